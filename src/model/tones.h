// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kenspeckle/codebook.h"

namespace kenspeckle::model {

/// A colour in CIELAB (D65): lightness 0 … 100, green to red, blue to yellow.
struct Lab {
    double lightness = 0, a = 0, b = 0;
};
[[nodiscard]] Lab labOf(Colour colour);
/// The nearest colour there is: where a screen cannot show so much colour at this lightness, it becomes greyer.
[[nodiscard]] Colour fromLab(const Lab& lab);

/// Between which lightnesses colours are put.
struct Tones {
    double darkest = 0, lightest = 100;
};
/// The colour at a lightness between the tones: dark colours remain darker than light ones, so that two colours which
/// were apart remain so, also for those who see few hues.
[[nodiscard]] Colour toned(Colour colour, Tones tones);

/// Relative luminance, 0 … 1, as WCAG 2.2 defines it.
[[nodiscard]] double luminance(Colour colour);
/// Contrast ratio, 1 … 21, as WCAG 2.2 defines it.
[[nodiscard]] double contrast(Colour a, Colour b);

} // namespace kenspeckle::model
