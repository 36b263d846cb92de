// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive.h"

#include <benchmark/benchmark.h>

#include "analysis/cooccurrence.h"
#include "analysis/sequence.h"

namespace kenspeckle::analysis {
namespace {

/// 1,000,000 passages of 300 codes, each a line of its own.
const ReferenceInput& related() {
    static const ReferenceInput input = [] {
        FrequencyInput counted = archive(1'000'000);
        ReferenceInput made;
        for (const auto& turns : counted.transcripts) {
            auto& transcript = made.transcripts.emplace_back();
            for (const FrequencyInput::Turn& turn : turns)
                transcript.push_back({turn.begin, turn.end, turn.participant, -1, turn.participant >= 0});
        }
        made.passages = std::move(counted.passages);
        made.lines = static_cast<std::int32_t>(counted.parentOf.size());
        for (std::int32_t line = 0; line < made.lines; ++line)
            made.linesOf.push_back({line});
        made.participants = counted.participants;
        return made;
    }();
    return input;
}

void countsTogether(benchmark::State& state) {
    const ReferenceInput& input = related();
    const TogetherOptions options{static_cast<Togetherness>(state.range(0)), 3};
    for (auto _ : state)
        benchmark::DoNotOptimize(countCooccurrences(input, References(input), options));
}
BENCHMARK(countsTogether)->ArgName("overlap0_turn1_near2")->Arg(0)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond);

void countsSequences(benchmark::State& state) {
    const ReferenceInput& input = related();
    for (auto _ : state)
        benchmark::DoNotOptimize(countSequences(input, References(input), 3));
}
BENCHMARK(countsSequences)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kenspeckle::analysis
