// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/frequency.h"

#include <gmock/gmock.h>

namespace kenspeckle::analysis {
namespace {

using testing::ElementsAre;

constexpr std::int32_t kInterviewer = FrequencyInput::kInterviewer;
constexpr std::int32_t kUnnamed = FrequencyInput::kUnnamed;

/// One interview: the interviewer asks [0,10), Evelyn (0) answers [12,32), the interviewer again [34,44), Tim (1)
/// [46,66). A theme 0 with children 1 and 2, and a code 3 of its own.
FrequencyInput interview() {
    FrequencyInput input;
    input.transcripts = {{{0, 10, kInterviewer, -1}, {12, 32, 0, -1}, {34, 44, kInterviewer, -1}, {46, 66, 1, -1}}};
    input.parentOf = {-1, 0, 0, -1};
    input.participants = 2;
    return input;
}

TEST(CountFrequencies, CountsPeopleAndPassages) {
    FrequencyInput input = interview();
    input.passages = {{3, 0, 12, 20}, {3, 0, 22, 30}, {3, 0, 50, 60}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[3].all, (FrequencyCount{2, 3}));
    EXPECT_EQ(counted.codes[3].coded, 8 + 8 + 10);
    EXPECT_EQ(counted.codes[0].all, (FrequencyCount{0, 0}));
    EXPECT_EQ(counted.spoken, 40);
    EXPECT_EQ(counted.asked.participants, 2);
}

TEST(CountFrequencies, OverlappingPassagesOfOneCodeCountOnce) {
    FrequencyInput input = interview();
    input.passages = {{3, 0, 12, 20}, {3, 0, 19, 30}, {3, 0, 12, 20}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[3].all, (FrequencyCount{1, 1}));
    EXPECT_EQ(counted.codes[3].coded, 18);
}

TEST(CountFrequencies, PassagesThatOnlyTouchAreTwo) {
    FrequencyInput input = interview();
    input.passages = {{3, 0, 12, 20}, {3, 0, 20, 30}};
    EXPECT_EQ(countFrequencies(input).codes[3].all, (FrequencyCount{1, 2}));
}

TEST(CountFrequencies, APassageInsideAnotherDoesNotShortenIt) {
    FrequencyInput input = interview();
    input.passages = {{3, 0, 12, 30}, {3, 0, 13, 14}, {3, 0, 25, 32}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[3].all.references, 1);
    EXPECT_EQ(counted.codes[3].coded, 20);
}

TEST(CountFrequencies, AChainOfOverlapsIsOneReferenceAcrossItsTouchingParts) {
    FrequencyInput input = interview();
    input.passages = {{3, 0, 12, 20}, {3, 0, 20, 30}, {3, 0, 19, 21}};
    EXPECT_EQ(countFrequencies(input).codes[3].all.references, 1);
}

TEST(CountFrequencies, SamePlaceInTwoTranscriptsIsTwoReferences) {
    FrequencyInput input = interview();
    input.transcripts.push_back(input.transcripts.front());
    input.passages = {{3, 0, 12, 30}, {3, 1, 12, 30}};
    EXPECT_EQ(countFrequencies(input).codes[3].all, (FrequencyCount{1, 2}));
}

TEST(CountFrequencies, AWordUnderTwoPassagesOrCutByThemCountsOnce) {
    FrequencyInput input = interview();
    input.words = {{{12, 15}, {16, 24}, {25, 31}, {46, 50}}};
    input.passages = {{3, 0, 12, 18}, {3, 0, 18, 20}, {3, 0, 47, 49}}; // the second only touches the first
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[3].all.references, 3);
    EXPECT_EQ(counted.codes[3].words, 3);
    EXPECT_EQ(counted.total.words, 3);
    EXPECT_EQ(counted.words, 4);
}

TEST(CountFrequencies, AParentIsTheUnionOfItsChildrenAndItself) {
    FrequencyInput input = interview();
    input.passages = {{1, 0, 12, 20}, {2, 0, 15, 25}, {0, 0, 24, 28}, {1, 0, 50, 60}, {2, 0, 12, 14}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[1].all, (FrequencyCount{2, 2}));
    EXPECT_EQ(counted.codes[2].all, (FrequencyCount{1, 2}));
    EXPECT_EQ(counted.codes[0].all, (FrequencyCount{2, 2})); // [12,28) and [50,60)
    EXPECT_EQ(counted.codes[0].coded, 16 + 10);
}

TEST(CountFrequencies, AGrandparentHoldsEverythingBelowIt) {
    FrequencyInput input = interview();
    input.parentOf = {-1, 0, 1, 2};
    input.passages = {{3, 0, 12, 20}};
    const Frequencies counted = countFrequencies(input);
    for (const FrequencyLine& line : counted.codes)
        EXPECT_EQ(line.all, (FrequencyCount{1, 1}));
}

TEST(CountFrequencies, TheTotalUnitesAllCodes) {
    FrequencyInput input = interview();
    input.passages = {{3, 0, 12, 20}, {1, 0, 15, 25}, {0, 0, 50, 60}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.total.all, (FrequencyCount{2, 2}));
    EXPECT_EQ(counted.total.coded, 13 + 10);
}

TEST(CountFrequencies, InterviewersSpeechCountsInNeither) {
    FrequencyInput input = interview();
    input.passages = {{3, 0, 0, 10}, {3, 0, 35, 40}, {3, 0, 10, 12}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[3], FrequencyLine{});
    EXPECT_EQ(counted.total, FrequencyLine{});
}

TEST(CountFrequencies, InterviewersSpeechCountsWhenAskedFor) {
    FrequencyInput input = interview();
    input.countInterviewers = true;
    input.passages = {{3, 0, 0, 10}, {3, 0, 35, 40}, {3, 0, 50, 60}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[3].all, (FrequencyCount{1, 3})); // interviewers are no participants even so
    EXPECT_EQ(counted.codes[3].coded, 10 + 5 + 10);
    EXPECT_EQ(counted.spoken, 60);
    EXPECT_EQ(counted.asked.participants, 2);
}

TEST(CountFrequencies, BetweenTurnsNobodySpeaks) {
    FrequencyInput input = interview();
    input.countInterviewers = true;
    input.passages = {{3, 0, 10, 12}, {3, 0, 66, 70}};
    EXPECT_EQ(countFrequencies(input).codes[3], FrequencyLine{});
}

TEST(CountFrequencies, AcrossInterviewerAndParticipantOnlyTheParticipantsWordsAreCoverage) {
    FrequencyInput input = interview();
    input.passages = {{3, 0, 5, 14}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[3].all, (FrequencyCount{1, 1}));
    EXPECT_EQ(counted.codes[3].coded, 2);
}

TEST(CountFrequencies, UniteFirstThenAskWhoSpeaks) {
    // Two passages of participants joined by one in the interviewer's turn between them are one reference.
    FrequencyInput input = interview();
    input.passages = {{3, 0, 20, 36}, {3, 0, 35, 43}, {3, 0, 42, 50}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[3].all, (FrequencyCount{2, 1}));
    EXPECT_EQ(counted.codes[3].coded, 12 + 4);
}

TEST(CountFrequencies, EverybodyWhoSpeaksInAPassageOfAFocusGroupCounts) {
    FrequencyInput input;
    input.transcripts = {{{0, 5, 0, -1}, {7, 9, 1, -1}, {11, 14, kInterviewer, -1}, {16, 20, 0, -1}, {22, 30, 2, -1}}};
    input.parentOf = {-1};
    input.participants = 3;
    input.passages = {{0, 0, 2, 18}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[0].all, (FrequencyCount{2, 1}));
    EXPECT_EQ(counted.codes[0].coded, 3 + 2 + 2);
    EXPECT_EQ(counted.asked.participants, 3);
}

TEST(CountFrequencies, APassageThatOnlyTouchesATurnIsNotSaidInIt) {
    FrequencyInput input;
    input.transcripts = {{{0, 5, 0, -1}, {5, 9, 1, -1}}};
    input.parentOf = {-1};
    input.participants = 2;
    input.passages = {{0, 0, 2, 5}};
    EXPECT_EQ(countFrequencies(input).codes[0].all.participants, 1);
}

TEST(CountFrequencies, WordsOfNobodyNamedAreReferencesButNoPerson) {
    FrequencyInput input;
    input.transcripts = {{{0, 50, kUnnamed, 0}}};
    input.parentOf = {-1};
    input.groups = 1;
    input.passages = {{0, 0, 10, 20}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[0].all, (FrequencyCount{0, 1}));
    EXPECT_EQ(counted.codes[0].coded, 10);
    EXPECT_THAT(counted.codes[0].by, ElementsAre(FrequencyCount{0, 1}));
    EXPECT_EQ(counted.spoken, 50);
    EXPECT_EQ(counted.asked.participants, 0);
}

TEST(CountFrequencies, AReferenceBelongsToEveryGroupThatSpeaksInIt) {
    FrequencyInput input;
    input.transcripts = {{{0, 10, 0, 0}, {12, 20, 1, 1}, {22, 30, 2, 1}}};
    input.parentOf = {-1};
    input.participants = 3;
    input.groups = 3;
    input.passages = {{0, 0, 5, 25}, {0, 0, 26, 28}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[0].all, (FrequencyCount{3, 2}));
    EXPECT_THAT(counted.codes[0].by, ElementsAre(FrequencyCount{1, 1}, FrequencyCount{2, 2}, FrequencyCount{0, 0}));
    EXPECT_THAT(counted.askedBy, ElementsAre(1, 2, 0));
}

TEST(CountFrequencies, ATranscriptsOwnValuePutsAParticipantInTwoGroupsAndOnceInAll) {
    FrequencyInput input;
    input.transcripts = {{{0, 10, 0, 0}}, {{0, 10, 0, 1}}};
    input.parentOf = {-1};
    input.participants = 1;
    input.groups = 2;
    input.passages = {{0, 0, 0, 5}, {0, 1, 0, 5}, {0, 1, 6, 8}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[0].all, (FrequencyCount{1, 3}));
    EXPECT_THAT(counted.codes[0].by, ElementsAre(FrequencyCount{1, 1}, FrequencyCount{1, 2}));
    EXPECT_EQ(counted.asked.participants, 1);
    EXPECT_THAT(counted.askedBy, ElementsAre(1, 1));
}

TEST(CountFrequencies, InterviewersAreInNoGroupUnlessAskedFor) {
    FrequencyInput input;
    input.transcripts = {{{0, 10, kInterviewer, 0}, {12, 20, 0, 1}}};
    input.parentOf = {-1};
    input.participants = 1;
    input.groups = 2;
    input.passages = {{0, 0, 5, 15}};
    EXPECT_THAT(countFrequencies(input).codes[0].by, ElementsAre(FrequencyCount{0, 0}, FrequencyCount{1, 1}));
    input.countInterviewers = true;
    EXPECT_THAT(countFrequencies(input).codes[0].by, ElementsAre(FrequencyCount{0, 1}, FrequencyCount{1, 1}));
}

TEST(CountFrequencies, WhoNeverSpeaksIsNotAsked) {
    FrequencyInput input = interview();
    input.participants = 5;
    input.transcripts.front().push_back({68, 68, 4, -1}); // a turn without words
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.asked.participants, 2);
    EXPECT_EQ(counted.codes[0].all, (FrequencyCount{0, 0}));
}

TEST(CountFrequencies, EmptyPassagesAreLeftOut) {
    FrequencyInput input = interview();
    input.passages = {{3, 0, 20, 20}, {3, 0, 25, 24}};
    EXPECT_EQ(countFrequencies(input).codes[3].all, (FrequencyCount{0, 0}));
}

TEST(CountFrequencies, AnEmptyStudyCountsNothing) {
    const Frequencies counted = countFrequencies({});
    EXPECT_TRUE(counted.codes.empty());
    EXPECT_EQ(counted.total, FrequencyLine{});
    EXPECT_EQ(counted.spoken, 0);
    EXPECT_EQ(counted.asked.participants, 0);
}

TEST(CountFrequencies, ACodebookWithoutTranscriptsHasALineForEveryCode) {
    FrequencyInput input;
    input.parentOf = {-1, 0};
    input.groups = 2;
    const Frequencies counted = countFrequencies(input);
    ASSERT_EQ(counted.codes.size(), 2U);
    EXPECT_THAT(counted.codes[1].by, ElementsAre(FrequencyCount{}, FrequencyCount{}));
}

TEST(CountFrequencies, OffsetsBeyondOneRadixDigitKeepTheirOrder) {
    FrequencyInput input;
    constexpr std::int32_t kFar = 2'000'000'000;
    input.transcripts.resize(5000);
    input.transcripts[4999] = {{0, kFar, 0, -1}};
    input.parentOf = {-1};
    input.participants = 1;
    input.passages = {{0, 4999, kFar - 10, kFar}, {0, 4999, 5000, 6000}, {0, 4999, 1, 2}, {0, 4999, 5999, 6001}};
    const Frequencies counted = countFrequencies(input);
    EXPECT_EQ(counted.codes[0].all, (FrequencyCount{1, 3}));
    EXPECT_EQ(counted.codes[0].coded, 10 + 1001 + 1);
}

} // namespace
} // namespace kenspeckle::analysis
