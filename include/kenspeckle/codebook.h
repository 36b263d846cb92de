// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

/// 24-bit colour.
struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;

    constexpr auto operator<=>(const Colour&) const = default;
    /// "#RRGGBB"
    [[nodiscard]] std::string hex() const;
    /// Reads "#RGB" or "#RRGGBB"; nothing for anything else.
    [[nodiscard]] static std::optional<Colour> fromHex(std::string_view text);
    /// The index-th of a cycle of colours that stay apart for colour-blind readers; any index.
    [[nodiscard]] static Colour fromPalette(std::size_t index);
};

/// What a code says about itself; everything a person may edit in it but its place in the tree.
struct CodeText {
    std::string name;       ///< not empty, unique among its siblings whatever its case, no " / " in it
    std::string definition; ///< what the code means
    std::string useWhen;
    std::string doNotUseWhen;
    std::string example;
    Colour colour;
    bool codable = true; ///< false for a theme that only groups its children

    bool operator==(const CodeText&) const = default;
};

/// One entry of the codebook. A code with children is a theme.
struct Code {
    CodeId id;
    CodeId parent;    ///< none at the top
    int position = 0; ///< among its siblings, ascending
    CodeText text;

    bool operator==(const Code&) const = default;
};

/// The tree of codes, as a value. Always in reading order: every code after its parent and before its parent's next
/// sibling.
class Codebook {
public:
    Codebook() = default;
    /// Puts codes into reading order. A code whose parent is missing, or that is its own ancestor, is an error.
    [[nodiscard]] static Result<Codebook> fromCodes(std::vector<Code> codes);

    [[nodiscard]] const std::vector<Code>& codes() const { return m_codes; }
    [[nodiscard]] bool empty() const { return m_codes.empty(); }
    /// Null if there is none. Valid as long as this codebook.
    [[nodiscard]] const Code* find(CodeId id) const;
    /// The index into codes(); nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> indexOf(CodeId id) const;
    /// "Theme / Sub-theme"
    [[nodiscard]] std::string path(CodeId id) const;
    /// 0 at the top.
    [[nodiscard]] int depth(CodeId id) const;
    [[nodiscard]] std::vector<CodeId> children(CodeId parent) const;
    /// The code itself and everything below it, in reading order.
    [[nodiscard]] std::vector<CodeId> subtree(CodeId id) const;
    /// Finds a code by its path, or by its name where only one code has it (case does not matter). NotFound names the
    /// nearest names there are; Usage lists the paths a name could mean.
    [[nodiscard]] Result<CodeId> resolve(std::string_view nameOrPath) const;

private:
    std::vector<Code> m_codes;
    std::vector<int> m_depths;                         // as m_codes
    std::unordered_map<CodeId, std::size_t> m_indexOf; // into m_codes
};

} // namespace kenspeckle
