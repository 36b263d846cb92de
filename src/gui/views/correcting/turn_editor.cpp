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
    m_foot = new QWidget;
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(8);
    foot->addWidget(m_effect, 1);
    foot->addWidget(leave);
    foot->addWidget(m_save);
    m_question = new QWidget;
    auto* question = new QLabel(tr("You have changed the words. Discard what you typed?"));
    question->setWordWrap(true);
    auto* discard = new QPushButton(tr("Discard"));
    discard->setObjectName(QStringLiteral("discardWords"));
    m_keep = new QPushButton(tr("Keep editing"));
    m_keep->setObjectName(QStringLiteral("keepEditing"));
    m_keep->setProperty("primary", true);
    for (QPushButton* answer : {discard, m_keep})
        answer->setAutoDefault(true); // Enter answers
    for (QPushButton* button : {leave, m_save, discard, m_keep})
        button->installEventFilter(this); // Esc is the same on each of them
    auto* answers = new QHBoxLayout(m_question);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(8);
    answers->addWidget(question, 1);
    answers->addWidget(discard);
    answers->addWidget(m_keep);
    m_question->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_field, 1);
    column->addWidget(m_foot);
    column->addWidget(m_question);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        if (asking()) ask(false); // who types on keeps editing
        Q_EMIT edited();
    });
    connect(m_save, &QPushButton::clicked, this, &TurnEditor::saveAsked);
    connect(leave, &QPushButton::clicked, this, &TurnEditor::leave);
    connect(discard, &QPushButton::clicked, this, &TurnEditor::leaveAsked);
    connect(m_keep, &QPushButton::clicked, this, [this] { ask(false); });
    hide();
}

void TurnEditor::begin(int turn, const QString& words, int caret, const QFont& font) {
    m_title->setText(tr("The words of turn %1").arg(turn));
    m_foot->show();
    m_question->hide();
    m_field->setFont(font);
    m_field->setPlainText(words);
    m_before = this->words();
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

bool TurnEditor::changed() const { return words() != m_before; }

bool TurnEditor::asking() const { return !m_question->isHidden(); }

void TurnEditor::leave() {
    if (changed())
        ask(true);
    else
        Q_EMIT leaveAsked();
}

void TurnEditor::ask(bool ask) {
    m_question->setVisible(ask);
    m_foot->setVisible(!ask);
    if (ask)
        m_keep->setFocus();
    else
        m_field->setFocus();
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
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool saves = watched == m_field && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                       key->modifiers().testFlag(Qt::ControlModifier);
    const bool leaves = key->key() == Qt::Key_Escape;
    if (!saves && !leaves) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no shortcut of the window
        return true;
    }
    if (leaves && asking())
        ask(false); // the safe answer
    else if (leaves)
        leave();
    else if (m_save->isEnabled())
        Q_EMIT saveAsked();
    return true;
}

} // namespace kenspeckle::gui
