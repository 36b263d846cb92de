// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal_wordings.h"

#include <chrono>
#include <string_view>

#include "storage/changeset.h"
#include "storage/connection.h"

namespace kenspeckle::storage {

namespace {

using namespace std::string_view_literals;

/// Columns of the table code: definition, use_when, do_not_use_when stand side by side.
constexpr std::size_t kDefinition = 5;

std::optional<std::string> wordsAt(const std::vector<std::optional<Value>>& values, std::size_t column) {
    if (column >= values.size() || !values[column]) return std::nullopt;
    const auto* words = std::get_if<std::string>(&*values[column]);
    return words ? std::optional(*words) : std::nullopt;
}

std::int64_t idAt(const std::vector<std::optional<Value>>& values) {
    const auto* id = !values.empty() && values[0] ? std::get_if<std::int64_t>(&*values[0]) : nullptr;
    return id ? *id : 0;
}

} // namespace

Result<std::vector<WordingChange>> wordingChanges(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<std::vector<WordingChange>> {
        std::vector<WordingChange> changes;
        Query query = connection.query("SELECT at, coder, changeset FROM journal ORDER BY id");
        while (query->step()) {
            // Nearly every entry is ruled out by its bytes, without being taken apart.
            const std::string_view bytes = query->text(2);
            if (bytes.find("code\0"sv) == std::string_view::npos) continue;
            const Timestamp at{std::chrono::milliseconds(query->integer(0))};
            const std::string coder(query->text(1));
            forEachRow(Changeset(bytes), [&](const RowChange& row) {
                if (row.table != "code" || row.kind == RowChange::Kind::Delete) return true;
                WordingChange change{CodeId{}, at, coder, row.kind == RowChange::Kind::Insert, {}};
                change.code = {idAt(change.made ? row.after : row.before)};
                bool changed = change.made;
                if (!change.made)
                    for (std::size_t field = 0; field < change.before.size(); ++field) {
                        change.before[field] = wordsAt(row.before, kDefinition + field);
                        changed = changed || change.before[field];
                    }
                if (changed) changes.push_back(std::move(change));
                return true;
            });
        }
        return changes;
    });
}

} // namespace kenspeckle::storage
