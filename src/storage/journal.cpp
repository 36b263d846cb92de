// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "storage/changeset.h"
#include "storage/connection.h"
#include "storage/journal_rows.h"

namespace kenspeckle::storage {

namespace {

const char* name(JournalKind kind) {
    switch (kind) {
    case JournalKind::Undo:
        return "undo";
    case JournalKind::Redo:
        return "redo";
    default:
        return "action";
    }
}

JournalKind kindNamed(std::string_view name) {
    return name == "undo" ? JournalKind::Undo : name == "redo" ? JournalKind::Redo : JournalKind::Action;
}

// What undo reverses next. Actions are undone newest first and everything undone is abandoned by a new action, so the
// undone ones are always the newest that are not abandoned, and redo begins with the oldest of them.
constexpr const char* kNextUndo = "SELECT id, kind, target, at, coder, label, state, changeset FROM journal "
                                  "WHERE state = 'done' AND id > (SELECT coalesce(max(entry), 0) FROM withdrawal) "
                                  "ORDER BY id DESC LIMIT 1";
constexpr const char* kNextRedo = "SELECT id, kind, target, at, coder, label, state, changeset FROM journal "
                                  "WHERE state = 'undone' ORDER BY id LIMIT 1";

/// The last entry by which a participant withdrew; 0 for none.
std::int64_t lastWithdrawal(Connection& connection) {
    Query query = connection.query("SELECT coalesce(max(entry), 0) FROM withdrawal");
    return query->step() ? query->integer(0) : 0;
}

Error isBeforeWithdrawal() {
    return {ErrorKind::Refused, "what was done up to the withdrawal of a participant cannot be undone, as it would "
                                "bring their words back"};
}

/// Undoes or redoes one action: applies its changeset, inverted or not, and records that. Within a transaction.
Result<JournalEntry> step(Connection& connection, const std::string& coder, JournalKind kind) {
    const bool undoing = kind == JournalKind::Undo;
    JournalEntry action;
    Changeset changeset;
    {
        Query next = connection.query(undoing ? kNextUndo : kNextRedo);
        if (!next->step()) {
            if (undoing && lastWithdrawal(connection) > 0) return fail(isBeforeWithdrawal());
            return fail(ErrorKind::NotFound, undoing ? "there is nothing to undo" : "there is nothing to redo");
        }
        action = entryOf(next);
        changeset = next->text(7);
    }
    if (undoing) changeset = inverted(changeset);
    if (auto applied = applyChangeset(connection, changeset); !applied) {
        Error error = applied.error();
        error.message = fmt::format("cannot {} \"{}\": {}", name(kind), action.label, error.message);
        return fail(std::move(error));
    }
    connection.query("UPDATE journal SET state = ? WHERE id = ?").run(undoing ? "undone" : "done", action.id.value);
    writeEntry(connection, {kind, action.id, coder, action.label, changeset});
    action.undone = undoing;
    return action;
}

/// Runs `work` in a write transaction, which it keeps only if work succeeds.
template <class Work> auto inTransaction(Connection& connection, JournalKind kind, Work&& work) {
    using Outcome = std::invoke_result_t<Work>;
    if (connection.inTransaction()) {
        return Outcome(fail(ErrorKind::Usage, "another change of this study is not finished; finish it first"));
    }
    auto outcome = attempt(connection, kind == JournalKind::Undo ? "undoing" : "redoing", [&]() -> Outcome {
        connection.query("BEGIN IMMEDIATE").run();
        auto done = work();
        if (done) connection.query("COMMIT").run();
        return done;
    });
    if (!outcome) rollBack(connection);
    return outcome;
}

Result<JournalEntry> turnBack(Database& database, const std::string& coder, JournalKind kind) {
    Connection& connection = database.connection();
    return inTransaction(connection, kind, [&] { return step(connection, coder, kind); });
}

/// Whether steps of this kind can lead to the action.
Result<void> checkTarget(Connection& connection, JournalId id, JournalKind kind) {
    Query query = connection.query("SELECT kind, state, label FROM journal WHERE id = ?");
    query.bind(id.value);
    if (!query->step()) {
        return fail(ErrorKind::NotFound, fmt::format("there is no journal entry {}; ken history lists them", id.value));
    }
    const std::string_view state = query->text(1);
    if (query->text(0) != "action") {
        return fail(ErrorKind::Usage, fmt::format("journal entry {} is itself an undo or redo; name the action it "
                                                  "turned back",
                                                  id.value));
    }
    if (kind == JournalKind::Undo && id.value <= lastWithdrawal(connection)) return fail(isBeforeWithdrawal());
    if (kind == JournalKind::Undo && state != "done")
        return fail(ErrorKind::Conflict, fmt::format("\"{}\" is undone already; redo it first", query->text(2)));
    if (kind == JournalKind::Redo && state == "done")
        return fail(ErrorKind::Conflict, fmt::format("\"{}\" is not undone; there is nothing to redo", query->text(2)));
    if (kind == JournalKind::Redo && state == "abandoned")
        return fail(ErrorKind::Conflict,
                    fmt::format("\"{}\" cannot be redone: something was done after it was undone", query->text(2)));
    return {};
}

Result<std::vector<JournalEntry>> turnBackTo(Database& database, const std::string& coder, JournalKind kind,
                                             JournalId action, const Task& task) {
    Connection& connection = database.connection();
    return inTransaction(connection, kind, [&]() -> Result<std::vector<JournalEntry>> {
        if (auto fits = checkTarget(connection, action, kind); !fits) return fail(fits.error());
        std::vector<JournalEntry> done;
        while (done.empty() || done.back().id != action) {
            if (task.stop.stop_requested()) return fail(ErrorKind::Cancelled, "stopped; nothing was changed");
            auto next = step(connection, coder, kind);
            if (!next) return fail(next.error());
            done.push_back(std::move(*next));
            task.tell({done.size(), 0, done.back().label});
        }
        return done;
    });
}

std::optional<JournalEntry> firstOf(Query row) {
    if (!row->step()) return std::nullopt;
    return entryOf(row);
}

} // namespace

JournalEntry entryOf(const Query& row) {
    JournalEntry entry;
    entry.id = JournalId{row->integer(0)};
    entry.kind = kindNamed(row->text(1));
    entry.target = JournalId{row->integer(2)};
    entry.at = Timestamp(std::chrono::milliseconds(row->integer(3)));
    entry.coder = row->text(4);
    entry.label = row->text(5);
    entry.undone = row->text(6) == "undone" || row->text(6) == "abandoned";
    return entry;
}

JournalId writeEntry(Connection& connection, const NewEntry& entry) {
    std::int64_t id = newId();
    {
        Query newest = connection.query("SELECT max(id) FROM journal");
        if (newest->step()) id = std::max(id, newest->integer(0) + 1);
    }
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const bool action = entry.kind == JournalKind::Action;
    Query insert = connection.query("INSERT INTO journal (id, kind, target, at, coder, label, state, changeset) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, name(entry.kind), action ? std::nullopt : std::optional(entry.target.value),
                std::int64_t{now.time_since_epoch().count()}, entry.coder, entry.label);
    if (action) insert->bind(7, std::string_view("done"));
    insert->bindBlob(8, entry.changeset.data(), static_cast<std::int64_t>(entry.changeset.size()));
    insert->run();
    return JournalId{id};
}

void abandonUndone(Connection& connection) {
    connection.query("UPDATE journal SET state = 'abandoned' WHERE state = 'undone'").run();
}

Result<JournalId> newestEntry(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<JournalId> {
        Query query = connection.query("SELECT max(id) FROM journal");
        return query->step() ? JournalId{query->integer(0)} : JournalId{};
    });
}

Result<std::vector<JournalEntry>> journal(Database& database, int limit) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<std::vector<JournalEntry>> {
        Query query = connection.query("SELECT id, kind, target, at, coder, label, state FROM journal "
                                       "ORDER BY id DESC LIMIT ?");
        query.bind(limit > 0 ? limit : -1);
        std::vector<JournalEntry> entries;
        while (query->step())
            entries.push_back(entryOf(query));
        return entries;
    });
}

Result<JournalEntry> loadEntry(Database& database, JournalId id) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<JournalEntry> {
        Query query = connection.query("SELECT id, kind, target, at, coder, label, state FROM journal WHERE id = ?");
        query.bind(id.value);
        if (!query->step()) {
            return fail(ErrorKind::NotFound,
                        fmt::format("there is no journal entry {}; ken history lists them", id.value));
        }
        return entryOf(query);
    });
}

Result<NextSteps> nextSteps(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<NextSteps> {
        const ReadTransaction oneState(connection);
        return NextSteps{firstOf(connection.query(kNextUndo)), firstOf(connection.query(kNextRedo))};
    });
}

Result<JournalEntry> undo(Database& database, const std::string& coder) {
    return turnBack(database, coder, JournalKind::Undo);
}

Result<JournalEntry> redo(Database& database, const std::string& coder) {
    return turnBack(database, coder, JournalKind::Redo);
}

Result<std::vector<JournalEntry>> undoTo(Database& database, const std::string& coder, JournalId action,
                                         const Task& task) {
    return turnBackTo(database, coder, JournalKind::Undo, action, task);
}

Result<std::vector<JournalEntry>> redoTo(Database& database, const std::string& coder, JournalId action,
                                         const Task& task) {
    return turnBackTo(database, coder, JournalKind::Redo, action, task);
}

Result<std::int64_t> actionsSince(Database& database, JournalId action) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<std::int64_t> {
        Query query = connection.query("SELECT count(*) FROM journal WHERE state = 'done' AND id >= ?");
        query.bind(action.value);
        return query->step() ? query->integer(0) : 0;
    });
}

Result<std::vector<std::string>> journalProblems(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> problems;
        const std::int64_t purged = lastWithdrawal(connection);
        Query query = connection.query("SELECT id, label, changeset FROM journal ORDER BY id");
        while (query->step()) {
            if (query->integer(0) <= purged && query->text(2).empty()) continue; // what it changed was taken out
            const Changeset changeset(query->text(2));
            int rows = 0;
            const auto readable = attempt(connection, "reading the journal", [&]() -> Result<void> {
                forEachRow(changeset, [&](const RowChange&) {
                    ++rows;
                    return true;
                });
                return {};
            });
            if (readable && rows > 0) continue;
            problems.push_back(fmt::format("journal entry {} (\"{}\") {}; the study itself is not affected, but this "
                                           "change cannot be undone",
                                           query->integer(0), query->text(1),
                                           readable ? "holds no change" : "cannot be read"));
        }
        return problems;
    });
}

Result<std::int64_t> journalSize(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<std::int64_t> {
        Query query = connection.query("SELECT count(*) FROM journal");
        return query->step() ? query->integer(0) : 0;
    });
}

} // namespace kenspeckle::storage
