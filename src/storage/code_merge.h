// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kenspeckle/coding.h"
#include "storage/action.h"

namespace kenspeckle::storage {

// What codes hold, on its way from one to another. None of these checks that the codes are there.

enum class Carried : std::uint8_t { New, There };
struct CarriedCoding {
    CodingId id;
    Carried how = Carried::New; ///< There: the coder had tagged the passage so already
};
/// The same passage, coder and time under another code.
[[nodiscard]] Result<CarriedCoding> copyCoding(Action& action, const Coding& coding, CodeId into);
/// The same, and the coding itself is no more: its memos, references to it, its GUID and what is to be reviewed of
/// it go along.
[[nodiscard]] Result<CarriedCoding> moveCoding(Action& action, const Coding& coding, CodeId into);

struct Belongings {
    int memos = 0;
    int summaries = 0;
};
/// Everything but the codings: memos about the code, reviews, summaries (put at the end of what the other's cell has),
/// and the GUID where the other has none.
[[nodiscard]] Result<Belongings> moveBelongings(Action& action, CodeId from, CodeId into);

/// Frees the name of a code that this action will delete, so that another can stand in its place before.
[[nodiscard]] Result<void> freeName(Action& action, CodeId id);

} // namespace kenspeckle::storage
