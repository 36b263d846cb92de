// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/codebook_filter.h"

#include "gui/models/codebook_model.h"
#include "gui/models/drag_data.h"

namespace kenspeckle::gui {

CodebookFilter::CodebookFilter(QObject* parent) : QSortFilterProxyModel(parent) { setRecursiveFilteringEnabled(true); }

void CodebookFilter::setWords(const QString& words) {
    m_words = words.simplified();
    invalidateFilter();
}

void CodebookFilter::setUnusedOnly(bool unusedOnly) {
    m_unusedOnly = unusedOnly;
    invalidateFilter();
}

void CodebookFilter::setOrder(CodeOrder order) {
    m_order = order;
    sort(order == CodeOrder::Book ? -1 : 0);
    invalidate();
}

bool CodebookFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex self = sourceModel()->index(row, 0, parent);
    if (m_unusedOnly && self.data(CodebookModel::ReferencesRole).toInt() > 0) return false;
    if (m_words.isEmpty()) return true;
    if (self.data(CodebookModel::WordsRole).toString().contains(m_words, Qt::CaseInsensitive)) return true;
    for (QModelIndex at = self.parent(); at.isValid(); at = at.parent())
        if (at.data().toString().contains(m_words, Qt::CaseInsensitive)) return true;
    return false;
}

bool CodebookFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (m_order == CodeOrder::Use) {
        const int a = left.data(CodebookModel::ReferencesRole).toInt();
        const int b = right.data(CodebookModel::ReferencesRole).toInt();
        if (a != b) return a > b;
    }
    return m_collator.compare(left.data().toString(), right.data().toString()) < 0;
}

bool CodebookFilter::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                  const QModelIndex& parent) {
    if (m_order != CodeOrder::Book && row >= 0 && !codesIn(*data).empty()) {
        Q_EMIT placeRefused();
        return false;
    }
    return QSortFilterProxyModel::dropMimeData(data, action, row, column, parent);
}

} // namespace kenspeckle::gui
