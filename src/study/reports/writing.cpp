// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "exchange/table_file.h"
#include "kenspeckle/report.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

using Json = nlohmann::ordered_json;

Json cellJson(const ReportCell& cell) {
    if (const auto* words = std::get_if<std::string>(&cell)) return *words;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
    if (const auto* real = std::get_if<double>(&cell)) return *real;
    if (const auto* share = std::get_if<Share>(&cell)) return share->value;
    return nullptr;
}

Json tableJson(const ReportTable& table) {
    Json rows = Json::array();
    for (const auto& cells : table.rows) {
        Json row = Json::array();
        for (const ReportCell& cell : cells)
            row.push_back(cellJson(cell));
        rows.push_back(std::move(row));
    }
    return {{"name", table.name},
            {"title", table.title},
            {"caption", table.caption},
            {"columns", table.header},
            {"rows", std::move(rows)},
            {"depths", table.indents},
            {"lastRowIsTotal", table.lastRowIsTotal}};
}

/// FILE for the first, FILE-NAME for those that follow.
std::filesystem::path fileOf(const std::filesystem::path& file, std::size_t index, const std::string& name) {
    if (index == 0) return file;
    return file.parent_path() / fmt::format("{}-{}{}", file.stem().string(), name, file.extension().string());
}

} // namespace

std::string reportJson(const Report& report) {
    if (!report.json.empty()) return report.json;
    Json tables = Json::array();
    for (const ReportTable& table : report.tables)
        tables.push_back(tableJson(table));
    return Json{
        {"report", report.kind}, {"title", report.title}, {"notes", report.notes}, {"tables", std::move(tables)}}
        .dump(2);
}

Result<std::vector<std::filesystem::path>> writeReport(const Report& report, const std::filesystem::path& file,
                                                       const WriteOptions&) {
    const std::string ending = text::fold(file.extension().string());
    std::vector<std::filesystem::path> written;
    if (ending == ".json") {
        if (auto done = exchange::replaceFile(file, reportJson(report) + "\n"); !done) return fail(done.error());
        written.push_back(file);
        return written;
    }
    if (ending == ".svg" || ending == ".png" || ending == ".pdf") {
        if (report.charts.empty())
            return fail(ErrorKind::Usage, fmt::format("cannot write {}: this report has no chart; write its table as "
                                                      ".csv, .xlsx, .html or .docx",
                                                      file.string()));
        for (std::size_t i = 0; i < report.charts.size(); ++i) {
            const auto target = fileOf(file, i, report.charts[i].name);
            if (auto done = writeChart(report.charts[i], target); !done) return fail(done.error());
            written.push_back(target);
        }
        return written;
    }
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        const auto target = fileOf(file, i, report.tables[i].name);
        if (auto done = exchange::writeTable(report.tables[i], target); !done) return fail(done.error());
        written.push_back(target);
    }
    return written;
}

} // namespace kenspeckle
