// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive.h"

#include <benchmark/benchmark.h>

#include "analysis/saturation.h"

namespace kenspeckle::analysis {
namespace {

void countsFrequencies(benchmark::State& state) {
    const FrequencyInput input = archive(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(countFrequencies(input));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(countsFrequencies)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

/// Two thousand interviews with some fifty of 300 codes each.
void shufflesInterviews(benchmark::State& state) {
    std::mt19937 random(11);
    SaturationInput input;
    input.codes = 300;
    input.codesOf.resize(2000);
    for (auto& codes : input.codesOf)
        for (std::int32_t code = 0; code < input.codes; ++code)
            if (random() % 6 == 0) codes.push_back(code);
    for (auto _ : state)
        benchmark::DoNotOptimize(overRandomOrders(input, 4, {{2, 0.05}, {2, 0}, {3, 0.05}, {3, 0}}, 1000, 1));
}
BENCHMARK(shufflesInterviews)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kenspeckle::analysis
