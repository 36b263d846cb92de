// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/consent_table.h"

#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "model/consent.h"
#include "storage/connection.h"

namespace kenspeckle::storage {

namespace {

/// The schema's words are those of files; a row never says not-recorded.
Consent stored(std::string_view word) { return consentOf(std::string(word)).value_or(Consent::Nothing); }

std::optional<std::pair<Consent, std::string>> consentAndNote(Connection& connection, ParticipantId participant) {
    Query query = connection.query("SELECT consent, note FROM consent WHERE participant = ?");
    query.bind(participant.value);
    if (!query->step()) return std::nullopt;
    return std::pair(stored(query->text(0)), std::string(query->text(1)));
}

} // namespace

Result<std::vector<ConsentRow>> loadConsents(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading who consents to what", [&]() -> Result<std::vector<ConsentRow>> {
        Query query = connection.query("SELECT participant, consent, note, coder.name, made FROM consent JOIN coder ON "
                                       "coder.id = consent.coder ORDER BY participant");
        std::vector<ConsentRow> rows;
        while (query->step())
            rows.push_back({ParticipantId{query->integer(0)}, stored(query->text(1)), std::string(query->text(2)),
                            std::string(query->text(3)), Timestamp(std::chrono::milliseconds(query->integer(4)))});
        return rows;
    });
}

Result<void> writeConsent(Action& action, ParticipantId participant, Consent consent, const std::string& note) {
    Connection& connection = action.connection();
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    return attempt(connection, "recording a consent", [&]() -> Result<void> {
        {
            Query query = connection.query("SELECT 1 FROM participant WHERE id = ?");
            query.bind(participant.value);
            if (!query->step())
                return fail(ErrorKind::NotFound,
                            fmt::format("there is no participant {}; somebody may have removed it", participant.value));
        }
        if (consent == Consent::NotRecorded) {
            connection.query("DELETE FROM consent WHERE participant = ?").run(participant.value);
            return {};
        }
        if (const auto there = consentAndNote(connection, participant);
            there && there->first == consent && there->second == note)
            return {};
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        connection
            .query("INSERT INTO consent (participant, consent, note, coder, made) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
                   "(participant) DO UPDATE SET consent = excluded.consent, note = excluded.note, coder = "
                   "excluded.coder, made = excluded.made")
            .run(participant.value, consentWord(consent), note, coder->value,
                 std::int64_t{now.time_since_epoch().count()});
        return {};
    });
}

Result<void> mergeConsent(Action& action, ParticipantId from, ParticipantId into) {
    Connection& connection = action.connection();
    return attempt(connection, "merging consents", [&]() -> Result<void> {
        const auto goes = consentAndNote(connection, from);
        const auto stays = consentAndNote(connection, into);
        const Consent of = goes ? goes->first : Consent::NotRecorded;
        const Consent own = stays ? stays->first : Consent::NotRecorded;
        if (model::strictness(of) > model::strictness(own)) {
            connection.query("DELETE FROM consent WHERE participant = ?").run(into.value);
            connection.query("UPDATE consent SET participant = ? WHERE participant = ?").run(into.value, from.value);
        }
        connection.query("DELETE FROM consent WHERE participant = ?").run(from.value);
        return {};
    });
}

} // namespace kenspeckle::storage
