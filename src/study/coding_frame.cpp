// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/coding_frame.h"

#include <algorithm>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/code_table.h"
#include "study/codebook_rows.h"
#include "study/frequencies.h"
#include "study/parts.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

Result<void> checkSibling(const Codebook& book, CodeId parent, const std::string& name, CodeId self) {
    const CodeId there = study::childNamed(book, parent, name);
    if (!there || there == self) return {};
    return fail(ErrorKind::Conflict,
                fmt::format("there is a code \"{}\" already: choose another name, or use that one", book.path(there)));
}

Result<Codebook> codebookWith(storage::Database& database, CodeId id) {
    auto book = storage::loadCodebook(database);
    if (book && id && !book->find(id)) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
    return book;
}

} // namespace

Result<Codebook> codebook(Study& study) { return storage::loadCodebook(study.parts().database); }

Result<std::vector<CodeUse>> codeUse(Study& study) {
    auto counted = study::countStudy(study.parts(), {});
    if (!counted) return fail(counted.error());
    std::vector<CodeUse> uses;
    for (std::size_t i = 0; i < counted->codebook.codes().size(); ++i) {
        const analysis::FrequencyCount& all = counted->frequencies.codes[i].all;
        uses.push_back(
            {counted->codebook.codes()[i].id, static_cast<int>(all.references), static_cast<int>(all.participants)});
    }
    return uses;
}

Result<CodeId> addCode(Study& study, CodeId parent, const CodeText& text) {
    Study::Parts& parts = study.parts();
    CodeText words = text;
    words.name = text::simplify(text.name);
    if (auto allowed = study::checkCodeName(words.name); !allowed) return fail(allowed.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Added the code {}", words.name),
                            [&](storage::Action& action) -> Result<CodeId> {
                                auto book = codebookWith(parts.database, parent);
                                if (!book) return fail(book.error());
                                if (auto free = checkSibling(*book, parent, words.name, {}); !free)
                                    return fail(free.error());
                                const auto siblings = book->children(parent);
                                const int position = siblings.empty() ? 0 : book->find(siblings.back())->position + 1;
                                return storage::insertCode(action, parent, position, words);
                            });
}

Result<CodeId> addCodePath(Study& study, const std::string& path) {
    Study::Parts& parts = study.parts();
    return storage::perform(parts.database, parts.coder, fmt::format("Added the code {}", path),
                            [&](storage::Action& action) -> Result<CodeId> {
                                auto book = storage::loadCodebook(parts.database);
                                if (!book) return fail(book.error());
                                int added = 0;
                                return study::insertPath(action, parts.database, *book, study::namesOf(path), added);
                            });
}

Result<void> editCode(Study& study, CodeId id, const CodeText& text) {
    Study::Parts& parts = study.parts();
    CodeText words = text;
    words.name = text::simplify(text.name);
    if (auto allowed = study::checkCodeName(words.name); !allowed) return allowed;
    return storage::perform(parts.database, parts.coder, fmt::format("Edited the code {}", words.name),
                            [&](storage::Action& action) -> Result<void> {
                                auto book = codebookWith(parts.database, id);
                                if (!book) return fail(book.error());
                                if (auto free = checkSibling(*book, book->find(id)->parent, words.name, id); !free)
                                    return free;
                                return storage::updateCode(action, id, words);
                            });
}

Result<void> moveCode(Study& study, CodeId id, CodeId parent, int position) {
    Study::Parts& parts = study.parts();
    auto book = codebookWith(parts.database, id);
    if (!book) return fail(book.error());
    const std::string name = book->find(id)->text.name;
    if (parent && !book->find(parent))
        return fail(ErrorKind::NotFound, "the theme to move it to is not in the codebook any more");
    const auto below = book->subtree(id);
    if (std::find(below.begin(), below.end(), parent) != below.end())
        return fail(ErrorKind::Conflict, fmt::format("\"{}\" cannot be moved below itself", name));
    if (auto free = checkSibling(*book, parent, name, id); !free) return free;
    return storage::perform(
        parts.database, parts.coder, fmt::format("Moved the code {}", name),
        [&](storage::Action& action) -> Result<void> {
            std::vector<CodeId> children = book->children(parent);
            std::erase(children, id);
            const auto place = static_cast<std::ptrdiff_t>(
                std::clamp<std::size_t>(static_cast<std::size_t>(std::max(position, 0)), 0, children.size()));
            children.insert(children.begin() + place, id);
            for (std::size_t i = 0; i < children.size(); ++i) {
                const Code* code = book->find(children[i]);
                if (code->parent == parent && code->position == static_cast<int>(i)) continue;
                if (auto done = storage::placeCode(action, children[i], parent, static_cast<int>(i)); !done)
                    return done;
            }
            return {};
        });
}

Result<void> removeCode(Study& study, CodeId id) {
    Study::Parts& parts = study.parts();
    auto book = codebookWith(parts.database, id);
    if (!book) return fail(book.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Removed the code {}", book->find(id)->text.name),
                            [&](storage::Action& action) -> Result<void> {
                                auto below = book->subtree(id);
                                for (auto code = below.rbegin(); code != below.rend(); ++code)
                                    if (auto done = storage::deleteCode(action, *code); !done) return done;
                                return {};
                            });
}

Result<CodebookOutcome> importCodebook(Study& study, const std::filesystem::path& file) {
    Study::Parts& parts = study.parts();
    auto read = exchange::readCodebook(file);
    if (!read) return fail(read.error());
    auto inserted =
        storage::perform(parts.database, parts.coder, fmt::format("Added the codebook {}", file.filename().string()),
                         [&](storage::Action& action) -> Result<study::InsertedCodes> {
                             auto book = storage::loadCodebook(parts.database);
                             if (!book) return fail(book.error());
                             return study::insertCodebook(action, *book, *read);
                         });
    if (!inserted) return fail(inserted.error());
    return CodebookOutcome{inserted->added, inserted->unchanged, read->notices};
}

Result<void> exportCodebook(Study& study, const std::filesystem::path& file) {
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto known = storage::guids(database, "code");
    if (!known) return fail(known.error());
    std::vector<std::string> guids(book->codes().size());
    for (const auto& [id, guid] : *known)
        if (const auto index = book->indexOf(CodeId{id})) guids[*index] = guid;
    return exchange::writeCodebook(*book, guids, file);
}

} // namespace kenspeckle
