// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_file.h"

#include <algorithm>

#include <fmt/core.h>

#include "exchange/document.h"
#include "exchange/pending_file.h"
#include "exchange/table_formats.h"
#include "exchange/workbook.h"

namespace kenspeckle::exchange {

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
