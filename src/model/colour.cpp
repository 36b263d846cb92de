// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <fmt/format.h>

#include "kenspeckle/codebook.h"

namespace kenspeckle {

namespace {

// Searched for by computer: any two of the first eight are at least 12 apart (CIEDE2000), any two of all twelve 9.5,
// for normal sight, protanopia, deuteranopia and tritanopia alike, and hardly less when they are made darker or lighter
// for a light or a dark window. tests/model/palette_test.cpp measures it.
constexpr std::array<Colour, 12> kPalette{{
    {0x55, 0x79, 0xED},
    {0x8C, 0x83, 0x23},
    {0x1B, 0xD9, 0xB1},
    {0xB1, 0x74, 0x9B},
    {0x81, 0x28, 0x2B},
    {0xBE, 0xC5, 0xFF},
    {0x69, 0x32, 0x67},
    {0xE5, 0xCB, 0x3C},
    {0x08, 0x3F, 0xB0},
    {0xC1, 0x57, 0x6F},
    {0x15, 0x72, 0x5B},
    {0x93, 0xB5, 0x73},
}};

std::optional<unsigned> hexDigit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10U;
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10U;
    return std::nullopt;
}

} // namespace

std::string Colour::hex() const { return fmt::format("#{:02X}{:02X}{:02X}", red, green, blue); }

std::optional<Colour> Colour::fromHex(std::string_view text) {
    if ((text.size() != 4 && text.size() != 7) || text.front() != '#') return std::nullopt;
    const std::size_t digits = text.size() == 4 ? 1 : 2; // per channel
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t channel = 0; channel < channels.size(); ++channel) {
        const auto high = hexDigit(text[1 + channel * digits]);
        const auto low = hexDigit(text[channel * digits + digits]);
        if (!high || !low) return std::nullopt;
        channels[channel] = static_cast<std::uint8_t>(*high * 16U + *low);
    }
    return Colour{channels[0], channels[1], channels[2]};
}

Colour Colour::fromPalette(std::size_t index) { return kPalette[index % kPalette.size()]; }

} // namespace kenspeckle
