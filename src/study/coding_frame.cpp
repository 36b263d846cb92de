// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/coding_frame.h"

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/code_table.h"
#include "study/codebook_checks.h"
#include "study/codebook_rows.h"
#include "study/parts.h"
#include "text/words.h"

namespace kenspeckle {

Result<Codebook> codebook(Study& study) { return storage::loadCodebook(study.parts().database); }

Result<CodeId> addCode(Study& study, CodeId parent, const CodeText& text) {
    Study::Parts& parts = study.parts();
    CodeText words = text;
    words.name = text::simplify(text.name);
    if (auto allowed = study::checkCodeName(words.name); !allowed) return fail(allowed.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Added the code {}", words.name),
                            [&](storage::Action& action) -> Result<CodeId> {
                                auto book = parent ? study::codebookWith(parts.database, {parent})
                                                   : storage::loadCodebook(parts.database);
                                if (!book) return fail(book.error());
                                if (auto free = study::checkSibling(*book, parent, words.name, {}); !free)
                                    return fail(free.error());
                                return storage::insertCode(action, parent, study::nextPosition(*book, parent), words);
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
                                auto book = study::codebookWith(parts.database, {id});
                                if (!book) return fail(book.error());
                                if (auto free = study::checkSibling(*book, book->find(id)->parent, words.name, id);
                                    !free)
                                    return free;
                                return storage::updateCode(action, id, words);
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

} // namespace kenspeckle
