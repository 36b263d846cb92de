// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "exchange/code_description.h"
#include "exchange/qdc.h"
#include "exchange/xml_text.h"

namespace kenspeckle::exchange {
namespace {

/// A GUID of version 8 (RFC 9562: free for our own use) out of the 64 bits of an id; another for each attempt.
std::string guidOf(CodeId id, std::uint32_t attempt) {
    const auto bits = static_cast<std::uint64_t>(id.value);
    constexpr std::uint32_t kPrefix = 0x6b656e73; // "kens"
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", kPrefix + attempt, bits >> 48,
                       0x8000 | ((bits >> 36) & 0xfff), 0x8000 | ((bits >> 24) & 0xfff), bits & 0xffffff);
}

/// One for each code and no two alike: the one given, where it is a GUID and the first of its kind, or one made up.
std::vector<std::string> uniqueGuids(const Codebook& codebook, const std::vector<std::string>& given) {
    std::vector<std::string> guids(codebook.codes().size());
    std::unordered_set<std::string> used;
    for (std::size_t at = 0; at < std::min(guids.size(), given.size()); ++at)
        if (auto guid = readGuid(given[at]); guid && used.insert(*guid).second) guids[at] = std::move(*guid);
    // Made up only when all given ones are known: a file may well bring one that we would make up for another code.
    for (std::size_t at = 0; at < guids.size(); ++at)
        for (std::uint32_t attempt = 0; guids[at].empty(); ++attempt)
            if (std::string guid = guidOf(codebook.codes()[at].id, attempt); used.insert(guid).second)
                guids[at] = std::move(guid);
    return guids;
}

} // namespace

std::optional<std::string> readGuid(std::string_view text) {
    constexpr std::string_view kPattern = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return std::nullopt;
    text = text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
    if (text.size() == kPattern.size() + 2 && text.front() == '{' && text.back() == '}')
        text = text.substr(1, kPattern.size());
    if (text.size() != kPattern.size()) return std::nullopt;
    std::string guid;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at] >= 'A' && text[at] <= 'F' ? static_cast<char>(text[at] - 'A' + 'a') : text[at];
        const bool digit = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
        if (kPattern[at] == 'x' ? !digit : letter != '-') return std::nullopt;
        guid += letter;
    }
    return guid;
}

std::string qdcBytes(const Codebook& codebook, const std::vector<std::string>& guids) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "utf-8";
    pugi::xml_node root = document.append_child("CodeBook");
    root.append_attribute("xmlns") = "urn:QDA-XML:codebook:1.0";
    root.append_attribute("origin") = std::string(kOrigin).c_str();
    const pugi::xml_node top = root.append_child("Codes");

    std::vector<pugi::xml_node> written;
    const std::vector<std::string> unique = uniqueGuids(codebook, guids);
    for (std::size_t at = 0; at < codebook.codes().size(); ++at) {
        const Code& code = codebook.codes()[at];
        const auto parent = code.parent ? codebook.indexOf(code.parent) : std::nullopt;
        pugi::xml_node node = (parent ? written[*parent] : top);
        node = node.append_child("Code");
        node.append_attribute("guid") = unique[at].c_str();
        node.append_attribute("name") = xmlText(code.text.name).c_str();
        node.append_attribute("isCodable") = code.text.codable;
        node.append_attribute("color") = code.text.colour.hex().c_str();
        // The schema wants it before the children, which follow in reading order.
        if (const std::string description = xmlText(describe(code.text)); !description.empty())
            node.append_child("Description").text() = description.c_str();
        written.push_back(node);
    }
    return toBytes(document, pugi::format_indent);
}

} // namespace kenspeckle::exchange
