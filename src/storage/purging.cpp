// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/purging.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "storage/changeset.h"
#include "storage/coding_table.h"
#include "storage/connection.h"
#include "storage/quote_table.h"
#include "text/finding.h"
#include "text/offsets.h"

namespace kenspeckle::storage {

namespace {

using Ids = std::unordered_set<std::int64_t>;

int countOf(Connection& connection, std::string_view sql, std::int64_t id) {
    Query query = connection.query(sql);
    query.bind(id);
    return query->step() ? static_cast<int>(query->integer(0)) : 0;
}

struct PlacedRow {
    std::int64_t id = 0;
    Range range;
};

/// Rows with a range, of one transcript.
std::vector<PlacedRow> placed(Connection& connection, std::string_view sql, TranscriptId transcript) {
    Query query = connection.query(sql);
    query.bind(transcript.value);
    std::vector<PlacedRow> rows;
    while (query->step())
        rows.push_back({query->integer(0), {CodePoint{query->integer(1)}, CodePoint{query->integer(2)}}});
    return rows;
}

bool overlapsAny(const Range& range, const std::vector<Range>& turns) {
    return std::any_of(turns.begin(), turns.end(), [&](const Range& turn) { return turn.overlaps(range); });
}

/// The statements that read and write what people have written.
struct Written {
    const char* read;  ///< id and text
    const char* write; ///< text, id
};
constexpr std::array<Written, 14> kWritten{
    {{"SELECT id, definition FROM code", "UPDATE code SET definition = ? WHERE id = ?"},
     {"SELECT id, use_when FROM code", "UPDATE code SET use_when = ? WHERE id = ?"},
     {"SELECT id, do_not_use_when FROM code", "UPDATE code SET do_not_use_when = ? WHERE id = ?"},
     {"SELECT id, example FROM code", "UPDATE code SET example = ? WHERE id = ?"},
     {"SELECT id, text FROM memo", "UPDATE memo SET text = ? WHERE id = ?"},
     {"SELECT id, text FROM summary", "UPDATE summary SET text = ? WHERE id = ?"},
     {"SELECT id, words FROM review", "UPDATE review SET words = ? WHERE id = ?"},
     {"SELECT id, words FROM quote WHERE words IS NOT NULL", "UPDATE quote SET words = ? WHERE id = ?"},
     {"SELECT id, distinctive FROM quote", "UPDATE quote SET distinctive = ? WHERE id = ?"},
     {"SELECT id, reason FROM quote_decision", "UPDATE quote_decision SET reason = ? WHERE id = ?"},
     {"SELECT id, permission FROM quote_decision", "UPDATE quote_decision SET permission = ? WHERE id = ?"},
     {"SELECT id, reason FROM adjudication", "UPDATE adjudication SET reason = ? WHERE id = ?"},
     {"SELECT participant, note FROM consent", "UPDATE consent SET note = ? WHERE participant = ?"},
     {"SELECT id, reason FROM accepted_finding", "UPDATE accepted_finding SET reason = ? WHERE id = ?"}}};

/// Tables whose rows are told apart by an id in their first column, and may hang on another row.
constexpr std::array<std::string_view, 8> kHanging{"coding", "memo",         "quote",   "quote_decision",
                                                   "review", "adjudication", "summary", "speaker"};
/// Tables whose rows hold names or words.
constexpr std::array<std::string_view, 15> kWordy{
    "transcript_text",   "transcript", "transcript_value", "speaker", "participant",
    "participant_value", "memo",       "summary",          "review",  "quote",
    "quote_decision",    "consent",    "adjudication",     "guid",    "earlier_text"};

template <std::size_t size> bool isOneOf(const std::array<std::string_view, size>& tables, std::string_view table) {
    return std::find(tables.begin(), tables.end(), table) != tables.end();
}

bool touches(const RowChange& row, const Ids& ids) {
    for (const auto* values : {&row.before, &row.after})
        for (const std::optional<Value>& value : *values)
            if (value)
                if (const auto* number = std::get_if<std::int64_t>(&*value); number && ids.count(*number) > 0)
                    return true;
    return false;
}

/// Adds the ids of rows that hang on a row of the ids, and of participants who are gone and had one of their speakers:
/// they were merged into them. True if there were any.
bool addHanging(const Changeset& changeset, const Ids& living, Ids& ids) {
    constexpr std::size_t kParticipantOfSpeaker = 5;
    bool added = false;
    forEachRow(changeset, [&](const RowChange& row) {
        if (!isOneOf(kHanging, row.table) || !touches(row, ids)) return true;
        if (row.table == "speaker")
            for (const auto* values : {&row.before, &row.after})
                if (kParticipantOfSpeaker < values->size() && (*values)[kParticipantOfSpeaker])
                    if (const auto* person = std::get_if<std::int64_t>(&*(*values)[kParticipantOfSpeaker]);
                        person && living.count(*person) == 0)
                        added = ids.insert(*person).second || added;
        const auto& known = row.kind == RowChange::Kind::Insert ? row.after : row.before;
        if (!known.empty() && known.front())
            if (const auto* id = std::get_if<std::int64_t>(&*known.front())) added = ids.insert(*id).second || added;
        return true;
    });
    return added;
}

std::vector<std::int64_t> entries(Connection& connection) {
    Query query = connection.query("SELECT id FROM journal WHERE length(changeset) > 0 ORDER BY id");
    std::vector<std::int64_t> ids;
    while (query->step())
        ids.push_back(query->integer(0));
    return ids;
}

Changeset changesetOf(Connection& connection, std::int64_t entry) {
    Query query = connection.query("SELECT changeset FROM journal WHERE id = ?");
    query.bind(entry);
    return query->step() ? Changeset(query->text(0)) : Changeset();
}

std::string withoutNames(std::string label, const std::vector<std::string>& names, const std::string& replacement) {
    for (const std::string& name : names) {
        const text::OffsetMap offsets(label);
        const std::vector<Range> places = text::occurrences(label, name);
        std::string rest;
        std::size_t copied = 0;
        for (const Range& place : places) {
            rest.append(label, copied, offsets.toByte(place.begin) - copied);
            rest += replacement;
            copied = offsets.toByte(place.end);
        }
        rest.append(label, copied);
        label = std::move(rest);
    }
    return label;
}

void takeNamesOutOfLabels(Connection& connection, const std::vector<std::string>& names,
                          const std::string& replacement) {
    std::vector<std::pair<std::int64_t, std::string>> changed;
    {
        Query query = connection.query("SELECT id, label FROM journal");
        while (query->step()) {
            const std::string label(query->text(1));
            std::string without = withoutNames(label, names, replacement);
            if (without != label) changed.emplace_back(query->integer(0), std::move(without));
        }
    }
    for (const auto& [id, label] : changed)
        connection.query("UPDATE journal SET label = ? WHERE id = ?").run(label, id);
}

} // namespace

Result<void> blankReleased(Action& action, const std::vector<RecalledRelease>& releases) {
    Connection& connection = action.connection();
    return attempt(connection, "taking words out of the ledger", [&]() -> Result<void> {
        for (const RecalledRelease& release : releases)
            for (const std::string& code : release.codes) {
                connection
                    .query("UPDATE release_quote SET words = '', said_hash = '', attribution = '' WHERE release = ? "
                           "AND code = ?")
                    .run(release.id.value, code);
                connection.query("UPDATE release_speaker SET name = '', printed = '' WHERE release = ? AND code = ?")
                    .run(release.id.value, code);
            }
        return {};
    });
}

Result<RemovedRows> rowsOn(Database& database, TranscriptId transcript) {
    Connection& connection = database.connection();
    return attempt(connection, "counting what goes", [&]() -> Result<RemovedRows> {
        RemovedRows rows;
        rows.codings = countOf(connection, "SELECT count(*) FROM coding WHERE transcript = ?", transcript.value);
        rows.quotes = countOf(connection, "SELECT count(*) FROM quote WHERE transcript = ?", transcript.value);
        rows.memos = countOf(connection,
                             "SELECT count(*) FROM memo WHERE target = ?1 OR target IN (SELECT id FROM coding WHERE "
                             "transcript = ?1)",
                             transcript.value);
        return rows;
    });
}

Result<RemovedRows> removeOnTurns(Action& action, TranscriptId transcript, const std::vector<Range>& turns,
                                  const std::vector<Range>& others) {
    Connection& connection = action.connection();
    return attempt(connection, "removing what stands on words that go", [&]() -> Result<RemovedRows> {
        RemovedRows removed;
        const auto theirs = [&](const Range& range) {
            return overlapsAny(range, turns) && !overlapsAny(range, others);
        };
        for (const PlacedRow& row :
             placed(connection, "SELECT id, begin_at, end_at FROM coding WHERE transcript = ?", transcript)) {
            if (!theirs(row.range)) continue;
            removed.memos += countOf(connection, "SELECT count(*) FROM memo WHERE target = ?", row.id);
            ++removed.codings;
            if (auto gone = deleteCoding(action, CodingId{row.id}); !gone) return fail(gone.error());
        }
        for (const PlacedRow& row :
             placed(connection, "SELECT id, begin_at, end_at FROM memo WHERE target = ? AND kind = 'passage'",
                    transcript)) {
            if (!theirs(row.range)) continue;
            ++removed.memos;
            if (auto gone = deleteMemo(action, MemoId{row.id}); !gone) return fail(gone.error());
        }
        for (const PlacedRow& row :
             placed(connection, "SELECT id, begin_at, end_at FROM quote WHERE transcript = ?", transcript)) {
            if (!overlapsAny(row.range, turns)) continue;
            ++removed.quotes;
            if (auto gone = deleteReviewedQuote(action, QuoteId{row.id}); !gone) return fail(gone.error());
        }
        for (const PlacedRow& row :
             placed(connection, "SELECT id, begin_at, end_at FROM adjudication WHERE transcript = ?", transcript))
            if (overlapsAny(row.range, turns)) connection.query("DELETE FROM adjudication WHERE id = ?").run(row.id);
        connection.query("DELETE FROM review WHERE transcript = ?").run(transcript.value);
        return removed;
    });
}

Result<void> forgetSpeakers(Action& action, ParticipantId participant, const std::string& label) {
    Connection& connection = action.connection();
    return attempt(connection, "forgetting a speaker", [&]() -> Result<void> {
        // Of the role that is nobody: what they say does not count any more.
        connection.query("UPDATE speaker SET role = 2, participant = NULL, label = ? WHERE participant = ?")
            .run(label, participant.value);
        return {};
    });
}

Result<int> replaceWritten(Action& action, const PieceFinder& pieces, const std::string& replacement) {
    Connection& connection = action.connection();
    return attempt(connection, "taking words out of what was written", [&]() -> Result<int> {
        int places = 0;
        for (const Written& column : kWritten) {
            std::vector<std::pair<std::int64_t, std::string>> changed;
            {
                Query query = connection.query(column.read);
                while (query->step())
                    if (pieces.isIn(query->text(1)))
                        changed.emplace_back(query->integer(0), pieces.without(query->text(1), replacement));
            }
            for (const auto& [id, text] : changed)
                connection.query(column.write).run(text, id);
            places += static_cast<int>(changed.size());
        }
        std::vector<std::int64_t> queries;
        {
            Query query = connection.query("SELECT id, name || char(10) || text FROM saved_query");
            while (query->step())
                if (pieces.isIn(query->text(1))) queries.push_back(query->integer(0));
        }
        for (const std::int64_t id : queries)
            connection.query("DELETE FROM saved_query WHERE id = ?").run(id);
        return places + static_cast<int>(queries.size());
    });
}

Result<int> purgeJournal(Action& action, Ids ids, const PieceFinder& pieces, const std::vector<std::string>& names,
                         const std::string& replacement) {
    Connection& connection = action.connection();
    return attempt(connection, "taking words out of the journal", [&]() -> Result<int> {
        const std::vector<std::int64_t> all = entries(connection);
        Ids living;
        {
            Query query = connection.query("SELECT id FROM participant");
            while (query->step())
                living.insert(query->integer(0));
        }
        // A row may be told of before what it hangs on: until nothing new is found.
        for (bool more = true; more;) {
            more = false;
            for (const std::int64_t entry : all)
                more = addHanging(changesetOf(connection, entry), living, ids) || more;
        }
        int purged = 0;
        for (const std::int64_t entry : all) {
            const Changeset changeset = changesetOf(connection, entry);
            bool holds = pieces.isIn(changeset);
            if (!holds)
                forEachRow(changeset, [&](const RowChange& row) {
                    holds = isOneOf(kWordy, row.table) && touches(row, ids);
                    return !holds;
                });
            if (!holds) continue;
            connection.query("UPDATE journal SET changeset = x'' WHERE id = ?").run(entry);
            ++purged;
        }
        takeNamesOutOfLabels(connection, names, replacement);
        return purged;
    });
}

Result<bool> rewriteFile(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "rewriting the file", [&]() -> Result<bool> {
        connection.execute("VACUUM");
        Query query = connection.query("PRAGMA wal_checkpoint(TRUNCATE)");
        return query->step() && query->integer(0) == 0;
    });
}

} // namespace kenspeckle::storage
