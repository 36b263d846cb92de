// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/table.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "sources/characters.h"
#include "sources/file_bytes.h"
#include "sources/table_rows.h"
#include "text/collate.h"
#include "text/counted.h"
#include "text/decode.h"
#include "text/words.h"

namespace kenspeckle::sources {

namespace {

bool isBlank(const std::string& cell) { return text::trim(cell).empty(); }

} // namespace

std::optional<std::size_t> Table::column(std::string_view name) const {
    const std::string wanted = text::simplify(name);
    for (std::size_t i = 0; i < header.size(); ++i)
        if (text::sameIgnoringCase(header[i], wanted)) return i;
    return std::nullopt;
}

Result<Table> readTable(const std::filesystem::path& file) {
    Result<std::string> bytes = readBytes(file);
    if (!bytes) return fail(std::move(bytes.error()));
    return readTable(*bytes, file.string());
}

Result<Table> readTable(std::string_view bytes, const std::string& name) {
    Table table;
    const std::string ending = endingOf(name);
    if (ending != ".csv" && ending != ".tsv" && ending != ".xlsx")
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: tables end in .csv, .tsv or .xlsx; save it as one of these", name));
    if (bytes.empty())
        return fail(ErrorKind::Invalid, fmt::format("{}: the file is empty; is it the right one?", name));
    Result<RawRows> rows =
        ending == ".xlsx" ? workbookRows(bytes, name, table.notices) : delimitedRows(bytes, name, table.notices);
    if (!rows) return fail(std::move(rows.error()));
    if (rows->empty())
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: the table is empty; its first row should name the columns", name));
    for (std::string& cell : rows->front().cells)
        table.header.push_back(text::normalise(text::simplify(cell)));
    while (!table.header.empty() && table.header.back().empty())
        table.header.pop_back();
    const std::size_t columns = table.header.size();
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        while (row->cells.size() > columns && isBlank(row->cells.back()))
            row->cells.pop_back();
        if (row->cells.size() > columns)
            return fail(ErrorKind::Invalid,
                        fmt::format("{}: row {} has {} cells, but the header names {}; put cells that hold a "
                                    "delimiter in quotation marks, or name the columns",
                                    name, row->number, row->cells.size(),
                                    text::counted(static_cast<std::int64_t>(columns), "column")));
        row->cells.resize(columns);
        for (std::string& cell : row->cells)
            if (!text::isNormalised(cell)) cell = text::normalise(cell);
        table.rows.push_back(std::move(*row));
    }
    return table;
}

} // namespace kenspeckle::sources
