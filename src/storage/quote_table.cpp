// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/quote_table.h"

#include <chrono>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "model/following.h"
#include "storage/connection.h"

namespace kenspeckle::storage {

namespace {

Wording wordingOf(std::string_view word) {
    if (word == "shortened") return Wording::Shortened;
    return word == "paraphrase" ? Wording::Paraphrase : Wording::Verbatim;
}

std::int64_t now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now())
        .time_since_epoch()
        .count();
}

Result<void> requireQuote(Connection& connection, QuoteId id) {
    Query query = connection.query("SELECT 1 FROM quote WHERE id = ?");
    query.bind(id.value);
    if (query->step()) return {};
    return fail(ErrorKind::NotFound, fmt::format("there is no quote {} in review: ken review lists them", id.value));
}

void removeWithDecisions(Connection& connection, QuoteId id) {
    connection.query("DELETE FROM quote_decision WHERE quote = ?").run(id.value);
    connection.query("DELETE FROM quote WHERE id = ?").run(id.value);
}

} // namespace

Result<std::vector<QuoteRow>> loadReviewedQuotes(Database& database, QuoteId only) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the quotes in review", [&]() -> Result<std::vector<QuoteRow>> {
        Query query = connection.query("SELECT quote.id, transcript, begin_at, end_at, wording, words, distinctive, "
                                       "coder.name, made FROM quote JOIN coder ON coder.id = quote.coder WHERE ?1 IS "
                                       "NULL OR quote.id = ?1 ORDER BY transcript, begin_at, end_at");
        query.bind(only ? std::optional(only.value) : std::nullopt);
        std::vector<QuoteRow> rows;
        while (query->step()) {
            QuoteRow row;
            row.id = {query->integer(0)};
            row.passage = {TranscriptId{query->integer(1)},
                           {CodePoint{query->integer(2)}, CodePoint{query->integer(3)}}};
            row.wording = wordingOf(query->text(4));
            row.words = query->text(5);
            row.distinctive = query->text(6);
            row.coder = query->text(7);
            row.made = Timestamp(std::chrono::milliseconds(query->integer(8)));
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

Result<std::vector<QuoteDecisionRow>> loadQuoteDecisions(Database& database, QuoteId only) {
    Connection& connection = database.connection();
    return attempt(connection, "reading decisions on quotes", [&]() -> Result<std::vector<QuoteDecisionRow>> {
        Query query = connection.query(
            "SELECT quote, verdict, reason, permission, basis, coder, coder.name, made FROM quote_decision JOIN coder "
            "ON coder.id = quote_decision.coder WHERE ?1 IS NULL OR quote = ?1 ORDER BY quote_decision.id");
        query.bind(only ? std::optional(only.value) : std::nullopt);
        std::vector<QuoteDecisionRow> rows;
        while (query->step()) {
            QuoteDecisionRow row;
            row.quote = {query->integer(0)};
            row.verdict = query->text(1) == "approve" ? Verdict::Approve : Verdict::Refuse;
            row.reason = query->text(2);
            row.permission = query->text(3);
            row.basis = query->text(4);
            row.coder = {query->integer(5)};
            row.coderName = query->text(6);
            row.made = Timestamp(std::chrono::milliseconds(query->integer(7)));
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

Result<bool> insertReviewedQuote(Action& action, const Passage& passage) {
    Connection& connection = action.connection();
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    return attempt(connection, "putting a quote into review", [&]() -> Result<bool> {
        {
            Query query = connection.query("SELECT 1 FROM quote WHERE transcript = ? AND begin_at = ? AND end_at = ?");
            query.bind(passage.transcript.value, passage.range.begin.value, passage.range.end.value);
            if (query->step()) return false;
        }
        connection
            .query("INSERT INTO quote (id, transcript, begin_at, end_at, wording, words, distinctive, coder, made) "
                   "VALUES (?, ?, ?, ?, 'verbatim', NULL, '', ?, ?)")
            .run(newId(), passage.transcript.value, passage.range.begin.value, passage.range.end.value, coder->value,
                 now());
        return true;
    });
}

Result<void> deleteReviewedQuote(Action& action, QuoteId id) {
    Connection& connection = action.connection();
    return attempt(connection, "taking a quote out of review", [&]() -> Result<void> {
        if (auto there = requireQuote(connection, id); !there) return there;
        removeWithDecisions(connection, id);
        return {};
    });
}

Result<void> setQuoteWording(Action& action, QuoteId id, Wording wording, const std::string& words) {
    Connection& connection = action.connection();
    return attempt(connection, "wording a quote", [&]() -> Result<void> {
        if (auto there = requireQuote(connection, id); !there) return there;
        if (wording == Wording::Verbatim) {
            connection.query("UPDATE quote SET wording = 'verbatim', words = NULL WHERE id = ?").run(id.value);
        } else {
            connection.query("UPDATE quote SET wording = ?, words = ? WHERE id = ?")
                .run(wordingWord(wording), words, id.value);
        }
        return {};
    });
}

Result<void> setQuoteDistinctive(Action& action, QuoteId id, const std::string& note) {
    Connection& connection = action.connection();
    return attempt(connection, "marking a quote", [&]() -> Result<void> {
        if (auto there = requireQuote(connection, id); !there) return there;
        connection.query("UPDATE quote SET distinctive = ? WHERE id = ?").run(note, id.value);
        return {};
    });
}

Result<void> insertQuoteDecision(Action& action, const QuoteDecisionRow& decision) {
    Connection& connection = action.connection();
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    return attempt(connection, "deciding about a quote", [&]() -> Result<void> {
        if (auto there = requireQuote(connection, decision.quote); !there) return there;
        connection
            .query("INSERT INTO quote_decision (id, quote, verdict, reason, permission, basis, coder, made) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .run(newId(), decision.quote.value, decision.verdict == Verdict::Approve ? "approve" : "refuse",
                 decision.reason, decision.permission, decision.basis, coder->value, now());
        return {};
    });
}

Result<void> moveReviewedQuotes(Action& action, TranscriptId transcript, const RangeMove& moved) {
    Connection& connection = action.connection();
    return attempt(connection, "moving quotes with the text", [&]() -> Result<void> {
        std::vector<std::pair<QuoteId, Range>> all; // oldest first
        {
            Query query = connection.query("SELECT id, begin_at, end_at FROM quote WHERE transcript = ? ORDER BY id");
            query.bind(transcript.value);
            while (query->step())
                all.emplace_back(QuoteId{query->integer(0)},
                                 Range{CodePoint{query->integer(1)}, CodePoint{query->integer(2)}});
        }
        std::map<Range, std::size_t> stays; // who comes to stand there, as index of all
        std::vector<Range> to;
        for (std::size_t at = 0; at < all.size(); ++at) {
            to.push_back(moved(all[at].second));
            if (to[at].empty()) continue;
            const auto [there, isFree] = stays.try_emplace(to[at], at);
            if (isFree) continue;
            const auto asLong = [&](std::size_t one) { return all[one].second.length() == to[one].length(); };
            if (asLong(at) && !asLong(there->second)) there->second = at;
        }
        std::vector<model::Move> moves;
        std::vector<QuoteId> ids;
        for (std::size_t at = 0; at < all.size(); ++at) {
            const auto there = stays.find(to[at]);
            if (there == stays.end() || there->second != at) {
                removeWithDecisions(connection, all[at].first);
            } else if (to[at] != all[at].second) {
                moves.push_back({0, all[at].second, to[at]});
                ids.push_back(all[at].first);
            }
        }
        for (const model::Step& step : model::orderOfMoves(moves))
            connection.query("UPDATE quote SET begin_at = ?, end_at = ? WHERE id = ?")
                .run(step.to.begin.value, step.to.end.value, ids[step.move].value);
        return {};
    });
}

Result<std::vector<std::string>> reviewedQuoteProblems(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "checking the quotes in review", [&]() -> Result<std::vector<std::string>> {
        Query query = connection.query("SELECT quote.id, transcript.name, quote.end_at, transcript.code_points FROM "
                                       "quote JOIN transcript ON transcript.id = quote.transcript "
                                       "WHERE quote.end_at > transcript.code_points");
        std::vector<std::string> problems;
        while (query->step())
            problems.push_back(fmt::format(
                "quote {} ends at character {} of \"{}\", which has {}; take it out with ken review "
                "--withdraw {}",
                query->integer(0), query->integer(2), query->text(1), query->integer(3), query->integer(0)));
        return problems;
    });
}

} // namespace kenspeckle::storage
