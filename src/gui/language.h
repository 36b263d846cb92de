// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

class QApplication;

namespace kenspeckle::gui {

/// The language of the window. That of the interviews is the study's own affair.
enum class Language : std::uint8_t { System, English, German };

/// ISO 639-1; empty for the desktop's.
[[nodiscard]] QString codeOf(Language language);

/// Sets the words, and how numbers and dates are written, of windows made from now on. English stands where a language
/// has no translation.
void applyLanguage(QApplication& application, Language language);

} // namespace kenspeckle::gui
