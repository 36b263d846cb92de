// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/speaker_names.h"

#include <gmock/gmock.h>

namespace kenspeckle::sources {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(SpeakerNames, SuggestWhoAsks) {
    for (const char* label :
         {"Interviewer", "INT", "int.", "Interviewer 2", "Facilitator", "Moderator", "Researcher 2", "I", "Q", "I1",
          "Interviewer (Anna)", "Anna (researcher)", "Lead facilitator", "Host", "RES"})
        EXPECT_EQ(guessRole(label), SpeakerRole::Interviewer) << label;
}

TEST(SpeakerNames, SuggestWhatIsNoPerson) {
    for (const char* label : {"Break", "Outro", "Music", "BREAK:", "Intro", "Theme music", "Ad break",
                              "End of recording", "Break 2", "Pause"})
        EXPECT_EQ(guessRole(label), SpeakerRole::Ignored) << label;
}

TEST(SpeakerNames, TakeEverybodyElseForAParticipant) {
    for (const char* label : {"Anna", "Participant 1", "P1", "Interviewee", "Iain", "Quentin", "Breakwell",
                              "Service user 3", "Group", "", "Chair Jones", "\u674E", "Dr Host"})
        EXPECT_EQ(guessRole(label), SpeakerRole::Participant) << label;
}

TEST(SpeakerNames, ThatAreSpellingsOfOneAreProposed) {
    const std::pair<const char*, const char*> pairs[] = {{"Morven B. Raeburn, Psy.D", "Morven Raeburn, PsyD"},
                                                         {"Dr Jane Smith", "Jane Smith"},
                                                         {"Evelyn", "evelyn"},
                                                         {"Evelin", "Evelyn"},
                                                         {"Danielle Roth", "Daniele Roth"},
                                                         {"P1", "p1"},
                                                         {"P 1", "P1"},
                                                         {"Participant 1", "participant1"},
                                                         {"O'Neil", "O\u2019Neil"},
                                                         {"Elspeth Galbraith, PhD", "Elspeth Galbraith"},
                                                         {"Mary-Ann", "Mary Ann"},
                                                         {"Evelyn", "Eveyln"},
                                                         {"Interviewer", "INTERVIEWER"},
                                                         {"Anna  Smith", "Anna Smith"},
                                                         {"\u00C9milie", "\u00E9milie"}};
    for (const auto& [first, second] : pairs) {
        const auto proposals = proposeSpellings({{first, 2}, {second, 5}});
        ASSERT_THAT(proposals, SizeIs(1)) << first;
        EXPECT_EQ(proposals[0].keep, second);
        EXPECT_THAT(proposals[0].others, ElementsAre(first));
    }
}

TEST(SpeakerNames, OfDifferentPeopleAreNot) {
    const std::pair<const char*, const char*> pairs[] = {{"P1", "P2"},
                                                         {"Participant 1", "Participant 2"},
                                                         {"Jan", "Jane"},
                                                         {"Interviewer 1", "Interviewer 2"},
                                                         {"Interviewer", "Interviewee"},
                                                         {"John A. Smith", "John B. Smith"},
                                                         {"Participant A", "Participant B"},
                                                         {"Anna", "Hanna"},
                                                         {"Anna Smith", "Anna Jones"},
                                                         {"Evelin Brawn", "Evelyn Brown"},
                                                         {"Male", "Female"},
                                                         {"P1", "P11"},
                                                         {"Speaker 1", "Speaker"},
                                                         {"I", "Q"},
                                                         {"Dr A", "Dr B"},
                                                         {"", " "}};
    for (const auto& [first, second] : pairs)
        EXPECT_THAT(proposeSpellings({{first, 2}, {second, 5}}), IsEmpty()) << first << " " << second;
}

TEST(SpeakerNames, AreGroupedAroundTheOneUsedMost) {
    const auto proposals = proposeSpellings({{"Jane Smith", 3},
                                             {"Evelyn", 9},
                                             {"Dr Jane Smith", 8},
                                             {"jane smith", 1},
                                             {"Jane Smith", 6},
                                             {"Tam", 4},
                                             {"evelyn", 1}});
    ASSERT_THAT(proposals, SizeIs(2));
    EXPECT_EQ(proposals[0].keep, "Jane Smith");
    EXPECT_THAT(proposals[0].others, ElementsAre("Dr Jane Smith", "jane smith"));
    EXPECT_EQ(proposals[1].keep, "Evelyn");
}

} // namespace
} // namespace kenspeckle::sources
