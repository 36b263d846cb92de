// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "exchange/code_description.h"
#include "kenspeckle/codebook_work.h"
#include "kenspeckle/study.h"
#include "storage/code_merge.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/memo_table.h"
#include "study/codebook_checks.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "text/collate.h"

namespace kenspeckle {

namespace {

/// One merge on its way. Keeps the tree as it becomes, as a merge of themes merges codes below them, which may move
/// others.
class Merge {
public:
    Merge(storage::Action& action, storage::Database& database, const Codebook& book, const study::Sight& sight)
        : m_action(action), m_database(database), m_book(book), m_sight(sight) {
        for (const Code& code : book.codes())
            m_children[code.parent].push_back(code.id);
    }

    Result<void> take(CodeId from, CodeId into) {
        if (m_gone.count(from)) return {};
        if (auto moved = takeCodings(from, into); !moved) return moved;
        auto belongings = storage::moveBelongings(m_action, from, into);
        if (!belongings) return fail(belongings.error());
        m_outcome.memos += belongings->memos;
        m_outcome.summaries += belongings->summaries;
        if (auto kept = keepWords(from, into); !kept) return kept;
        m_gone.insert(from);
        if (auto freed = storage::freeName(m_action, from); !freed) return freed;
        return takeChildren(from, into);
    }

    /// Removes what has been merged, deepest first.
    Result<MergeOutcome> finish() {
        std::vector<CodeId> gone(m_gone.begin(), m_gone.end());
        std::sort(gone.begin(), gone.end(),
                  [this](CodeId a, CodeId b) { return m_book.indexOf(a) > m_book.indexOf(b); });
        for (const CodeId id : gone)
            if (auto done = storage::deleteCode(m_action, id); !done) return fail(done.error());
        m_outcome.codes = static_cast<int>(gone.size());
        return m_outcome;
    }

private:
    Result<void> takeCodings(CodeId from, CodeId into) {
        auto codings = storage::loadCodings(m_database, {{}, {from}, {}});
        if (!codings) return fail(codings.error());
        if (!codings->empty() && !m_book.find(into)->text.codable)
            return fail(ErrorKind::Usage,
                        fmt::format("\"{}\" has passages, and \"{}\" only groups other codes: merge into one below it, "
                                    "or make it codable",
                                    m_book.path(from), m_book.path(into)));
        for (const Coding& coding : *codings) {
            auto carried = storage::moveCoding(m_action, coding, into);
            if (!carried) return fail(carried.error());
            if (!m_sight.mayKnow(coding.coder)) continue; // moved all the same, but not told of
            ++(carried->how == storage::Carried::New ? m_outcome.codings : m_outcome.duplicates);
        }
        return {};
    }

    Result<void> keepWords(CodeId from, CodeId into) {
        const std::string words = exchange::describe(m_book.find(from)->text);
        if (words.empty()) return {};
        ++m_outcome.words;
        auto kept = storage::insertMemo(m_action, MemoTarget::of(into),
                                        fmt::format("Merged from {}\n\n{}", m_book.path(from), words));
        if (!kept) return fail(kept.error());
        return {};
    }

    Result<void> takeChildren(CodeId from, CodeId into) {
        for (const CodeId child : std::exchange(m_children[from], {})) {
            if (m_gone.count(child)) continue;
            if (const CodeId namesake = childCalled(into, m_book.find(child)->text.name, child); namesake) {
                if (auto merged = take(child, namesake); !merged) return merged;
                continue;
            }
            if (auto placed = storage::placeCode(m_action, child, into, nextPosition(into)); !placed) return placed;
            m_children[into].push_back(child);
            ++m_outcome.children;
        }
        return {};
    }

    CodeId childCalled(CodeId parent, const std::string& name, CodeId self) {
        for (const CodeId child : m_children[parent])
            if (child != self && !m_gone.count(child) && text::sameIgnoringCase(m_book.find(child)->text.name, name))
                return child;
        return {};
    }

    /// After all that stood there, and all that came there since.
    int nextPosition(CodeId parent) {
        const auto known = m_nextPosition.find(parent);
        const int next = known == m_nextPosition.end() ? study::nextPosition(m_book, parent) : known->second;
        m_nextPosition[parent] = next + 1;
        return next;
    }

    storage::Action& m_action;
    storage::Database& m_database;
    const Codebook& m_book;
    const study::Sight& m_sight;
    std::unordered_map<CodeId, std::vector<CodeId>> m_children;
    std::unordered_map<CodeId, int> m_nextPosition;
    std::unordered_set<CodeId> m_gone;
    MergeOutcome m_outcome;
};

Result<Codebook> bookToMerge(storage::Database& database, const std::vector<CodeId>& from, CodeId into) {
    if (from.empty()) return fail(ErrorKind::Usage, "no code to merge: name at least one");
    if (!into) return fail(ErrorKind::Usage, "no code to merge into: choose one");
    std::vector<CodeId> all(from);
    all.push_back(into);
    auto book = study::codebookWith(database, all);
    if (!book) return book;
    for (const CodeId id : from) {
        if (id == into)
            return fail(ErrorKind::Usage,
                        fmt::format("\"{}\" cannot be merged into itself: choose another code", book->path(into)));
        if (study::isWithin(*book, into, id))
            return fail(ErrorKind::Conflict, fmt::format("\"{}\" is below \"{}\": move it out first, or merge the "
                                                         "other way round",
                                                         book->path(into), book->path(id)));
    }
    return book;
}

Result<MergeOutcome> merge(storage::Action& action, Study::Parts& parts, const Codebook& book, std::vector<CodeId> from,
                           CodeId into) {
    from = study::inReadingOrder(book, std::move(from));
    // What is below another of them first: it is to be merged, not to move along.
    std::stable_sort(from.begin(), from.end(), [&](CodeId a, CodeId b) { return book.depth(a) > book.depth(b); });
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    Merge work(action, parts.database, book, *sight);
    for (const CodeId id : from)
        if (auto taken = work.take(id, into); !taken) return fail(taken.error());
    return work.finish();
}

} // namespace

Result<MergeOutcome> mergeCodes(Study& study, const std::vector<CodeId>& from, CodeId into) {
    Study::Parts& parts = study.parts();
    auto book = bookToMerge(parts.database, from, into);
    if (!book) return fail(book.error());
    const auto codes = study::inReadingOrder(*book, from);
    const std::string label =
        codes.size() == 1
            ? fmt::format("Merged {} into {}", book->find(codes.front())->text.name, book->find(into)->text.name)
            : fmt::format("Merged {} codes into {}", codes.size(), book->find(into)->text.name);
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<MergeOutcome> {
        // Read again: somebody may have changed it before this action began.
        auto now = bookToMerge(parts.database, from, into);
        if (!now) return fail(now.error());
        return merge(action, parts, *now, from, into);
    });
}

Result<MergeOutcome> previewMerge(Study& study, const std::vector<CodeId>& from, CodeId into) {
    Study::Parts& parts = study.parts();
    auto action = storage::Action::begin(parts.database, parts.coder);
    if (!action) return fail(action.error());
    auto book = bookToMerge(parts.database, from, into);
    if (!book) return fail(book.error());
    // Done and not committed: exactly what the merge would do.
    return merge(*action, parts, *book, from, into);
}

} // namespace kenspeckle
