// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/code_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/views/code_form.h"

namespace kenspeckle::gui {

CodeDialog::CodeDialog(CodeId id, CodeId parent, const CodeText& text, const QString& where, QWidget* window)
    : QDialog(window), m_id(id), m_parent(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(id ? tr("Edit code") : where.isEmpty() ? tr("New code") : tr("New code under %1").arg(where));
    m_form = new CodeForm(CodeForm::Shape::Wide);
    m_form->setText(text);
    m_problem = new QLabel;
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* save = new QPushButton(id ? tr("Save") : tr("Add code"));
    save->setProperty("primary", true);
    save->setDefault(true);
    save->setObjectName(QStringLiteral("saveCode"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_form);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    resize(600, sizeHint().height());

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveAsked(m_id, m_parent, this->text()); });
    connect(m_form, &CodeForm::nameChanged, save, [this, save] {
        m_problem->hide();
        save->setEnabled(!nameField().text().simplified().isEmpty());
    });
    save->setEnabled(!nameField().text().isEmpty());
    nameField().setFocus();
}

CodeText CodeDialog::text() const { return m_form->text(); }

QLineEdit& CodeDialog::nameField() { return m_form->nameField(); }

void CodeDialog::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->show();
}

} // namespace kenspeckle::gui
