// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/finding_table.h"

#include <chrono>

#include "storage/connection.h"

namespace kenspeckle::storage {

namespace {

std::int64_t millisecondsNow() {
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return now.time_since_epoch().count();
}

} // namespace

Result<std::vector<AcceptedFinding>> acceptedFindings(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the findings that were accepted",
                   [&]() -> Result<std::vector<AcceptedFinding>> {
                       Query query = connection.query("SELECT key, reason, coder.name FROM accepted_finding "
                                                      "JOIN coder ON coder.id = coder ORDER BY key");
                       std::vector<AcceptedFinding> found;
                       while (query->step())
                           found.push_back(
                               {std::string(query->text(0)), std::string(query->text(1)), std::string(query->text(2))});
                       return found;
                   });
}

Result<void> setAcceptedFinding(Action& action, const std::string& key, const std::string& reason) {
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    Connection& connection = action.connection();
    return attempt(connection, "accepting a finding", [&]() -> Result<void> {
        if (reason.empty()) {
            connection.query("DELETE FROM accepted_finding WHERE key = ?").run(key);
        } else {
            connection
                .query("INSERT INTO accepted_finding (id, key, reason, coder, made) VALUES (?1, ?2, ?3, ?4, ?5) "
                       "ON CONFLICT (key) DO UPDATE SET reason = ?3, coder = ?4, made = ?5")
                .run(newId(), key, reason, coder->value, millisecondsNow());
        }
        return {};
    });
}

} // namespace kenspeckle::storage
