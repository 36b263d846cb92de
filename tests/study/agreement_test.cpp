// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/agreement.h"

#include <nlohmann/json.hpp>

#include "kenspeckle/coders.h"
#include "study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

class AgreementTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    void tagAs(const std::string& coder, const std::string& transcriptName, const std::string& words,
               const std::string& code) {
        study().setCoder(coder);
        tag(transcriptName, words, code);
    }
    static const AgreementRow& row(const AgreementTable& table, const std::string& name) {
        const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                        [&](const AgreementRow& each) { return each.name == name; });
        EXPECT_NE(found, table.rows.end()) << name;
        return found == table.rows.end() ? table.total : *found;
    }
};

TEST_F(AgreementTest, IsCountedUponTheCharactersParticipantsSaid) {
    // Ernie's turns: "A pal told me. I was feart of being judged at the chemist." (58) and
    // "Aye. Recovery takes time, but the needle exchange is right there." (65)
    tagAs("Ailsa", "Ernie", "I was feart of being judged at the chemist.", "Safety");
    tagAs("Ewan", "Ernie", "I was feart of being judged", "Safety");
    KS_ASSERT_VALUE(table, agreementTable(study()));
    EXPECT_THAT(table.coders, ElementsAre("Ailsa", "Ewan"));
    EXPECT_EQ(table.transcripts, 1);
    EXPECT_EQ(table.leftOut, 2);
    const AgreementRow& safety = row(table, "Safety");
    EXPECT_THAT(safety.passages, ElementsAre(1, 1));
    EXPECT_EQ(safety.figures.units, 58 + 65);
    EXPECT_THAT(safety.figures.observed, Optional(DoubleNear((123.0 - 16) / 123, 1e-12)));
    // 43 and 27 of 123: expected = (43·27 + 80·96) ÷ 123².
    const double chance = (43.0 * 27 + 80.0 * 96) / (123.0 * 123);
    EXPECT_THAT(safety.figures.cohen, Optional(DoubleNear((107.0 / 123 - chance) / (1 - chance), 1e-12)));
    EXPECT_THAT(safety.holsti, Optional(0.0)); // 27 of 43 is less than 90 %
    ASSERT_THAT(table.disagreements, SizeIs(1));
    EXPECT_EQ(table.disagreements[0].text, " at the chemist.");
    EXPECT_THAT(table.disagreements[0].coded, ElementsAre("Ailsa"));
    EXPECT_THAT(table.disagreements[0].notCoded, ElementsAre("Ewan"));
    EXPECT_EQ(wordsAt(table.disagreements[0].passage), " at the chemist.");
}

TEST_F(AgreementTest, OfSentencesAsksOnlyWhetherTheyWereTouched) {
    tagAs("Ailsa", "Ernie", "I was feart of being judged at the chemist.", "Safety");
    tagAs("Ewan", "Ernie", "feart", "Safety");
    AgreementOptions options;
    options.unit = AgreementUnit::Sentence;
    KS_ASSERT_VALUE(table, agreementTable(study(), options));
    const AgreementRow& safety = row(table, "Safety");
    EXPECT_EQ(safety.figures.units, 4);
    EXPECT_THAT(safety.figures.krippendorff, Optional(1.0));
    EXPECT_THAT(table.disagreements, IsEmpty());
    options.unit = AgreementUnit::Turn;
    options.threshold = 0.51;
    KS_ASSERT_VALUE(turns, agreementTable(study(), options));
    EXPECT_EQ(row(turns, "Safety").figures.units, 2);
}

TEST_F(AgreementTest, AThemeUnitesWhatIsBelowIt) {
    tagAs("Ailsa", "Ernie", "I was feart of being judged at the chemist.", "No stigma or prejudice");
    tagAs("Ewan", "Ernie", "I was feart of being judged at the chemist.", "Local and accessible");
    KS_ASSERT_VALUE(table, agreementTable(study()));
    EXPECT_THAT(row(table, "People access treatment and support – particularly those at most risk").figures.observed,
                Optional(1.0));
    EXPECT_THAT(row(table, "No stigma or prejudice").figures.cohen, Optional(DoubleNear(0, 1e-12)));
    EXPECT_EQ(table.total.figures.units, 2 * 123); // the two codes, not the theme as well
    EXPECT_THAT(table.disagreements, SizeIs(2));
}

TEST_F(AgreementTest, WhereNobodyVariesIsUndefined) {
    tagAs("Ailsa", "Group", "A drop-in, so nobody needs an appointment.", "Safety");
    tagAs("Ailsa", "Group", "And naloxone. We train folk to use it.", "Safety");
    tagAs("Ailsa", "Group", "Folk come back. That's recovery.", "Safety");
    tagAs("Ewan", "Group", "A drop-in, so nobody needs an appointment.", "Safety");
    tagAs("Ewan", "Group", "And naloxone. We train folk to use it.", "Safety");
    tagAs("Ewan", "Group", "Folk come back. That's recovery.", "Safety");
    KS_ASSERT_VALUE(table, agreementTable(study()));
    EXPECT_THAT(row(table, "Safety").figures.observed, Optional(1.0));
    EXPECT_THAT(row(table, "Safety").figures.cohen, Eq(std::nullopt));
    EXPECT_THAT(row(table, "Safety").figures.krippendorff, Eq(std::nullopt));
    EXPECT_THAT(row(table, "Safety").holsti, Optional(1.0));
}

TEST_F(AgreementTest, AThirdCoderWhoNeverSawATranscriptIsNotAgainstIt) {
    tagAs("Ailsa", "Ernie", "A pal told me.", "Safety");
    tagAs("Ewan", "Ernie", "A pal told me.", "Safety");
    tagAs("Rowan", "Group", "Folk come back.", "Safety");
    KS_ASSERT_VALUE(table, agreementTable(study()));
    EXPECT_THAT(row(table, "Safety").figures.observed, Optional(1.0));
    EXPECT_EQ(table.transcripts, 1);
    EXPECT_THAT(row(table, "Safety").holsti, Eq(std::nullopt)); // three coders
}

TEST_F(AgreementTest, NeedsTwoWhoHaveCoded) {
    tagAs("Ailsa", "Ernie", "A pal told me.", "Safety");
    EXPECT_THAT(agreementTable(study()), FailsWith(ErrorKind::Usage, "two or more coders"));
    AgreementOptions withNobody, tooLow;
    withNobody.coders = {"Ailsa", "Nobody"};
    tooLow.threshold = 0.5;
    EXPECT_THAT(agreementTable(study(), withNobody), FailsWith(ErrorKind::NotFound, "Nobody"));
    EXPECT_THAT(agreementTable(study(), tooLow), FailsWith(ErrorKind::Usage, "above 0.5"));
}

TEST_F(AgreementTest, IsNotToldToWhoeverWorksBlind) {
    tagAs("Ailsa", "Ernie", "A pal told me.", "Safety");
    tagAs("Ewan", "Ernie", "A pal told me.", "Safety");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(agreementTable(study()), FailsWith(ErrorKind::Refused, "blind"));
}

TEST_F(AgreementTest, TellsUndefinedInJsonAsNull) {
    tagAs("Ailsa", "Ernie", "A pal told me.", "Safety");
    tagAs("Ewan", "Group", "Folk come back.", "Safety");
    KS_ASSERT_VALUE(table, agreementTable(study()));
    EXPECT_EQ(table.transcripts, 0);
    const auto json = nlohmann::json::parse(agreementTableJson(table));
    EXPECT_TRUE(json["total"]["krippendorff"].is_null());
    EXPECT_TRUE(json["total"]["unitizing"]["relevant"].is_null());
    EXPECT_EQ(json["leftOut"], 3);
}

TEST_F(AgreementTest, UnitizingGoesByPassagesAndCharacters) {
    // Of 123 characters Ailsa marks 43 and Ewan 27 of them. l_11 = 54, l_01 = 16; margins 176 and 70 of 246; squares
    // 176, and 43² + 27².
    tagAs("Ailsa", "Ernie", "I was feart of being judged at the chemist.", "Safety");
    tagAs("Ewan", "Ernie", "I was feart of being judged", "Safety");
    KS_ASSERT_VALUE(table, agreementTable(study()));
    const double denominator = 246 - (176.0 + 43 * 43 + 27 * 27) / 246;
    const double expected = 1 - 16.0 / (176.0 * 70 / denominator);
    EXPECT_THAT(row(table, "Safety").unitizing.relevant, Optional(DoubleNear(expected, 1e-12)));
    EXPECT_THAT(row(table, "Safety").unitizing.own, Eq(std::nullopt)); // nothing beside it to be told from
    EXPECT_FALSE(row(table, "Safety").unitizing.parted);
    AgreementOptions turns;
    turns.unit = AgreementUnit::Turn;
    KS_ASSERT_VALUE(same, agreementTable(study(), turns));
    EXPECT_EQ(row(same, "Safety").unitizing.relevant, row(table, "Safety").unitizing.relevant);
}

TEST_F(AgreementTest, UnitizingComparesCodesWithThoseBesideThem) {
    const char* theme = "People access treatment and support – particularly those at most risk";
    tagAs("Ailsa", "Ernie", "A pal told me.", "No stigma or prejudice");
    tagAs("Ailsa", "Ernie", "I was feart of being judged at the chemist.", "Local and accessible");
    tagAs("Ewan", "Ernie", "A pal told me.", "No stigma or prejudice");
    tagAs("Ewan", "Ernie", "I was feart of being judged at the chemist.", "No stigma or prejudice");
    KS_ASSERT_VALUE(table, agreementTable(study()));
    const UnitizingCoefficients& below = row(table, theme).unitizing;
    EXPECT_TRUE(below.parted);
    EXPECT_THAT(below.relevant, Optional(DoubleNear(1, 1e-12))); // the same places
    ASSERT_TRUE(below.valued);
    EXPECT_LT(*below.valued, 0.3); // but not the same codes
    EXPECT_LT(*below.whole, 1);
    EXPECT_TRUE(row(table, "No stigma or prejudice").unitizing.own);
    EXPECT_EQ(below.several, 0);
    EXPECT_THAT(table.total.unitizing.relevant, Optional(DoubleNear(1, 1e-12)));
}

TEST_F(AgreementTest, StretchesUnderSeveralCodesAtOnceAreLeftOutAndCounted) {
    tagAs("Ailsa", "Ernie", "A pal told me.", "No stigma or prejudice");
    tagAs("Ailsa", "Ernie", "A pal told me.", "Local and accessible");
    tagAs("Ewan", "Ernie", "A pal told me.", "Local and accessible");
    KS_ASSERT_VALUE(table, agreementTable(study()));
    const AgreementRow& theme = row(table, "People access treatment and support – particularly those at most risk");
    EXPECT_NEAR(theme.unitizing.several, 14.0 / 123, 1e-12);
    EXPECT_THAT(theme.unitizing.valued, Eq(std::nullopt));
    EXPECT_THAT(theme.unitizing.relevant, Optional(DoubleNear(1, 1e-12)));
}

} // namespace
} // namespace kenspeckle::test
