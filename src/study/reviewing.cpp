// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "kenspeckle/correcting.h"
#include "kenspeckle/study.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/correction_table.h"
#include "storage/transcript_table.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "text/offsets.h"

namespace kenspeckle {

namespace {

int turnAt(const Transcript& transcript, CodePoint place) {
    int number = transcript.turns.empty() ? 0 : transcript.turns.front().number;
    for (const Turn& turn : transcript.turns)
        if (turn.range.begin <= place) number = turn.number;
    return number;
}

} // namespace

Result<std::vector<Review>> reviews(Study& study) {
    storage::Database& database = study.parts().database;
    auto rows = storage::reviewRows(database);
    if (!rows) return fail(rows.error());
    auto sight = study::sightOf(study.parts());
    if (!sight) return fail(sight.error());
    rows->erase(std::remove_if(rows->begin(), rows->end(),
                               [&](const storage::ReviewRow& row) { return !sight->mayKnow(row.coder); }),
                rows->end());
    if (rows->empty()) return std::vector<Review>{};
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto coders = storage::coders(database);
    if (!coders) return fail(coders.error());
    auto names = storage::transcriptNames(database);
    if (!names) return fail(names.error());
    std::vector<Review> found;
    for (const auto& [transcript, name] : *names) {
        const auto isHere = [&, id = transcript](const storage::ReviewRow& row) { return row.transcript == id; };
        if (std::none_of(rows->begin(), rows->end(), isHere)) continue;
        auto whole = storage::loadTranscript(database, transcript);
        if (!whole) return fail(whole.error());
        const text::OffsetMap offsets(whole->text);
        const std::size_t first = found.size();
        for (const storage::ReviewRow& row : *rows) {
            if (!isHere(row)) continue;
            Review review;
            review.id = ReviewId{row.id};
            review.coding = row.coding;
            review.passage = {transcript, {row.place, row.place}};
            review.code = row.code;
            if (row.coding) {
                auto coding = storage::loadCoding(database, row.coding);
                if (!coding) return fail(coding.error());
                review.passage = coding->passage;
                review.code = coding->code;
                review.now = offsets.slice(coding->passage.range);
            }
            review.turn = turnAt(*whole, review.passage.range.begin);
            review.transcript = name;
            review.codePath = book->path(review.code);
            const auto coder =
                std::find_if(coders->begin(), coders->end(), [&](const Coder& known) { return known.id == row.coder; });
            if (coder != coders->end()) review.coder = coder->name;
            review.before = row.words;
            review.made = row.made;
            found.push_back(std::move(review));
        }
        std::stable_sort(
            found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
            [](const Review& a, const Review& b) { return a.passage.range.begin < b.passage.range.begin; });
    }
    return found;
}

Result<void> acceptReviews(Study& study, const std::vector<ReviewId>& ids) {
    Study::Parts& parts = study.parts();
    std::vector<ReviewId> wanted(ids);
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    const std::string label = wanted.size() == 1 ? "Reviewed a passage after a correction"
                                                 : fmt::format("Reviewed {} passages after corrections", wanted.size());
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        for (const ReviewId id : wanted)
            if (auto done = storage::deleteReview(action, id.value); !done) return done;
        return {};
    });
}

} // namespace kenspeckle
