// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/codebook_rows.h"

#include <unordered_map>

#include <fmt/format.h>

#include "storage/code_table.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle::study {

CodeId childNamed(const Codebook& codebook, CodeId parent, std::string_view name) {
    for (const CodeId child : codebook.children(parent))
        if (text::sameIgnoringCase(codebook.find(child)->text.name, name)) return child;
    return {};
}

std::vector<std::string> namesOf(const std::string& path) {
    std::vector<std::string> names;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = path.find(" / ", begin);
        names.push_back(text::simplify(path.substr(begin, end == std::string::npos ? end : end - begin)));
        if (end == std::string::npos) return names;
        begin = end + 3;
    }
}

Result<void> checkCodeName(const std::string& name) {
    if (text::trim(name).empty()) return fail(ErrorKind::Invalid, "a code needs a name: give it at least one letter");
    if (name.find(" / ") != std::string::npos)
        return fail(ErrorKind::Invalid,
                    fmt::format("\"{}\" cannot be a code's name: \" / \" parts a theme from its sub-themes", name));
    if (name.find('\n') != std::string::npos)
        return fail(ErrorKind::Invalid, "a code's name is one line: put longer words into its definition");
    return {};
}

Result<InsertedCodes> insertCodebook(storage::Action& action, const Codebook& existing,
                                     const exchange::CodebookFile& file) {
    InsertedCodes outcome;
    std::unordered_map<CodeId, CodeId> stored; // the file's id to the study's
    std::unordered_map<CodeId, int> nextPosition;
    const std::vector<Code>& codes = file.codebook.codes();
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const Code& code = codes[i];
        const CodeId parent = code.parent ? stored.at(code.parent) : CodeId{};
        const bool parentIsOld = !parent || existing.find(parent);
        if (const CodeId there = parentIsOld ? childNamed(existing, parent, code.text.name) : CodeId{}; there) {
            stored[code.id] = there;
            ++outcome.unchanged;
            continue;
        }
        if (!nextPosition.contains(parent)) {
            const auto children = parentIsOld ? existing.children(parent) : std::vector<CodeId>{};
            nextPosition[parent] = children.empty() ? 0 : existing.find(children.back())->position + 1;
        }
        auto id = storage::insertCode(action, parent, nextPosition[parent]++, code.text);
        if (!id) return fail(id.error());
        stored[code.id] = *id;
        ++outcome.added;
        if (i < file.guids.size() && !file.guids[i].empty())
            if (auto kept = storage::setGuid(action, "code", id->value, file.guids[i]); !kept)
                return fail(kept.error());
    }
    return outcome;
}

Result<CodeId> insertPath(storage::Action& action, storage::Database& database, Codebook& codebook,
                          const std::vector<std::string>& names, int& added) {
    CodeId parent;
    for (const std::string& name : names) {
        if (const CodeId there = childNamed(codebook, parent, name); there) {
            parent = there;
            continue;
        }
        if (auto allowed = checkCodeName(name); !allowed) return fail(allowed.error());
        const auto siblings = codebook.children(parent);
        CodeText words;
        words.name = name;
        words.colour = Colour::fromPalette(parent ? *codebook.indexOf(parent) : siblings.size());
        const int position = siblings.empty() ? 0 : codebook.find(siblings.back())->position + 1;
        auto id = storage::insertCode(action, parent, position, words);
        if (!id) return fail(id.error());
        ++added;
        auto now = storage::loadCodebook(database);
        if (!now) return fail(now.error());
        codebook = std::move(*now);
        parent = *id;
    }
    return parent;
}

} // namespace kenspeckle::study
