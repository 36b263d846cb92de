// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/report_file.h"
#include "exchange/table_file.h"
#include "kenspeckle/report.h"
#include "text/words.h"

namespace kenspeckle {

Result<std::vector<std::filesystem::path>> writeReport(const Report& report, const std::filesystem::path& file,
                                                       const WriteOptions& options) {
    if (text::fold(file.extension().string()) != ".json") return exchange::writeReportFile(report, file, options);
    if (auto done = exchange::replaceFile(file, reportJson(report) + "\n"); !done) return fail(done.error());
    return std::vector<std::filesystem::path>{file};
}

} // namespace kenspeckle
