// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/chart.h"
#include "kenspeckle/evidence.h"
#include "kenspeckle/progress.h"
#include "kenspeckle/report_table.h"
#include "kenspeckle/result.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle {

class Study;

/// A number of participants as a report with a threshold prints it, for the ledger of releases: two figures whose first
/// three fields agree are one figure, in whatever table or release they stand.
struct SafeFigure {
    std::string counted; ///< "asked"; "participants": who say the theme; "not said"; with " coded by Morag" behind
    std::string theme;   ///< path of a code; "any code"; "query NAME"; empty where all who were asked are counted
    /// Whom it is of, one "attribute=value" for each condition and column, sorted, parted by " & ", alternatives by
    /// "|"; "attribute=" for those of whom it is not recorded; empty: everybody.
    std::string grouped;
    std::optional<std::int64_t> value; ///< none: hidden
    bool operator==(const SafeFigure&) const = default;
};

/// What a report shows. A heading that it cannot fill is left out, not shown empty.
struct Report {
    std::string kind;               ///< as ReportKind::name
    std::string title;              ///< "Theme frequencies by role"
    std::vector<std::string> notes; ///< whole sentences: what was counted, what was left out and why
    std::vector<ReportTable> tables;
    std::vector<Chart> charts;
    std::vector<Quote> quotes; ///< of reports that list them
    /// What one needs to make it again, in order: the kind of report, the options in force by their labels, the study,
    /// its revision, the program's version. makeReport() fills it in.
    std::vector<std::pair<std::string, std::string>> about;
    std::string json; ///< the document of `ken report KIND --json`; empty: made from tables
    /// Every number of participants in it, of reports that were given a threshold: frequency and crosstab. Each once.
    std::vector<SafeFigure> figures;
};

/// What may be given to an option: it decides which values are offered.
enum class OptionType : std::uint8_t {
    Flag, ///< "yes" or "no"
    Text,
    Number, ///< whole
    Real,
    Choice, ///< one of ReportOption::choices
    Attribute,
    Code, ///< a name or path
    Coder,
    Transcript,
    Participant,
    Query,     ///< of passages: see querying.h
    Condition, ///< "ATTRIBUTE=VALUE"; several of one attribute are alternatives
};

/// One option, declared once: `ken report`, a specification file and the window offer it alike.
struct ReportOption {
    std::string key;   ///< of `--key` and of a specification: "by"
    std::string label; ///< in the window: "Broken down by"
    std::string help;  ///< one line for `--help` and the tooltip
    OptionType type = OptionType::Text;
    bool repeated = false;                 ///< may be given several times
    std::vector<std::string> choices = {}; ///< of OptionType::Choice, the first is the standard
    std::string standard = {};             ///< what holds where nothing is given, written as a person would
};

/// One kind of report.
struct ReportKind {
    std::string name;  ///< "cooccurrence"
    std::string title; ///< "Co-occurrence"
    std::string about; ///< one or two sentences: what it answers
    std::vector<ReportOption> options;
    std::vector<std::string> examples = {}; ///< the options' part of a command line: "--by role"
    std::string group = {};                 ///< heading it is offered under: "Themes", "People"; empty: "Other"
};

/// Which report, with which options: key to values. What is not there has its standard.
struct ReportRequest {
    std::string kind;
    std::map<std::string, std::vector<std::string>> options;

    bool operator==(const ReportRequest&) const = default;
};

/// All there are, in the order they are offered.
[[nodiscard]] const std::vector<ReportKind>& reportKinds();

/// Makes a report. Usage names an unknown kind, key or value and says what there is; NotFound a code, coder, attribute
/// or transcript that is not there; Refused what a rule forbids, such as agreement while one works blind. The same
/// study and request give an equal report. Definitions: docs/method.md.
[[nodiscard]] Result<Report> makeReport(Study& study, const ReportRequest& request, const Task& task = {});

/// The quotes behind a number of a report, in the order of the transcripts.
[[nodiscard]] Result<std::vector<Quote>> quotesBehind(Study& study, const Evidence& evidence);

/// How files are written; each of these is for the formats it names.
struct WriteOptions {
    bool bom = true; ///< .csv: a byte order mark in front, without which Excel misreads what is not ASCII
};

/// Writes what the file's ending can hold: .xlsx, .html, .docx, .odt and .tex hold the whole report in one file, .csv a
/// table, .svg, .png and .pdf a chart, .json everything. Where a format takes one table or chart, the others get
/// "-NAME" before the ending. The same report gives the same bytes. Existing files are replaced whole or left as they
/// were. Returns what was written. Usage for another ending and for a report that has nothing for it.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
writeReport(const Report& report, const std::filesystem::path& file, const WriteOptions& options = {});

/// The JSON document of `ken report KIND --json`.
[[nodiscard]] std::string reportJson(const Report& report);

} // namespace kenspeckle
