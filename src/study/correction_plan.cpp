// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/correction_plan.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "storage/adjudication_table.h"
#include "storage/coding_table.h"
#include "storage/memo_table.h"
#include "storage/quote_table.h"
#include "storage/transcript_table.h"
#include "text/counted.h"
#include "text/difference.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

using model::Fate;
using FollowedCoding = CorrectionPlan::FollowedCoding;

/// The new text, put together turn by turn, and how it differs from the old one.
class TextBuilder {
public:
    explicit TextBuilder(const Transcript& before) : m_before(before), m_offsets(before.text) {}

    Result<std::vector<text::Edit>> build(const NewTurns& turns, storage::CorrectedText& corrected) {
        corrected.turns = m_before.turns;
        std::size_t copied = 0;
        std::size_t found = 0;
        for (Turn& turn : corrected.turns) {
            const Range old = turn.range;
            turn.range = old.shifted(m_shift);
            const auto wanted = turns.find(turn.number);
            if (wanted == turns.end()) continue;
            ++found;
            const std::string_view words = m_offsets.slice(old);
            if (words == wanted->second) continue;
            if (wanted->second.empty())
                return fail(ErrorKind::Usage,
                            fmt::format("turn {} of \"{}\" would be left without words: leave some, or "
                                        "say what is missing, as in [inaudible]",
                                        turn.number, m_before.name));
            const std::size_t begin = m_offsets.toByte(old.begin);
            corrected.text.append(m_before.text, copied, begin - copied);
            corrected.text += wanted->second;
            copied = begin + words.size();
            turn.range.end = turn.range.begin + text::codePointCount(wanted->second);
            for (const text::Edit& edit : text::differences(words, wanted->second))
                m_edits.push_back({edit.before.shifted(old.begin.value), edit.after.shifted(turn.range.begin.value)});
            m_shift += turn.range.length() - old.length();
            corrected.words.emplace_back(turn.speaker, text::countWords(wanted->second) - text::countWords(words));
        }
        if (found != turns.size())
            return fail(ErrorKind::NotFound,
                        fmt::format("\"{}\" has {}, and none with the number {}", m_before.name,
                                    text::counted(static_cast<std::int64_t>(m_before.turns.size()), "turn"),
                                    missing(turns)));
        corrected.text.append(m_before.text, copied);
        corrected.codePoints = m_offsets.end().value + m_shift;
        return std::move(m_edits);
    }

private:
    [[nodiscard]] int missing(const NewTurns& turns) const {
        const auto isMissing = [&](const auto& wanted) {
            return std::none_of(m_before.turns.begin(), m_before.turns.end(),
                                [&](const Turn& turn) { return turn.number == wanted.first; });
        };
        const auto found = std::find_if(turns.begin(), turns.end(), isMissing);
        return found == turns.end() ? 0 : found->first;
    }

    const Transcript& m_before;
    text::OffsetMap m_offsets;
    std::vector<text::Edit> m_edits;
    std::int64_t m_shift = 0;
};

void moveTimeMarks(const Transcript& before, const model::Follower& follower, std::vector<Turn>& turns) {
    for (std::size_t at = 0; at < turns.size(); ++at) {
        for (TimeMark& mark : turns[at].timeMarks) {
            // A turn's own time stays at its beginning, whatever is inserted there.
            const bool first = mark.at == before.turns[at].range.begin;
            mark.at = first ? turns[at].range.begin : std::min(follower.place(mark.at), turns[at].range.end);
        }
    }
}

/// Of codings that would be the same now, the first stays; before others, one whose words did not change.
void findDoubled(std::vector<FollowedCoding>& codings) {
    std::map<std::tuple<CodePoint, CodePoint, CodeId, CoderId>, CodingId> taken;
    for (const bool changed : {false, true}) {
        for (FollowedCoding& each : codings) {
            const Fate fate = each.followed.fate;
            if (fate == Fate::Goes || (fate == Fate::Changes) != changed) continue;
            const Range range = each.followed.range;
            const auto [place, isFree] =
                taken.try_emplace({range.begin, range.end, each.coding.code, each.coding.coder}, each.coding.id);
            if (!isFree) each.doubles = place->second;
        }
    }
}

/// What is to be reviewed after the correction: every coding whose words are not those that somebody last agreed to.
void planReviews(const model::Follower& follower, const std::vector<storage::ReviewRow>& rows, CorrectionPlan& plan) {
    std::unordered_map<CodingId, const storage::ReviewRow*> rowOf;
    for (const storage::ReviewRow& row : rows) {
        if (row.coding) {
            rowOf.emplace(row.coding, &row);
            continue;
        }
        storage::ReviewRow moved = row;
        moved.place = follower.place(row.place);
        if (moved.place != row.place) plan.put.push_back(std::move(moved));
    }
    for (FollowedCoding& each : plan.codings) {
        const auto known = rowOf.find(each.coding.id);
        const Fate fate = each.followed.fate;
        const bool changes = each.goes() || fate == Fate::Changes;
        if (known == rowOf.end() && !changes) continue;
        storage::ReviewRow row;
        if (known != rowOf.end()) {
            row = *known->second;
            if (!each.goes() && follower.after().slice(each.followed.range) == row.words) {
                each.restored = true;
                plan.dropped.push_back(row.id);
                continue;
            }
        } else {
            row = {0,
                   plan.before.id,
                   each.coding.id,
                   {},
                   each.coding.code,
                   each.coding.coder,
                   std::string(follower.before().slice(each.coding.passage.range)),
                   {}};
        }
        each.listed = true;
        const storage::ReviewRow old = row;
        row.place = each.followed.range.begin;
        if (each.goes()) row.coding = {};
        if (row.id == 0 || row.place != old.place || row.coding != old.coding) plan.put.push_back(std::move(row));
    }
}

Result<void> countMemosSetAside(storage::Database& database, const model::Follower& follower, CorrectionPlan& plan) {
    auto ranges = storage::passagesWithMemos(database, plan.before.id);
    if (!ranges) return fail(ranges.error());
    for (const Range& range : *ranges)
        plan.memosSetAside += follower.follow(range).fate == Fate::Goes ? 1 : 0;
    for (const FollowedCoding& each : plan.codings) {
        if (each.followed.fate != Fate::Goes) continue;
        auto memos = storage::memosAbout(database, each.coding.id);
        if (!memos) return fail(memos.error());
        plan.memosSetAside += *memos;
    }
    return {};
}

Result<void> moveCodings(storage::Action& action, const CorrectionPlan& plan) {
    // Codes and coders in one number: passages of one set must not stand at the same place.
    std::map<std::pair<CodeId, CoderId>, std::int64_t> sets;
    std::vector<model::Move> moves;
    std::vector<CodingId> ids;
    for (const FollowedCoding& each : plan.codings) {
        if (each.goes() || each.followed.range == each.coding.passage.range) continue;
        const auto set =
            sets.try_emplace({each.coding.code, each.coding.coder}, static_cast<std::int64_t>(sets.size()));
        moves.push_back({set.first->second, each.coding.passage.range, each.followed.range});
        ids.push_back(each.coding.id);
    }
    for (const model::Step& step : model::orderOfMoves(moves))
        if (auto moved = storage::moveCoding(action, ids[step.move], step.to); !moved) return moved;
    return {};
}

} // namespace

Result<CorrectionPlan> planCorrection(storage::Database& database, TranscriptId transcript, const NewTurns& turns) {
    auto loaded = storage::loadTranscript(database, transcript);
    if (!loaded) return fail(loaded.error());
    CorrectionPlan plan;
    plan.before = std::move(*loaded);
    auto edits = TextBuilder(plan.before).build(turns, plan.corrected);
    if (!edits) return fail(edits.error());
    plan.turns = static_cast<int>(plan.corrected.words.size());
    if (plan.turns == 0) return plan;
    plan.edits = std::move(*edits);
    const model::Follower follower(plan.before.text, plan.corrected.text, plan.edits);
    moveTimeMarks(plan.before, follower, plan.corrected.turns);

    auto codings = storage::loadCodings(database, {transcript, {}, {}});
    if (!codings) return fail(codings.error());
    plan.codings.reserve(codings->size());
    for (const Coding& coding : *codings)
        plan.codings.push_back({coding, follower.follow(coding.passage.range), {}, false, false});
    findDoubled(plan.codings);

    if (auto counted = countMemosSetAside(database, follower, plan); !counted) return fail(counted.error());

    auto rows = storage::reviewRows(database, transcript);
    if (!rows) return fail(rows.error());
    planReviews(follower, *rows, plan);
    return plan;
}

Result<void> carryOut(storage::Action& action, const CorrectionPlan& plan) {
    if (plan.turns == 0) return {};
    if (auto stored = storage::replaceText(action, plan.before.id, plan.corrected); !stored) return stored;
    // The list first: removing a coding takes it off the list.
    for (const storage::ReviewRow& row : plan.put)
        if (auto put = storage::putReview(action, row); !put) return put;
    for (const std::int64_t id : plan.dropped)
        if (auto dropped = storage::deleteReview(action, id); !dropped) return dropped;
    for (const FollowedCoding& each : plan.codings) {
        if (!each.goes()) continue;
        auto handed = each.doubles
                          ? storage::redirectMemos(action, MemoKind::Coding, each.coding.id.value, each.doubles.value)
                          : storage::handMemosToPassage(action, each.coding);
        if (!handed) return handed;
        if (auto removed = storage::deleteCoding(action, each.coding.id); !removed) return removed;
    }
    if (auto moved = moveCodings(action, plan); !moved) return moved;
    const model::Follower follower(plan.before.text, plan.corrected.text, plan.edits);
    const storage::RangeMove move = [&](Range range) { return follower.follow(range).range; };
    if (auto moved = storage::moveAdjudications(action, plan.before.id, move); !moved) return moved;
    if (auto moved = storage::moveReviewedQuotes(action, plan.before.id, move); !moved) return moved;
    return storage::moveMemosAndReferences(action, plan.before.id, plan.before.text, move);
}

} // namespace kenspeckle::study
