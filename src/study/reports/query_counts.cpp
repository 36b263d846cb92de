// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/query_counts.h"

#include <algorithm>

#include "study/frequencies.h"
#include "study/parts.h"

namespace kenspeckle::study {

namespace {

using analysis::FrequencyInput;

bool counts(const FrequencyInput& input, const FrequencyInput::Turn& turn) {
    return turn.end > turn.begin && (turn.participant != FrequencyInput::kInterviewer || input.countInterviewers);
}

void takeAsked(const FrequencyInput& input, QueryCounts& result) {
    std::set<std::int32_t> asked;
    std::vector<std::set<std::int32_t>> askedBy(result.groups.size());
    for (const auto& turns : input.transcripts) {
        std::set<std::int32_t> here;
        bool counted = false;
        for (const FrequencyInput::Turn& turn : turns) {
            if (!counts(input, turn)) continue;
            counted = true;
            if (turn.participant >= 0) asked.insert(turn.participant);
            if (turn.group < 0) continue;
            if (turn.participant >= 0) askedBy[static_cast<std::size_t>(turn.group)].insert(turn.participant);
            here.insert(turn.group);
        }
        result.all.transcriptsThere += counted ? 1 : 0;
        for (const std::int32_t group : here)
            ++result.groups[static_cast<std::size_t>(group)].transcriptsThere;
    }
    result.all.participantsAsked = static_cast<std::int64_t>(asked.size());
    for (std::size_t group = 0; group < askedBy.size(); ++group)
        result.groups[group].participantsAsked = static_cast<std::int64_t>(askedBy[group].size());
}

/// Nothing, if nobody who counts speaks in it.
void take(const Passage& passage, std::int32_t transcript, const FrequencyInput& input, QueryCounts& result) {
    const auto& turns = input.transcripts[static_cast<std::size_t>(transcript)];
    auto turn = std::partition_point(turns.begin(), turns.end(), [&](const FrequencyInput::Turn& each) {
        return each.end <= passage.range.begin.value;
    });
    bool counted = false;
    std::set<std::int32_t> groups;
    for (; turn != turns.end() && turn->begin < passage.range.end.value; ++turn) {
        if (!counts(input, *turn)) continue;
        counted = true;
        if (turn->participant >= 0) result.all.participants.insert(turn->participant);
        if (turn->group < 0) continue;
        groups.insert(turn->group);
        if (turn->participant >= 0)
            result.groups[static_cast<std::size_t>(turn->group)].participants.insert(turn->participant);
    }
    if (!counted) return;
    result.all.passages.push_back(passage);
    result.all.transcripts.insert(transcript);
    for (const std::int32_t group : groups) {
        result.groups[static_cast<std::size_t>(group)].passages.push_back(passage);
        result.groups[static_cast<std::size_t>(group)].transcripts.insert(transcript);
    }
}

} // namespace

Result<QueryCounts> countQuery(Study& study, const QueryAsked& asked, const Task& task) {
    QueryCounts result;
    auto query = queryNamed(study, asked.query);
    if (!query) return fail(query.error());
    const auto saved = findSavedQuery(study, asked.query);
    result.query = std::move(*query);
    result.name = saved ? saved->name : toText(result.query);
    const auto found = runQuery(study, result.query, {asked.interviewers}, task);
    if (!found) return fail(found.error());
    FrequencyOptions options;
    options.attribute = asked.attribute;
    options.interviewers = asked.interviewers;
    options.where = asked.where;
    const auto read = readToCount(study.parts(), options);
    if (!read) return fail(read.error());
    result.names = GroupNames::of(*read);
    result.groups.resize(result.names.values.size());
    takeAsked(read->input, result);
    for (const Passage& passage : found->passages)
        if (const int transcript = read->voices.indexOf(passage.transcript); transcript >= 0)
            take(passage, transcript, read->input, result);
    return result;
}

} // namespace kenspeckle::study
