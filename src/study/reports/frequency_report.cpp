// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kenspeckle/coding_frame.h"
#include "kenspeckle/reporting.h"
#include "study/frequency_masking.h"
#include "study/frequency_output.h"
#include "study/reports/common_options.h"
#include "study/reports/frequency_charts.h"
#include "study/reports/report_maker.h"
#include "study/reports/safe_reports.h"
#include "study/small_numbers.h"

namespace kenspeckle::study {

namespace {

/// Words of a choice, as the enumeration counts them.
const std::vector<std::string> kOrders{"codebook", "size", "name"};
const std::vector<std::string> kLevels{"all", "themes"};

template <class Enumeration> Enumeration chosen(const std::vector<std::string>& words, const std::string& word) {
    return static_cast<Enumeration>(std::find(words.begin(), words.end(), word) - words.begin());
}

Result<FrequencyOptions> optionsOf(Study& study, const GivenOptions& given) {
    FrequencyOptions options;
    options.attribute = given.text("by");
    options.coder = given.text("coder");
    options.interviewers = given.flag("with-interviewers");
    options.where = given.conditions("where");
    auto codes = given.codes(study, "code");
    if (!codes) return fail(codes.error());
    options.codes = std::move(*codes);
    options.level = chosen<FrequencyLevel>(kLevels, given.text("level"));
    options.order = chosen<FrequencyOrder>(kOrders, given.text("order"));
    options.top = given.number("top");
    options.hideUnused = given.flag("hide-unused");
    options.words = given.flag("words");
    if (given.flag("survey")) options.wording = FrequencyWording::Survey;
    auto smallNumbers = smallNumbersOf(given);
    if (!smallNumbers) return fail(smallNumbers.error());
    options.smallNumbers = *smallNumbers;
    return options;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    return frequencyReportHiding(study, given, {});
}

} // namespace

Result<Report> frequencyReportHiding(Study& study, const GivenOptions& given, const FigureKeys& alsoHidden) {
    const auto options = optionsOf(study, given);
    if (!options) return fail(options.error());
    const auto table = frequencyTableHiding(study, *options, alsoHidden);
    if (!table) return fail(table.error());
    Report report;
    ReportTable output = frequencyOutput(*table);
    report.title = output.title;
    report.notes.push_back(output.caption);
    report.tables.push_back(std::move(output));
    report.charts = frequencyCharts(*table);
    report.json = frequencyTableJson(*table);
    if (options->smallNumbers.threshold > 0) {
        const auto book = codebook(study);
        if (!book) return fail(book.error());
        report.figures = safeFigures(*table, *book);
    }
    return report;
}

ReportMaker frequencyReport() {
    ReportMaker maker{
        {.name = "frequency",
         .title = "Theme frequency",
         .about = "For every code: how many participants say it, of how many who were asked, in how many passages, "
                  "and how much of what was said it covers. A participant counts once for a theme, however many "
                  "of its sub-themes apply; passages of one code that overlap are one reference.",
         .options = {{.key = "by",
                      .label = "Broken down by",
                      .help = "Break the counts down by an attribute's values",
                      .type = OptionType::Attribute},
                     whereOption(),
                     {.key = "code",
                      .label = "Only codes",
                      .help = "Count this code with everything below it, and no others",
                      .type = OptionType::Code,
                      .repeated = true},
                     {.key = "level",
                      .label = "Show",
                      .help = "All codes, or themes only: the top of the codebook or of the codes given",
                      .type = OptionType::Choice,
                      .choices = kLevels},
                     {.key = "order",
                      .label = "In the order of",
                      .help = "As in the codebook, largest first (participants, then references), or by name; "
                              "codes stay below their theme",
                      .type = OptionType::Choice,
                      .choices = kOrders},
                     {.key = "top",
                      .label = "Only the largest",
                      .help = "Show the N largest codes only, each with its path; 0 for all",
                      .type = OptionType::Number,
                      .standard = "0"},
                     {.key = "hide-unused",
                      .label = "Leave out unused codes",
                      .help = "Leave out codes without references",
                      .type = OptionType::Flag},
                     {.key = "words",
                      .label = "Count words",
                      .help = "Count the words under each code too; reads every transcript",
                      .type = OptionType::Flag},
                     {.key = "survey",
                      .label = "Survey answers",
                      .help = "Write it as for a survey: \"selected by 33 of 47 respondents\", without coverage",
                      .type = OptionType::Flag},
                     coderOption(),
                     interviewersOption()},
         .examples = {"", "--by role -o themes.xlsx -o themes.html", "--level themes --order size -o themes.svg",
                      "--where role=user --top 10", "--by role --threshold 5"},
         .group = "Themes"},
        make};
    for (ReportOption& option : smallNumberOptions())
        maker.kind.options.push_back(std::move(option));
    return maker;
}

} // namespace kenspeckle::study

namespace kenspeckle {

Result<FrequencyOptions> frequencyOptions(Study& study, const ReportRequest& request) {
    const auto given = study::GivenOptions::of(study::frequencyReport().kind, request);
    if (!given) return fail(given.error());
    return study::optionsOf(study, *given);
}

} // namespace kenspeckle
