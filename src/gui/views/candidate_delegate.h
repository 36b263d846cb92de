// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/hit_delegate.h"

namespace kenspeckle::gui {

/// A passage that could be coded: a box to tick, then where it is and its words in their context.
class CandidateDelegate : public HitDelegate {
    Q_OBJECT
public:
    using HitDelegate::HitDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

protected:
    [[nodiscard]] int leading() const override { return 28; }
};

} // namespace kenspeckle::gui
