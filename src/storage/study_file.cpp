// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/study_file.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>
#include <sqlite3.h>

#include "storage/connection.h"
#include "storage/schema.h"

namespace kenspeckle::storage {

namespace {

namespace fs = std::filesystem;

/// The 100 bytes every SQLite file begins with (https://www.sqlite.org/fileformat.html, "The Database Header").
constexpr std::size_t kHeaderSize = 100;
using Header = std::array<unsigned char, kHeaderSize>;
constexpr std::string_view kMagic("SQLite format 3\0", 16);

std::uint32_t bigEndian(const Header& header, std::size_t at) {
    return (std::uint32_t{header[at]} << 24U) | (std::uint32_t{header[at + 1]} << 16U) |
           (std::uint32_t{header[at + 2]} << 8U) | std::uint32_t{header[at + 3]};
}

Error refused(const fs::path& file, int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorKind::NotFound, fmt::format("{} is not there; check the name and the folder", file.string())};
    case EACCES:
    case EPERM:
        return {ErrorKind::InputOutput,
                fmt::format("{} may not be read; ask its owner for permission to read and write "
                            "it",
                            file.string())};
    default:
        return {ErrorKind::InputOutput, fmt::format("cannot read {}: {}", file.string(), std::strerror(error))};
    }
}

Error damaged(const fs::path& file, std::string_view how) {
    return {ErrorKind::Damaged,
            fmt::format("{} is damaged ({}); keep it and go on from your last backup copy", file.string(), how)};
}

bool hasContent(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return !error && size > 0;
}

/// Reads the tables' descriptions and the study's own record from the file alone: no lock, no file beside it. What a
/// write-ahead log holds is not seen, so this must be asked only where there is none.
Result<void> readsAsStudy(const fs::path& file) {
    std::string uri = "file:";
    for (const char c : fs::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%') {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        } else {
            uri += c;
        }
    }
    return attempt(file, "opening it", [&]() -> Result<void> {
        SQLite::Database sqlite(uri + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX);
        Statement schema(sqlite.getHandle(), "SELECT count(*) FROM sqlite_schema WHERE name IN ('study', 'journal')");
        if (!schema.step() || schema.integer(0) != 2) return fail(damaged(file, "its tables are missing"));
        Statement record(sqlite.getHandle(), "SELECT uuid FROM study WHERE id = 1");
        if (!record.step()) return fail(damaged(file, "the study's own record is missing"));
        return {};
    });
}

} // namespace

Error newerStudy(const fs::path& file) {
    return {
        ErrorKind::NewerStudy,
        fmt::format("{} was written by a newer version of Kenspeckle; install that version to open it", file.string())};
}

Result<void> inspectStudyFile(const fs::path& file, int newest) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return fail(refused(file, errno));
    if (S_ISDIR(status.st_mode)) {
        return fail(ErrorKind::NotAStudy,
                    fmt::format("{} is a folder, not a study; choose a file whose name ends in .ken", file.string()));
    }
    const auto notAStudy = [&](std::string_view why) {
        return fail(ErrorKind::NotAStudy,
                    fmt::format("{} is not a Kenspeckle study ({}); choose a file whose name ends "
                                "in .ken",
                                file.string(), why));
    };
    if (!S_ISREG(status.st_mode)) return notAStudy("not a file with content");

    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return fail(refused(file, errno));
    Header header{};
    const ssize_t got = ::pread(descriptor, header.data(), header.size(), 0);
    const int error = errno;
    ::close(descriptor);
    if (got < 0) return fail(refused(file, error));
    if (got == 0) return notAStudy("it is empty");
    if (got < static_cast<ssize_t>(kHeaderSize) || std::memcmp(header.data(), kMagic.data(), kMagic.size()) != 0) {
        return notAStudy("it is another kind of file");
    }
    if (bigEndian(header, 68) != kApplicationId) return notAStudy("it is a database of another program");
    const std::uint32_t version = bigEndian(header, 60);
    if (version > static_cast<std::uint32_t>(newest)) return fail(newerStudy(file));

    std::error_code ignored;
    const fs::path real = fs::canonical(file, ignored); // SQLite keeps its files beside what a link points to
    if (::euidaccess(file.c_str(), W_OK) != 0 || ::euidaccess(real.parent_path().c_str(), W_OK | X_OK) != 0) {
        return fail(ErrorKind::InputOutput,
                    fmt::format("{} cannot be opened because the file or its folder may only be read; copy it to a "
                                "folder of yours, or ask for permission to write",
                                file.string()));
    }

    // Where a write-ahead log or a rollback journal waits, the file alone is not the whole truth; SQLite puts the two
    // together when it opens them.
    if (hasContent(real.string() + "-wal") || hasContent(real.string() + "-journal")) return {};
    if (version == 0) return fail(damaged(file, "it was never finished"));
    std::uint64_t pageSize = (std::uint64_t{header[16]} << 8U) | header[17];
    if (pageSize == 1) pageSize = 65536;
    const std::uint64_t pages = bigEndian(header, 28);
    if (static_cast<std::uint64_t>(status.st_size) < pages * pageSize) return fail(damaged(file, "its end is missing"));
    return readsAsStudy(file);
}

} // namespace kenspeckle::storage
