// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "kenspeckle/result.h"
#include "search/broad_words.h"
#include "search/documents.h"
#include "search/index.h"
#include "search/matcher.h"
#include "search/query.h"
#include "search/schema.h"

namespace kenspeckle::search {

/// What Xapian is asked, and what is looked for in the turns it finds.
struct Plan {
    std::shared_ptr<const BroadWords> broad; ///< the whole answer to a beginning of very many words; else null
    bool ranked = true;    ///< false for a query of fields alone, of which `documents` is the whole answer
    Xapian::Query query;   ///< if ranked
    DocumentSet documents; ///< if not ranked
    Pattern pattern;
};

/// Turns a question into a plan for one state of the index: fields asked of the study, words widened to their forms,
/// and NEARs that Xapian cannot decide by itself decided here, on the turns' words. Throws what Xapian throws.
class Planner {
public:
    Planner(const Xapian::Database& all, const std::vector<Xapian::Database>& shards,
            std::shared_ptr<const Directory> directory, const Stems& stems, const Lookup& lookup)
        : m_all(all), m_shards(shards), m_directory(std::move(directory)), m_stems(stems), m_lookup(lookup) {}

    [[nodiscard]] Result<Plan> plan(const Query& query);

private:
    [[nodiscard]] Result<Xapian::Query> compile(const Query& query);
    [[nodiscard]] Result<Xapian::Query> compileAnd(const Query& query);
    [[nodiscard]] Result<Xapian::Query> compileNear(const Query& query);
    [[nodiscard]] Xapian::Query compilePhrase(const Query& query) const;
    [[nodiscard]] Xapian::Query compileWord(const WordForms& forms) const;
    [[nodiscard]] Result<DocumentSet> fieldDocuments(const Query& query) const;
    /// Which turns a query without wanted words finds.
    [[nodiscard]] Result<DocumentSet> documentsOf(const Query& query);
    /// Those of the turns found by `candidates` in which the pattern matches.
    [[nodiscard]] Result<Xapian::Query> verified(const Xapian::Query& candidates, const Pattern& pattern);
    [[nodiscard]] Xapian::Query over(DocumentSet documents) const;

    [[nodiscard]] Pattern patternOf(const Query& query) const;
    [[nodiscard]] WordForms formsOf(const Query& query, const std::string& word) const;

    const Xapian::Database& m_all;
    const std::vector<Xapian::Database>& m_shards;
    std::shared_ptr<const Directory> m_directory;
    const Stems& m_stems;
    const Lookup& m_lookup;
};

/// The shard of a document of all shards read as one, and its number there: Xapian deals them out in turn.
[[nodiscard]] constexpr std::size_t shardOf(Xapian::docid document) { return (document - 1) % kShards; }
[[nodiscard]] constexpr Xapian::docid documentInShard(Xapian::docid document) {
    return static_cast<Xapian::docid>((document - 1) / kShards + 1);
}

} // namespace kenspeckle::search
