// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gui/models/stripes.h"
#include "gui/models/transcript_text.h"

namespace kenspeckle::gui {

/// What of a turn is under no stripe, with white space and stray punctuation left out; nothing unless a participant
/// speaks.
[[nodiscard]] std::vector<Range> uncodedIn(const TranscriptText& text, const StripeSet& stripes, int turn);

/// The first such stretch that begins at `at` or after it (step 1), or the last that ends there or before (-1).
[[nodiscard]] std::optional<Range> nextUncoded(const TranscriptText& text, const StripeSet& stripes, CodePoint at,
                                               int step);

} // namespace kenspeckle::gui
