// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kenspeckle::gui {

/// How well a name answers the letters typed: nothing if they do not occur in it in that order, else a number that is
/// higher for letters that begin words and stand together. Case and accents do not matter; spaces in the letters are
/// skipped.
[[nodiscard]] std::optional<int> fuzzyScore(const QString& letters, const QString& name);

/// The sentence of a longer text, a definition, that answers the letters typed: every word typed begins a word of it.
/// Nothing if none does, or if fewer than three letters are typed.
[[nodiscard]] std::optional<QString> sentenceWith(const QString& letters, const QString& text);

} // namespace kenspeckle::gui
