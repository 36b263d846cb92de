// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace kenspeckle::gui {

/// Colour, name, key and count of a code, for a tree that is as wide as its viewport. Long names take two lines.
class CodeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Counts of the codes alone, without those below them.
    void setOwnCounts(bool own) { m_own = own; }
    [[nodiscard]] bool ownCounts() const { return m_own; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] int countOf(const QModelIndex& index) const;
    [[nodiscard]] int roomFor(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    bool m_own = false;
};

} // namespace kenspeckle::gui
