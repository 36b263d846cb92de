// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/release_page.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "gui/jobs/background_job.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/views/release/queue_panel.h"
#include "gui/views/release/quote_desk.h"
#include "gui/views/release/said_view.h"
#include "gui/views/release/wording_editor.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::gui {

/// What is read for the queue in one go.
struct ReleasePage::Answer {
    std::vector<ReviewedQuote> quotes;
    std::vector<Participant> people; ///< who speak in quotes of the queue, whatever is filtered
    bool any = false;                ///< something is in the queue, whatever is filtered
};

namespace {

constexpr int kQueueWidth = 310;
constexpr int kSideWidth = 330;

} // namespace

ReleasePage::ReleasePage(QWidget* parent) : QWidget(parent) {
    m_queue = new QueuePanel;
    m_queue->setMinimumWidth(230);
    m_desk = new QuoteDesk;
    m_side = new ReleaseSide;
    m_side->setMinimumWidth(240);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_desk);
    m_stack->addWidget(buildEmpty());
    m_stack->setMinimumWidth(400);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(m_queue);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({kQueueWidth, 1366 - kQueueWidth - kSideWidth, kSideWidth});
    m_splitter->setChildrenCollapsible(false);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    connectQueue();
    connectDesk();
    connectSide();
}

ReleasePage::~ReleasePage() = default;

QWidget* ReleasePage::buildEmpty() {
    auto* empty = new QFrame;
    empty->setProperty("panel", true);
    m_advice = new QLabel;
    m_advice->setProperty("quiet", true);
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignCenter);
    m_propose = new QPushButton(tr("Propose quotes from a theme"));
    m_propose->setProperty("primary", true);
    m_propose->setMenu(&m_queue->proposeMenu());
    auto* lines = new QVBoxLayout(empty);
    lines->setContentsMargins(80, 40, 80, 40);
    lines->setSpacing(16);
    lines->addStretch();
    lines->addWidget(m_advice);
    lines->addWidget(m_propose, 0, Qt::AlignHCenter);
    lines->addStretch();
    return empty;
}

void ReleasePage::connectQueue() {
    connect(m_queue, &QueuePanel::currentChanged, this, &ReleasePage::showCurrent);
    connect(m_queue, &QueuePanel::filterChanged, this, &ReleasePage::ask);
    connect(m_queue, &QueuePanel::proposeAsked, this, [this](CodeId code) {
        QuoteFilter filter;
        if (code) filter.anyOf = {code};
        filter.spokenByParticipants = true;
        propose(filter);
    });
    m_queue->list().installEventFilter(this);
    m_desk->said().installEventFilter(this);
}

void ReleasePage::connectDesk() {
    connect(m_desk, &QuoteDesk::decided, this, &ReleasePage::decide);
    connect(m_desk, &QuoteDesk::withdrawAsked, this, &ReleasePage::withdraw);
    connect(m_desk, &QuoteDesk::passageAsked, this, &ReleasePage::passageAsked);
    connect(m_desk, &QuoteDesk::stepAsked, m_queue, &QueuePanel::step);
    connect(m_desk, &QuoteDesk::keyboardBack, this, [this] { m_queue->list().setFocus(); });
    connect(m_desk, &QuoteDesk::distinctiveAsked, this, [this](QuoteId id, const QString& note) {
        if (!m_session) return;
        done(kenspeckle::markDistinctive(m_session->study(), id, toUtf8(note)),
             note.isEmpty() ? tr("The quote is not distinctive") : tr("Marked the quote as distinctive"));
    });
    connect(&m_desk->wording(), &WordingEditor::saveAsked, this,
            [this](QuoteId id, Wording wording, const QString& words) {
                if (!m_session) return;
                done(setWording(m_session->study(), id, wording, toUtf8(words)),
                     wording == Wording::Verbatim    ? tr("The quote is verbatim again")
                     : wording == Wording::Shortened ? tr("Shortened the quote")
                                                     : tr("Paraphrased the quote"));
            });
}

void ReleasePage::connectSide() {
    connect(m_side, &ReleaseSide::profileChanged, this, [this] {
        if (!m_session) return;
        settings::setReleaseProfile(fromPath(m_session->file()), m_side->profileKey());
        ask(); // another profile may ask for more approvals
        askChecks();
    });
    connect(m_side, &ReleaseSide::problemFound, this, [this](const QString& problem) {
        if (m_session) m_session->sayProblem({ErrorKind::Invalid, toUtf8(problem)});
    });
    connect(m_side, &ReleaseSide::previewAsked, this, [this] { Q_EMIT readingAsked(m_side->profileKey()); });
    connect(m_side, &ReleaseSide::publishAsked, this, &ReleasePage::choosePublish);
    connect(m_side, &ReleaseSide::traceAsked, this, &ReleasePage::trace);
    connect(m_side, &ReleaseSide::passageAsked, this, &ReleasePage::passageAsked);
    connect(m_side, &ReleaseSide::placeAsked, this, &ReleasePage::goTo);
    connect(m_side, &ReleaseSide::acceptAsked, this, [this](const Finding& finding, const QString& reason) {
        if (!m_session) return;
        done(acceptFinding(m_session->study(), finding, toUtf8(reason)),
             reason.isEmpty() ? tr("The finding stands again") : tr("Accepted a finding of the checks"));
    });
}

void ReleasePage::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_checker.reset();
    m_session = nullptr; // nothing that is still typed is saved into the study that comes
    m_desk->setSession(nullptr);
    m_queue->startAfresh();
    m_side->setChecks(nullptr);
    m_side->setProblem({});
    m_side->setReleases({});
    m_stale = true;
    m_wanted = {};
    m_session = session;
    if (!session) return;
    m_desk->setSession(session);
    m_checker = std::make_unique<StudyReader>(session->file(), session->study().coder());
    m_queue->setCodebook(session->codebook());
    const QString kept = settings::releaseProfile(fromPath(session->file()));
    // A file that is gone or broken is no reason to begin with a problem.
    if (kept.isEmpty() || !readProfile(toPath(kept)) || !m_side->chooseProfile(kept))
        if (m_side->profileBox().count() > 0) m_side->chooseProfile(m_side->profileBox().itemData(0).toString());
    connect(session, &StudySession::codebookChanged, this, [this] { m_queue->setCodebook(m_session->codebook()); });
    connect(session, &StudySession::coderChanged, this,
            [this] { m_checker = std::make_unique<StudyReader>(m_session->file(), m_session->study().coder()); });
    connect(session, &StudySession::studyChanged, this, &ReleasePage::refresh);
    refresh();
}

void ReleasePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) refresh();
}

void ReleasePage::refresh() {
    m_stale = true;
    if (!m_session || !isVisible()) return;
    m_stale = false;
    ask();
    askChecks();
    askReleases();
}

int ReleasePage::approvals() const { return m_side->profile() ? m_side->profile()->approvals : 1; }

void ReleasePage::ask() {
    if (!m_session || !isVisible()) {
        m_stale = true;
        return;
    }
    QueueFilter filter = m_queue->filter();
    filter.approvals = approvals();
    m_session->reader().ask<Answer>(
        QStringLiteral("review queue"), this,
        [filter](Study& study) -> Result<Answer> {
            QueueFilter everything;
            everything.approvals = filter.approvals;
            auto all = reviewedQuotes(study, everything);
            if (!all) return fail(all.error());
            auto people = participants(study);
            if (!people) return fail(people.error());
            Answer answer;
            answer.any = !all->empty();
            std::set<std::string> speaking;
            for (const ReviewedQuote& quote : *all)
                speaking.insert(quote.quote.participants.begin(), quote.quote.participants.end());
            for (Participant& person : *people)
                if (speaking.count(person.name) > 0) answer.people.push_back(std::move(person));
            if (filter.codes.empty() && filter.participants.empty()) {
                answer.quotes = std::move(*all);
                return answer;
            }
            auto some = reviewedQuotes(study, filter);
            if (!some) return fail(some.error());
            answer.quotes = std::move(*some);
            return answer;
        },
        [this](Result<Answer> answer) {
            if (!m_session) return;
            if (answer)
                show(std::move(*answer));
            else
                m_session->sayProblem(answer.error());
        });
}

void ReleasePage::show(Answer answer) {
    m_queue->setPeople(answer.people);
    const bool nothingCoded = std::none_of(m_session->transcripts().begin(), m_session->transcripts().end(),
                                           [](const TranscriptSummary& summary) { return summary.codings > 0; });
    m_advice->setText(nothingCoded
                          ? tr("Nothing is coded yet. Code some passages on the page Read; those that are worth "
                               "printing are then reviewed here, one by one.")
                          : tr("No quotes are in review yet. Propose those of a theme here, or choose quotes on the "
                               "page Themes and press Propose there. Only what is approved leaves the team."));
    m_propose->setVisible(!nothingCoded);
    m_stack->setCurrentIndex(answer.any ? 0 : 1);
    m_queue->setQuotes(std::move(answer.quotes), std::exchange(m_wanted, {}));
}

QString ReleasePage::advice() const { return m_stack->currentIndex() == 1 ? m_advice->text() : QString(); }

void ReleasePage::showCurrent() {
    const ReviewedQuote* quote = m_queue->currentQuote();
    const QString place =
        quote ? tr("%1 of %2").arg(m_queue->model().rowOf(quote->id) + 1).arg(m_queue->model().rowCount()) : QString();
    m_side->setQuote(quote ? quote->id : QuoteId{}, quote ? quote->quote.passage : Passage{});
    // Saving what was typed about the quote before reads the queue again, and takes this one's place in it.
    const std::optional<ReviewedQuote> copy = quote ? std::optional(*quote) : std::nullopt;
    m_desk->setQuote(copy ? &*copy : nullptr, place, approvals());
}

void ReleasePage::askChecks() {
    if (!m_session || !m_checker || !isVisible() || !m_side->profile()) return;
    m_side->setChecks(nullptr);
    m_checker->ask<CheckReport>(
        QStringLiteral("checks"), this,
        [profile = *m_side->profile()](Study& study) { return checkRelease(study, profile); },
        [this](Result<CheckReport> report) {
            if (!m_session) return;
            if (report)
                m_side->setChecks(&*report);
            else
                m_side->setProblem(fromUtf8(report.error().message));
        });
}

void ReleasePage::askReleases() {
    m_session->reader().ask<std::vector<ReleaseEntry>>(
        QStringLiteral("releases"), this, [](Study& study) { return releases(study); },
        [this](Result<std::vector<ReleaseEntry>> answer) {
            if (!m_session) return;
            if (answer)
                m_side->setReleases(std::move(*answer));
            else
                m_session->sayProblem(answer.error());
        });
}

bool ReleasePage::done(const Result<void>& result, const QString& words) {
    if (result)
        m_session->changed(words);
    else
        m_session->sayProblem(result.error());
    return result.has_value();
}

void ReleasePage::decide(Verdict verdict, const QString& reason, const QString& permission) {
    const std::vector<QuoteId> ids = m_queue->chosen();
    if (!m_session || ids.empty()) return;
    m_wanted = m_queue->afterChosen();
    const auto count = static_cast<int>(ids.size());
    const bool decided = done(decideQuotes(m_session->study(), ids, verdict, toUtf8(reason), toUtf8(permission)),
                              verdict == Verdict::Approve ? tr("Approved %n quote(s)", nullptr, count)
                                                          : tr("Refused %n quote(s)", nullptr, count));
    if (!decided) m_wanted = {};
    m_queue->list().setFocus();
}

void ReleasePage::withdraw() {
    const std::vector<QuoteId> ids = m_queue->chosen();
    if (!m_session || ids.empty()) return;
    done(withdrawQuotes(m_session->study(), ids),
         tr("Took %n quote(s) out of the queue", nullptr, static_cast<int>(ids.size())));
    m_queue->list().setFocus();
}

void ReleasePage::propose(const QuoteFilter& filter) {
    if (m_session) proposed(proposeQuotes(m_session->study(), filter));
}

void ReleasePage::propose(const std::vector<Passage>& passages) {
    if (m_session && !passages.empty()) proposed(proposeQuotes(m_session->study(), passages));
}

void ReleasePage::proposed(const Result<int>& count) {
    if (!count) return m_session->sayProblem(count.error());
    if (*count == 0)
        return m_session->say(tr("All of these are in review already, or nobody but interviewers speaks."));
    m_session->changed(tr("Proposed %n quote(s) for the release", nullptr, *count));
}

void ReleasePage::goTo(const FoundPlace& place) {
    if (place.quote && m_queue->goTo(place.quote)) return;
    if (place.passage) Q_EMIT passageAsked(*place.passage);
}

void ReleasePage::trace(const QString& code) {
    if (!m_session) return;
    m_session->reader().ask<std::vector<TracedQuote>>(
        QStringLiteral("trace"), this, [code = toUtf8(code)](Study& study) { return kenspeckle::trace(study, code); },
        [this, code](Result<std::vector<TracedQuote>> found) { m_side->showTrace(code, found); });
}

void ReleasePage::choosePublish(PublishAs how) {
    if (!m_session || !m_side->profile()) return;
    const QString ending = how == PublishAs::Docx ? QStringLiteral(".docx") : QStringLiteral(".html");
    QString title = fromUtf8(m_side->profile()->title).simplified();
    for (const QChar unfit : QStringLiteral("/\\:*?\"<>|"))
        title.remove(unfit);
    if (title.isEmpty()) title = tr("Quote book");
    const QString folder = QFileInfo(fromPath(m_session->file())).absolutePath();
    QString file =
        QFileDialog::getSaveFileName(window(), tr("Publish the quote book"), QDir(folder).filePath(title + ending),
                                     how == PublishAs::Docx ? tr("Document (*.docx)") : tr("Web page (*.html)"));
    if (file.isEmpty()) return;
    if (!file.endsWith(ending, Qt::CaseInsensitive)) file += ending;
    QStringList files{file};
    if (how == PublishAs::Both) files << file.chopped(ending.size()) + QStringLiteral(".docx");
    publish(files);
}

void ReleasePage::publish(const QStringList& files) {
    if (!m_session || !m_side->profile() || m_publishing) return;
    m_desk->wording().save();
    m_publishing = true;
    m_side->publishButton().setEnabled(false);
    m_session->say(tr("Publishing…"));
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.push_back(toPath(file));
    auto* job = makeJob<Result<ReleaseOutcome>>(
        this,
        [file = m_session->file(), coder = m_session->study().coder(), profile = *m_side->profile(),
         paths](const Task&) -> Result<ReleaseOutcome> {
            auto study = Study::open(file, coder);
            if (!study) return fail(study.error());
            return makeRelease(*study, profile, paths);
        },
        [this, files, of = m_session](Result<ReleaseOutcome> outcome) {
            m_publishing = false;
            m_side->publishButton().setEnabled(m_side->profile().has_value());
            if (!m_session || m_session != of) return;
            if (!outcome) {
                m_session->sayProblem(outcome.error());
                m_side->showAllChecks();
                return askChecks();
            }
            const ReleaseEntry& entry = outcome->entry;
            Q_EMIT published(tr("Published %1: %2 of %3")
                                 .arg(QFileInfo(files.front()).fileName(), tr("%n quote(s)", nullptr, entry.quotes),
                                      tr("%n participant(s)", nullptr, entry.people)),
                             files.front());
            askReleases();
            askChecks();
        });
    job->start();
}

void ReleasePage::takeKeyboard() {
    if (m_stack->currentIndex() == 0)
        m_queue->list().setFocus();
    else
        m_propose->setFocus();
}

bool ReleasePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
    if (!plain || !m_queue->current()) return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_A:
        m_desk->approve();
        return true;
    case Qt::Key_R:
        m_desk->refuse();
        return true;
    case Qt::Key_D:
        m_desk->markDistinctive();
        return true;
    case Qt::Key_O:
        Q_EMIT passageAsked(m_queue->currentQuote()->quote.passage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_E:
        m_desk->wording().focusWords();
        return true;
    case Qt::Key_Delete:
        withdraw();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

QByteArray ReleasePage::layoutState() const { return m_splitter->saveState(); }
void ReleasePage::restoreLayout(const QByteArray& state) { m_splitter->restoreState(state); }

} // namespace kenspeckle::gui
