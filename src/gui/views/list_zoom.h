// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

class QAbstractItemView;
class QWheelEvent;

namespace kenspeckle::gui {

/// The size of quotes, in percent, after a turn of the wheel with Ctrl, kept for the next time; 0 if that turn was to
/// scroll.
[[nodiscard]] int quotesZoomAfter(const QWheelEvent& wheel);

/// Makes the text of a list of quotes larger and smaller with Ctrl and the wheel, and keeps the size for the next time.
/// The list's delegate takes its type from the option.
class ListZoom : public QObject {
    Q_OBJECT
public:
    /// Belongs to the list.
    explicit ListZoom(QAbstractItemView* list);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply(int percent);

    QAbstractItemView* m_list;
    QFont m_own; // as the list had it
};

} // namespace kenspeckle::gui
