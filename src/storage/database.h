// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/result.h"

namespace kenspeckle::storage {

/// What a study says about itself.
struct StudyInfo {
    std::string uuid;     ///< names the index folder
    std::string language; ///< ISO 639-1
};

/// The connection to a study file: WAL, synchronous=FULL, foreign keys, secure_delete, a five-second busy timeout and a
/// large page cache. Reads may run at any time; every change runs inside an Action. No exception of SQLite leaves this
/// folder.
class Database {
public:
    /// Makes the file (0600) with the newest schema; Conflict if it exists. A failure leaves no file.
    [[nodiscard]] static Result<Database> create(const std::filesystem::path& file, const StudyInfo& info);
    /// Opens and, where the file is of an older version, migrates it in one transaction. NotFound, NotAStudy (by
    /// application_id), NewerStudy, Locked, Damaged, InputOutput: the file is left as it was.
    /// `patience`: how long this connection waits for another that writes before it is Locked.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& file,
                                               std::chrono::milliseconds patience = std::chrono::seconds(5));
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] const StudyInfo& info() const;

    /// The connection, for the files of this folder only; defined in connection.h.
    struct Connection;
    [[nodiscard]] Connection& connection() const { return *m_connection; }

private:
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

/// A new id: milliseconds since 1970 << 22 | random bits, greater than every id this process made before.
[[nodiscard]] std::int64_t newId();

/// SQLite's own check and the foreign keys: one line per problem.
[[nodiscard]] Result<std::vector<std::string>> integrityProblems(Database& database);

} // namespace kenspeckle::storage
