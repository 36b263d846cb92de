// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/wording_words.h"

#include <algorithm>

namespace kenspeckle::gui {

namespace {

bool isLetter(const QString& words, qsizetype at) {
    if (at < 0 || at >= words.size()) return false;
    const QChar unit = words.at(at);
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || unit == QLatin1Char('\'') ||
           unit == QChar(0x2019) || unit == QLatin1Char('-');
}

} // namespace

WordsAt leaveOut(const QString& words, int from, int to) {
    qsizetype first = std::clamp<qsizetype>(std::min(from, to), 0, words.size());
    qsizetype last = std::clamp<qsizetype>(std::max(from, to), 0, words.size());
    if (first < last) {
        while (first < last && words.at(first).isSpace())
            ++first;
        while (last > first && words.at(last - 1).isSpace())
            --last;
        // Half a word was never said.
        while (first > 0 && isLetter(words, first) && isLetter(words, first - 1))
            --first;
        while (last < words.size() && isLetter(words, last - 1) && isLetter(words, last))
            ++last;
    }
    QString before = words.left(first);
    QString after = words.mid(last);
    const auto trimEnd = [&before] {
        while (!before.isEmpty() && before.back().isSpace())
            before.chop(1);
    };
    const auto trimBegin = [&after] {
        while (!after.isEmpty() && after.front().isSpace())
            after.remove(0, 1);
    };
    trimEnd();
    trimBegin();
    while (before.endsWith(kLeftOut)) {
        before.chop(kLeftOut.size());
        trimEnd();
    }
    while (after.startsWith(kLeftOut)) {
        after.remove(0, kLeftOut.size());
        trimBegin();
    }
    QString made = before;
    if (!made.isEmpty()) made += QLatin1Char(' ');
    made += kLeftOut;
    const auto caret = static_cast<int>(made.size());
    const bool closes = !after.isEmpty() && QStringLiteral(".,;:!?").contains(after.front());
    if (!after.isEmpty() && !closes) made += QLatin1Char(' ');
    return {made + after, caret};
}

WordsAt insertBrackets(const QString& words, int from, int to) {
    qsizetype first = std::clamp<qsizetype>(std::min(from, to), 0, words.size());
    qsizetype last = std::clamp<qsizetype>(std::max(from, to), 0, words.size());
    while (first < last && words.at(last - 1).isSpace())
        --last;
    while (first < last && words.at(first).isSpace())
        ++first;
    // Beside a word a letter may be added: "[B]ut", "want[ed]"; between words there are spaces.
    QString made = words.left(first) + QLatin1Char('[');
    const auto caret = static_cast<int>(made.size());
    made += QLatin1Char(']');
    if (first == last && last < words.size() && isLetter(words, last) && !isLetter(words, first - 1))
        made += QLatin1Char(' ');
    return {made + words.mid(last), caret};
}

} // namespace kenspeckle::gui
