// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cases.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>

namespace kenspeckle::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A group: the interviewer asks [0,10), Hanna (0) says [12,32), Tim (1) [34,54), Hanna [56,66). Somebody (2) never
/// speaks.
FrequencyInput group() {
    FrequencyInput input;
    input.transcripts = {
        {{0, 10, FrequencyInput::kInterviewer, -1}, {12, 32, 0, -1}, {34, 54, 1, -1}, {56, 66, 0, -1}}};
    input.parentOf = {-1, 0, -1};
    input.participants = 3;
    input.passages = {{1, 0, 20, 40}, {0, 0, 30, 44}, {2, 0, 57, 60}, {2, 0, 0, 9}};
    return input;
}

TEST(CaseCounter, CountsOnlyWhatThePersonSays) {
    const FrequencyInput input = group();
    const CaseCounter counter(input);
    const Frequencies hanna = counter.count(0);
    EXPECT_EQ(hanna.spoken, 30);
    EXPECT_EQ(hanna.codes[0].all.references, 1); // united with its code
    EXPECT_EQ(hanna.codes[0].coded, 12);         // 20 to 32
    EXPECT_EQ(hanna.codes[2].all.references, 1);
    EXPECT_EQ(hanna.total.all.references, 2);
    EXPECT_THAT(counter.codesOf(0), ElementsAre(0, 1, 2));
    EXPECT_THAT(counter.codesOf(1), ElementsAre(0, 1));
    EXPECT_EQ(counter.count(1).codes[0].coded, 10);
    EXPECT_THAT(counter.transcriptsOf(1), ElementsAre(0U));
}

TEST(CaseCounter, SomebodyWhoSaysNothingHasNothing) {
    const FrequencyInput input = group();
    const CaseCounter counter(input);
    EXPECT_EQ(counter.count(2).spoken, 0);
    EXPECT_EQ(counter.count(2).total.all.references, 0);
    EXPECT_THAT(counter.codesOf(2), IsEmpty());
}

/// A group of its own for each participant counts the same references, in another way.
TEST(CaseCounter, AgreesWithGroupsOfOneOnRandomStudies) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        const auto upTo = [&](std::uint32_t most) { return static_cast<std::int32_t>(random() % (most + 1)); };
        FrequencyInput input;
        input.participants = input.groups = 4;
        input.parentOf = {-1, 0, 1, -1, 3};
        for (int transcript = 0; transcript < 3; ++transcript) {
            auto& turns = input.transcripts.emplace_back();
            for (std::int32_t at = 0, turn = 0; turn < 8; ++turn) {
                const std::int32_t who = upTo(4) - 1;
                const std::int32_t end = at + upTo(9);
                turns.push_back({at, end, who, who});
                at = end + 2;
            }
        }
        for (int passage = 0; passage < 25; ++passage) {
            const std::int32_t begin = upTo(70);
            input.passages.push_back({upTo(4), upTo(2), begin, begin + upTo(20)});
        }
        const Frequencies whole = countFrequencies(input);
        const CaseCounter counter(input);
        std::vector<std::int64_t> coded(input.parentOf.size());
        for (std::int32_t who = 0; who < input.participants; ++who) {
            const Frequencies alone = counter.count(who);
            for (std::size_t code = 0; code < input.parentOf.size(); ++code) {
                ASSERT_EQ(alone.codes[code].all.references,
                          whole.codes[code].by[static_cast<std::size_t>(who)].references)
                    << seed;
                coded[code] += alone.codes[code].coded;
            }
        }
        for (std::size_t code = 0; code < coded.size(); ++code)
            ASSERT_EQ(coded[code], whole.codes[code].coded) << seed; // nobody else speaks
    }
}

} // namespace
} // namespace kenspeckle::analysis
