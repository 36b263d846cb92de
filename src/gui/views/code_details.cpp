// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/code_details.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "gui/views/code_form.h"

namespace kenspeckle::gui {

CodeDetails::CodeDetails(QWidget* parent) : QFrame(parent) {
    m_counts = new QLabel;
    m_counts->setProperty("quiet", true);
    m_counts->setWordWrap(true);
    m_problem = new QLabel;
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_form = new CodeForm(CodeForm::Shape::Narrow);
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(0, 4, 10, 8);
    lines->setSpacing(6);
    lines->addWidget(m_counts);
    lines->addWidget(m_problem);
    lines->addWidget(m_form);
    lines->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(m_form, &CodeForm::left, this, &CodeDetails::save);
    connect(m_form, &CodeForm::nameChanged, m_problem, &QLabel::hide);
    setCode(nullptr, {});
}

void CodeDetails::setCode(const Code* code, const CodeUse& use) {
    const bool another = !code || code->id != m_id;
    if (another) save();
    m_form->setEnabled(code != nullptr);
    if (!code) {
        m_id = {};
        m_saved = {};
        m_form->setText({});
        m_counts->setText(tr("Choose a code to read and write what it means."));
        return;
    }
    QString counts = tr("%n reference(s)", nullptr, use.references) + QStringLiteral(", ") +
                     tr("%n participant(s)", nullptr, use.participants);
    if (use.ownReferences != use.references)
        counts += QLatin1Char('\n') +
                  tr("Without the codes below it: %1 and %2").arg(use.ownReferences).arg(use.ownParticipants);
    m_counts->setText(counts);
    // What is being typed is not taken away by a change from elsewhere.
    const bool typing = !another && m_form->text() != m_saved;
    m_id = code->id;
    if (m_saved == code->text && !another) return;
    m_saved = code->text;
    if (typing) return;
    m_form->setText(code->text);
    m_problem->hide();
}

void CodeDetails::save() {
    if (!m_id) return;
    const CodeText text = m_form->text();
    if (text == m_saved) return;
    // Asked once for what was typed, whatever comes of it; the codebook tells what was taken.
    m_saved = text;
    Q_EMIT saveAsked(m_id, text);
}

void CodeDetails::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->show();
}

} // namespace kenspeckle::gui
