// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"

namespace kenspeckle::cli {

/// "120:184", code points, begin before end.
[[nodiscard]] Result<Range> parseRange(const std::string& text);

/// A decimal id as the JSON output prints it.
[[nodiscard]] Result<std::int64_t> parseId(const std::string& text);

/// "NAME=VALUE", split at the first "=", blanks around both taken off; neither may be empty. `option` names the option
/// in the error.
[[nodiscard]] Result<std::pair<std::string, std::string>> parseAssignment(const std::string& text,
                                                                          const std::string& option);

/// "role=user" and "role=staff" and "site=North": the values asked for of each attribute. As --where takes them.
[[nodiscard]] Result<std::map<std::string, std::vector<std::string>>>
parseConditions(const std::vector<std::string>& texts);

/// "2026-11-22", "2026-11-22T14:30" or with seconds, by the clock of whoever types it. A day alone is its first moment,
/// or, to `End::After`, the first moment of the next. `option` names the option in the error.
enum class End : std::uint8_t { At, After };
[[nodiscard]] Result<std::chrono::sys_time<std::chrono::milliseconds>> parseTime(const std::string& text, End end,
                                                                                 const std::string& option);

/// The words between commas, blanks around them taken off, empty ones left out.
[[nodiscard]] std::vector<std::string> splitAtCommas(const std::vector<std::string>& texts);

/// What the user probably meant: those of the names that are closest, at most three, none if none is near.
[[nodiscard]] std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& names);

} // namespace kenspeckle::cli
