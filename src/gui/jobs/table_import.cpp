// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/table_import.h"

#include <QDir>
#include <QFileDialog>

#include "gui/dialogs/import_table_dialog.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "kenspeckle/table_preview.h"

namespace kenspeckle::gui {

TableImport::TableImport(QWidget* window) : QObject(window), m_window(window) {}

void TableImport::setSession(StudySession* session) {
    delete m_job.data(); // stops it and waits; nothing of the table stays
    m_session = session;
}

void TableImport::cancel() {
    if (m_job) m_job->cancel();
}

void TableImport::choose() {
    if (!m_session) return;
    const QString file = QFileDialog::getOpenFileName(m_window, tr("Import a table of quotes or answers"),
                                                      QDir::homePath(), tr("Tables (*.csv *.tsv *.xlsx)"));
    if (!file.isEmpty()) open(file);
}

void TableImport::open(const QString& file) {
    if (!m_session) return;
    if (running()) return m_session->say(tr("A table is being imported; wait until it is done."));
    m_session->reader().ask<TablePreview>(
        QStringLiteral("table preview"), this, [path = toPath(file)](Study&) { return previewTable(path); },
        [this, file](Result<TablePreview> preview) {
            if (!m_session) return;
            if (!preview) return m_session->sayProblem(preview.error());
            auto* dialog = new ImportTableDialog(file, std::move(*preview), m_window);
            connect(dialog, &ImportTableDialog::importAsked, this,
                    [this, file](const TableColumns& columns) { import(file, columns); });
            dialog->open();
        });
}

void TableImport::import(const QString& file, const TableColumns& columns) {
    if (!m_session || running()) return;
    m_job = makeJob<Result<TableOutcome>>(
        this,
        [path = toPath(file), columns, study = m_session->file(),
         coder = m_session->study().coder()](const Task& task) -> Result<TableOutcome> {
            auto opened = Study::open(study, coder);
            if (!opened) return fail(opened.error());
            return importTable(*opened, path, columns, task);
        },
        [this](Result<TableOutcome> outcome) {
            m_job.clear();
            Q_EMIT ended();
            tell(outcome);
        });
    connect(m_job, &BackgroundJob::progressed, this,
            [this](qint64 done, qint64 total) { Q_EMIT progressed(done, total); });
    Q_EMIT progressed(0, 0);
    m_job->start();
}

void TableImport::tell(const Result<TableOutcome>& outcome) {
    if (!m_session) return;
    if (!outcome) {
        if (outcome.error().kind == ErrorKind::Cancelled) return m_session->say(tr("The table was not imported."));
        return m_session->sayProblem(outcome.error());
    }
    m_session->changed(inWords(*outcome));
    if (!outcome->disagreements.empty() || !outcome->notices.empty())
        (new TableOutcomeDialog(*outcome, m_window))->show();
}

} // namespace kenspeckle::gui
