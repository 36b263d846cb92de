// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "gui/coding_actions.h"
#include "gui/correcting_flow.h"
#include "gui/jobs/sample_study.h"
#include "gui/jobs/table_import.h"
#include "gui/qt_text.h"
#include "gui/reading_flow.h"
#include "gui/settings.h"
#include "gui/views/code_palette.h"
#include "gui/views/coders/coder_popover.h"
#include "gui/views/coders/shown_note.h"
#include "gui/views/history/history_panel.h"
#include "gui/views/memos/memo_desk.h"
#include "gui/views/memos/memos_panel.h"
#include "gui/views/people/people_page.h"
#include "gui/views/read_page.h"
#include "gui/views/release/release_page.h"
#include "gui/views/reports_page.h"
#include "gui/views/side_drawer.h"
#include "gui/views/status_line.h"
#include "gui/views/themes/themes_page.h"

namespace kenspeckle::gui {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent) {
    setWindowTitle(tr("Kenspeckle"));
    setAcceptDrops(true);
    setMinimumSize(960, 560);
    m_start = new StartPage;
    m_read = new ReadPage;
    m_themes = new ThemesPage;
    m_people = new PeoplePage;
    m_reports = new ReportsPage;
    m_release = new ReleasePage;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_read);
    m_pages->addWidget(m_themes);
    m_pages->addWidget(m_people);
    m_pages->addWidget(m_reports);
    m_pages->addWidget(m_release);
    m_history = new HistoryPanel;
    m_memos = new MemosPanel;
    m_drawer = new SideDrawer;
    m_drawer->addPanel(m_history, tr("History"));
    m_drawer->addPanel(m_memos, tr("Memos"));
    m_correcting = new CorrectingFlow(m_read->view(), *m_drawer, *this);
    m_beside = new QSplitter(Qt::Horizontal);
    m_beside->addWidget(m_pages);
    m_beside->addWidget(m_drawer);
    m_beside->setStretchFactor(0, 1);
    m_beside->setStretchFactor(1, 0);
    m_beside->setSizes({1000, 360});
    m_beside->setChildrenCollapsible(false);
    m_actions = new WindowActions(*menuBar(), &m_read->view(), this);
    m_coding = new CodingActions(*m_actions->passageMenu, *m_actions->codeMenu, *m_read, this);
    m_actions->needStudy(m_coding->all());
    m_header = new HeaderBar(m_actions->undo, m_actions->redo);
    m_status = new StatusLine;
    m_shown = new ShownNote;
    m_import = new ImportFlow(this);
    m_tableImport = new TableImport(this);
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_shown);
    column->addWidget(m_beside, 1);
    column->addWidget(m_status);
    setCentralWidget(whole);
    m_palette = new CodePalette(this);
    m_coders = new CoderPopover(this);
    m_reading = new ReadingFlow(*this);
    connectActions();
    connectCoders();
    connectPages();
    connectMemos();
    connectImport();
    connectRelease();
    connectPalette();

    // Never larger than the screen: the status line, with its Undo, would be the part that is cut off.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    restoreGeometry(settings::layoutOf(QStringLiteral("geometry")));
    m_read->restoreLayout(settings::layoutOf(QStringLiteral("read")));
    m_themes->restoreLayout(settings::layoutOf(QStringLiteral("themes")));
    m_people->restoreLayout(settings::layoutOf(QStringLiteral("people")));
    m_reports->restoreLayout(settings::layoutOf(QStringLiteral("reports")));
    m_release->restoreLayout(settings::layoutOf(QStringLiteral("release")));
    m_beside->restoreState(settings::layoutOf(QStringLiteral("drawer")));
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
    setSessionOfAll(nullptr);
}

void MainWindow::setSessionOfAll(StudySession* session) {
    m_import->setSession(session);
    m_correcting->setSession(session); // before those who draw upon the words
    m_tableImport->setSession(session);
    m_read->setSession(session);
    m_themes->setSession(session);
    m_people->setSession(session);
    m_reports->setSession(session);
    m_release->setSession(session);
    m_reading->setSession(session);
    m_history->setSession(session);
    setCodersSession(session);
    m_memos->setSession(session);
    m_memoDesk->setSession(session);
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
    const settings::StudyPlace kept = settings::placeIn(file);
    session->restoreRecentCodes(kept.keys);
    setSessionOfAll(session);
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
    m_header->search().clear();
    showUndoState();
    setPage(Page::Read);
    m_read->view().setFocus();
    showKeptPage();
    m_status->say(tr("Every change is saved at once; everything can be undone."), false);
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
    m_drawer->hide();
    m_status->hideProgress();
    setSessionOfAll(nullptr);
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
    if (page == Page::People) m_people->table().setFocus();
    if (page == Page::Reports) m_reports->takeKeyboard();
    if (page == Page::Release) m_release->takeKeyboard();
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

void MainWindow::showKeptPage() {
    const int page = settings::layoutOf(QStringLiteral("page")).toInt();
    if (page > static_cast<int>(Page::Read) && page <= static_cast<int>(Page::Release))
        setPage(static_cast<Page>(page));
    const QByteArray panel = settings::layoutOf(QStringLiteral("panel"));
    if (panel.isEmpty()) return;
    m_drawer->tabs().setCurrentIndex(panel.toInt());
    m_drawer->show(); // the keyboard stays with the page
}

void MainWindow::rememberPlace() {
    if (m_session) {
        settings::setPlaceIn(fromPath(m_session->file()), {m_read->place(), m_session->recentCodes().values()});
        settings::setLayoutOf(QStringLiteral("page"), QByteArray::number(m_pages->currentIndex()));
        settings::setLayoutOf(QStringLiteral("panel"), m_drawer->isHidden()
                                                           ? QByteArray()
                                                           : QByteArray::number(m_drawer->tabs().currentIndex()));
    }
    settings::setLayoutOf(QStringLiteral("geometry"), saveGeometry());
    settings::setLayoutOf(QStringLiteral("read"), m_read->layoutState());
    settings::setLayoutOf(QStringLiteral("themes"), m_themes->layoutState());
    settings::setLayoutOf(QStringLiteral("people"), m_people->layoutState());
    settings::setLayoutOf(QStringLiteral("reports"), m_reports->layoutState());
    settings::setLayoutOf(QStringLiteral("release"), m_release->layoutState());
    settings::setLayoutOf(QStringLiteral("drawer"), m_beside->saveState());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    rememberPlace();
    QMainWindow::closeEvent(event);
}

} // namespace kenspeckle::gui
