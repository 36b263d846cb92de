// SPDX-License-Identifier: GPL-3.0-or-later
// Masking a table of 40 codes in eight themes by an attribute of six values, and auditing what was masked.
#include <random>
#include <set>

#include <benchmark/benchmark.h>

#include "release/small_numbers/interval_audit.h"
#include "release/small_numbers/suppression.h"

namespace kenspeckle::disclosure {
namespace {

/// Forty-seven people, as in a study of that size, of whom a code is said by few or by many.
CountTable table() {
    constexpr int kPeople = 47, kThemes = 8, kCodesOfATheme = 5, kValues = 6;
    CountTable made;
    made.columns = {{"in all", -1, Parts::Sum, 2}};
    for (int value = 0; value < kValues; ++value)
        made.columns.push_back({"value " + std::to_string(value), 0});
    made.rows = {{"asked", -1, Parts::Some, 3}, {"any code", 0, Parts::Union, 1.5}};
    std::vector<std::size_t> codes;
    for (int theme = 0; theme < kThemes; ++theme) {
        const int line = static_cast<int>(made.rows.size());
        made.rows.push_back({"theme " + std::to_string(theme), 1, Parts::Union, 1.25});
        for (int code = 0; code < kCodesOfATheme; ++code) {
            codes.push_back(made.rows.size());
            made.rows.push_back({"code " + std::to_string(codes.size()), line});
        }
    }
    made.counts.assign(made.rows.size(), std::vector<std::int64_t>(made.columns.size(), 0));
    std::mt19937 random(40);
    for (int person = 0; person < kPeople; ++person) {
        const std::size_t value = 1 + std::min(random() % kValues, random() % kValues);
        std::set<std::size_t> lines{0};
        for (std::size_t i = 0; i < codes.size(); ++i)
            if (random() % 100 < 5 + i * 37 % 60)
                lines.insert({1, static_cast<std::size_t>(made.rows[codes[i]].parent), codes[i]});
        for (const std::size_t line : lines) {
            ++made.counts[line][0];
            ++made.counts[line][value];
        }
    }
    return made;
}

void masksATableOfFortyCodesBySixValues(benchmark::State& state) {
    const CountTable counted = table();
    for (auto _ : state) {
        const auto mask = maskTable(counted, state.range(0), true);
        if (!mask) state.SkipWithError(mask.error().message.c_str());
        benchmark::DoNotOptimize(mask);
    }
}
BENCHMARK(masksATableOfFortyCodesBySixValues)->ArgName("threshold")->Arg(3)->Arg(5)->Unit(benchmark::kMillisecond);

void auditsEveryHiddenFigureOfIt(benchmark::State& state) {
    const CountTable counted = table();
    const FigureSystem system = counted.system(true);
    const auto mask = maskTable(counted, 3, true);
    if (!mask) return state.SkipWithError(mask.error().message.c_str());
    for (auto _ : state) {
        IntervalAudit audit(system, mask->hidden);
        for (std::size_t i = 0; i < mask->hidden.size(); ++i)
            if (mask->hidden[i]) benchmark::DoNotOptimize(audit.interval(i));
    }
}
BENCHMARK(auditsEveryHiddenFigureOfIt)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kenspeckle::disclosure
