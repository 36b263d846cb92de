// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memo_table.h"

#include <array>
#include <chrono>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "kenspeckle/references.h"
#include "storage/connection.h"
#include "text/offsets.h"

namespace kenspeckle::storage {

namespace {

constexpr std::array<std::pair<MemoKind, std::string_view>, 6> kKinds{{{MemoKind::Study, "study"},
                                                                       {MemoKind::Transcript, "transcript"},
                                                                       {MemoKind::Participant, "participant"},
                                                                       {MemoKind::Code, "code"},
                                                                       {MemoKind::Coding, "coding"},
                                                                       {MemoKind::Passage, "passage"}}};

MemoKind kindNamed(std::string_view name) {
    for (const auto& [kind, known] : kKinds)
        if (known == name) return kind;
    return MemoKind::Study;
}

Memo memoOf(const Query& row) {
    Memo memo;
    memo.id = MemoId{row->integer(0)};
    memo.target = {kindNamed(row->text(1)), row->integer(2), {}};
    if (!row->isNull(3)) memo.target.range = {CodePoint{row->integer(3)}, CodePoint{row->integer(4)}};
    memo.text = row->text(5);
    memo.coder = CoderId{row->integer(6)};
    memo.made = Timestamp(std::chrono::milliseconds(row->integer(7)));
    return memo;
}

/// How many code points the transcript has, or the one row that says the thing is there.
Query rowOf(Connection& connection, MemoKind kind) {
    switch (kind) {
    case MemoKind::Participant:
        return connection.query("SELECT 1 FROM participant WHERE id = ?");
    case MemoKind::Code:
        return connection.query("SELECT 1 FROM code WHERE id = ?");
    case MemoKind::Coding:
        return connection.query("SELECT 1 FROM coding WHERE id = ?");
    default:
        return connection.query("SELECT code_points FROM transcript WHERE id = ?");
    }
}

Result<void> requireTarget(Connection& connection, const MemoTarget& target) {
    if (target.kind == MemoKind::Study) return {};
    Query query = rowOf(connection, target.kind);
    query.bind(target.id);
    if (!query->step()) {
        const std::string_view thing = target.kind == MemoKind::Passage ? "transcript" : nameOf(target.kind);
        return fail(
            ErrorKind::NotFound,
            fmt::format("there is no {} {} to write a memo about; somebody may have removed it", thing, target.id));
    }
    if (target.kind != MemoKind::Passage) return {};
    const Range& range = target.range;
    if (range.empty())
        return fail(ErrorKind::Usage,
                    fmt::format("the range {}:{} holds no words: its end must come after its beginning",
                                range.begin.value, range.end.value));
    if (range.begin.value < 0 || range.end.value > query->integer(0))
        return fail(ErrorKind::Usage, fmt::format("the range {}:{} runs past the transcript, which has {} code points",
                                                  range.begin.value, range.end.value, query->integer(0)));
    return {};
}

Result<void> requireMemo(Connection& connection, MemoId id) {
    Query query = connection.query("SELECT 1 FROM memo WHERE id = ?");
    query.bind(id.value);
    if (query->step()) return {};
    return fail(ErrorKind::NotFound, fmt::format("there is no memo {}; somebody may have removed it", id.value));
}

/// Rewrites the references in memos and summaries that begin with these words, where `replacement` changes them.
void rewriteReferences(Connection& connection, const std::string& beginning,
                       const std::function<Reference(const Reference&)>& replacement) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kTexts{
        {{"SELECT id, text FROM memo WHERE instr(text, ?) > 0", "UPDATE memo SET text = ? WHERE id = ?"},
         {"SELECT id, text FROM summary WHERE instr(text, ?) > 0", "UPDATE summary SET text = ? WHERE id = ?"}}};
    for (const auto& [select, update] : kTexts) {
        std::vector<std::pair<std::int64_t, std::string>> changed;
        {
            Query rows = connection.query(select);
            rows.bind(beginning);
            while (rows->step()) {
                std::string text = withReferences(rows->text(1), replacement);
                if (text != rows->text(1)) changed.emplace_back(rows->integer(0), std::move(text));
            }
        }
        for (const auto& [id, text] : changed)
            connection.query(update).run(text, id);
    }
}

/// Words as a quotation in Markdown.
std::string quoted(std::string_view words) {
    std::string lines = "> ";
    for (const char c : words) {
        lines += c;
        if (c == '\n') lines += "> ";
    }
    return lines;
}

std::optional<ReferenceKind> referenceKind(MemoKind kind) {
    switch (kind) {
    case MemoKind::Transcript:
        return ReferenceKind::Transcript;
    case MemoKind::Participant:
        return ReferenceKind::Participant;
    case MemoKind::Code:
        return ReferenceKind::Code;
    default:
        return std::nullopt;
    }
}

} // namespace

std::string_view nameOf(MemoKind kind) {
    for (const auto& [known, name] : kKinds)
        if (known == kind) return name;
    return "study";
}

Result<MemoId> insertMemo(Action& action, const MemoTarget& target, const std::string& text) {
    Connection& connection = action.connection();
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    return attempt(connection, "adding a memo", [&]() -> Result<MemoId> {
        if (auto there = requireTarget(connection, target); !there) return fail(there.error());
        const MemoId id{newId()};
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        std::optional<std::int64_t> begin;
        std::optional<std::int64_t> end;
        if (target.kind == MemoKind::Passage) {
            begin = target.range.begin.value;
            end = target.range.end.value;
        }
        connection
            .query("INSERT INTO memo (id, kind, target, begin_at, end_at, text, coder, made) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .run(id.value, nameOf(target.kind), target.kind == MemoKind::Study ? 0 : target.id, begin, end, text,
                 coder->value, std::int64_t{now.time_since_epoch().count()});
        return id;
    });
}

Result<void> updateMemo(Action& action, MemoId id, const std::string& text) {
    Connection& connection = action.connection();
    return attempt(connection, "editing a memo", [&]() -> Result<void> {
        if (auto there = requireMemo(connection, id); !there) return there;
        connection.query("UPDATE memo SET text = ? WHERE id = ?").run(text, id.value);
        return {};
    });
}

Result<void> deleteMemo(Action& action, MemoId id) {
    Connection& connection = action.connection();
    return attempt(connection, "removing a memo", [&]() -> Result<void> {
        if (auto there = requireMemo(connection, id); !there) return there;
        connection.query("DELETE FROM guid WHERE id = ?").run(id.value);
        connection.query("DELETE FROM memo WHERE id = ?").run(id.value);
        return {};
    });
}

Result<Memo> loadMemo(Database& database, MemoId id) {
    Connection& connection = database.connection();
    return attempt(connection, "reading a memo", [&]() -> Result<Memo> {
        Query query =
            connection.query("SELECT id, kind, target, begin_at, end_at, text, coder, made FROM memo WHERE id = ?");
        query.bind(id.value);
        if (!query->step())
            return fail(ErrorKind::NotFound, fmt::format("there is no memo {}; ken memos lists them", id.value));
        return memoOf(query);
    });
}

Result<std::vector<Memo>> loadMemos(Database& database, const MemoQuery& query) {
    Connection& connection = database.connection();
    return attempt(connection, "reading memos", [&]() -> Result<std::vector<Memo>> {
        // By its targets' index, where a transcript is asked for: it may have few memos among thousands.
        Query rows =
            query.transcript
                ? connection.query("SELECT id, kind, target, begin_at, end_at, text, coder, made FROM memo WHERE "
                                   "(target = ?1 OR target IN (SELECT id FROM coding WHERE transcript = ?1)) AND "
                                   "kind IN ('transcript', 'passage', 'coding') AND (?2 IS NULL OR coder = ?2) "
                                   "ORDER BY id DESC")
                : connection.query("SELECT id, kind, target, begin_at, end_at, text, coder, made FROM memo WHERE "
                                   "?1 IS NULL AND (?2 IS NULL OR coder = ?2) ORDER BY id DESC");
        if (query.transcript) rows->bind(1, query.transcript.value);
        if (query.coder) rows->bind(2, query.coder.value);
        std::vector<Memo> memos;
        while (rows->step())
            memos.push_back(memoOf(rows));
        return memos;
    });
}

Result<void> moveMemosAndReferences(Action& action, TranscriptId transcript, std::string_view before,
                                    const RangeMove& moved) {
    Connection& connection = action.connection();
    return attempt(connection, "moving memos with the text", [&]() -> Result<void> {
        std::vector<Memo> passages;
        {
            Query rows = connection.query("SELECT id, kind, target, begin_at, end_at, text, coder, made FROM memo "
                                          "WHERE target = ? AND kind = 'passage'");
            rows.bind(transcript.value);
            while (rows->step())
                passages.push_back(memoOf(rows));
        }
        for (const Memo& memo : passages) {
            const Range now = moved(memo.target.range);
            if (now == memo.target.range) continue;
            if (!now.empty()) {
                connection.query("UPDATE memo SET begin_at = ?, end_at = ? WHERE id = ?")
                    .run(now.begin.value, now.end.value, memo.id.value);
                continue;
            }
            const text::OffsetMap offsets(before);
            connection
                .query("UPDATE memo SET kind = 'transcript', begin_at = NULL, end_at = NULL, text = ? WHERE id = ?")
                .run(quoted(offsets.slice(memo.target.range)) + "\n\n" + memo.text, memo.id.value);
        }
        rewriteReferences(connection, fmt::format("ken://passage/{}/", transcript.value),
                          [&](const Reference& reference) {
                              if (reference.kind != ReferenceKind::Passage || reference.id != transcript.value)
                                  return reference;
                              return Reference{reference.kind, reference.id, moved(reference.range)};
                          });
        return {};
    });
}

Result<void> redirectMemos(Action& action, MemoKind kind, std::int64_t from, std::int64_t to) {
    Connection& connection = action.connection();
    return attempt(connection, "moving memos", [&]() -> Result<void> {
        connection.query("UPDATE memo SET target = ? WHERE target = ? AND kind = ?").run(to, from, nameOf(kind));
        const auto named = referenceKind(kind);
        if (!named) return {};
        rewriteReferences(connection, format(Reference{*named, from, {}}), [&](const Reference& reference) {
            return reference == Reference{*named, from, {}} ? Reference{*named, to, {}} : reference;
        });
        return {};
    });
}

Result<std::vector<std::string>> memoProblems(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "checking the memos", [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> problems;
        Query query = connection.query(
            "SELECT id, kind, begin_at, end_at, code_points FROM (SELECT memo.*, CASE kind "
            "WHEN 'study' THEN 1 "
            "WHEN 'participant' THEN (SELECT 1 FROM participant WHERE id = target) "
            "WHEN 'code' THEN (SELECT 1 FROM code WHERE id = target) "
            "WHEN 'coding' THEN (SELECT 1 FROM coding WHERE id = target) "
            "ELSE (SELECT code_points FROM transcript WHERE id = target) END AS code_points FROM memo) "
            "WHERE code_points IS NULL OR (kind = 'passage' AND end_at > code_points) ORDER BY id");
        while (query->step()) {
            problems.push_back(
                query->isNull(4)
                    ? fmt::format("memo {} is about a {} that is not there; copy what you need of it and remove it",
                                  query->integer(0), query->text(1))
                    : fmt::format("memo {} is about {} to {} of a text of {} characters; remove it", query->integer(0),
                                  query->integer(2), query->integer(3), query->integer(4)));
        }
        return problems;
    });
}

} // namespace kenspeckle::storage
