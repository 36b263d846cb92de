// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/history/history_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/jobs/background_job.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/elided_label.h"
#include "gui/views/history/changes_html.h"
#include "gui/views/history/history_delegate.h"
#include "gui/views/history/history_place.h"

namespace kenspeckle::gui {

namespace {

constexpr int kTypingPause = 200; // milliseconds

/// What an entry leads to and how it reads, worked out beside the window.
struct EntryDetails {
    std::vector<Change> changes;
    HistoryPlace place;
    std::int64_t steps = 0;
};

} // namespace

HistoryPanel::HistoryPanel(QWidget* parent) : QFrame(parent), m_place(std::make_unique<HistoryPlace>()) {
    setProperty("panel", true);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    m_list = new QListView;
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setAccessibleName(tr("What was done, newest first"));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty = new QLabel;
    m_empty->setProperty("quiet", true);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(10, 16, 10, 16);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    auto* top = new QWidget;
    auto* topColumn = new QVBoxLayout(top);
    topColumn->setContentsMargins(0, 0, 0, 0);
    topColumn->addWidget(m_list, 1);
    topColumn->addWidget(m_empty, 1);
    m_details = buildDetails();
    m_details->hide();
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(top);
    parts->addWidget(m_details);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 4, 0);
    column->setSpacing(8);
    column->addWidget(buildFilters());
    column->addWidget(m_outcome);
    column->addWidget(parts, 1);
    setFocusProxy(m_list);
    connect(&m_typing, &QTimer::timeout, this, &HistoryPanel::applyFilter);
    connect(&m_model, &HistoryModel::loaded, this, &HistoryPanel::showEmptiness);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HistoryPanel::showEntry);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &HistoryPanel::showEntry);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::showEntry);
    connect(m_list, &QListView::activated, this, &HistoryPanel::showPlace);
}

HistoryPanel::~HistoryPanel() { delete m_job.data(); }

QWidget* HistoryPanel::buildFilters() {
    m_words = new QLineEdit;
    m_words->setPlaceholderText(tr("Find in the history"));
    m_words->setAccessibleName(tr("Find in the history"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(Icon::Search, Theme::current().quiet), QLineEdit::LeadingPosition);
    m_coder = new QComboBox;
    m_coder->setAccessibleName(tr("By whom"));
    m_coder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_coder->setMinimumContentsLength(8);
    m_kind = new QComboBox;
    m_kind->setAccessibleName(tr("Changes of what"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(8);
    for (const auto& [words, kind] :
         {std::pair(tr("everything"), HistoryKind::Any), std::pair(tr("codings"), HistoryKind::Codings),
          std::pair(tr("the codebook"), HistoryKind::Codes), std::pair(tr("transcripts"), HistoryKind::Transcripts),
          std::pair(tr("people"), HistoryKind::Participants), std::pair(tr("memos"), HistoryKind::Memos),
          std::pair(tr("coders"), HistoryKind::Coders)})
        m_kind->addItem(words, static_cast<int>(kind));
    m_aboutChip = new QToolButton;
    m_aboutChip->setProperty("chip", true);
    m_aboutChip->setIcon(icon(Icon::Close));
    m_aboutChip->setLayoutDirection(Qt::RightToLeft);
    m_aboutChip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_aboutChip->setToolTip(tr("Show the history of everything again"));
    m_aboutChip->setAccessibleName(m_aboutChip->toolTip());
    m_aboutChip->hide();
    m_outcome = new QWidget;
    m_outcomeWords = new QLabel;
    m_outcomeWords->setWordWrap(true);
    auto* forth = new QPushButton(tr("Do them again"));
    forth->setObjectName(QStringLiteral("redoAll"));
    auto* line = new QHBoxLayout(m_outcome);
    line->setContentsMargins(0, 0, 8, 0);
    line->addWidget(m_outcomeWords, 1);
    line->addWidget(forth);
    m_outcome->hide();
    auto* filters = new QWidget;
    auto* two = new QHBoxLayout;
    two->addWidget(m_kind, 1);
    two->addWidget(m_coder, 1);
    auto* column = new QVBoxLayout(filters);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    column->addWidget(m_words);
    column->addLayout(two);
    column->addWidget(m_aboutChip, 0, Qt::AlignLeft);
    connect(m_words, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_words, &QLineEdit::returnPressed, this, &HistoryPanel::applyFilter);
    connect(m_coder, &QComboBox::activated, this, &HistoryPanel::applyFilter);
    connect(m_kind, &QComboBox::activated, this, &HistoryPanel::applyFilter);
    connect(m_aboutChip, &QToolButton::clicked, this, [this] { showAbout({}, {}); });
    connect(forth, &QPushButton::clicked, this, [this] { turn(m_way, false); });
    return filters;
}

QWidget* HistoryPanel::buildDetails() {
    m_title = new QLabel;
    m_title->setProperty("heading", true);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_changes = new QTextBrowser;
    m_changes->setOpenLinks(false);
    m_changes->setFrameShape(QFrame::NoFrame);
    m_changes->setAccessibleName(tr("What it changed"));
    connect(m_changes, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.toString() != QLatin1String(kMovedLink)) return;
        m_movedShown = !m_movedShown;
        showChanges();
    });
    m_go = new QPushButton(tr("Go there"));
    m_go->setObjectName(QStringLiteral("goThere"));
    m_back = new QPushButton(tr("Undo back to here"));
    m_back->setObjectName(QStringLiteral("undoBack"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 8, 8);
    buttons->addWidget(m_go);
    buttons->addWidget(m_back, 1);
    auto* details = new QWidget;
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_changes, 1);
    column->addLayout(buttons);
    connect(m_go, &QPushButton::clicked, this, &HistoryPanel::showPlace);
    connect(m_back, &QPushButton::clicked, this, &HistoryPanel::undoBack);
    return details;
}

void HistoryPanel::setSession(StudySession* session) {
    delete m_job.data();
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_outcome->hide();
    m_words->clear();
    m_typing.stop();
    m_kind->setCurrentIndex(0);
    m_coder->clear();
    m_about.clear();
    m_aboutChip->hide();
    m_model.setSession(session);
    if (!session) return;
    connect(session, &StudySession::studyChanged, this, &HistoryPanel::follow);
    fillCoders();
}

void HistoryPanel::showAbout(const QString& name, const std::vector<std::int64_t>& ids) {
    m_about = ids;
    m_aboutChip->setText(tr("About %1").arg(fontMetrics().elidedText(name, Qt::ElideRight, 220)));
    m_aboutChip->setAccessibleName(tr("Only what concerns %1; click to show everything").arg(name));
    m_aboutChip->setVisible(!ids.empty());
    applyFilter();
}

void HistoryPanel::applyFilter() {
    if (!m_session) return;
    m_typing.stop();
    HistoryFilter filter;
    filter.words = toUtf8(m_words->text());
    filter.coder = toUtf8(m_coder->currentData().toString());
    filter.kind = static_cast<HistoryKind>(m_kind->currentData().toInt());
    filter.about = m_about;
    m_model.setFilter(filter);
}

void HistoryPanel::follow() {
    if (!m_session->undoState().redo) m_outcome->hide(); // something was done since: there is no way forth
    m_model.follow();
    fillCoders();
}

void HistoryPanel::fillCoders() {
    m_session->reader().ask<std::vector<std::string>>(
        QStringLiteral("history coders"), this, [](Study& study) { return historyCoders(study); },
        [this](Result<std::vector<std::string>> names) {
            if (!names) return;
            const QString kept = m_coder->currentData().toString();
            m_coder->clear();
            m_coder->addItem(tr("by anybody"), QString());
            for (const std::string& name : *names)
                m_coder->addItem(tr("by %1").arg(fromUtf8(name)), fromUtf8(name));
            m_coder->setCurrentIndex(std::max(0, m_coder->findData(kept)));
        });
}

void HistoryPanel::showEmptiness() {
    const bool empty = m_model.rowCount() == 0;
    const HistoryFilter& filter = m_model.filter();
    const bool filtered =
        !filter.words.empty() || !filter.coder.empty() || filter.kind != HistoryKind::Any || !filter.about.empty();
    m_empty->setText(filtered ? tr("Nothing that was done fits. Take a filter away to see more.")
                              : tr("Nothing has been done yet. Every change will be listed here, and can be undone."));
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
}

void HistoryPanel::showEntry() {
    const JournalEntry* entry = m_model.entryAt(m_list->currentIndex());
    m_details->setVisible(entry != nullptr);
    if (!entry || !m_session) return;
    const QModelIndex at = m_list->currentIndex();
    m_title->setText(at.data(Qt::AccessibleTextRole).toString());
    const bool action = entry->kind == JournalKind::Action;
    m_go->setEnabled(false);
    m_back->setEnabled(action && entry->undone);
    m_back->setText(entry->undone ? tr("Do again up to here") : tr("Undo back to here"));
    m_back->setToolTip(action ? QString() : tr("Choose the action that this turned back"));
    m_session->reader().ask<EntryDetails>(
        QStringLiteral("history entry"), this,
        [id = entry->id](Study& study) -> Result<EntryDetails> {
            auto changes = changesOf(study, id, ChangeWording::Whole);
            if (!changes) return fail(changes.error());
            const auto steps = stepsTo(study, id);
            if (!steps) return fail(steps.error());
            HistoryPlace place = placeOf(study, *changes);
            return EntryDetails{std::move(*changes), place, *steps};
        },
        [this, id = entry->id](Result<EntryDetails> details) {
            const JournalEntry* now = m_model.entryAt(m_list->currentIndex());
            if (!now || now->id != id) return;
            if (!details) return m_session->sayProblem(details.error());
            m_shownChanges = std::move(details->changes);
            m_movedShown = false;
            showChanges();
            *m_place = details->place;
            m_go->setEnabled(m_place->passage.transcript || m_place->code);
            if (now->kind != JournalKind::Action || now->undone) return;
            m_back->setEnabled(true);
            m_back->setText(tr("Undo back to here (%n step(s))", nullptr, static_cast<int>(details->steps)));
        });
}

void HistoryPanel::showChanges() {
    const int place = m_changes->verticalScrollBar()->value();
    m_changes->setHtml(changesHtml(m_shownChanges, m_movedShown ? MovedPassages::Unfolded : MovedPassages::Folded));
    m_changes->verticalScrollBar()->setValue(m_movedShown ? place : 0);
}

void HistoryPanel::showPlace() {
    if (!m_go->isEnabled()) return;
    if (m_place->passage.transcript) return Q_EMIT passageAsked(m_place->passage);
    if (m_place->code) Q_EMIT codeAsked(m_place->code);
}

void HistoryPanel::undoBack() {
    if (const JournalEntry* entry = m_model.entryAt(m_list->currentIndex())) turn(entry->id, !entry->undone);
}

void HistoryPanel::turn(JournalId entry, bool back) {
    if (!m_session || m_job) return;
    // Thousands of steps take seconds: beside the window, which shows what came of them.
    using Outcome = Result<std::vector<JournalEntry>>;
    m_job = makeJob<Outcome>(
        this,
        [file = m_session->file(), coder = m_session->study().coder(), entry, back](const Task& task) -> Outcome {
            auto study = Study::open(file, coder);
            if (!study) return fail(study.error());
            return back ? undoTo(*study, entry, task) : redoTo(*study, entry, task);
        },
        [this, back](Outcome done) { turned(std::move(done), back); });
    m_back->setEnabled(false);
    m_outcomeWords->setText(back ? tr("Undoing…") : tr("Doing again…"));
    m_outcome->findChild<QPushButton*>(QStringLiteral("redoAll"))->hide();
    m_outcome->show();
    m_job->start();
}

void HistoryPanel::turned(Result<std::vector<JournalEntry>> done, bool back) {
    m_job = nullptr;
    m_outcome->hide();
    if (!m_session) return;
    if (!done) {
        m_session->sayProblem(done.error());
        return showEntry();
    }
    const int steps = static_cast<int>(done->size());
    const QString words = back ? tr("Undid %n step(s).", nullptr, steps) : tr("Did %n step(s) again.", nullptr, steps);
    if (back) m_way = done->front().id;
    m_outcomeWords->setText(words);
    m_outcome->findChild<QPushButton*>(QStringLiteral("redoAll"))->setVisible(back);
    m_session->refresh();
    m_outcome->setVisible(back);
    m_session->say(words);
}

} // namespace kenspeckle::gui
