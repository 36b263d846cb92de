// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/table.h"
#include "kenspeckle/agreement.h"
#include "kenspeckle/coding_frame.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    AgreementOptions agreement;
    std::vector<std::string> codes;
    std::string unit = "character";
    std::optional<int> percent;
    std::vector<std::string> files;
    std::vector<std::string> disagreements;
};

Result<AgreementOptions> optionsOf(const Options& given, Study& study) {
    AgreementOptions options = given.agreement;
    if (given.unit == "sentence") options.unit = AgreementUnit::Sentence;
    if (given.unit == "turn") options.unit = AgreementUnit::Turn;
    if (given.percent) options.threshold = *given.percent / 100.0;
    if (given.codes.empty()) return options;
    const auto book = codebook(study);
    if (!book) return fail(book.error());
    for (const std::string& name : given.codes) {
        const auto code = book->resolve(name);
        if (!code) return fail(code.error());
        options.codes.push_back(*code);
    }
    return options;
}

std::string figure(const std::optional<double>& value) { return value ? fmt::format("{:.3f}", *value) : "undefined"; }

std::vector<std::string> cellsOf(const AgreementRow& row, const std::string& name, bool twoCoders) {
    std::vector<std::string> cells{name,
                                   fmt::format("{}", fmt::join(row.passages, " / ")),
                                   row.figures.observed ? fmt::format("{:.1f} %", *row.figures.observed * 100)
                                                        : "undefined",
                                   figure(row.figures.cohen),
                                   figure(row.figures.krippendorff),
                                   figure(row.figures.gwet)};
    if (twoCoders) cells.push_back(figure(row.holsti));
    return cells;
}

void print(const AgreementTable& table, const std::string& unit, Console& console) {
    const bool twoCoders = table.coders.size() == 2;
    std::vector<Table::Column> columns{{"Code"},
                                       {"Passages", Align::Right},
                                       {"Agreement", Align::Right},
                                       {"Kappa", Align::Right},
                                       {"Alpha", Align::Right},
                                       {"AC1", Align::Right}};
    if (twoCoders) columns.push_back({"Holsti", Align::Right});
    Table printed(std::move(columns));
    for (const AgreementRow& row : table.rows)
        printed.add(cellsOf(row, std::string(static_cast<std::size_t>(row.depth) * 2, ' ') + row.name, twoCoders));
    printed.add(cellsOf(table.total, "All codes", twoCoders));
    printed.print(console.out);
    console.out << '\n'
                << paragraphs(
                       fmt::format("Passages of {}, in this order. Unit: the {}. Compared in {} that two of them or "
                                   "more have coded; {} left out. Kappa is Cohen's, alpha Krippendorff's (from 0.800 "
                                   "reliable, from 0.667 tentative), AC1 Gwet's. Undefined: nobody varies, so chance "
                                   "alone gives complete agreement.",
                                   fmt::join(table.coders, ", "), unit, counted(table.transcripts, "transcript"),
                                   table.leftOut),
                       0, console.width);
    if (!table.disagreements.empty())
        console.out << fmt::format(
            "They differ upon {}: --disagreements FILE lists them.\n",
            counted(static_cast<std::int64_t>(table.disagreements.size()), "stretch", "stretches"));
}

ExitCode agreement(const Options& given, Study& study, Console& console) {
    const auto options = optionsOf(given, study);
    if (!options) return failed(console, options.error());
    const auto table = agreementTable(study, *options);
    if (!table) return failed(console, table.error());
    bool begun = false;
    const auto write = [&](const std::vector<std::string>& files, auto&& writer) -> std::optional<ExitCode> {
        for (const std::string& file : files) {
            if (const auto written = writer(*table, file); !written) {
                const ExitCode code = failed(console, written.error());
                return begun ? ExitCode::InPart : code;
            }
            begun = true;
            if (!console.json) console.out << fmt::format("Wrote {}.\n", oneLine(file));
        }
        return std::nullopt;
    };
    if (const auto code = write(given.files, writeAgreementTable)) return *code;
    if (const auto code = write(given.disagreements, writeDisagreements)) return *code;
    if (console.json)
        console.out << agreementTableJson(*table) << '\n';
    else if (!begun)
        print(*table, given.unit, console);
    return ExitCode::Done;
}

} // namespace

void addAgreementReport(Command& report) {
    const auto options = std::make_shared<Options>();
    report.below("agreement", "How far coders agree, code by code")
        .study(options->study)
        .list("--coder", options->agreement.coders, "NAME",
              "Compare this coder; repeat it for each; else everybody who has coded")
        .list("--code", options->codes, "CODE", "This code and those below it; may be repeated; else all")
        .choice("--unit", options->unit, {"character", "sentence", "turn"},
                "Upon what they are compared; else the character")
        .number("--threshold", options->percent, "PERCENT",
                "Passages are the same from this overlap ÷ union on, for Holsti; else 90")
        .flag("--with-interviewers", options->agreement.interviewers, "Compare what interviewers said too")
        .files("-o,--output", options->files, "FILE", "Write .csv, .xlsx, .html or .json; may be repeated")
        .files("--disagreements", options->disagreements, "FILE",
               "Write where they differ: .csv, .xlsx or .html; may be repeated")
        .example("ken report agreement hubs.ken")
        .example("ken report agreement hubs.ken --coder Ailsa --coder Ewan --unit sentence -o agreement.xlsx")
        .note("A coder rates the transcripts in which they have coded anything; only what two or more have rated is\n"
              "compared. A sentence or turn is coded if any part of it is. The files hold all coefficients.")
        .runs([options](Console& console) {
            return withStudy(console, options->study,
                             [&](Study& study) { return agreement(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
