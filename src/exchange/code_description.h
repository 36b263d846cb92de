// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kenspeckle/codebook.h"

namespace kenspeckle::exchange {

/// A REFI-QDA code has one Description where ours has four texts. They go into it under headings that people and other
/// programs can read:
///
///     What the code means.
///
///     Use when: somebody says …
///
///     Do not use when: …
///
///     Example: "…"
///
/// An empty text has no heading. A line of a text that would read as a heading gets a space before it, so that
/// readDescription gives back exactly what was written, whatever the texts hold.
[[nodiscard]] std::string describe(const CodeText& text);

/// Fills definition, use when, do not use when and example. What comes before the first heading is the definition, so a
/// Description of another program's is all definition.
void readDescription(std::string_view description, CodeText& text);

} // namespace kenspeckle::exchange
