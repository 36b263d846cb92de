// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/import_table_dialog.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {
constexpr int kWidestColumn = 300;
constexpr int kNarrowestColumn = 130;
} // namespace

ImportTableDialog::ImportTableDialog(const QString& file, TablePreview preview, QWidget* window)
    : QDialog(window), m_preview(std::move(preview)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import %1").arg(QFileInfo(file).fileName()));
    auto* words = new QLabel(tr("Each row becomes a transcript of one turn. What is in each column?"));
    words->setWordWrap(true);
    const int columns = static_cast<int>(m_preview.header.size());
    m_table = new QTableWidget(static_cast<int>(m_preview.rows.size()) + 1, columns);
    m_table->setAccessibleName(tr("First rows of the table"));
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->setRowHeight(0, fontMetrics().height() + 22);
    for (int column = 0; column < columns; ++column) {
        const auto at = static_cast<std::size_t>(column);
        const QString heading = fromUtf8(m_preview.header[at]);
        m_table->setHorizontalHeaderItem(column, new QTableWidgetItem(heading));
        for (std::size_t row = 0; row < m_preview.rows.size(); ++row)
            m_table->setItem(static_cast<int>(row) + 1, column,
                             new QTableWidgetItem(fromUtf8(m_preview.rows[row][at]).simplified()));
        auto* role = new QComboBox;
        role->addItem(tr("Leave out"), static_cast<int>(ColumnRole::Ignore));
        role->addItem(tr("Text"), static_cast<int>(ColumnRole::Text));
        role->addItem(tr("Participant"), static_cast<int>(ColumnRole::Participant));
        role->addItem(tr("Attribute"), static_cast<int>(ColumnRole::Attribute));
        role->addItem(tr("Code"), static_cast<int>(ColumnRole::Code));
        role->setAccessibleName(tr("What is in the column %1").arg(heading));
        const int kept = settings::columnRole(heading);
        const int guessed = static_cast<int>(m_preview.roles[at]);
        role->setCurrentIndex(std::max(role->findData(kept < 0 ? guessed : kept), 0));
        connect(role, &QComboBox::currentIndexChanged, this, &ImportTableDialog::showPlan);
        m_roles.push_back(role);
        m_table->setCellWidget(0, column, role);
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), kNarrowestColumn, kWidestColumn));
    m_plan = new QLabel;
    m_plan->setWordWrap(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    m_import = new QPushButton(tr("Import"));
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    m_import->setObjectName(QStringLiteral("importTable"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_plan, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(words);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    resize(960, 520);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportTableDialog::accept);
    showPlan();
}

std::vector<ColumnRole> ImportTableDialog::roles() const {
    std::vector<ColumnRole> chosen;
    for (const QComboBox* role : m_roles)
        chosen.push_back(static_cast<ColumnRole>(role->currentData().toInt()));
    return chosen;
}

void ImportTableDialog::showPlan() {
    const auto chosen = columnsFor(m_preview.header, roles());
    m_import->setEnabled(chosen.has_value());
    m_plan->setProperty("problem", !chosen);
    m_plan->setProperty("quiet", chosen.has_value());
    m_plan->setStyleSheet({}); // takes notice of the property
    if (!chosen) return m_plan->setText(fromUtf8(chosen.error().message));
    QStringList attributes;
    for (const std::string& name : chosen->attributes)
        attributes << fromUtf8(name);
    QStringList codes;
    for (const std::string& name : chosen->codes)
        codes << fromUtf8(name);
    QStringList sentences{tr("%n row(s) of “%1”", nullptr, m_preview.rowCount).arg(fromUtf8(chosen->text))};
    sentences << (chosen->participant.empty() ? tr("each by a person of its own")
                                              : tr("by “%1”").arg(fromUtf8(chosen->participant)));
    if (!attributes.isEmpty()) sentences << tr("with %1").arg(attributes.join(QStringLiteral(", ")));
    if (!codes.isEmpty()) sentences << tr("coded by %1").arg(codes.join(QStringLiteral(" / ")));
    m_plan->setText(sentences.join(QStringLiteral(", ")) + QLatin1Char('.'));
}

void ImportTableDialog::accept() {
    const auto columns = columnsFor(m_preview.header, roles());
    if (!columns) return;
    for (std::size_t i = 0; i < m_roles.size(); ++i)
        if (!m_preview.header[i].empty())
            settings::setColumnRole(fromUtf8(m_preview.header[i]), m_roles[i]->currentData().toInt());
    Q_EMIT importAsked(*columns);
    QDialog::accept();
}

TableOutcomeDialog::TableOutcomeDialog(const TableOutcome& outcome, QWidget* window) : QDialog(window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    auto* title = new QLabel(inWords(outcome));
    title->setProperty("heading", true);
    title->setWordWrap(true);
    auto* list = new QListWidget;
    list->setAccessibleName(tr("What to look at"));
    list->setWordWrap(true);
    list->setSpacing(2);
    for (const Disagreement& each : outcome.disagreements) {
        QStringList rows;
        for (const int row : each.rows)
            rows << QString::number(row);
        list->addItem(tr("%1: %2 is “%3” in row %4, but “%5” in %6. The first stands on the participant; each excerpt "
                         "keeps its own.")
                          .arg(fromUtf8(each.participant), fromUtf8(each.attribute), fromUtf8(each.kept))
                          .arg(each.keptRow)
                          .arg(fromUtf8(each.other), rows.join(QStringLiteral(", "))));
    }
    for (const std::string& notice : outcome.notices)
        list->addItem(fromUtf8(notice));
    auto* close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(title);
    column->addWidget(list, 1);
    column->addLayout(buttons);
    resize(640, 400);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

QString inWords(const TableOutcome& outcome) {
    const auto count = [](int number, const char* words) { return ImportTableDialog::tr(words, nullptr, number); };
    return ImportTableDialog::tr("Made %1, %2, %3 and %4")
        .arg(count(outcome.transcripts, QT_TRANSLATE_N_NOOP("kenspeckle::gui::ImportTableDialog", "%n transcript(s)")),
             count(outcome.participants,
                   QT_TRANSLATE_N_NOOP("kenspeckle::gui::ImportTableDialog", "%n new participant(s)")),
             count(outcome.codes, QT_TRANSLATE_N_NOOP("kenspeckle::gui::ImportTableDialog", "%n new code(s)")),
             count(outcome.codings, QT_TRANSLATE_N_NOOP("kenspeckle::gui::ImportTableDialog", "%n coding(s)")));
}

} // namespace kenspeckle::gui
