// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/name_finder.h"

#include "storage/recorded_tables.h"

namespace kenspeckle::storage {

namespace {

/// The entry that made a thing is the first one after the thing's id, unless clocks disagreed.
constexpr int kLikelyEntries = 20;

const std::string* textOf(const std::optional<Value>& value) {
    return value ? std::get_if<std::string>(&*value) : nullptr;
}

} // namespace

void NameFinder::harvest(const Changeset& changeset) {
    forEachRow(changeset, [&](const RowChange& row) {
        const RecordedTable* table = recordedTable(row.table);
        if (!table || table->nameColumn < 0) return true;
        const auto& key = row.kind == RowChange::Kind::Insert ? row.after.front() : row.before.front();
        const auto* id = key ? std::get_if<std::int64_t>(&*key) : nullptr;
        const auto column = static_cast<std::size_t>(table->nameColumn);
        if (!id || column >= row.before.size()) return true;
        const std::string* name = textOf(row.after[column]);
        if (!name) name = textOf(row.before[column]);
        if (name) m_names.emplace(Key(row.table, *id), *name);
        return true;
    });
}

std::string NameFinder::find(std::string_view table, std::int64_t id) {
    const Key key(table, id);
    if (m_names.count(key) || searchStudy(key) || searchJournal(key)) return m_names[key];
    return m_names[key] = "#" + std::to_string(id);
}

bool NameFinder::searchStudy(const Key& key) {
    const RecordedTable* table = recordedTable(key.first);
    if (!table || table->nameColumn < 0) return false;
    const std::string column(table->columns[static_cast<std::size_t>(table->nameColumn)].name);
    Statement query(m_connection.handle(), "SELECT " + column + " FROM " + key.first + " WHERE id = ?");
    query.bind(1, key.second);
    if (!query.step()) return false;
    m_names.emplace(key, query.text(0));
    return true;
}

bool NameFinder::searchJournal(const Key& key) {
    if (m_readAll) return false;
    {
        Query likely = m_connection.query("SELECT changeset FROM journal WHERE id > ? ORDER BY id LIMIT ?");
        likely.bind(key.second, kLikelyEntries);
        while (likely->step()) {
            harvest(Changeset(likely->text(0)));
            if (m_names.count(key)) return true;
        }
    }
    Query all = m_connection.query("SELECT changeset FROM journal ORDER BY id DESC");
    while (all->step())
        harvest(Changeset(all->text(0)));
    m_readAll = true;
    return m_names.count(key) > 0;
}

} // namespace kenspeckle::storage
