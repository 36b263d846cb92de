// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/correction_table.h"

#include <chrono>
#include <map>

#include <fmt/format.h>

#include "storage/connection.h"
#include "storage/transcript_table.h"
#include "text/offsets.h"

namespace kenspeckle::storage {

namespace {

struct OldTurn {
    Range range;
    std::int64_t byteBegin = 0, byteEnd = 0;
    SpeakerId speaker;
};

std::vector<OldTurn> oldTurns(Connection& connection, TranscriptId id) {
    std::vector<OldTurn> turns;
    Query query = connection.query("SELECT begin_at, end_at, byte_begin, byte_end, speaker FROM turn "
                                   "WHERE transcript = ? ORDER BY number");
    query.bind(id.value);
    while (query->step())
        turns.push_back({{CodePoint{query->integer(0)}, CodePoint{query->integer(1)}},
                         query->integer(2),
                         query->integer(3),
                         SpeakerId{query->integer(4)}});
    return turns;
}

/// Only rows that differ, so that the journal holds no more than it must.
void moveTurns(Connection& connection, TranscriptId id, const CorrectedText& corrected,
               const std::vector<OldTurn>& old) {
    const text::OffsetMap offsets(corrected.text);
    Query move = connection.query("UPDATE turn SET begin_at = ?, end_at = ?, byte_begin = ?, byte_end = ? "
                                  "WHERE transcript = ? AND number = ?");
    Query mark =
        connection.query("UPDATE time_mark SET at = ? WHERE transcript = ? AND turn = ? AND number = ? AND at <> ?1");
    for (std::size_t at = 0; at < corrected.turns.size(); ++at) {
        const Turn& turn = corrected.turns[at];
        const auto byteBegin = static_cast<std::int64_t>(offsets.toByte(turn.range.begin));
        const auto byteEnd = static_cast<std::int64_t>(offsets.toByte(turn.range.end));
        if (turn.range != old[at].range || byteBegin != old[at].byteBegin || byteEnd != old[at].byteEnd)
            move.run(turn.range.begin.value, turn.range.end.value, byteBegin, byteEnd, id.value, turn.number);
        std::int64_t number = 0;
        for (const TimeMark& time : turn.timeMarks)
            mark.run(time.at.value, id.value, turn.number, ++number);
    }
}

std::int64_t now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now())
        .time_since_epoch()
        .count();
}

} // namespace

Result<void> replaceText(Action& action, TranscriptId id, const CorrectedText& corrected) {
    Connection& connection = action.connection();
    return attempt(connection, "correcting a transcript", [&]() -> Result<void> {
        const std::vector<OldTurn> old = oldTurns(connection, id);
        if (old.size() != corrected.turns.size())
            return fail(ErrorKind::Conflict,
                        fmt::format("transcript {} has other turns than it had; read it again", id.value));
        moveTurns(connection, id, corrected, old);

        std::map<SpeakerId, std::pair<std::int64_t, std::int64_t>> changes; // words, code points
        std::int64_t words = 0;
        std::int64_t inTurns = 0;
        for (const auto& [speaker, more] : corrected.words) {
            words += more;
            if (speaker) changes[speaker].first += more;
        }
        for (std::size_t at = 0; at < old.size(); ++at) {
            const std::int64_t length = corrected.turns[at].range.length();
            inTurns += length;
            if (old[at].speaker && length != old[at].range.length())
                changes[old[at].speaker].second += length - old[at].range.length();
        }
        for (const auto& [speaker, change] : changes)
            connection.query("UPDATE speaker SET words = words + ?, code_points = code_points + ? WHERE id = ?")
                .run(change.first, change.second, speaker.value);

        connection
            .query("INSERT INTO earlier_text (transcript, text_hash) SELECT id, text_hash FROM transcript WHERE id = ? "
                   "ON CONFLICT DO NOTHING")
            .run(id.value);
        connection.query("UPDATE transcript_text SET text = ? WHERE transcript = ?").run(corrected.text, id.value);
        connection
            .query("UPDATE transcript SET code_points = ?, words = words + ?, turn_code_points = ?, text_hash = ?, "
                   "version = ? WHERE id = ?")
            .run(corrected.codePoints, words, inTurns, textHash(corrected.text), newId(), id.value);
        return {};
    });
}

Result<void> moveCoding(Action& action, CodingId id, Range range) {
    Connection& connection = action.connection();
    return attempt(connection, "moving a coding", [&]() -> Result<void> {
        connection.query("UPDATE coding SET begin_at = ?, end_at = ? WHERE id = ?")
            .run(range.begin.value, range.end.value, id.value);
        return {};
    });
}

Result<std::vector<Range>> passagesWithMemos(Database& database, TranscriptId transcript) {
    Connection& connection = database.connection();
    return attempt(connection, "reading memos", [&]() -> Result<std::vector<Range>> {
        Query query = connection.query("SELECT begin_at, end_at FROM memo WHERE target = ? AND kind = 'passage'");
        query.bind(transcript.value);
        std::vector<Range> ranges;
        while (query->step())
            ranges.push_back({CodePoint{query->integer(0)}, CodePoint{query->integer(1)}});
        return ranges;
    });
}

Result<int> memosAbout(Database& database, CodingId coding) {
    Connection& connection = database.connection();
    return attempt(connection, "reading memos", [&]() -> Result<int> {
        Query query = connection.query("SELECT count(*) FROM memo WHERE target = ? AND kind = 'coding'");
        query.bind(coding.value);
        return query->step() ? static_cast<int>(query->integer(0)) : 0;
    });
}

Result<void> handMemosToPassage(Action& action, const Coding& coding) {
    Connection& connection = action.connection();
    return attempt(connection, "moving memos", [&]() -> Result<void> {
        connection
            .query("UPDATE memo SET kind = 'passage', target = ?, begin_at = ?, end_at = ? "
                   "WHERE target = ? AND kind = 'coding'")
            .run(coding.passage.transcript.value, coding.passage.range.begin.value, coding.passage.range.end.value,
                 coding.id.value);
        return {};
    });
}

Result<std::vector<ReviewRow>> reviewRows(Database& database, TranscriptId transcript) {
    Connection& connection = database.connection();
    return attempt(connection, "reading what is to be reviewed", [&]() -> Result<std::vector<ReviewRow>> {
        Query query = connection.query("SELECT id, transcript, coding, place, code, coder, words, made FROM review "
                                       "WHERE (?1 IS NULL OR transcript = ?1) ORDER BY transcript, place, id");
        query.bind(transcript ? std::optional(transcript.value) : std::nullopt);
        std::vector<ReviewRow> rows;
        while (query->step())
            rows.push_back({query->integer(0), TranscriptId{query->integer(1)}, CodingId{query->integer(2)},
                            CodePoint{query->integer(3)}, CodeId{query->integer(4)}, CoderId{query->integer(5)},
                            std::string(query->text(6)), Timestamp(std::chrono::milliseconds(query->integer(7)))});
        return rows;
    });
}

Result<void> putReview(Action& action, const ReviewRow& row) {
    Connection& connection = action.connection();
    return attempt(connection, "noting what is to be reviewed", [&]() -> Result<void> {
        const auto coding = row.coding ? std::optional(row.coding.value) : std::nullopt;
        if (row.id != 0) {
            connection.query("UPDATE review SET coding = ?, place = ? WHERE id = ?")
                .run(coding, row.place.value, row.id);
            return {};
        }
        connection
            .query(
                "INSERT INTO review (id, transcript, coding, place, code, coder, words, made) VALUES (?, ?, ?, ?, ?, "
                "?, ?, ?)")
            .run(newId(), row.transcript.value, coding, row.place.value, row.code.value, row.coder.value, row.words,
                 now());
        return {};
    });
}

Result<void> deleteReview(Action& action, std::int64_t id) {
    Connection& connection = action.connection();
    return attempt(connection, "taking a passage off the review list", [&]() -> Result<void> {
        {
            Query query = connection.query("SELECT 1 FROM review WHERE id = ?");
            query.bind(id);
            if (!query->step())
                return fail(ErrorKind::NotFound,
                            fmt::format("there is no passage {} to review; ken reviews lists those there are", id));
        }
        connection.query("DELETE FROM review WHERE id = ?").run(id);
        return {};
    });
}

Result<std::vector<std::string>> reviewProblems(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "checking what is to be reviewed", [&]() -> Result<std::vector<std::string>> {
        Query query = connection.query(
            "SELECT review.id, transcript.name FROM review JOIN transcript ON transcript.id = review.transcript "
            "LEFT JOIN coding ON coding.id = review.coding "
            "WHERE review.place > transcript.code_points OR coding.transcript <> review.transcript");
        std::vector<std::string> problems;
        while (query->step())
            problems.push_back(fmt::format("passage {} to review is not in \"{}\", where the list has it; take it off "
                                           "with ken reviews --accept {}",
                                           query->integer(0), query->text(1), query->integer(0)));
        return problems;
    });
}

} // namespace kenspeckle::storage
