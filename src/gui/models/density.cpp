// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/density.h"

#include <algorithm>

namespace kenspeckle::gui {

std::vector<DensityRow> densityOf(const std::vector<Stripe>& stripes, int rows,
                                  const std::function<double(CodePoint)>& heightOf) {
    if (rows <= 0) return {};
    // What begins and ends in each row; summed up, what passes through it.
    struct Change {
        int codings = 0;
        double red = 0, green = 0, blue = 0;
    };
    std::vector<Change> changes(static_cast<std::size_t>(rows) + 1);
    const auto rowOf = [&](CodePoint at) { return std::clamp(static_cast<int>(heightOf(at) * rows), 0, rows - 1); };
    for (const Stripe& stripe : stripes) {
        const auto first = static_cast<std::size_t>(rowOf(stripe.range.begin));
        const auto after = static_cast<std::size_t>(rowOf(stripe.range.end - 1)) + 1;
        const double red = stripe.colour.redF(), green = stripe.colour.greenF(), blue = stripe.colour.blueF();
        Change& begin = changes[first];
        begin = {begin.codings + 1, begin.red + red, begin.green + green, begin.blue + blue};
        Change& end = changes[std::max(after, first + 1)];
        end = {end.codings - 1, end.red - red, end.green - green, end.blue - blue};
    }
    std::vector<DensityRow> profile(static_cast<std::size_t>(rows));
    Change sum;
    for (std::size_t row = 0; row < profile.size(); ++row) {
        sum = {sum.codings + changes[row].codings, sum.red + changes[row].red, sum.green + changes[row].green,
               sum.blue + changes[row].blue};
        profile[row].codings = sum.codings;
        if (sum.codings == 0) continue;
        const auto share = [&sum](double part) { return static_cast<float>(std::clamp(part / sum.codings, 0.0, 1.0)); };
        profile[row].colour = QColor::fromRgbF(share(sum.red), share(sum.green), share(sum.blue));
    }
    return profile;
}

} // namespace kenspeckle::gui
