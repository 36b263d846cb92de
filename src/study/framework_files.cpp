// SPDX-License-Identifier: GPL-3.0-or-later
// The framework matrix as a table and as JSON.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "exchange/table_file.h"
#include "kenspeckle/framework.h"
#include "model/markdown.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// A spreadsheet has a column for each figure; a page that is read has summary and count in one cell.
enum class Layout : std::uint8_t { Sheet, Page };

std::string captionOf(const FrameworkMatrix& matrix) {
    std::string caption = fmt::format(
        "{} participants. A theme takes in everything below it. Passages: those of the theme in which the participant "
        "speaks, those that overlap counted once.",
        matrix.rows.size());
    if (!matrix.options.coder.empty()) caption += fmt::format(" Codings of {} only.", matrix.options.coder);
    return caption;
}

std::string pageCell(const FrameworkCell& cell) {
    std::string words = model::plainText(cell.summary);
    if (cell.passages == 0) return words;
    if (!words.empty()) words += '\n';
    return words + (cell.passages == 1 ? "(1 passage)" : fmt::format("({} passages)", cell.passages));
}

ReportTable outputTable(const FrameworkMatrix& matrix, Layout layout) {
    ReportTable output;
    output.title = "Framework matrix";
    output.caption = captionOf(matrix);
    output.header = {"Participant"};
    output.header.insert(output.header.end(), matrix.attributes.begin(), matrix.attributes.end());
    for (const FrameworkColumn& column : matrix.columns) {
        output.header.push_back(column.name);
        if (layout == Layout::Sheet) output.header.push_back(fmt::format("{}: passages", column.name));
    }
    for (const FrameworkRow& row : matrix.rows) {
        std::vector<ReportCell> cells{row.name};
        for (const std::string& attribute : matrix.attributes) {
            const auto value = row.attributes.find(attribute);
            cells.push_back(value == row.attributes.end() ? ReportCell() : ReportCell(value->second));
        }
        for (const FrameworkCell& cell : row.cells) {
            if (layout == Layout::Page) {
                cells.emplace_back(pageCell(cell));
                continue;
            }
            cells.emplace_back(model::plainText(cell.summary));
            cells.emplace_back(std::int64_t{cell.passages});
        }
        output.rows.push_back(std::move(cells));
    }
    return output;
}

} // namespace

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
    return exchange::writeTable(outputTable(matrix, sheet ? Layout::Sheet : Layout::Page), file);
}

} // namespace kenspeckle
