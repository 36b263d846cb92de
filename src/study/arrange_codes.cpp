// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/codebook_work.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/study.h"
#include "storage/code_table.h"
#include "study/codebook_checks.h"
#include "study/parts.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// Numbers children 0, 1, 2 … under `parent`; returns how many have another place than before.
Result<int> placeInOrder(storage::Action& action, const Codebook& book, CodeId parent,
                         const std::vector<CodeId>& children) {
    int moved = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const Code* code = book.find(children[i]);
        if (code->parent == parent && code->position == static_cast<int>(i)) continue;
        if (auto done = storage::placeCode(action, children[i], parent, static_cast<int>(i)); !done)
            return fail(done.error());
        ++moved;
    }
    return moved;
}

Result<void> checkNames(const Codebook& book, const std::vector<CodeId>& children) {
    std::unordered_map<std::string, CodeId> byName;
    for (const CodeId id : children) {
        const auto [there, isNew] = byName.emplace(text::fold(book.find(id)->text.name), id);
        if (!isNew)
            return fail(ErrorKind::Conflict,
                        fmt::format("\"{}\" and \"{}\" would stand beside each other with one name: rename one of "
                                    "them first, or merge them",
                                    book.path(there->second), book.path(id)));
    }
    return {};
}

} // namespace

Result<void> moveCodes(Study& study, const std::vector<CodeId>& ids, CodeId parent, int position) {
    Study::Parts& parts = study.parts();
    if (ids.empty()) return fail(ErrorKind::Usage, "no code to move: name at least one");
    auto known = study::codebookWith(parts.database, ids);
    if (!known) return fail(known.error());
    const std::string label = fmt::format("Moved {}", study::named(*known, study::uppermost(*known, ids)));
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        auto book = study::codebookWith(parts.database, ids);
        if (!book) return fail(book.error());
        if (parent && !book->find(parent))
            return fail(ErrorKind::NotFound, "the theme to move it to is not in the codebook any more");
        const std::vector<CodeId> moved = study::uppermost(*book, ids);
        for (const CodeId id : moved)
            if (study::isWithin(*book, parent, id))
                return fail(ErrorKind::Conflict,
                            fmt::format("\"{}\" cannot be moved below itself", book->find(id)->text.name));
        std::vector<CodeId> children = book->children(parent);
        std::erase_if(children, [&](CodeId id) { return std::find(moved.begin(), moved.end(), id) != moved.end(); });
        const std::size_t place = std::min(static_cast<std::size_t>(std::max(position, 0)), children.size());
        children.insert(children.begin() + static_cast<std::ptrdiff_t>(place), moved.begin(), moved.end());
        if (auto apart = checkNames(*book, children); !apart) return apart;
        auto placed = placeInOrder(action, *book, parent, children);
        if (!placed) return fail(placed.error());
        return {};
    });
}

Result<void> moveCode(Study& study, CodeId id, CodeId parent, int position) {
    return moveCodes(study, {id}, parent, position);
}

Result<int> sortCodes(Study& study, CodeId parent, SortScope scope) {
    Study::Parts& parts = study.parts();
    const std::vector<CodeId> needed = parent ? std::vector{parent} : std::vector<CodeId>{};
    auto known = study::codebookWith(parts.database, needed);
    if (!known) return fail(known.error());
    const std::string label = parent ? fmt::format("Sorted the codes of {} by name", known->find(parent)->text.name)
                                     : std::string("Sorted the codebook by name");
    const text::Collator collator(study.language());
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<int> {
        auto book = study::codebookWith(parts.database, needed);
        if (!book) return fail(book.error());
        std::vector<CodeId> parents{parent};
        if (scope == SortScope::Below)
            for (const Code& code : book->codes())
                if (code.id != parent && (!parent || study::isWithin(*book, code.id, parent)))
                    parents.push_back(code.id);
        int moved = 0;
        for (const CodeId each : parents) {
            std::vector<CodeId> children = book->children(each);
            const std::vector<CodeId> before = children;
            std::stable_sort(children.begin(), children.end(), [&](CodeId a, CodeId b) {
                return collator(book->find(a)->text.name, book->find(b)->text.name);
            });
            if (children == before) continue;
            auto placed = placeInOrder(action, *book, each, children);
            if (!placed) return placed;
            moved += *placed;
        }
        return moved;
    });
}

Result<void> removeCodes(Study& study, const std::vector<CodeId>& ids) {
    Study::Parts& parts = study.parts();
    if (ids.empty()) return fail(ErrorKind::Usage, "no code to remove: name at least one");
    auto known = study::codebookWith(parts.database, ids);
    if (!known) return fail(known.error());
    const std::string label = fmt::format("Removed {}", study::named(*known, study::uppermost(*known, ids)));
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        auto book = study::codebookWith(parts.database, ids);
        if (!book) return fail(book.error());
        for (const CodeId id : study::uppermost(*book, ids)) {
            const auto below = book->subtree(id);
            for (auto code = below.rbegin(); code != below.rend(); ++code)
                if (auto done = storage::deleteCode(action, *code); !done) return done;
        }
        return {};
    });
}

Result<void> removeCode(Study& study, CodeId id) { return removeCodes(study, {id}); }

namespace {

/// Edits several codes as one action.
template <class Edit>
Result<void> editAll(Study& study, const std::vector<CodeId>& ids, const char* what, const Edit& edit) {
    Study::Parts& parts = study.parts();
    if (ids.empty()) return fail(ErrorKind::Usage, "no code to change: name at least one");
    auto known = study::codebookWith(parts.database, ids);
    if (!known) return fail(known.error());
    const auto wanted = study::inReadingOrder(*known, ids);
    const std::string label = fmt::format(fmt::runtime(what), study::named(*known, wanted));
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        auto book = study::codebookWith(parts.database, ids);
        if (!book) return fail(book.error());
        for (const CodeId id : wanted) {
            CodeText text = book->find(id)->text;
            edit(text);
            if (text == book->find(id)->text) continue;
            if (auto done = storage::updateCode(action, id, text); !done) return done;
        }
        return {};
    });
}

} // namespace

Result<void> setColour(Study& study, const std::vector<CodeId>& ids, Colour colour) {
    return editAll(study, ids, "Changed the colour of {}", [colour](CodeText& text) { text.colour = colour; });
}

Result<void> setCodable(Study& study, const std::vector<CodeId>& ids, Codable codable) {
    return editAll(study, ids, codable == Codable::Yes ? "Made {} codable" : "Made {} only group others",
                   [codable](CodeText& text) { text.codable = codable == Codable::Yes; });
}

} // namespace kenspeckle
