// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/stripe_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace kenspeckle::gui {

namespace {
constexpr int kMostOfMemo = 400; // a tooltip is no page
}

QString whenMade(Timestamp made) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(made.time_since_epoch().count());
    return QLocale().toString(when.date(), QLocale::ShortFormat) + QStringLiteral(", ") +
           QLocale().toString(when.time(), QLocale::ShortFormat);
}

QString describe(const Stripe& stripe) {
    QString words = QCoreApplication::translate("Stripe", "<p><b>%1</b></p><p>by %2, %3</p>")
                        .arg(stripe.path.toHtmlEscaped(), stripe.coder.toHtmlEscaped(), whenMade(stripe.made));
    if (!stripe.memo.isEmpty()) words += QStringLiteral("<p>%1</p>").arg(stripe.memo.left(kMostOfMemo).toHtmlEscaped());
    return words;
}

} // namespace kenspeckle::gui
