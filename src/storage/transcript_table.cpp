// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transcript_table.h"

#include <limits>
#include <optional>

#include <fmt/format.h>
#include <sqlite3.h>

#include "storage/connection.h"
#include "text/offsets.h"
#include "text/sha256.h"
#include "text/words.h"

namespace kenspeckle::storage {

namespace {

using NewTurn = NewTranscript::NewTurn;

Result<void> requireTranscript(Connection& connection, TranscriptId id) {
    Query query = connection.query("SELECT 1 FROM transcript WHERE id = ?");
    query.bind(id.value);
    if (query->step()) return {};
    return fail(
        ErrorKind::NotFound,
        fmt::format("there is no transcript {}; somebody may have removed it, ken transcripts lists them", id.value));
}

std::string nameTaken(const std::string& name) {
    return fmt::format("there is a transcript \"{}\" already; choose another name", name);
}

/// Readers make turns, and readers are many: what they hand over is checked once, here.
Result<void> checkTurns(const NewTranscript& transcript) {
    CodePoint last;
    for (const NewTurn& turn : transcript.turns) {
        const Range range = turn.range;
        if (range.begin < last || range.end < range.begin || range.end.value > transcript.codePoints) {
            return fail(ErrorKind::Usage,
                        fmt::format("\"{}\": a turn from {} to {} does not fit a text of {} characters whose last turn "
                                    "ended at {}",
                                    transcript.name, range.begin.value, range.end.value, transcript.codePoints,
                                    last.value));
        }
        if (turn.speaker < -1 || turn.speaker >= static_cast<int>(transcript.speakers.size())) {
            return fail(ErrorKind::Usage, fmt::format("\"{}\": a turn at {} names a speaker that is not there",
                                                      transcript.name, range.begin.value));
        }
        last = range.end;
    }
    return {};
}

struct Spoken {
    std::int64_t turns = 0;
    std::int64_t codePoints = 0;
};

std::vector<std::int64_t> insertSpeakers(Connection& connection, TranscriptId id, const NewTranscript& transcript) {
    std::vector<Spoken> spoken(transcript.speakers.size());
    for (const NewTurn& turn : transcript.turns) {
        if (turn.speaker < 0) continue;
        Spoken& by = spoken[static_cast<std::size_t>(turn.speaker)];
        ++by.turns;
        by.codePoints += turn.range.length();
    }
    std::vector<std::int64_t> ids;
    Query insert = connection.query("INSERT INTO speaker (id, transcript, position, label, role, participant, turns, "
                                    "words, code_points) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < transcript.speakers.size(); ++i) {
        const auto& speaker = transcript.speakers[i];
        const bool person = speaker.role == SpeakerRole::Participant && speaker.participant;
        ids.push_back(newId());
        insert.run(ids.back(), id.value, static_cast<std::int64_t>(i), speaker.label, static_cast<int>(speaker.role),
                   person ? std::optional(speaker.participant.value) : std::nullopt, spoken[i].turns, speaker.words,
                   spoken[i].codePoints);
    }
    return ids;
}

void insertTurns(Connection& connection, TranscriptId id, const NewTranscript& transcript,
                 const std::vector<std::int64_t>& speakers) {
    const text::OffsetMap offsets(transcript.text);
    Query insert = connection.query("INSERT INTO turn (transcript, number, begin_at, end_at, byte_begin, byte_end, "
                                    "speaker) VALUES (?, ?, ?, ?, ?, ?, ?)");
    Query insertMark =
        connection.query("INSERT INTO time_mark (transcript, turn, number, at, milliseconds) VALUES (?, ?, ?, ?, ?)");
    std::int64_t number = 0;
    for (const NewTurn& turn : transcript.turns) {
        ++number;
        const auto speaker =
            turn.speaker < 0 ? std::nullopt : std::optional(speakers[static_cast<std::size_t>(turn.speaker)]);
        insert.run(id.value, number, turn.range.begin.value, turn.range.end.value,
                   static_cast<std::int64_t>(offsets.toByte(turn.range.begin)),
                   static_cast<std::int64_t>(offsets.toByte(turn.range.end)), speaker);
        std::int64_t mark = 0;
        for (const TimeMark& time : turn.timeMarks) {
            insertMark.run(id.value, number, ++mark, time.at.value, std::int64_t{time.time.count()});
        }
    }
}

} // namespace

std::string textHash(std::string_view text) { return text::sha256(text); }

Result<TranscriptId> insertTranscript(Action& action, const NewTranscript& transcript) {
    if (auto fits = checkTurns(transcript); !fits) return fail(fits.error());
    Connection& connection = action.connection();
    {
        auto taken = attempt(connection, "adding a transcript", [&]() -> Result<void> {
            Query query = connection.query("SELECT name FROM transcript WHERE name_key = ?");
            query.bind(text::fold(transcript.name));
            if (query->step()) return fail(ErrorKind::Conflict, nameTaken(std::string(query->text(0))));
            return {};
        });
        if (!taken) return fail(taken.error());
    }
    return attempt(connection, "adding a transcript", [&]() -> Result<TranscriptId> {
        const TranscriptId id{newId()};
        std::int64_t inTurns = 0;
        for (const NewTurn& turn : transcript.turns)
            inTurns += turn.range.length();
        connection
            .query("INSERT INTO transcript (id, name, name_key, code_points, words, turns, turn_code_points, "
                   "text_hash, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(id.value, transcript.name, text::fold(transcript.name), transcript.codePoints, transcript.words,
                 static_cast<std::int64_t>(transcript.turns.size()), inTurns, textHash(transcript.text), newId());
        connection.query("INSERT INTO transcript_text (transcript, text) VALUES (?, ?)").run(id.value, transcript.text);
        insertTurns(connection, id, transcript, insertSpeakers(connection, id, transcript));
        return id;
    });
}

Result<void> deleteTranscript(Action& action, TranscriptId id) {
    Connection& connection = action.connection();
    return attempt(connection, "removing a transcript", [&]() -> Result<void> {
        if (auto there = requireTranscript(connection, id); !there) return there;
        const char* const steps[] = {
            "DELETE FROM memo WHERE target IN (SELECT id FROM coding WHERE transcript = ?)",
            "DELETE FROM guid WHERE id IN (SELECT id FROM coding WHERE transcript = ?)",
            "DELETE FROM review WHERE transcript = ?",
            "DELETE FROM adjudication WHERE transcript = ?",
            "DELETE FROM quote_decision WHERE quote IN (SELECT id FROM quote WHERE transcript = ?)",
            "DELETE FROM guid WHERE id IN (SELECT id FROM quote WHERE transcript = ?)",
            "DELETE FROM quote WHERE transcript = ?",
            "DELETE FROM coding WHERE transcript = ?",
            "DELETE FROM memo WHERE target = ?",
            "DELETE FROM guid WHERE id IN (SELECT id FROM speaker WHERE transcript = ?)",
            "DELETE FROM guid WHERE id = ?",
            "DELETE FROM time_mark WHERE transcript = ?",
            "DELETE FROM turn WHERE transcript = ?",
            "DELETE FROM speaker WHERE transcript = ?",
            "DELETE FROM transcript_value WHERE transcript = ?",
            "DELETE FROM earlier_text WHERE transcript = ?",
            "DELETE FROM transcript_text WHERE transcript = ?",
            "DELETE FROM transcript WHERE id = ?",
        };
        for (const char* step : steps)
            connection.query(step).run(id.value);
        return {};
    });
}

Result<void> setTranscriptName(Action& action, TranscriptId id, const std::string& name) {
    Connection& connection = action.connection();
    return explained(attempt(connection, "renaming a transcript",
                             [&]() -> Result<void> {
                                 if (auto there = requireTranscript(connection, id); !there) return there;
                                 connection.query("UPDATE transcript SET name = ?, name_key = ? WHERE id = ?")
                                     .run(name, text::fold(name), id.value);
                                 return {};
                             }),
                     nameTaken(name));
}

Result<void> setTranscriptAttribute(Action& action, TranscriptId id, AttributeId attribute, const std::string& value) {
    Connection& connection = action.connection();
    return attempt(connection, "setting an attribute", [&]() -> Result<void> {
        if (auto there = requireTranscript(connection, id); !there) return there;
        if (value.empty()) {
            connection.query("DELETE FROM transcript_value WHERE transcript = ? AND attribute = ?")
                .run(id.value, attribute.value);
        } else {
            connection
                .query("INSERT INTO transcript_value (transcript, attribute, value) VALUES (?, ?, ?) "
                       "ON CONFLICT (transcript, attribute) DO UPDATE SET value = excluded.value")
                .run(id.value, attribute.value, value);
        }
        return {};
    });
}

Result<void> setSpeaker(Action& action, SpeakerId id, SpeakerRole role, ParticipantId participant) {
    Connection& connection = action.connection();
    return attempt(connection, "saying who speaks", [&]() -> Result<void> {
        {
            Query query = connection.query("SELECT 1 FROM speaker WHERE id = ?");
            query.bind(id.value);
            if (!query->step()) {
                return fail(ErrorKind::NotFound,
                            fmt::format("there is no speaker {}; somebody may have removed the transcript", id.value));
            }
        }
        const bool person = role == SpeakerRole::Participant && participant;
        connection.query("UPDATE speaker SET role = ?, participant = ? WHERE id = ?")
            .run(static_cast<int>(role), person ? std::optional(participant.value) : std::nullopt, id.value);
        return {};
    });
}

Result<Transcript> loadTranscript(Database& database, TranscriptId id) {
    Connection& connection = database.connection();
    return attempt(connection, "reading a transcript", [&]() -> Result<Transcript> {
        const ReadTransaction oneState(connection);
        if (auto there = requireTranscript(connection, id); !there) return fail(there.error());
        Transcript transcript;
        transcript.id = id;
        {
            Query query = connection.query("SELECT name, text FROM transcript JOIN transcript_text ON transcript = id "
                                           "WHERE id = ?");
            query.bind(id.value);
            if (query->step()) {
                transcript.name = query->text(0);
                transcript.text = query->text(1);
            }
        }
        {
            Query query = connection.query("SELECT id, label, role, participant FROM speaker WHERE transcript = ? "
                                           "ORDER BY position");
            query.bind(id.value);
            while (query->step()) {
                transcript.speakers.push_back({SpeakerId{query->integer(0)}, id, std::string(query->text(1)),
                                               static_cast<SpeakerRole>(query->integer(2)),
                                               ParticipantId{query->integer(3)}});
            }
        }
        {
            Query query = connection.query("SELECT number, speaker, begin_at, end_at FROM turn WHERE transcript = ? "
                                           "ORDER BY number");
            query.bind(id.value);
            while (query->step()) {
                transcript.turns.push_back({static_cast<int>(query->integer(0)),
                                            SpeakerId{query->integer(1)},
                                            {CodePoint{query->integer(2)}, CodePoint{query->integer(3)}},
                                            {}});
            }
        }
        Query query =
            connection.query("SELECT turn, at, milliseconds FROM time_mark WHERE transcript = ? ORDER BY turn, number");
        query.bind(id.value);
        std::size_t turn = 0;
        while (query->step()) {
            while (turn < transcript.turns.size() && transcript.turns[turn].number < query->integer(0))
                ++turn;
            if (turn == transcript.turns.size()) break;
            transcript.turns[turn].timeMarks.push_back(
                {CodePoint{query->integer(1)}, std::chrono::milliseconds(query->integer(2))});
        }
        return transcript;
    });
}

Result<std::pair<std::string, CodePoint>> turnText(Database& database, TranscriptId id, int turn) {
    Connection& connection = database.connection();
    return attempt(connection, "reading a turn", [&]() -> Result<std::pair<std::string, CodePoint>> {
        // The bytes are cut out by SQLite; counting characters from the beginning would be slow.
        Query query = connection.query(
            "SELECT begin_at, substr(CAST(text AS BLOB), byte_begin + 1, byte_end - byte_begin) FROM turn "
            "JOIN transcript_text USING (transcript) WHERE transcript = ? AND number = ?");
        query.bind(id.value, turn);
        if (!query->step()) {
            return fail(ErrorKind::NotFound, fmt::format("there is no turn {} in transcript {}", turn, id.value));
        }
        return std::pair(std::string(query->text(1)), CodePoint{query->integer(0)});
    });
}

Result<std::optional<std::string>> nameOfSameText(Database& database, const std::string& text) {
    Connection& connection = database.connection();
    return attempt(connection, "looking for the same text", [&]() -> Result<std::optional<std::string>> {
        Query query = connection.query("SELECT name, text FROM transcript JOIN transcript_text ON transcript = id "
                                       "WHERE text_hash = ? ORDER BY id");
        query.bind(textHash(text));
        while (query->step()) {
            if (query->text(1) == text) return std::optional(std::string(query->text(0)));
        }
        Query corrected = connection.query("SELECT name FROM earlier_text JOIN transcript ON id = transcript "
                                           "WHERE earlier_text.text_hash = ? ORDER BY id");
        corrected.bind(textHash(text));
        if (corrected->step()) return std::optional(std::string(corrected->text(0)));
        return std::optional<std::string>();
    });
}

} // namespace kenspeckle::storage
