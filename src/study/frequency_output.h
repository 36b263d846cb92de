// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kenspeckle/report_table.h"
#include "kenspeckle/reporting.h"

namespace kenspeckle::study {

/// Code, participants, references and coverage; then participants and references per value.
[[nodiscard]] ReportTable frequencyOutput(const FrequencyTable& table);

} // namespace kenspeckle::study
