// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "kenspeckle/attributes.h"
#include "kenspeckle/coding_frame.h"
#include "study/frequencies.h"
#include "study/parts.h"
#include "study/reports/captions.h"
#include "study/reports/common_options.h"
#include "study/reports/crosstab.h"
#include "study/reports/crosstab_masking.h"
#include "study/reports/query_counts.h"
#include "study/reports/report_maker.h"
#include "study/reports/safe_reports.h"
#include "study/small_numbers.h"

namespace kenspeckle::study {

namespace {

using analysis::FrequencyInput;
using Conditions = std::map<std::string, std::vector<std::string>>;

/// Participants in each cell of two attributes: of each person the values that hold for what they say.
Result<Crosstab> ofAttributes(Study& study, const std::string& rows, const std::string& columns,
                              const Conditions& where) {
    FrequencyOptions byRow, byColumn;
    byRow.attribute = rows;
    byColumn.attribute = columns;
    byRow.where = byColumn.where = where;
    const auto one = readToCount(study.parts(), byRow);
    if (!one) return fail(one.error());
    const auto other = readToCount(study.parts(), byColumn);
    if (!other) return fail(other.error());
    // Somebody imported or removed a transcript between the two: they must speak of the same ones.
    if (one->voices.transcriptIds() != other->voices.transcriptIds()) return ofAttributes(study, rows, columns, where);
    const GroupNames rowNames = GroupNames::of(*one), columnNames = GroupNames::of(*other);
    Crosstab crosstab;
    crosstab.rowTitle = one->voices.attributeNamed(rows)->name;
    crosstab.columnTitle = one->voices.attributeNamed(columns)->name;
    crosstab.rows = rowNames.values;
    crosstab.columns = columnNames.values;
    crosstab.recordedRows = rowNames.recorded;
    crosstab.recordedColumns = columnNames.recorded;
    using People = std::set<std::int32_t>;
    std::vector<std::vector<People>> cells(crosstab.rows.size(), std::vector<People>(crosstab.columns.size()));
    std::vector<People> inRow(crosstab.rows.size()), inColumn(crosstab.columns.size());
    People all;
    for (std::size_t i = 0; i < one->input.transcripts.size(); ++i)
        for (std::size_t turn = 0; turn < one->input.transcripts[i].size(); ++turn) {
            const FrequencyInput::Turn& said = one->input.transcripts[i][turn];
            if (said.participant < 0 || said.end <= said.begin) continue;
            const auto row = static_cast<std::size_t>(said.group);
            const auto column = static_cast<std::size_t>(other->input.transcripts[i][turn].group);
            cells[row][column].insert(said.participant);
            inRow[row].insert(said.participant);
            inColumn[column].insert(said.participant);
            all.insert(said.participant);
        }
    const auto sizeOf = [](const People& people) { return static_cast<std::int64_t>(people.size()); };
    for (const auto& row : cells) {
        auto& counts = crosstab.cells.emplace_back();
        std::transform(row.begin(), row.end(), std::back_inserter(counts), sizeOf);
    }
    std::transform(inRow.begin(), inRow.end(), std::back_inserter(crosstab.rowTotals), sizeOf);
    std::transform(inColumn.begin(), inColumn.end(), std::back_inserter(crosstab.columnTotals), sizeOf);
    crosstab.total = sizeOf(all);
    return crosstab;
}

/// Two rows, those who say it and those who do not, from how many of each group do.
Crosstab ofPresence(const std::string& what, const std::string& attribute, const GroupNames& names,
                    const std::vector<std::int64_t>& saying, const std::vector<std::int64_t>& asked,
                    std::int64_t sayingInAll, std::int64_t askedInAll) {
    Crosstab crosstab;
    crosstab.rowTitle = what;
    crosstab.columnTitle = attribute;
    crosstab.rows = {"said", "not said"};
    crosstab.columns = names.values;
    crosstab.recordedRows = 2;
    crosstab.recordedColumns = names.recorded;
    crosstab.cells = {saying, {}};
    for (std::size_t i = 0; i < asked.size(); ++i)
        crosstab.cells[1].push_back(asked[i] - saying[i]);
    crosstab.rowTotals = {sayingInAll, askedInAll - sayingInAll};
    crosstab.columnTotals = asked;
    crosstab.total = askedInAll;
    return crosstab;
}

Result<std::vector<Crosstab>> ofCodes(Study& study, const std::vector<CodeId>& codes, const std::string& attribute,
                                      const std::string& coder, const Conditions& where) {
    FrequencyOptions options;
    options.attribute = attribute;
    options.coder = coder;
    options.where = where;
    const auto counted = countStudy(study.parts(), options);
    if (!counted) return fail(counted.error());
    const GroupNames names = GroupNames::of(*counted);
    std::vector<Crosstab> crosstabs;
    for (const CodeId code : codes) {
        const auto index = counted->codebook.indexOf(code);
        if (!index) return fail(ErrorKind::NotFound, "a code asked for is not in the codebook any more");
        const analysis::FrequencyLine& line = counted->frequencies.codes[*index];
        std::vector<std::int64_t> saying;
        for (const analysis::FrequencyCount& count : line.by)
            saying.push_back(count.participants);
        const std::string& name = counted->codebook.codes()[*index].text.name;
        Crosstab crosstab = ofPresence(name, attribute, names, saying, counted->frequencies.askedBy,
                                       line.all.participants, counted->frequencies.asked.participants);
        crosstab.theme = counted->codebook.path(code);
        QuoteFilter filter;
        filter.anyOf = {code};
        filter.coder = coder;
        filter.spokenByParticipants = true;
        filter.where = where;
        if (line.all.participants > 0) crosstab.evidence[{0, saying.size()}] = filter;
        for (std::size_t group = 0; group < saying.size(); ++group) {
            if (saying[group] == 0) continue;
            filter.where[attribute] = {names.wanted(group)};
            crosstab.evidence[{0, group}] = filter;
        }
        crosstabs.push_back(std::move(crosstab));
    }
    return crosstabs;
}

Result<Crosstab> ofQuery(Study& study, const QueryAsked& question, const Task& task) {
    const auto counts = countQuery(study, question, task);
    if (!counts) return fail(counts.error());
    std::vector<std::int64_t> saying, asked;
    for (const QueryGroup& group : counts->groups) {
        saying.push_back(static_cast<std::int64_t>(group.participants.size()));
        asked.push_back(group.participantsAsked);
    }
    Crosstab crosstab =
        ofPresence(counts->name, question.attribute, counts->names, saying, asked,
                   static_cast<std::int64_t>(counts->all.participants.size()), counts->all.participantsAsked);
    crosstab.theme = "query " + counts->name;
    for (std::size_t i = 0; i < counts->groups.size(); ++i)
        if (!counts->groups[i].passages.empty()) crosstab.evidence[{0, i}] = counts->groups[i].passages;
    if (!counts->all.passages.empty()) crosstab.evidence[{0, counts->groups.size()}] = counts->all.passages;
    return crosstab;
}

/// Codes below each other, a line for each: those who say it.
ReportTable linesOf(const std::vector<Crosstab>& crosstabs, PercentOf percent) {
    ReportTable table;
    table.name = "crosstab";
    table.header = {"Code"};
    const Crosstab& first = crosstabs.front();
    for (const std::string& value : first.columns)
        addHeading(table.header, value, percent);
    addHeading(table.header, "Total", percent);
    for (const Crosstab& crosstab : crosstabs) {
        std::vector<ReportCell> row{crosstab.rowTitle};
        const std::size_t totals = crosstab.columns.size();
        for (std::size_t i = 0; i <= totals; ++i)
            addCount(row, crosstab.shown(0, i), percent,
                     percent == PercentOf::Row      ? crosstab.shown(0, totals)
                     : percent == PercentOf::Column ? crosstab.shown(crosstab.rows.size(), i)
                                                    : crosstab.total);
        for (const auto& [place, evidence] : crosstab.evidence)
            table.evidence[{table.rows.size(), 1 + place.second * widthOf(percent)}] = evidence;
        table.rows.push_back(std::move(row));
    }
    std::vector<ReportCell> asked{std::string("Participants asked")};
    for (std::size_t i = 0; i <= first.columns.size(); ++i) {
        const auto count = first.shown(first.rows.size(), i);
        addCount(asked, count, percent, percent == PercentOf::Column ? count : first.total);
    }
    table.rows.push_back(std::move(asked));
    table.lastRowIsTotal = true;
    table.caption =
        fmt::format("Participants who say each code or one below it, of the {} asked. {}", first.total,
                    percent == PercentOf::Column ? "Percentages are of those asked in the column." : inWords(percent));
    if (first.overlaps())
        table.caption += " Somebody who spoke as several of the columns stands in each, and once in the totals.";
    table.caption += smallNumbersInWords(first.smallNumbers);
    return table;
}

Chart linesChart(const std::vector<Crosstab>& crosstabs) {
    const Crosstab& first = crosstabs.front();
    Chart chart;
    chart.kind = ChartKind::Bars;
    chart.name = "crosstab";
    chart.shares = true;
    chart.valueTitle = "Share of participants asked";
    chart.categoryTitle = "Code";
    chart.caption = "Participants who say each code or one below it, of the n asked.";
    if (first.smallNumbers.threshold > 0) {
        chart.absent = kHiddenNumber;
        chart.caption += smallNumbersInWords(first.smallNumbers) + " What is hidden has no bar.";
    }
    for (const Crosstab& crosstab : crosstabs)
        chart.categories.push_back(crosstab.rowTitle);
    for (std::size_t group = 0; group < first.columns.size(); ++group) {
        ChartSeries& series = chart.series.emplace_back();
        const auto asked = first.shown(first.rows.size(), group);
        series.name = fmt::format("{} (n = {})", first.columns[group], shownInWords(asked));
        for (std::size_t i = 0; i < crosstabs.size(); ++i) {
            series.values.emplace_back();
            if (const auto count = crosstabs[i].shown(0, group); count && asked && *asked > 0)
                series.values.back() = static_cast<double>(*count) / static_cast<double>(*asked);
            if (const auto evidence = crosstabs[i].evidence.find({0, group}); evidence != crosstabs[i].evidence.end())
                chart.evidence[{group, i}] = evidence->second;
        }
    }
    return chart;
}

Report reportOf(Crosstab crosstab, PercentOf percent) {
    crosstab.name = "crosstab";
    crosstab.title = fmt::format("{} by {}", crosstab.rowTitle, crosstab.columnTitle);
    Report report;
    report.title = crosstab.title;
    report.tables = {crosstabTable(crosstab, percent)};
    if (crosstab.hidden.empty()) report.tables.push_back(testTable(crosstab));
    report.charts = {crosstabChart(crosstab, percent)};
    return report;
}

Report reportOf(const std::vector<Crosstab>& crosstabs, PercentOf percent) {
    if (crosstabs.size() == 1) return reportOf(crosstabs.front(), percent);
    Report report;
    report.title = fmt::format("Codes by {}", crosstabs.front().columnTitle);
    report.tables = {linesOf(crosstabs, percent), testsTable(crosstabs)};
    report.tables.front().title = report.title;
    report.charts = {linesChart(crosstabs)};
    report.charts.front().title = report.title;
    return report;
}

/// The attribute asked for by the name it has; the first there is where none is.
Result<std::string> columnsOf(Study& study, const std::string& asked) {
    if (!asked.empty()) {
        const auto attribute = findAttribute(study, asked);
        if (!attribute) return fail(attribute.error());
        return attribute->name;
    }
    const auto all = attributes(study);
    if (!all) return fail(all.error());
    if (all->empty())
        return fail(ErrorKind::Usage, "a cross-tabulation is by an attribute, and the study has none; add one first");
    return all->front().name;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task& task) {
    return crosstabReportHiding(study, given, {}, task);
}

} // namespace

Result<Report> crosstabReportHiding(Study& study, const GivenOptions& given, const FigureKeys& alsoHidden,
                                    const Task& task) {
    const std::string &rows = given.text("rows"), &query = given.text("query"), &coder = given.text("coder");
    const int asked = (rows.empty() ? 0 : 1) + (query.empty() ? 0 : 1) + (given.all("code").empty() ? 0 : 1);
    if (asked > 1)
        return fail(ErrorKind::Usage, "the rows are of an attribute, of codes or of a query; give one of rows, code "
                                      "and query");
    if (!coder.empty() && (!rows.empty() || !query.empty()))
        return fail(ErrorKind::Usage, "a coder is for codes only; in a query write and coder = NAME, and leave coder "
                                      "out");
    const auto attribute = columnsOf(study, given.text("by"));
    if (!attribute) return fail(attribute.error());
    const auto smallNumbers = smallNumbersOf(given);
    if (!smallNumbers) return fail(smallNumbers.error());
    const Conditions where = given.conditions("where");
    const std::string& word = given.text("percent");
    const PercentOf percent = word == "row"      ? PercentOf::Row
                              : word == "column" ? PercentOf::Column
                              : word == "total"  ? PercentOf::Total
                                                 : PercentOf::Nothing;
    if (!rows.empty() || !query.empty()) {
        auto crosstab = rows.empty() ? ofQuery(study, {query, *attribute, where}, task)
                                     : ofAttributes(study, rows, *attribute, where);
        if (!crosstab) return fail(crosstab.error());
        const CrosstabAsked what{where, rows, *attribute, {}, *smallNumbers, alsoHidden};
        if (auto masked = maskCrosstab(*crosstab, what); !masked) return fail(masked.error());
        Report report = reportOf(*crosstab, percent);
        report.tables.front().caption += conditionsInWords(where);
        report.figures = safeFigures({*crosstab}, what);
        return report;
    }
    auto codes = given.codes(study, "code");
    if (!codes) return fail(codes.error());
    if (codes->empty()) {
        const auto book = codebook(study);
        if (!book) return fail(book.error());
        *codes = book->children({});
        if (codes->empty())
            return fail(ErrorKind::Usage, "the codebook is empty; add codes, or give an attribute as rows");
    }
    auto crosstabs = ofCodes(study, *codes, *attribute, coder, where);
    if (!crosstabs) return fail(crosstabs.error());
    const CrosstabAsked what{where, {}, *attribute, coder, *smallNumbers, alsoHidden};
    if (auto masked = maskCrosstabs(study, *codes, *crosstabs, what); !masked) return fail(masked.error());
    Report report = reportOf(*crosstabs, percent);
    report.tables.front().caption += conditionsInWords(where) + codersInWords(coder);
    report.figures = safeFigures(*crosstabs, what);
    return report;
}

ReportMaker crosstabReport() {
    ReportMaker maker{
        {.name = "crosstab",
         .title = "Cross-tabulation",
         .about = "How many participants stand in each cell of two attributes, or say a code and do not by an "
                  "attribute, with percentages and a test of whether the two go together.",
         .options = {{.key = "by",
                      .label = "Columns",
                      .help = "A column for each value of this attribute; else of the study's first",
                      .type = OptionType::Attribute},
                     {.key = "rows",
                      .label = "Rows: an attribute",
                      .help = "A row for each value of this attribute",
                      .type = OptionType::Attribute},
                     {.key = "code",
                      .label = "Rows: codes",
                      .help = "Rows of those who say this code and those who do not; of several codes a row for "
                              "each; else the top of the codebook",
                      .type = OptionType::Code,
                      .repeated = true},
                     {.key = "query",
                      .label = "Rows: a query",
                      .help = "Rows of those who speak in what this query finds, or the saved one of that name, "
                              "and those who do not",
                      .type = OptionType::Query},
                     {.key = "percent",
                      .label = "Percentages of",
                      .help = "What percentages are of",
                      .type = OptionType::Choice,
                      .choices = {"column", "row", "total", "none"}},
                     whereOption(),
                     coderOption()},
         .examples = {"--rows site --by role --percent row", "--code Stigma --by role -o stigma.xlsx",
                      "--by role --threshold 5"},
         .group = "People"},
        make};
    for (ReportOption& option : smallNumberOptions())
        maker.kind.options.push_back(std::move(option));
    return maker;
}

} // namespace kenspeckle::study
