// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QLocale>

namespace kenspeckle::gui {

/// Names as people sort them, whatever their case: Person 2 before Person 10. The plain C locale knows no such order,
/// and stands in for English.
inline QCollator naturalOrder() {
    QCollator collator;
    if (collator.locale().language() == QLocale::C) collator.setLocale(QLocale(QLocale::English));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace kenspeckle::gui
