// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/code_form.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/views/colour_menu.h"

namespace kenspeckle::gui {

CodeForm::CodeForm(Shape shape, QWidget* parent) : QWidget(parent) {
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name"));
    m_name->installEventFilter(this);
    const bool narrow = shape == Shape::Narrow;
    const auto field = [&](const QString& name, const QString& advice, int lines) {
        auto* edit = new QPlainTextEdit;
        edit->setAccessibleName(name);
        edit->setPlaceholderText(advice);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 20);
        edit->installEventFilter(this);
        return edit;
    };
    m_definition = field(tr("Definition"), tr("What the code means"), 3);
    m_useWhen = field(tr("Use when"), tr("Signs that a passage belongs here"), narrow ? 2 : 3);
    m_doNotUseWhen = field(tr("Do not use when"), tr("What belongs elsewhere, and where"), narrow ? 2 : 3);
    m_example = field(tr("Example"), tr("A typical passage"), 2);
    m_colourButton = new QPushButton;
    m_colourButton->setAccessibleName(tr("Colour"));
    auto* colours = new QMenu(m_colourButton);
    addColours(
        *colours, this, [this] { return m_colour; },
        [this](Colour colour) {
            setColour(colour);
            Q_EMIT left();
        });
    m_colourButton->setMenu(colours);
    m_codable = new QCheckBox(narrow ? tr("Passages can be coded with it")
                                     : tr("Passages can be coded with it (clear this for a theme that only groups)"));
    connect(m_codable, &QCheckBox::clicked, this, &CodeForm::left);
    connect(m_name, &QLineEdit::textChanged, this, &CodeForm::nameChanged);
    connect(m_name, &QLineEdit::returnPressed, this, &CodeForm::left);

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(narrow ? 4 : 8);
    if (narrow) form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setLabelAlignment(narrow ? Qt::AlignLeft : Qt::AlignRight | Qt::AlignTop);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Definition"), m_definition);
    form->addRow(tr("Use when"), m_useWhen);
    form->addRow(tr("Do not use when"), m_doNotUseWhen);
    form->addRow(tr("Example"), m_example);
    auto* colourRow = new QHBoxLayout;
    colourRow->addWidget(m_colourButton);
    colourRow->addStretch();
    form->addRow(tr("Colour"), colourRow);
    if (narrow)
        form->addRow(m_codable);
    else
        form->addRow(QString(), m_codable);
}

void CodeForm::setColour(Colour colour) {
    m_colour = colour;
    m_colourButton->setIcon(swatch({colour.red, colour.green, colour.blue}));
    m_colourButton->setText(fromUtf8(colour.hex()));
}

void CodeForm::setText(const CodeText& text) {
    m_name->setText(fromUtf8(text.name));
    m_definition->setPlainText(fromUtf8(text.definition));
    m_useWhen->setPlainText(fromUtf8(text.useWhen));
    m_doNotUseWhen->setPlainText(fromUtf8(text.doNotUseWhen));
    m_example->setPlainText(fromUtf8(text.example));
    m_codable->setChecked(text.codable);
    setColour(text.colour);
}

CodeText CodeForm::text() const {
    const auto words = [](const QPlainTextEdit* edit) { return toUtf8(edit->toPlainText().trimmed()); };
    return {.name = toUtf8(m_name->text().simplified()),
            .definition = words(m_definition),
            .useWhen = words(m_useWhen),
            .doNotUseWhen = words(m_doNotUseWhen),
            .example = words(m_example),
            .colour = m_colour,
            .codable = m_codable->isChecked()};
}

bool CodeForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) Q_EMIT left();
    return QWidget::eventFilter(watched, event);
}

} // namespace kenspeckle::gui
