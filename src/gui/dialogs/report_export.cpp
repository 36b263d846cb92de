// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/report_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

QString words(const char* text) { return QCoreApplication::translate("ReportExport", text); }

QString endingOf(const QString& format) {
    const qsizetype dot = format.indexOf(QStringLiteral("*."));
    return format.mid(dot + 2).chopped(1);
}

} // namespace

QStringList reportFormats(const Report& report, const QString& ending) {
    QStringList formats;
    if (!report.tables.empty() || !report.quotes.empty())
        formats << words(QT_TRANSLATE_NOOP("ReportExport", "Spreadsheet (*.xlsx)"))
                << words(QT_TRANSLATE_NOOP("ReportExport", "Word document (*.docx)"))
                << words(QT_TRANSLATE_NOOP("ReportExport", "Comma-separated values (*.csv)"))
                << words(QT_TRANSLATE_NOOP("ReportExport", "OpenDocument text (*.odt)"))
                << words(QT_TRANSLATE_NOOP("ReportExport", "LaTeX (*.tex)"));
    formats << words(QT_TRANSLATE_NOOP("ReportExport", "Web page (*.html)"));
    if (!report.charts.empty())
        formats << words(QT_TRANSLATE_NOOP("ReportExport", "Chart as a drawing (*.svg)"))
                << words(QT_TRANSLATE_NOOP("ReportExport", "Chart as a picture (*.png)"))
                << words(QT_TRANSLATE_NOOP("ReportExport", "Chart for print (*.pdf)"));
    formats << words(QT_TRANSLATE_NOOP("ReportExport", "Data (*.json)"));
    std::stable_partition(formats.begin(), formats.end(),
                          [&ending](const QString& each) { return endingOf(each) == ending; });
    return formats;
}

QString chooseReportFile(QWidget* parent, const Report& report, const QString& folder, const QString& ending) {
    const QStringList formats = reportFormats(report, ending);
    static const QRegularExpression kNotInNames(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    const QString name = fromUtf8(report.title).replace(kNotInNames, QStringLiteral(" ")).simplified().left(80);
    QString format;
    QString file =
        QFileDialog::getSaveFileName(parent, words(QT_TRANSLATE_NOOP("ReportExport", "Export the report")),
                                     QDir(folder).filePath(name + QLatin1Char('.') + endingOf(formats.first())),
                                     formats.join(QStringLiteral(";;")), &format);
    if (file.isEmpty()) return {};
    if (QFileInfo(file).suffix().isEmpty()) file += QLatin1Char('.') + endingOf(format);
    return file;
}

QString writtenInWords(const std::vector<std::filesystem::path>& files) {
    if (files.empty()) return words(QT_TRANSLATE_NOOP("ReportExport", "Nothing was written"));
    const QString first = QDir::toNativeSeparators(fromPath(files.front()));
    if (files.size() == 1) return words(QT_TRANSLATE_NOOP("ReportExport", "Wrote %1")).arg(first);
    const int others = static_cast<int>(files.size()) - 1;
    return QCoreApplication::translate("ReportExport", "Wrote %1 and %n more beside it", nullptr, others).arg(first);
}

} // namespace kenspeckle::gui
