// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kenspeckle/consent.h"

namespace kenspeckle::model {

/// How much a consent keeps back; of several people who speak in one passage the highest holds. That nobody has asked
/// keeps back more than that somebody has said yes.
[[nodiscard]] int strictness(Consent consent);
[[nodiscard]] Consent stricter(Consent one, Consent other);

} // namespace kenspeckle::model
