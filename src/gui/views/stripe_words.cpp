// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/stripe_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace kenspeckle::gui {

QString whenMade(Timestamp made) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(made.time_since_epoch().count());
    return QLocale().toString(when.date(), QLocale::ShortFormat) + QStringLiteral(", ") +
           QLocale().toString(when.time(), QLocale::ShortFormat);
}

QString describe(const Stripe& stripe) {
    return QCoreApplication::translate("Stripe", "<p><b>%1</b></p><p>by %2, %3</p>")
        .arg(stripe.path.toHtmlEscaped(), stripe.coder.toHtmlEscaped(), whenMade(stripe.made));
}

} // namespace kenspeckle::gui
