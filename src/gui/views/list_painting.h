// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace kenspeckle::gui {

/// The ground of a row in our lists: what is chosen, what is under the mouse, and who has the keyboard.
void paintRow(QPainter& painter, const QStyleOptionViewItem& option);
/// A key to press, as a small cap; returns its width.
int paintKeyCap(QPainter& painter, const QRect& right, const QString& key, const QFont& font);
/// A box to tick, as a QCheckBox looks.
void paintCheck(QPainter& painter, const QRect& box, Qt::CheckState state);
[[nodiscard]] QFont scaled(const QFont& font, double factor);

} // namespace kenspeckle::gui
