// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/participant.h"
#include "kenspeckle/result.h"

namespace kenspeckle::study {

/// Sorts values as their type asks: numbers by size, dates by time, words as the language does.
void sortValues(std::vector<std::string>& values, AttributeType type, const std::string& language);

/// The value as it is stored for the type (3,5 → 3.5; 31/03/2018 → 2018-03-31; Y → yes); nothing if it does not fit.
[[nodiscard]] std::optional<std::string> canonicalValue(const std::string& value, AttributeType type);

/// The narrowest type that every value that is not empty fits; Text for none.
[[nodiscard]] AttributeType typeOf(const std::vector<std::string>& values);

/// "a number", "a date" …: for messages.
[[nodiscard]] std::string nameOf(AttributeType type);

/// NotFound, listing the attributes there are.
[[nodiscard]] Error noSuchAttribute(const std::string& name, const std::vector<Attribute>& attributes);

} // namespace kenspeckle::study
