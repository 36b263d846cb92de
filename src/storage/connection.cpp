// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace kenspeckle::storage {

Query Connection::query(std::string_view sql) {
    const auto [begin, end] = m_statements.equal_range(sql);
    for (auto cached = begin; cached != end; ++cached) {
        if (!cached->second->inUse) return Query(cached->second->statement.get(), &cached->second->inUse);
    }
    auto made = std::make_unique<Cached>();
    made->statement = std::make_unique<Statement>(handle(), sql);
    Cached& cached = *m_statements.emplace(sql, std::move(made))->second;
    return Query(cached.statement.get(), &cached.inUse);
}

bool Connection::inTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }

Error describe(int sqliteCode, const std::string& sqliteMessage, const std::filesystem::path& file,
               std::string_view doing) {
    const std::string name = file.string();
    switch (sqliteCode & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Locked,
                fmt::format("{} is being written to by another program; try again when it has finished", name)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return {ErrorKind::Damaged,
                fmt::format("{} is damaged (found while {}: {}); keep it and go on from your last backup copy", name,
                            doing, sqliteMessage)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::InputOutput,
                fmt::format("{} may not be written to; ask for permission to write to it and to its folder", name)};
    case SQLITE_CANTOPEN:
        return {ErrorKind::InputOutput,
                fmt::format("{} or a file beside it cannot be opened; check the permissions of its folder", name)};
    case SQLITE_FULL:
        return {ErrorKind::InputOutput,
                fmt::format("no space left for {} while {}; make room on that disk and try again", name, doing)};
    case SQLITE_IOERR:
        return {ErrorKind::InputOutput,
                fmt::format("the disk failed while {} in {} ({}); check that the disk is still there", doing, name,
                            sqliteMessage)};
    case SQLITE_CONSTRAINT:
        return {ErrorKind::Conflict, fmt::format("{}: what is there already contradicts {} ({}); nothing was changed",
                                                 name, doing, sqliteMessage)};
    default:
        return {ErrorKind::InputOutput, fmt::format("{}: {} while {} (SQLite error {}); ken verify checks the study",
                                                    name, sqliteMessage, doing, sqliteCode)};
    }
}

ReadTransaction::ReadTransaction(Connection& connection) {
    if (connection.inTransaction()) return;
    connection.query("BEGIN").run();
    m_connection = &connection;
}

ReadTransaction::~ReadTransaction() {
    if (m_connection) rollBack(*m_connection);
}

void rollBack(Connection& connection) noexcept {
    // Some errors have rolled back already; then there is nothing to do, and nothing to say.
    if (sqlite3_get_autocommit(connection.handle()) == 0) {
        sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

} // namespace kenspeckle::storage
