// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/query_table.h"

#include <chrono>

#include <fmt/format.h>

#include "storage/connection.h"
#include "text/words.h"

namespace kenspeckle::storage {

namespace {

std::int64_t millisecondsNow() {
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return now.time_since_epoch().count();
}

Result<void> requireQuery(Connection& connection, QueryId id) {
    Query query = connection.query("SELECT 1 FROM saved_query WHERE id = ?");
    query.bind(id.value);
    if (query->step()) return {};
    return fail(ErrorKind::NotFound, fmt::format("there is no saved query {}; somebody may have removed it", id.value));
}

std::string nameTaken(const std::string& name) {
    return fmt::format("there is a query \"{}\" already; choose another name, or replace it", name);
}

} // namespace

Result<std::vector<SavedQuery>> savedQueries(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the saved queries", [&]() -> Result<std::vector<SavedQuery>> {
        Query query = connection.query("SELECT saved_query.id, saved_query.name, text, coder.name, made FROM "
                                       "saved_query JOIN coder ON coder.id = coder ORDER BY saved_query.id");
        std::vector<SavedQuery> found;
        while (query->step())
            found.push_back({QueryId{query->integer(0)}, std::string(query->text(1)), std::string(query->text(2)),
                             std::string(query->text(3)), Timestamp(std::chrono::milliseconds(query->integer(4)))});
        return found;
    });
}

Result<QueryId> insertQuery(Action& action, const std::string& name, const std::string& text) {
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    Connection& connection = action.connection();
    return explained(attempt(connection, "saving a query",
                             [&]() -> Result<QueryId> {
                                 const QueryId id{newId()};
                                 connection
                                     .query("INSERT INTO saved_query (id, name, name_key, text, coder, made) "
                                            "VALUES (?, ?, ?, ?, ?, ?)")
                                     .run(id.value, name, text::fold(name), text, coder->value, millisecondsNow());
                                 return id;
                             }),
                     nameTaken(name));
}

Result<void> setQueryText(Action& action, QueryId id, const std::string& text) {
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    Connection& connection = action.connection();
    return attempt(connection, "replacing a query", [&]() -> Result<void> {
        if (auto there = requireQuery(connection, id); !there) return there;
        connection.query("UPDATE saved_query SET text = ?, coder = ?, made = ? WHERE id = ?")
            .run(text, coder->value, millisecondsNow(), id.value);
        return {};
    });
}

Result<void> setQueryName(Action& action, QueryId id, const std::string& name) {
    Connection& connection = action.connection();
    return explained(attempt(connection, "renaming a query",
                             [&]() -> Result<void> {
                                 if (auto there = requireQuery(connection, id); !there) return there;
                                 connection.query("UPDATE saved_query SET name = ?, name_key = ? WHERE id = ?")
                                     .run(name, text::fold(name), id.value);
                                 return {};
                             }),
                     nameTaken(name));
}

Result<void> deleteQuery(Action& action, QueryId id) {
    Connection& connection = action.connection();
    return attempt(connection, "removing a query", [&]() -> Result<void> {
        if (auto there = requireQuery(connection, id); !there) return there;
        connection.query("DELETE FROM saved_query WHERE id = ?").run(id.value);
        return {};
    });
}

} // namespace kenspeckle::storage
