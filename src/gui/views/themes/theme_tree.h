// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace kenspeckle::gui {

/// A tree whose marks of folding follow the theme.
class ThemeTree : public QTreeView {
    Q_OBJECT
public:
    explicit ThemeTree(QWidget* parent = nullptr);

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
};

} // namespace kenspeckle::gui
