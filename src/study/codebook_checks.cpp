// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/codebook_checks.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "storage/code_table.h"
#include "study/codebook_rows.h"

namespace kenspeckle::study {

Result<Codebook> codebookWith(storage::Database& database, const std::vector<CodeId>& ids) {
    auto book = storage::loadCodebook(database);
    if (!book) return book;
    for (const CodeId id : ids)
        if (!book->find(id)) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
    return book;
}

Result<void> checkSibling(const Codebook& book, CodeId parent, const std::string& name, CodeId self) {
    const CodeId there = childNamed(book, parent, name);
    if (!there || there == self) return {};
    return fail(ErrorKind::Conflict,
                fmt::format("there is a code \"{}\" already: choose another name, or use that one", book.path(there)));
}

std::vector<CodeId> inReadingOrder(const Codebook& book, std::vector<CodeId> ids) {
    std::sort(ids.begin(), ids.end(), [&](CodeId a, CodeId b) { return book.indexOf(a) < book.indexOf(b); });
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::vector<CodeId> uppermost(const Codebook& book, const std::vector<CodeId>& ids) {
    const std::unordered_set<CodeId> chosen(ids.begin(), ids.end());
    std::vector<CodeId> top;
    for (const CodeId id : inReadingOrder(book, ids)) {
        const Code* above = book.find(book.find(id)->parent);
        while (above && !chosen.count(above->id))
            above = book.find(above->parent);
        if (!above) top.push_back(id);
    }
    return top;
}

bool isWithin(const Codebook& book, CodeId id, CodeId top) {
    for (const Code* code = book.find(id); code; code = book.find(code->parent))
        if (code->id == top) return true;
    return false;
}

std::string named(const Codebook& book, const std::vector<CodeId>& ids) {
    if (ids.size() != 1) return fmt::format("{} codes", ids.size());
    return fmt::format("the code {}", book.find(ids.front())->text.name);
}

int nextPosition(const Codebook& book, CodeId parent) {
    const auto children = book.children(parent);
    return children.empty() ? 0 : book.find(children.back())->position + 1;
}

} // namespace kenspeckle::study
