// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/ids.h"

namespace kenspeckle {

enum class JournalKind : std::uint8_t { Action, Undo, Redo };

/// One field of one thing, before and after. Empty before for something new, empty after for something removed.
struct FieldChange {
    std::string field; ///< "definition", "role"
    std::string before;
    std::string after;
};

enum class ChangeKind : std::uint8_t { Added, Edited, Removed };

/// What an entry did to one thing.
struct Change {
    ChangeKind kind = ChangeKind::Edited;
    std::string thing; ///< "code", "coding", "transcript"
    std::int64_t id = 0;
    std::vector<FieldChange> fields;
    std::string name; ///< what people know the thing by: a code's name, a coding's words; empty if nothing is known
};

/// One line of the audit trail: an action of a person, whole. Never altered once written.
struct JournalEntry {
    JournalId id;
    Timestamp at;
    std::string coder;
    std::string label; ///< in plain words: "Coded as Stigma"
    JournalKind kind = JournalKind::Action;
    JournalId target;    ///< of an undo or redo: the action it reverses or repeats
    bool undone = false; ///< an action that is at present undone
};

} // namespace kenspeckle
