// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/search_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/hit_delegate.h"

namespace kenspeckle::gui {

namespace {
constexpr int kPause = 80; // milliseconds between the last letter and the question
constexpr int kLimit = 200;
} // namespace

SearchPanel::SearchPanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_title = new QLabel(tr("Search"));
    m_title->setProperty("heading", true);
    auto* close = new QToolButton;
    close->setIcon(icon(Icon::Close));
    close->setToolTip(tr("Close the search (Esc)"));
    close->setAccessibleName(tr("Close the search"));
    m_interviewers = new QCheckBox(tr("Interviewers’ words too"));
    m_interviewers->setChecked(true);
    m_note = new QLabel;
    m_note->setProperty("quiet", true);
    m_note->setWordWrap(true);
    m_list = new QListWidget;
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setAccessibleName(tr("Search results"));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the rows would be measured for another width
    m_list->setResizeMode(QListView::Adjust);
    m_scope = new QComboBox;
    m_scope->addItem(tr("words"), static_cast<int>(HitScope::Hit));
    m_scope->addItem(tr("sentences"), static_cast<int>(HitScope::Sentence));
    m_scope->addItem(tr("turns"), static_cast<int>(HitScope::Turn));
    m_scope->setCurrentIndex(1);
    m_scope->setAccessibleName(tr("How much to code around each hit"));
    m_codeAll = new QPushButton(tr("Code all…"));
    m_codeAll->setToolTip(tr("Code every hit at once with a code you choose"));

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 8, 0);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(close);
    m_foot = new QWidget;
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 8, 8, 8);
    foot->setSpacing(8);
    foot->addWidget(m_scope);
    foot->addWidget(m_codeAll);
    foot->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 4, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_interviewers);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    m_foot->setEnabled(false);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &SearchPanel::askNow);
    connect(m_interviewers, &QCheckBox::toggled, this, &SearchPanel::askNow);
    connect(close, &QToolButton::clicked, this, &SearchPanel::closeAsked);
    connect(m_list, &QListWidget::currentRowChanged, this, &SearchPanel::openHit);
    connect(m_list, &QListWidget::itemClicked, this, [this] { openHit(m_list->currentRow()); });
    connect(m_codeAll, &QPushButton::clicked, this,
            [this] { Q_EMIT codeAllAsked(m_query, options(), static_cast<HitScope>(m_scope->currentData().toInt())); });
}

void SearchPanel::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_pause.stop();
    m_query.clear();
    showResults({});
    if (session)
        connect(session, &StudySession::studyChanged, this, [this] {
            if (!m_query.isEmpty()) m_pause.start();
        });
}

SearchOptions SearchPanel::options() const {
    SearchOptions options;
    options.limit = kLimit;
    options.interviewers = m_interviewers->isChecked();
    return options;
}

void SearchPanel::setQuery(const QString& query) {
    const QString tidy = query.trimmed();
    if (tidy == m_query) return;
    m_query = tidy;
    m_pause.start();
}

void SearchPanel::askNow() {
    m_pause.stop();
    if (!m_session) return;
    if (m_query.isEmpty()) {
        m_session->searcher().forget(QStringLiteral("search"));
        Q_EMIT problemChanged({});
        return showResults({});
    }
    m_session->searcher().ask<SearchResults>(
        QStringLiteral("search"), this,
        [query = toUtf8(m_query), options = options()](Study& study) { return searchStudy(study, query, options); },
        [this](Result<SearchResults> answer) {
            if (answer)
                showResults(*answer);
            else
                showProblem(fromUtf8(answer.error().message));
        });
}

void SearchPanel::showResults(const SearchResults& results) {
    const QSignalBlocker quiet(m_list); // nothing is opened because the list was filled
    const int kept = m_list->currentRow();
    const bool same = kept >= 0 && results.query == m_results.query;
    m_results = results;
    m_list->clear();
    for (const Hit& hit : results.hits) {
        auto* item = new QListWidgetItem(m_list);
        const QString name = fromUtf8(hit.transcriptName);
        const QString where = tr("turn %1").arg(hit.turn);
        item->setData(HitDelegate::HeadRole, name);
        item->setData(HitDelegate::WhereRole, where);
        item->setData(HitDelegate::SpeakerRole, fromUtf8(hit.speaker));
        item->setData(HitDelegate::SnippetRole, fromUtf8(hit.snippet));
        item->setData(HitDelegate::MarksRole, marksInUnits(hit.snippet, hit.marks));
        item->setData(
            Qt::AccessibleTextRole,
            QStringList{name, where, fromUtf8(hit.speaker), fromUtf8(hit.snippet)}.join(QStringLiteral(", ")));
    }
    if (same && kept < m_list->count()) m_list->setCurrentRow(kept);
    const auto shown = static_cast<std::int64_t>(results.hits.size());
    m_note->setText(m_query.isEmpty()
                        ? tr("Words, \"phrases\", AND OR NOT, NEAR, recover*, speaker:, code:, and any attribute")
                    : results.total == 0    ? tr("Nothing found.")
                    : shown < results.total ? tr("%1 turns, the best %2 shown")
                                                  .arg(QLocale().toString(static_cast<qlonglong>(results.total)))
                                                  .arg(shown)
                                            : tr("%n turn(s)", nullptr, static_cast<int>(results.total)));
    m_foot->setEnabled(results.total > 0);
    Q_EMIT problemChanged({});
}

void SearchPanel::showProblem(const QString& problem) {
    m_note->setText(tr("The query cannot be read yet."));
    m_foot->setEnabled(false);
    Q_EMIT problemChanged(problem);
}

void SearchPanel::openHit(int row) {
    if (row >= 0 && row < static_cast<int>(m_results.hits.size()))
        Q_EMIT hitOpened(m_results.hits[static_cast<std::size_t>(row)]);
}

void SearchPanel::step(int by) {
    const int row = m_list->currentRow() + by;
    if (row < 0 || row >= m_list->count()) return;
    m_list->setCurrentRow(row);
}

} // namespace kenspeckle::gui
