// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/consent.h"

#include "kenspeckle/coders.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

class ConsentTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    ParticipantId person(const std::string& name) {
        auto id = findParticipant(study(), name);
        EXPECT_THAT(id, IsOk());
        return id.value_or(ParticipantId{});
    }
    std::vector<std::pair<std::string, std::string>> recorded() {
        auto all = consents(study());
        EXPECT_THAT(all, IsOk());
        std::vector<std::pair<std::string, std::string>> lines;
        for (const ParticipantConsent& each : *all)
            lines.emplace_back(each.name, consentWord(each.consent));
        return lines;
    }
};

TEST_F(ConsentTest, IsNotRecordedUntilSomebodyHasSaid) {
    EXPECT_THAT(recorded(), ElementsAre(Pair("Ernie", "not-recorded"), Pair("Evelyn", "not-recorded"),
                                        Pair("Hanna", "not-recorded"), Pair("Tim", "not-recorded")));
    EXPECT_TRUE(consents(study())->front().coder.empty());
}

TEST_F(ConsentTest, IsRecordedForSeveralAsOneActionWithWhoDidSo) {
    ASSERT_THAT(setConsent(study(), {person("Ernie"), person("Tim")}, Consent::Paraphrase, " form of 3 March "),
                IsOk());
    const auto ernie = consents(study())->front();
    EXPECT_EQ(ernie.consent, Consent::Paraphrase);
    EXPECT_EQ(ernie.note, "form of 3 March");
    EXPECT_EQ(ernie.coder, "Morag");
    EXPECT_EQ(history(study(), 1)->front().label, "Recorded the consent of 2 participants: paraphrase");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(recorded()[0], Pair("Ernie", "not-recorded"));
    ASSERT_THAT(redo(study()), IsOk());
    EXPECT_THAT(recorded()[3], Pair("Tim", "paraphrase"));
    ASSERT_THAT(setConsent(study(), {person("Ernie")}, Consent::NotRecorded), IsOk());
    EXPECT_THAT(recorded()[0], Pair("Ernie", "not-recorded"));
    expectSound();
}

TEST_F(ConsentTest, SaidAgainIsNoChange) {
    ASSERT_THAT(setConsent(study(), {person("Ernie")}, Consent::Quote, "form"), IsOk());
    const auto before = study().revision();
    ASSERT_THAT(setConsent(study(), {person("Ernie")}, Consent::Quote, "form"), IsOk());
    EXPECT_EQ(*study().revision(), *before);
}

TEST_F(ConsentTest, OfNobodyWhoIsThereIsRefusedAndNothingChanges) {
    EXPECT_THAT(setConsent(study(), {person("Ernie"), ParticipantId{5}}, Consent::Quote),
                FailsWith(ErrorKind::NotFound, "participant"));
    EXPECT_THAT(recorded()[0], Pair("Ernie", "not-recorded"));
    EXPECT_THAT(setConsent(study(), {person("Ernie")}, Consent::NotRecorded, "why"),
                FailsWith(ErrorKind::Usage, "note"));
}

TEST_F(ConsentTest, OfPeopleWhoAreMergedIsTheStricter) {
    ASSERT_THAT(setConsent(study(), {person("Evelyn")}, Consent::Quote, "form"), IsOk());
    ASSERT_THAT(setConsent(study(), {person("Ernie")}, Consent::Nothing, "letter"), IsOk());
    ASSERT_THAT(mergeParticipants(study(), person("Evelyn"), {person("Ernie")}), IsOk());
    EXPECT_EQ(history(study(), 1)->front().label, "Merged Ernie into Evelyn, whose consent is the stricter: nothing");
    const auto evelyn = consents(study())->front();
    EXPECT_EQ(evelyn.consent, Consent::Nothing);
    EXPECT_EQ(evelyn.note, "letter");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(recorded()[0], Pair("Ernie", "nothing"));
    EXPECT_THAT(recorded()[1], Pair("Evelyn", "quote"));
    expectSound();
}

TEST_F(ConsentTest, NotRecordedIsStricterThanYes) {
    ASSERT_THAT(setConsent(study(), {person("Evelyn")}, Consent::Quote), IsOk());
    ASSERT_THAT(mergeParticipants(study(), person("Evelyn"), {person("Ernie")}), IsOk());
    EXPECT_THAT(recorded()[0], Pair("Evelyn", "not-recorded"));
}

TEST_F(ConsentTest, GoesWithTheParticipantAndKeepsOneFromGoingUnasked) {
    const auto extra = addParticipant(study(), "Senga");
    ASSERT_THAT(extra, IsOk());
    ASSERT_THAT(setConsent(study(), {*extra}, Consent::Quote), IsOk());
    ASSERT_THAT(setConsent(study(), {person("Tim")}, Consent::Nothing), IsOk());
    ASSERT_THAT(removeParticipants(study(), {*extra}), IsOk());
    // Nobody is labelled Tim any more, but what Tim said about consent is still known.
    ASSERT_THAT(mapSpeaker(study(), "Tim", "Hanna"), IsOk());
    EXPECT_THAT(recorded().back(), Pair("Tim", "nothing"));
    expectSound();
}

TEST_F(ConsentTest, SurvivesTheMergingOfCoders) {
    tag("Ernie", "Aye.", "Stigma in the wider community");
    study().setCoder("Ann");
    ASSERT_THAT(setConsent(study(), {person("Tim")}, Consent::Nothing), IsOk());
    study().setCoder("Morag");
    const auto coders = coderUse(study());
    ASSERT_EQ(coders->size(), 2U);
    ASSERT_THAT(mergeCoders(study(), coders->at(1).coder.id, coders->at(0).coder.id), IsOk());
    EXPECT_EQ(consents(study())->back().coder, "Morag");
    expectSound();
}

TEST(ConsentWords, AreReadBackWhateverTheirCase) {
    for (const Consent consent :
         {Consent::NotRecorded, Consent::Quote, Consent::Paraphrase, Consent::AskFirst, Consent::Nothing})
        EXPECT_EQ(consentOf(consentWord(consent)).value(), consent);
    EXPECT_EQ(consentOf(" Ask first").value(), Consent::AskFirst);
    const auto none = consentOf("perhaps");
    ASSERT_FALSE(none.has_value());
    EXPECT_THAT(none.error().message, HasSubstr("ask-first"));
}

} // namespace
} // namespace kenspeckle::test
