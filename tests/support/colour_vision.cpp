// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/colour_vision.h"

#include <algorithm>
#include <cmath>

namespace kenspeckle::test {

namespace {

constexpr double kDegree = 3.14159265358979323846 / 180;

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double angle(double a, double b) {
    const double degrees = std::atan2(b, a) / kDegree;
    return degrees < 0 ? degrees + 360 : degrees;
}

} // namespace

const std::vector<Vision>& visions() {
    static const std::vector<Vision> all{
        {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
        {"protanopia",
         {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
        {"deuteranopia",
         {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
        {"tritanopia",
         {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
    };
    return all;
}

model::Lab seen(Colour colour, const Vision& vision) {
    const std::array<double, 3> light{linear(colour.red), linear(colour.green), linear(colour.blue)};
    std::array<double, 3> left{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            left[row] += vision.matrix[row][column] * light[column];
        left[row] = std::clamp(left[row], 0.0, 1.0);
    }
    // Back to bytes: finer steps than a screen can show would count for nothing.
    const auto byte = [](double v) {
        return static_cast<std::uint8_t>(
            std::lround(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055)));
    };
    return model::labOf({byte(left[0]), byte(left[1]), byte(left[2])});
}

double difference(const model::Lab& one, const model::Lab& two) {
    // Sharma, Wu and Dalal (2005).
    const double c1 = std::hypot(one.a, one.b), c2 = std::hypot(two.a, two.b);
    const double c7 = std::pow((c1 + c2) / 2, 7);
    const double g = 0.5 * (1 - std::sqrt(c7 / (c7 + std::pow(25.0, 7))));
    const double a1 = (1 + g) * one.a, a2 = (1 + g) * two.a;
    const double chroma1 = std::hypot(a1, one.b), chroma2 = std::hypot(a2, two.b);
    const double hue1 = angle(a1, one.b), hue2 = angle(a2, two.b);
    const double dl = two.lightness - one.lightness, dc = chroma2 - chroma1;
    double dh = chroma1 * chroma2 == 0 ? 0 : hue2 - hue1;
    if (dh > 180) dh -= 360;
    if (dh < -180) dh += 360;
    const double dH = 2 * std::sqrt(chroma1 * chroma2) * std::sin(dh / 2 * kDegree);
    const double l = (one.lightness + two.lightness) / 2, c = (chroma1 + chroma2) / 2;
    double h = hue1 + hue2;
    if (chroma1 * chroma2 != 0) {
        if (std::abs(hue1 - hue2) > 180) h += h < 360 ? 360 : -360;
        h /= 2;
    }
    const double t = 1 - 0.17 * std::cos((h - 30) * kDegree) + 0.24 * std::cos(2 * h * kDegree) +
                     0.32 * std::cos((3 * h + 6) * kDegree) - 0.20 * std::cos((4 * h - 63) * kDegree);
    const double sl = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
    const double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
    const double turn = 60 * std::exp(-std::pow((h - 275) / 25, 2)) * kDegree;
    const double mean7 = std::pow(c, 7);
    const double rt = -2 * std::sqrt(mean7 / (mean7 + std::pow(25.0, 7))) * std::sin(turn);
    return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dH / sh, 2) + rt * (dc / sc) * (dH / sh));
}

Nearest nearest(const std::vector<Colour>& colours) {
    Nearest found;
    for (const Vision& vision : visions())
        for (std::size_t a = 0; a < colours.size(); ++a)
            for (std::size_t b = a + 1; b < colours.size(); ++b) {
                const double apart = difference(seen(colours[a], vision), seen(colours[b], vision));
                if (apart >= found.difference) continue;
                found = {apart, colours[a].hex() + " and " + colours[b].hex() + " for " + vision.name};
            }
    return found;
}

} // namespace kenspeckle::test
