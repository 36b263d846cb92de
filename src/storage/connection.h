// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include "kenspeckle/result.h"
#include "storage/database.h"
#include "storage/statement.h"

namespace kenspeckle::storage {

/// What is behind a Database. Include this in src/storage only.
struct Database::Connection {
    Connection(std::filesystem::path studyFile, SQLite::Database opened)
        : file(std::move(studyFile)), sqlite(std::move(opened)) {}

    std::filesystem::path file;
    StudyInfo info;
    SQLite::Database sqlite;

    [[nodiscard]] sqlite3* handle() const { return sqlite.getHandle(); }
    /// The statement of this text, prepared once per connection. `sql` must outlive the connection: pass a literal.
    [[nodiscard]] Query query(std::string_view sql);
    /// For statements used once, and those that change no data.
    void execute(const std::string& sql) { sqlite.exec(sql); }
    [[nodiscard]] bool inTransaction() const;

private:
    struct Cached {
        std::unique_ptr<Statement> statement;
        bool inUse = false;
    };
    // A text has more than one statement only where a query runs within itself.
    std::unordered_multimap<std::string_view, std::unique_ptr<Cached>> m_statements;
};

using Connection = Database::Connection;

/// What SQLite says, as an error for a person: `doing` completes "… while <doing>".
[[nodiscard]] Error describe(int sqliteCode, const std::string& sqliteMessage, const std::filesystem::path& file,
                             std::string_view doing);

/// Runs `work` (-> Result<T>) and turns every exception that leaves it into an Error. The only place in this folder
/// that does so.
template <class Work>
[[nodiscard]] auto attempt(const std::filesystem::path& file, std::string_view doing, Work&& work)
    -> std::invoke_result_t<Work> {
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception& exception) {
        const int extended = exception.getExtendedErrorCode(); // -1 where only the plain code is known
        return fail(describe(extended > 0 ? extended : exception.getErrorCode(), exception.what(), file, doing));
    } catch (const std::exception& exception) {
        return fail(ErrorKind::InputOutput, file.string() + ": " + exception.what() + " while " + std::string(doing) +
                                                "; close other programs and try again");
    }
}

template <class Work>
[[nodiscard]] auto attempt(const Connection& connection, std::string_view doing, Work&& work)
    -> std::invoke_result_t<Work> {
    return attempt(connection.file, doing, std::forward<Work>(work));
}

/// Says in better words what a uniqueness or reference rule of the schema refused.
template <class T> [[nodiscard]] Result<T> explained(Result<T> outcome, std::string conflict) {
    if (!outcome && outcome.error().kind == ErrorKind::Conflict) outcome.error().message = std::move(conflict);
    return outcome;
}

/// Several reads that must see one state of the study. Inside an Action it does nothing: that sees one state anyway.
class ReadTransaction {
public:
    explicit ReadTransaction(Connection& connection);
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ~ReadTransaction();

private:
    Connection* m_connection = nullptr;
};

/// Undoes everything since BEGIN; never throws.
void rollBack(Connection& connection) noexcept;

} // namespace kenspeckle::storage
