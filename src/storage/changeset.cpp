// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changeset.h"

#include <memory>

#include <fmt/format.h>
#include <sqlite3.h>

#include "storage/schema.h"

namespace kenspeckle::storage {

namespace {

struct SqliteFree {
    void operator()(void* memory) const { sqlite3_free(memory); }
};
using Buffer = std::unique_ptr<void, SqliteFree>;

[[noreturn]] void raise(sqlite3* database, int code) {
    // The session functions return codes without always setting the connection's own message.
    if (database && sqlite3_errcode(database) == code) throw SQLite::Exception(database, code);
    throw SQLite::Exception(sqlite3_errstr(code), code);
}

int size(const Changeset& changeset) { return static_cast<int>(changeset.size()); }

// The session functions read a changeset but are declared to take one that may be written.
void* bytes(const Changeset& changeset) { return const_cast<char*>(changeset.data()); }

std::optional<Value> read(sqlite3_value* value) {
    if (!value) return std::nullopt;
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return Value(std::int64_t{sqlite3_value_int64(value)});
    case SQLITE_FLOAT:
        return Value(sqlite3_value_double(value));
    case SQLITE_NULL:
        return Value(std::monostate());
    default: {
        const void* content = sqlite3_value_blob(value);
        const auto length = static_cast<std::size_t>(sqlite3_value_bytes(value));
        return Value(content ? std::string(static_cast<const char*>(content), length) : std::string());
    }
    }
}

void requireWellFormed(const Changeset& changeset) {
    if (!isWellFormed(changeset)) throw SQLite::Exception("a changeset of the journal is garbled", SQLITE_CORRUPT);
}

/// Ends an iteration that is left early; its code only repeats that of the last step.
struct IteratorEnd {
    void operator()(sqlite3_changeset_iter* iterator) const { sqlite3changeset_finalize(iterator); }
};

/// SQLite skips tables that are not as a changeset expects and says nothing; a change half undone is worse than none.
Result<void> fits(Connection& connection, const Changeset& changeset) {
    std::string last;
    std::string misfit;
    forEachRow(changeset, [&](const RowChange& row) {
        if (row.table == last) return true;
        last = row.table;
        Query columns = connection.query("SELECT count(*) FROM pragma_table_info(?)");
        columns.bind(row.table);
        const bool there = columns->step() && columns->integer(0) >= static_cast<std::int64_t>(row.before.size());
        if (there && isRecorded(row.table)) return true;
        misfit = last;
        return false;
    });
    if (misfit.empty()) return {};
    return fail(ErrorKind::Conflict,
                fmt::format("{}: the change was recorded by another version of Kenspeckle (its table \"{}\" is not as "
                            "here) and cannot be applied; nothing was changed",
                            connection.file.string(), misfit));
}

/// Drops the unique indexes of what can be renamed, all of them small, and that of the codings, which may be large,
/// where it is in the way; returns how to make them again.
std::vector<std::string> setAsideUniqueness(Connection& connection, bool ofCodings) {
    std::vector<std::string> make;
    std::vector<std::string> drop;
    {
        Query rules = connection.query("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE "
                                       "UNIQUE INDEX%' AND (tbl_name <> 'coding' OR ?)");
        rules.bind(ofCodings ? 1 : 0);
        while (rules->step()) {
            drop.push_back(fmt::format("DROP INDEX {}", rules->text(0)));
            make.emplace_back(rules->text(1));
        }
    }
    for (const std::string& rule : drop)
        connection.execute(rule);
    return make;
}

struct Conflict {
    int kind = 0;
    std::string table;
};

int onConflict(void* context, int kind, sqlite3_changeset_iter* iterator) {
    auto& conflict = *static_cast<Conflict*>(context);
    conflict.kind = kind;
    if (kind != SQLITE_CHANGESET_FOREIGN_KEY) { // there the iterator stands on no row
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        if (sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect) == SQLITE_OK) conflict.table = table;
    }
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

Recorder::Recorder(Connection& connection) : m_connection(&connection) {
    int code = sqlite3session_create(connection.handle(), "main", &m_session);
    if (code != SQLITE_OK) raise(connection.handle(), code);
    sqlite3session_table_filter(
        m_session, [](void*, const char* table) { return isRecorded(table) ? 1 : 0; }, nullptr);
    code = sqlite3session_attach(m_session, nullptr);
    if (code != SQLITE_OK) {
        sqlite3session_delete(m_session);
        raise(connection.handle(), code);
    }
}

Recorder::~Recorder() { sqlite3session_delete(m_session); }

Changeset Recorder::changeset() const {
    int length = 0;
    void* memory = nullptr;
    const int code = sqlite3session_changeset(m_session, &length, &memory);
    const Buffer buffer(memory);
    if (code != SQLITE_OK) raise(m_connection->handle(), code);
    return {static_cast<const char*>(buffer.get()), buffer ? static_cast<std::size_t>(length) : 0U};
}

void forEachRow(const Changeset& changeset, const std::function<bool(const RowChange&)>& visit) {
    requireWellFormed(changeset);
    sqlite3_changeset_iter* started = nullptr;
    int code = sqlite3changeset_start(&started, size(changeset), bytes(changeset));
    if (code != SQLITE_OK) raise(nullptr, code);
    const std::unique_ptr<sqlite3_changeset_iter, IteratorEnd> iterator(started);
    while ((code = sqlite3changeset_next(iterator.get())) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        code = sqlite3changeset_op(iterator.get(), &table, &columns, &operation, &indirect);
        if (code != SQLITE_OK) raise(nullptr, code);
        RowChange row;
        row.kind = operation == SQLITE_INSERT   ? RowChange::Kind::Insert
                   : operation == SQLITE_DELETE ? RowChange::Kind::Delete
                                                : RowChange::Kind::Update;
        row.table = table;
        row.before.resize(static_cast<std::size_t>(columns));
        row.after.resize(static_cast<std::size_t>(columns));
        for (int column = 0; column < columns; ++column) {
            sqlite3_value* value = nullptr;
            if (row.kind != RowChange::Kind::Insert) {
                code = sqlite3changeset_old(iterator.get(), column, &value);
                if (code != SQLITE_OK) raise(nullptr, code);
                row.before[static_cast<std::size_t>(column)] = read(value);
            }
            value = nullptr;
            if (row.kind != RowChange::Kind::Delete) {
                code = sqlite3changeset_new(iterator.get(), column, &value);
                if (code != SQLITE_OK) raise(nullptr, code);
                row.after[static_cast<std::size_t>(column)] = read(value);
            }
        }
        if (!visit(row)) return;
    }
    if (code != SQLITE_DONE) raise(nullptr, code);
}

Changeset inverted(const Changeset& changeset) {
    requireWellFormed(changeset);
    int length = 0;
    void* memory = nullptr;
    const int code = sqlite3changeset_invert(size(changeset), bytes(changeset), &length, &memory);
    const Buffer buffer(memory);
    if (code != SQLITE_OK) raise(nullptr, code);
    return {static_cast<const char*>(buffer.get()), static_cast<std::size_t>(length)};
}

Result<void> applyChangeset(Connection& connection, const Changeset& changeset) {
    if (auto fitting = fits(connection, changeset); !fitting) return fitting;
    Conflict conflict;
    // SQLite itself defers foreign keys here, and asks about them once all rows are in.
    const auto attemptOnce = [&] {
        conflict = Conflict();
        return sqlite3changeset_apply(connection.handle(), size(changeset), bytes(changeset), nullptr, onConflict,
                                      &conflict);
    };
    int code = attemptOnce();
    if (code != SQLITE_OK && conflict.kind == SQLITE_CHANGESET_CONSTRAINT) {
        // Two rows that exchange a unique name cannot be changed one after the other: the rule is asked about
        // afterwards.
        const auto rules = setAsideUniqueness(connection, conflict.table == "coding");
        code = attemptOnce();
        if (code == SQLITE_OK) {
            for (const std::string& rule : rules)
                connection.execute(rule);
        }
    }
    if (code == SQLITE_OK) return {};
    if (conflict.kind == 0) raise(connection.handle(), code);
    const std::string where = conflict.kind == SQLITE_CHANGESET_FOREIGN_KEY
                                  ? "something else refers to what would go, or what it refers to is gone"
                                  : fmt::format("a {} is no longer as it was left", conflict.table);
    return fail(ErrorKind::Conflict, fmt::format("{}: {}; nothing was changed", connection.file.string(), where));
}

} // namespace kenspeckle::storage
