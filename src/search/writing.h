// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "search/index.h"
#include "search/store.h"

namespace kenspeckle::search {

/// What has to be done to make an index hold certain versions.
struct Changes {
    std::vector<Entry> removed; ///< outdated or no longer wanted
    std::vector<TranscriptId> added;

    [[nodiscard]] static Changes between(const Directory& held, const std::vector<TextVersion>& wanted);
    [[nodiscard]] bool empty() const { return removed.empty() && added.empty(); }
};

/// Carries out changes in transactions of whole transcripts, with a thread for each shard where there is much to add.
/// What was done before an error or a stop stays. Throws what Xapian throws on this thread; on others it is an Error.
[[nodiscard]] Result<void> apply(const Changes& changes, Store& store, const WriteLock& lock,
                                 const std::string& language,
                                 const std::function<Result<IndexedTranscript>(TranscriptId)>& load, const Task& task);

} // namespace kenspeckle::search
