// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace kenspeckle::storage {

Statement::Statement(sqlite3* database, std::string_view sql) : m_database(database) {
    // Kept for the life of the connection: SQLite should not take it from its short-lived memory.
    const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &m_statement, nullptr);
    if (code != SQLITE_OK) throw SQLite::Exception(database, code);
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

void Statement::bind(int parameter, std::int64_t value) {
    const int code = sqlite3_bind_int64(m_statement, parameter, value);
    if (code != SQLITE_OK) throw SQLite::Exception(m_database, code);
}

void Statement::bind(int parameter, std::string_view value) {
    const int code = sqlite3_bind_text64(m_statement, parameter, value.data() ? value.data() : "", value.size(),
                                         SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK) throw SQLite::Exception(m_database, code);
}

void Statement::bindBlob(int parameter, const void* bytes, std::int64_t size) {
    const int code =
        sqlite3_bind_blob64(m_statement, parameter, bytes, static_cast<sqlite3_uint64>(size), SQLITE_TRANSIENT);
    if (code != SQLITE_OK) throw SQLite::Exception(m_database, code);
}

void Statement::bindNull(int parameter) {
    const int code = sqlite3_bind_null(m_statement, parameter);
    if (code != SQLITE_OK) throw SQLite::Exception(m_database, code);
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throw SQLite::Exception(m_database, code);
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() noexcept {
    // The code repeats the last step's error, which step() has thrown already.
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::string_view Statement::text(int column) const {
    const void* bytes = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return bytes ? std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size))
                 : std::string_view();
}

} // namespace kenspeckle::storage
