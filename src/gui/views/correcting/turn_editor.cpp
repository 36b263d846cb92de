// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/correcting/turn_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace kenspeckle::gui {

TurnEditor::TurnEditor(QWidget* over) : QFrame(over) {
    setProperty("sheet", true);
    setAccessibleName(tr("Correct the words of a turn"));
    m_title = new QLabel;
    m_title->setProperty("heading", true);
    m_field = new QPlainTextEdit;
    m_field->setAccessibleName(tr("Words of the turn"));
    m_field->setTabChangesFocus(true);
    m_field->installEventFilter(this);
    m_effect = new QLabel;
    m_effect->setProperty("quiet", true);
    m_effect->setWordWrap(true);
    m_effect->setTextFormat(Qt::PlainText);
    m_effect->setAccessibleName(tr("What saving would do"));
    m_save = new QPushButton(tr("Save"));
    m_save->setProperty("primary", true);
    m_save->setToolTip(tr("Save the words (Ctrl+Enter)"));
    auto* leave = new QPushButton(tr("Leave"));
    leave->setToolTip(tr("Leave the words as they were (Esc)"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_effect, 1);
    foot->addWidget(leave);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_field, 1);
    column->addLayout(foot);
    connect(m_field, &QPlainTextEdit::textChanged, this, &TurnEditor::edited);
    connect(m_save, &QPushButton::clicked, this, &TurnEditor::saveAsked);
    connect(leave, &QPushButton::clicked, this, &TurnEditor::leaveAsked);
    hide();
}

void TurnEditor::begin(int turn, const QString& words, int caret, const QFont& font) {
    m_title->setText(tr("The words of turn %1").arg(turn));
    m_field->setFont(font);
    m_field->setPlainText(words);
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(std::clamp(caret, 0, static_cast<int>(words.size())));
    m_field->setTextCursor(cursor);
    showEffect(tr("Ctrl+Enter saves, Esc leaves the words as they were."));
    m_save->setEnabled(true);
}

QString TurnEditor::words() const {
    // Not toPlainText(), which makes a no-break space a space.
    QString words = m_field->document()->toRawText();
    return words.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void TurnEditor::showEffect(const QString& effect) {
    m_save->setEnabled(true);
    m_effect->setProperty("problem", false);
    m_effect->style()->polish(m_effect);
    m_effect->setText(effect);
}

void TurnEditor::showProblem(const QString& problem) {
    m_save->setEnabled(false);
    m_effect->setProperty("problem", true);
    m_effect->style()->polish(m_effect);
    m_effect->setText(problem);
}

QString TurnEditor::effect() const { return m_effect->text(); }

int TurnEditor::heightFor(int width) const {
    const int inner = width - 24 - 2 * static_cast<int>(m_field->document()->documentMargin()) - 16;
    QRectF text;
    const QFontMetricsF metrics(m_field->font());
    const QString words = m_field->toPlainText();
    text = metrics.boundingRect(QRectF(0, 0, std::max(inner, 80), 100000), Qt::TextWordWrap, words);
    const int foot = std::max(m_save->sizeHint().height(), m_effect->heightForWidth(std::max(80, inner - 180)));
    return static_cast<int>(text.height() + 2 * metrics.height()) + m_title->sizeHint().height() + foot + 48;
}

bool TurnEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field) return QFrame::eventFilter(watched, event);
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool saves =
        (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers().testFlag(Qt::ControlModifier);
    const bool leaves = key->key() == Qt::Key_Escape;
    if (!saves && !leaves) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no shortcut of the window
        return true;
    }
    if (leaves)
        Q_EMIT leaveAsked();
    else if (m_save->isEnabled())
        Q_EMIT saveAsked();
    return true;
}

} // namespace kenspeckle::gui
