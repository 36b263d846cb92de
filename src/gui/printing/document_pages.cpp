// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/printing/document_pages.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTextDocument>
#include <QUrl>

namespace kenspeckle::gui {

namespace {

constexpr double kMargin = fromMillimetres(20);
constexpr double kFoot = fromMillimetres(8);
constexpr double kScreenDpi = 96;
constexpr double kScale = kUnitsPerInch / kScreenDpi;

class DocumentPaper : public Pages {
public:
    DocumentPaper(const DocumentOnPaper& document, QSizeF paper)
        : m_paper(paper), m_device(1, 1, QImage::Format_RGB32) {
        m_device.setDotsPerMeterX(qRound(kScreenDpi / 0.0254));
        m_device.setDotsPerMeterY(qRound(kScreenDpi / 0.0254));
        m_document.documentLayout()->setPaintDevice(&m_device);
        m_document.setDocumentMargin(0);
        m_document.setDefaultFont(font(10));
        m_document.setDefaultStyleSheet(document.style);
        for (auto image = document.images.begin(); image != document.images.end(); ++image)
            m_document.addResource(QTextDocument::ImageResource, QUrl(image.key()), image.value());
        m_document.setHtml(document.html);
        m_document.setPageSize(inside() / kScale);
    }

    [[nodiscard]] int count() const override { return m_document.pageCount(); }

    void paint(QPainter& painter, int page) const override {
        painter.save();
        painter.translate(kMargin, kMargin);
        painter.scale(kScale, kScale);
        const double height = m_document.pageSize().height();
        const QRectF part(0, page * height, m_document.pageSize().width(), height);
        painter.translate(0, -part.top());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, Qt::black);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.save();
        painter.scale(kScale, kScale);
        painter.setFont(font(8));
        painter.setPen(QColor(0x5a, 0x64, 0x73));
        const QRectF foot(kMargin / kScale, (m_paper.height() - kMargin) / kScale,
                          (m_paper.width() - 2 * kMargin) / kScale, kFoot / kScale);
        painter.drawText(
            foot, Qt::AlignRight | Qt::AlignVCenter,
            QCoreApplication::translate("kenspeckle::gui::DocumentPages", "%1 of %2").arg(page + 1).arg(count()));
        painter.restore();
    }

private:
    [[nodiscard]] QSizeF inside() const { return {m_paper.width() - 2 * kMargin, m_paper.height() - 2 * kMargin}; }
    /// In the pixels of the layout, so that every device shows the same lines.
    [[nodiscard]] static QFont font(double points) {
        QFont made;
        made.setPixelSize(qRound(points * kScreenDpi / 72));
        return made;
    }

    QSizeF m_paper;
    QImage m_device;
    QTextDocument m_document;
};

} // namespace

PageMaker documentPages(const DocumentOnPaper& document) {
    return
        [document](QSizeF paper) -> std::unique_ptr<Pages> { return std::make_unique<DocumentPaper>(document, paper); };
}

PageMaker codebookPages(const QString& html) {
    // The page's own style is for browsers.
    const qsizetype begin = html.indexOf(QStringLiteral("<main>"));
    const qsizetype end = html.indexOf(QStringLiteral("</main>"));
    DocumentOnPaper document;
    document.html = begin < 0 || end < begin ? html : html.mid(begin + 6, end - begin - 6);
    document.style =
        QStringLiteral("h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-top: 22px; margin-bottom: 2px; } h3, "
                       "h4, h5, h6 { font-size: 11pt; margin-top: 16px; margin-bottom: 2px; } p { margin-top: "
                       "3px; margin-bottom: 3px; } b { font-weight: bold; } .facts { color: #5a6473; font-size: "
                       "9pt; }");
    return documentPages(document);
}

} // namespace kenspeckle::gui
