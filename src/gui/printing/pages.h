// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>

#include <functional>
#include <memory>

class QPageSize;
class QPainter;
class QPrinter;
class QWidget;

namespace kenspeckle::gui {

/// Units in which pages are laid out and painted, whatever the device: fine enough for type of any size.
inline constexpr double kUnitsPerInch = 600;
[[nodiscard]] constexpr double fromMillimetres(double millimetres) { return millimetres * kUnitsPerInch / 25.4; }
[[nodiscard]] constexpr double fromPoints(double points) { return points * kUnitsPerInch / 72; }

/// Something laid out on paper.
class Pages {
public:
    Pages() = default;
    virtual ~Pages() = default;
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    [[nodiscard]] virtual int count() const = 0;
    /// Paints one page, 0 being the first. The painter counts kUnitsPerInch from the paper's upper left corner.
    virtual void paint(QPainter& painter, int page) const = 0;
};

/// Lays something out on paper of a size, in units.
using PageMaker = std::function<std::unique_ptr<Pages>(QSizeF paper)>;

/// Writes pages as a PDF file, whole or not at all; what was there is replaced. Empty if all went well, else one line
/// that says what did not.
[[nodiscard]] QString writePdf(const QString& file, const QString& title, const QPageSize& size, const PageMaker& make);

/// Paints the pages the printer asks for.
void printPages(QPrinter& printer, const PageMaker& make);

/// The paper of the desktop's country.
[[nodiscard]] QPageSize usualPaper();

/// Shows the pages as they will be printed, with a button to print them.
void previewAndPrint(QWidget* window, const QString& title, const PageMaker& make);

} // namespace kenspeckle::gui
