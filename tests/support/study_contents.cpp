// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/study_contents.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <stdexcept>

#include <sqlite3.h>

namespace kenspeckle::test {

namespace {

constexpr std::size_t kShown = 5;

struct Closer {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// Each row as its values, quoted as SQL would, with commas between.
std::vector<std::string> rowsOf(sqlite3* database, const std::string& query) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(database, query.c_str(), -1, &raw, nullptr) != SQLITE_OK)
        throw std::runtime_error(query + ": " + sqlite3_errmsg(database));
    const std::unique_ptr<sqlite3_stmt, Closer> statement(raw);
    std::vector<std::string> rows;
    while (sqlite3_step(raw) == SQLITE_ROW) {
        std::string row;
        for (int column = 0; column < sqlite3_column_count(raw); ++column) {
            const auto* value = reinterpret_cast<const char*>(sqlite3_column_text(raw, column));
            row += (column > 0 ? ", " : "") + (value ? "'" + std::string(value) + "'" : std::string("NULL"));
        }
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

StudyContents contentsOf(const std::filesystem::path& study) {
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(study.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, Closer> database(raw);
    if (opened != SQLITE_OK) throw std::runtime_error("cannot read " + study.string());
    StudyContents contents;
    for (const std::string& quoted : rowsOf(raw, "SELECT name FROM sqlite_master WHERE type = 'table' "
                                                 "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'journal'")) {
        const std::string table = quoted.substr(1, quoted.size() - 2);
        contents[table] = rowsOf(raw, "SELECT * FROM \"" + table + "\"");
    }
    return contents;
}

std::string differences(const StudyContents& before, const StudyContents& after) {
    std::string told;
    std::size_t shown = 0;
    const auto tell = [&](const std::string& table, const char* sign, const std::vector<std::string>& rows) {
        for (const std::string& row : rows)
            if (shown++ < kShown) told += sign + table + ": " + row.substr(0, 300) + "\n";
    };
    StudyContents all = before;
    all.insert(after.begin(), after.end());
    for (const auto& [table, unused] : all) {
        const auto rows = [&table = table](const StudyContents& contents) {
            const auto found = contents.find(table);
            return found == contents.end() ? std::vector<std::string>{} : found->second;
        };
        const auto was = rows(before), is = rows(after);
        std::vector<std::string> gone, fresh;
        std::set_difference(was.begin(), was.end(), is.begin(), is.end(), std::back_inserter(gone));
        std::set_difference(is.begin(), is.end(), was.begin(), was.end(), std::back_inserter(fresh));
        tell(table, "- ", gone);
        tell(table, "+ ", fresh);
    }
    return told;
}

} // namespace kenspeckle::test
