// SPDX-License-Identifier: GPL-3.0-or-later
// The framework matrix as a table and as JSON.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "exchange/table_file.h"
#include "kenspeckle/framework.h"
#include "kenspeckle/retrieval.h"
#include "model/markdown.h"
#include "study/framework_output.h"
#include "study/reports/captions.h"
#include "text/counted.h"
#include "text/words.h"

namespace kenspeckle {

namespace study {

namespace {

std::string captionOf(const FrameworkMatrix& matrix) {
    std::string caption =
        fmt::format("{}. A theme takes in everything below it. Passages: those of the theme in which the participant "
                    "speaks, those that overlap counted once.",
                    text::counted(static_cast<std::int64_t>(matrix.rows.size()), "participant"));
    return caption + conditionsInWords(matrix.options.where) + codersInWords(matrix.options.coder);
}

std::string pageCell(const FrameworkCell& cell) {
    std::string words = model::plainText(cell.summary);
    if (cell.passages == 0) return words;
    if (!words.empty()) words += '\n';
    return words + (cell.passages == 1 ? "(1 passage)" : fmt::format("({} passages)", cell.passages));
}

/// As many quotes as there are passages.
QuoteFilter quotesBehind(const FrameworkMatrix& matrix, const FrameworkRow& row, const FrameworkColumn& column) {
    QuoteFilter filter;
    filter.allOf = {column.code};
    filter.participants = {row.participant};
    filter.coder = matrix.options.coder;
    return filter;
}

} // namespace

ReportTable frameworkOutput(const FrameworkMatrix& matrix, FrameworkLayout layout) {
    ReportTable output;
    output.name = "framework";
    output.title = "Framework matrix";
    output.caption = captionOf(matrix);
    output.header = {"Participant"};
    output.header.insert(output.header.end(), matrix.attributes.begin(), matrix.attributes.end());
    for (const FrameworkColumn& column : matrix.columns) {
        output.header.push_back(column.name);
        if (layout == FrameworkLayout::Sheet) output.header.push_back(fmt::format("{}: passages", column.name));
    }
    for (const FrameworkRow& row : matrix.rows) {
        std::vector<ReportCell> cells{row.name};
        for (const std::string& attribute : matrix.attributes) {
            const auto value = row.attributes.find(attribute);
            cells.push_back(value == row.attributes.end() ? ReportCell() : ReportCell(value->second));
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const FrameworkCell& cell = row.cells[i];
            if (layout == FrameworkLayout::Page) {
                cells.emplace_back(pageCell(cell));
            } else {
                cells.emplace_back(model::plainText(cell.summary));
                cells.emplace_back(std::int64_t{cell.passages});
            }
            if (cell.passages > 0)
                output.evidence[{output.rows.size(), cells.size() - 1}] = quotesBehind(matrix, row, matrix.columns[i]);
        }
        output.rows.push_back(std::move(cells));
    }
    return output;
}

} // namespace study

std::string frameworkMatrixJson(const FrameworkMatrix& matrix) {
    using Json = nlohmann::ordered_json;
    Json themes = Json::array(), rows = Json::array();
    for (const FrameworkColumn& column : matrix.columns)
        themes.push_back(column.path);
    for (const FrameworkRow& row : matrix.rows) {
        Json attributes = Json::object(), cells = Json::array();
        for (const auto& [name, value] : row.attributes)
            attributes[name] = value;
        for (const FrameworkCell& cell : row.cells) {
            Json codings = Json::array();
            for (const CodingId coding : cell.codings)
                codings.push_back(std::to_string(coding.value));
            cells.push_back({{"summary", cell.summary}, {"passages", cell.passages}, {"codings", std::move(codings)}});
        }
        rows.push_back({{"participant", row.name},
                        {"id", std::to_string(row.participant.value)},
                        {"group", row.group},
                        {"attributes", std::move(attributes)},
                        {"cells", std::move(cells)}});
    }
    return Json{{"groupBy", matrix.options.groupBy},
                {"coder", matrix.options.coder},
                {"themes", std::move(themes)},
                {"rows", std::move(rows)}}
        .dump(2);
}

Result<void> writeFrameworkMatrix(const FrameworkMatrix& matrix, const std::filesystem::path& file) {
    const std::string ending = text::fold(file.extension().string());
    if (ending == ".json") return exchange::replaceFile(file, frameworkMatrixJson(matrix) + "\n");
    const bool sheet = ending == ".csv" || ending == ".xlsx";
    return exchange::writeTable(
        study::frameworkOutput(matrix, sheet ? study::FrameworkLayout::Sheet : study::FrameworkLayout::Page), file);
}

} // namespace kenspeckle
