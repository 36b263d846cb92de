// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/printing/pages.h"
#include "kenspeckle/report.h"

namespace kenspeckle::gui {

/// A report on paper: title, notes, tables with their headings on every page, charts, quotes. A table of more columns
/// than fit goes on below itself.
[[nodiscard]] PageMaker reportPages(const Report& report);

} // namespace kenspeckle::gui
