// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <tuple>

#include "analysis/frequency.h"

namespace kenspeckle::analysis {

/// A large archive: 2,000 interviews with 441,000 turns, 300 codes in 30 themes, passages of two coders. Sorted as the
/// study delivers them.
inline FrequencyInput archive(std::int64_t passages) {
    constexpr int kTranscripts = 2000;
    constexpr int kTurns = 441'000;
    constexpr int kCodes = 300;
    std::mt19937 random(7);
    FrequencyInput input;
    input.participants = kTranscripts;
    input.groups = 5;
    input.transcripts.resize(kTranscripts);
    std::uniform_int_distribution<std::int32_t> length(20, 520);
    for (int transcript = 0; transcript < kTranscripts; ++transcript) {
        std::int32_t at = 0;
        const int turns = kTurns / kTranscripts + (transcript < kTurns % kTranscripts ? 1 : 0);
        for (int turn = 0; turn < turns; ++turn) {
            const std::int32_t end = at + length(random);
            const bool asks = turn % 2 == 0;
            input.transcripts[static_cast<std::size_t>(transcript)].push_back(
                {at, end, asks ? FrequencyInput::kInterviewer : transcript, asks ? -1 : transcript % 5});
            at = end + 2;
        }
    }
    for (int code = 0; code < kCodes; ++code)
        input.parentOf.push_back(code % 10 == 0 ? -1 : code - code % 10);
    std::uniform_int_distribution<std::int32_t> anyCode(0, kCodes - 1);
    std::uniform_int_distribution<std::int32_t> anyTranscript(0, kTranscripts - 1);
    std::uniform_int_distribution<std::int32_t> extent(20, 400);
    input.passages.reserve(static_cast<std::size_t>(passages));
    for (std::int64_t passage = 0; passage < passages; ++passage) {
        const std::int32_t transcript = anyTranscript(random);
        const std::int32_t end = input.transcripts[static_cast<std::size_t>(transcript)].back().end;
        const std::int32_t begin = std::uniform_int_distribution<std::int32_t>(0, end - 1)(random);
        input.passages.push_back({anyCode(random), transcript, begin, std::min(end, begin + extent(random))});
    }
    std::sort(input.passages.begin(), input.passages.end(), [](const auto& a, const auto& b) {
        return std::tie(a.code, a.transcript, a.begin) < std::tie(b.code, b.transcript, b.begin);
    });
    return input;
}

} // namespace kenspeckle::analysis
