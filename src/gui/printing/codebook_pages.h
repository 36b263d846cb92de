// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/printing/pages.h"

namespace kenspeckle::gui {

/// The codebook's page, as codebookPage() makes it, laid out on paper.
[[nodiscard]] PageMaker codebookPages(const QString& html);

} // namespace kenspeckle::gui
