// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"

namespace kenspeckle {

enum class AttributeType : std::uint8_t { Text, Number, Date, Boolean, Choice };

/// A named property: role, site, age. Its values stand on participants and on transcripts; where both have one, the
/// transcript's own holds for what was said in it.
struct Attribute {
    AttributeId id;
    std::string name; ///< unique in the study, whatever its case
    AttributeType type = AttributeType::Text;
    std::vector<std::string> choices = {}; ///< of a Choice, in the order they are shown; every value is one of them
};

/// Values by attribute name, as written: numbers with a point, dates as 2018-03-31, booleans as yes or no. An attribute
/// without a value is not in the map.
using AttributeValues = std::map<std::string, std::string>;

/// A person across transcripts, known by a pseudonym.
struct Participant {
    ParticipantId id;
    std::string name; ///< the pseudonym; unique in the study
    AttributeValues attributes;
    int transcripts = 0; ///< in how many transcripts the person speaks
};

} // namespace kenspeckle
