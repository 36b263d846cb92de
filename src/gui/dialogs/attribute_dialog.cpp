// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/attribute_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/models/people_model.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

AttributeDialog::AttributeDialog(const Attribute& attribute, QWidget* window) : QDialog(window), m_before(attribute) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(attribute.id ? tr("Edit attribute") : tr("New attribute"));
    m_name = new QLineEdit(fromUtf8(attribute.name));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("role, site, age…"));
    m_type = new QComboBox;
    m_type->setAccessibleName(tr("Type"));
    for (const AttributeType type : {AttributeType::Text, AttributeType::Choice, AttributeType::Number,
                                     AttributeType::Date, AttributeType::Boolean})
        m_type->addItem(nameOfType(type), static_cast<int>(type));
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(attribute.type)));
    m_choices = new QPlainTextEdit;
    m_choices->setAccessibleName(tr("Choices, one on a line"));
    m_choices->setPlaceholderText(tr("One on a line"));
    m_choices->setTabChangesFocus(true);
    m_choices->setFixedHeight(fontMetrics().lineSpacing() * 6 + 20);
    QStringList lines;
    for (const std::string& choice : attribute.choices)
        lines << fromUtf8(choice);
    m_choices->setPlainText(lines.join(QLatin1Char('\n')));
    m_choicesLabel = new QLabel(tr("Choices"));
    m_advice = new QLabel;
    m_advice->setProperty("quiet", true);
    m_advice->setWordWrap(true);
    m_problem = new QLabel;
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Type"), m_type);
    form->addRow(m_choicesLabel, m_choices);
    form->addRow(QString(), m_advice);
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* save = new QPushButton(attribute.id ? tr("Save") : tr("Add attribute"));
    save->setProperty("primary", true);
    save->setDefault(true);
    save->setObjectName(QStringLiteral("saveAttribute"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch();
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &AttributeDialog::saveAsked);
    connect(m_type, &QComboBox::currentIndexChanged, this, &AttributeDialog::showType);
    connect(m_name, &QLineEdit::textChanged, save, [this, save] {
        m_problem->hide();
        save->setEnabled(!m_name->text().simplified().isEmpty());
    });
    save->setEnabled(!attribute.name.empty());
    showType();
    resize(480, sizeHint().height());
    m_name->setFocus();
    m_name->selectAll();
}

void AttributeDialog::showType() {
    const auto type = static_cast<AttributeType>(m_type->currentData().toInt());
    m_choices->setVisible(type == AttributeType::Choice);
    m_choicesLabel->setVisible(type == AttributeType::Choice);
    switch (type) {
    case AttributeType::Text:
        m_advice->setText(tr("Any words."));
        break;
    case AttributeType::Number:
        m_advice->setText(tr("With a decimal point: 3.5."));
        break;
    case AttributeType::Date:
        m_advice->setText(tr("Typed as 2018-03-31, 31/03/2018 or 31 March 2018; kept as 2018-03-31."));
        break;
    case AttributeType::Boolean:
        m_advice->setText(tr("Yes or no."));
        break;
    case AttributeType::Choice:
        m_advice->setText(m_before.id && m_before.type != AttributeType::Choice
                              ? tr("Leave this empty to offer the values there are.")
                              : tr("Values are one of these. Writing one differently changes it wherever it stands."));
        break;
    }
}

Attribute AttributeDialog::attribute() const {
    Attribute made{m_before.id, toUtf8(m_name->text().simplified()),
                   static_cast<AttributeType>(m_type->currentData().toInt())};
    if (made.type != AttributeType::Choice) return made;
    for (const QString& line : m_choices->toPlainText().split(QLatin1Char('\n')))
        if (const QString choice = line.simplified(); !choice.isEmpty()) made.choices.push_back(toUtf8(choice));
    return made;
}

void AttributeDialog::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->show();
}

} // namespace kenspeckle::gui
