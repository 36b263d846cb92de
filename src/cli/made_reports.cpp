// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/made_reports.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "cli/agreement_report.h"
#include "cli/framework_print.h"
#include "cli/frequency_print.h"
#include "cli/quote_list.h"
#include "cli/table.h"
#include "kenspeckle/report.h"
#include "model/table_cells.h"

namespace kenspeckle::cli {

namespace {

/// Where the command line puts what was given; the options of a command point into it.
struct Given {
    std::string study;
    std::map<std::string, std::string> single;
    std::map<std::string, std::vector<std::string>> repeated;
    std::map<std::string, bool> flags;
    std::vector<std::string> files;
    bool leavesOutBom = false;
};

const char* placeholderOf(OptionType type) {
    switch (type) {
    case OptionType::Number:
    case OptionType::Real:
        return "N";
    case OptionType::Attribute:
        return "ATTRIBUTE";
    case OptionType::Code:
        return "CODE";
    case OptionType::Coder:
    case OptionType::Participant:
        return "NAME";
    case OptionType::Transcript:
        return "TRANSCRIPT";
    case OptionType::Query:
        return "QUERY";
    case OptionType::Condition:
        return "ATTR=VALUE";
    case OptionType::Flag:
    case OptionType::Choice:
    case OptionType::Text:
        break;
    }
    return "TEXT";
}

constexpr int kHelpWidth = 100; ///< columns

void declare(Command& command, const ReportOption& option, Given& given) {
    const std::string name = "--" + option.key;
    std::string help = option.help;
    if (option.repeated) {
        command.list(name, given.repeated[option.key], placeholderOf(option.type), help + "; may be repeated");
        return;
    }
    if (option.type == OptionType::Flag) {
        command.flag(name, given.flags[option.key], help);
        return;
    }
    const std::string standard =
        option.standard.empty() && option.type == OptionType::Choice ? option.choices.front() : option.standard;
    if (!standard.empty()) help += "; else " + standard;
    if (option.type == OptionType::Choice)
        command.choice(name, given.single[option.key], option.choices, help);
    else
        command.text(name, given.single[option.key], placeholderOf(option.type), help);
}

ReportRequest requestOf(const ReportKind& kind, const Given& given) {
    ReportRequest request{kind.name, {}};
    for (const auto& [key, value] : given.single)
        if (!value.empty()) request.options[key] = {value};
    for (const auto& [key, values] : given.repeated)
        if (!values.empty()) request.options[key] = values;
    for (const auto& [key, on] : given.flags)
        if (on) request.options[key] = {"yes"};
    return request;
}

std::string shown(const ReportCell& cell) {
    if (const auto* words = std::get_if<std::string>(&cell)) return oneLine(*words);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell)) return fmt::format("{:.3f}", *real);
    if (const auto* share = std::get_if<Share>(&cell)) return fmt::format("{:.1f} %", share->value * 100);
    return {};
}

void print(const ReportTable& table, Console& console) {
    std::vector<Table::Column> columns;
    for (std::size_t i = 0; i < table.header.size(); ++i)
        columns.push_back({table.header[i], i > 0 && model::isNumeric(table, i) ? Align::Right : Align::Left});
    Table printed(std::move(columns));
    for (std::size_t number = 0; number < table.rows.size(); ++number) {
        std::vector<std::string> cells;
        for (const ReportCell& cell : table.rows[number])
            cells.push_back(shown(cell));
        const int indent = number < table.indents.size() ? table.indents[number] : 0;
        if (!cells.empty()) cells.front().insert(0, static_cast<std::size_t>(indent) * 2, ' ');
        printed.add(std::move(cells));
    }
    console.out << oneLine(table.title) << "\n\n";
    printed.print(console.out, console.width);
    if (!table.caption.empty()) console.out << '\n' << paragraphs(table.caption, 0, console.width);
}

void print(const Report& report, Console& console) {
    if (!report.quotes.empty()) {
        printQuotes(report.quotes, console);
        console.out << '\n';
    }
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        if (i > 0) console.out << '\n';
        print(report.tables[i], console);
    }
    for (const std::string& note : report.notes)
        if (std::none_of(report.tables.begin(), report.tables.end(),
                         [&](const ReportTable& table) { return table.caption == note; }))
            console.out << '\n' << paragraphs(note, 0, console.width);
}

/// Kinds of which the terminal shows something better than the tables that are written to files.
struct OwnPrint {
    const char* kind;
    ExitCode (*print)(Study& study, const ReportRequest& request, Console& console);
};
constexpr std::array kOwnPrints{OwnPrint{"frequency", printFrequency}, OwnPrint{"framework", printFramework}};

ExitCode make(const ReportKind& kind, const Given& given, Study& study, Console& console) {
    if (given.files.empty() && !console.json)
        for (const OwnPrint& own : kOwnPrints)
            if (kind.name == own.kind) return own.print(study, requestOf(kind, given), console);
    const auto report = makeReport(study, requestOf(kind, given));
    if (!report) return failed(console, report.error());
    bool begun = false;
    for (const std::string& file : given.files) {
        const auto written = writeReport(*report, file, {.bom = !given.leavesOutBom});
        if (!written) {
            const ExitCode code = failed(console, written.error());
            return begun ? ExitCode::InPart : code;
        }
        begun = true;
        if (console.json) continue;
        for (const auto& each : *written)
            console.out << fmt::format("Wrote {}.\n", oneLine(each.string()));
    }
    if (console.json)
        console.out << reportJson(*report) << '\n';
    else if (!begun && kind.name == "agreement")
        printAgreement(*report, console);
    else if (!begun)
        print(*report, console);
    return ExitCode::Done;
}

} // namespace

void addMadeReports(Command& report) {
    for (const ReportKind& kind : reportKinds()) {
        const auto given = std::make_shared<Given>();
        Command command = report.below(kind.name, kind.title);
        command.study(given->study);
        for (const ReportOption& option : kind.options)
            declare(command, option, *given);
        command.files(
            "-o,--output", given->files, "FILE",
            "Write .csv, .xlsx, .html, .docx, .odt, .tex or .json, or the chart as .svg, .png or .pdf; may be "
            "repeated");
        command.flag("--no-bom", given->leavesOutBom, "Write .csv without a byte order mark, which Excel needs");
        for (const std::string& example : kind.examples)
            command.example(fmt::format("ken report {} hubs.ken{}{}", kind.name, example.empty() ? "" : " ", example));
        if (kind.examples.empty()) command.example(fmt::format("ken report {} hubs.ken", kind.name));
        std::string about = paragraphs(kind.about, 0, kHelpWidth);
        about.pop_back(); // the line's end
        command.note(about).runs([&kind, given](Console& console) {
            return withStudy(console, given->study, [&](Study& study) { return make(kind, *given, study, console); });
        });
    }
}

} // namespace kenspeckle::cli
