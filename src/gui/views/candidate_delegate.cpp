// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/candidate_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    HitDelegate::paint(painter, option, index);
    const QVariant state = index.data(Qt::CheckStateRole);
    if (state.isValid())
        paintCheck(*painter, QRect(option.rect.left() + 12, option.rect.top() + 9, 16, 16),
                   static_cast<Qt::CheckState>(state.toInt()));
}

bool CandidateDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) {
    const QVariant state = index.data(Qt::CheckStateRole);
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        toggles = mouse->button() == Qt::LeftButton && mouse->pos().x() < option.rect.left() + 12 + leading();
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    }
    if (!toggles || !state.isValid()) return false;
    return model->setData(index, state.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace kenspeckle::gui
