// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "search/index.h"
#include "search/schema.h"

namespace kenspeckle::search {

/// Writes one shard. Each transcript is added or removed whole: documents, metadata and synonyms in one transaction, so
/// that a shard is valid whenever the process ends. Throws what Xapian throws; what was not committed is then dropped.
class ShardWriter {
public:
    ShardWriter(const std::string& path, const std::string& language);
    ShardWriter(const ShardWriter&) = delete;
    ShardWriter& operator=(const ShardWriter&) = delete;

    /// To be called before anything is added: what only the removed transcripts held is forgotten at once.
    void remove(const std::vector<Entry>& entries);
    void add(const IndexedTranscript& transcript);
    /// Commits what is pending.
    void finish();

private:
    void addTurn(const IndexedTurn& turn);
    void learn(const std::string& word);

    Xapian::WritableDatabase m_database;
    Stems m_stems;
    std::unordered_set<std::string> m_learned; ///< words whose stems were written by this writer
    Xapian::doccount m_pending = 0;            ///< documents changed since the last commit
};

} // namespace kenspeckle::search
