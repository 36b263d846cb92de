// SPDX-License-Identifier: GPL-3.0-or-later

// Drawing the largest charts that a study of 300 codes gives.
#include <cstddef>
#include <string>

#include <benchmark/benchmark.h>

#include "kenspeckle/chart.h"

namespace kenspeckle::bench {
namespace {

Chart chartOf(ChartKind kind, std::size_t categories, std::size_t series) {
    Chart chart;
    chart.kind = kind;
    chart.name = "bench";
    chart.title = "Codes that occur together";
    for (std::size_t i = 0; i < categories; ++i) {
        chart.categories.push_back("Stigma in the wider community, among neighbours " + std::to_string(i));
        chart.depths.push_back(i % 10 == 0 ? 0 : 1);
    }
    for (std::size_t j = 0; j < series; ++j) {
        ChartSeries added{"Getting help " + std::to_string(j), {}, {}, {}};
        for (std::size_t i = 0; i < categories; ++i)
            added.values.emplace_back(static_cast<double>((i * 37 + j * 11) % 40));
        chart.series.push_back(std::move(added));
    }
    for (std::size_t i = 1; i < categories; ++i)
        for (const std::size_t other : {i / 2, i * 7 % i, i - 1})
            chart.links.push_back({other, i, static_cast<double>(1 + i % 9)});
    for (std::size_t i = 0; i < 20 * categories; ++i) {
        const auto begin = static_cast<double>(i * 101 % 60'000);
        chart.stretches.push_back({i % categories, begin, begin + 200, Colour::fromPalette(i % 12)});
    }
    return chart;
}

void draw(benchmark::State& state, ChartKind kind, std::size_t series) {
    const Chart chart = chartOf(kind, static_cast<std::size_t>(state.range(0)), series);
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes = drawChart(chart).svg.size();
    state.counters["bytes"] = static_cast<double>(bytes);
}

void Bars(benchmark::State& state) { draw(state, ChartKind::Bars, 4); }
void StackedBars(benchmark::State& state) { draw(state, ChartKind::StackedBars, 4); }
void HeatMap(benchmark::State& state) { draw(state, ChartKind::HeatMap, static_cast<std::size_t>(state.range(0))); }
void Lines(benchmark::State& state) { draw(state, ChartKind::Lines, 4); }
void Treemap(benchmark::State& state) { draw(state, ChartKind::Treemap, 1); }
void Network(benchmark::State& state) { draw(state, ChartKind::Network, 1); }
void Timeline(benchmark::State& state) { draw(state, ChartKind::Timeline, 0); }

BENCHMARK(Bars)->Arg(30)->Arg(300)->Unit(benchmark::kMillisecond);
BENCHMARK(StackedBars)->Arg(30)->Arg(300)->Unit(benchmark::kMillisecond);
BENCHMARK(HeatMap)->Arg(30)->Arg(300)->Unit(benchmark::kMillisecond);
BENCHMARK(Lines)->Arg(30)->Arg(300)->Unit(benchmark::kMillisecond);
BENCHMARK(Treemap)->Arg(30)->Arg(300)->Unit(benchmark::kMillisecond);
BENCHMARK(Network)->Arg(30)->Arg(300)->Unit(benchmark::kMillisecond);
BENCHMARK(Timeline)->Arg(30)->Arg(300)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kenspeckle::bench
