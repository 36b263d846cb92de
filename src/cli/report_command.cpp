// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/framework_report.h"
#include "cli/made_reports.h"
#include "cli/table.h"
#include "kenspeckle/reporting.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    FrequencyOptions frequency;
    std::vector<std::string> files;
};

/// "5 (12)": participants, and references in brackets, so padded that a column of them lines up.
class CountCells {
public:
    void take(const Count& count) {
        m_participants = std::max(m_participants, std::to_string(count.participants).size());
        m_references = std::max(m_references, std::to_string(count.references).size());
    }
    [[nodiscard]] std::string cell(const Count& count) const {
        return fmt::format("{:>{}} {:>{}}", count.participants, m_participants, fmt::format("({})", count.references),
                           m_references + 2);
    }

private:
    std::size_t m_participants = 1;
    std::size_t m_references = 1;
};

void print(const FrequencyTable& table, Console& console) {
    std::vector<Table::Column> columns = {
        {"Code"}, {"Participants", Align::Right}, {"References", Align::Right}, {"Coverage", Align::Right}};
    for (const std::string& value : table.values)
        columns.push_back({value, Align::Right});
    std::vector<CountCells> cells(table.values.size());
    const auto takeAll = [&](const FrequencyRow& row) {
        for (std::size_t i = 0; i < row.by.size(); ++i)
            cells[i].take(row.by[i]);
    };
    std::for_each(table.rows.begin(), table.rows.end(), takeAll);
    takeAll(table.total);

    Table printed(std::move(columns));
    const auto add = [&](const FrequencyRow& row, const std::string& name) {
        std::vector<std::string> line = {name, std::to_string(row.all.participants), std::to_string(row.all.references),
                                         fmt::format("{:.1f} %", row.coverage * 100)};
        for (std::size_t i = 0; i < row.by.size(); ++i)
            line.push_back(cells[i].cell(row.by[i]));
        printed.add(std::move(line));
    };
    for (const FrequencyRow& row : table.rows)
        add(row, std::string(static_cast<std::size_t>(row.depth) * 2, ' ') + row.name);
    add(table.total, "Any code");
    printed.print(console.out);

    std::string asked = fmt::format("\n{} asked", counted(table.participantsAsked, "participant"));
    for (std::size_t i = 0; i < table.values.size() && i < table.participantsAskedBy.size(); ++i)
        asked += fmt::format("{}{} {}", i == 0 ? ": " : ", ", table.values[i], table.participantsAskedBy[i]);
    console.out << asked << ". Coverage is of what participants said.\n";
    if (!table.values.empty())
        console.out << fmt::format("By {}: participants, and references in brackets.\n", table.options.attribute);
}

ExitCode frequency(const Options& options, Study& study, Console& console) {
    const auto table = frequencyTable(study, options.frequency);
    if (!table) return failed(console, table.error());
    bool begun = false;
    for (const std::string& file : options.files) {
        if (const auto written = writeFrequencyTable(*table, file); !written) {
            const ExitCode code = failed(console, written.error());
            return begun ? ExitCode::InPart : code;
        }
        begun = true;
        if (!console.json) console.out << fmt::format("Wrote {}.\n", oneLine(file));
    }
    if (console.json) {
        console.out << frequencyTableJson(*table) << '\n';
    } else if (options.files.empty()) {
        print(*table, console);
    }
    return ExitCode::Done;
}

} // namespace

void addReport(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    Command report = line.add(kReport, "report", "Count: who said what, and how often");
    report.example("ken report frequency hubs.ken --by role -o themes.xlsx");
    report.below("frequency", "The theme-frequency table")
        .study(options->study)
        .text("--by", options->frequency.attribute, "ATTRIBUTE", "Break the counts down by its values")
        .text("--coder", options->frequency.coder, "NAME", "Count this coder's work only; else all coders together")
        .flag("--with-interviewers", options->frequency.interviewers, "Count what interviewers said too")
        .files("-o,--output", options->files, "FILE", "Write .csv, .xlsx, .html, .docx or .json; may be repeated")
        .example("ken report frequency hubs.ken")
        .example("ken report frequency hubs.ken --by role -o themes.xlsx -o themes.html")
        .note("For every code: participants, references and coverage. A participant counts once for a theme, however\n"
              "many of its sub-themes apply; passages of one code that overlap are one reference.")
        .runs([options](Console& console) {
            return withStudy(console, options->study,
                             [&](Study& study) { return frequency(*options, study, console); });
        });
    addFrameworkReport(report);
    addMadeReports(report);
}

} // namespace kenspeckle::cli
