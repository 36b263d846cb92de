// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memo_text.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QTextBlock>

#include "gui/models/drag_data.h"
#include "gui/qt_text.h"
#include "gui/views/memos/memo_highlighter.h"
#include "kenspeckle/references.h"

namespace kenspeckle::gui {

MemoText::MemoText(QWidget* parent) : QPlainTextEdit(parent) {
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(tr("Memo"));
    setAccessibleDescription(tr("Written in Markdown. It is saved by itself."));
    setPlaceholderText(
        tr("Write what you think. # heading, **bold**, - list, > quotation. Drag a passage here to quote "
           "it."));
    document()->setDocumentMargin(10);
    viewport()->setMouseTracking(true);
    m_highlighter = new MemoHighlighter(document());
}

QString MemoText::linkAt(int position) const {
    const QTextBlock block = document()->findBlock(position);
    const int at = position - block.position();
    for (const auto& match : MemoHighlighter::linksIn(block.text()))
        if (match.begin <= at && at <= match.end) return match.target;
    return {};
}

QPoint MemoText::pointOf(int position) const {
    QTextCursor cursor(document());
    cursor.setPosition(position);
    return cursorRect(cursor).center();
}

void MemoText::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (const QString link = linkAt(textCursor().position()); !link.isEmpty()) Q_EMIT linkOpened(link);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void MemoText::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier)) {
        const QString link = linkAt(cursorForPosition(event->position().toPoint()).position());
        if (!link.isEmpty()) {
            Q_EMIT linkOpened(link);
            return;
        }
    }
    QPlainTextEdit::mousePressEvent(event);
}

void MemoText::mouseMoveEvent(QMouseEvent* event) {
    const bool overLink = event->modifiers().testFlag(Qt::ControlModifier) &&
                          !linkAt(cursorForPosition(event->position().toPoint()).position()).isEmpty();
    viewport()->setCursor(overLink ? Qt::PointingHandCursor : Qt::IBeamCursor);
    QPlainTextEdit::mouseMoveEvent(event);
}

void MemoText::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) Q_EMIT left();
}

void MemoText::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) m_highlighter->rehighlight(); // light and dark
}

bool MemoText::canInsertFromMimeData(const QMimeData* source) const {
    return passageIn(*source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void MemoText::insertFromMimeData(const QMimeData* source) {
    const auto passage = passageIn(*source);
    if (!passage) {
        // Words only: what a browser or a word processor adds has no place here.
        if (source->hasText()) insertPlainText(source->text());
        return;
    }
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    QString quotation = QStringLiteral("> ") + fromUtf8(markdownLink(toUtf8(source->text()), Reference::to(*passage)));
    if (!cursor.atBlockStart()) quotation.prepend(QStringLiteral("\n\n"));
    cursor.insertText(quotation + QStringLiteral("\n\n"));
    cursor.endEditBlock();
    setTextCursor(cursor);
    setFocus();
}

} // namespace kenspeckle::gui
