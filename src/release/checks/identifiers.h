// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"
#include "release/checks/pattern.h"

namespace kenspeckle::release {

/// A number, date or address by which somebody could be found.
struct FoundIdentifier {
    IdentifierKind kind = IdentifierKind::Email;
    Range range; ///< code points of the text given
    bool operator==(const FoundIdentifier&) const = default;
};

/// All of them in a text, ascending; where two kinds would overlap, the surer one. Valid UTF-8 in.
[[nodiscard]] std::vector<FoundIdentifier> identifiers(std::string_view utf8);

/// "a postcode", "a CHI number", …
[[nodiscard]] std::string identifierWords(IdentifierKind kind);

/// Whether it hardly can be anything else, or leads straight to a person.
[[nodiscard]] bool isSure(IdentifierKind kind);

} // namespace kenspeckle::release
