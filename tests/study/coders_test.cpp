// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/coders.h"
#include "kenspeckle/retrieval.h"
#include "study_fixture.h"
#include "support/study_contents.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class CodersTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        ASSERT_THAT(addCodePath(study(), "Stigma"), IsOk());
        ASSERT_THAT(addCodePath(study(), "Access"), IsOk());
    }
    void as(const std::string& coder) { study().setCoder(coder); }
    CoderId coderNamed(const std::string& name) {
        auto all = coders(study());
        EXPECT_THAT(all, IsOk());
        for (const Coder& coder : *all)
            if (coder.name == name) return coder.id;
        ADD_FAILURE() << "no coder " << name;
        return {};
    }
    /// Morag and Tam each code one passage of their own, and one alike.
    void bothCode() {
        as("Morag");
        tag("Evelyn", "naebody judges", "Stigma");
        m_alike = tag("Evelyn", "safe place", "Access");
        as("Tam");
        m_hidden = tag("Ernie", "feart of being judged", "Stigma");
        m_twin = tag("Evelyn", "safe place", "Access");
        as("Morag");
    }
    void goBlind() { ASSERT_THAT(setBlind(study(), Blind::On), IsOk()); }
    std::vector<std::string> labels() {
        auto all = history(study());
        EXPECT_THAT(all, IsOk());
        std::vector<std::string> found;
        for (const JournalEntry& entry : *all)
            found.push_back(entry.label);
        return found;
    }

    CodingId m_hidden, m_alike, m_twin;
};

TEST_F(CodersTest, AreListedWithWhatEachCoded) {
    bothCode();
    const auto uses = coderUse(study());
    ASSERT_THAT(uses, IsOk());
    ASSERT_THAT(*uses, SizeIs(2));
    EXPECT_EQ((*uses)[0].coder.name, "Morag");
    EXPECT_EQ((*uses)[0].codings, 2);
    EXPECT_EQ((*uses)[1].coder.name, "Tam");
    EXPECT_EQ((*uses)[1].codings, 2);
    EXPECT_FALSE((*uses)[1].hidden);
}

TEST_F(CodersTest, ARenamedCoderKeepsTheWorkAndGoesOnUnderTheNewName) {
    bothCode();
    ASSERT_THAT(renameCoder(study(), coderNamed("Morag"), "  Mòrag   Reid "), IsOk());
    EXPECT_EQ(study().coder(), "Mòrag Reid");
    EXPECT_THAT(*codings(study(), {{}, {}, "mòrag reid"}), SizeIs(2));
    tag("Ernie", "A pal told me", "Access");
    EXPECT_THAT(*coders(study()), SizeIs(2)) << "no third coder comes of it";
    ASSERT_THAT(undo(study()), IsOk());
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(study().coder(), "Morag") << "who works under a name that is undone goes on under the one before";
    EXPECT_THAT(*codings(study(), {{}, {}, "Morag"}), SizeIs(2));
}

TEST_F(CodersTest, ANameIsNeitherEmptyNorAnothers) {
    bothCode();
    EXPECT_THAT(renameCoder(study(), coderNamed("Tam"), " "), FailsWith(ErrorKind::Invalid, "name"));
    EXPECT_THAT(renameCoder(study(), coderNamed("Tam"), "MORAG"), FailsWith(ErrorKind::Conflict, "merge"));
    EXPECT_THAT(renameCoder(study(), CoderId{77}, "X"), FailsWith(ErrorKind::NotFound, "not in the study"));
    ASSERT_THAT(renameCoder(study(), coderNamed("Tam"), "TAM"), IsOk()) << "another case of the same name is allowed";
}

TEST_F(CodersTest, TwoSpellingsBecomeOneCoderAndWhatTheyTaggedAlikeStaysOnce) {
    bothCode();
    const StudyContents before = contentsOf(file());
    const auto moved = mergeCoders(study(), coderNamed("Tam"), coderNamed("Morag"));
    ASSERT_THAT(moved, IsOk());
    EXPECT_EQ(*moved, 2);
    EXPECT_THAT(*coders(study()), SizeIs(1));
    EXPECT_THAT(*codings(study()), SizeIs(3));
    EXPECT_THAT(*codings(study(), {{}, {}, "Morag"}), SizeIs(3));
    expectSound();
    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(differences(before, contentsOf(file())), "");
    ASSERT_THAT(redo(study()), IsOk());
    EXPECT_THAT(*codings(study()), SizeIs(3));
}

TEST_F(CodersTest, OnesOwnNameMergedAwayGoesOnUnderTheOther) {
    bothCode();
    ASSERT_THAT(mergeCoders(study(), coderNamed("Morag"), coderNamed("Tam")), IsOk());
    EXPECT_EQ(study().coder(), "Tam");
    EXPECT_THAT(mergeCoders(study(), coderNamed("Tam"), coderNamed("Tam")), FailsWith(ErrorKind::Usage, "one coder"));
}

TEST_F(CodersTest, WhoWorksBlindSeesOnlyTheirOwnCodingsAnywhere) {
    bothCode();
    const auto hits = [&] { return searchStudy(study(), "code:Stigma").value().total; };
    EXPECT_EQ(hits(), 2);
    goBlind();
    reopen(); // as Morag
    EXPECT_EQ(*blindness(study()), Blind::On);
    EXPECT_EQ(*codingsShown(study()), "Morag");
    EXPECT_THAT(codedWords(), ElementsAre("safe place", "naebody judges"));
    EXPECT_THAT(*codingsOf(study(), transcriptNamed("Ernie")), IsEmpty());
    EXPECT_THAT(*codingsOf(study(), transcriptNamed("Evelyn")), SizeIs(2));
    QuoteFilter stigma;
    stigma.anyOf = {codeNamed("Stigma")};
    EXPECT_THAT(*quotes(study(), stigma), SizeIs(1));
    const auto table = frequencyTable(study());
    ASSERT_THAT(table, IsOk());
    EXPECT_EQ(table->total.all.references, 2);
    EXPECT_EQ(table->options.coder, "Morag") << "the table says whose codings it counts";
    int references = 0;
    const auto used = codeUse(study());
    ASSERT_THAT(used, IsOk());
    for (const CodeUse& use : *used)
        if (use.code == codeNamed("Stigma")) references = use.references;
    EXPECT_EQ(references, 1);
    const auto summaries = transcripts(study());
    ASSERT_THAT(summaries, IsOk());
    for (const TranscriptSummary& summary : *summaries) {
        if (summary.name == "Ernie") {
            EXPECT_EQ(summary.codings, 0);
            EXPECT_EQ(summary.coded, 0);
        }
        if (summary.name == "Evelyn") {
            EXPECT_EQ(summary.codings, 2);
        }
    }
    EXPECT_EQ(hits(), 1);
    const auto uses = coderUse(study());
    ASSERT_THAT(uses, IsOk());
    EXPECT_TRUE((*uses)[1].hidden);
    EXPECT_EQ((*uses)[1].codings, 0);
    EXPECT_THAT(codings(study(), {{}, {}, "Tam"}), FailsWith(ErrorKind::Refused, "works blind"));
    EXPECT_THAT(frequencyTable(study(), {{}, "Tam", false}), FailsWith(ErrorKind::Refused, "works blind"));
    EXPECT_THAT(*codings(study(), {{}, {}, "morag"}), SizeIs(2));
    showCodingsOf(study(), "Tam");
    EXPECT_THAT(*codings(study()), SizeIs(2)) << "a choice of whom to show does not lift it";
}

TEST_F(CodersTest, WhatIsHiddenIsNotRemovedNorChangedByItsId) {
    bothCode();
    goBlind();
    EXPECT_THAT(removeCodings(study(), {m_hidden}), FailsWith(ErrorKind::NotFound, "no coding"));
    EXPECT_THAT(removeCodings(study(), {m_alike, m_hidden}), FailsWith(ErrorKind::NotFound, "no coding"));
    EXPECT_THAT(replaceCoding(study(), m_hidden, {CodePoint{0}, CodePoint{4}}, codeNamed("Access")),
                FailsWith(ErrorKind::NotFound, "no coding"));
    EXPECT_THAT(mergeCoders(study(), coderNamed("Tam"), coderNamed("Morag")),
                FailsWith(ErrorKind::Refused, "works blind"));
    as("Tam");
    EXPECT_THAT(*codings(study()), SizeIs(4)) << "Tam is not blind";
}

TEST_F(CodersTest, WorkingBlindAndRevealingAreInTheJournal) {
    bothCode();
    goBlind();
    goBlind();
    ASSERT_THAT(setBlind(study(), Blind::Off), IsOk());
    EXPECT_THAT(*codings(study()), SizeIs(4));
    const auto told = labels();
    EXPECT_EQ(told[0], "Morag revealed others' codings");
    EXPECT_EQ(told[1], "Morag works blind from now");
    EXPECT_NE(told[2], "Morag works blind from now") << "saying it twice is one entry";
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(*blindness(study()), Blind::On);
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(*blindness(study()), Blind::Off);
}

TEST_F(CodersTest, SomebodyNewCanWorkBlindBeforeTheirFirstCoding) {
    bothCode();
    as("Una");
    goBlind();
    EXPECT_THAT(*codings(study()), IsEmpty());
    EXPECT_THAT(*quotes(study()), IsEmpty());
}

TEST_F(CodersTest, AMergedCoderStaysBlindIfOneOfTheTwoWas) {
    bothCode();
    as("Tam");
    goBlind();
    as("Una");
    ASSERT_THAT(mergeCoders(study(), coderNamed("Tam"), coderNamed("Morag")), IsOk());
    as("Morag");
    EXPECT_EQ(*blindness(study()), Blind::On);
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(*blindness(study()), Blind::Off);
    expectSound();
}

TEST_F(CodersTest, OneCodersCodingsCanBeShownAlone) {
    bothCode();
    showCodingsOf(study(), "tam");
    EXPECT_EQ(*codingsShown(study()), "Tam");
    EXPECT_THAT(codedWords(), ElementsAre("safe place", "feart of being judged"));
    EXPECT_EQ(frequencyTable(study())->options.coder, "Tam");
    EXPECT_EQ(frequencyTable(study(), {{}, "Morag", false})->total.all.references, 2)
        << "one who is asked for goes before the one shown";
    ASSERT_THAT(removeCodings(study(), {m_alike}), IsOk()) << "not shown is not forbidden";
    showCodingsOf(study(), "Una");
    EXPECT_THAT(codedWords(), IsEmpty()) << "who has coded nothing yet shows nothing, not everything";
    showCodingsOf(study(), "");
    EXPECT_THAT(codedWords(), SizeIs(3));
    EXPECT_EQ(*codingsShown(study()), "");
}

} // namespace
} // namespace kenspeckle::test
