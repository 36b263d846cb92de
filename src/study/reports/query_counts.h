// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "kenspeckle/querying.h"
#include "study/reports/group_names.h"

namespace kenspeckle::study {

/// What a query found among some of the people.
struct QueryGroup {
    std::set<std::int32_t> participants; ///< who speak in it, by index
    std::set<std::int32_t> transcripts;  ///< in which it stands
    std::vector<Passage> passages;
    std::int64_t participantsAsked = 0;
    std::int64_t transcriptsThere = 0; ///< in which these people speak
};

struct QueryCounts {
    std::string name; ///< under which it is saved, else the query itself
    PassageQuery query;
    PassageQueryResult found;
    GroupNames names;
    QueryGroup all;
    std::vector<QueryGroup> groups; ///< as names.values; none without an attribute
};

/// Runs a query, given by text or by the name it is saved under, and counts what it finds. As in the frequency table, a
/// passage belongs to every group that speaks in it, and each group counts those of it who speak.
[[nodiscard]] Result<QueryCounts> countQuery(Study& study, const std::string& nameOrText, const std::string& attribute,
                                             const PassageQueryOptions& options, const Task& task = {});

} // namespace kenspeckle::study
