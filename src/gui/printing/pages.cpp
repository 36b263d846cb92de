// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/printing/pages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSaveFile>

#include <algorithm>

namespace kenspeckle::gui {

namespace {

constexpr int kPdfResolution = 1200;

QSizeF unitsOf(const QPageLayout& layout) {
    const QSizeF inches = layout.fullRect(QPageLayout::Inch).size();
    return inches * kUnitsPerInch;
}

} // namespace

QString writePdf(const QString& file, const QString& title, const QPageSize& size, const PageMaker& make) {
    const auto failed = [&file](const QString& why) {
        return QCoreApplication::translate("Printing", "%1 could not be written: %2")
            .arg(QDir::toNativeSeparators(file), why);
    };
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)) return failed(target.errorString());
    {
        QPdfWriter writer(&target);
        writer.setCreator(QStringLiteral("Kenspeckle"));
        writer.setTitle(title);
        writer.setResolution(kPdfResolution);
        writer.setPageLayout(QPageLayout(size, QPageLayout::Portrait, {}, QPageLayout::Millimeter));
        const auto pages = make(unitsOf(writer.pageLayout()));
        QPainter painter(&writer);
        for (int page = 0; page < pages->count(); ++page) {
            if (page > 0) writer.newPage();
            painter.save();
            painter.scale(kPdfResolution / kUnitsPerInch, kPdfResolution / kUnitsPerInch);
            pages->paint(painter, page);
            painter.restore();
        }
    }
    return target.commit() ? QString() : failed(target.errorString());
}

void printPages(QPrinter& printer, const PageMaker& make) {
    printer.setFullPage(true);
    const auto pages = make(unitsOf(printer.pageLayout()));
    const int first = std::clamp(printer.fromPage(), 1, pages->count());
    const int last = printer.toPage() == 0 ? pages->count() : std::clamp(printer.toPage(), first, pages->count());
    QPainter painter(&printer);
    const double scale = printer.resolution() / kUnitsPerInch;
    for (int page = first; page <= last; ++page) {
        if (page > first) printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        pages->paint(painter, page - 1);
        painter.restore();
    }
}

QPageSize usualPaper() {
    switch (QLocale::system().territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::Venezuela:
        return QPageSize(QPageSize::Letter);
    default:
        return QPageSize(QPageSize::A4);
    }
}

void previewAndPrint(QWidget* window, const QString& title, const PageMaker& make) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(usualPaper());
    printer.setDocName(title);
    QPrintPreviewDialog preview(&printer, window);
    preview.setWindowTitle(title);
    preview.resize(QSize(900, 900).boundedTo(window->size()));
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview,
                     [&make](QPrinter* device) { printPages(*device, make); });
    preview.exec();
}

} // namespace kenspeckle::gui
