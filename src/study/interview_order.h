// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/result.h"
#include "kenspeckle/study.h"
#include "study/voices.h"

namespace kenspeckle::study {

enum class InterviewOrder : std::uint8_t { Held, Imported, Name };

/// All transcripts in an order.
struct OrderedInterviews {
    std::vector<std::size_t> order; ///< indices into Voices::transcripts()
    std::string attribute;          ///< that tells when they were held; empty where none does
    std::vector<std::string> held;  ///< its values, as order; empty for those without
    int undated = 0;                ///< how many have none: they come last, as imported
};

/// Held: by the attribute named, else by the first date that transcripts have of their own, else as imported. NotFound
/// for an attribute that is not there.
[[nodiscard]] Result<OrderedInterviews> orderInterviews(Study& study, const Voices& voices, InterviewOrder order,
                                                        const std::string& attribute);

} // namespace kenspeckle::study
