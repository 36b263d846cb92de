// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/quote_selection.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "model/coverage.h"
#include "storage/coding_table.h"

namespace kenspeckle::study {

namespace {

using ByTranscript = std::unordered_map<TranscriptId, std::vector<Range>>;

/// The codes with everything below them, each once.
Result<std::vector<CodeId>> withBelow(const Codebook& book, const std::vector<CodeId>& codes) {
    std::vector<CodeId> all;
    std::unordered_set<CodeId> known;
    for (const CodeId code : codes) {
        if (!book.find(code)) return fail(ErrorKind::NotFound, "a code asked for is not in the codebook any more");
        for (const CodeId below : book.subtree(code))
            if (known.insert(below).second) all.push_back(below);
    }
    return all;
}

/// Adds a coding to what is quoted already.
void add(QuotedPassage& quoted, const Coding& coding) {
    quoted.codes.push_back(coding.code);
    quoted.codings.push_back(coding.id);
    quoted.made = std::max(quoted.made, coding.made);
}

void tidy(QuotedPassage& quoted, const Codebook& book) {
    std::sort(quoted.codes.begin(), quoted.codes.end(),
              [&](CodeId a, CodeId b) { return book.indexOf(a) < book.indexOf(b); });
    quoted.codes.erase(std::unique(quoted.codes.begin(), quoted.codes.end()), quoted.codes.end());
    std::sort(quoted.codings.begin(), quoted.codings.end());
}

/// Codings that tag the same passage are quoted together; those of two codes only where quotes do not stand under
/// codes.
std::vector<QuotedPassage> byPassage(std::vector<Coding> codings, const Codebook& book, QuoteGrouping grouping) {
    const auto key = [&](const Coding& coding) {
        const std::size_t code = grouping == QuoteGrouping::Code ? book.indexOf(coding.code).value_or(0) : 0;
        return std::tuple(code, coding.passage);
    };
    std::stable_sort(codings.begin(), codings.end(), [&](const Coding& a, const Coding& b) { return key(a) < key(b); });
    std::vector<QuotedPassage> quoted;
    for (std::size_t i = 0; i < codings.size(); ++i) {
        if (i == 0 || key(codings[i]) != key(codings[i - 1])) quoted.push_back({codings[i].passage, {}, {}, {}});
        add(quoted.back(), codings[i]);
    }
    return quoted;
}

ByTranscript unitedByTranscript(const std::vector<Coding>& codings, const std::unordered_set<CodeId>* codes) {
    ByTranscript ranges;
    for (const Coding& coding : codings)
        if (!codes || codes->count(coding.code) > 0) ranges[coding.passage.transcript].push_back(coding.passage.range);
    for (auto& [transcript, list] : ranges)
        list = model::unite(std::move(list));
    return ranges;
}

/// What one united passage of each group has in common.
std::vector<QuotedPassage> byStretch(const std::vector<Coding>& codings,
                                     const std::vector<std::unordered_set<CodeId>>& groups) {
    ByTranscript common = unitedByTranscript(codings, &groups.front());
    for (std::size_t i = 1; i < groups.size(); ++i) {
        const ByTranscript other = unitedByTranscript(codings, &groups[i]);
        for (auto& [transcript, ranges] : common) {
            const auto there = other.find(transcript);
            ranges = there == other.end() ? std::vector<Range>() : model::shared(ranges, there->second);
        }
    }
    std::vector<QuotedPassage> quoted;
    for (const auto& [transcript, ranges] : common)
        for (const Range& range : ranges)
            quoted.push_back({{transcript, range}, {}, {}, {}});
    std::sort(quoted.begin(), quoted.end(),
              [](const QuotedPassage& a, const QuotedPassage& b) { return a.passage < b.passage; });
    // Stretches do not overlap, so those that a coding touches follow one another.
    for (const Coding& coding : codings) {
        auto at = std::partition_point(quoted.begin(), quoted.end(), [&](const QuotedPassage& each) {
            return std::tie(each.passage.transcript, each.passage.range.end) <=
                   std::tie(coding.passage.transcript, coding.passage.range.begin);
        });
        for (; at != quoted.end() && at->passage.transcript == coding.passage.transcript &&
               at->passage.range.overlaps(coding.passage.range);
             ++at)
            add(*at, coding);
    }
    return quoted;
}

bool overlapsAny(const Passage& passage, const ByTranscript& others) {
    const auto there = others.find(passage.transcript);
    if (there == others.end()) return false;
    const auto at = std::partition_point(there->second.begin(), there->second.end(),
                                         [&](const Range& range) { return range.end <= passage.range.begin; });
    return at != there->second.end() && at->overlaps(passage.range);
}

} // namespace

Result<std::vector<QuotedPassage>> selectPassages(storage::Database& database, const Codebook& book,
                                                  const QuoteFilter& filter, CoderId coder) {
    std::vector<CodeId> asked(filter.anyOf);
    asked.insert(asked.end(), filter.allOf.begin(), filter.allOf.end());
    auto codes = withBelow(book, asked);
    if (!codes) return fail(codes.error());
    auto codings = storage::loadCodings(database, {{}, *codes, coder});
    if (!codings) return fail(codings.error());

    std::vector<QuotedPassage> quoted;
    if (filter.allOf.empty()) {
        quoted = byPassage(std::move(*codings), book, filter.grouping);
    } else {
        std::vector<std::unordered_set<CodeId>> groups;
        for (const CodeId code : filter.allOf) {
            const std::vector<CodeId> below = book.subtree(code);
            groups.emplace_back(below.begin(), below.end());
        }
        if (!filter.anyOf.empty()) {
            auto below = withBelow(book, filter.anyOf);
            if (!below) return fail(below.error());
            groups.emplace_back(below->begin(), below->end());
        }
        quoted = byStretch(*codings, groups);
    }
    if (!filter.without.empty()) {
        auto unwanted = withBelow(book, filter.without);
        if (!unwanted) return fail(unwanted.error());
        auto others = storage::loadCodings(database, {{}, *unwanted, coder});
        if (!others) return fail(others.error());
        const ByTranscript ranges = unitedByTranscript(*others, nullptr);
        std::erase_if(quoted, [&](const QuotedPassage& each) { return overlapsAny(each.passage, ranges); });
    }
    for (QuotedPassage& each : quoted)
        tidy(each, book);
    return quoted;
}

} // namespace kenspeckle::study
