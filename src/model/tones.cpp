// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tones.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kenspeckle::model {

namespace {

using Triple = std::array<double, 3>;

// CIE 15:2004; sRGB as IEC 61966-2-1.
constexpr Triple kWhite{0.95047, 1.0, 1.08883};
constexpr double kEpsilon = 216.0 / 24389.0;
constexpr double kKappa = 24389.0 / 27.0;
// The lightness that colours of codes have of themselves; what is outside is taken for the nearest.
constexpr Tones kNatural{15, 90};

double toLinear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t fromLinear(double value) {
    const double v = std::clamp(value, 0.0, 1.0);
    const double c = v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(c * 255));
}

Triple linearOf(const Lab& lab) {
    const double fy = (lab.lightness + 16) / 116;
    const auto inverse = [](double f) { return f * f * f > kEpsilon ? f * f * f : (116 * f - 16) / kKappa; };
    const double x = inverse(fy + lab.a / 500) * kWhite[0];
    const double y = inverse(fy) * kWhite[1];
    const double z = inverse(fy - lab.b / 200) * kWhite[2];
    return {3.2404542 * x - 1.5371385 * y - 0.4985314 * z, -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
            0.0556434 * x - 0.2040259 * y + 1.0572252 * z};
}

bool shown(const Triple& linear) {
    return std::all_of(linear.begin(), linear.end(), [](double value) { return value >= -0.001 && value <= 1.001; });
}

} // namespace

Lab labOf(Colour colour) {
    const double red = toLinear(colour.red), green = toLinear(colour.green), blue = toLinear(colour.blue);
    const auto f = [](double t) { return t > kEpsilon ? std::cbrt(t) : (kKappa * t + 16) / 116; };
    const double x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / kWhite[0]);
    const double y = f((0.2126729 * red + 0.7151522 * green + 0.0721750 * blue) / kWhite[1]);
    const double z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / kWhite[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

Colour fromLab(const Lab& lab) {
    Triple linear = linearOf(lab);
    if (!shown(linear)) {
        double least = 0, most = 1; // of the colourfulness asked for
        for (int step = 0; step < 12; ++step) {
            const double middle = (least + most) / 2;
            (shown(linearOf({lab.lightness, lab.a * middle, lab.b * middle})) ? least : most) = middle;
        }
        linear = linearOf({lab.lightness, lab.a * least, lab.b * least});
    }
    return {fromLinear(linear[0]), fromLinear(linear[1]), fromLinear(linear[2])};
}

Colour toned(Colour colour, Tones tones) {
    Lab lab = labOf(colour);
    const double place = (std::clamp(lab.lightness, kNatural.darkest, kNatural.lightest) - kNatural.darkest) /
                         (kNatural.lightest - kNatural.darkest);
    lab.lightness = tones.darkest + place * (tones.lightest - tones.darkest);
    return fromLab(lab);
}

double luminance(Colour colour) {
    return 0.2126 * toLinear(colour.red) + 0.7152 * toLinear(colour.green) + 0.0722 * toLinear(colour.blue);
}

double contrast(Colour a, Colour b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace kenspeckle::model
