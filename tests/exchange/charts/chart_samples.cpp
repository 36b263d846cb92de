// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/chart_samples.h"

#include <array>
#include <random>
#include <utility>

namespace kenspeckle::exchange::testing {

namespace {

constexpr std::array kNames{
    std::pair{"Getting help", 0},
    std::pair{"All the care and support that individuals need from one place", 1},
    std::pair{"Improving joint working and information sharing", 1},
    std::pair{"Stigma", 1},
    std::pair{"Self-stigma", 2},
    std::pair{"Stigma in the wider community, among neighbours and in shops", 2},
    std::pair{"Relationships", 1},
    std::pair{"Psychologically informed, social networks (mutual aid, recovery networks)", 0},
    std::pair{"Naloxone", 1},
    std::pair{"Independent advocacy and support for housing, welfare and income", 1},
    std::pair{"Safety", 0},
};

} // namespace

std::string codeName(std::size_t index) {
    const std::string name = kNames[index % kNames.size()].first;
    return index < kNames.size() ? name : name + " " + std::to_string(index / kNames.size() + 1);
}

Chart sampleChart(ChartKind kind, std::size_t categories, std::size_t series) {
    std::mt19937 random(7);
    const auto below = [&random](unsigned int end) { return static_cast<unsigned int>(random()) % end; };
    Chart chart;
    chart.kind = kind;
    chart.name = "sample";
    chart.title = "Who speaks of what: themes of the review, by role";
    chart.caption = "A participant counts once per code, however often they said it. Interviewers’ words are left out.";
    chart.valueTitle = "Participants (of 47)";
    chart.categoryTitle = "Code";
    for (std::size_t i = 0; i < categories; ++i) {
        chart.categories.push_back(codeName(i));
        chart.depths.push_back(kNames[i % kNames.size()].second);
        chart.colours.emplace_back(Colour::fromPalette(i));
    }
    for (std::size_t j = 0; j < series; ++j) {
        ChartSeries added{series == 1 ? "" : codeName(j + 3), {}, {}, {}};
        for (std::size_t i = 0; i < categories; ++i) {
            const double value = below(40);
            added.values.push_back(below(9) == 0 && i > 0 ? std::nullopt : std::optional(value));
        }
        chart.series.push_back(std::move(added));
    }
    if (kind == ChartKind::Network)
        for (std::size_t i = 1; i < categories; ++i)
            for (std::size_t j = 0; j < 1 + below(2); ++j)
                if (const std::size_t other = below(static_cast<unsigned int>(i)); below(5) != 0)
                    chart.links.push_back({other, i, static_cast<double>(1 + below(12))});
    if (kind == ChartKind::Timeline)
        for (std::size_t i = 0; i < categories; ++i)
            for (std::size_t j = 0; j < below(6) + (i == 0 ? 1 : 0); ++j) {
                const double begin = below(900);
                const std::size_t code = below(5);
                chart.stretches.push_back(
                    {i, begin, begin + 10 + below(80), Colour::fromPalette(code), codeName(code)});
            }
    return chart;
}

Chart smallChart(ChartKind kind, std::vector<std::optional<double>> values) {
    Chart chart;
    chart.kind = kind;
    chart.name = "small";
    chart.title = "Small";
    for (std::size_t i = 0; i < values.size(); ++i)
        chart.categories.push_back(codeName(i));
    chart.series.push_back({"", std::move(values), {}, {}});
    return chart;
}

} // namespace kenspeckle::exchange::testing
