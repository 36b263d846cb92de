// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "kenspeckle/correcting.h"

namespace kenspeckle::gui {

/// What a correction would do to passages, in one line: "12 passages move with their words; 1 changes its words…".
[[nodiscard]] QString effectInWords(const CorrectionOutcome& outcome);
/// What it did, for the status line.
[[nodiscard]] QString doneInWords(const CorrectionOutcome& outcome, const QString& what);

} // namespace kenspeckle::gui
