// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/pattern.h"

namespace kenspeckle::release {

bool wordIs(std::string_view plain, Span word, std::string_view small) {
    if (word.end - word.begin != small.size()) return false;
    for (std::size_t i = 0; i < small.size(); ++i)
        if (lower(plain[word.begin + i]) != small[i]) return false;
    return true;
}

} // namespace kenspeckle::release
