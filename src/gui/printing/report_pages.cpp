// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/printing/report_pages.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

#include "gui/models/report_table_model.h"
#include "gui/printing/document_pages.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

constexpr int kColumns = 9;       // beside the names; what is more goes into the next part
constexpr double kWidth = 620;    // of a chart, in the pixels of the layout
constexpr double kHighest = 820;  // so that it fits a page
constexpr double kFineness = 3.5; // pixels of a chart's image for one of the layout

QString paragraph(const QString& style, const std::string& words) {
    return words.empty() ? QString()
                         : QStringLiteral("<p class=\"%1\">%2</p>").arg(style, fromUtf8(words).toHtmlEscaped());
}

QString tableHtml(const ReportTable& table) {
    ReportTableModel model;
    model.setTable(std::make_shared<const ReportTable>(table));
    QString html;
    for (int first = 1; first == 1 || first < model.columnCount(); first += kColumns) {
        std::vector<int> columns{0};
        for (int column = first; column < std::min(first + kColumns, model.columnCount()); ++column)
            columns.push_back(column);
        html += QStringLiteral("<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"3\"><thead><tr>");
        const auto align = [&model](int column) {
            return model.isWords(column) ? QStringLiteral("left") : QStringLiteral("right");
        };
        for (const int column : columns)
            html += QStringLiteral("<th align=\"%1\" valign=\"bottom\">%2</th>")
                        .arg(align(column), model.headerData(column, Qt::Horizontal, ReportTableModel::HeadingRole)
                                                .toString()
                                                .toHtmlEscaped());
        html += QStringLiteral("</tr></thead>");
        for (int row = 0; row < model.rowCount(); ++row) {
            html += row % 2 == 0 ? QStringLiteral("<tr bgcolor=\"#f3f4f6\">") : QStringLiteral("<tr>");
            for (const int column : columns) {
                const QModelIndex at = model.index(row, column);
                const int depth = column == 0 ? at.data(ReportTableModel::DepthRole).toInt() : 0;
                const bool bold = at.data(ReportTableModel::TotalRole).toBool();
                html +=
                    QStringLiteral("<td align=\"%1\">%2%3%4%5</td>")
                        .arg(align(column), QString(3 * depth, QChar::Nbsp), bold ? QStringLiteral("<b>") : QString(),
                             at.data().toString().toHtmlEscaped(), bold ? QStringLiteral("</b>") : QString());
            }
            html += QStringLiteral("</tr>");
        }
        html += QStringLiteral("</table><p></p>");
    }
    return html;
}

QImage imageOf(const Chart& chart) {
    const DrawnChart drawn = drawChart(chart, kWidth, ChartLook::Light);
    if (drawn.svg.empty()) return {};
    QSvgRenderer renderer(QByteArray::fromStdString(drawn.svg));
    QImage image((QSizeF(drawn.width, drawn.height) * kFineness).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(image.rect()));
    return image;
}

} // namespace

PageMaker reportPages(const Report& report) {
    DocumentOnPaper document;
    document.style = QStringLiteral("h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 18px; } p { margin-top: "
                                    "3px; margin-bottom: 6px; } .note { color: #5a6473; font-size: 9pt; } td, th { "
                                    "font-size: 9pt; } th { color: #5a6473; }");
    document.html = QStringLiteral("<h1>%1</h1>").arg(fromUtf8(report.title).toHtmlEscaped());
    for (const std::string& note : report.notes)
        document.html += paragraph(QStringLiteral("note"), note);
    for (const ReportTable& table : report.tables) {
        if (report.tables.size() > 1)
            document.html += QStringLiteral("<h2>%1</h2>").arg(fromUtf8(table.title).toHtmlEscaped());
        if (std::find(report.notes.begin(), report.notes.end(), table.caption) == report.notes.end())
            document.html += paragraph(QStringLiteral("note"), table.caption);
        document.html += tableHtml(table);
    }
    for (const Chart& chart : report.charts) {
        const QImage image = imageOf(chart);
        if (image.isNull()) continue;
        const QString name = QStringLiteral("chart:%1").arg(document.images.size());
        const double width = std::min(image.width() / kFineness, kHighest * image.width() / image.height());
        document.html += QStringLiteral("<p><img src=\"%1\" width=\"%2\"></p>").arg(name).arg(std::lround(width));
        document.images.insert(name, image);
    }
    for (const Quote& quote : report.quotes)
        document.html += QStringLiteral("<p>“%1”</p><p class=\"note\">%2</p>")
                             .arg(fromUtf8(quote.text).toHtmlEscaped(), fromUtf8(quote.attribution).toHtmlEscaped());
    return documentPages(document);
}

} // namespace kenspeckle::gui
