// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "storage/changeset.h"
#include "storage/connection.h"

namespace kenspeckle::storage {

/// Names in place of ids, also of things that are no longer there: taken from a changeset at hand, else from the study
/// as it is, else from the journal entries that made or removed the thing. Throws SQLite::Exception.
class NameFinder {
public:
    explicit NameFinder(Connection& connection) : m_connection(connection) {}

    /// Takes the names a changeset holds; where one was changed, the new one. Names taken before stay.
    void harvest(const Changeset& changeset);
    /// "#123" if no name is to be found. `table`: of recordedTables(), one whose rows have names.
    [[nodiscard]] std::string find(std::string_view table, std::int64_t id);

private:
    using Key = std::pair<std::string, std::int64_t>;

    [[nodiscard]] bool searchStudy(const Key& key);
    [[nodiscard]] bool searchJournal(const Key& key);

    Connection& m_connection;
    std::map<Key, std::string, std::less<>> m_names;
    bool m_readAll = false; ///< the whole journal has been harvested
};

} // namespace kenspeckle::storage
