// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kenspeckle::text {

/// "1 transcript", "2 transcripts". The plural is the noun with an s unless given.
[[nodiscard]] std::string counted(std::int64_t count, std::string_view noun, std::string_view plural = {});

} // namespace kenspeckle::text
