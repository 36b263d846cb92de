// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/summary_table.h"

#include <chrono>

#include "storage/connection.h"

namespace kenspeckle::storage {

Result<std::vector<Summary>> summaries(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the summaries", [&]() -> Result<std::vector<Summary>> {
        Query query = connection.query("SELECT participant, code, text FROM summary ORDER BY participant, code");
        std::vector<Summary> found;
        while (query->step())
            found.push_back({ParticipantId{query->integer(0)}, CodeId{query->integer(1)}, std::string(query->text(2))});
        return found;
    });
}

Result<std::string> summaryText(Database& database, ParticipantId participant, CodeId code) {
    Connection& connection = database.connection();
    return attempt(connection, "reading a summary", [&]() -> Result<std::string> {
        Query query = connection.query("SELECT text FROM summary WHERE participant = ? AND code = ?");
        query.bind(participant.value, code.value);
        return query->step() ? std::string(query->text(0)) : std::string();
    });
}

Result<void> writeSummary(Action& action, const Summary& summary) {
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    Connection& connection = action.connection();
    return attempt(connection, "writing a summary", [&]() -> Result<void> {
        if (summary.text.empty()) {
            connection.query("DELETE FROM summary WHERE participant = ? AND code = ?")
                .run(summary.participant.value, summary.code.value);
            return {};
        }
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        connection
            .query("INSERT INTO summary (id, participant, code, text, coder, made) VALUES (?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (participant, code) DO UPDATE SET text = excluded.text, coder = excluded.coder, "
                   "made = excluded.made")
            .run(newId(), summary.participant.value, summary.code.value, summary.text, coder->value,
                 std::int64_t{now.time_since_epoch().count()});
        return {};
    });
}

} // namespace kenspeckle::storage
