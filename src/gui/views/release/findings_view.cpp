// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/findings_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/qt_text.h"
#include "gui/views/list_zoom.h"
#include "gui/views/release/ask_line.h"
#include "gui/views/release/queue_delegate.h"

namespace kenspeckle::gui {

FindingsView::FindingsView(const QString& name, QWidget* parent) : QFrame(parent) {
    m_advice = new QLabel;
    m_advice->setProperty("quiet", true);
    m_advice->setWordWrap(true);
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setContentsMargins(12, 12, 12, 12);
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_list = new QListView;
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setAccessibleName(name);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the rows would be measured for another width
    m_list->setResizeMode(QListView::Adjust);
    m_list->installEventFilter(this);
    new ListZoom(m_list);
    m_remedy = new QLabel;
    m_remedy->setWordWrap(true);
    m_remedy->setTextFormat(Qt::PlainText);
    m_remedy->setProperty("quiet", true);
    m_place = new QPushButton(tr("Go there"));
    m_accept = new QPushButton(tr("Accept…"));
    m_ask = new AskLine;
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_place);
    buttons->addStretch();
    buttons->addWidget(m_accept);
    m_detail = new QFrame;
    m_detail->setProperty("footer", true);
    auto* lines = new QVBoxLayout(m_detail);
    lines->setContentsMargins(12, 8, 12, 8);
    lines->setSpacing(6);
    lines->addWidget(m_remedy);
    lines->addWidget(m_ask);
    lines->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_advice);
    column->addWidget(m_list, 1);
    column->addWidget(m_detail);
    column->addStretch();
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_atPlace = 0;
        m_ask->leave();
        showCurrent();
    });
    connect(m_list, &QListView::clicked, this, [this] { go(); });
    connect(m_place, &QPushButton::clicked, this, &FindingsView::go);
    connect(m_accept, &QPushButton::clicked, this, &FindingsView::accept);
    connect(m_ask, &AskLine::left, this, [this] { m_list->setFocus(); });
    setAdvice({});
    setFindings({});
}

void FindingsView::setFindings(std::vector<Finding> findings) {
    const Finding* before = current();
    const std::string key = before ? before->key : std::string();
    const int scrolled = m_list->verticalScrollBar()->value();
    const int row = m_list->currentIndex().row();
    m_model.setFindings(std::move(findings));
    const bool any = m_model.rowCount() > 0;
    m_list->setVisible(any);
    m_advice->setVisible(!any && !m_advice->text().isEmpty());
    int to = key.empty() ? -1 : m_model.rowOf(key);
    if (to < 0 && row >= 0) to = std::min(row, m_model.rowCount() - 1);
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(scrolled);
    if (to >= 0) m_list->setCurrentIndex(m_model.index(to));
    showCurrent();
}

void FindingsView::setAdvice(const QString& advice) {
    m_advice->setText(advice);
    m_advice->setVisible(m_model.rowCount() == 0 && !advice.isEmpty());
}

QString FindingsView::advice() const { return m_model.rowCount() == 0 ? m_advice->text() : QString(); }

const Finding* FindingsView::current() const { return m_model.at(m_list->currentIndex().row()); }

void FindingsView::showCurrent() {
    const Finding* finding = current();
    m_detail->setVisible(finding != nullptr);
    if (!finding) return;
    QString words = fromUtf8(finding->remedy);
    if (!finding->accepted.empty()) words = tr("Accepted: %1").arg(fromUtf8(finding->accepted));
    m_remedy->setText(words);
    m_remedy->setVisible(!words.isEmpty());
    const auto places = static_cast<int>(finding->places.size());
    m_place->setVisible(places > 0);
    m_place->setText(places > 1 ? tr("Place %1 of %2").arg(m_atPlace % places + 1).arg(places) : tr("Go there"));
    m_place->setToolTip(places > 0 ? inWords(finding->places[static_cast<std::size_t>(m_atPlace % places)])
                                   : QString());
    m_accept->setVisible(mayBeAccepted(*finding));
    m_accept->setText(finding->accepted.empty() ? tr("Accept…") : tr("Take back"));
    m_accept->setToolTip(finding->accepted.empty() ? tr("Say why it is no danger") : tr("It is a danger after all"));
}

void FindingsView::go() {
    const Finding* finding = current();
    if (!finding || finding->places.empty()) return;
    const FoundPlace place = finding->places[static_cast<std::size_t>(m_atPlace) % finding->places.size()];
    m_atPlace = (m_atPlace + 1) % static_cast<int>(finding->places.size());
    showCurrent();
    Q_EMIT placeAsked(place);
}

void FindingsView::accept() {
    const Finding* finding = current();
    if (!finding || !mayBeAccepted(*finding)) return;
    const Finding copy = *finding; // the list may be another by the time it is answered
    if (!copy.accepted.empty()) return Q_EMIT acceptAsked(copy, {});
    m_ask->ask(tr("Why is this no danger?"), tr("Accept"),
               [this, copy](const QString& reason) { Q_EMIT acceptAsked(copy, reason); });
}

bool FindingsView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_list || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        go();
        return true;
    }
    if (key->key() == Qt::Key_A && key->modifiers() == Qt::NoModifier) {
        accept();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace kenspeckle::gui
