// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "analysis/frequency.h"

namespace kenspeckle::analysis {
namespace {

/// The definition, counted code point by code point and passage by passage, with nothing clever in it.
class Naive {
public:
    explicit Naive(const FrequencyInput& input) : m_input(input) {}

    [[nodiscard]] Frequencies count() const {
        Frequencies result;
        for (std::size_t code = 0; code < m_input.parentOf.size(); ++code)
            result.codes.push_back(line(static_cast<std::int32_t>(code)));
        result.total = line(-1);
        std::set<std::int32_t> asked;
        std::vector<std::set<std::int32_t>> askedBy(static_cast<std::size_t>(m_input.groups));
        for (const auto& transcript : m_input.transcripts) {
            for (const auto& turn : transcript) {
                if (counts(turn)) result.spoken += turn.end - turn.begin;
                if (turn.participant < 0 || turn.begin == turn.end) continue;
                asked.insert(turn.participant);
                if (turn.group >= 0) askedBy[static_cast<std::size_t>(turn.group)].insert(turn.participant);
            }
        }
        for (const auto& words : m_input.words)
            result.words += static_cast<std::int64_t>(words.size());
        result.asked.participants = static_cast<std::int64_t>(asked.size());
        for (const auto& who : askedBy)
            result.askedBy.push_back(static_cast<std::int64_t>(who.size()));
        return result;
    }

private:
    using Span = std::pair<std::int32_t, std::int32_t>;

    [[nodiscard]] bool counts(const FrequencyInput::Turn& turn) const {
        return turn.participant != FrequencyInput::kInterviewer || m_input.countInterviewers;
    }

    [[nodiscard]] bool isBelow(std::int32_t code, std::int32_t ancestor) const {
        for (; code >= 0; code = m_input.parentOf[static_cast<std::size_t>(code)])
            if (code == ancestor) return true;
        return ancestor < 0;
    }

    [[nodiscard]] static std::vector<Span> unite(std::vector<Span> spans) {
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t a = 0; a < spans.size() && !changed; ++a) {
                for (std::size_t b = a + 1; b < spans.size() && !changed; ++b) {
                    if (std::max(spans[a].first, spans[b].first) >= std::min(spans[a].second, spans[b].second))
                        continue;
                    spans[a] = {std::min(spans[a].first, spans[b].first), std::max(spans[a].second, spans[b].second)};
                    spans.erase(spans.begin() + static_cast<std::ptrdiff_t>(b));
                    changed = true;
                }
            }
        }
        return spans;
    }

    [[nodiscard]] FrequencyLine line(std::int32_t code) const {
        FrequencyLine result;
        std::set<std::int32_t> all;
        std::vector<std::set<std::int32_t>> by(static_cast<std::size_t>(m_input.groups));
        result.by.resize(static_cast<std::size_t>(m_input.groups));
        for (std::size_t transcript = 0; transcript < m_input.transcripts.size(); ++transcript) {
            std::vector<Span> spans;
            for (const auto& passage : m_input.passages)
                if (static_cast<std::size_t>(passage.transcript) == transcript && isBelow(passage.code, code) &&
                    passage.begin < passage.end)
                    spans.emplace_back(passage.begin, passage.end);
            const std::vector<Span> united = unite(spans);
            if (!m_input.words.empty())
                for (const auto& word : m_input.words[transcript])
                    result.words += std::any_of(united.begin(), united.end(), [&](const Span& span) {
                        return std::max(span.first, word.begin) < std::min(span.second, word.end);
                    });
            for (const Span& span : united) {
                bool counted = false;
                std::set<std::int32_t> groups;
                for (const auto& turn : m_input.transcripts[transcript]) {
                    if (!counts(turn)) continue;
                    std::int64_t shared = 0;
                    for (std::int32_t at = turn.begin; at < turn.end; ++at)
                        shared += span.first <= at && at < span.second ? 1 : 0;
                    if (shared == 0) continue;
                    counted = true;
                    result.coded += shared;
                    if (turn.group >= 0) groups.insert(turn.group);
                    if (turn.participant < 0) continue;
                    all.insert(turn.participant);
                    if (turn.group >= 0) by[static_cast<std::size_t>(turn.group)].insert(turn.participant);
                }
                result.all.references += counted ? 1 : 0;
                for (const std::int32_t group : groups)
                    ++result.by[static_cast<std::size_t>(group)].references;
            }
        }
        result.all.participants = static_cast<std::int64_t>(all.size());
        for (std::size_t group = 0; group < by.size(); ++group)
            result.by[group].participants = static_cast<std::int64_t>(by[group].size());
        return result;
    }

    const FrequencyInput& m_input;
};

FrequencyInput randomInput(unsigned seed) {
    std::mt19937 random(seed);
    const auto upTo = [&](int most) {
        return static_cast<std::int32_t>(std::uniform_int_distribution<int>(0, most)(random));
    };
    FrequencyInput input;
    input.participants = upTo(6);
    input.groups = upTo(3);
    input.countInterviewers = upTo(3) == 0;
    const int transcripts = upTo(4);
    for (int transcript = 0; transcript < transcripts; ++transcript) {
        std::vector<FrequencyInput::Turn> turns;
        std::int32_t at = upTo(2);
        const int count = upTo(12);
        for (int turn = 0; turn < count; ++turn) {
            const std::int32_t end = at + upTo(15);
            turns.push_back({at, end, upTo(input.participants + 1) - 2, upTo(input.groups) - 1});
            at = end + upTo(2);
        }
        input.transcripts.push_back(turns);
    }
    if (upTo(1) == 0) {
        for (const auto& turns : input.transcripts) {
            auto& words = input.words.emplace_back();
            for (const auto& turn : turns) {
                if (turn.participant == FrequencyInput::kInterviewer && !input.countInterviewers) continue;
                for (std::int32_t begin = turn.begin + upTo(2); begin < turn.end;) {
                    const std::int32_t end = std::min(turn.end, begin + 1 + upTo(4));
                    words.push_back({begin, end});
                    begin = end + 1;
                }
            }
        }
    }
    const int codes = upTo(8);
    for (int code = 0; code < codes; ++code)
        input.parentOf.push_back(upTo(code) - 1);
    if (codes > 0 && transcripts > 0) {
        const int passages = upTo(60);
        for (int passage = 0; passage < passages; ++passage) {
            const std::int32_t begin = upTo(110);
            input.passages.push_back({upTo(codes - 1), upTo(transcripts - 1), begin, begin + upTo(30)});
        }
    }
    return input;
}

TEST(CountFrequencies, AgreesWithTheDefinitionOnRandomStudies) {
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        const FrequencyInput input = randomInput(seed);
        ASSERT_EQ(countFrequencies(input), Naive(input).count()) << "seed " << seed;
    }
}

TEST(CountFrequencies, TheOrderOfPassagesMakesNoDifference) {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        FrequencyInput input = randomInput(seed);
        const Frequencies before = countFrequencies(input);
        std::shuffle(input.passages.begin(), input.passages.end(), std::mt19937(seed));
        ASSERT_EQ(countFrequencies(input), before) << "seed " << seed;
    }
}

} // namespace
} // namespace kenspeckle::analysis
