// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/codebook_work.h"
#include "kenspeckle/study.h"
#include "kenspeckle/tagging.h"
#include "storage/code_merge.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "study/codebook_checks.h"
#include "study/codebook_rows.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

Result<void> checkTargets(const Codebook& book, CodeId code, const std::vector<SplitTarget>& targets) {
    for (const SplitTarget& target : targets) {
        if (!target.code) {
            if (auto allowed = study::checkCodeName(text::simplify(target.text.name)); !allowed) return allowed;
            if (target.parent && !book.find(target.parent))
                return fail(ErrorKind::NotFound, "the theme for the new code is not in the codebook any more");
            continue;
        }
        const Code* there = book.find(target.code);
        if (!there) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
        if (target.code == code)
            return fail(ErrorKind::Usage,
                        fmt::format("\"{}\" is the code that is split: leave out the passages that stay with it",
                                    book.path(code)));
        if (!there->text.codable)
            return fail(ErrorKind::Usage, fmt::format("\"{}\" only groups other codes: use one below it, or make it "
                                                      "codable",
                                                      book.path(target.code)));
    }
    return {};
}

/// The targets of each coding, in the order given, each once.
Result<std::map<CodingId, std::vector<std::size_t>>> plan(const std::vector<SplitTarget>& targets,
                                                          const std::vector<SplitStep>& steps) {
    std::map<CodingId, std::vector<std::size_t>> wanted;
    for (const SplitStep& step : steps) {
        if (step.target >= targets.size())
            return fail(ErrorKind::Usage,
                        fmt::format("there is no target {}: there are {}", step.target, targets.size()));
        auto& list = wanted[step.coding];
        if (std::find(list.begin(), list.end(), step.target) == list.end()) list.push_back(step.target);
    }
    return wanted;
}

/// The target's code, made if it is new.
Result<CodeId> codeOf(storage::Action& action, storage::Database& database, const SplitTarget& target) {
    if (target.code) return target.code;
    CodeText words = target.text;
    words.name = text::simplify(words.name);
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    if (auto free = study::checkSibling(*book, target.parent, words.name, {}); !free) return fail(free.error());
    return storage::insertCode(action, target.parent, study::nextPosition(*book, target.parent), words);
}

} // namespace

Result<SplitOutcome> splitCode(Study& study, CodeId code, const std::vector<SplitTarget>& targets,
                               const std::vector<SplitStep>& steps) {
    Study::Parts& parts = study.parts();
    auto book = study::codebookWith(parts.database, {code});
    if (!book) return fail(book.error());
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    auto wanted = plan(targets, steps);
    if (!wanted) return fail(wanted.error());
    const std::string name = book->find(code)->text.name;
    return storage::perform(
        parts.database, parts.coder, fmt::format("Split the code {}", name),
        [&](storage::Action& action) -> Result<SplitOutcome> {
            auto now = study::codebookWith(parts.database, {code});
            if (!now) return fail(now.error());
            if (auto fit = checkTargets(*now, code, targets); !fit) return fail(fit.error());
            SplitOutcome outcome;
            outcome.targets.resize(targets.size());
            for (const auto& [coding, indexes] : *wanted)
                for (const std::size_t index : indexes) {
                    if (outcome.targets[index]) continue;
                    auto made = codeOf(action, parts.database, targets[index]);
                    if (!made) return fail(made.error());
                    outcome.targets[index] = *made;
                    outcome.made += targets[index].code ? 0 : 1;
                }
            for (const auto& [id, indexes] : *wanted) {
                auto coding = study::codingInSight(parts, *sight, id);
                if (!coding || coding->code != code)
                    return fail(
                        ErrorKind::Conflict,
                        fmt::format("a passage is not coded as \"{}\" any more: go through its passages again", name));
                for (std::size_t i = indexes.size(); i-- > 0;) {
                    const CodeId into = outcome.targets[indexes[i]];
                    auto carried = i == 0 ? storage::moveCoding(action, *coding, into)
                                          : storage::copyCoding(action, *coding, into);
                    if (!carried) return fail(carried.error());
                    outcome.duplicates += carried->how == storage::Carried::There ? 1 : 0;
                }
                ++outcome.moved;
            }
            return outcome;
        });
}

Result<std::vector<SplitQuote>> quotesToSplit(Study& study, CodeId code) {
    storage::Database& database = study.parts().database;
    auto book = study::codebookWith(database, {code});
    if (!book) return fail(book.error());
    auto sight = study::sightOf(study.parts());
    if (!sight) return fail(sight.error());
    auto found = storage::loadCodings(database, {{}, {code}, sight->only});
    if (!found) return fail(found.error());
    auto voices = study::Voices::load(database);
    if (!voices) return fail(voices.error());
    auto people = storage::coders(database);
    if (!people) return fail(people.error());
    std::unordered_map<CoderId, std::string> nameOf;
    for (const Coder& coder : *people)
        nameOf.emplace(coder.id, coder.name);
    std::stable_sort(found->begin(), found->end(), [&](const Coding& a, const Coding& b) {
        return voices->indexOf(a.passage.transcript) < voices->indexOf(b.passage.transcript);
    });

    std::vector<SplitQuote> quotes;
    Transcript current;
    text::OffsetMap offsets{std::string_view()};
    for (const Coding& coding : *found) {
        if (!quotes.empty() && quotes.back().passage == coding.passage) {
            quotes.back().codings.push_back(coding.id);
            quotes.back().coders.push_back(nameOf[coding.coder]);
            continue;
        }
        if (current.id != coding.passage.transcript) {
            auto loaded = storage::loadTranscript(database, coding.passage.transcript);
            if (!loaded) return fail(loaded.error());
            current = std::move(*loaded);
            offsets = text::OffsetMap(current.text);
        }
        SplitQuote quote;
        quote.codings = {coding.id};
        quote.coders = {nameOf[coding.coder]};
        quote.passage = coding.passage;
        quote.transcript = current.name;
        for (const storage::SpeakerUse* use : voices->participantsIn(coding.passage))
            if (std::find(quote.participants.begin(), quote.participants.end(), use->participant) ==
                quote.participants.end())
                quote.participants.push_back(use->participant);
        const Range range = coding.passage.range;
        quote.text = offsets.slice(range);
        if (const auto turns = voices->turnsIn(coding.passage); !turns.empty()) {
            const CodePoint begin = std::min(turns.front().range.begin, range.begin);
            const CodePoint end = std::max(turns.back().range.end, range.end);
            // What begins a turn answers the turn before it.
            const int first = voices->firstTurnIn(coding.passage); // counts from 1
            const auto& all = voices->transcripts()[static_cast<std::size_t>(voices->indexOf(current.id))].turns;
            const CodePoint from =
                begin == range.begin && first > 1 ? all[static_cast<std::size_t>(first) - 2].range.begin : begin;
            quote.before = offsets.slice({from, range.begin});
            quote.after = offsets.slice({range.end, end});
        }
        quotes.push_back(std::move(quote));
    }
    return quotes;
}

} // namespace kenspeckle
