// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"

namespace kenspeckle {

/// When something was done. Stored to the millisecond, UTC.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// A person who codes.
struct Coder {
    CoderId id;
    std::string name;
};

/// One passage tagged with one code by one coder. Never changed, only added and removed, so that two coders' work
/// merges.
struct Coding {
    CodingId id;
    Passage passage;
    CodeId code;
    CoderId coder;
    Timestamp made;
};

} // namespace kenspeckle
