// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
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
    GroupNames names;
    QueryGroup all;
    std::vector<QueryGroup> groups; ///< as names.values; none without an attribute
};

/// What of a query is counted.
struct QueryAsked {
    std::string query;                                          ///< its text, or the name it is saved under
    std::string attribute;                                      ///< whose values are the groups; empty: none
    std::map<std::string, std::vector<std::string>> where = {}; ///< as QuoteFilter::where: nobody else is counted
    bool interviewers = false;
};

/// Runs a query and counts what it finds. As in the frequency table, a passage belongs to every group that speaks in
/// it, and each group counts those of it who speak.
[[nodiscard]] Result<QueryCounts> countQuery(Study& study, const QueryAsked& asked, const Task& task = {});

} // namespace kenspeckle::study
