// SPDX-License-Identifier: GPL-3.0-or-later

// What lists and counts read of transcripts; one transcript is in transcript_table.cpp.
#include "storage/transcript_table.h"

#include <algorithm>
#include <unordered_map>

#include "storage/connection.h"

namespace kenspeckle::storage {

namespace {

/// The coded ranges of one transcript, united as they arrive by place.
class Coverage {
public:
    void add(Range range) {
        ++m_codings;
        if (!m_united.empty() && range.begin <= m_united.back().end) {
            m_united.back().end = std::max(m_united.back().end, range.end);
        } else {
            m_united.push_back(range);
        }
    }
    [[nodiscard]] int codings() const { return m_codings; }
    /// Code points of the turns (ascending) under the ranges.
    [[nodiscard]] std::int64_t within(const std::vector<Range>& turns) const {
        std::int64_t total = 0;
        std::size_t at = 0;
        for (const Range& turn : turns) {
            while (at < m_united.size() && m_united[at].end <= turn.begin)
                ++at;
            for (std::size_t i = at; i < m_united.size() && m_united[i].begin < turn.end; ++i) {
                if (const auto common = turn.intersection(m_united[i])) total += common->length();
            }
        }
        return total;
    }

private:
    std::vector<Range> m_united;
    int m_codings = 0;
};

/// Turns whose words are data: a participant's, or nobody's by name.
std::vector<Range> participantTurns(Connection& connection, TranscriptId id) {
    Query query = connection.query("SELECT begin_at, end_at FROM turn LEFT JOIN speaker ON speaker.id = turn.speaker "
                                   "WHERE turn.transcript = ? AND coalesce(speaker.role, 0) = 0 ORDER BY turn.number");
    query.bind(id.value);
    std::vector<Range> turns;
    while (query->step())
        turns.push_back({CodePoint{query->integer(0)}, CodePoint{query->integer(1)}});
    return turns;
}

template <class Row, class Read>
Result<std::vector<Row>> rowsOf(Database& database, const char* doing, const char* sql, Read read) {
    Connection& connection = database.connection();
    return attempt(connection, doing, [&]() -> Result<std::vector<Row>> {
        Query query = connection.query(sql);
        std::vector<Row> rows;
        while (query->step())
            rows.push_back(read(*query));
        return rows;
    });
}

} // namespace

Result<std::vector<TranscriptSummary>> transcriptSummaries(Database& database, CoderId coder) {
    Connection& connection = database.connection();
    return attempt(connection, "listing the transcripts", [&]() -> Result<std::vector<TranscriptSummary>> {
        const ReadTransaction oneState(connection);
        std::vector<TranscriptSummary> summaries;
        std::unordered_map<std::int64_t, std::size_t> places;
        {
            Query query = connection.query(
                "SELECT id, name, turns, words, code_points, turn_code_points FROM transcript ORDER BY id");
            while (query->step()) {
                TranscriptSummary summary;
                summary.id = TranscriptId{query->integer(0)};
                summary.name = query->text(1);
                summary.turns = static_cast<int>(query->integer(2));
                summary.words = query->integer(3);
                summary.codePoints = query->integer(4);
                summary.spokenByParticipants = query->integer(5);
                places[summary.id.value] = summaries.size();
                summaries.push_back(std::move(summary));
            }
        }
        {
            Query query = connection.query(
                "SELECT transcript, label, role, code_points FROM speaker ORDER BY transcript, position");
            while (query->step()) {
                const auto place = places.find(query->integer(0));
                if (place == places.end()) continue;
                TranscriptSummary& summary = summaries[place->second];
                const auto role = static_cast<SpeakerRole>(query->integer(2));
                if (role != SpeakerRole::Ignored) summary.speakers.emplace_back(query->text(1));
                if (role != SpeakerRole::Participant) summary.spokenByParticipants -= query->integer(3);
            }
        }
        // Codings by place, one transcript after another; its turns are read only where it is coded.
        TranscriptId current;
        Coverage coverage;
        const auto finish = [&] {
            const auto place = places.find(current.value);
            if (place == places.end()) return;
            summaries[place->second].codings = coverage.codings();
            summaries[place->second].coded = coverage.within(participantTurns(connection, current));
        };
        Query query = connection.query("SELECT transcript, begin_at, end_at FROM coding INDEXED BY coding_by_place "
                                       "WHERE ?1 IS NULL OR coder = ?1 ORDER BY transcript, begin_at, end_at");
        if (coder) query->bind(1, coder.value);
        while (query->step()) {
            const TranscriptId transcript{query->integer(0)};
            if (transcript != current) {
                finish();
                current = transcript;
                coverage = Coverage();
            }
            coverage.add({CodePoint{query->integer(1)}, CodePoint{query->integer(2)}});
        }
        finish();
        return summaries;
    });
}

Result<std::vector<std::pair<TranscriptId, std::string>>> transcriptNames(Database& database) {
    return rowsOf<std::pair<TranscriptId, std::string>>(
        database, "listing the transcripts", "SELECT id, name FROM transcript ORDER BY id",
        [](const Statement& row) { return std::pair(TranscriptId{row.integer(0)}, std::string(row.text(1))); });
}

Result<std::vector<StoredVersion>> textVersions(Database& database) {
    return rowsOf<StoredVersion>(database, "listing the transcripts", "SELECT id, version FROM transcript ORDER BY id",
                                 [](const Statement& row) {
                                     return StoredVersion{TranscriptId{row.integer(0)}, row.integer(1)};
                                 });
}

Result<std::vector<SpeakerUse>> speakerUses(Database& database) {
    return rowsOf<SpeakerUse>(
        database, "listing the speakers",
        "SELECT speaker.id, speaker.transcript, label, role, participant, transcript.name, "
        "coalesce(participant.name, ''), speaker.turns, speaker.words FROM speaker "
        "JOIN transcript ON transcript.id = speaker.transcript "
        "LEFT JOIN participant ON participant.id = speaker.participant ORDER BY speaker.transcript, position",
        [](const Statement& row) {
            return SpeakerUse{{SpeakerId{row.integer(0)}, TranscriptId{row.integer(1)}, std::string(row.text(2)),
                               static_cast<SpeakerRole>(row.integer(3)), ParticipantId{row.integer(4)}},
                              std::string(row.text(5)),
                              std::string(row.text(6)),
                              static_cast<int>(row.integer(7)),
                              row.integer(8)};
        });
}

Result<AttributeValues> valuesOfTranscript(Database& database, TranscriptId id) {
    Connection& connection = database.connection();
    return attempt(connection, "reading attributes", [&]() -> Result<AttributeValues> {
        Query query = connection.query("SELECT name, value FROM transcript_value JOIN attribute ON attribute.id = "
                                       "attribute WHERE transcript = ?");
        query.bind(id.value);
        AttributeValues values;
        while (query->step())
            values[std::string(query->text(0))] = query->text(1);
        return values;
    });
}

Result<std::vector<TranscriptValue>> transcriptValues(Database& database) {
    return rowsOf<TranscriptValue>(
        database, "reading attributes",
        "SELECT transcript, attribute, value FROM transcript_value ORDER BY transcript, attribute",
        [](const Statement& row) {
            return TranscriptValue{TranscriptId{row.integer(0)}, AttributeId{row.integer(1)}, std::string(row.text(2))};
        });
}

Result<std::vector<TurnRow>> allTurns(Database& database) {
    return rowsOf<TurnRow>(database, "reading the turns",
                           "SELECT transcript, speaker, begin_at, end_at FROM turn ORDER BY transcript, number",
                           [](const Statement& row) {
                               return TurnRow{TranscriptId{row.integer(0)},
                                              SpeakerId{row.integer(1)},
                                              {CodePoint{row.integer(2)}, CodePoint{row.integer(3)}}};
                           });
}

Result<void> forEachText(Database& database, const std::function<Result<void>(const TextRecord&)>& visit) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the texts", [&]() -> Result<void> {
        Query query = connection.query("SELECT id, name, coalesce(text, ''), code_points, text_hash FROM transcript "
                                       "LEFT JOIN transcript_text ON transcript = id ORDER BY id");
        while (query->step()) {
            const TextRecord record{TranscriptId{query->integer(0)}, std::string(query->text(1)),
                                    std::string(query->text(2)), query->integer(3), std::string(query->text(4))};
            if (auto visited = visit(record); !visited) return visited;
        }
        return {};
    });
}

} // namespace kenspeckle::storage
