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
/// For a Choice, whose choices the type does not tell, as for Text.
[[nodiscard]] std::optional<std::string> canonicalValue(const std::string& value, AttributeType type);
/// The same; for a Choice the choice as the attribute spells it.
[[nodiscard]] std::optional<std::string> canonicalValue(const std::string& value, const Attribute& attribute);

/// The narrowest type that every value that is not empty fits; Text for none.
[[nodiscard]] AttributeType typeOf(const std::vector<std::string>& values);

/// "a number", "a date" …: for messages.
[[nodiscard]] std::string nameOf(AttributeType type);
/// What to do about a value that does not fit: "write a number with a point, such as 3.5".
[[nodiscard]] std::string remedyFor(const Attribute& attribute);

/// NotFound, listing the attributes there are.
[[nodiscard]] Error noSuchAttribute(const std::string& name, const std::vector<Attribute>& attributes);

} // namespace kenspeckle::study
