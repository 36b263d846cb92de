// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "kenspeckle/result.h"

namespace kenspeckle::sources {

/// An Office Open XML file: a zip of XML parts. Guards against what a hostile or broken file may hold: encrypted files,
/// parts that unpack to far more than a document, document types, XML that is no text.
class Package {
public:
    /// Borrows the bytes. `what` names the kind of file in errors, "Word document".
    [[nodiscard]] static Result<Package> open(std::string_view bytes, const std::string& name, const std::string& what);
    Package(Package&&) noexcept;
    Package& operator=(Package&&) noexcept;
    ~Package();

    [[nodiscard]] bool has(const std::string& part) const;
    /// Invalid if the part is missing, too large, damaged or no XML. `place` in later errors is the part's name.
    [[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> xml(const std::string& part);
    /// The part that a relationship of `part` (empty: of the package) of this type leads to; `type` is the last word of
    /// its URI, "officeDocument". With an id, that relationship only. Nothing if there is none.
    [[nodiscard]] std::optional<std::string> related(const std::string& part, std::string_view type,
                                                     std::string_view id = {});

private:
    struct Impl;
    explicit Package(std::unique_ptr<Impl> impl);
    [[nodiscard]] Result<std::string> bytes(const std::string& part);
    std::unique_ptr<Impl> m_impl;
};

/// An element's or attribute's name without its namespace prefix.
[[nodiscard]] std::string_view localName(const char* name);
[[nodiscard]] inline std::string_view localName(const pugi::xml_node& node) { return localName(node.name()); }
/// An attribute by its local name; the null attribute if there is none.
[[nodiscard]] pugi::xml_attribute attributeOf(const pugi::xml_node& node, std::string_view name);
/// A child element by its local name; the null node if there is none.
[[nodiscard]] pugi::xml_node childOf(const pugi::xml_node& node, std::string_view name);

/// Deeper nesting than any office program writes is refused or ignored.
inline constexpr int kDeepestXml = 120;

} // namespace kenspeckle::sources
