// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_fixture.h"

#include "kenspeckle/recoding.h"
#include "storage/action.h"
#include "storage/connection.h"
#include "study/parts.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class RecodingTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    /// Writes all that can belong to a coding beside it: a memo, a review and an id of another program.
    void writeAbout(CodingId id) {
        Study::Parts& parts = study().parts();
        const auto done = storage::perform(
            parts.database, parts.coder, "Wrote about a coding", [&](storage::Action& action) -> Result<void> {
                auto coder = action.coder();
                if (!coder) return fail(coder.error());
                storage::Connection& connection = action.connection();
                connection
                    .query("INSERT INTO memo (id, kind, target, text, coder, made) VALUES (?, 'coding', ?, "
                           "'why', ?, 1)")
                    .run(storage::newId(), id.value, coder->value);
                connection
                    .query("INSERT INTO review (id, transcript, coding, place, code, coder, words, made) SELECT "
                           "?, transcript, id, begin_at, code, coder, 'as it was', 1 FROM coding WHERE id = ?")
                    .run(storage::newId(), id.value);
                connection.query("INSERT INTO guid (id, kind, guid) VALUES (?, 'coding', 'abc')").run(id.value);
                return {};
            });
        ASSERT_THAT(done, IsOk());
    }
    int countOf(const char* sql, std::int64_t id) {
        storage::Query query = study().parts().database.connection().query(sql);
        query.bind(id);
        return query->step() ? static_cast<int>(query->integer(0)) : -1;
    }
    /// How many memos, reviews and foreign ids belong to a coding.
    std::vector<int> aboutOf(CodingId id) {
        return {countOf("SELECT count(*) FROM memo WHERE kind = 'coding' AND target = ?", id.value),
                countOf("SELECT count(*) FROM review WHERE coding = ?", id.value),
                countOf("SELECT count(*) FROM guid WHERE id = ?", id.value)};
    }
    std::vector<std::string> codesOn(const std::string& words) {
        std::vector<std::string> names;
        const auto all = codings(study());
        EXPECT_THAT(all, IsOk());
        for (const CodingDetail& detail : *all)
            if (detail.text == words) names.push_back(detail.code.substr(detail.code.rfind('/') + 2));
        return names;
    }
};

TEST_F(RecodingTest, WhatWasWrittenAboutACodingGoesWithItWhenItIsResizedOrRecoded) {
    CodingId id = tag("Ernie", "A pal told me", "Safety");
    writeAbout(id);
    KS_ASSERT_VALUE(wider,
                    replaceCoding(study(), id, passageOf("Ernie", "A pal told me. I was").range, codeNamed("Safety")));
    EXPECT_NE(wider, id);
    EXPECT_THAT(aboutOf(wider), ElementsAre(1, 1, 1));
    EXPECT_THAT(aboutOf(id), ElementsAre(0, 0, 0));
    KS_ASSERT_VALUE(recoded, recodeCodings(study(), {wider}, {{codeNamed("Naloxone")}, {}}));
    EXPECT_THAT(aboutOf(recoded.at(0)), ElementsAre(1, 1, 1));
    EXPECT_EQ(countOf("SELECT count(*) FROM review WHERE code = ?", codeNamed("Naloxone").value), 1);
    ASSERT_THAT(undo(study()), IsOk());
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(aboutOf(id), ElementsAre(1, 1, 1));
    EXPECT_THAT(codedWords(), ElementsAre("A pal told me"));
    expectSound();
}

TEST_F(RecodingTest, ACodingThatBecomesOneThatIsThereGivesItItsMemos) {
    const CodingId there = tag("Ernie", "A pal told me", "Safety");
    const CodingId other = tag("Ernie", "A pal told me", "Naloxone");
    writeAbout(there);
    writeAbout(other);
    KS_ASSERT_VALUE(stays,
                    replaceCoding(study(), other, passageOf("Ernie", "A pal told me").range, codeNamed("Safety")));
    EXPECT_EQ(stays, there);
    EXPECT_THAT(codedWords(), SizeIs(1));
    EXPECT_THAT(aboutOf(there), ElementsAre(2, 2, 1)) << "a thing has one id in another program";
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(aboutOf(there), ElementsAre(1, 1, 1));
    EXPECT_THAT(aboutOf(other), ElementsAre(1, 1, 1));
    expectSound();
}

TEST_F(RecodingTest, SeveralPassagesTakeSeveralCodesInOneAction) {
    const std::vector<Passage> passages{passageOf("Ernie", "A pal told me"), passageOf("Evelyn", "safe place 💙")};
    KS_ASSERT_VALUE(added, addCodings(study(), passages, {codeNamed("Safety"), codeNamed("Naloxone")}));
    EXPECT_EQ(added, 4);
    EXPECT_THAT(codesOn("safe place 💙"), UnorderedElementsAre("Safety", "Naloxone"));
    KS_ASSERT_VALUE(again, addCodings(study(), passages, {codeNamed("Safety"), codeNamed("Naloxone")}));
    EXPECT_EQ(again, 0);
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(codedWords(), IsEmpty());
}

TEST_F(RecodingTest, CodesThatAreMissingAreMadeInTheSameAction) {
    KS_ASSERT_VALUE(done, codePassages(study(), {passageOf("Ernie", "A pal told me")},
                                       {{codeNamed("Safety")}, {"Access / By word of mouth", "safety"}}));
    EXPECT_EQ(done.added, 3);
    KS_ASSERT_VALUE(entries, history(study(), 1));
    EXPECT_EQ(entries.at(0).label, "Coded as Safety, By word of mouth and 1 more");
    KS_ASSERT_VALUE(book, codebook(study()));
    EXPECT_THAT(book.resolve("Access / By word of mouth"), IsOk());
    ASSERT_THAT(undo(study()), IsOk());
    KS_ASSERT_VALUE(before, codebook(study()));
    EXPECT_FALSE(before.resolve("Access / By word of mouth").has_value());
    EXPECT_THAT(codedWords(), IsEmpty());
}

TEST_F(RecodingTest, OneMistakeAmongManyLeavesEverythingAsItWas) {
    CodeText heading;
    heading.name = "Only a heading";
    heading.codable = false;
    KS_ASSERT_VALUE(group, addCode(study(), {}, heading));
    const Passage good = passageOf("Ernie", "A pal told me");
    EXPECT_THAT(codePassages(study(), {good}, {{codeNamed("Safety"), group}, {"New one"}}),
                FailsWith(ErrorKind::Usage, "Only a heading"));
    EXPECT_THAT(codePassages(study(), {good, {good.transcript, {CodePoint{5}, CodePoint{5}}}},
                             {{codeNamed("Safety")}, {"New one"}}),
                FailsWith(ErrorKind::Usage, "5:5"));
    EXPECT_THAT(codePassages(study(), {good}, {}), FailsWith(ErrorKind::Usage, "no code"));
    EXPECT_THAT(codedWords(), IsEmpty());
    KS_ASSERT_VALUE(book, codebook(study()));
    EXPECT_FALSE(book.resolve("New one").has_value());
}

TEST_F(RecodingTest, SeveralCodingsAreRecodedAsOneAndKeepTheirCoders) {
    const CodingId mine = tag("Ernie", "A pal told me", "Safety");
    study().setCoder("Iain");
    const CodingId his = tag("Evelyn", "safe place 💙", "Safety");
    study().setCoder("Morag");
    KS_ASSERT_VALUE(made, recodeCodings(study(), {mine, his}, {{codeNamed("Naloxone")}, {"Trust"}}));
    EXPECT_THAT(made, SizeIs(2));
    KS_ASSERT_VALUE(all, codings(study()));
    ASSERT_THAT(all, SizeIs(4));
    for (const CodingDetail& detail : all) {
        EXPECT_EQ(detail.coder, detail.transcript == "Ernie" ? "Morag" : "Iain");
        EXPECT_THAT(detail.code, testing::AnyOf(HasSubstr("Naloxone"), "Trust"));
    }
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(codesOn("A pal told me"), ElementsAre("Safety"));
    EXPECT_THAT(recodeCodings(study(), {mine, CodingId{77}}, {{codeNamed("Naloxone")}, {}}),
                FailsWith(ErrorKind::NotFound, "coding"));
    EXPECT_THAT(codesOn("A pal told me"), ElementsAre("Safety"));
}

TEST_F(RecodingTest, APassageIsSplitAtAPlaceAndTheGapBelongsToNeitherPart) {
    const CodingId id = tag("Evelyn", "safe place 💙 where naebody judges ye", "Safety");
    writeAbout(id);
    const CodePoint at = passageOf("Evelyn", "where naebody").range.begin;
    KS_ASSERT_VALUE(parts, splitCoding(study(), id, at));
    EXPECT_THAT(codedWords(), ElementsAre("safe place 💙", "where naebody judges ye"));
    EXPECT_THAT(aboutOf(parts.first), ElementsAre(1, 1, 1));
    EXPECT_THAT(aboutOf(parts.second), ElementsAre(0, 0, 0));
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(codedWords(), ElementsAre("safe place 💙 where naebody judges ye"));
    expectSound();
}

TEST_F(RecodingTest, APassageIsNotSplitWhereOnePartWouldHaveNoWords) {
    const Passage passage = passageOf("Evelyn", "safe place 💙 where");
    const CodingId id = tag("Evelyn", "safe place 💙 where", "Safety");
    for (const CodePoint at : {passage.range.begin, passage.range.end, passage.range.begin - 3, passage.range.end + 5})
        EXPECT_THAT(splitCoding(study(), id, at), FailsWith(ErrorKind::Usage, "not inside"));
    EXPECT_THAT(splitCoding(study(), CodingId{77}, passage.range.begin), FailsWith(ErrorKind::NotFound, "coding"));
    EXPECT_THAT(codedWords(), SizeIs(1));
}

} // namespace
} // namespace kenspeckle::test
