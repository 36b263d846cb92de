// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gui/models/transcript_text.h"

namespace kenspeckle::gui {

/// What one selects by, from small to large.
enum class TextUnit : std::uint8_t { Word, Sentence, Paragraph, Turn };

/// A range widened to whole units at both ends; a caret (an empty range) to the unit it is in, or else the next one of
/// its turn. `language` is ISO 639-1, for sentences. Only for a text with turns.
[[nodiscard]] Range widened(const TranscriptText& text, Range range, TextUnit unit, const std::string& language);

/// One of the two ends of a passage.
enum class PassageEnd : std::uint8_t { Begin, End };

/// The place of its turn nearest to `at` where a passage may begin, or end, without cutting a word. Punctuation at
/// that end may be taken along or left, but never parted from what it closes or opens to stand alone.
[[nodiscard]] CodePoint snapped(const TranscriptText& text, CodePoint at, PassageEnd end);
/// The next such place after `at` (step 1) or before it (-1), also in another turn; `at` if there is none.
[[nodiscard]] CodePoint nextEdge(const TranscriptText& text, CodePoint at, PassageEnd end, int step);

/// The beginning of the next turn (1); of this one or, from there, the previous (-1); `at` if there is none.
[[nodiscard]] CodePoint turnBeside(const TranscriptText& text, CodePoint at, int step);

} // namespace kenspeckle::gui
