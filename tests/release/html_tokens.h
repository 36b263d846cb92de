// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kenspeckle::test {

/// A tag or a text of a page.
struct HtmlToken {
    enum class Kind : unsigned char { Open, Close, Text, Raw };
    Kind kind = Kind::Text;
    std::string name; ///< of a tag; of the element that a text stands in
    std::string text; ///< references resolved; Raw: the content of a script or style as it stands
    std::vector<std::pair<std::string, std::string>> attributes;

    [[nodiscard]] std::string attribute(std::string_view name) const;
};

/// Reads a page as strictly as we write: tags close in order, attributes are in double quotes or alone, and only the
/// five references of escapeHtml() occur. Whatever is otherwise fails the test that calls it.
[[nodiscard]] std::vector<HtmlToken> htmlTokens(const std::string& page);

} // namespace kenspeckle::test
