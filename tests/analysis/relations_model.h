// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <random>
#include <set>
#include <vector>

#include "analysis/cooccurrence.h"

namespace kenspeckle::analysis {

/// The definitions, worked out code point by code point with nothing clever in them.
class RelationsModel {
public:
    explicit RelationsModel(const ReferenceInput& input) : m_input(input) {}

    struct Span {
        std::size_t transcript = 0;
        std::int32_t begin = 0, end = 0;
    };

    /// Heard turns that share a code point with the span.
    [[nodiscard]] std::vector<std::int32_t> turnsOf(const Span& span) const {
        std::vector<std::int32_t> found;
        const auto& turns = m_input.transcripts[span.transcript];
        for (std::size_t turn = 0; turn < turns.size(); ++turn)
            for (std::int32_t at = turns[turn].begin; at < turns[turn].end; ++at)
                if (span.begin <= at && at < span.end) {
                    found.push_back(static_cast<std::int32_t>(turn));
                    break;
                }
        return found;
    }

    [[nodiscard]] const RelatedTurn& turn(std::size_t transcript, std::int32_t number) const {
        return m_input.transcripts[transcript][static_cast<std::size_t>(number)];
    }

    [[nodiscard]] bool counts(const Span& span) const {
        const auto turns = turnsOf(span);
        return std::any_of(turns.begin(), turns.end(),
                           [&](std::int32_t each) { return turn(span.transcript, each).counts; });
    }

    [[nodiscard]] std::set<std::int32_t> peopleOf(const Span& span) const {
        std::set<std::int32_t> people;
        for (const std::int32_t each : turnsOf(span))
            if (const RelatedTurn& there = turn(span.transcript, each); there.counts && there.participant >= 0)
                people.insert(there.participant);
        return people;
    }

    /// United passages of a line that count, all transcripts after one another.
    [[nodiscard]] std::vector<Span> referencesOf(std::int32_t line) const {
        std::vector<Span> spans;
        for (const auto& passage : m_input.passages) {
            const auto& lines = m_input.linesOf[static_cast<std::size_t>(passage.code)];
            if (passage.begin < passage.end && std::find(lines.begin(), lines.end(), line) != lines.end())
                spans.push_back({static_cast<std::size_t>(passage.transcript), passage.begin, passage.end});
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t a = 0; a < spans.size() && !changed; ++a)
                for (std::size_t b = a + 1; b < spans.size() && !changed; ++b)
                    if (overlap(spans[a], spans[b])) {
                        spans[a].begin = std::min(spans[a].begin, spans[b].begin);
                        spans[a].end = std::max(spans[a].end, spans[b].end);
                        spans.erase(spans.begin() + static_cast<std::ptrdiff_t>(b));
                        changed = true;
                    }
        }
        spans.erase(std::remove_if(spans.begin(), spans.end(), [&](const Span& each) { return !counts(each); }),
                    spans.end());
        return spans;
    }

    [[nodiscard]] static bool overlap(const Span& a, const Span& b) {
        return a.transcript == b.transcript && std::max(a.begin, b.begin) < std::min(a.end, b.end);
    }

    [[nodiscard]] static Span shared(const Span& a, const Span& b) {
        return {a.transcript, std::max(a.begin, b.begin), std::min(a.end, b.end)};
    }

    /// Whether the two are a pair, after the options.
    [[nodiscard]] bool together(const Span& a, const Span& b, const TogetherOptions& options) const {
        if (options.how == Togetherness::Overlap) return overlap(a, b) && counts(shared(a, b));
        if (a.transcript != b.transcript) return false;
        for (const std::int32_t one : turnsOf(a))
            for (const std::int32_t other : turnsOf(b))
                if (std::abs(one - other) <= options.turns) return true;
        return false;
    }

    /// Turns that count and share a code point with a reference of the line.
    [[nodiscard]] std::vector<Span> countingTurnsOf(std::int32_t line) const {
        std::vector<Span> found;
        const auto references = referencesOf(line);
        for (std::size_t transcript = 0; transcript < m_input.transcripts.size(); ++transcript)
            for (const RelatedTurn& each : m_input.transcripts[transcript]) {
                const Span span{transcript, each.begin, each.end};
                if (each.counts && std::any_of(references.begin(), references.end(),
                                               [&](const Span& one) { return overlap(one, span); }))
                    found.push_back(span);
            }
        return found;
    }

    /// The most pairs in which each stands once (augmenting paths, one by one).
    [[nodiscard]] static std::int64_t matching(std::size_t left, std::size_t right,
                                               const std::function<bool(std::size_t, std::size_t)>& joined) {
        std::vector<std::size_t> partner(right, left);
        std::int64_t found = 0;
        for (std::size_t a = 0; a < left; ++a) {
            std::vector<bool> seen(right, false);
            const std::function<bool(std::size_t)> place = [&](std::size_t from) {
                for (std::size_t b = 0; b < right; ++b) {
                    if (seen[b] || !joined(from, b)) continue;
                    seen[b] = true;
                    if (partner[b] == left || place(partner[b])) {
                        partner[b] = from;
                        return true;
                    }
                }
                return false;
            };
            found += place(a) ? 1 : 0;
        }
        return found;
    }

    [[nodiscard]] Cooccurrence cooccurrence(std::int32_t a, std::int32_t b, const TogetherOptions& options) const {
        Cooccurrence cell;
        std::set<std::int32_t> people;
        if (options.how == Togetherness::Turn) {
            const auto others = countingTurnsOf(b);
            for (const Span& each : countingTurnsOf(a)) {
                if (std::none_of(others.begin(), others.end(), [&](const Span& one) { return overlap(one, each); }))
                    continue;
                ++cell.pairs;
                people.merge(peopleOf(each));
            }
            cell.together = cell.pairs;
        } else {
            const auto ones = referencesOf(a), others = referencesOf(b);
            for (const Span& one : ones)
                for (const Span& other : others) {
                    if (!together(one, other, options)) continue;
                    ++cell.pairs;
                    if (options.how == Togetherness::Overlap) {
                        people.merge(peopleOf(shared(one, other)));
                        continue;
                    }
                    const auto theirs = peopleOf(other);
                    for (const std::int32_t who : peopleOf(one))
                        if (theirs.count(who) > 0) people.insert(who);
                }
            cell.together = matching(ones.size(), others.size(), [&](std::size_t one, std::size_t other) {
                return together(ones[one], others[other], options);
            });
        }
        cell.participants = static_cast<std::int64_t>(people.size());
        return cell;
    }

private:
    const ReferenceInput& m_input;
};

inline ReferenceInput randomRelations(unsigned seed) {
    std::mt19937 random(seed);
    const auto upTo = [&](int most) {
        return static_cast<std::int32_t>(std::uniform_int_distribution<int>(0, most)(random));
    };
    ReferenceInput input;
    input.participants = upTo(5);
    input.groups = upTo(3);
    const int transcripts = upTo(3);
    for (int transcript = 0; transcript < transcripts; ++transcript) {
        auto& turns = input.transcripts.emplace_back();
        std::int32_t at = upTo(2);
        const int count = upTo(10);
        for (int turn = 0; turn < count; ++turn) {
            const std::int32_t end = at + 1 + upTo(10);
            turns.push_back({at, end, upTo(input.participants) - 1, upTo(input.groups) - 1, upTo(3) > 0});
            at = end + (upTo(3) == 0 ? upTo(12) : upTo(2));
        }
    }
    const int codes = upTo(6);
    input.lines = upTo(5);
    input.linesOf.resize(static_cast<std::size_t>(codes));
    for (auto& lines : input.linesOf)
        for (std::int32_t line = 0; line < input.lines; ++line)
            if (upTo(2) == 0) lines.push_back(line);
    if (codes > 0 && transcripts > 0) {
        const int passages = upTo(45);
        const int longest = upTo(1) == 0 ? 8 : 30;
        for (int passage = 0; passage < passages; ++passage) {
            const std::int32_t begin = upTo(80);
            input.passages.push_back({upTo(codes - 1), upTo(transcripts - 1), begin, begin + upTo(longest)});
        }
    }
    return input;
}

} // namespace kenspeckle::analysis
