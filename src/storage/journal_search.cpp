// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal_search.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "storage/changeset.h"
#include "storage/connection.h"
#include "storage/journal_rows.h"

namespace kenspeckle::storage {

namespace {

using namespace std::string_view_literals;

/// Columns of the tables coding, memo and adjudication.
constexpr std::size_t kCoderOfCoding = 5;
constexpr std::size_t kKindOfMemo = 1;
constexpr std::size_t kCoderOfMemo = 6;
constexpr std::size_t kCoderOfAdjudication = 8;

/// The tables whose rows an entry of a kind changes, as a changeset writes their names: the zero ends it, so that
/// "code" is not found in "coder".
const std::vector<std::string_view>& tablesOf(HistoryKind kind) {
    static const std::vector<std::string_view> none;
    static const std::vector<std::string_view> codings{"coding\0"sv, "review\0"sv, "adjudication\0"sv, "quote\0"sv,
                                                       "quote_decision\0"sv};
    static const std::vector<std::string_view> codes{"code\0"sv};
    static const std::vector<std::string_view> transcripts{"transcript\0"sv, "transcript_text\0"sv,
                                                           "transcript_value\0"sv};
    static const std::vector<std::string_view> participants{"participant\0"sv, "participant_value\0"sv,
                                                            "attribute\0"sv,   "attribute_choices\0"sv,
                                                            "speaker\0"sv,     "consent\0"sv};
    static const std::vector<std::string_view> memos{"memo\0"sv, "summary\0"sv};
    static const std::vector<std::string_view> coders{"coder\0"sv, "blind_coder\0"sv};
    switch (kind) {
    case HistoryKind::Codings:
        return codings;
    case HistoryKind::Codes:
        return codes;
    case HistoryKind::Transcripts:
        return transcripts;
    case HistoryKind::Participants:
        return participants;
    case HistoryKind::Memos:
        return memos;
    case HistoryKind::Coders:
        return coders;
    default:
        return none;
    }
}

bool isUndo(const JournalEntry& entry) { return entry.kind == JournalKind::Undo; }

/// A coder's row comes with their first action, and goes with it: that is no news of the coder.
bool isByTheWay(const JournalEntry& entry, const RowChange& row) {
    return row.table == "coder" && row.kind == (isUndo(entry) ? RowChange::Kind::Delete : RowChange::Kind::Insert);
}

/// Names and ids are looked for in the bytes first: nearly every entry is ruled out by that, without being taken apart.
bool changesOneOf(const JournalEntry& entry, std::string_view bytes, const std::vector<std::string_view>& tables) {
    if (std::none_of(tables.begin(), tables.end(),
                     [&](std::string_view table) { return bytes.find(table) != std::string_view::npos; }))
        return false;
    bool found = false;
    forEachRow(Changeset(bytes), [&](const RowChange& row) {
        found = std::any_of(tables.begin(), tables.end(),
                            [&](std::string_view table) { return table.substr(0, table.size() - 1) == row.table; }) &&
                !isByTheWay(entry, row);
        return !found;
    });
    return found;
}

/// An integer as a changeset writes it: its type, then eight bytes, highest first.
std::string written(std::int64_t id) {
    std::string bytes(1, '\x01');
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>((static_cast<std::uint64_t>(id) >> shift) & 0xFFU);
    return bytes;
}

std::int64_t milliseconds(const std::optional<Timestamp>& time, std::int64_t otherwise) {
    return time ? std::int64_t{time->time_since_epoch().count()} : otherwise;
}

std::int64_t integerAt(const std::vector<std::optional<Value>>& values, std::size_t column) {
    if (column >= values.size() || !values[column]) return 0;
    const auto* number = std::get_if<std::int64_t>(&*values[column]);
    return number ? *number : 0;
}

} // namespace

Result<void> forEachEntry(Database& database, const JournalQuery& query,
                          const std::function<bool(const JournalEntry&)>& visit) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<void> {
        constexpr std::int64_t kEver = std::numeric_limits<std::int64_t>::max();
        std::vector<std::string> ids;
        for (const std::int64_t id : query.about)
            ids.push_back(written(id));
        const std::vector<std::string_view>& tables = tablesOf(query.kind);
        const bool readsChanges = !tables.empty() || !ids.empty();
        Query rows = readsChanges
                         ? connection.query("SELECT id, kind, target, at, coder, label, state, changeset FROM journal "
                                            "WHERE id < ? AND at >= ? AND at < ? ORDER BY id DESC")
                         : connection.query("SELECT id, kind, target, at, coder, label, state FROM journal "
                                            "WHERE id < ? AND at >= ? AND at < ? ORDER BY id DESC");
        rows.bind(query.before ? query.before.value : kEver, milliseconds(query.since, 0),
                  milliseconds(query.until, kEver));
        while (rows->step()) {
            const JournalEntry entry = entryOf(rows);
            if (readsChanges) {
                const std::string_view bytes = rows->text(7);
                if (!ids.empty() && std::none_of(ids.begin(), ids.end(), [&](const std::string& id) {
                        return bytes.find(id) != std::string_view::npos;
                    }))
                    continue;
                if (!tables.empty() && !changesOneOf(entry, bytes, tables)) continue;
            }
            if (!visit(entry)) return {};
        }
        return {};
    });
}

Result<std::vector<std::string>> journalCoders(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<std::vector<std::string>> {
        Query query = connection.query("SELECT DISTINCT coder FROM journal");
        std::vector<std::string> names;
        while (query->step())
            names.emplace_back(query->text(0));
        return names;
    });
}

Result<OthersCodings> othersCodings(Database& database, const JournalEntry& entry, CoderId own) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<OthersCodings> {
        OthersCodings found;
        Changeset changeset;
        {
            Query query = connection.query("SELECT changeset FROM journal WHERE id = ?");
            query.bind(entry.id.value);
            if (!query->step()) return found;
            const std::string_view bytes = query->text(0);
            constexpr std::array kTold{"coding\0"sv, "memo\0"sv, "adjudication\0"sv};
            if (std::none_of(kTold.begin(), kTold.end(),
                             [&](std::string_view table) { return bytes.find(table) != std::string_view::npos; }))
                return found;
            changeset = bytes;
        }
        forEachRow(changeset, [&](const RowChange& row) {
            const auto& known = row.kind == RowChange::Kind::Insert ? row.after : row.before;
            if (row.table == "memo") {
                // Edited words alone do not say whose memo it is, or of what: then it may be of a coding.
                const auto* kind = known[kKindOfMemo] ? std::get_if<std::string>(&*known[kKindOfMemo]) : nullptr;
                found.any =
                    found.any || ((!kind || *kind == "coding") && CoderId{integerAt(known, kCoderOfMemo)} != own);
            }
            if (row.table == "adjudication") {
                if (CoderId{integerAt(known, kCoderOfAdjudication)} == own) return true;
                found.any = true;
                found.added = found.added || row.kind != RowChange::Kind::Delete;
                found.removed = found.removed || row.kind == RowChange::Kind::Delete;
                return true;
            }
            if (row.table == "coding") {
                if (CoderId{integerAt(known, kCoderOfCoding)} == own) return true;
                found.any = true;
                found.added = found.added || row.kind != RowChange::Kind::Delete;
                found.removed = found.removed || row.kind != RowChange::Kind::Insert;
                return true;
            }
            // A code made in vivo comes with its first passage.
            const auto beside = isUndo(entry) ? RowChange::Kind::Delete : RowChange::Kind::Insert;
            const bool partOfCoding = row.table == "memo" || row.table == "review" || row.table == "guid" ||
                                      row.table == "adjudicator" ||
                                      ((row.table == "coder" || row.table == "code") && row.kind == beside);
            found.andElse = found.andElse || !partOfCoding;
            return !found.andElse;
        });
        return found;
    });
}

Result<CodingId> codingBefore(Database& database, CodingId coding) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<CodingId> {
        // The id holds the time it was made: the entry that made it is the first that has it, from there on.
        Query query = connection.query("SELECT changeset FROM journal WHERE id >= ? AND instr(changeset, ?) > 0 "
                                       "ORDER BY id LIMIT 1");
        const std::string id = written(coding.value);
        query->bind(1, coding.value);
        query->bindBlob(2, id.data(), static_cast<std::int64_t>(id.size()));
        if (!query->step()) return CodingId{};
        const Changeset changeset(query->text(0));
        std::vector<CodingId> removed;
        int added = 0;
        forEachRow(changeset, [&](const RowChange& row) {
            if (row.table != "coding") return true;
            if (row.kind == RowChange::Kind::Insert) ++added;
            if (row.kind == RowChange::Kind::Delete) removed.push_back(CodingId{integerAt(row.before, 0)});
            return true;
        });
        return added == 1 && removed.size() == 1 && removed.front() != coding ? removed.front() : CodingId{};
    });
}

} // namespace kenspeckle::storage
