// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/codebook.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "model/near_names.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr std::string_view kSeparator = " / ";

/// How names are compared: whatever their case, and whatever white space a spreadsheet left at their ends.
std::string key(std::string_view name) { return text::fold(text::simplify(name)); }

} // namespace

Result<Codebook> Codebook::fromCodes(std::vector<Code> codes) {
    std::unordered_map<CodeId, std::size_t> places;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (!places.emplace(codes[i].id, i).second) {
            return fail(ErrorKind::Invalid,
                        fmt::format("two codes have the id {}: \"{}\" and \"{}\"; give one of them another",
                                    codes[i].id.value, codes[places[codes[i].id]].text.name, codes[i].text.name));
        }
    }
    std::unordered_map<CodeId, std::vector<std::size_t>> children;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i].parent && !places.count(codes[i].parent)) {
            return fail(ErrorKind::Invalid,
                        fmt::format("the code \"{}\" belongs under a code that is not there (id {})",
                                    codes[i].text.name, codes[i].parent.value));
        }
        children[codes[i].parent].push_back(i);
    }
    for (auto& [parent, below] : children) {
        std::sort(below.begin(), below.end(), [&](std::size_t a, std::size_t b) {
            return std::tie(codes[a].position, codes[a].id) < std::tie(codes[b].position, codes[b].id);
        });
    }
    // Depth first from the top, without recursion: a codebook read from a file may be as deep as it likes.
    std::vector<std::size_t> order;
    order.reserve(codes.size());
    std::vector<bool> reached(codes.size());
    std::vector<std::size_t> open;
    const auto push = [&](CodeId parent) {
        if (const auto below = children.find(parent); below != children.end()) {
            open.insert(open.end(), below->second.rbegin(), below->second.rend());
        }
    };
    push(CodeId{});
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        order.push_back(at);
        reached[at] = true;
        push(codes[at].id);
    }
    if (const auto lost = std::find(reached.begin(), reached.end(), false); lost != reached.end()) {
        const Code& code = codes[static_cast<std::size_t>(lost - reached.begin())];
        return fail(ErrorKind::Invalid,
                    fmt::format("the code \"{}\" is below itself in the codebook; move it to the top", code.text.name));
    }
    Codebook book;
    book.m_codes.reserve(codes.size());
    book.m_depths.reserve(codes.size());
    for (const std::size_t at : order) {
        const Code& code = codes[at];
        // A parent stands before its children.
        book.m_depths.push_back(code.parent ? book.m_depths[book.m_indexOf.at(code.parent)] + 1 : 0);
        book.m_indexOf.emplace(code.id, book.m_codes.size());
        book.m_codes.push_back(std::move(codes[at]));
    }
    return book;
}

const Code* Codebook::find(CodeId id) const {
    const auto index = indexOf(id);
    return index ? &m_codes[*index] : nullptr;
}

std::optional<std::size_t> Codebook::indexOf(CodeId id) const {
    const auto found = m_indexOf.find(id);
    return found == m_indexOf.end() ? std::nullopt : std::optional(found->second);
}

std::string Codebook::path(CodeId id) const {
    std::vector<const Code*> way;
    for (const Code* code = find(id); code; code = find(code->parent))
        way.push_back(code);
    std::string path;
    for (auto code = way.rbegin(); code != way.rend(); ++code) {
        if (!path.empty()) path += kSeparator;
        path += (*code)->text.name;
    }
    return path;
}

int Codebook::depth(CodeId id) const {
    const auto index = indexOf(id);
    return index ? m_depths[*index] : 0;
}

std::vector<CodeId> Codebook::children(CodeId parent) const {
    std::vector<CodeId> found;
    std::size_t at = 0;
    int depth = 0;
    if (parent) {
        const auto index = indexOf(parent);
        if (!index) return found;
        at = *index + 1;
        depth = m_depths[*index] + 1;
    }
    for (; at < m_codes.size() && m_depths[at] >= depth; ++at)
        if (m_depths[at] == depth) found.push_back(m_codes[at].id);
    return found;
}

std::vector<CodeId> Codebook::subtree(CodeId id) const {
    std::vector<CodeId> found;
    const auto begin = indexOf(id);
    if (!begin) return found;
    // Reading order: everything below a code follows it and is deeper.
    found.push_back(id);
    for (std::size_t at = *begin + 1; at < m_codes.size() && m_depths[at] > m_depths[*begin]; ++at)
        found.push_back(m_codes[at].id);
    return found;
}

Result<CodeId> Codebook::resolve(std::string_view nameOrPath) const {
    const std::string wanted = key(nameOrPath);
    if (wanted.empty()) return fail(ErrorKind::Usage, "no code named: give its name or its path, Theme / Sub-theme");
    std::vector<const Code*> named;
    for (const Code& code : m_codes) {
        if (key(path(code.id)) == wanted) {
            // A path is exact, even where a code elsewhere has it for a name.
            return code.id;
        }
        if (key(code.text.name) == wanted) named.push_back(&code);
    }
    if (named.size() == 1) return named.front()->id;
    if (named.size() > 1) {
        std::string paths;
        for (const Code* code : named)
            paths += fmt::format("{}\"{}\"", paths.empty() ? "" : ", ", path(code->id));
        return fail(ErrorKind::Usage,
                    fmt::format("{} codes are named \"{}\": {}; give the path", named.size(), nameOrPath, paths));
    }
    if (m_codes.empty()) {
        return fail(ErrorKind::NotFound,
                    fmt::format("no code \"{}\": the codebook is empty; add the code first", nameOrPath));
    }
    std::vector<std::string> candidates;
    const bool asPath = nameOrPath.find(kSeparator) != std::string_view::npos;
    for (const Code& code : m_codes)
        candidates.push_back(asPath ? path(code.id) : code.text.name);
    const auto near = model::nearNames(nameOrPath, candidates);
    if (near.empty()) {
        return fail(ErrorKind::NotFound,
                    fmt::format("no code \"{}\" in the codebook; ken codes lists them", nameOrPath));
    }
    std::string names;
    for (const std::string& name : near)
        names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
    return fail(ErrorKind::NotFound, fmt::format("no code \"{}\" in the codebook; near it: {}", nameOrPath, names));
}

} // namespace kenspeckle
