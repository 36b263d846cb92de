// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/small_numbers.h"

#include <numeric>

#include <fmt/format.h>

#include "release/small_numbers/together.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

using disclosure::CountTable;
using disclosure::Parts;
using disclosure::TableLine;

/// How much more a total matters than one of its groups.
constexpr double kWeightOfTotals = 2;

} // namespace

std::vector<ReportOption> smallNumberOptions() {
    return {{.key = "threshold",
             .label = "Hide fewer than",
             .help = "Hide numbers of fewer participants, with their percentages and references, and what would give "
                     "them away; 0 to hide nothing",
             .type = OptionType::Number,
             .standard = "0"},
            {.key = "zeros",
             .label = "Zeros",
             .help = "With a threshold: show zeros, or mask them as other small numbers",
             .type = OptionType::Choice,
             .choices = {"show", "mask"}}};
}

Result<SmallNumbers> smallNumbersOf(const GivenOptions& given) {
    SmallNumbers rules;
    rules.threshold = given.number("threshold");
    if (rules.threshold < 0)
        return fail(ErrorKind::Usage, "a threshold is a number of participants, such as 5; 0 hides nothing");
    if (given.text("zeros") == "mask") rules.zeros = Zeros::Masked;
    return rules;
}

std::string smallNumbersInWords(const SmallNumbers& rules) {
    if (rules.threshold == 0) return {};
    return fmt::format(" Hidden are numbers of fewer than {} participants, with their percentages and references, and "
                       "larger ones and totals from which they could be worked out. {}.",
                       rules.threshold,
                       rules.zeros == Zeros::Masked ? "Zeros are hidden as small numbers" : "Zeros are shown");
}

std::vector<TableLine> groupColumns(const std::vector<std::string>& groups, const std::vector<std::int64_t>& counts,
                                    std::int64_t total) {
    const std::int64_t sum = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    std::vector<TableLine> lines{{"in all", -1, sum == total ? Parts::Sum : Parts::Union, kWeightOfTotals}};
    for (const std::string& group : groups)
        lines.push_back({group, 0});
    return lines;
}

bool isAmong(const FigureKeys& keys, const SafeFigure& figure) {
    return keys.count({figure.counted, figure.theme, figure.grouped}) > 0;
}

void addTo(FigureKeys& keys, const SafeFigure& figure) { keys.emplace(figure.counted, figure.theme, figure.grouped); }

Result<std::vector<bool>> hiddenFigures(const CountTable& table, const SmallNumbers& rules,
                                        std::vector<bool> alsoHidden) {
    auto mask = disclosure::maskTable(table, rules.threshold, rules.zeros == Zeros::Shown, std::move(alsoHidden));
    if (!mask) return fail(mask.error());
    return std::move(mask->hidden);
}

std::string groupKey(const std::map<std::string, std::vector<std::string>>& where,
                     const std::map<std::string, std::string>& values) {
    // Attributes are found whatever their case, so that a key has them in one.
    disclosure::Conditions conditions;
    for (const auto& [attribute, wanted] : where)
        conditions[text::fold(attribute)] = {wanted.begin(), wanted.end()};
    for (const auto& [attribute, value] : values)
        conditions[text::fold(attribute)] = {value};
    return disclosure::writeConditions(conditions);
}

std::string countedBy(const char* counted, const std::string& coder) {
    return coder.empty() ? counted : fmt::format("{} coded by {}", counted, coder);
}

} // namespace kenspeckle::study
