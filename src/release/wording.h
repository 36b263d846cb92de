// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kenspeckle/result.h"

namespace kenspeckle::release {

/// A shortened wording of what was said, as it is to be printed: NFC, on one line, every gap as "(…)". What may differ
/// from what was said, and no more:
/// - Words may be left out where "(…)" says so; "(...)", "[...]" and "[…]" are taken for it. A bare "…" is not: people
///   trail off.
/// - What stands in [brackets] is the researcher's, beside what was said or in the place of it: "[the hub]", "[B]ut",
///   "want[ed]".
/// - The wording may begin later and end earlier than what was said, unmarked: so does every quote.
/// - Beside a gap, a bracket, and at both ends, commas, stops, dashes and quotation marks may come and go; not so the
///   marks of a question or an exclamation. Straight and typographic quotes are alike.
/// Everything else must be as it was said, letter for letter and in order. Usage, naming the first word that was not
/// said, if it is not; or if no word is left of what was said.
[[nodiscard]] Result<std::string> shortenedWording(std::string_view said, std::string_view words);

} // namespace kenspeckle::release
