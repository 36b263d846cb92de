// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/models/stripes.h"

namespace kenspeckle::gui {

/// "14 Mar 2026, 16:05", local time.
[[nodiscard]] QString whenMade(Timestamp made);
/// Code, coder, time and memo as a tool tip.
[[nodiscard]] QString describe(const Stripe& stripe);

} // namespace kenspeckle::gui
