// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace kenspeckle::gui {

/// A row of the palette: the code's colour, its name and the way to it; under them, where it was found by its
/// definition, the sentence that has the words. A tick where it is ticked.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< qlonglong
        ColourRole,            ///< QColor
        WhereRole,             ///< QString: the way to it
        PathRole,              ///< QString: of a code to be made; empty for one that is there
        SentenceRole           ///< QString
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kenspeckle::gui
