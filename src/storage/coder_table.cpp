// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/coder_table.h"

#include <chrono>
#include <utility>

#include "storage/connection.h"
#include "text/words.h"

namespace kenspeckle::storage {

namespace {

std::optional<CoderRow> rowOf(Query query) {
    if (!query->step()) return std::nullopt;
    return CoderRow{{CoderId{query->integer(0)}, std::string(query->text(1))},
                    query->integer(2) ? Blind::On : Blind::Off};
}

/// Pairs of codings that the two made alike.
std::vector<std::pair<std::int64_t, std::int64_t>> madeAlike(Connection& connection, CoderId from, CoderId into) {
    Query query = connection.query(
        "SELECT a.id, b.id FROM coding AS a JOIN coding AS b INDEXED BY coding_by_place ON b.transcript = a.transcript "
        "AND b.begin_at = a.begin_at AND b.end_at = a.end_at AND b.code = a.code AND b.coder = ?2 WHERE a.coder = ?1");
    query.bind(from.value, into.value);
    std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
    while (query->step())
        pairs.emplace_back(query->integer(0), query->integer(1));
    return pairs;
}

} // namespace

Result<std::optional<CoderRow>> findCoder(Database& database, const std::string& name) {
    Connection& connection = database.connection();
    return attempt(connection, "looking up a coder", [&]() -> Result<std::optional<CoderRow>> {
        const std::string key = text::fold(name);
        Query query = connection.query("SELECT id, name, EXISTS (SELECT 1 FROM blind_coder WHERE coder = id) FROM "
                                       "coder WHERE name_key = ?");
        query.bind(key);
        return rowOf(std::move(query));
    });
}

Result<std::optional<CoderRow>> loadCoder(Database& database, CoderId id) {
    Connection& connection = database.connection();
    return attempt(connection, "looking up a coder", [&]() -> Result<std::optional<CoderRow>> {
        Query query = connection.query("SELECT id, name, EXISTS (SELECT 1 FROM blind_coder WHERE coder = id) FROM "
                                       "coder WHERE id = ?");
        query.bind(id.value);
        return rowOf(std::move(query));
    });
}

Result<std::vector<CoderUse>> coderUses(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "listing the coders", [&]() -> Result<std::vector<CoderUse>> {
        Query query = connection.query(
            "SELECT id, name, (SELECT count(*) FROM coding INDEXED BY coding_by_coder WHERE coder = coder.id), "
            "EXISTS (SELECT 1 FROM blind_coder WHERE coder = coder.id) FROM coder ORDER BY id");
        std::vector<CoderUse> uses;
        while (query->step()) {
            CoderUse use;
            use.coder = {CoderId{query->integer(0)}, std::string(query->text(1))};
            use.codings = query->integer(2);
            use.blind = query->integer(3) ? Blind::On : Blind::Off;
            uses.push_back(std::move(use));
        }
        return uses;
    });
}

Result<CoderId> coderOf(Action& action, const std::string& name) {
    Connection& connection = action.connection();
    return attempt(connection, "looking up a coder", [&]() -> Result<CoderId> {
        const std::string key = text::fold(name);
        {
            Query query = connection.query("SELECT id FROM coder WHERE name_key = ?");
            query.bind(key);
            if (query->step()) return CoderId{query->integer(0)};
        }
        const CoderId made{newId()};
        connection.query("INSERT INTO coder (id, name, name_key) VALUES (?, ?, ?)").run(made.value, name, key);
        return made;
    });
}

Result<void> setCoderName(Action& action, CoderId id, const std::string& name) {
    Connection& connection = action.connection();
    return attempt(connection, "renaming a coder", [&]() -> Result<void> {
        connection.query("UPDATE coder SET name = ?, name_key = ? WHERE id = ?").run(name, text::fold(name), id.value);
        return {};
    });
}

Result<void> setBlindCoder(Action& action, CoderId id, Blind blind) {
    Connection& connection = action.connection();
    return attempt(connection, "changing who works blind", [&]() -> Result<void> {
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        if (blind == Blind::On)
            connection.query("INSERT OR IGNORE INTO blind_coder (coder, since) VALUES (?, ?)")
                .run(id.value, std::int64_t{now.time_since_epoch().count()});
        else
            connection.query("DELETE FROM blind_coder WHERE coder = ?").run(id.value);
        return {};
    });
}

Result<std::int64_t> mergeCoder(Action& action, CoderId from, CoderId into) {
    Connection& connection = action.connection();
    return attempt(connection, "merging two coders", [&]() -> Result<std::int64_t> {
        std::int64_t moved = 0;
        {
            Query count = connection.query("SELECT count(*) FROM coding WHERE coder = ?");
            count.bind(from.value);
            if (count->step()) moved = count->integer(0);
        }
        for (const auto& [theirs, kept] : madeAlike(connection, from, into)) {
            connection.query("UPDATE memo SET target = ? WHERE kind = 'coding' AND target = ?").run(kept, theirs);
            connection.query("UPDATE review SET coding = ? WHERE coding = ?").run(kept, theirs);
            connection.query("DELETE FROM guid WHERE kind = 'coding' AND id = ?").run(theirs);
            connection.query("DELETE FROM coding WHERE id = ?").run(theirs);
        }
        for (const char* move :
             {"UPDATE coding SET coder = ? WHERE coder = ?", "UPDATE memo SET coder = ? WHERE coder = ?",
              "UPDATE summary SET coder = ? WHERE coder = ?", "UPDATE review SET coder = ? WHERE coder = ?",
              "UPDATE saved_query SET coder = ? WHERE coder = ?", "UPDATE adjudication SET coder = ? WHERE coder = ?",
              "UPDATE consent SET coder = ? WHERE coder = ?", "UPDATE quote SET coder = ? WHERE coder = ?",
              "UPDATE quote_decision SET coder = ? WHERE coder = ?",
              "UPDATE accepted_finding SET coder = ? WHERE coder = ?",
              "UPDATE OR IGNORE blind_coder SET coder = ? WHERE coder = ?"})
            connection.query(move).run(into.value, from.value);
        connection.query("DELETE FROM blind_coder WHERE coder = ?").run(from.value);
        connection.query("DELETE FROM adjudicator WHERE coder = ?").run(from.value);
        connection.query("DELETE FROM guid WHERE kind = 'coder' AND id = ?").run(from.value);
        connection.query("DELETE FROM coder WHERE id = ?").run(from.value);
        return moved;
    });
}

} // namespace kenspeckle::storage
