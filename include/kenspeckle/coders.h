// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// Whether a coder works blind: others' codings are hidden from whoever works under that name, in everything that
/// reads codings through this library, until they are revealed. An aid to independent coding and no lock: who works
/// under another name sees what that name may see.
enum class Blind : std::uint8_t { Off, On };

/// What a list of coders shows.
struct CoderUse {
    Coder coder;
    std::int64_t codings = 0; ///< 0 where they are hidden
    Blind blind = Blind::Off;
    bool hidden = false; ///< the study's coder works blind, and these are another's
};

/// Everybody who has coded, written or chosen to work blind, in the order they came.
[[nodiscard]] Result<std::vector<CoderUse>> coderUse(Study& study);

/// Gives a coder another name; the journal's older entries keep the one they were made under. A Study that works under
/// the old name goes on under the new one. Invalid if the name is empty, Conflict if another coder has it.
[[nodiscard]] Result<void> renameCoder(Study& study, CoderId id, const std::string& name);

/// Says that two names are one person: everything of `from` becomes `into`'s, as one action. What both tagged alike
/// stays once. Returns how many codings moved or fell together. Whoever of the two works blind makes the one who
/// stays blind. Refused for the study's own coder while blind, who would see what is hidden.
[[nodiscard]] Result<std::int64_t> mergeCoders(Study& study, CoderId from, CoderId into);

/// Begins or ends working blind for the study's coder, as an action of the journal.
[[nodiscard]] Result<void> setBlind(Study& study, Blind blind);
/// Whether the study's coder works blind at present.
[[nodiscard]] Result<Blind> blindness(Study& study);

/// Whose codings this Study object reads from now on: one coder's by name, or, empty, everybody's. Every list, count,
/// quote, table and search follows, but for those that ask for a coder of their own. Kept by no file. A name nobody has
/// coded under yet shows nothing. While the study's coder works blind only their own are read, whatever is set.
void showCodingsOf(Study& study, const std::string& coder);
/// Whose codings are read: a name, or empty for everybody's. The study's coder while blind.
[[nodiscard]] Result<std::string> codingsShown(Study& study);

} // namespace kenspeckle
