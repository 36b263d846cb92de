// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memo_signs.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/transcript_view.h"

namespace kenspeckle::gui {

namespace {
constexpr int kWidth = 20;
constexpr int kSign = 14;
} // namespace

MemoSigns::MemoSigns(TranscriptView& view) : QWidget(view.viewport()), m_view(view) {
    setObjectName(QStringLiteral("memoSigns"));
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus); // by keyboard, memos are opened with M or from their list
    setAccessibleName(tr("Memos beside the text"));
    view.viewport()->installEventFilter(this);
    fill();
}

void MemoSigns::fill() { setGeometry(0, 0, kWidth, m_view.viewport()->height()); }

void MemoSigns::setMemos(const std::vector<MemoMark>& memos) {
    m_memos.clear();
    std::copy_if(memos.begin(), memos.end(), std::back_inserter(m_memos),
                 [](const MemoMark& memo) { return !memo.range.empty(); });
    setVisible(!m_memos.empty());
    update();
}

std::vector<MemoSigns::Sign> MemoSigns::visible() {
    std::vector<Sign> signs;
    if (m_memos.empty() || !m_view.text() || m_view.text()->empty()) return signs;
    const CodePoint first = m_view.placeUnder({0, 0});
    const CodePoint last = m_view.placeUnder({m_view.viewport()->width(), height()});
    auto memo = std::partition_point(m_memos.begin(), m_memos.end(),
                                     [first](const MemoMark& it) { return it.range.begin < first; });
    for (; memo != m_memos.end() && memo->range.begin <= last; ++memo) {
        const QRect line = m_view.rectOf(memo->range.begin);
        signs.push_back({QRect(3, line.center().y() - kSign / 2, kSign, kSign), &*memo});
    }
    return signs;
}

QRect MemoSigns::signOf(MemoId id) {
    for (const Sign& sign : visible())
        if (sign.memo->id == id) return sign.rect;
    return {};
}

std::vector<const MemoMark*> MemoSigns::under(QPoint point) {
    std::vector<const MemoMark*> found;
    for (const Sign& sign : visible())
        if (sign.rect.adjusted(-3, -3, 3, 3).contains(point)) found.push_back(sign.memo);
    return found;
}

bool MemoSigns::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) fill();
    return QWidget::eventFilter(watched, event);
}

bool MemoSigns::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QStringList titles;
        for (const MemoMark* memo : under(help->pos()))
            titles << QStringLiteral("<p>%1</p>").arg(fromUtf8(memo->title).toHtmlEscaped());
        if (titles.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), titles.join(QString()), this);
        return true;
    }
    if (event->type() == QEvent::MouseMove) {
        const bool over = !under(static_cast<QMouseEvent*>(event)->position().toPoint()).empty();
        setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QWidget::event(event);
}

void MemoSigns::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QPixmap sign = icon(Icon::Memo, Theme::current().accent).pixmap(kSign, kSign);
    int lastY = -kSign;
    for (const Sign& each : visible()) {
        if (each.rect.y() == lastY) continue; // two that begin in one line have one sign
        painter.drawPixmap(each.rect, sign);
        lastY = each.rect.y();
    }
}

void MemoSigns::mousePressEvent(QMouseEvent* event) {
    const auto here = under(event->position().toPoint());
    if (here.empty() || event->button() != Qt::LeftButton) return event->ignore();
    Q_EMIT opened(here.front()->id);
}

} // namespace kenspeckle::gui
