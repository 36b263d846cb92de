// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/history.h"

#include <algorithm>
#include <sstream>

#include "kenspeckle/study.h"
#include "storage/coder_table.h"
#include "storage/journal.h"
#include "storage/journal_search.h"
#include "study/index_upkeep.h"
#include "study/parts.h"
#include "study/veil.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// Turns the journal back or forth; who works under a name that this changes goes on under what it has become.
template <class Turn> auto turned(Study& study, Turn turn) -> std::invoke_result_t<Turn, Study::Parts&> {
    Study::Parts& parts = study.parts();
    auto own = storage::findCoder(parts.database, parts.coder);
    if (!own) return fail(own.error());
    auto done = turn(parts);
    if (!done) return done;
    if (*own)
        if (auto now = storage::loadCoder(parts.database, (*own)->coder.id); now && *now)
            if (!text::sameIgnoringCase((*now)->coder.name, parts.coder)) parts.coder = (*now)->coder.name;
    study::followStudyLater(parts);
    return done;
}

Result<std::vector<JournalEntry>> veiled(Study::Parts& parts, Result<std::vector<JournalEntry>> entries) {
    if (!entries) return entries;
    auto veil = study::Veil::of(parts);
    if (!veil) return fail(veil.error());
    for (JournalEntry& entry : *entries)
        if (auto done = veil->cover(entry); !done) return fail(done.error());
    return entries;
}

Result<JournalEntry> veiled(Study::Parts& parts, Result<JournalEntry> entry) {
    if (!entry) return entry;
    auto covered = veiled(parts, std::vector<JournalEntry>{std::move(*entry)});
    if (!covered) return fail(covered.error());
    return std::move(covered->front());
}

std::vector<std::string> foldedWords(const std::string& text) {
    std::istringstream stream(text::fold(text));
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

} // namespace

Result<std::vector<JournalEntry>> history(Study& study, int limit) {
    Study::Parts& parts = study.parts();
    return veiled(parts, storage::journal(parts.database, limit));
}

Result<HistoryPage> historyPage(Study& study, const HistoryFilter& filter, JournalId before, int limit) {
    Study::Parts& parts = study.parts();
    auto veil = study::Veil::of(parts);
    if (!veil) return fail(veil.error());
    const auto words = foldedWords(filter.words);
    const auto most = static_cast<std::size_t>(std::max(limit, 1));
    HistoryPage page;
    Result<void> covered;
    auto read =
        storage::forEachEntry(parts.database, {before, filter.kind, filter.about, filter.since, filter.until},
                              [&](const JournalEntry& found) {
                                  if (!filter.coder.empty() && !text::sameIgnoringCase(found.coder, filter.coder))
                                      return true;
                                  JournalEntry entry = found;
                                  auto hides = veil->cover(entry);
                                  if (!hides) {
                                      covered = fail(hides.error());
                                      return false;
                                  }
                                  // That somebody's hidden coding is about this very code or passage must not be known
                                  // either.
                                  if (*hides && !filter.about.empty()) return true;
                                  const std::string label = words.empty() ? std::string() : text::fold(entry.label);
                                  if (!std::all_of(words.begin(), words.end(), [&](const std::string& word) {
                                          return label.find(word) != std::string::npos;
                                      }))
                                      return true;
                                  page.more = page.entries.size() == most;
                                  if (!page.more) page.entries.push_back(std::move(entry));
                                  return !page.more;
                              });
    if (!read) return fail(read.error());
    if (!covered) return fail(covered.error());
    return page;
}

Result<std::vector<std::string>> historyCoders(Study& study) {
    auto names = storage::journalCoders(study.parts().database);
    if (!names) return names;
    const text::Collator collator(study.language());
    std::sort(names->begin(), names->end(), [&](const std::string& a, const std::string& b) { return collator(a, b); });
    return names;
}

Result<std::vector<CodingId>> formerCodings(Study& study, CodingId coding) {
    std::vector<CodingId> selves;
    while (coding && std::find(selves.begin(), selves.end(), coding) == selves.end()) {
        selves.push_back(coding);
        auto before = storage::codingBefore(study.parts().database, coding);
        if (!before) return fail(before.error());
        coding = *before;
    }
    return selves;
}

Result<std::vector<Change>> changesOf(Study& study, JournalId entry, ChangeWording wording) {
    Study::Parts& parts = study.parts();
    auto veil = study::Veil::of(parts);
    if (!veil) return fail(veil.error());
    auto who = storage::loadEntry(parts.database, entry);
    if (!who) return fail(who.error());
    auto changes = storage::changesOf(parts.database, entry, wording);
    if (changes) veil->cover(*changes, *who);
    return changes;
}

Result<UndoState> undoState(Study& study) {
    Study::Parts& parts = study.parts();
    auto next = storage::nextSteps(parts.database);
    if (!next) return fail(next.error());
    auto veil = study::Veil::of(parts);
    if (!veil) return fail(veil.error());
    UndoState state;
    const auto label = [&](std::optional<JournalEntry>& entry, std::optional<std::string>& into) -> Result<void> {
        if (!entry) return {};
        if (auto done = veil->cover(*entry); !done) return fail(done.error());
        into = entry->label;
        return {};
    };
    if (auto done = label(next->undo, state.undo); !done) return fail(done.error());
    if (auto done = label(next->redo, state.redo); !done) return fail(done.error());
    return state;
}

Result<JournalEntry> undo(Study& study) {
    return veiled(study.parts(),
                  turned(study, [](Study::Parts& parts) { return storage::undo(parts.database, parts.coder); }));
}

Result<JournalEntry> redo(Study& study) {
    return veiled(study.parts(),
                  turned(study, [](Study::Parts& parts) { return storage::redo(parts.database, parts.coder); }));
}

Result<std::vector<JournalEntry>> undoTo(Study& study, JournalId entry, const Task& task) {
    return veiled(study.parts(), turned(study, [&](Study::Parts& parts) {
                      return storage::undoTo(parts.database, parts.coder, entry, task);
                  }));
}

Result<std::vector<JournalEntry>> redoTo(Study& study, JournalId entry, const Task& task) {
    return veiled(study.parts(), turned(study, [&](Study::Parts& parts) {
                      return storage::redoTo(parts.database, parts.coder, entry, task);
                  }));
}

Result<std::int64_t> stepsTo(Study& study, JournalId entry) {
    return storage::actionsSince(study.parts().database, entry);
}

} // namespace kenspeckle
