// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/said_view.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>

#include <utility>

#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "text/offsets.h"

namespace kenspeckle::gui {

SaidView::SaidView(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What was said, and the turns around it"));
    document()->setDocumentMargin(0);
}

void SaidView::setTurns(std::vector<ContextTurn> turns, const Range& marked) {
    m_turns = std::move(turns);
    m_marked = marked;
    write();
}

void SaidView::showAdvice(const QString& advice) {
    m_turns.clear();
    setPlainText(advice);
}

void SaidView::write() {
    const Theme& theme = Theme::current();
    clear();
    QTextCursor cursor(document());
    QTextFrameFormat margins;
    margins.setLeftMargin(20);
    margins.setRightMargin(20);
    margins.setTopMargin(12);
    margins.setBottomMargin(16);
    document()->rootFrame()->setFrameFormat(margins);
    QColor mark = theme.accent;
    mark.setAlphaF(theme.dark ? 0.28F : 0.16F);
    int first = -1;
    bool begun = false;
    for (const ContextTurn& turn : m_turns) {
        const bool asks = turn.role != SpeakerRole::Participant;
        QTextBlockFormat block;
        block.setTopMargin(begun ? 12 : 0);
        QTextCharFormat label;
        label.setFont(scaled(font(), 0.88));
        label.setFontWeight(QFont::DemiBold);
        label.setForeground(theme.quiet);
        if (begun)
            cursor.insertBlock(block, label);
        else
            cursor.setBlockFormat(block);
        begun = true;
        cursor.insertText(QString::number(turn.number) + QStringLiteral("  ") + fromUtf8(turn.speaker), label);
        QTextBlockFormat below;
        below.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        QTextCharFormat plain;
        plain.setFont(scaled(font(), 1.08));
        plain.setForeground(asks ? theme.quiet : theme.text);
        cursor.insertBlock(below, plain);
        const text::OffsetMap map(turn.text);
        const int at = cursor.position();
        cursor.insertText(fromUtf8(turn.text), plain);
        if (const auto common = turn.range.intersection(m_marked)) {
            QTextCursor words(document());
            const int from = at + static_cast<int>(map.toUtf16(CodePoint{common->begin - turn.range.begin}));
            words.setPosition(from);
            words.setPosition(at + static_cast<int>(map.toUtf16(CodePoint{common->end - turn.range.begin})),
                              QTextCursor::KeepAnchor);
            QTextCharFormat marked;
            marked.setBackground(mark);
            marked.setForeground(theme.text);
            words.mergeCharFormat(marked);
            if (first < 0) first = from;
        }
    }
    // The passage is in sight, with what comes before it where there is room.
    QTextCursor top(document());
    top.setPosition(std::max(first, 0));
    setTextCursor(top);
    ensureCursorVisible();
}

void SaidView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_turns.empty()) write();
}

} // namespace kenspeckle::gui
