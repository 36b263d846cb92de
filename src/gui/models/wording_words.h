// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kenspeckle::gui {

/// Words with a place in them, in UTF-16 units.
struct WordsAt {
    QString words;
    int caret = 0;
    bool operator==(const WordsAt&) const = default;
};

/// The mark of what was left out.
inline const QString kLeftOut = QStringLiteral("(…)");

/// Puts (…) for [from, to): whole words go, spaces around it are tidy, and neighbouring marks become one. Nothing
/// chosen: only the mark is put.
[[nodiscard]] WordsAt leaveOut(const QString& words, int from, int to);

/// Puts brackets for [from, to), with the caret between them.
[[nodiscard]] WordsAt insertBrackets(const QString& words, int from, int to);

} // namespace kenspeckle::gui
