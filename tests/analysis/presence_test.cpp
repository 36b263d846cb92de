// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/presence.h"

#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::analysis {
namespace {

using testing::ElementsAre;

/// One theme (0) with two codes (1, 2); an interviewer, two people, and somebody nobody names.
FrequencyInput example() {
    FrequencyInput input;
    input.participants = 3; // the last never speaks
    input.parentOf = {-1, 0, 0};
    input.transcripts = {{{0, 10, FrequencyInput::kInterviewer, -1}, {12, 20, 0, -1}, {22, 30, 1, -1}},
                         {{0, 10, FrequencyInput::kUnnamed, -1}, {12, 12, 1, -1}, {12, 20, 0, -1}}};
    input.passages = {{1, 0, 12, 16}, {2, 0, 14, 18}, {1, 0, 18, 24}, {1, 0, 2, 5}, {2, 1, 3, 6}, {2, 1, 13, 15}};
    return input;
}

TEST(CountPresence, CountsReferencesOfPeopleAndTranscripts) {
    const FrequencyInput input = example();
    EXPECT_THAT(countPresence(input, PresenceUnit::Participant),
                ElementsAre(ElementsAre(3, 2, 2), ElementsAre(1, 1, 0), ElementsAre(0, 0, 0)));
    EXPECT_THAT(countPresence(input, PresenceUnit::Transcript),
                ElementsAre(ElementsAre(2, 2, 1), ElementsAre(2, 0, 2)));
    EXPECT_THAT(unitsAsked(input, PresenceUnit::Participant), ElementsAre(true, true, false));
    EXPECT_THAT(unitsAsked(input, PresenceUnit::Transcript), ElementsAre(true, true));
}

TEST(CountPresence, InterviewersCountWhereAskedFor) {
    FrequencyInput input = example();
    input.countInterviewers = true;
    EXPECT_THAT(countPresence(input, PresenceUnit::Transcript)[0], ElementsAre(3, 3, 1));
    EXPECT_THAT(countPresence(input, PresenceUnit::Participant)[0], ElementsAre(3, 2, 2));
}

TEST(CountPresence, AddsUpToTheFrequencyTableOnRandomStudies) {
    for (unsigned seed = 1; seed <= 500; ++seed) {
        std::mt19937 random(seed);
        const auto upTo = [&](int most) {
            return static_cast<std::int32_t>(std::uniform_int_distribution<int>(0, most)(random));
        };
        FrequencyInput input;
        input.participants = 1 + upTo(4);
        input.countInterviewers = upTo(3) == 0;
        for (int transcript = upTo(4); transcript > 0; --transcript) {
            auto& turns = input.transcripts.emplace_back();
            std::int32_t at = upTo(2);
            for (int turn = upTo(9); turn > 0; --turn) {
                const std::int32_t end = at + upTo(9);
                turns.push_back({at, end, upTo(input.participants + 1) - 2, -1});
                at = end + upTo(2);
            }
        }
        for (int code = 0, codes = 1 + upTo(6); code < codes; ++code)
            input.parentOf.push_back(upTo(code) - 1);
        for (int passage = input.transcripts.empty() ? 0 : upTo(40); passage > 0; --passage) {
            const std::int32_t begin = upTo(70);
            input.passages.push_back({upTo(static_cast<int>(input.parentOf.size()) - 1),
                                      upTo(static_cast<int>(input.transcripts.size()) - 1), begin, begin + upTo(20)});
        }
        const Frequencies table = countFrequencies(input);
        const auto people = countPresence(input, PresenceUnit::Participant);
        const auto transcripts = countPresence(input, PresenceUnit::Transcript);
        for (std::size_t code = 0; code < input.parentOf.size(); ++code) {
            std::int64_t speaking = 0, references = 0;
            for (const auto& row : people)
                speaking += row[code] > 0 ? 1 : 0;
            for (const auto& row : transcripts)
                references += row[code];
            ASSERT_EQ(speaking, table.codes[code].all.participants) << "seed " << seed;
            ASSERT_EQ(references, table.codes[code].all.references) << "seed " << seed;
        }
    }
}

} // namespace
} // namespace kenspeckle::analysis
