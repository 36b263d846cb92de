// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/report_file.h"

#include <algorithm>

#include <fmt/format.h>

#include "exchange/chart_picture.h"
#include "exchange/pending_file.h"
#include "exchange/quote_document.h"
#include "exchange/quote_formats.h"
#include "exchange/table_formats.h"
#include "exchange/workbook.h"

namespace kenspeckle::exchange {
namespace {

using Files = std::vector<std::filesystem::path>;

/// Notes that are not said below a table anyway.
std::vector<std::string> notesOf(const Report& report) {
    std::vector<std::string> notes;
    for (const std::string& note : report.notes)
        if (std::none_of(report.tables.begin(), report.tables.end(),
                         [&](const ReportTable& table) { return table.caption == note; }))
            notes.push_back(note);
    return notes;
}

/// FILE for the first, FILE-NAME for those that follow.
std::filesystem::path fileOf(const std::filesystem::path& file, std::size_t index, const std::string& name) {
    if (index == 0) return file;
    return file.parent_path() / fmt::format("{}-{}{}", file.stem().string(), name, file.extension().string());
}

Result<Files> writeCsv(const Report& report, const std::filesystem::path& file, const WriteOptions& options) {
    std::vector<ReportTable> quotes;
    if (!report.quotes.empty()) quotes.push_back(quoteTable(report.quotes));
    std::vector<const ReportTable*> tables;
    for (const ReportTable& table : report.tables)
        tables.push_back(&table);
    for (const ReportTable& table : quotes)
        tables.push_back(&table);
    Files written;
    for (const ReportTable* table : tables) {
        written.push_back(fileOf(file, written.size(), table->name));
        if (auto done = replaceFile(written.back(), tableCsv(*table, options.bom)); !done) return fail(done.error());
    }
    return written;
}

Result<Files> writeCharts(const Report& report, const std::filesystem::path& file) {
    Files written;
    for (const Chart& chart : report.charts) {
        written.push_back(fileOf(file, written.size(), chart.name));
        if (auto done = writeChart(chart, written.back()); !done) return fail(done.error());
    }
    return written;
}

Result<Files> writeXlsx(const Report& report, const std::filesystem::path& file) {
    WorkbookContent content{report.title, notesOf(report), report.about, {}, {}};
    for (const ReportTable& table : report.tables)
        content.tables.push_back(&table);
    const ReportTable quotes = quoteTable(report.quotes);
    if (!report.quotes.empty()) content.tables.push_back(&quotes);
    for (const Chart& chart : report.charts)
        content.charts.push_back(&chart);
    if (auto done = writeWorkbook(content, file); !done) return fail(done.error());
    return Files{file};
}

/// LaTeX takes pictures from files of their own: FILE-NAME.pdf.
Result<Files> writeTex(const Report& report, const std::filesystem::path& file) {
    Files written{file};
    Document document = reportDocument(report);
    for (DocumentBlock& block : document.blocks) {
        auto* figure = std::get_if<DocumentFigure>(&block);
        if (figure == nullptr) continue;
        const std::string name = fmt::format("{}-{}.pdf", file.stem().string(), figure->chart->name);
        const auto done = writeChart(withoutWords(*figure->chart), file.parent_path() / name, ChartLook::Print);
        if (!done && done.error().kind == ErrorKind::NotFound) continue; // nothing here makes pictures
        if (!done) return fail(done.error());
        figure->file = name;
        written.push_back(file.parent_path() / name);
    }
    if (auto done = writeDocument(document, file); !done) return fail(done.error());
    return written;
}

} // namespace

Document reportDocument(const Report& report) {
    Document document{report.title, {}};
    for (const std::string& note : notesOf(report))
        document.paragraph(note);
    const bool several = report.tables.size() > 1;
    if (several) document.heading(1, "Tables");
    int number = 0;
    for (const ReportTable& table : report.tables)
        document.blocks.emplace_back(DocumentTable{&table, ++number});
    if (!report.charts.empty()) document.heading(1, "Figures");
    number = 0;
    for (const Chart& chart : report.charts)
        document.blocks.emplace_back(DocumentFigure{&chart, ++number});
    if (!report.quotes.empty()) {
        document.heading(1, "Quotes");
        addQuotes(document, report.quotes, 2);
    }
    if (!report.about.empty()) {
        document.heading(1, "About this report");
        document.blocks.emplace_back(DocumentFacts{report.about});
    }
    return document;
}

Result<Files> writeReportFile(const Report& report, const std::filesystem::path& file, const WriteOptions& options) {
    const std::string ending = endingOf(file);
    const auto lacks = [&](const char* what, const char* instead) {
        return fail(ErrorKind::Usage,
                    fmt::format("cannot write {}: this report has no {}; write {}", file.string(), what, instead));
    };
    if (ending == ".svg" || ending == ".png" || ending == ".pdf") {
        if (report.charts.empty()) return lacks("chart", "its tables as .csv, .xlsx, .html, .docx, .odt or .tex");
        return writeCharts(report, file);
    }
    const bool isSheet = ending == ".csv" || ending == ".xlsx";
    if (isSheet && report.tables.empty() && report.quotes.empty())
        return lacks("table", "it as .html, .docx, .odt, .tex, .svg, .png or .pdf");
    if (ending == ".csv") return writeCsv(report, file, options);
    if (ending == ".xlsx") return writeXlsx(report, file);
    if (ending == ".tex") return writeTex(report, file);
    if (isDocumentEnding(ending)) {
        if (auto done = writeDocument(reportDocument(report), file); !done) return fail(done.error());
        return Files{file};
    }
    return fail(
        ErrorKind::Usage,
        fmt::format("cannot write a report to {}: the name must end in .csv, .xlsx, .html, .docx, .odt, .tex or "
                    ".json, or for its charts in .svg, .png or .pdf",
                    file.string()));
}

} // namespace kenspeckle::exchange
