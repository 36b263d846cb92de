// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/code_merge.h"

#include <utility>
#include <vector>

#include "storage/connection.h"
#include "storage/memo_table.h"

namespace kenspeckle::storage {

namespace {

int memosOf(Connection& connection, CodeId code) {
    Query query = connection.query("SELECT count(*) FROM memo WHERE target = ? AND kind = 'code'");
    query.bind(code.value);
    return query->step() ? static_cast<int>(query->integer(0)) : 0;
}

CarriedCoding copied(Connection& connection, const Coding& coding, CodeId into) {
    const Passage& passage = coding.passage;
    {
        Query there = connection.query("SELECT id FROM coding INDEXED BY coding_by_place WHERE transcript = ? AND "
                                       "begin_at = ? AND end_at = ? AND code = ? AND coder = ?");
        there.bind(passage.transcript.value, passage.range.begin.value, passage.range.end.value, into.value,
                   coding.coder.value);
        if (there->step()) return {CodingId{there->integer(0)}, Carried::There};
    }
    const CodingId id{newId()};
    connection
        .query("INSERT INTO coding (id, transcript, begin_at, end_at, code, coder, made) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(id.value, passage.transcript.value, passage.range.begin.value, passage.range.end.value, into.value,
             coding.coder.value, std::int64_t{coding.made.time_since_epoch().count()});
    return {id, Carried::New};
}

/// One thing has one GUID of a kind; one that is there stays.
void moveGuid(Connection& connection, std::int64_t from, std::int64_t into) {
    connection.query("UPDATE OR IGNORE guid SET id = ?2 WHERE id = ?1").run(from, into);
    connection.query("DELETE FROM guid WHERE id = ?").run(from);
}

struct Cell {
    std::int64_t id = 0;
    std::int64_t participant = 0;
    std::string text;
};

std::vector<Cell> cellsOf(Connection& connection, CodeId code) {
    Query query = connection.query("SELECT id, participant, text FROM summary WHERE code = ? ORDER BY id");
    query.bind(code.value);
    std::vector<Cell> cells;
    while (query->step())
        cells.push_back({query->integer(0), query->integer(1), std::string(query->text(2))});
    return cells;
}

/// Zero if the cell is empty.
Cell cellOf(Connection& connection, CodeId code, std::int64_t participant) {
    Query query = connection.query("SELECT id, text FROM summary WHERE code = ? AND participant = ?");
    query.bind(code.value, participant);
    if (!query->step()) return {};
    return {query->integer(0), participant, std::string(query->text(1))};
}

} // namespace

Result<CarriedCoding> copyCoding(Action& action, const Coding& coding, CodeId into) {
    Connection& connection = action.connection();
    return attempt(connection, "moving a coding",
                   [&]() -> Result<CarriedCoding> { return copied(connection, coding, into); });
}

Result<CarriedCoding> moveCoding(Action& action, const Coding& coding, CodeId into) {
    Connection& connection = action.connection();
    return attempt(connection, "moving a coding", [&]() -> Result<CarriedCoding> {
        const CarriedCoding carried = copied(connection, coding, into);
        const std::int64_t from = coding.id.value;
        if (auto memos = redirectMemos(action, MemoKind::Coding, from, carried.id.value); !memos)
            return fail(memos.error());
        connection.query("UPDATE review SET coding = ?, code = ? WHERE coding = ?")
            .run(carried.id.value, into.value, from);
        moveGuid(connection, from, carried.id.value);
        connection.query("DELETE FROM coding WHERE id = ?").run(from);
        return carried;
    });
}

Result<Belongings> moveBelongings(Action& action, CodeId from, CodeId into) {
    Connection& connection = action.connection();
    return attempt(connection, "moving what belongs to a code", [&]() -> Result<Belongings> {
        Belongings moved;
        moved.memos = memosOf(connection, from);
        if (auto memos = redirectMemos(action, MemoKind::Code, from.value, into.value); !memos)
            return fail(memos.error());
        connection.query("UPDATE review SET code = ? WHERE code = ?").run(into.value, from.value);
        connection.query("UPDATE adjudication SET code = ? WHERE code = ?").run(into.value, from.value);
        for (const Cell& cell : cellsOf(connection, from)) {
            ++moved.summaries;
            if (const Cell there = cellOf(connection, into, cell.participant); there.id != 0) {
                connection.query("UPDATE summary SET text = ? WHERE id = ?")
                    .run(there.text + "\n\n" + cell.text, there.id);
                connection.query("DELETE FROM summary WHERE id = ?").run(cell.id);
            } else {
                connection.query("UPDATE summary SET code = ? WHERE id = ?").run(into.value, cell.id);
            }
        }
        moveGuid(connection, from.value, into.value);
        return moved;
    });
}

Result<void> freeName(Action& action, CodeId id) {
    Connection& connection = action.connection();
    return attempt(connection, "merging a code", [&]() -> Result<void> {
        // No name has a control character in its key, as names are simplified before they are stored.
        connection.query("UPDATE code SET name_key = ? WHERE id = ?").run("\x01" + std::to_string(id.value), id.value);
        return {};
    });
}

} // namespace kenspeckle::storage
