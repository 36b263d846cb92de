// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/verifying.h"

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/adjudication_table.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/correction_table.h"
#include "storage/journal.h"
#include "storage/memo_table.h"
#include "storage/quote_table.h"
#include "storage/transcript_table.h"
#include "study/index_upkeep.h"
#include "study/parts.h"
#include "text/decode.h"
#include "text/offsets.h"

namespace kenspeckle {

namespace {

void append(std::vector<std::string>& problems, Result<std::vector<std::string>> found, const char* what) {
    if (!found) {
        problems.push_back(fmt::format("{} could not be checked: {}", what, found.error().message));
        return;
    }
    problems.insert(problems.end(), found->begin(), found->end());
}

std::string problemOfText(const storage::TextRecord& record) {
    if (const auto byte = text::firstInvalidByte(record.text))
        return fmt::format("the text is not UTF-8 at byte {}", *byte);
    if (!text::isNormalised(record.text)) return "the text is not in normal form (NFC, LF)";
    if (text::codePointCount(record.text) != record.codePoints)
        return fmt::format("the text has {} code points, {} are recorded", text::codePointCount(record.text),
                           record.codePoints);
    if (storage::textHash(record.text) != record.hash)
        return "the text is not the one that was stored: its hash differs";
    return {};
}

std::string problemOfTurns(const Transcript& transcript, std::int64_t codePoints) {
    CodePoint end;
    int number = 0;
    for (const Turn& turn : transcript.turns) {
        if (turn.number != ++number) return fmt::format("turn {} is missing", number);
        if (turn.range.empty() || turn.range.begin < end || turn.range.end.value > codePoints)
            return fmt::format("turn {} ({}:{}) overlaps another, is empty or runs past the text", number,
                               turn.range.begin.value, turn.range.end.value);
        end = turn.range.end;
    }
    return {};
}

} // namespace

Result<VerifyOutcome> verify(Study& study, const Task& task) {
    Study::Parts& parts = study.parts();
    storage::Database& database = parts.database;
    VerifyOutcome outcome;
    task.tell({0, 5, "file"});
    append(outcome.problems, storage::integrityProblems(database), "the file");

    task.tell({1, 5, "texts"});
    auto names = storage::transcriptNames(database);
    if (!names) return fail(names.error());
    outcome.transcripts = static_cast<int>(names->size());
    int texts = 0;
    auto visited = storage::forEachText(database, [&](const storage::TextRecord& record) -> Result<void> {
        ++texts;
        if (task.stop.stop_requested()) return fail(ErrorKind::Cancelled, "the check was stopped");
        std::string problem = problemOfText(record);
        if (problem.empty()) {
            auto whole = storage::loadTranscript(database, record.transcript);
            problem = whole ? problemOfTurns(*whole, record.codePoints) : whole.error().message;
        }
        if (!problem.empty())
            outcome.problems.push_back(
                fmt::format("transcript \"{}\": {}: take this transcript from a backup", record.name, problem));
        return {};
    });
    if (!visited) {
        if (visited.error().kind == ErrorKind::Cancelled) return fail(visited.error());
        outcome.problems.push_back(fmt::format("the texts could not be read: {}", visited.error().message));
    } else if (texts != outcome.transcripts) {
        outcome.problems.push_back(
            fmt::format("{} transcripts, but {} texts: take the study from a backup", outcome.transcripts, texts));
    }

    task.tell({2, 5, "codings"});
    append(outcome.problems, storage::codingProblems(database), "the codings");
    append(outcome.problems, storage::memoProblems(database), "the memos");
    append(outcome.problems, storage::reviewProblems(database), "the passages to review");
    append(outcome.problems, storage::adjudicationProblems(database), "the decisions");
    append(outcome.problems, storage::reviewedQuoteProblems(database), "the quotes in review");
    auto codings = storage::codingCount(database);
    if (!codings) return fail(codings.error());
    outcome.codings = *codings;
    if (auto book = storage::loadCodebook(database); !book)
        outcome.problems.push_back(fmt::format("the codebook is no tree: {}", book.error().message));

    task.tell({3, 5, "journal"});
    append(outcome.problems, storage::journalProblems(database), "the journal");
    auto entries = storage::journalSize(database);
    if (!entries) return fail(entries.error());
    outcome.journalEntries = *entries;

    task.tell({4, 5, "search index"});
    // An index that is merely behind is not a fault: it is brought up to date, as a search would.
    if (auto followed = study::followStudy(parts, task); !followed) {
        outcome.problems.push_back(fmt::format("the search index: {}", followed.error().message));
        return outcome;
    }
    auto indexed = study::currentTexts(parts);
    if (!indexed) return fail(indexed.error());
    for (const std::string& problem : parts.index->problems(*indexed))
        outcome.problems.push_back(fmt::format("the search index: {}", problem));
    return outcome;
}

} // namespace kenspeckle
