// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <functional>
#include <vector>

#include "gui/models/stripes.h"

namespace kenspeckle::gui {

/// How densely a transcript is coded, from top to bottom, in as many rows as there is room for.
struct DensityRow {
    int codings = 0; ///< that pass through it
    QColor colour;   ///< an even mix of theirs; invalid without any
};

/// `heightOf` says where a place is, as a share of the whole height, 0 to 1, never decreasing. A passage fills at least
/// one row. Linear in stripes plus rows.
[[nodiscard]] std::vector<DensityRow> densityOf(const std::vector<Stripe>& stripes, int rows,
                                                const std::function<double(CodePoint)>& heightOf);

} // namespace kenspeckle::gui
