// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/participant_table.h"

#include <unordered_map>

#include <fmt/format.h>

#include "storage/connection.h"
#include "storage/consent_table.h"
#include "storage/memo_table.h"
#include "text/words.h"

namespace kenspeckle::storage {

namespace {

Result<void> requireParticipant(Connection& connection, ParticipantId id) {
    Query query = connection.query("SELECT 1 FROM participant WHERE id = ?");
    query.bind(id.value);
    if (query->step()) return {};
    return fail(ErrorKind::NotFound, fmt::format("there is no participant {}; somebody may have removed it", id.value));
}

std::string nameTaken(const std::string& name) {
    return fmt::format("there is a participant \"{}\" already; choose another name", name);
}

} // namespace

Result<std::vector<Participant>> participants(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the participants", [&]() -> Result<std::vector<Participant>> {
        const ReadTransaction oneState(connection);
        std::vector<Participant> found;
        std::unordered_map<std::int64_t, std::size_t> places;
        {
            Query query = connection.query(
                "SELECT id, name, (SELECT count(DISTINCT transcript) FROM speaker WHERE participant = participant.id) "
                "FROM participant ORDER BY id");
            while (query->step()) {
                places[query->integer(0)] = found.size();
                found.push_back({ParticipantId{query->integer(0)},
                                 std::string(query->text(1)),
                                 {},
                                 static_cast<int>(query->integer(2))});
            }
        }
        Query query = connection.query("SELECT participant, attribute.name, value FROM participant_value JOIN "
                                       "attribute ON attribute.id = attribute");
        while (query->step()) {
            if (const auto place = places.find(query->integer(0)); place != places.end()) {
                found[place->second].attributes[std::string(query->text(1))] = query->text(2);
            }
        }
        return found;
    });
}

Result<ParticipantId> participantNamed(Database& database, const std::string& name) {
    Connection& connection = database.connection();
    return attempt(connection, "looking up a participant", [&]() -> Result<ParticipantId> {
        Query query = connection.query("SELECT id FROM participant WHERE name_key = ?");
        query.bind(text::fold(name));
        return query->step() ? ParticipantId{query->integer(0)} : ParticipantId{};
    });
}

Result<ParticipantId> insertParticipant(Action& action, const std::string& name) {
    Connection& connection = action.connection();
    return explained(attempt(connection, "adding a participant",
                             [&]() -> Result<ParticipantId> {
                                 const ParticipantId id{newId()};
                                 connection.query("INSERT INTO participant (id, name, name_key) VALUES (?, ?, ?)")
                                     .run(id.value, name, text::fold(name));
                                 return id;
                             }),
                     nameTaken(name));
}

Result<void> deleteParticipant(Action& action, ParticipantId id) {
    Connection& connection = action.connection();
    return attempt(connection, "removing a participant", [&]() -> Result<void> {
        if (auto there = requireParticipant(connection, id); !there) return there;
        {
            Query query = connection.query("SELECT participant.name, transcript.name FROM speaker "
                                           "JOIN transcript ON transcript.id = speaker.transcript "
                                           "JOIN participant ON participant.id = speaker.participant "
                                           "WHERE speaker.participant = ? LIMIT 1");
            query.bind(id.value);
            if (query->step()) {
                return fail(ErrorKind::Conflict,
                            fmt::format("\"{}\" speaks in \"{}\" and cannot be removed; say first who speaks there",
                                        query->text(0), query->text(1)));
            }
        }
        connection.query("DELETE FROM participant_value WHERE participant = ?").run(id.value);
        connection.query("DELETE FROM summary WHERE participant = ?").run(id.value);
        connection.query("DELETE FROM consent WHERE participant = ?").run(id.value);
        connection.query("DELETE FROM memo WHERE target = ?").run(id.value);
        connection.query("DELETE FROM guid WHERE id = ?").run(id.value);
        connection.query("DELETE FROM participant WHERE id = ?").run(id.value);
        return {};
    });
}

Result<void> renameParticipant(Action& action, ParticipantId id, const std::string& name) {
    Connection& connection = action.connection();
    return explained(attempt(connection, "renaming a participant",
                             [&]() -> Result<void> {
                                 if (auto there = requireParticipant(connection, id); !there) return there;
                                 connection.query("UPDATE participant SET name = ?, name_key = ? WHERE id = ?")
                                     .run(name, text::fold(name), id.value);
                                 return {};
                             }),
                     nameTaken(name));
}

Result<void> setParticipantValue(Action& action, ParticipantId participant, AttributeId attribute,
                                 const std::string& value) {
    Connection& connection = action.connection();
    return attempt(connection, "setting an attribute", [&]() -> Result<void> {
        if (auto there = requireParticipant(connection, participant); !there) return there;
        if (value.empty()) {
            connection.query("DELETE FROM participant_value WHERE participant = ? AND attribute = ?")
                .run(participant.value, attribute.value);
        } else {
            connection
                .query("INSERT INTO participant_value (participant, attribute, value) VALUES (?, ?, ?) "
                       "ON CONFLICT (participant, attribute) DO UPDATE SET value = excluded.value")
                .run(participant.value, attribute.value, value);
        }
        return {};
    });
}

Result<std::vector<ParticipantValue>> participantValues(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading attributes", [&]() -> Result<std::vector<ParticipantValue>> {
        Query query = connection.query(
            "SELECT participant, attribute, value FROM participant_value ORDER BY participant, attribute");
        std::vector<ParticipantValue> values;
        while (query->step()) {
            values.push_back(
                {ParticipantId{query->integer(0)}, AttributeId{query->integer(1)}, std::string(query->text(2))});
        }
        return values;
    });
}

Result<std::vector<ParticipantId>> describedParticipants(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading what is known of participants", [&]() -> Result<std::vector<ParticipantId>> {
        Query query = connection.query("SELECT participant FROM participant_value UNION SELECT participant FROM "
                                       "summary UNION SELECT participant FROM consent UNION SELECT target FROM memo "
                                       "WHERE kind = 'participant' ORDER BY 1");
        std::vector<ParticipantId> found;
        while (query->step())
            found.push_back(ParticipantId{query->integer(0)});
        return found;
    });
}

Result<void> moveSpeakersAndWritings(Action& action, ParticipantId from, ParticipantId into) {
    Connection& connection = action.connection();
    return attempt(connection, "merging participants", [&]() -> Result<void> {
        for (const ParticipantId id : {from, into})
            if (auto there = requireParticipant(connection, id); !there) return there;
        connection.query("UPDATE speaker SET participant = ? WHERE participant = ?").run(into.value, from.value);
        if (auto moved = redirectMemos(action, MemoKind::Participant, from.value, into.value); !moved) return moved;
        if (auto merged = mergeConsent(action, from, into); !merged) return merged;
        connection
            .query("UPDATE summary AS stays SET text = text || char(10, 10) || (SELECT goes.text FROM summary AS goes "
                   "WHERE goes.participant = ?1 AND goes.code = stays.code) WHERE participant = ?2 AND EXISTS "
                   "(SELECT 1 FROM summary AS goes WHERE goes.participant = ?1 AND goes.code = stays.code)")
            .run(from.value, into.value);
        connection
            .query("DELETE FROM summary WHERE participant = ?1 AND code IN "
                   "(SELECT code FROM summary WHERE participant = ?2)")
            .run(from.value, into.value);
        connection.query("UPDATE summary SET participant = ? WHERE participant = ?").run(into.value, from.value);
        return {};
    });
}

} // namespace kenspeckle::storage
