// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace kenspeckle::storage {

/// A prepared statement without ceremony: what SQLiteCpp's does, but with column access cheap enough for a million
/// rows. Errors are thrown as SQLite::Exception and turned into ours by attempt() (connection.h).
class Statement {
public:
    /// `sql` must be one statement.
    Statement(sqlite3* database, std::string_view sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// Parameters count from 1, columns from 0. Bound text is copied.
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::string_view value);
    void bindBlob(int parameter, const void* bytes, std::int64_t size);
    void bindNull(int parameter);

    /// True while there is a row.
    [[nodiscard]] bool step();
    /// Steps to the end; for statements without rows.
    void run();
    void reset() noexcept;

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// UTF-8 of a text, bytes of a blob; valid until the next step.
    [[nodiscard]] std::string_view text(int column) const;

private:
    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
};

/// A statement borrowed from the connection's cache: reset, with nothing bound, when it goes.
class Query {
public:
    explicit Query(Statement* statement, bool* inUse) : m_statement(statement), m_inUse(inUse) { *m_inUse = true; }
    Query(Query&& other) noexcept : m_statement(other.m_statement), m_inUse(other.m_inUse) {
        other.m_statement = nullptr;
    }
    Query& operator=(Query&&) = delete;
    ~Query() {
        if (!m_statement) return;
        m_statement->reset();
        *m_inUse = false;
    }

    Statement* operator->() const { return m_statement; }
    Statement& operator*() const { return *m_statement; }

    /// Binds the arguments to parameters 1, 2, …: integers, text, an empty optional or nullptr as NULL.
    template <class... Arguments> Query& bind(const Arguments&... arguments) {
        int parameter = 0;
        (bindOne(++parameter, arguments), ...);
        return *this;
    }
    /// Binds, runs, and makes ready to be bound again.
    template <class... Arguments> void run(const Arguments&... arguments) {
        bind(arguments...);
        m_statement->run();
        m_statement->reset();
    }

private:
    void bindOne(int parameter, std::int64_t value) { m_statement->bind(parameter, value); }
    void bindOne(int parameter, int value) { m_statement->bind(parameter, static_cast<std::int64_t>(value)); }
    void bindOne(int parameter, std::string_view value) { m_statement->bind(parameter, value); }
    void bindOne(int parameter, const std::string& value) { m_statement->bind(parameter, std::string_view(value)); }
    void bindOne(int parameter, const char* value) { m_statement->bind(parameter, std::string_view(value)); }
    void bindOne(int parameter, std::nullptr_t) { m_statement->bindNull(parameter); }
    void bindOne(int parameter, const std::optional<std::int64_t>& value) {
        if (value) {
            m_statement->bind(parameter, *value);
        } else {
            m_statement->bindNull(parameter);
        }
    }

    Statement* m_statement;
    bool* m_inUse;
};

} // namespace kenspeckle::storage
