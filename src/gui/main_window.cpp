// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include "gui/dialogs/code_dialog.h"
#include "gui/dialogs/import_outcome_dialog.h"
#include "gui/jobs/sample_study.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/views/code_palette.h"
#include "gui/views/codebook_panel.h"
#include "gui/views/read_page.h"
#include "gui/views/reports_page.h"
#include "gui/views/search_panel.h"
#include "gui/views/status_line.h"
#include "gui/views/transcripts_panel.h"

namespace kenspeckle::gui {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent) {
    setWindowTitle(tr("Kenspeckle"));
    setAcceptDrops(true);
    setMinimumSize(960, 560);
    m_start = new StartPage;
    m_read = new ReadPage;
    m_reports = new ReportsPage;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_read);
    m_pages->addWidget(m_reports);
    m_actions = new WindowActions(*menuBar(), &m_read->view(), this);
    m_header = new HeaderBar(m_actions->undo, m_actions->redo);
    m_status = new StatusLine;
    m_import = new ImportFlow(this);
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(whole);
    m_palette = new CodePalette(this);
    connectActions();
    connectPages();
    connectImport();
    connectPalette();

    // Never larger than the screen: the status line, with its Undo, would be the part that is cut off.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    restoreGeometry(settings::windowGeometry());
    m_read->restoreLayout(settings::readPageLayout());
    m_reports->restoreLayout(settings::reportsPageLayout());
    m_read->view().setZoom(settings::zoom());
    m_start->setRecent(settings::recentStudies());
    m_start->setSampleAvailable(!sampleFolder().isEmpty());
    m_actions->setStudyOpen(false);
    setPage(Page::Start);
    m_header->setStudyOpen(false);
    m_status->say(tr("Drop a study or transcripts anywhere onto this window."), false);
}

MainWindow::~MainWindow() {
    // The job and the import hold files of the study: they end before anything else goes.
    delete m_job.data();
    m_import->setSession(nullptr);
    m_read->setSession(nullptr);
    m_reports->setSession(nullptr);
}

bool MainWindow::openStudy(const QString& file) {
    auto study = Study::open(toPath(QFileInfo(file).absoluteFilePath()), toUtf8(settings::coder()));
    if (!study) {
        m_status->sayProblem(fromUtf8(study.error().message));
        return false;
    }
    closeStudy();
    attach(std::move(*study));
    return true;
}

bool MainWindow::createStudy(const StartPage::Form& form) {
    NewStudy options;
    if (!form.codebook.isEmpty()) options.codebook = toPath(form.codebook);
    options.language = toUtf8(form.language);
    auto study = Study::create(toPath(form.file), options, toUtf8(settings::coder()));
    if (!study) {
        m_start->showProblem(fromUtf8(study.error().message));
        m_status->sayProblem(fromUtf8(study.error().message));
        return false;
    }
    closeStudy();
    attach(std::move(*study));
    m_session->say(tr("Made the study %1").arg(QDir::toNativeSeparators(form.file)));
    return true;
}

void MainWindow::attach(Study study) {
    m_session = std::make_unique<StudySession>(std::move(study));
    StudySession* session = m_session.get();
    const QString file = fromPath(session->file());
    connect(session, &StudySession::said, m_status, &StatusLine::say);
    connect(session, &StudySession::failed, m_status, &StatusLine::sayProblem);
    connect(session, &StudySession::undoStateChanged, this, &MainWindow::showUndoState);
    connect(session, &StudySession::coderChanged, this, [this] { m_header->setCoder(m_session->coder()); });
    const settings::StudyPlace kept = settings::placeIn(file);
    session->restoreRecentCodes(kept.keys);
    m_import->setSession(session);
    m_read->setSession(session);
    m_reports->setSession(session);
    if (kept.place.transcript) {
        // Only if it is still there; another copy of the study may have lost it.
        if (const auto there = transcript(session->study(), kept.place.transcript); there) {
            m_read->open(kept.place.transcript);
            m_read->view().scrollTo(kept.place.range.begin);
            m_read->view().setCaret(kept.place.range.begin);
        }
    }
    settings::addRecentStudy(file);
    setWindowTitle(tr("%1 – Kenspeckle").arg(QFileInfo(file).completeBaseName()));
    m_actions->setStudyOpen(true);
    m_header->setStudyOpen(true);
    m_header->setCoder(session->coder());
    m_header->search().clear();
    showUndoState();
    setPage(Page::Read);
    m_status->say(tr("Every change is saved at once; everything can be undone."), false);
    m_read->view().setFocus();
    startIndexing();
}

void MainWindow::startIndexing() {
    m_job = makeJob<Result<void>>(
        this,
        [file = m_session->file(), coder = m_session->study().coder()](const Task& task) -> Result<void> {
            auto study = Study::open(file, coder);
            if (!study) return fail(study.error());
            return updateIndex(*study, task);
        },
        [this](Result<void> done) {
            m_status->hideProgress();
            if (!done && done.error().kind != ErrorKind::Cancelled)
                m_status->sayProblem(fromUtf8(done.error().message));
        });
    connect(m_job, &BackgroundJob::progressed, m_status, [this](qint64 done, qint64 total) {
        if (total > 0) m_status->showProgress(tr("indexing %1 of %2").arg(done).arg(total), done, total);
    });
    m_job->start();
}

void MainWindow::closeStudy() {
    if (!m_session) return;
    rememberPlace();
    delete m_job.data();
    m_palette->hide();
    m_status->hideProgress();
    m_import->setSession(nullptr);
    m_read->setSession(nullptr);
    m_reports->setSession(nullptr);
    m_session.reset();
    setWindowTitle(tr("Kenspeckle"));
    m_actions->setStudyOpen(false);
    m_header->setStudyOpen(false);
    m_start->setRecent(settings::recentStudies());
    m_start->showForm(false);
    setPage(Page::Start);
    m_status->say({}, false);
}

void MainWindow::openSample(const QString& folder) {
    const QString file = QDir(folder).filePath(QStringLiteral("Sample study.ken"));
    if (QFileInfo::exists(file)) {
        openStudy(file);
        return;
    }
    QDir().mkpath(folder);
    m_job = makeJob<Result<void>>(
        this,
        [from = toPath(sampleFolder()), to = toPath(file)](const Task& task) {
            return makeSampleStudy(from, to, task);
        },
        [this, file](Result<void> done) {
            m_status->hideProgress();
            m_start->setEnabled(true);
            if (done) {
                openStudy(file);
            } else {
                QFile::remove(file); // half a sample would be taken for the whole the next time
                m_status->sayProblem(fromUtf8(done.error().message));
            }
        });
    connect(m_job, &BackgroundJob::progressed, m_status, [this](qint64 done, qint64 total, const QString& what) {
        m_status->showProgress(tr("making the sample study: %1").arg(what), done, total);
    });
    m_start->setEnabled(false);
    m_job->start();
}

void MainWindow::setPage(Page page) {
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_header->setPage(page);
    if (page == Page::Read) m_read->view().setFocus();
    if (page == Page::Reports) m_reports->table().setFocus();
}

void MainWindow::showUndoState() {
    const UndoState& state = m_session->undoState();
    const auto show = [](QAction* action, const QString& verb, const std::optional<std::string>& label) {
        action->setEnabled(label.has_value());
        action->setText(label ? QStringLiteral("%1: %2").arg(verb, fromUtf8(*label)) : verb);
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    show(m_actions->undo, tr("Undo"), state.undo);
    show(m_actions->redo, tr("Redo"), state.redo);
}

void MainWindow::connectPages() {
    connect(m_start, &StartPage::createAsked, this, &MainWindow::createStudy);
    connect(m_start, &StartPage::openAsked, this, &MainWindow::chooseStudy);
    connect(m_start, &StartPage::openFileAsked, this, &MainWindow::openStudy);
    connect(m_start, &StartPage::sampleAsked, this,
            [this] { openSample(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)); });
    connect(m_header, &HeaderBar::pageAsked, this, &MainWindow::setPage);
    connect(m_header, &HeaderBar::coderAsked, this, &MainWindow::chooseCoder);
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
    connect(m_read, &ReadPage::recodeAsked, this, [this] { openPalette(PaletteUse::Recode); });
    connect(m_read, &ReadPage::editCodeAsked, this, [this](CodeId code) { editCode(code, {}); });
    connect(m_read, &ReadPage::addCodeAsked, this, [this](CodeId parent) { editCode({}, parent); });
    connect(m_read, &ReadPage::quotesAsked, this, [this](CodeId code) {
        setPage(Page::Reports);
        m_reports->showQuotesOf(code);
    });
    connect(&m_read->view(), &TranscriptView::zoomChanged, this, &settings::setZoom);
    connect(m_reports, &ReportsPage::passageAsked, this, [this](const Passage& passage) {
        setPage(Page::Read);
        m_read->showPassage(passage);
    });
    connect(m_reports, &ReportsPage::attributesAsked, this, &MainWindow::chooseAttributes);
    connect(m_status, &StatusLine::undoAsked, m_actions->undo, &QAction::trigger);
}

void MainWindow::connectImport() {
    connect(m_import, &ImportFlow::progressed, this, [this](qint64 done, qint64 total, const QString& what) {
        m_status->showProgress(total == 0 ? tr("importing…")
                                          : tr("importing %1 of %2: %3")
                                                .arg(std::min(done + 1, total))
                                                .arg(total)
                                                .arg(QFileInfo(what).fileName()),
                               done, total);
    });
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
        m_status->sayWithLink(inWords(outcome), tr("Details"), outcome.count(ImportStatus::Imported) > 0);
        if (needsReading(outcome)) showOutcome();
    });
    connect(m_status, &StatusLine::linkAsked, this, showOutcome);
    connect(m_status, &StatusLine::cancelAsked, this, [this] {
        m_import->cancel();
        if (m_job) m_job->cancel();
    });
}

void MainWindow::connectPalette() {
    connect(m_palette, &CodePalette::chosen, this, [this](CodeId code) {
        switch (m_paletteUse) {
        case PaletteUse::Code:
            m_read->desk().code(code);
            break;
        case PaletteUse::Recode:
            m_read->desk().recode(code);
            break;
        case PaletteUse::CodeHits:
            codeHits(code);
            break;
        }
    });
    connect(m_palette, &CodePalette::newNamed, this, [this](const QString& name) {
        if (m_paletteUse == PaletteUse::Code) return m_read->desk().codeWithNew(name);
        const auto made = addCodePath(m_session->study(), toUtf8(name));
        if (!made) return m_session->sayProblem(made.error());
        m_session->changed(tr("Added the code %1").arg(name));
        if (m_paletteUse == PaletteUse::Recode)
            m_read->desk().recode(*made);
        else
            codeHits(*made);
    });
    connect(m_palette, &CodePalette::closed, this, [this] { m_read->view().setFocus(); });
}

void MainWindow::openPalette(PaletteUse use) {
    if (!m_session) return;
    QString heading;
    switch (use) {
    case PaletteUse::Code: {
        if (!m_read->desk().hasPassage()) {
            m_session->say(tr("Select some words first, or press S for the sentence or T for the turn at the caret."));
            return;
        }
        const QString words = m_read->view().selectedWords().simplified();
        heading = tr("Code “%1” as").arg(words.size() > 90 ? words.left(88).trimmed() + QStringLiteral("…") : words);
        break;
    }
    case PaletteUse::Recode:
        heading = tr("Give the passage another code");
        break;
    case PaletteUse::CodeHits:
        heading = tr("Code every hit of “%1” as").arg(std::get<0>(m_hitsToCode));
        break;
    }
    m_paletteUse = use;
    setPage(Page::Read);
    std::vector<CodeId> recent;
    for (int key = 1; key <= RecentCodes::kKeys; ++key)
        if (const CodeId code = m_session->recentCodes().at(key)) recent.push_back(code);
    m_palette->open(m_session->codebook(), recent, heading, true);
}

void MainWindow::codeHits(CodeId code) {
    const auto& [query, options, scope] = m_hitsToCode;
    const Code* found = m_session->codebook().find(code);
    const QString name = found ? fromUtf8(found->text.name) : QString();
    delete m_job.data();
    m_job = makeJob<Result<int>>(
        this,
        [file = m_session->file(), coder = m_session->study().coder(), query = toUtf8(query), options = options,
         scope = scope, code](const Task&) -> Result<int> {
            auto study = Study::open(file, coder);
            if (!study) return fail(study.error());
            return kenspeckle::codeHits(*study, query, options, code, scope);
        },
        [this, name](Result<int> coded) {
            m_status->hideProgress();
            if (!m_session) return;
            if (!coded) return m_session->sayProblem(coded.error());
            m_session->changed(tr("Coded %n passage(s) as %1", nullptr, *coded).arg(name));
        });
    m_status->showProgress(tr("coding every hit"), 0, 0);
    m_job->start();
}

void MainWindow::editCode(CodeId id, CodeId parent) {
    if (!m_session) return;
    CodeText text;
    if (const Code* code = m_session->codebook().find(id))
        text = code->text;
    else
        text.colour = Colour::fromPalette(m_session->codebook().codes().size());
    const Code* above = m_session->codebook().find(parent);
    auto* dialog = new CodeDialog(id, parent, text, above ? fromUtf8(above->text.name) : QString(), this);
    connect(dialog, &CodeDialog::saveAsked, m_session.get(),
            [this, dialog](CodeId code, CodeId under, const CodeText& words) {
                const auto noted = connect(m_session.get(), &StudySession::failed, dialog, &CodeDialog::showProblem);
                const CodeId made =
                    code ? (m_session->editCode(code, words) ? code : CodeId{}) : m_session->addCode(under, words);
                disconnect(noted);
                if (!made) return;
                m_read->codebookPanel().setCurrentCode(made);
                dialog->accept();
            });
    connect(m_session.get(), &QObject::destroyed, dialog, &QDialog::close);
    dialog->show();
}

void MainWindow::rememberPlace() {
    if (m_session)
        settings::setPlaceIn(fromPath(m_session->file()), {m_read->place(), m_session->recentCodes().values()});
    settings::setWindow(saveGeometry(), m_read->layoutState(), m_reports->layoutState());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    rememberPlace();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList transcriptsDropped;
    QString study;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (!url.isLocalFile()) continue;
        const QString file = url.toLocalFile();
        if (file.endsWith(QStringLiteral(".ken"), Qt::CaseInsensitive))
            study = file;
        else
            transcriptsDropped << file;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (!study.isEmpty()) openStudy(study);
    if (transcriptsDropped.isEmpty()) return;
    if (m_session) return m_import->import(transcriptsDropped);
    m_start->showForm(true);
    m_status->sayProblem(tr("Make or open a study first; then drop the files again."));
}

} // namespace kenspeckle::gui
