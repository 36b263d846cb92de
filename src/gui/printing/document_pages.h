// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QMap>
#include <QString>

#include "gui/printing/pages.h"

namespace kenspeckle::gui {

/// Text with headings, tables and images, as Qt's rich text knows them.
struct DocumentOnPaper {
    QString html;                 ///< what stands inside a page's <body>
    QString style;                ///< a style sheet
    QMap<QString, QImage> images; ///< by what <img src> says
};

[[nodiscard]] PageMaker documentPages(const DocumentOnPaper& document);

/// The codebook's page, as codebookPage() makes it, laid out on paper.
[[nodiscard]] PageMaker codebookPages(const QString& html);

} // namespace kenspeckle::gui
