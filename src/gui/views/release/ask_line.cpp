// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/ask_line.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace kenspeckle::gui {

AskLine::AskLine(QWidget* parent) : QFrame(parent) {
    m_question = new QLabel;
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_field = new QLineEdit;
    m_field->setAccessibleName(tr("Answer"));
    m_button = new QPushButton(tr("Answer"));
    m_button->setProperty("primary", true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(6);
    column->addWidget(m_question);
    column->addLayout(row);
    connect(m_field, &QLineEdit::returnPressed, this, &AskLine::take);
    connect(m_button, &QPushButton::clicked, this, &AskLine::take);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_button->setEnabled(m_empty == Empty::Taken || !typed.trimmed().isEmpty());
    });
    hide();
}

void AskLine::ask(const QString& question, const QString& button, std::function<void(const QString&)> answer,
                  const QString& before, Empty empty) {
    m_answer = std::move(answer);
    m_empty = empty;
    m_question->setText(question);
    m_field->setAccessibleName(question);
    m_button->setText(button);
    m_field->setText(before);
    m_field->selectAll();
    m_button->setEnabled(empty == Empty::Taken || !before.trimmed().isEmpty());
    show();
    m_field->setFocus();
}

void AskLine::take() {
    const QString typed = m_field->text().simplified();
    if (typed.isEmpty() && m_empty == Empty::Refused) return;
    const auto answer = std::exchange(m_answer, {});
    hide();
    Q_EMIT left();
    if (answer) answer(typed);
}

void AskLine::leave() {
    if (isHidden()) return;
    m_answer = {};
    hide();
    Q_EMIT left();
}

void AskLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return leave();
    QFrame::keyPressEvent(event);
}

} // namespace kenspeckle::gui
