// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/store.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "search/schema.h"

namespace kenspeckle::search {

namespace {

constexpr auto kPatience = std::chrono::seconds(5);
constexpr const char* kCurrentName = "current";
constexpr const char* kLockName = "lock";

/// A name that no shard of this index had before.
[[nodiscard]] std::string newName(std::size_t shard) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return fmt::format("{:x}-{}", std::chrono::duration_cast<std::chrono::nanoseconds>(now).count(), shard);
}

} // namespace

Result<WriteLock> WriteLock::take(const std::filesystem::path& folder) {
    const std::string path = (folder / kLockName).string();
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(ErrorKind::InputOutput, fmt::format("cannot write the search index in {}: {}; check the "
                                                        "permissions of that folder",
                                                        folder.string(), std::strerror(errno)));
    WriteLock lock(file);
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return fail(ErrorKind::InputOutput, fmt::format("cannot lock {}: {}; keep the search index on a disk of "
                                                            "this computer",
                                                            path, std::strerror(errno)));
        if (std::chrono::steady_clock::now() > deadline)
            return fail(ErrorKind::Locked, fmt::format("another program is writing the search index in {}; try again "
                                                       "when it has finished",
                                                       folder.string()));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return lock;
}

WriteLock::WriteLock(WriteLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

WriteLock& WriteLock::operator=(WriteLock&& other) noexcept {
    std::swap(m_file, other.m_file);
    return *this;
}

WriteLock::~WriteLock() {
    if (m_file >= 0) ::close(m_file);
}

Store::Store(std::filesystem::path folder, const std::string& language)
    : m_folder(std::move(folder)), m_language(language) {
    // It stands in a line of `current`.
    std::replace_if(
        m_language.begin(), m_language.end(), [](char byte) { return byte == '\n' || byte == ' '; }, '-');
}

std::string Store::header() const { return fmt::format("schema {}\nlanguage {}\n", kSchema, m_language); }

std::optional<std::string> Store::readCurrent() const {
    std::ifstream in(m_folder / kCurrentName, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

void Store::writeCurrent(const std::vector<std::string>& names) {
    std::string content = header() + "shards";
    for (const std::string& name : names)
        content += " " + name;
    content += "\n";
    const std::filesystem::path draft = m_folder / "current.new";
    {
        std::ofstream out(draft, std::ios::binary | std::ios::trunc);
        out << content;
        out.close();
        if (!out)
            throw std::filesystem::filesystem_error("cannot write", draft,
                                                    std::error_code(errno, std::generic_category()));
    }
    std::filesystem::rename(draft, m_folder / kCurrentName);
}

void Store::close() {
    m_current.clear();
    m_names.clear();
    m_shards.clear();
    m_all = Xapian::Database();
    m_directory.reset();
}

void Store::openNamed(const std::string& current) {
    close();
    const std::string expected = header() + "shards ";
    if (current.substr(0, expected.size()) != expected)
        throw Xapian::DatabaseOpeningError("of another language or version");
    std::istringstream names(current.substr(expected.size()));
    std::vector<std::string> found{std::istream_iterator<std::string>(names), std::istream_iterator<std::string>()};
    if (found.size() != kShards) throw Xapian::DatabaseOpeningError("its list of files cannot be read");
    for (const std::string& name : found) {
        m_shards.emplace_back((m_folder / name).string());
        m_all.add_database(m_shards.back());
    }
    m_directory = std::make_shared<const Directory>(m_shards);
    m_names = std::move(found);
    m_current = current;
}

void Store::refresh() {
    // Twice: between reading `current` and opening what it names, a writer may have replaced both.
    for (int attempt = 0;; ++attempt) {
        const auto current = readCurrent();
        if (!current) {
            close();
            throw Xapian::DatabaseOpeningError("there is none");
        }
        try {
            if (*current != m_current) {
                openNamed(*current);
            } else {
                bool changed = false;
                for (Xapian::Database& shard : m_shards)
                    changed = shard.reopen() || changed;
                if (changed) openNamed(*current);
            }
            return;
        } catch (const Xapian::DatabaseError&) {
            close();
            if (attempt >= 2) throw;
        }
    }
}

void Store::startAnew(const WriteLock&) {
    close();
    std::vector<std::string> names;
    for (std::size_t shard = 0; shard < kShards; ++shard) {
        names.push_back(newName(shard));
        const Xapian::WritableDatabase made((m_folder / names.back()).string(), Xapian::DB_CREATE_OR_OVERWRITE);
    }
    writeCurrent(names);
    removeUnnamed(names);
    refresh();
}

void Store::condemn() noexcept {
    std::error_code ignored;
    std::filesystem::remove(m_folder / kCurrentName, ignored);
}

void Store::removeUnnamed(const std::vector<std::string>& names) const noexcept {
    std::error_code ignored;
    std::vector<std::filesystem::path> unnamed;
    for (auto file = std::filesystem::directory_iterator(m_folder, ignored);
         file != std::filesystem::directory_iterator(); file.increment(ignored)) {
        const std::string name = file->path().filename().string();
        if (name == kCurrentName || name == kLockName) continue;
        if (std::find(names.begin(), names.end(), name) == names.end()) unnamed.push_back(file->path());
    }
    for (const auto& path : unnamed)
        std::filesystem::remove_all(path, ignored);
}

std::filesystem::path Store::shardFolder(std::size_t shard) const { return m_folder / m_names.at(shard); }

void Store::compactRemoved(const WriteLock&) {
    refresh();
    std::vector<std::string> names = m_names;
    for (std::size_t shard = 0; shard < m_shards.size(); ++shard) {
        const std::string key(kRemovedKey);
        if (m_shards[shard].get_metadata(key).empty()) continue;
        const std::string name = newName(shard);
        const std::string path = (m_folder / name).string();
        // Entries name documents by number, so the numbers stay.
        m_shards[shard].compact(path, Xapian::DBCOMPACT_NO_RENUMBER);
        Xapian::WritableDatabase made(path, Xapian::DB_OPEN);
        made.set_metadata(key, "");
        made.commit();
        names[shard] = name;
    }
    if (names == m_names) return;
    writeCurrent(names);
    refresh();
    removeUnnamed(names);
}

} // namespace kenspeckle::search
