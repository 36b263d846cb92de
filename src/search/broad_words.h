// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/documents.h"
#include "search/schema.h"

namespace kenspeckle::search {

/// How many words that begin alike stand in each turn, for beginnings that thousands of words share. Xapian merges the
/// postings of all those words turn by turn; to add them up word by word is several times quicker.
class BroadWords {
public:
    /// Reads all shards, side by side. Throws what Xapian throws.
    BroadWords(const std::vector<Xapian::Database>& shards, const std::string& termPrefix);

    /// Up to 255 of a document.
    [[nodiscard]] std::uint8_t count(std::size_t shard, Xapian::docid document) const;
    /// The first document at or after `from` that has one; 0 if there is none.
    [[nodiscard]] Xapian::docid next(std::size_t shard, Xapian::docid from) const;
    [[nodiscard]] Xapian::doccount documentsIn(std::size_t shard) const { return m_documents[shard]; }

    /// Documents that have one, in all shards.
    [[nodiscard]] std::size_t documents() const;
    /// A document and its shard.
    struct Place {
        std::size_t shard = 0;
        Xapian::docid document = 0;
    };
    /// Those that have most of them, at most `most`; where they have as many, the first ones.
    [[nodiscard]] std::vector<Place> best(std::size_t most) const;

private:
    std::array<std::vector<std::uint8_t>, kShards> m_counts; ///< by document
    std::array<Xapian::doccount, kShards> m_documents{};
};

/// True if more terms than that begin so in one of the shards.
[[nodiscard]] bool moreTermsThan(std::size_t number, const std::vector<Xapian::Database>& shards,
                                 const std::string& termPrefix);

/// Finds the turns that have such a word; those with more of them weigh more, none as much as a rare word.
[[nodiscard]] Xapian::Query queryFor(std::shared_ptr<const BroadWords> words,
                                     std::shared_ptr<const Directory> directory);

} // namespace kenspeckle::search
