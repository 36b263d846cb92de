// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kenspeckle/checking.h"
#include "study/checks/material.h"

namespace kenspeckle::study {

/// What a check has to say: what is wrong, and what it could not look at.
struct CheckOutcome {
    std::vector<Finding> findings;
    std::vector<std::string> notices;
};

/// One check of what a release would hold. checkRelease() runs those that checking.cpp lists, in that order; a new one
/// is a function of this form in a file of this folder, and a line there.
using Check = Result<CheckOutcome> (*)(Study& study, const Material& material);

// consent_review.cpp
[[nodiscard]] Result<CheckOutcome> checkConsent(Study& study, const Material& material);
[[nodiscard]] Result<CheckOutcome> checkReview(Study& study, const Material& material);
[[nodiscard]] Result<CheckOutcome> checkDistinctive(Study& study, const Material& material);

// identifiers.cpp
[[nodiscard]] Result<CheckOutcome> checkIdentifiers(Study& study, const Material& material);

// attributions.cpp
[[nodiscard]] Result<CheckOutcome> checkAttributions(Study& study, const Material& material);
[[nodiscard]] Result<CheckOutcome> checkNaming(Study& study, const Material& material);

// singling_out.cpp
[[nodiscard]] Result<CheckOutcome> checkJigsaw(Study& study, const Material& material);
[[nodiscard]] Result<CheckOutcome> checkIsolation(Study& study, const Material& material);

// balance.cpp
[[nodiscard]] Result<CheckOutcome> checkBalance(Study& study, const Material& material);
[[nodiscard]] Result<CheckOutcome> checkThemes(Study& study, const Material& material);

// released_before.cpp: findings of the kinds SmallNumbers and Earlier
[[nodiscard]] Result<CheckOutcome> checkReleasedBefore(Study& study, const Material& material);

} // namespace kenspeckle::study
