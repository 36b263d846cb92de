// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/people/people_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/models/queue_model.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/views/people/people_desk.h"
#include "gui/views/people/speakers_panel.h"

namespace kenspeckle::gui {

namespace {
constexpr int kWidestColumn = 220;
constexpr int kNarrowestColumn = 72;
constexpr int kRememberAfter = 300; // milliseconds without a move of a column
} // namespace

PeoplePage::PeoplePage(QWidget* parent) : QWidget(parent) {
    m_desk = new PeopleDesk(this);
    m_speakers = new SpeakersPanel;
    m_speakers->setMinimumWidth(280);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(buildTable());
    m_splitter->addWidget(m_speakers);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({986, 380});
    m_splitter->setChildrenCollapsible(false);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    m_model.setEditor([this](const QModelIndex& index, const QString& text) { return edit(index, text); });
    connectTable();
    connect(m_speakers, &SpeakersPanel::transcriptAsked, this, [this](TranscriptId id) {
        Q_EMIT passageAsked({id, {}});
    });
    showState();
}

QWidget* PeoplePage::buildTable() {
    auto* panel = new QFrame;
    panel->setProperty("panel", true);
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(tr("Participants"));
    m_tabs->addTab(tr("Transcripts"));
    m_tabs->setAccessibleName(tr("Whose attributes"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter: words, or role=user"));
    m_filter->setAccessibleName(tr("Filter by words or by attribute=value"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(120);
    m_filter->setMaximumWidth(280);
    m_add = new QPushButton(icon(Icon::Plus), tr("Participant"));
    m_add->setToolTip(tr("Add somebody who does not speak yet"));
    m_add->setAccessibleName(tr("Add a participant"));
    m_merge = new QPushButton(icon(Icon::People), tr("Merge"));
    m_merge->setObjectName(QStringLiteral("mergeChosen"));
    m_merge->setToolTip(tr("Make the participants chosen one person: the current one stays"));
    m_attributes = new QPushButton(tr("Attribute"));
    m_attributes->setToolTip(tr("Add, change or remove an attribute"));
    auto* attributeMenu = new QMenu(m_attributes);
    m_attributes->setMenu(attributeMenu);
    auto* import = new QToolButton;
    import->setIcon(icon(Icon::Import));
    import->setAccessibleName(tr("Import attributes"));
    import->setToolTip(tr("Read attributes from a table (csv, xlsx): names in the first column"));
    import->setObjectName(QStringLiteral("importPeople"));
    auto* exporting = new QToolButton;
    exporting->setIcon(icon(Icon::Export));
    exporting->setAccessibleName(tr("Export the table"));
    exporting->setToolTip(tr("Write the table as a spreadsheet (xlsx, csv) or a web page (html)"));
    exporting->setObjectName(QStringLiteral("exportPeople"));

    m_table = new PeopleTableView;
    m_proxy.setSourceModel(&m_model);
    m_table->setModel(&m_proxy);
    m_table->sortByColumn(PeopleModel::kName, Qt::AscendingOrder);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(buildEmpty());
    m_advice = new QLabel;
    m_advice->setProperty("quiet", true);
    m_advice->setWordWrap(true);

    // Two rows: the page fits a window of 1280 beside the drawer, in German too.
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4, 6, 12, 0);
    head->setSpacing(8);
    head->addWidget(m_tabs);
    head->addStretch();
    head->addWidget(import);
    head->addWidget(exporting);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(12, 0, 12, 6);
    tools->setSpacing(8);
    tools->addWidget(m_filter, 1);
    tools->addStretch();
    for (QPushButton* button : {m_add, m_merge, m_attributes})
        tools->addWidget(button);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(4, 4, 0, 6);
    column->setSpacing(4);
    column->addLayout(head);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    m_advice->setContentsMargins(12, 0, 12, 0);
    column->addWidget(m_advice);

    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int tab) { showTable(tab == 0 ? AttributesOf::Participants : AttributesOf::Transcripts); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_proxy.setFilter(typed);
        showState();
    });
    connect(m_add, &QPushButton::clicked, this, &PeoplePage::addParticipant);
    connect(m_merge, &QPushButton::clicked, this, &PeoplePage::merge);
    connect(attributeMenu, &QMenu::aboutToShow, this, [this, attributeMenu] {
        attributeMenu->clear();
        fillAttributeMenu(*attributeMenu, m_table->currentIndex().column());
    });
    connect(import, &QToolButton::clicked, this, [this] { m_desk->import(m_whose); });
    connect(exporting, &QToolButton::clicked, this, [this] { m_desk->exportTable(m_whose); });
    return panel;
}

QWidget* PeoplePage::buildEmpty() {
    auto* empty = new QWidget;
    m_emptyWords = new QLabel;
    m_emptyWords->setProperty("quiet", true);
    m_emptyWords->setWordWrap(true);
    m_emptyWords->setAlignment(Qt::AlignCenter);
    m_emptyWords->setMaximumWidth(460);
    m_emptyWords->setMinimumWidth(300);
    m_emptyButton = new QPushButton(tr("Import transcripts…"));
    m_emptyButton->setProperty("primary", true);
    auto* lines = new QVBoxLayout(empty);
    lines->setSpacing(16);
    lines->addStretch();
    lines->addWidget(m_emptyWords, 0, Qt::AlignHCenter);
    lines->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    lines->addStretch();
    connect(m_emptyButton, &QPushButton::clicked, this, &PeoplePage::importAsked);
    return empty;
}

void PeoplePage::connectTable() {
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PeoplePage::chosenChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeoplePage::chosenChanged);
    connect(m_table, &QTableView::customContextMenuRequested, this, &PeoplePage::showCellMenu);
    connect(m_table->horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &PeoplePage::showHeaderMenu);
    m_columnsMoved.setSingleShot(true);
    m_columnsMoved.setInterval(kRememberAfter);
    connect(&m_columnsMoved, &QTimer::timeout, this, &PeoplePage::rememberColumns);
    const auto moved = [this] {
        if (!m_arranging) m_columnsMoved.start();
    };
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this, moved);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, moved);
    connect(m_table, &PeopleTableView::pasteAsked, this, &PeoplePage::paste);
    connect(m_table, &PeopleTableView::clearAsked, this, [this](const QModelIndexList& cells) {
        std::vector<ValueToSet> values;
        for (const QModelIndex& cell : cells)
            values.push_back({toUtf8(cell.siblingAtColumn(PeopleModel::kName).data(Qt::EditRole).toString()),
                              toUtf8(m_model.headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString()),
                              {}});
        m_desk->clear(m_whose, values);
    });
    connect(m_table, &PeopleTableView::removeAsked, this, [this] {
        std::vector<ParticipantId> people;
        for (const std::int64_t id : chosenIds())
            people.push_back(ParticipantId{id});
        if (m_whose == AttributesOf::Participants) m_desk->remove(people);
    });
}

void PeoplePage::setSession(StudySession* session) {
    if (m_columnsMoved.isActive()) rememberColumns(); // of the study that is left
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_desk->setSession(session);
    m_speakers->setSession(session);
    m_editNext.reset();
    m_wanted.reset();
    m_filter->clear();
    m_arranging = true;
    m_model.setTable({m_whose, {}, {}});
    m_arranging = false;
    m_stale = true;
    showState();
    if (!session) return;
    connect(session, &StudySession::studyChanged, this, &PeoplePage::refresh);
    refresh();
}

void PeoplePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) refresh();
}

void PeoplePage::refresh() {
    m_stale = !isVisible();
    if (m_stale || !m_session) return;
    m_session->reader().ask<PeopleTable>(
        QStringLiteral("people"), this, [whose = m_whose](Study& study) { return readPeopleTable(study, whose); },
        [this](Result<PeopleTable> answer) {
            if (!m_session) return;
            if (!answer) return m_session->sayProblem(answer.error());
            if (answer->whose == m_whose) show(std::move(*answer));
        });
    m_speakers->refresh();
}

void PeoplePage::show(PeopleTable table) {
    const std::int64_t kept = currentId();
    const int column = m_table->currentIndex().column();
    const int columns = m_model.columnCount();
    const bool isFirst = m_model.rowCount() == 0;
    if (m_columnsMoved.isActive()) rememberColumns();
    m_arranging = true;
    m_model.setTable(std::move(table));
    m_arranging = false;
    if (!m_table->currentIndex().isValid() || isFirst) { // it was made anew
        m_proxy.sort(m_proxy.sortColumn(), m_proxy.sortOrder());
        if (columns != m_model.columnCount() || isFirst) {
            fitColumns();
        } else {
            m_arranging = true;
            arrangeColumns();
            m_arranging = false;
        }
        const int row = m_model.rowOf(kept);
        const QModelIndex at =
            row < 0 ? m_proxy.index(0, 0) : m_proxy.mapFromSource(m_model.index(row, std::max(column, 0)));
        m_table->setCurrentIndex(at);
    }
    showState();
    chosenChanged();
    goToWanted();
    if (!m_editNext) return;
    const QModelIndex name = m_proxy.mapFromSource(m_model.index(m_model.rowOf(*m_editNext), PeopleModel::kName));
    m_editNext.reset();
    if (!name.isValid()) return;
    m_table->setCurrentIndex(name);
    m_table->scrollTo(name);
    m_table->edit(name);
}

void PeoplePage::showState() {
    const bool people = m_whose == AttributesOf::Participants;
    const bool none = m_model.rowCount() == 0;
    m_stack->setCurrentIndex(none || m_proxy.rowCount() == 0 ? 1 : 0);
    m_emptyWords->setText(
        !none ? tr("Nobody here matches “%1”. Clear the filter to see all.").arg(m_filter->text())
        : people
            ? tr("Nobody yet. Participants come with the transcripts they speak in; their attributes – role, site, "
                 "age – are typed here, pasted from a spreadsheet or imported.")
            : tr("No transcripts yet. Once there are some, each can have attributes of its own here."));
    m_emptyButton->setVisible(none);
    m_table->setAccessibleName(people ? tr("Participants") : tr("Transcripts"));
    m_add->setVisible(people);
    m_merge->setVisible(people);
    m_advice->setVisible(!none);
    const bool hasAttributes = m_model.columnCount() > PeopleModel::kFixed;
    m_advice->setText(!hasAttributes ? tr("Next: add an attribute, or paste a table whose first column names people.")
                      : people
                          ? tr("Type to edit. Ctrl+V pastes a block; rows and columns are matched by name if named.")
                          : tr("A transcript’s own value goes before those of who speaks in it, shown in italics."));
}

void PeoplePage::fitColumns() {
    m_arranging = true;
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 8, kNarrowestColumn, kWidestColumn));
    arrangeColumns();
    m_arranging = false;
}

/// As they stood and were wide when the table was last looked at; what is new since keeps its place behind them.
void PeoplePage::arrangeColumns() {
    if (!m_session) return;
    QHeaderView* header = m_table->horizontalHeader();
    int place = 0;
    for (const settings::ColumnPlace& kept : settings::peopleColumns(fromPath(m_session->file()), m_whose))
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() != kept.heading) continue;
            m_table->setColumnWidth(column, kept.width);
            header->moveSection(header->visualIndex(column), place++);
            break;
        }
}

void PeoplePage::rememberColumns() {
    m_columnsMoved.stop();
    if (!m_session || m_model.columnCount() == 0) return;
    std::vector<settings::ColumnPlace> columns;
    const QHeaderView* header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        columns.push_back(
            {m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), header->sectionSize(column)});
    }
    settings::setPeopleColumns(fromPath(m_session->file()), m_whose, columns);
}

void PeoplePage::showParticipant(ParticipantId id) {
    showTable(AttributesOf::Participants);
    m_wanted = id.value;
    goToWanted();
}

void PeoplePage::goToWanted() {
    if (!m_wanted || m_whose != AttributesOf::Participants) return;
    const int row = m_model.rowOf(*m_wanted);
    if (row < 0) return; // the table is on its way
    const QModelIndex name = m_model.index(row, PeopleModel::kName);
    if (!m_proxy.mapFromSource(name).isValid()) m_filter->clear();
    m_wanted.reset();
    const QModelIndex at = m_proxy.mapFromSource(name);
    m_table->setCurrentIndex(at);
    m_table->scrollTo(at);
    m_table->setFocus();
}

void PeoplePage::showTable(AttributesOf whose) {
    m_tabs->setCurrentIndex(whose == AttributesOf::Participants ? 0 : 1);
    if (whose == m_whose) return;
    if (m_columnsMoved.isActive()) rememberColumns();
    m_whose = whose;
    m_arranging = true;
    m_table->setColumnHidden(PeopleModel::kConsent, whose == AttributesOf::Transcripts);
    m_model.setTable({m_whose, m_model.table().attributes, {}});
    m_arranging = false;
    m_stale = true;
    refresh();
    showState();
}

void PeoplePage::showSpeakers() {
    m_speakers->setOnlyChosen(false);
    m_speakers->setFocus();
}

void PeoplePage::addParticipant() {
    showTable(AttributesOf::Participants);
    m_filter->clear();
    if (const ParticipantId added = m_desk->addParticipant()) m_editNext = added.value;
}

std::int64_t PeoplePage::currentId() const {
    const QModelIndex at = m_proxy.mapToSource(m_table->currentIndex());
    return at.isValid() ? m_model.rowAt(at.row()).id : 0;
}

std::vector<std::int64_t> PeoplePage::chosenIds() const {
    std::vector<std::int64_t> ids;
    for (const int row : m_table->chosenRows())
        ids.push_back(m_model.rowAt(m_proxy.mapToSource(m_proxy.index(row, 0)).row()).id);
    return ids;
}

void PeoplePage::chosenChanged() {
    const bool people = m_whose == AttributesOf::Participants;
    m_merge->setEnabled(people && m_table->chosenRows().size() > 1);
    const QModelIndex name = m_table->currentIndex().siblingAtColumn(PeopleModel::kName);
    m_speakers->setParticipant(ParticipantId{people ? currentId() : 0}, name.data(Qt::EditRole).toString());
}

bool PeoplePage::edit(const QModelIndex& index, const QString& text) {
    const PeopleTable::Row& row = m_model.rowAt(index.row());
    if (index.column() == PeopleModel::kName) return m_desk->rename(m_whose, row.id, text);
    if (index.column() == PeopleModel::kConsent) {
        for (const Consent consent : kConsents)
            if (inWords(consent) == text) return m_desk->setConsent({ParticipantId{row.id}}, consent);
        return false;
    }
    const Attribute* attribute = m_model.attributeAt(index.column());
    return attribute && m_desk->set(m_whose, row.name, Attribute(*attribute), text);
}

void PeoplePage::paste(const QString& text) {
    const PastePlan plan = planPaste(clipboardCells(text), m_table->pastePlace());
    m_desk->paste(m_whose, plan);
    m_table->showPasted(plan);
}

void PeoplePage::merge() {
    const std::int64_t into = currentId();
    std::vector<ParticipantId> others;
    for (const std::int64_t id : chosenIds())
        if (id != into) others.push_back(ParticipantId{id});
    if (!into || others.empty()) return;
    m_desk->merge(ParticipantId{into}, m_model.rowAt(m_model.rowOf(into)).name, others);
}

QByteArray PeoplePage::layoutState() const { return m_splitter->saveState(); }
void PeoplePage::restoreLayout(const QByteArray& state) { m_splitter->restoreState(state); }

} // namespace kenspeckle::gui
