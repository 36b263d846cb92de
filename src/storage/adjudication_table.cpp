// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/adjudication_table.h"

#include <chrono>

#include <fmt/format.h>

#include "storage/connection.h"

namespace kenspeckle::storage {

namespace {

const char* nameOf(Decision decision) {
    switch (decision) {
    case Decision::Remove:
        return "remove";
    case Decision::Range:
        return "range";
    case Decision::Keep:
        break;
    }
    return "keep";
}

Decision decisionOf(std::string_view name) {
    if (name == "remove") return Decision::Remove;
    return name == "range" ? Decision::Range : Decision::Keep;
}

} // namespace

Result<std::vector<AdjudicationRow>> loadAdjudications(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading decisions", [&]() -> Result<std::vector<AdjudicationRow>> {
        Query query = connection.query("SELECT id, code, transcript, begin_at, end_at, decision, reason, basis, coder, "
                                       "made FROM adjudication ORDER BY transcript, begin_at, end_at, code, id");
        std::vector<AdjudicationRow> rows;
        while (query->step()) {
            AdjudicationRow row;
            row.id = {query->integer(0)};
            row.code = {query->integer(1)};
            row.passage = {TranscriptId{query->integer(2)},
                           {CodePoint{query->integer(3)}, CodePoint{query->integer(4)}}};
            row.decision = decisionOf(query->text(5));
            row.reason = query->text(6);
            row.basis = query->text(7);
            row.coder = {query->integer(8)};
            row.made = Timestamp(std::chrono::milliseconds(query->integer(9)));
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

Result<AdjudicationId> insertAdjudication(Action& action, const AdjudicationRow& row) {
    Connection& connection = action.connection();
    return attempt(connection, "recording a decision", [&]() -> Result<AdjudicationId> {
        const AdjudicationId id{newId()};
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        connection
            .query("INSERT INTO adjudication (id, code, transcript, begin_at, end_at, decision, reason, basis, coder, "
                   "made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(id.value, row.code.value, row.passage.transcript.value, row.passage.range.begin.value,
                 row.passage.range.end.value, nameOf(row.decision), row.reason, row.basis, row.coder.value,
                 std::int64_t{now.time_since_epoch().count()});
        return id;
    });
}

Result<void> deleteAdjudication(Action& action, AdjudicationId id) {
    Connection& connection = action.connection();
    return attempt(connection, "removing a decision", [&]() -> Result<void> {
        {
            Query query = connection.query("SELECT 1 FROM adjudication WHERE id = ?");
            query.bind(id.value);
            if (!query->step())
                return fail(ErrorKind::NotFound,
                            fmt::format("there is no decision {}; somebody may have removed it", id.value));
        }
        connection.query("DELETE FROM adjudication WHERE id = ?").run(id.value);
        return {};
    });
}

Result<std::vector<CoderId>> adjudicators(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading decisions", [&]() -> Result<std::vector<CoderId>> {
        Query query = connection.query("SELECT coder FROM adjudicator ORDER BY coder");
        std::vector<CoderId> coders;
        while (query->step())
            coders.push_back({query->integer(0)});
        return coders;
    });
}

Result<void> addAdjudicator(Action& action, CoderId coder) {
    Connection& connection = action.connection();
    return attempt(connection, "recording an adjudicator", [&]() -> Result<void> {
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        connection.query("INSERT OR IGNORE INTO adjudicator (coder, since) VALUES (?, ?)")
            .run(coder.value, std::int64_t{now.time_since_epoch().count()});
        return {};
    });
}

Result<void> moveAdjudications(Action& action, TranscriptId transcript, const RangeMove& moved) {
    Connection& connection = action.connection();
    return attempt(connection, "moving decisions with the text", [&]() -> Result<void> {
        std::vector<std::pair<std::int64_t, Range>> all;
        {
            Query query = connection.query("SELECT id, begin_at, end_at FROM adjudication WHERE transcript = ?");
            query.bind(transcript.value);
            while (query->step())
                all.emplace_back(query->integer(0), Range{CodePoint{query->integer(1)}, CodePoint{query->integer(2)}});
        }
        for (const auto& [id, range] : all) {
            const Range now = moved(range);
            if (now == range) continue;
            if (now.empty())
                connection.query("DELETE FROM adjudication WHERE id = ?").run(id);
            else
                connection.query("UPDATE adjudication SET begin_at = ?, end_at = ? WHERE id = ?")
                    .run(now.begin.value, now.end.value, id);
        }
        return {};
    });
}

Result<std::vector<std::string>> adjudicationProblems(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "checking decisions", [&]() -> Result<std::vector<std::string>> {
        Query query = connection.query("SELECT adjudication.id, transcript.name, adjudication.end_at, "
                                       "transcript.code_points FROM adjudication JOIN transcript ON transcript.id = "
                                       "adjudication.transcript WHERE adjudication.end_at > transcript.code_points");
        std::vector<std::string> problems;
        while (query->step())
            problems.push_back(
                fmt::format("decision {} is about characters up to {} of \"{}\", which has {}; decide it "
                            "anew with ken adjudicate",
                            query->integer(0), query->integer(2), query->text(1), query->integer(3)));
        return problems;
    });
}

} // namespace kenspeckle::storage
