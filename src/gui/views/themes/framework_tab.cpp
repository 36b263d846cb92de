// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/framework_tab.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/memos/memo_text.h"
#include "gui/views/themes/framework_table.h"
#include "gui/views/themes/summary_editor.h"
#include "kenspeckle/quotable.h"

namespace kenspeckle::gui {

FrameworkTab::FrameworkTab(QWidget* parent) : QWidget(parent) {
    m_summary = new QLabel;
    m_summary->setProperty("quiet", true);
    m_export = new QPushButton(tr("Export…"));
    m_export->setToolTip(tr("Write the matrix to a file"));
    auto* bar = new QFrame;
    bar->setProperty("bar", true);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 8, 12, 8);
    row->addWidget(m_summary, 1);
    row->addWidget(m_export);
    m_table = new FrameworkTable(m_model);
    m_advice = new QLabel(tr("A row for each participant who speaks. Import transcripts to begin."));
    m_advice->setProperty("quiet", true);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setContentsMargins(40, 40, 40, 40);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_advice);
    m_stack->addWidget(m_table);
    auto* middle = new QFrame;
    middle->setProperty("panel", true);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_stack, 1);
    m_editor = new SummaryEditor;
    m_editor->setMinimumWidth(240);
    m_splitter = new QSplitter;
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_editor);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({640, 340});
    m_splitter->setChildrenCollapsible(false);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);

    connect(m_export, &QPushButton::clicked, this, &FrameworkTab::chooseExport);
    connect(m_editor, &SummaryEditor::passageAsked, this, &FrameworkTab::passageAsked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &FrameworkTab::showCell);
    connect(m_table, &FrameworkTable::writeAsked, this, [this] { m_editor->text().setFocus(); });
    show({});
}

void FrameworkTab::setSession(StudySession* session) {
    m_editor->setSession(session);
    m_session = session;
    show({});
}

void FrameworkTab::ask(const FrameworkOptions& options) {
    if (!m_session) return;
    m_session->reader().ask<FrameworkMatrix>(
        QStringLiteral("framework"), this, [options](Study& study) { return frameworkMatrix(study, options); },
        [this](Result<FrameworkMatrix> answer) {
            if (!m_session) return;
            if (answer)
                show(std::move(*answer));
            else
                m_session->sayProblem(answer.error());
        });
}

void FrameworkTab::show(FrameworkMatrix matrix) {
    ParticipantId participant;
    CodeId code;
    if (const QModelIndex at = m_table->currentIndex(); m_model.cellAt(at)) {
        participant = m_model.matrix().rows[static_cast<std::size_t>(at.row())].participant;
        code = m_model.matrix().columns[static_cast<std::size_t>(at.column())].code;
    }
    m_model.setMatrix(std::move(matrix));
    const bool empty = m_model.rowCount() == 0 || m_model.columnCount() == 0;
    m_stack->setCurrentIndex(empty ? 0 : 1);
    m_export->setEnabled(!empty);
    m_summary->setText(empty ? QString()
                             : tr("%n participant(s)", nullptr, m_model.rowCount()) + QStringLiteral(" · ") +
                                   tr("%n theme(s)", nullptr, m_model.columnCount()));
    if (const QModelIndex at = m_model.indexOf(participant, code); at.isValid() && at != m_table->currentIndex())
        m_table->setCurrentIndex(at);
    showCell();
}

void FrameworkTab::showCell() {
    const QModelIndex at = m_table->currentIndex();
    const FrameworkCell* cell = m_model.cellAt(at);
    if (!cell) return m_editor->showCell({}, {}, {}, {});
    const FrameworkRow& row = m_model.matrix().rows[static_cast<std::size_t>(at.row())];
    const FrameworkColumn& column = m_model.matrix().columns[static_cast<std::size_t>(at.column())];
    m_editor->showCell(row.participant, column.code, tr("%1 on %2").arg(fromUtf8(row.name), fromUtf8(column.name)),
                       fromUtf8(cell->summary));
}

void FrameworkTab::hideEvent(QHideEvent* event) {
    m_editor->save();
    QWidget::hideEvent(event);
}

void FrameworkTab::chooseExport() {
    if (!m_session) return;
    m_editor->save();
    const QString folder = QFileInfo(fromPath(m_session->file())).absolutePath();
    QString ending;
    QString file = QFileDialog::getSaveFileName(
        this, tr("Export the matrix"), QDir(folder).filePath(tr("Framework matrix.xlsx")),
        tr("Spreadsheet (*.xlsx);;Comma-separated values (*.csv);;Web page (*.html);;Document (*.docx);;Data (*.json)"),
        &ending);
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += ending.mid(ending.indexOf(QStringLiteral("*.")) + 1).chopped(1);
    exportTo(file);
}

void FrameworkTab::exportTo(const QString& file) {
    if (!m_session) return;
    FrameworkMatrix matrix = m_model.matrix();
    if (const auto hidden = leaveOutSummaries(m_session->study(), matrix); !hidden)
        return m_session->sayProblem(hidden.error());
    if (const auto written = writeFrameworkMatrix(matrix, toPath(file)); !written)
        return m_session->sayProblem(written.error());
    m_session->say(tr("Wrote %1").arg(QDir::toNativeSeparators(file)));
}

} // namespace kenspeckle::gui
