// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "search/index.h"
#include "search/schema.h"

namespace kenspeckle::search {

/// A set of documents of both shards, a bit for each.
class DocumentSet {
public:
    void add(std::size_t shard, Xapian::docid document);
    void addBlock(std::size_t shard, Xapian::docid first, std::size_t count);
    [[nodiscard]] bool contains(std::size_t shard, Xapian::docid document) const;
    [[nodiscard]] std::size_t size() const;
    /// The first document of the set at or after `from`; 0 if there is none.
    [[nodiscard]] Xapian::docid next(std::size_t shard, Xapian::docid from) const;
    [[nodiscard]] Xapian::doccount countIn(std::size_t shard) const;

    DocumentSet& operator&=(const DocumentSet& other);
    DocumentSet& operator|=(const DocumentSet& other);
    DocumentSet& operator-=(const DocumentSet& other);

private:
    std::array<std::vector<std::uint64_t>, kShards> m_bits;
};

/// What the index holds: every transcript with its block of documents. Read from the shards' metadata, and kept until
/// they change.
class Directory {
public:
    /// Reads the metadata of all shards. Throws what Xapian throws, and DatabaseCorruptError for entries that do not
    /// fit the documents.
    explicit Directory(const std::vector<Xapian::Database>& shards);

    /// By transcript, ascending.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// Null if the transcript is not held.
    [[nodiscard]] const Entry* find(TranscriptId id) const;
    /// The transcript whose block holds the document; null if none does.
    [[nodiscard]] const Entry* at(std::size_t shard, Xapian::docid document) const;
    [[nodiscard]] std::int64_t turnCount() const { return m_turns; }
    /// The shard whose Xapian UUID this is.
    [[nodiscard]] std::size_t shardNamed(const std::string& uuid) const;

    [[nodiscard]] DocumentSet documentsOf(const TurnSet& turns) const;
    [[nodiscard]] DocumentSet spokenBy(const std::vector<SpeakerId>& speakers) const;
    [[nodiscard]] DocumentSet all() const;

private:
    std::vector<Entry> m_entries;
    std::array<std::vector<std::size_t>, kShards> m_byDocument; ///< places in m_entries, ascending by first document
    std::unordered_map<std::string, std::size_t> m_shardNames;
    std::int64_t m_turns = 0;
};

/// Lays a DocumentSet over a query, without weight.
[[nodiscard]] Xapian::Query queryFor(std::shared_ptr<const DocumentSet> documents,
                                     std::shared_ptr<const Directory> directory);

} // namespace kenspeckle::search
