// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/counted.h"

#include <fmt/format.h>

namespace kenspeckle::text {

std::string counted(std::int64_t count, std::string_view noun, std::string_view plural) {
    if (count == 1) return fmt::format("1 {}", noun);
    return plural.empty() ? fmt::format("{} {}s", count, noun) : fmt::format("{} {}", count, plural);
}

} // namespace kenspeckle::text
