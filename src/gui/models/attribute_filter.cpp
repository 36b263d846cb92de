// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/attribute_filter.h"

#include <algorithm>

namespace kenspeckle::gui {

namespace {

/// Parted by spaces that are not within quotation marks, which are left out; the first = outside them stays as U+0000.
QStringList partsOf(const QString& typed) {
    QStringList parts;
    QString part;
    bool quoted = false;
    bool split = false;
    const auto take = [&] {
        if (!part.isEmpty()) parts << part;
        part.clear();
        split = false;
    };
    for (const QChar letter : typed) {
        if (letter == QLatin1Char('"') || letter == QChar(0x201C) || letter == QChar(0x201D)) {
            quoted = !quoted;
        } else if (!quoted && letter.isSpace()) {
            take();
        } else if (!quoted && !split && letter == QLatin1Char('=')) {
            part += QChar(u'\0');
            split = true;
        } else {
            part += letter;
        }
    }
    take();
    return parts;
}

} // namespace

QString AttributeFilter::key(const QString& attribute) {
    QString made = attribute.simplified().toCaseFolded();
    made.replace(QLatin1Char(' '), QLatin1Char('_'));
    made.replace(QLatin1Char('-'), QLatin1Char('_'));
    return made;
}

AttributeFilter::AttributeFilter(const QString& typed) {
    for (const QString& part : partsOf(typed)) {
        const qsizetype sign = part.indexOf(QChar(u'\0'));
        if (sign <= 0)
            m_words << part.mid(sign + 1).toCaseFolded();
        else
            m_terms.push_back({key(part.left(sign)), part.mid(sign + 1).toCaseFolded()});
    }
}

bool AttributeFilter::matches(const QString& text, const std::function<QStringList(const QString&)>& valuesOf) const {
    const QString folded = text.toCaseFolded();
    for (const QString& word : m_words)
        if (!folded.contains(word)) return false;
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term& term) {
        if (term.value.isEmpty()) return true; // still being typed
        const QStringList values = valuesOf(term.key);
        return std::any_of(values.begin(), values.end(),
                           [&](const QString& value) { return value.toCaseFolded().startsWith(term.value); });
    });
}

} // namespace kenspeckle::gui
