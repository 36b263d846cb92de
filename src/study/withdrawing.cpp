// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/withdrawing.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <unordered_set>

#include <fmt/format.h>

#include "kenspeckle/releasing.h"
#include "kenspeckle/study.h"
#include "storage/action.h"
#include "storage/coding_table.h"
#include "storage/memo_table.h"
#include "storage/participant_table.h"
#include "storage/purging.h"
#include "storage/summary_table.h"
#include "storage/transcript_table.h"
#include "study/correction_plan.h"
#include "study/index_upkeep.h"
#include "study/parts.h"
#include "text/decode.h"
#include "text/finding.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr const char* kGone = "[withdrawn]";
// Fewer words than these are said by many people: "Aye, I think so."
constexpr std::int64_t kWordsOfASentence = 4, kWordsOfAPassage = 3;

/// A transcript in which they speak.
struct Place {
    Transcript whole;
    std::vector<Turn> theirs, others; ///< what only interviewers say is in neither where the transcript goes
    bool alone = true;                ///< nobody speaks but they and interviewers
};

/// Everything that has to be known before anything is touched.
struct Plan {
    ParticipantId id;
    std::string name;
    std::vector<Place> places;
    std::vector<std::string> pieces; ///< of what they said, to be looked for in what others wrote
    std::vector<std::string> names;  ///< by which they are known, and names of transcripts that go; longest first
    std::unordered_set<std::int64_t> ids;
    std::vector<RecalledRelease> recall;
};

Place placeOf(Transcript whole, ParticipantId person) {
    Place place;
    std::set<SpeakerId> theirs;
    for (const Speaker& speaker : whole.speakers) {
        if (speaker.role != SpeakerRole::Participant) continue;
        if (speaker.participant == person)
            theirs.insert(speaker.id);
        else
            place.alone = false;
    }
    for (const Turn& turn : whole.turns)
        (theirs.count(turn.speaker) > 0 ? place.theirs : place.others).push_back(turn);
    place.whole = std::move(whole);
    return place;
}

void addPiece(std::vector<std::string>& pieces, std::string_view words, std::int64_t fewest) {
    const std::string piece(text::trim(words));
    if (text::countWords(piece) >= fewest) pieces.push_back(piece);
}

/// What they said, in the parts in which it may have been copied: turns, paragraphs, sentences, coded passages.
void addPieces(Plan& plan, const Place& place, const std::vector<Coding>& codings, const std::string& language) {
    const text::OffsetMap offsets(place.whole.text);
    const auto add = [&](const Range& range) {
        const std::string_view said = offsets.slice(range);
        addPiece(plan.pieces, said, kWordsOfASentence);
        // A quotation is often on one line.
        addPiece(plan.pieces, text::simplify(said), kWordsOfASentence);
        for (std::size_t begin = 0; begin < said.size();) {
            const std::size_t end = std::min(said.find('\n', begin), said.size());
            addPiece(plan.pieces, said.substr(begin, end - begin), kWordsOfASentence);
            begin = end + 1;
        }
        const text::OffsetMap within(said);
        for (const Range& sentence : text::sentences(said, language))
            addPiece(plan.pieces, within.slice(sentence), kWordsOfASentence);
    };
    for (const Turn& turn : place.theirs) {
        add(turn.range);
        for (const Coding& coding : codings)
            if (const auto common = coding.passage.range.intersection(turn.range)) {
                addPiece(plan.pieces, offsets.slice(*common), kWordsOfAPassage);
                addPiece(plan.pieces, text::simplify(offsets.slice(*common)), kWordsOfAPassage);
            }
    }
}

/// Under whatever participant they were known when it was released.
Result<std::vector<RecalledRelease>> releasesToRecall(Study& study, ParticipantId id) {
    auto quotes = recallList(study, id);
    if (!quotes) return fail(quotes.error());
    std::map<ReleaseId, RecalledRelease> releases;
    for (const TracedQuote& quote : *quotes) {
        const ReleaseEntry& entry = quote.release;
        auto& release =
            releases.try_emplace(entry.id, RecalledRelease{entry.id, entry.title, entry.audience, entry.made, {}})
                .first->second;
        release.codes.push_back(quote.code);
    }
    std::vector<RecalledRelease> list;
    for (auto& [release, recalled] : releases)
        list.push_back(std::move(recalled));
    return list;
}

Result<Plan> planFor(Study& study, ParticipantId id) {
    storage::Database& database = study.parts().database;
    auto people = storage::participants(database);
    if (!people) return fail(people.error());
    const auto person =
        std::find_if(people->begin(), people->end(), [&](const Participant& each) { return each.id == id; });
    if (person == people->end())
        return fail(ErrorKind::NotFound,
                    fmt::format("there is no participant {}; somebody may have removed it", id.value));
    Plan plan;
    plan.id = id;
    plan.name = person->name;
    plan.names.push_back(person->name);
    plan.ids.insert(id.value);
    auto recall = releasesToRecall(study, id);
    if (!recall) return fail(recall.error());
    plan.recall = std::move(*recall);
    auto uses = storage::speakerUses(database);
    if (!uses) return fail(uses.error());
    std::set<TranscriptId> transcripts;
    for (const storage::SpeakerUse& use : *uses)
        if (use.speaker.participant == id) {
            transcripts.insert(use.speaker.transcript);
            plan.ids.insert(use.speaker.id.value);
            plan.names.push_back(use.speaker.label);
        }
    for (const TranscriptId transcript : transcripts) {
        auto whole = storage::loadTranscript(database, transcript);
        if (!whole) return fail(whole.error());
        auto codings = storage::loadCodings(database, {transcript, {}, {}});
        if (!codings) return fail(codings.error());
        Place place = placeOf(std::move(*whole), id);
        addPieces(plan, place, *codings, study.language());
        plan.ids.insert(transcript.value);
        if (place.alone) plan.names.push_back(place.whole.name);
        plan.places.push_back(std::move(place));
    }
    std::erase_if(plan.names, [](const std::string& name) { return text::trim(name).empty(); });
    std::sort(plan.names.begin(), plan.names.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    return plan;
}

std::vector<Range> rangesOf(const std::vector<Turn>& turns) {
    std::vector<Range> ranges;
    for (const Turn& turn : turns)
        ranges.push_back(turn.range);
    return ranges;
}

/// Their turns of a transcript in which others speak too.
Result<void> blankTurns(storage::Action& action, storage::Database& database, const Place& place, Withdrawal& outcome) {
    outcome.groups.push_back(place.whole.name);
    auto removed = storage::removeOnTurns(action, place.whole.id, rangesOf(place.theirs), rangesOf(place.others));
    if (!removed) return fail(removed.error());
    outcome.codings += removed->codings;
    outcome.quotes += removed->quotes;
    outcome.memos += removed->memos;
    study::NewTurns turns;
    for (const Turn& turn : place.theirs)
        turns.emplace(turn.number, kGone);
    outcome.turns += static_cast<int>(turns.size());
    auto plan = study::planCorrection(database, place.whole.id, turns);
    if (!plan) return fail(plan.error());
    if (auto carried = study::carryOut(action, *plan); !carried) return carried;
    // The correction lists passages it changed, with the words they had.
    auto cleared = storage::removeOnTurns(action, place.whole.id, {}, {});
    if (!cleared) return fail(cleared.error());
    return {};
}

Result<void> removeWhole(storage::Action& action, storage::Database& database, const Place& place,
                         Withdrawal& outcome) {
    outcome.transcripts.push_back(place.whole.name);
    auto rows = storage::rowsOn(database, place.whole.id);
    if (!rows) return fail(rows.error());
    outcome.codings += rows->codings;
    outcome.quotes += rows->quotes;
    outcome.memos += rows->memos;
    return storage::deleteTranscript(action, place.whole.id);
}

/// What is written about them, before it goes with them.
Result<void> countWritten(storage::Database& database, ParticipantId id, Withdrawal& outcome) {
    auto summaries = storage::summaries(database);
    if (!summaries) return fail(summaries.error());
    outcome.summaries = static_cast<int>(std::count_if(
        summaries->begin(), summaries->end(), [&](const storage::Summary& each) { return each.participant == id; }));
    auto memos = storage::loadMemos(database, {});
    if (!memos) return fail(memos.error());
    outcome.memos += static_cast<int>(std::count_if(memos->begin(), memos->end(), [&](const Memo& memo) {
        return memo.target.kind == MemoKind::Participant && memo.target.id == id.value;
    }));
    return {};
}

/// Pieces that nobody has said who is still there: what others say too points to nobody.
Result<std::vector<std::string>> onlyTheirs(storage::Database& database, const std::vector<std::string>& pieces) {
    const storage::PieceFinder all(pieces);
    std::set<std::string> shared;
    auto visited = storage::forEachText(database, [&](const storage::TextRecord& record) -> Result<void> {
        all.find(record.text, shared);
        return {};
    });
    if (!visited) return fail(visited.error());
    std::vector<std::string> own;
    for (const std::string& piece : pieces)
        if (shared.count(piece) == 0) own.push_back(piece);
    return own;
}

/// All of it but the commit: what is only to be shown is not kept.
Result<Withdrawal> carryOut(Study::Parts& parts, storage::Action& action, const Plan& plan) {
    storage::Database& database = parts.database;
    Withdrawal outcome;
    outcome.participant = plan.name;
    outcome.recall = plan.recall;
    if (auto counted = countWritten(database, plan.id, outcome); !counted) return fail(counted.error());
    for (const Place& place : plan.places) {
        auto done =
            place.alone ? removeWhole(action, database, place, outcome) : blankTurns(action, database, place, outcome);
        if (!done) return fail(done.error());
    }
    if (auto forgotten = storage::forgetSpeakers(action, plan.id, kGone); !forgotten) return fail(forgotten.error());
    if (auto gone = storage::deleteParticipant(action, plan.id); !gone) return fail(gone.error());
    auto own = onlyTheirs(database, plan.pieces);
    if (!own) return fail(own.error());
    const storage::PieceFinder pieces(std::move(*own));
    auto replaced = storage::replaceWritten(action, pieces, kGone);
    if (!replaced) return fail(replaced.error());
    outcome.places = *replaced;
    if (auto blanked = storage::blankReleased(action, plan.recall); !blanked) return fail(blanked.error());
    auto purged = storage::purgeJournal(action, plan.ids, pieces, plan.names, kGone);
    if (!purged) return fail(purged.error());
    outcome.entries = *purged;
    return outcome;
}

/// The index is made anew: nothing of what it held is left in its files.
void makeIndexAnew(Study::Parts& parts, Withdrawal& outcome) {
    parts.index.reset();
    std::error_code error;
    std::filesystem::remove_all(parts.indexFolder, error);
    if (error)
        outcome.notices.push_back(
            fmt::format("the search index in {} could not be removed: remove that folder", parts.indexFolder.string()));
    study::followStudyLater(parts);
}

} // namespace

Result<Withdrawal> previewWithdrawal(Study& study, ParticipantId participant) {
    Study::Parts& parts = study.parts();
    auto plan = planFor(study, participant);
    if (!plan) return fail(plan.error());
    auto action = storage::Action::begin(parts.database, parts.coder);
    if (!action) return fail(action.error());
    return carryOut(parts, *action, *plan); // the action is not committed
}

Result<Withdrawal> withdrawParticipant(Study& study, ParticipantId participant, const std::string& reason) {
    Study::Parts& parts = study.parts();
    if (text::firstInvalidByte(reason)) return fail(ErrorKind::Invalid, "the reason is not UTF-8: type it again");
    const std::string why = text::simplify(text::normalise(reason));
    auto action = storage::Action::begin(parts.database, parts.coder);
    if (!action) return fail(action.error());
    auto plan = planFor(study, participant); // inside, so that nothing has been said since
    if (!plan) return fail(plan.error());
    for (const std::string& name : plan->names)
        if (!text::occurrences(why, name).empty())
            return fail(ErrorKind::Usage, "the reason stays in the journal, and names who withdraws: say it without "
                                          "their name");
    auto outcome = carryOut(parts, *action, *plan);
    if (!outcome) return outcome;
    std::string label = "Withdrew a participant (words removed for good)";
    if (!why.empty()) label += ": " + why;
    if (auto done = action->commitForGood(label); !done) return fail(done.error());

    // Done, whatever comes now: it is the traces in free space that are left.
    auto rewritten = storage::rewriteFile(parts.database);
    if (!rewritten)
        outcome->notices.push_back(fmt::format("the file could not be written anew: {}; open it again and run ken "
                                               "verify",
                                               rewritten.error().message));
    else if (!*rewritten)
        outcome->notices.emplace_back(
            "another program has the study open, and its write-ahead log still holds what was "
            "removed: close it everywhere, and the log goes");
    makeIndexAnew(parts, *outcome);
    return outcome;
}

} // namespace kenspeckle
