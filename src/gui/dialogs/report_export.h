// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

#include "kenspeckle/report.h"

class QWidget;

namespace kenspeckle::gui {

/// The formats a report can be written in, as a file dialog lists them; the one of `ending` first, if it is among them.
[[nodiscard]] QStringList reportFormats(const Report& report, const QString& ending);

/// Asks where to write a report and in what format. Empty if nobody wants to.
[[nodiscard]] QString chooseReportFile(QWidget* parent, const Report& report, const QString& folder,
                                       const QString& ending);

/// "Wrote themes.svg and 2 more in /home/…".
[[nodiscard]] QString writtenInWords(const std::vector<std::filesystem::path>& files);

} // namespace kenspeckle::gui
