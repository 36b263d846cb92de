// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "study/voices.h"

namespace kenspeckle::study {

/// Heading of those who have no value of the attribute that groups.
inline constexpr const char* kNotRecorded = "not recorded";

/// Attributes asked for, each with the values one of which a speaker should have. Borrows the voices it was read for.
class SpeakerConditions {
public:
    /// An empty value asks for speakers without one. NotFound, listing the attributes, if one is not there.
    [[nodiscard]] static Result<SpeakerConditions> of(const Voices& voices,
                                                      const std::map<std::string, std::vector<std::string>>& where);
    [[nodiscard]] bool empty() const { return m_conditions.empty(); }
    [[nodiscard]] bool fulfilledBy(const storage::SpeakerUse& speaker) const;

private:
    const Voices* m_voices = nullptr;
    std::vector<std::pair<const Attribute*, std::vector<std::string>>> m_conditions;
};

/// NotFound, listing the attributes, if there is none of that name.
[[nodiscard]] Result<const Attribute*> attributeCalled(const Voices& voices, const std::string& name);

/// The values of all the speakers, by attribute; where they differ, all of them: "user; staff".
[[nodiscard]] std::map<std::string, std::string> attributesOf(const Voices& voices,
                                                              const std::vector<const storage::SpeakerUse*>& speakers);

} // namespace kenspeckle::study
