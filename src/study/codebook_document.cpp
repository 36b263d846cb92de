// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <ctime>

#include <fmt/format.h>

#include "exchange/codebook_file.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/study.h"
#include "storage/code_table.h"
#include "study/parts.h"

namespace kenspeckle {

namespace {

/// "22 November 2026", where the user is.
std::string today() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    static constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                              "July",    "August",   "September", "October", "November", "December"};
    return fmt::format("{} {} {}", local.tm_mday, kMonths[local.tm_mon], local.tm_year + 1900);
}

Result<exchange::CodebookDocument> documentOf(Study& study) {
    storage::Database& database = study.parts().database;
    exchange::CodebookDocument document;
    document.title = fmt::format("Codebook of {}", study.file().stem().string());
    document.date = today();
    // Codes and counts are two reads; somebody may change the codebook between them.
    for (int attempt = 0; attempt < 3; ++attempt) {
        auto book = storage::loadCodebook(database);
        if (!book) return fail(book.error());
        document.codebook = std::move(*book);
        auto uses = codeUse(study);
        if (!uses) return fail(uses.error());
        document.uses.clear();
        for (const CodeUse& use : *uses)
            if (document.codebook.find(use.code)) document.uses.push_back(use);
        if (document.uses.size() == document.codebook.codes().size()) break;
    }
    auto known = storage::guids(database, "code");
    if (!known) return fail(known.error());
    document.guids.resize(document.codebook.codes().size());
    for (const auto& [id, guid] : *known)
        if (const auto index = document.codebook.indexOf(CodeId{id})) document.guids[*index] = guid;
    return document;
}

} // namespace

Result<void> exportCodebook(Study& study, const std::filesystem::path& file) {
    auto document = documentOf(study);
    if (!document) return fail(document.error());
    return exchange::writeCodebook(*document, file);
}

Result<std::string> codebookPage(Study& study) {
    auto document = documentOf(study);
    if (!document) return fail(document.error());
    return exchange::codebookHtml(*document);
}

} // namespace kenspeckle
