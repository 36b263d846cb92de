// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/coding_table.h"

#include <chrono>

#include <fmt/format.h>

#include "storage/connection.h"
#include "text/words.h"

namespace kenspeckle::storage {

namespace {

Coding codingOf(const Query& row) {
    return {CodingId{row->integer(0)},
            {TranscriptId{row->integer(1)}, {CodePoint{row->integer(2)}, CodePoint{row->integer(3)}}},
            CodeId{row->integer(4)},
            CoderId{row->integer(5)},
            Timestamp(std::chrono::milliseconds(row->integer(6)))};
}

} // namespace

Result<CodingId> findCoding(Database& database, const Passage& passage, CodeId code, CoderId coder) {
    Connection& connection = database.connection();
    return attempt(connection, "looking up a coding", [&]() -> Result<CodingId> {
        Query query = connection.query("SELECT id FROM coding INDEXED BY coding_by_place WHERE transcript = ? AND "
                                       "begin_at = ? AND end_at = ? AND code = ? AND coder = ?");
        query.bind(passage.transcript.value, passage.range.begin.value, passage.range.end.value, code.value,
                   coder.value);
        return query->step() ? CodingId{query->integer(0)} : CodingId{};
    });
}

Result<CodingId> insertCoding(Action& action, const Passage& passage, CodeId code, CoderId coder) {
    Connection& connection = action.connection();
    return attempt(connection, "adding a coding", [&]() -> Result<CodingId> {
        const CodingId id{newId()};
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        connection
            .query("INSERT INTO coding (id, transcript, begin_at, end_at, code, coder, made) VALUES (?, ?, ?, ?, ?, ?, "
                   "?)")
            .run(id.value, passage.transcript.value, passage.range.begin.value, passage.range.end.value, code.value,
                 coder.value, std::int64_t{now.time_since_epoch().count()});
        return id;
    });
}

Result<void> deleteCoding(Action& action, CodingId id) {
    Connection& connection = action.connection();
    return attempt(connection, "removing a coding", [&]() -> Result<void> {
        {
            Query query = connection.query("SELECT 1 FROM coding WHERE id = ?");
            query.bind(id.value);
            if (!query->step()) {
                return fail(ErrorKind::NotFound,
                            fmt::format("there is no coding {}; somebody may have removed it", id.value));
            }
        }
        connection.query("DELETE FROM memo WHERE target = ?").run(id.value);
        connection.query("DELETE FROM guid WHERE id = ?").run(id.value);
        connection.query("DELETE FROM review WHERE coding = ?").run(id.value);
        connection.query("DELETE FROM coding WHERE id = ?").run(id.value);
        return {};
    });
}

Result<CodingId> exchangeCoding(Action& action, Database& database, const Coding& old, Range range, CodeId code) {
    if (old.passage.range == range && old.code == code) return old.id;
    const Passage passage{old.passage.transcript, range};
    auto stays = findCoding(database, passage, code, old.coder);
    if (!stays) return fail(stays.error());
    if (!*stays) stays = insertCoding(action, passage, code, old.coder);
    if (!stays) return fail(stays.error());
    Connection& connection = action.connection();
    auto moved = attempt(connection, "replacing a coding", [&]() -> Result<void> {
        connection.query("UPDATE memo SET target = ? WHERE target = ? AND kind = 'coding'")
            .run(stays->value, old.id.value);
        connection.query("UPDATE review SET coding = ?1, code = ?2 WHERE coding = ?3")
            .run(stays->value, code.value, old.id.value);
        // One that was there already may have an id in that project itself; deleteCoding() takes what is left.
        connection.query("UPDATE guid SET id = ?1 WHERE id = ?2 AND kind NOT IN (SELECT kind FROM guid WHERE id = ?1)")
            .run(stays->value, old.id.value);
        return {};
    });
    if (!moved) return fail(moved.error());
    if (auto removed = deleteCoding(action, old.id); !removed) return fail(removed.error());
    return *stays;
}

Result<Coding> loadCoding(Database& database, CodingId id) {
    Connection& connection = database.connection();
    return attempt(connection, "reading a coding", [&]() -> Result<Coding> {
        Query query =
            connection.query("SELECT id, transcript, begin_at, end_at, code, coder, made FROM coding WHERE id = ?");
        query.bind(id.value);
        if (!query->step()) {
            return fail(ErrorKind::NotFound, fmt::format("there is no coding {}; ken codings lists them", id.value));
        }
        return codingOf(query);
    });
}

Result<std::vector<Coding>> loadCodings(Database& database, const CodingQuery& query) {
    Connection& connection = database.connection();
    return attempt(connection, "reading codings", [&]() -> Result<std::vector<Coding>> {
        // The codes are handed over as JSON: a list of any length in one statement that is prepared once.
        std::string codes = "[";
        for (const CodeId code : query.codes)
            codes += (codes.size() > 1 ? "," : "") + std::to_string(code.value);
        codes += "]";
        Query rows = [&] {
            if (query.transcript) {
                return connection.query(
                    "SELECT id, transcript, begin_at, end_at, code, coder, made FROM coding INDEXED BY coding_by_place "
                    "WHERE transcript = ?1 AND (?2 IS NULL OR code IN (SELECT value FROM json_each(?2))) AND "
                    "(?3 IS NULL OR coder = ?3) ORDER BY transcript, begin_at, end_at, id");
            }
            if (!query.codes.empty()) {
                return connection.query("SELECT id, transcript, begin_at, end_at, code, coder, made FROM coding "
                                        "INDEXED BY coding_by_code WHERE "
                                        "code IN (SELECT value FROM json_each(?2)) AND "
                                        "(?3 IS NULL OR coder = ?3) ORDER BY transcript, begin_at, end_at, id");
            }
            return connection.query("SELECT id, transcript, begin_at, end_at, code, coder, made FROM coding "
                                    "WHERE (?3 IS NULL OR coder = ?3) ORDER BY transcript, begin_at, end_at, id");
        }();
        if (query.transcript) rows->bind(1, query.transcript.value);
        if (!query.codes.empty()) rows->bind(2, std::string_view(codes));
        if (query.coder) rows->bind(3, query.coder.value);
        std::vector<Coding> codings;
        while (rows->step())
            codings.push_back(codingOf(rows));
        return codings;
    });
}

Result<std::int64_t> codingCount(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "counting codings", [&]() -> Result<std::int64_t> {
        Query query = connection.query("SELECT count(*) FROM coding");
        return query->step() ? query->integer(0) : 0;
    });
}

Result<std::vector<Coder>> coders(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the coders", [&]() -> Result<std::vector<Coder>> {
        Query query = connection.query("SELECT id, name FROM coder ORDER BY id");
        std::vector<Coder> found;
        while (query->step())
            found.push_back({CoderId{query->integer(0)}, std::string(query->text(1))});
        return found;
    });
}

Result<CoderId> coderNamed(Database& database, const std::string& name) {
    Connection& connection = database.connection();
    return attempt(connection, "looking up a coder", [&]() -> Result<CoderId> {
        Query query = connection.query("SELECT id FROM coder WHERE name_key = ?");
        query.bind(text::fold(name));
        return query->step() ? CoderId{query->integer(0)} : CoderId{};
    });
}

Result<void> forEachCodingRow(Database& database, CoderId coder, const std::function<void(const CodingRow&)>& visit) {
    Connection& connection = database.connection();
    return attempt(connection, "counting codings", [&]() -> Result<void> {
        // Each column read of each row counts, so the coder is read only where it matters.
        Query query = coder ? connection.query("SELECT code, transcript, begin_at, end_at, coder FROM coding "
                                               "INDEXED BY coding_by_code ORDER BY code, transcript, begin_at, end_at")
                            : connection.query("SELECT code, transcript, begin_at, end_at FROM coding "
                                               "INDEXED BY coding_by_code ORDER BY code, transcript, begin_at, end_at");
        const Statement& row = *query;
        while (query->step()) {
            if (coder && CoderId{row.integer(4)} != coder) continue;
            visit({CodeId{row.integer(0)}, TranscriptId{row.integer(1)}, static_cast<std::int32_t>(row.integer(2)),
                   static_cast<std::int32_t>(row.integer(3))});
        }
        return {};
    });
}

Result<std::vector<std::string>> codingProblems(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "checking the codings", [&]() -> Result<std::vector<std::string>> {
        Query query = connection.query(
            "SELECT coding.id, transcript.name, coding.begin_at, coding.end_at, transcript.code_points FROM transcript "
            "JOIN coding INDEXED BY coding_by_place ON coding.transcript = transcript.id "
            "WHERE coding.begin_at < 0 OR coding.end_at <= coding.begin_at OR coding.end_at > transcript.code_points");
        std::vector<std::string> problems;
        while (query->step()) {
            problems.push_back(fmt::format("coding {} marks {} to {} of \"{}\", which has {} characters; remove it",
                                           query->integer(0), query->integer(2), query->integer(3), query->text(1),
                                           query->integer(4)));
        }
        return problems;
    });
}

} // namespace kenspeckle::storage
