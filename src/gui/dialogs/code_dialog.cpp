// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/code_dialog.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {
constexpr std::size_t kPaletteSize = 12;

QColor colourOf(Colour colour) { return {colour.red, colour.green, colour.blue}; }
Colour fromQt(const QColor& colour) {
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}
} // namespace

CodeDialog::CodeDialog(CodeId id, CodeId parent, const CodeText& text, const QString& where, QWidget* window)
    : QDialog(window), m_id(id), m_parent(parent), m_colour(text.colour) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(id ? tr("Edit code") : where.isEmpty() ? tr("New code") : tr("New code under %1").arg(where));
    m_name = new QLineEdit(fromUtf8(text.name));
    m_name->setAccessibleName(tr("Name"));
    const auto field = [](const std::string& words, const QString& name, const QString& advice, int lines) {
        auto* edit = new QPlainTextEdit(fromUtf8(words));
        edit->setAccessibleName(name);
        edit->setPlaceholderText(advice);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 20);
        return edit;
    };
    m_definition = field(text.definition, tr("Definition"), tr("What the code means"), 3);
    m_useWhen = field(text.useWhen, tr("Use when"), tr("Signs that a passage belongs here"), 3);
    m_doNotUseWhen = field(text.doNotUseWhen, tr("Do not use when"), tr("What belongs elsewhere, and where"), 3);
    m_example = field(text.example, tr("Example"), tr("A typical passage"), 2);
    m_colourButton = new QPushButton;
    m_colourButton->setAccessibleName(tr("Colour"));
    auto* colours = new QMenu(m_colourButton);
    for (std::size_t index = 0; index < kPaletteSize; ++index) {
        const Colour colour = Colour::fromPalette(index);
        colours->addAction(swatch(colourOf(colour)), fromUtf8(colour.hex()), this, [this, colour] {
            m_colour = colour;
            showColour();
        });
    }
    colours->addSeparator();
    colours->addAction(tr("Another colour…"), this, [this] {
        const QColor chosen = QColorDialog::getColor(colourOf(m_colour), this, tr("Colour of the code"));
        if (!chosen.isValid()) return;
        m_colour = fromQt(chosen);
        showColour();
    });
    m_colourButton->setMenu(colours);
    m_codable = new QCheckBox(tr("Passages can be coded with it (clear this for a theme that only groups)"));
    m_codable->setChecked(text.codable);
    m_problem = new QLabel;
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Definition"), m_definition);
    form->addRow(tr("Use when"), m_useWhen);
    form->addRow(tr("Do not use when"), m_doNotUseWhen);
    form->addRow(tr("Example"), m_example);
    auto* colourRow = new QHBoxLayout;
    colourRow->addWidget(m_colourButton);
    colourRow->addStretch();
    form->addRow(tr("Colour"), colourRow);
    form->addRow(QString(), m_codable);
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
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    resize(600, sizeHint().height());

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveAsked(m_id, m_parent, this->text()); });
    connect(m_name, &QLineEdit::textChanged, save, [this, save] {
        m_problem->hide();
        save->setEnabled(!m_name->text().simplified().isEmpty());
    });
    save->setEnabled(!m_name->text().isEmpty());
    showColour();
    m_name->setFocus();
}

void CodeDialog::showColour() {
    m_colourButton->setIcon(swatch(colourOf(m_colour)));
    m_colourButton->setText(fromUtf8(m_colour.hex()));
}

void CodeDialog::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->show();
}

CodeText CodeDialog::text() const {
    const auto words = [](const QPlainTextEdit* edit) { return toUtf8(edit->toPlainText().trimmed()); };
    return {.name = toUtf8(m_name->text().simplified()),
            .definition = words(m_definition),
            .useWhen = words(m_useWhen),
            .doNotUseWhen = words(m_doNotUseWhen),
            .example = words(m_example),
            .colour = m_colour,
            .codable = m_codable->isChecked()};
}

} // namespace kenspeckle::gui
