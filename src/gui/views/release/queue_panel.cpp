// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/queue_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/views/list_zoom.h"
#include "gui/views/release/queue_delegate.h"

namespace kenspeckle::gui {

namespace {

enum Choice { kWaiting, kChanged, kApproved, kRefused, kEverything, kChoices };

QComboBox* box(const QString& name) {
    auto* made = new QComboBox;
    made->setAccessibleName(name);
    made->setToolTip(name);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(6);
    return made;
}

} // namespace

QueuePanel::QueuePanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    auto* title = new QLabel(tr("Quotes in review"));
    title->setProperty("heading", true);
    m_proposeButton = new QPushButton(icon(Icon::Plus), tr("Propose"));
    m_proposeButton->setToolTip(tr("Put the quotes of a theme into the queue"));
    m_propose = new QMenu(m_proposeButton);
    m_proposeButton->setMenu(m_propose);
    m_state = box(tr("Which quotes are listed"));
    m_code = box(tr("Only quotes of a code"));
    m_person = box(tr("Only quotes of a person"));
    m_filling = true;
    for (int choice = 0; choice < kChoices; ++choice)
        m_state->addItem({});
    m_code->addItem(tr("All codes"), QVariant::fromValue<qlonglong>(0));
    m_person->addItem(tr("Everybody"), QVariant::fromValue<qlonglong>(0));
    m_filling = false;
    m_list = new QListView;
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setAccessibleName(tr("Quotes in review"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the rows would be measured for another width
    m_list->setResizeMode(QListView::Adjust);
    new ListZoom(m_list);
    m_nothing = new QLabel;
    m_nothing->setProperty("quiet", true);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setContentsMargins(12, 12, 12, 12);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_proposeButton);
    auto* narrow = new QHBoxLayout;
    narrow->setSpacing(8);
    narrow->addWidget(m_code, 1);
    narrow->addWidget(m_person, 1);
    auto* filters = new QVBoxLayout;
    filters->setContentsMargins(12, 0, 12, 0);
    filters->setSpacing(8);
    filters->addWidget(m_state);
    filters->addLayout(narrow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(filters);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_list);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this](int choice) {
        if (m_filling) return;
        const QuoteId kept = current();
        m_model.setStates(statesAt(choice));
        select(std::max(0, m_model.rowOf(kept)));
        showState();
    });
    for (QComboBox* each : {m_code, m_person})
        connect(each, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling) Q_EMIT filterChanged();
        });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePanel::currentChanged);
    m_model.setStates(statesAt(kWaiting));
    showCounts();
    showState();
}

std::vector<QuoteState> QueuePanel::statesAt(int choice) const {
    switch (choice) {
    case kWaiting:
        return {QuoteState::Proposed, QuoteState::Stale};
    case kChanged:
        return {QuoteState::Stale};
    case kApproved:
        return {QuoteState::Approved};
    case kRefused:
        return {QuoteState::Refused};
    default:
        return {};
    }
}

void QueuePanel::showCounts() {
    const auto count = [this](int choice) {
        if (choice == kEverything) return m_model.countOfAll();
        int sum = 0;
        for (const QuoteState state : statesAt(choice))
            sum += m_model.countOf(state);
        return sum;
    };
    const QStringList names{inWords(QuoteState::Proposed), inWords(QuoteState::Stale), inWords(QuoteState::Approved),
                            inWords(QuoteState::Refused), tr("All quotes")};
    for (int choice = 0; choice < kChoices; ++choice)
        m_state->setItemText(choice, tr("%1: %2").arg(names[choice]).arg(count(choice)));
}

void QueuePanel::showState() {
    const bool any = m_model.rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (any) return;
    const bool filtered = m_code->currentIndex() > 0 || m_person->currentIndex() > 0;
    m_nothing->setText(m_model.countOfAll() == 0 && !filtered ? QString()
                       : m_model.countOfAll() == 0            ? tr("No quote in review fits these filters.")
                       : m_state->currentIndex() == kWaiting
                           ? tr("Nothing waits for a decision: all of these quotes are decided.")
                           : tr("No quote is in this state."));
}

void QueuePanel::setCodebook(const Codebook& codebook) {
    const auto kept = m_code->currentData().toLongLong();
    m_filling = true;
    while (m_code->count() > 1)
        m_code->removeItem(1);
    for (const Code& code : codebook.codes()) {
        m_code->addItem(QString(codebook.depth(code.id) * 3, QChar(0x2002)) + fromUtf8(code.text.name),
                        QVariant::fromValue<qlonglong>(code.id.value));
    }
    m_code->setCurrentIndex(std::max(0, m_code->findData(QVariant::fromValue<qlonglong>(kept))));
    m_filling = false;
    fillPropose(codebook);
}

void QueuePanel::fillPropose(const Codebook& codebook) {
    m_propose->clear();
    m_propose->addAction(tr("All coded passages"), this, [this] { Q_EMIT proposeAsked({}); });
    m_propose->addSeparator();
    for (const Code& code : codebook.codes()) {
        if (code.parent) continue;
        QString name = fromUtf8(code.text.name);
        m_propose->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                             [this, id = code.id] { Q_EMIT proposeAsked(id); });
    }
}

void QueuePanel::setPeople(const std::vector<Participant>& people) {
    const auto kept = m_person->currentData().toLongLong();
    m_filling = true;
    while (m_person->count() > 1)
        m_person->removeItem(1);
    for (const Participant& person : people)
        m_person->addItem(fromUtf8(person.name), QVariant::fromValue<qlonglong>(person.id.value));
    m_person->setCurrentIndex(std::max(0, m_person->findData(QVariant::fromValue<qlonglong>(kept))));
    m_filling = false;
}

void QueuePanel::setQuotes(std::vector<ReviewedQuote> quotes, QuoteId wanted) {
    const QuoteId kept = current();
    const int row = m_list->currentIndex().row();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model.setQuotes(std::move(quotes));
    showCounts();
    int to = wanted ? m_model.rowOf(wanted) : -1;
    if (to < 0) to = m_model.rowOf(kept);
    if (to < 0) to = std::min(std::max(row, 0), m_model.rowCount() - 1);
    showState();
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(scrolled);
    select(to);
}

void QueuePanel::startAfresh() {
    m_filling = true;
    m_state->setCurrentIndex(kWaiting);
    m_code->setCurrentIndex(0);
    m_person->setCurrentIndex(0);
    m_filling = false;
    m_model.setStates(statesAt(kWaiting));
    m_model.setQuotes({});
    showCounts();
    showState();
}

QueueFilter QueuePanel::filter() const {
    QueueFilter filter;
    if (const auto code = m_code->currentData().toLongLong(); code != 0) filter.codes = {CodeId{code}};
    if (const auto person = m_person->currentData().toLongLong(); person != 0)
        filter.participants = {ParticipantId{person}};
    return filter;
}

QuoteId QueuePanel::current() const {
    const ReviewedQuote* quote = m_model.quoteAt(m_list->currentIndex().row());
    return quote ? quote->id : QuoteId{};
}

std::vector<QuoteId> QueuePanel::chosen() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    if (rows.empty() && m_list->currentIndex().isValid()) rows.push_back(m_list->currentIndex().row());
    std::sort(rows.begin(), rows.end());
    std::vector<QuoteId> ids;
    for (const int row : rows)
        if (const ReviewedQuote* quote = m_model.quoteAt(row)) ids.push_back(quote->id);
    return ids;
}

void QueuePanel::select(int row) {
    if (row < 0 || row >= m_model.rowCount()) {
        m_list->setCurrentIndex({});
        return Q_EMIT currentChanged();
    }
    const QModelIndex index = m_model.index(row);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
    Q_EMIT currentChanged(); // the same row may hold another quote, or the same one otherwise decided
}

bool QueuePanel::goTo(QuoteId id) {
    if (!m_model.find(id)) return false;
    if (m_model.rowOf(id) < 0) {
        m_filling = true;
        m_state->setCurrentIndex(kEverything);
        m_filling = false;
        m_model.setStates({});
        showState();
    }
    select(m_model.rowOf(id));
    return true;
}

void QueuePanel::step(int by) {
    if (m_model.rowCount() == 0) return;
    select(std::clamp(m_list->currentIndex().row() + by, 0, m_model.rowCount() - 1));
}

QuoteId QueuePanel::afterChosen() const {
    const std::vector<QuoteId> ids = chosen();
    if (ids.empty()) return {};
    const ReviewedQuote* next = m_model.quoteAt(m_model.rowOf(ids.back()) + 1);
    return next ? next->id : QuoteId{};
}

} // namespace kenspeckle::gui
