// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <optional>
#include <utility>

#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {

/// Shapes on a grid of 24, drawn with a round pen 1.8 wide.
const char* shapeOf(Icon which) {
    switch (which) {
    case Icon::Undo:
        return "<path d='M9 6 4.5 10.5 9 15'/><path d='M5 10.5h8.5a5.5 5 0 0 1 0 10H11'/>";
    case Icon::Redo:
        return "<path d='M15 6l4.5 4.5L15 15'/><path d='M19 10.5h-8.5a5.5 5 0 0 0 0 10H13'/>";
    case Icon::Search:
        return "<circle cx='10.5' cy='10.5' r='6'/><path d='M15 15l5 5'/>";
    case Icon::Plus:
        return "<path d='M12 5v14M5 12h14'/>";
    case Icon::Close:
        return "<path d='M6.5 6.5l11 11M17.5 6.5l-11 11'/>";
    case Icon::Import:
        return "<path d='M12 4v11M7.5 11 12 15.5 16.5 11'/><path d='M4.5 16v3.5h15V16'/>";
    case Icon::Folder:
        return "<path d='M3.5 18.5v-12h6l2 2.5h9v9.5z'/>";
    case Icon::Study:
        return "<path d='M6 3.5h8.5l3.5 3.5v13.5H6z'/><path d='M9 9h4M9 12.5h6M9 16h6'/>";
    case Icon::Sample:
        return "<path d='M12 3.5l2.4 5.4 5.8.6-4.4 3.9 1.3 5.8L12 16.2l-5.1 3 1.3-5.8L3.8 9.5l5.8-.6z'/>";
    case Icon::People:
        return "<circle cx='9' cy='8.5' r='3.2'/><path d='M3.5 19c.4-3.6 2.6-5.4 5.5-5.4s5.1 1.8 5.5 5.4'/>"
               "<path d='M15.5 5.8a3 3 0 0 1 0 5.6M17 14.2c2 .7 3.2 2.3 3.5 4.8'/>";
    case Icon::Person:
        return "<circle cx='12' cy='8.5' r='3.6'/><path d='M5 20c.5-4.2 3.3-6.2 7-6.2s6.500 2 7 6.200'/>";
    case Icon::Edit:
        return "<path d='M5 19l1-4L16.500 4.500l3 3L9 18z'/><path d='M14.500 6.500l3 3'/>";
    case Icon::Remove:
        return "<path d='M5 7h14M9.500 7V4.500h5V7M7 7l.8 12.500h8.400L17 7'/><path d='M10.500 10.500v5.500M13.500 "
               "10.500v5.500'/>";
    case Icon::Previous:
        return "<path d='M14.5 6 8.5 12l6 6'/>";
    case Icon::Next:
        return "<path d='M9.5 6l6 6-6 6'/>";
    case Icon::Copy:
        return "<path d='M8.500 8.500h11v11h-11z'/><path d='M15.500 8.500v-4h-11v11h4'/>";
    case Icon::Export:
        return "<path d='M12 15.500V4M7.500 8.500 12 4l4.500 4.500'/><path d='M4.500 15v4.500h15V15'/>";
    case Icon::Memo:
        return "<path d='M5 4.500h14v10l-5 5H5z'/><path d='M19 14.500h-5v5M8.500 8.500h7M8.500 12h4'/>";
    case Icon::More:
        return "<circle cx='5.500' cy='12' r='.8'/><circle cx='12' cy='12' r='.8'/><circle cx='18.500' cy='12' "
               "r='.8'/>";
    }
    return "";
}

QPixmap render(const QByteArray& svg, int size) {
    QSvgRenderer renderer(svg);
    const qreal ratio = qGuiApp->devicePixelRatio();
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

QByteArray line(Icon which, const QColor& colour) {
    return QByteArray("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><g fill='none' stroke='") +
           colour.name().toLatin1() + "' stroke-opacity='" + QByteArray::number(colour.alphaF()) +
           "' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'>" + shapeOf(which) + "</g></svg>";
}

/// Drawn when it is needed, so that a change from light to dark changes it too.
class LineIcon : public QIconEngine {
public:
    LineIcon(Icon which, std::optional<QColor> colour) : m_which(which), m_colour(std::move(colour)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QColor colour = m_colour.value_or(Theme::current().text);
        if (mode == QIcon::Disabled) {
            colour = Theme::current().quiet;
            colour.setAlphaF(0.45F);
        }
        QSvgRenderer(line(m_which, colour)).render(painter, QRectF(rect));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap made(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return made;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new LineIcon(m_which, m_colour); }

private:
    Icon m_which;
    std::optional<QColor> m_colour;
};

} // namespace

QIcon icon(Icon which) { return QIcon(new LineIcon(which, std::nullopt)); }
QIcon icon(Icon which, const QColor& colour) { return QIcon(new LineIcon(which, colour)); }

QIcon swatch(const QColor& colour) {
    const qreal ratio = qGuiApp->devicePixelRatio();
    QPixmap pixmap(QSize(16, 16) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markOf(colour));
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3);
    return QIcon(pixmap);
}

QIcon programIcon() {
    QFile file(QStringLiteral(":/kenspeckle/kenspeckle.svg"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray svg = file.readAll();
    QIcon made;
    for (const int size : {16, 24, 32, 48, 64, 128})
        made.addPixmap(render(svg, size));
    return made;
}

} // namespace kenspeckle::gui
