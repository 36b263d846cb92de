// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/keyness.h"

#include <algorithm>
#include <cmath>

namespace kenspeckle::analysis {

namespace {

double term(double observed, double expected) { return observed > 0 ? observed * std::log(observed / expected) : 0; }

} // namespace

std::optional<Keyness> keyness(const TwoCounts& counts) {
    if (counts.groupWords <= 0 || counts.referenceWords <= 0 || counts.inGroup + counts.inReference <= 0)
        return std::nullopt;
    const auto a = static_cast<double>(counts.inGroup);
    const auto b = static_cast<double>(counts.inReference);
    const auto c = static_cast<double>(counts.groupWords);
    const auto d = static_cast<double>(counts.referenceWords);
    Keyness key;
    key.expectedInGroup = c * (a + b) / (c + d);
    key.expectedInReference = d * (a + b) / (c + d);
    // Rounding may bring two equal rates a hair below 0.
    key.logLikelihood = std::max(0.0, 2 * (term(a, key.expectedInGroup) + term(b, key.expectedInReference)));
    const double rateInGroup = (counts.inGroup > 0 ? a : 0.5) / c;
    const double rateInReference = (counts.inReference > 0 ? b : 0.5) / d;
    key.logRatio = std::log2(rateInGroup / rateInReference);
    if (counts.inReference > 0) key.percentDifference = (a / c - b / d) / (b / d) * 100;
    key.bayesFactor = key.logLikelihood - std::log(c + d);
    return key;
}

} // namespace kenspeckle::analysis
