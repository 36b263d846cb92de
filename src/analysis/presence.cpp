// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/presence.h"

#include <algorithm>
#include <tuple>

namespace kenspeckle::analysis {

namespace {

using Passage = FrequencyInput::Passage;
using Turn = FrequencyInput::Turn;

/// The passages of every code, each list as given.
std::vector<std::vector<Passage>> passagesByCode(const FrequencyInput& input) {
    std::vector<std::vector<Passage>> byCode(input.parentOf.size());
    for (const Passage& passage : input.passages)
        if (passage.end > passage.begin) byCode[static_cast<std::size_t>(passage.code)].push_back(passage);
    return byCode;
}

/// Those of a code and of everything below it, united: passages that share a code point are one.
std::vector<Passage> referencesOf(std::size_t code, const FrequencyInput& input,
                                  const std::vector<std::vector<Passage>>& byCode) {
    std::vector<bool> below(input.parentOf.size(), false);
    std::vector<Passage> passages;
    for (std::size_t each = code; each < below.size(); ++each) {
        const std::int32_t parent = input.parentOf[each];
        below[each] = each == code || (parent >= 0 && below[static_cast<std::size_t>(parent)]);
        if (below[each]) passages.insert(passages.end(), byCode[each].begin(), byCode[each].end());
    }
    std::sort(passages.begin(), passages.end(), [](const Passage& a, const Passage& b) {
        return std::tie(a.transcript, a.begin, a.end) < std::tie(b.transcript, b.begin, b.end);
    });
    std::vector<Passage> united;
    for (const Passage& passage : passages) {
        if (!united.empty() && united.back().transcript == passage.transcript && passage.begin < united.back().end)
            united.back().end = std::max(united.back().end, passage.end);
        else
            united.push_back(passage);
    }
    return united;
}

bool counts(const FrequencyInput& input, const Turn& turn) {
    return turn.end > turn.begin && (turn.participant != FrequencyInput::kInterviewer || input.countInterviewers);
}

} // namespace

std::vector<bool> unitsAsked(const FrequencyInput& input, PresenceUnit unit) {
    if (unit == PresenceUnit::Transcript) return std::vector<bool>(input.transcripts.size(), true);
    std::vector<bool> asked(static_cast<std::size_t>(input.participants), false);
    for (const auto& turns : input.transcripts)
        for (const Turn& turn : turns)
            if (turn.participant >= 0 && turn.end > turn.begin)
                asked[static_cast<std::size_t>(turn.participant)] = true;
    return asked;
}

std::vector<std::vector<std::int32_t>> countPresence(const FrequencyInput& input, PresenceUnit unit) {
    const std::size_t units =
        unit == PresenceUnit::Transcript ? input.transcripts.size() : static_cast<std::size_t>(input.participants);
    std::vector<std::vector<std::int32_t>> matrix(units, std::vector<std::int32_t>(input.parentOf.size(), 0));
    const auto byCode = passagesByCode(input);
    std::vector<std::int32_t> speaking;
    for (std::size_t code = 0; code < input.parentOf.size(); ++code)
        for (const Passage& reference : referencesOf(code, input, byCode)) {
            const auto& turns = input.transcripts[static_cast<std::size_t>(reference.transcript)];
            auto turn = std::partition_point(turns.begin(), turns.end(),
                                             [&](const Turn& each) { return each.end <= reference.begin; });
            speaking.clear();
            bool counted = false;
            for (; turn != turns.end() && turn->begin < reference.end; ++turn) {
                if (!counts(input, *turn)) continue;
                counted = true;
                if (turn->participant >= 0) speaking.push_back(turn->participant);
            }
            if (unit == PresenceUnit::Transcript) {
                if (counted) ++matrix[static_cast<std::size_t>(reference.transcript)][code];
                continue;
            }
            std::sort(speaking.begin(), speaking.end());
            speaking.erase(std::unique(speaking.begin(), speaking.end()), speaking.end());
            for (const std::int32_t participant : speaking)
                ++matrix[static_cast<std::size_t>(participant)][code];
        }
    return matrix;
}

} // namespace kenspeckle::analysis
