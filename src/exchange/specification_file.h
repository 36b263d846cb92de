// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/result.h"
#include "kenspeckle/specification.h"

namespace kenspeckle::exchange {

inline constexpr std::size_t kLargestSpecification = std::size_t{1} << 20;

/// Reads what a specification says, with `name` for its errors. Whether its kinds of report and their options exist is
/// for others to say.
[[nodiscard]] Result<Specification> readSpecification(std::string_view bytes, const std::string& name);

/// One option of a report to be written down.
struct SpecifiedOption {
    std::string key;
    std::vector<std::string> values;
    bool bare = false;     ///< a number, or true and false: without quotes, if it can be written so
    bool repeated = false; ///< in a list, be it of one
};

/// The beginning of a specification.
[[nodiscard]] std::string specificationHead(const std::string& title);
/// A [[report]] section, as readSpecification() reads it.
[[nodiscard]] std::string specificationSection(const std::string& name, const std::string& kind,
                                               const std::vector<SpecifiedOption>& options);

} // namespace kenspeckle::exchange
