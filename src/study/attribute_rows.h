// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/participant.h"
#include "kenspeckle/result.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::study {

/// The name without surrounding and double space; Usage if nothing is left or it is no UTF-8. `what` begins the error:
/// "an attribute".
[[nodiscard]] Result<std::string> properName(const std::string& name, const std::string& what);

/// The attribute of this id; NotFound if it is not there.
[[nodiscard]] Result<Attribute> attributeOf(storage::Database& database, AttributeId id);

/// The attributes of a table's columns: each found by name or made of the type its values have.
[[nodiscard]] Result<std::vector<Attribute>> attributesForColumns(storage::Action& action, storage::Database& database,
                                                                  const std::vector<std::string>& names,
                                                                  const std::vector<std::vector<std::string>>& columns);

/// The value in the form that the attribute stores; Invalid, naming both and what would fit, if it does not. Empty
/// stays empty.
[[nodiscard]] Result<std::string> fittingValue(const Attribute& attribute, const std::string& value);

/// One value that stands on a participant or a transcript.
struct StandingValue {
    ParticipantId participant; ///< one of the two
    TranscriptId transcript;
    std::string value;
};

/// All values of one attribute: participants' first.
[[nodiscard]] Result<std::vector<StandingValue>> valuesOf(storage::Database& database, AttributeId attribute);

/// Sets the value where it stands; empty removes it.
[[nodiscard]] Result<void> store(storage::Action& action, AttributeId attribute, const StandingValue& value);

} // namespace kenspeckle::study
