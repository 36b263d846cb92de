// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/frequency_print.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/table.h"
#include "kenspeckle/reporting.h"

namespace kenspeckle::cli {

namespace {

/// 62.5 is 63, as people round; printf would say 62.
std::string percent(std::optional<double> share) {
    return share ? fmt::format("{} %", std::lround(*share * 100)) : "–";
}

/// "5  42 % (12)": participants, their share of those asked, and references in brackets, so padded that a column of
/// them lines up.
class CountCells {
public:
    explicit CountCells(int asked) : m_asked(asked) {}
    void take(const Count& count) {
        if (count.hidden) return;
        m_participants = std::max(m_participants, std::to_string(count.participants).size());
        m_references = std::max(m_references, std::to_string(count.references).size());
    }
    [[nodiscard]] std::string cell(const Count& count) const {
        if (count.hidden) return kHiddenNumber;
        return fmt::format("{:>{}} {:>5} {:>{}}", count.participants, m_participants,
                           percent(shareOf(count.participants, m_asked)), fmt::format("({})", count.references),
                           m_references + 2);
    }

private:
    int m_asked;
    std::size_t m_participants = 1;
    std::size_t m_references = 1;
};

class FrequencyPrint {
public:
    explicit FrequencyPrint(const FrequencyTable& table)
        : m_table(table), m_survey(table.options.wording == FrequencyWording::Survey) {
        for (const int asked : table.participantsAskedBy)
            m_cells.emplace_back(asked);
        std::for_each(table.rows.begin(), table.rows.end(), [this](const FrequencyRow& row) { take(row); });
        take(table.total);
    }

    void print(Console& console) const {
        Table printed(columns());
        for (const FrequencyRow& row : m_table.rows)
            printed.add(line(row, std::string(static_cast<std::size_t>(row.depth) * 2, ' ') +
                                      (m_table.options.top > 0 ? row.path : row.name)));
        printed.add(line(m_table.total, m_table.total.name));
        printed.print(console.out);
        printDenominators(console);
    }

private:
    void take(const FrequencyRow& row) {
        for (std::size_t i = 0; i < row.by.size(); ++i)
            m_cells[i].take(row.by[i]);
    }

    [[nodiscard]] std::vector<Table::Column> columns() const {
        std::vector<Table::Column> columns{{"Code"},
                                           {m_survey ? "Selected by" : "Participants", Align::Right},
                                           {fmt::format("of {}", m_table.participantsAsked), Align::Right},
                                           {"References", Align::Right}};
        if (m_table.options.words) columns.push_back({"Words", Align::Right});
        if (!m_survey) columns.push_back({"Coverage", Align::Right});
        for (std::size_t i = 0; i < m_table.values.size(); ++i)
            columns.push_back({fmt::format("{} (of {})", m_table.values[i], askedOf(i)), Align::Right});
        return columns;
    }

    [[nodiscard]] std::vector<std::string> line(const FrequencyRow& row, const std::string& name) const {
        std::vector<std::string> cells{name};
        const auto add = [&](std::string cell) { cells.push_back(row.all.hidden ? kHiddenNumber : std::move(cell)); };
        add(m_survey ? counted(row.all.participants, "respondent") : std::to_string(row.all.participants));
        add(percent(shareOf(row.all.participants, m_table.participantsAsked)));
        add(std::to_string(row.all.references));
        if (m_table.options.words) add(std::to_string(row.words));
        if (!m_survey) add(fmt::format("{:.1f} %", row.coverage * 100));
        for (std::size_t i = 0; i < row.by.size(); ++i)
            cells.push_back(m_cells[i].cell(row.by[i]));
        return cells;
    }

    void printDenominators(Console& console) const {
        std::string asked = counted(m_table.participantsAsked, m_survey ? "respondent" : "participant") + " asked";
        for (std::size_t i = 0; i < m_table.values.size(); ++i)
            asked += fmt::format("{}{} {}", i == 0 ? ": " : ", ", m_table.values[i], askedOf(i));
        asked += ".";
        if (!m_survey) asked += " Coverage is of what participants said.";
        for (const auto& [attribute, values] : m_table.options.where)
            asked += fmt::format(" Only people whose {} is {}.", attribute, fmt::join(values, " or "));
        if (!m_table.options.coder.empty()) asked += fmt::format(" Codings of {} only.", m_table.options.coder);
        console.out << '\n' << paragraphs(asked, 0, console.width);
        if (!m_table.values.empty())
            console.out << paragraphs(fmt::format("By {}: {}, % of those asked, and references in brackets.",
                                                  m_table.options.attribute, m_survey ? "respondents" : "participants"),
                                      0, console.width);
        if (const SmallNumbers& rules = m_table.options.smallNumbers; rules.threshold > 0)
            console.out << paragraphs(
                fmt::format("Hidden: numbers of fewer than {} participants, and what would give them away. {}.",
                            rules.threshold,
                            rules.zeros == Zeros::Masked ? "Zeros are hidden, too" : "Zeros are shown"),
                0, console.width);
    }

    /// How many were asked with a value.
    [[nodiscard]] std::string askedOf(std::size_t value) const {
        const bool hidden = value < m_table.askedIsHidden.size() && m_table.askedIsHidden[value];
        return hidden ? kHiddenNumber : std::to_string(m_table.participantsAskedBy[value]);
    }

    const FrequencyTable& m_table;
    bool m_survey;
    std::vector<CountCells> m_cells;
};

} // namespace

ExitCode printFrequency(Study& study, const ReportRequest& request, Console& console) {
    const auto options = frequencyOptions(study, request);
    if (!options) return failed(console, options.error());
    const auto table = frequencyTable(study, *options);
    if (!table) return failed(console, table.error());
    FrequencyPrint(*table).print(console);
    return ExitCode::Done;
}

} // namespace kenspeckle::cli
