// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/chart.h"

#include "exchange/table_file.h"

namespace kenspeckle {

DrawnChart drawChart(const Chart&, double, ChartLook) { return {}; }

Result<void> writeChart(const Chart&, const std::filesystem::path& file, ChartLook) {
    return fail(ErrorKind::Usage, "cannot write " + file.string() + ": charts are not drawn yet");
}

} // namespace kenspeckle
