// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_file.h"

#include <algorithm>

#include <fmt/core.h>

#include "exchange/document.h"
#include "exchange/pending_file.h"
#include "exchange/table_formats.h"
#include "exchange/workbook.h"

namespace kenspeckle::exchange {

bool isTheme(const ReportTable& table, std::size_t row) {
    return row < table.indents.size() && table.indents[row] == 0 && !isTotal(table, row) &&
           std::any_of(table.indents.begin(), table.indents.end(), [](int indent) { return indent > 0; });
}

bool isNumeric(const ReportTable& table, std::size_t column) {
    bool any = false;
    for (const auto& row : table.rows) {
        if (column >= row.size() || std::holds_alternative<std::monostate>(row[column])) continue;
        if (std::holds_alternative<std::string>(row[column])) return false;
        any = true;
    }
    return any;
}

Result<void> writeTable(const ReportTable& table, const std::filesystem::path& file) {
    const std::string ending = endingOf(file);
    if (ending == ".csv") return replaceFile(file, tableCsv(table));
    if (ending == ".xlsx") return writeWorkbook({table.title, {}, {}, {&table}, {}}, file);
    if (isDocumentEnding(ending))
        return writeDocument({table.title.empty() ? "Table" : table.title, {DocumentTable{&table}}}, file);
    return fail(ErrorKind::Usage,
                fmt::format("cannot write a table to {}: the name must end in .csv, .xlsx, .html, .docx, .odt or .tex",
                            file.string()));
}

Result<void> replaceFile(const std::filesystem::path& file, const std::string& bytes) {
    auto pending = PendingFile::open(file);
    if (!pending) return fail(pending.error());
    if (auto written = pending->write(bytes); !written) return written;
    return pending->commit();
}

} // namespace kenspeckle::exchange
