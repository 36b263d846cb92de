// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <mutex>
#include <random>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>
#include <sqlite3.h>

#include "storage/connection.h"
#include "storage/schema.h"
#include "storage/study_file.h"

namespace kenspeckle::storage {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(5);

/// The connection as every study is used. No mmap: a file on a stick that is pulled out would end the program with
/// SIGBUS, where a read that fails is an error one can tell.
void configure(Connection& connection) {
    connection.execute("PRAGMA foreign_keys = ON;"
                       "PRAGMA secure_delete = ON;"
                       "PRAGMA temp_store = MEMORY;"
                       "PRAGMA cache_size = -65536;" // KiB
                       "PRAGMA mmap_size = 0;"
                       "PRAGMA trusted_schema = OFF;");
}

/// After the file is known to be a study.
void writeAhead(Connection& connection) {
    connection.execute("PRAGMA journal_mode = WAL;"
                       "PRAGMA synchronous = FULL;");
}

SQLite::Database openSqlite(const fs::path& file, std::chrono::milliseconds patience) {
    return SQLite::Database(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                            static_cast<int>(patience.count()));
}

/// Whether closing may tidy the file up. Not while it is unknown whether the file is a study we may touch.
void allowCheckpointOnClose(Connection& connection, bool allowed) {
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, allowed ? 0 : 1, nullptr);
}

void readInfo(Connection& connection) {
    Query query = connection.query("SELECT uuid, language FROM study WHERE id = 1");
    if (!query->step()) throw SQLite::Exception("the study's own record is missing", SQLITE_CORRUPT);
    connection.info.uuid = query->text(0);
    connection.info.language = query->text(1);
}

} // namespace

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

const fs::path& Database::file() const { return m_connection->file; }
const StudyInfo& Database::info() const { return m_connection->info; }

Result<Database> Database::create(const fs::path& file, const StudyInfo& info) {
    // Made by us rather than by SQLite, so that an existing file is never written to and nobody else may read this one.
    const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made < 0) {
        const int error = errno;
        if (error == EEXIST) {
            return fail(ErrorKind::Conflict,
                        fmt::format("{} is there already; choose another name or open it", file.string()));
        }
        return fail(ErrorKind::InputOutput, fmt::format("cannot make {}: {}; choose a folder that is there and that "
                                                        "you may write to",
                                                        file.string(), std::strerror(error)));
    }
    ::close(made);

    auto created = attempt(file, "making the study", [&]() -> Result<Database> {
        auto connection = std::make_unique<Connection>(file, openSqlite(file, kPatience));
        configure(*connection);
        connection->execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
        migrate(*connection);
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        connection->query("INSERT INTO study (id, uuid, language, created) VALUES (1, ?, ?, ?)")
            .run(info.uuid, info.language, std::int64_t{now.time_since_epoch().count()});
        writeAhead(*connection);
        readInfo(*connection);
        return Database(std::move(connection));
    });
    if (!created) {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            fs::remove(file.string() + suffix, ignored);
    }
    return created;
}

Result<Database> Database::open(const fs::path& file, std::chrono::milliseconds patience) {
    if (auto study = inspectStudyFile(file, static_cast<int>(schemaSteps().size())); !study) return fail(study.error());
    return attempt(file, "opening it", [&]() -> Result<Database> {
        auto connection = std::make_unique<Connection>(file, openSqlite(file, patience));
        allowCheckpointOnClose(*connection, false);
        configure(*connection);
        // The header may be older than what waits in the write-ahead log.
        if (schemaVersion(*connection) > static_cast<int>(schemaSteps().size())) return fail(newerStudy(file));
        writeAhead(*connection);
        migrate(*connection);
        readInfo(*connection);
        allowCheckpointOnClose(*connection, true);
        return Database(std::move(connection));
    });
}

std::int64_t newId() {
    static std::mutex mutex;
    static std::mt19937_64 random;
    static pid_t seededFor = 0;
    static std::int64_t last = 0;
    const std::lock_guard lock(mutex);
    if (seededFor != ::getpid()) { // a forked child must not repeat its parent's numbers
        std::random_device device;
        random.seed((std::uint64_t{device()} << 32U) | device());
        seededFor = ::getpid();
        last = 0; // nor both go on from its last one
    }
    const auto now =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
    const auto candidate = (static_cast<std::int64_t>(now) << 22) | static_cast<std::int64_t>(random() & 0x3FFFFFU);
    last = candidate > last ? candidate : last + 1;
    return last;
}

Result<std::vector<std::string>> integrityProblems(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "checking it", [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> problems;
        {
            Query query = connection.query("PRAGMA integrity_check(100)");
            while (query->step()) {
                if (query->text(0) != "ok") {
                    problems.push_back(fmt::format(
                        "the file is damaged: {}; keep it and go on from your last backup copy", query->text(0)));
                }
            }
        }
        Query query = connection.query("PRAGMA foreign_key_check");
        while (query->step()) {
            problems.push_back(fmt::format(
                "a {} (row {}) refers to a {} that is not there; go on from your last backup "
                "copy",
                query->text(0), query->isNull(1) ? "?" : std::to_string(query->integer(1)), query->text(2)));
        }
        return problems;
    });
}

} // namespace kenspeckle::storage
