// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/counts_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

#include "gui/theme.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

/// Name, bar and number.
class CountDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {120, QFontMetrics(option.font).height() + 10};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        paintRow(*painter, option);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect area = option.rect.adjusted(10, 0, -10, 0);
        const QFontMetrics metrics(option.font);
        const int count = index.data(CountsModel::CountRole).toInt();
        const int most = std::max(1, index.data(CountsModel::MostRole).toInt());
        const int nameWidth = area.width() * 45 / 100;
        const int numberWidth = metrics.horizontalAdvance(QString::number(most)) + 8;
        painter->setPen(theme.text);
        painter->drawText(QRect(area.left(), area.top(), nameWidth - 8, area.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(index.data().toString(), Qt::ElideRight, nameWidth - 8));
        const double room = area.width() - nameWidth - numberWidth;
        QColor bar = theme.accent;
        bar.setAlphaF(0.55F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(bar);
        painter->drawRoundedRect(
            QRectF(area.left() + nameWidth, area.center().y() - 4.5, std::max(2.0, room * count / most), 10), 2, 2);
        painter->setPen(theme.quiet);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, QString::number(count));
        painter->restore();
    }
};

} // namespace

void CountsModel::setCounts(std::vector<ParticipantCount> counts) {
    beginResetModel();
    m_counts = std::move(counts);
    m_most = 0;
    for (const ParticipantCount& count : m_counts)
        m_most = std::max(m_most, count.quotes);
    endResetModel();
}

int CountsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_counts.size());
}

QVariant CountsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const ParticipantCount& count = m_counts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return count.name;
    case CountRole:
        return count.quotes;
    case MostRole:
        return m_most;
    case Qt::AccessibleTextRole:
        return QString(count.name + QStringLiteral(", ") + tr("%n quote(s)", nullptr, count.quotes));
    case Qt::ToolTipRole:
        return QString(count.name + QStringLiteral(": ") + tr("%n quote(s)", nullptr, count.quotes));
    default:
        return {};
    }
}

CountsView::CountsView(QWidget* parent) : QListView(parent) {
    setModel(&m_model);
    setItemDelegate(new CountDelegate(this));
    setSelectionMode(ExtendedSelection);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setAccessibleName(tr("Quotes by participant"));
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &CountsView::takeSelection);
}

void CountsView::setCounts(std::vector<ParticipantCount> counts) {
    if (counts == m_model.counts()) return;
    m_filling = true;
    m_model.setCounts(std::move(counts));
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (std::find(m_chosen.begin(), m_chosen.end(), m_model.counts()[static_cast<std::size_t>(row)].participant) !=
            m_chosen.end())
            selectionModel()->select(m_model.index(row, 0), QItemSelectionModel::Select);
    m_filling = false;
}

void CountsView::clearChosen() {
    m_filling = true;
    clearSelection();
    m_filling = false;
    m_chosen.clear();
}

void CountsView::takeSelection() {
    if (m_filling) return;
    std::vector<ParticipantId> chosen;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        chosen.push_back(m_model.counts()[static_cast<std::size_t>(index.row())].participant);
    std::sort(chosen.begin(), chosen.end());
    if (chosen == m_chosen) return;
    m_chosen = std::move(chosen);
    Q_EMIT chosenChanged();
}

void CountsView::mousePressEvent(QMouseEvent* event) {
    // A second click on the only one chosen lets it go.
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && index.isValid() &&
        selectionModel()->isSelected(index) && selectionModel()->selectedIndexes().size() == 1) {
        clearSelection();
        return;
    }
    QListView::mousePressEvent(event);
}

} // namespace kenspeckle::gui
