// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages ask of one another and of the window; what is dropped on it.
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTreeView>
#include <QUrl>

#include "gui/correcting_flow.h"
#include "gui/dialogs/import_outcome_dialog.h"
#include "gui/jobs/table_import.h"
#include "gui/main_window.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/views/codebook_panel.h"
#include "gui/views/history/history_panel.h"
#include "gui/views/memos/memos_panel.h"
#include "gui/views/people/people_page.h"
#include "gui/views/read_page.h"
#include "gui/views/reports_page.h"
#include "gui/views/search_panel.h"
#include "gui/views/side_drawer.h"
#include "gui/views/status_line.h"
#include "gui/views/themes/themes_page.h"
#include "kenspeckle/importing.h"
#include "kenspeckle/speakers.h"

namespace kenspeckle::gui {

void MainWindow::connectPages() {
    connect(m_start, &StartPage::createAsked, this, &MainWindow::createStudy);
    connect(m_start, &StartPage::openAsked, this, &MainWindow::chooseStudy);
    connect(m_start, &StartPage::openFileAsked, this, &MainWindow::openStudy);
    connect(m_start, &StartPage::missingFileAsked, this, [this](const QString& file) {
        settings::forgetRecentStudy(file);
        m_start->setRecent(settings::recentStudies());
        m_status->sayProblem(tr("%1 is not there any more, and is off this list now. If it was moved, open it from its "
                                "new place.")
                                 .arg(QDir::toNativeSeparators(file)));
    });
    connect(m_start, &StartPage::sampleAsked, this,
            [this] { openSample(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)); });
    connect(m_header, &HeaderBar::pageAsked, this, &MainWindow::setPage);
    connect(m_header, &HeaderBar::searchChanged, this, [this](const QString& query) {
        if (!m_session) return;
        if (!query.trimmed().isEmpty()) {
            m_read->showSearch(true);
            if (m_pages->currentWidget() != m_read) {
                m_pages->setCurrentWidget(m_read);
                m_header->setPage(Page::Read);
            }
        }
        m_read->searchPanel().setQuery(query);
    });
    connect(m_header, &HeaderBar::searchEntered, this, [this] {
        m_read->searchPanel().askNow();
        if (!m_read->searchPanel().hits().empty()) {
            m_read->searchPanel().step(1);
            m_read->view().setFocus();
        }
    });
    connect(m_header, &HeaderBar::nextHitAsked, this, [this](int step) { m_read->searchPanel().step(step); });
    const auto leaveSearch = [this] {
        m_header->search().clear();
        m_read->showSearch(false);
        m_read->view().setFocus();
    };
    connect(m_header, &HeaderBar::searchLeft, this, leaveSearch);
    connect(&m_read->searchPanel(), &SearchPanel::closeAsked, this, leaveSearch);
    connect(&m_read->searchPanel(), &SearchPanel::problemChanged, m_header, &HeaderBar::showSearchProblem);
    connect(&m_read->searchPanel(), &SearchPanel::codeAllAsked, this,
            [this](const QString& query, const SearchOptions& options, HitScope scope) {
                m_hitsToCode = {query, options, scope};
                openPalette(PaletteUse::CodeHits);
            });
    connect(m_read, &ReadPage::importAsked, this, [this] { chooseImport(false); });
    connect(m_read, &ReadPage::paletteAsked, this, [this] { openPalette(PaletteUse::Code); });
    connect(m_read, &ReadPage::recodeAsked, this, [this](const std::vector<CodingId>& ids) {
        m_toRecode = ids;
        openPalette(PaletteUse::Recode);
    });
    connect(m_read, &ReadPage::editCodeAsked, this, [this](CodeId code) { editCode(code, {}); });
    connect(m_read, &ReadPage::addCodeAsked, this, [this](CodeId parent) { editCode({}, parent); });
    connect(m_read, &ReadPage::quotesAsked, this, [this](CodeId code) {
        setPage(Page::Themes);
        m_themes->showQuotesOf(code);
    });
    connect(&m_read->view(), &TranscriptView::zoomChanged, this, &settings::setZoom);
    connect(m_themes, &ThemesPage::passageAsked, this, &MainWindow::showPassage);
    connect(m_themes, &ThemesPage::editCodeAsked, this, [this](CodeId code) { editCode(code, {}); });
    connect(m_people, &PeoplePage::passageAsked, this, &MainWindow::showPassage);
    connect(m_people, &PeoplePage::importAsked, this, [this] { chooseImport(false); });
    connect(m_reports, &ReportsPage::passageAsked, this, &MainWindow::showPassage);
    connect(m_history, &HistoryPanel::passageAsked, this, &MainWindow::showPassage);
    connect(m_history, &HistoryPanel::codeAsked, this, [this](CodeId code) {
        setPage(Page::Read);
        m_read->codebookPanel().setCurrentCode(code);
        m_read->codebookPanel().tree().setFocus();
    });
    connect(m_read, &ReadPage::historyAsked, this, [this](const QString& name, const std::vector<std::int64_t>& ids) {
        m_drawer->open(m_history);
        m_history->showAbout(name, ids);
    });
    connect(m_memos, &MemosPanel::passageAsked, this, &MainWindow::showPassage);
    connect(m_correcting, &CorrectingFlow::passageAsked, this, &MainWindow::showPassage);
    connect(m_read, &ReadPage::correctAsked, m_correcting, &CorrectingFlow::correctTurnAtCaret);
    connect(m_drawer, &SideDrawer::closed, this, [this] { m_pages->currentWidget()->setFocus(); });
    connect(m_reports, &ReportsPage::attributesAsked, this, &MainWindow::chooseAttributes);
    connect(m_status, &StatusLine::undoAsked, m_actions->undo, &QAction::trigger);
}

void MainWindow::showPassage(const Passage& passage) {
    setPage(Page::Read);
    m_read->showPassage(passage);
}

void MainWindow::connectImport() {
    connect(m_import, &ImportFlow::progressed, this, [this](qint64 done, qint64 total, const QString& what) {
        m_status->showProgress(total == 0 ? tr("importing…")
                                          : tr("importing %1 of %2: %3")
                                                .arg(std::min(done + 1, total))
                                                .arg(total)
                                                .arg(QFileInfo(what).fileName()),
                               done, total);
        // What has arrived can be read while the rest comes.
        if (m_session && done > 0) m_session->recount();
    });
    connect(m_tableImport, &TableImport::progressed, this, [this](qint64 done, qint64 total) {
        m_status->showProgress(
            total == 0 ? tr("reading the table…") : tr("importing row %1 of %2").arg(done).arg(total), done, total);
    });
    connect(m_tableImport, &TableImport::ended, m_status, &StatusLine::hideProgress);
    connect(m_import, &ImportFlow::failed, this, [this](const QString& problem) {
        m_status->hideProgress();
        m_status->sayProblem(problem);
    });
    const auto showOutcome = [this] {
        if (!m_import->lastOutcome()) return;
        auto* dialog = new ImportOutcomeDialog(*m_import->lastOutcome(), this);
        connect(dialog, &ImportOutcomeDialog::spellingAccepted, this, [this](const SpellingProposal& proposal) {
            if (!m_session) return;
            if (const auto done = acceptSpelling(m_session->study(), proposal); !done)
                return m_session->sayProblem(done.error());
            m_session->changed(tr("Mapped to %1").arg(fromUtf8(proposal.keep)));
        });
        dialog->show();
    };
    connect(m_import, &ImportFlow::finished, this, [this, showOutcome](const ImportOutcome& outcome) {
        if (!m_import->running()) m_status->hideProgress();
        m_followLink = showOutcome;
        m_status->sayWithLink(inWords(outcome), tr("Details"), outcome.count(ImportStatus::Imported) > 0);
        if (needsReading(outcome)) showOutcome();
    });
    connect(m_status, &StatusLine::linkAsked, this, [this] {
        if (m_followLink) m_followLink();
    });
    connect(m_status, &StatusLine::cancelAsked, this, [this] {
        m_import->cancel();
        m_tableImport->cancel();
        if (m_job) m_job->cancel();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    // What a file is for, its ending says: a study is opened; then the codebook comes before the people, and those
    // before what they said, so that names are known.
    QStringList transcriptsDropped, tables, codebooks;
    QString study;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (!url.isLocalFile()) continue;
        const QString file = url.toLocalFile();
        const auto endsWith = [&file](const char* ending) {
            return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive) && !QFileInfo(file).isDir();
        };
        if (endsWith(".ken"))
            study = file;
        else if (endsWith(".qdc"))
            codebooks << file;
        else if (endsWith(".csv") || endsWith(".tsv") || endsWith(".xlsx"))
            tables << file;
        else
            transcriptsDropped << file;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (!study.isEmpty()) openStudy(study);
    if (transcriptsDropped.isEmpty() && tables.isEmpty() && codebooks.isEmpty()) return;
    if (!m_session) {
        m_start->showForm(true);
        return m_status->sayProblem(tr("Make or open a study first; then drop the files again."));
    }
    for (const QString& file : codebooks)
        readCodebook(file);
    for (const QString& file : tables)
        readAttributes(file);
    if (!transcriptsDropped.isEmpty()) m_import->import(transcriptsDropped);
}

} // namespace kenspeckle::gui
