// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/list_zoom.h"

#include <QAbstractItemView>
#include <QWheelEvent>

#include <algorithm>

#include "gui/settings.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

int quotesZoomAfter(const QWheelEvent& wheel) {
    if (!wheel.modifiers().testFlag(Qt::ControlModifier) || wheel.angleDelta().y() == 0) return 0;
    const int percent = std::clamp(settings::quotesZoom() + (wheel.angleDelta().y() > 0 ? 10 : -10), 70, 250);
    settings::setQuotesZoom(percent);
    return percent;
}

ListZoom::ListZoom(QAbstractItemView* list) : QObject(list), m_list(list), m_own(list->font()) {
    list->viewport()->installEventFilter(this);
    if (settings::quotesZoom() != 100) apply(settings::quotesZoom());
}

bool ListZoom::eventFilter(QObject* watched, QEvent* event) {
    // Another list may have been made larger meanwhile: one size for all.
    if (event->type() == QEvent::Show) apply(settings::quotesZoom());
    if (event->type() != QEvent::Wheel) return QObject::eventFilter(watched, event);
    const int percent = quotesZoomAfter(*static_cast<QWheelEvent*>(event));
    if (percent != 0) apply(percent);
    return percent != 0;
}

void ListZoom::apply(int percent) {
    m_list->setFont(scaled(m_own, percent / 100.0));
    m_list->doItemsLayout();
}

} // namespace kenspeckle::gui
