// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_report.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/table.h"

namespace kenspeckle::cli {

namespace {

std::string shown(const ReportCell& cell) {
    if (const auto* words = std::get_if<std::string>(&cell)) return *words;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell)) return fmt::format("{:.3f}", *real);
    if (const auto* share = std::get_if<Share>(&cell)) return fmt::format("{:.1f} %", share->value * 100);
    return {};
}

/// Columns of the report's table by their heading, and what they are called here, where it has them.
std::vector<std::pair<std::size_t, std::string>> figuresIn(const ReportTable& table) {
    constexpr std::pair<std::string_view, const char*> kFigures[] = {
        {"Agreement", "Agreement"}, {"Cohen's kappa", "Kappa"}, {"Krippendorff's alpha", "Alpha"},
        {"|u-alpha", "|u-alpha"},   {"Gwet's AC1", "AC1"},      {"Holsti", "Holsti"}};
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const auto& [heading, name] : kFigures)
        if (const auto at = std::find(table.header.begin(), table.header.end(), heading); at != table.header.end())
            found.emplace_back(static_cast<std::size_t>(at - table.header.begin()), name);
    return found;
}

const ReportTable* tableNamed(const Report& report, std::string_view name) {
    const auto found = std::find_if(report.tables.begin(), report.tables.end(),
                                    [&](const ReportTable& table) { return table.name == name; });
    return found == report.tables.end() ? nullptr : &*found;
}

} // namespace

void printAgreement(const Report& report, Console& console) {
    const ReportTable* table = tableNamed(report, "agreement");
    if (!table) return;
    constexpr std::string_view kPassages = "Passages of ";
    std::vector<std::size_t> passages;
    for (std::size_t column = 0; column < table->header.size(); ++column)
        if (table->header[column].compare(0, kPassages.size(), kPassages) == 0) passages.push_back(column);
    const auto figures = figuresIn(*table);
    std::vector<Table::Column> columns{{"Code"}, {"Passages", Align::Right}};
    for (const auto& [column, name] : figures)
        columns.push_back({name, Align::Right});
    Table printed(std::move(columns));
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        const auto& cells = table->rows[row];
        std::vector<std::string> counts;
        for (const std::size_t column : passages)
            counts.push_back(shown(cells[column]));
        std::vector<std::string> line{std::string(static_cast<std::size_t>(table->indents[row]) * 2, ' ') +
                                          oneLine(shown(cells[0])),
                                      fmt::format("{}", fmt::join(counts, " / "))};
        for (const auto& [column, name] : figures)
            line.push_back(shown(cells[column]));
        printed.add(std::move(line));
    }
    printed.print(console.out);
    console.out << '\n' << paragraphs(table->caption, 0, console.width);
    for (const std::string& note : report.notes)
        console.out << '\n' << paragraphs(note, 0, console.width);
    const ReportTable* differences = tableNamed(report, "disagreements");
    if (differences && !differences->rows.empty())
        console.out << fmt::format(
            "\nThey differ upon {}: -o FILE writes them, with all coefficients; ken adjudicate settles them.\n",
            counted(static_cast<std::int64_t>(differences->rows.size()), "stretch", "stretches"));
}

} // namespace kenspeckle::cli
