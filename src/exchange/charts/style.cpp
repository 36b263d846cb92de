// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/style.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kenspeckle::exchange {

namespace {

constexpr Colour kWhite{0xFF, 0xFF, 0xFF};
constexpr Colour kBlack{0, 0, 0};
constexpr double kVisible = 3; // WCAG 2.2, 1.4.11: what one must see to understand a graphic

constexpr std::array kPatterns{Pattern::Solid, Pattern::Falling, Pattern::Dots,   Pattern::Rising,
                               Pattern::Level, Pattern::Crossed, Pattern::Upright};

/// Grey levels that change with the pattern, so that neighbours differ in both.
constexpr std::array<std::uint8_t, 7> kGreys{0x59, 0xFF, 0xE3, 0xBD, 0x9E, 0xF2, 0xD0};

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// The colour, moved away from the background as far as it must be.
Colour apartFrom(Colour background, Colour colour, double ratio) {
    const Colour away = Style::on(background);
    for (int i = 0; i <= 20; ++i) {
        const Colour moved = mix(colour, away, i / 20.0);
        if (contrast(moved, background) >= ratio) return moved;
    }
    return away;
}

Colour grey(std::uint8_t level) { return {level, level, level}; }

} // namespace

Colour mix(Colour a, Colour b, double share) {
    const auto channel = [share](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(std::lround(x + (y - x) * std::clamp(share, 0.0, 1.0)));
    };
    return {channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue)};
}

double contrast(Colour a, Colour b) {
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

Colour Style::on(Colour background) {
    return contrast(kBlack, background) >= contrast(kWhite, background) ? kBlack : kWhite;
}

Style Style::of(ChartLook look) {
    switch (look) {
    case ChartLook::Dark:
        return {look, {0x1E, 0x23, 0x29}, {0xE6, 0xEA, 0xEE}, {0xA9, 0xB4, 0xC0}, {0x3A, 0x43, 0x4E}};
    case ChartLook::Print:
        return {look, kWhite, kBlack, grey(0x40), grey(0xCC)};
    case ChartLook::Light:
        break;
    }
    return {look, kWhite, {0x1B, 0x23, 0x2C}, {0x56, 0x62, 0x70}, {0xDD, 0xE2, 0xE6}};
}

Fill Style::plain(Colour colour) const {
    if (look == ChartLook::Print) return {grey(0x8C), Pattern::Solid, kBlack, kBlack};
    return {colour, Pattern::Solid, colour, apartFrom(paper, mix(colour, ink, 0.15), kVisible)};
}

Fill Style::series(std::size_t index) const {
    const Pattern pattern = kPatterns[index % kPatterns.size()];
    if (look == ChartLook::Print) {
        // When the patterns begin once more, they do so on another grey.
        const Colour level = grey(kGreys[(index + index / kPatterns.size()) % kGreys.size()]);
        return {level, pattern, on(level), kBlack};
    }
    Fill fill = plain(Colour::fromPalette(index));
    fill.pattern = pattern;
    fill.stroke = mix(fill.colour, on(fill.colour), 0.55);
    return fill;
}

Colour Style::line(std::size_t index) const {
    if (look == ChartLook::Print) return index % 2 == 0 ? kBlack : grey(0x60);
    return apartFrom(paper, Colour::fromPalette(index), kVisible);
}

std::string Style::dashes(std::size_t index) {
    static constexpr std::array kDashes{"", "7 4", "2 3", "9 3 2 3", "12 5", "5 2 2 2 2 2"};
    return kDashes[index % kDashes.size()];
}

Colour Style::shade(double strength) const {
    const double share = std::min(std::abs(strength), 1.0);
    switch (look) {
    case ChartLook::Print:
        return mix(kWhite, grey(0x26), share);
    case ChartLook::Dark:
        return strength < 0 ? mix({0x26, 0x2C, 0x34}, {0xF2, 0xB2, 0x6B}, share)
                            : mix({0x26, 0x2C, 0x34}, {0x8F, 0xC7, 0xFF}, share);
    case ChartLook::Light:
        break;
    }
    // Through a middle colour, or the strong half would look alike.
    const Colour faint{0xF4, 0xF7, 0xFB};
    const Colour middle = strength < 0 ? Colour{0xE8, 0xA0, 0x5A} : Colour{0x6F, 0xA8, 0xDC};
    const Colour strong = strength < 0 ? Colour{0x7A, 0x35, 0x04} : Colour{0x0B, 0x2F, 0x6B};
    return share < 0.5 ? mix(faint, middle, share * 2) : mix(middle, strong, share * 2 - 1);
}

} // namespace kenspeckle::exchange
