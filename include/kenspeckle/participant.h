// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "kenspeckle/ids.h"

namespace kenspeckle {

enum class AttributeType : std::uint8_t { Text, Number, Date, Boolean };

/// A named property: role, site, age. Its values stand on participants and on transcripts; where both have one, the
/// transcript's own holds for what was said in it.
struct Attribute {
    AttributeId id;
    std::string name; ///< unique in the study, whatever its case
    AttributeType type = AttributeType::Text;
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
