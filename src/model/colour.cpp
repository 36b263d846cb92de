// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <fmt/format.h>

#include "kenspeckle/codebook.h"

namespace kenspeckle {

namespace {

// Three qualitative schemes made for colour-blind readers, one after another: Okabe and Ito (2008) without black, then
// Tol's "muted" and "bright" (SRON/EPS/TN/09-002) where they add a colour that is not near one before it.
constexpr std::array<Colour, 20> kPalette{{
    {0xE6, 0x9F, 0x00}, {0x56, 0xB4, 0xE9}, {0x00, 0x9E, 0x73}, {0xF0, 0xE4, 0x42}, {0x00, 0x72, 0xB2},
    {0xD5, 0x5E, 0x00}, {0xCC, 0x79, 0xA7}, {0x33, 0x22, 0x88}, {0x88, 0xCC, 0xEE}, {0x44, 0xAA, 0x99},
    {0x11, 0x77, 0x33}, {0x99, 0x99, 0x33}, {0xDD, 0xCC, 0x77}, {0xCC, 0x66, 0x77}, {0x88, 0x22, 0x55},
    {0xAA, 0x44, 0x99}, {0x44, 0x77, 0xAA}, {0xEE, 0x66, 0x77}, {0x22, 0x88, 0x33}, {0xBB, 0xBB, 0xBB},
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
