// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace kenspeckle::exchange {

/// UTF-8 without what XML 1.0 cannot hold: control characters other than tab and line feed, U+FFFE and U+FFFF.
[[nodiscard]] std::string xmlText(std::string_view utf8);

/// Text out of a foreign document, where a numeric reference can make anything: valid UTF-8, and as every stored text
/// is (NFC, LF). What is no character is dropped.
[[nodiscard]] std::string fromXml(std::string_view text);

/// The name without its namespace prefix.
[[nodiscard]] std::string_view localName(const pugi::xml_node& node);

/// The document as a file holds it.
[[nodiscard]] std::string toBytes(const pugi::xml_document& document, unsigned int format);

} // namespace kenspeckle::exchange
