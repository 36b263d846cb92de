// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "kenspeckle/result.h"
#include "search/documents.h"

namespace kenspeckle::search {

/// Held by whoever writes the index; released when it goes, or when the process ends however it ends.
class WriteLock {
public:
    /// Waits for another writer up to five seconds; Locked after that.
    [[nodiscard]] static Result<WriteLock> take(const std::filesystem::path& folder);
    WriteLock(WriteLock&& other) noexcept;
    WriteLock& operator=(WriteLock&& other) noexcept;
    ~WriteLock();

private:
    explicit WriteLock(int file) : m_file(file) {}
    int m_file = -1;
};

/// The files of an index (see schema.h), and the databases opened on them.
///
/// Concurrency: `current` names the shards and is replaced by rename, so a reader sees either the old shards or the new
/// ones. Shards that are no longer named are removed while readers may still have them open; they go on reading the
/// removed files until refresh() leads them to the new ones. Functions that throw say so; the exceptions are Xapian's
/// or std::filesystem's and are handled by Index.
class Store {
public:
    Store(std::filesystem::path folder, const std::string& language);

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// Follows what others wrote; opens what is not open. Throws DatabaseOpeningError if there is no valid index.
    void refresh();
    /// Closes everything, makes empty shards, and removes all others. The lock must be held. Throws.
    void startAnew(const WriteLock& lock);
    /// Removes what says that there is an index, so that everybody makes it anew. Never throws.
    void condemn() noexcept;

    /// All shards as one. Valid after refresh(), until the next.
    [[nodiscard]] const Xapian::Database& all() const { return m_all; }
    [[nodiscard]] const std::vector<Xapian::Database>& shards() const { return m_shards; }
    [[nodiscard]] std::shared_ptr<const Directory> directory() const { return m_directory; }
    [[nodiscard]] std::filesystem::path shardFolder(std::size_t shard) const;

    /// Rewrites the shards of which something was removed, so that nothing of it is left in their files. The lock must
    /// be held. Throws.
    void compactRemoved(const WriteLock& lock);

private:
    [[nodiscard]] std::string header() const;
    [[nodiscard]] std::optional<std::string> readCurrent() const;
    void writeCurrent(const std::vector<std::string>& names);
    void openNamed(const std::string& current);
    void removeUnnamed(const std::vector<std::string>& names) const noexcept;
    void close();

    std::filesystem::path m_folder;
    std::string m_language;
    std::string m_current; ///< the content of `current` that is open; empty if nothing is
    std::vector<std::string> m_names;
    std::vector<Xapian::Database> m_shards;
    Xapian::Database m_all;
    std::shared_ptr<const Directory> m_directory;
};

} // namespace kenspeckle::search
