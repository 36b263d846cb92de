// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class TaggingTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
};

TEST_F(TaggingTest, CodedWordsAreExactAfterAnEmoji) {
    tag("Evelyn", "naebody judges ye", "Safety");
    EXPECT_THAT(codedWords(), ElementsAre("naebody judges ye"));
    KS_ASSERT_VALUE(all, codings(study()));
    EXPECT_THAT(all[0].participants, ElementsAre("Evelyn"));
    EXPECT_EQ(all[0].code, "A trauma-informed approach is developed / Safety");
}

TEST_F(TaggingTest, TaggingTwiceIsOneCodingAndOneEntry) {
    const CodingId first = tag("Ernie", "A pal told me", "Safety");
    KS_ASSERT_VALUE(before, study().revision());
    EXPECT_EQ(tag("Ernie", "A pal told me", "Safety"), first);
    KS_ASSERT_VALUE(after, study().revision());
    EXPECT_EQ(before, after);
}

TEST_F(TaggingTest, TwoCodersMayTagAlike) {
    tag("Ernie", "A pal told me", "Safety");
    study().setCoder("Iain");
    tag("Ernie", "A pal told me", "Safety");
    KS_ASSERT_VALUE(all, codings(study()));
    EXPECT_THAT(all, SizeIs(2));
    CodingFilter filter;
    filter.coder = "Iain";
    KS_ASSERT_VALUE(his, codings(study(), filter));
    EXPECT_THAT(his, SizeIs(1));
    filter.coder = "Nobody";
    EXPECT_THAT(codings(study(), filter), FailsWith(ErrorKind::NotFound, "Nobody"));
}

TEST_F(TaggingTest, RangesOutsideTheTextAreRefused) {
    const TranscriptId evelyn = transcriptNamed("Evelyn");
    KS_ASSERT_VALUE(whole, transcript(study(), evelyn));
    const std::int64_t length = text::codePointCount(whole.text);
    const CodeId code = codeNamed("Safety");
    EXPECT_THAT(addCoding(study(), {evelyn, {CodePoint{3}, CodePoint{3}}}, code), FailsWith(ErrorKind::Usage, "3:3"));
    EXPECT_THAT(addCoding(study(), {evelyn, {CodePoint{-1}, CodePoint{3}}}, code), FailsWith(ErrorKind::Usage, "-1:3"));
    EXPECT_THAT(addCoding(study(), {evelyn, {CodePoint{0}, CodePoint{length + 1}}}, code),
                FailsWith(ErrorKind::Usage, "runs past"));
    EXPECT_THAT(addCoding(study(), {evelyn, {CodePoint{0}, CodePoint{length}}}, code), IsOk());
    EXPECT_THAT(addCoding(study(), {TranscriptId{77}, {CodePoint{0}, CodePoint{1}}}, code),
                FailsWith(ErrorKind::NotFound, "transcript"));
    EXPECT_THAT(addCoding(study(), {evelyn, {CodePoint{0}, CodePoint{1}}}, CodeId{77}),
                FailsWith(ErrorKind::NotFound, "code"));
}

TEST_F(TaggingTest, ThemeThatOnlyGroupsTakesNoPassages) {
    CodeText text;
    text.name = "Only a heading";
    text.codable = false;
    KS_ASSERT_VALUE(heading, addCode(study(), {}, text));
    EXPECT_THAT(addCoding(study(), passageOf("Ernie", "A pal"), heading),
                FailsWith(ErrorKind::Usage, "Only a heading"));
}

TEST_F(TaggingTest, InVivoNamesTheCodeByTheWords) {
    ASSERT_THAT(codeInVivo(study(), passageOf("Ernie", "feart of being judged")), IsOk());
    KS_ASSERT_VALUE(all, codings(study()));
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].code, "feart of being judged");
    ASSERT_THAT(undo(study()), IsOk());
    KS_ASSERT_VALUE(book, codebook(study()));
    EXPECT_FALSE(book.resolve("feart of being judged").has_value()) << "code and coding are one action";
}

TEST_F(TaggingTest, UndoAndRedoFollowEachOtherAcrossARestart) {
    tag("Ernie", "A pal told me", "Safety");
    const CodingId second = tag("Ernie", "Recovery takes time", "Safety");
    ASSERT_THAT(removeCodings(study(), {second}), IsOk());
    reopen();
    KS_ASSERT_VALUE(state, undoState(study()));
    EXPECT_EQ(state.undo, "Removed the coding as Safety");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(codedWords(), ElementsAre("A pal told me", "Recovery takes time"));
    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(codedWords(), ElementsAre("A pal told me"));
    ASSERT_THAT(redo(study()), IsOk());
    ASSERT_THAT(redo(study()), IsOk());
    EXPECT_THAT(codedWords(), ElementsAre("A pal told me"));
    EXPECT_THAT(redo(study()), FailsWith(ErrorKind::NotFound, "redo"));
}

TEST_F(TaggingTest, RemovingWhatIsNotThereRemovesNothing) {
    const CodingId first = tag("Ernie", "A pal told me", "Safety");
    EXPECT_THAT(removeCodings(study(), {first, CodingId{77}}), FailsWith(ErrorKind::NotFound, "coding"));
    EXPECT_THAT(codedWords(), SizeIs(1));
}

TEST_F(TaggingTest, ReplacedCodingKeepsItsCoder) {
    study().setCoder("Iain");
    const CodingId id = tag("Ernie", "A pal told me", "Safety");
    study().setCoder("Morag");
    const Passage wider = passageOf("Ernie", "A pal told me. I was feart");
    ASSERT_THAT(replaceCoding(study(), id, wider.range, codeNamed("Naloxone")), IsOk());
    KS_ASSERT_VALUE(all, codings(study()));
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].text, "A pal told me. I was feart");
    EXPECT_EQ(all[0].coder, "Iain");
    KS_ASSERT_VALUE(newest, history(study(), 1));
    EXPECT_EQ(newest.at(0).coder, "Morag");
}

TEST_F(TaggingTest, HistoryTellsWhatWasCodedByWhom) {
    tag("Ernie", "A pal told me", "Safety");
    KS_ASSERT_VALUE(entries, history(study(), 1));
    ASSERT_THAT(entries, SizeIs(1));
    EXPECT_EQ(entries[0].label, "Coded as Safety");
    EXPECT_EQ(entries[0].coder, "Morag");
    KS_ASSERT_VALUE(changes, changesOf(study(), entries[0].id));
    const auto coding =
        std::find_if(changes.begin(), changes.end(), [](const Change& c) { return c.thing == "coding"; });
    ASSERT_NE(coding, changes.end());
    EXPECT_EQ(coding->kind, ChangeKind::Added);
    std::map<std::string, std::string> after;
    for (const FieldChange& field : coding->fields)
        after[field.field] = field.after;
    EXPECT_THAT(after["code"], HasSubstr("Safety"));
    EXPECT_EQ(after["transcript"], "Ernie");
}

TEST_F(TaggingTest, SelectionWidensToSentenceAndTurn) {
    const Passage word = passageOf("Evelyn", "naebody");
    KS_ASSERT_VALUE(sentence, widen(study(), word, HitScope::Sentence));
    EXPECT_EQ(wordsAt(sentence), "It's a safe place 💙 where naebody judges ye.");
    KS_ASSERT_VALUE(turn, widen(study(), word, HitScope::Turn));
    EXPECT_EQ(wordsAt(turn), "It's a safe place 💙 where naebody judges ye. I recovered there.\nYe can just drop in.");
    Passage caret = word;
    caret.range.end = caret.range.begin;
    KS_ASSERT_VALUE(around, widen(study(), caret, HitScope::Sentence));
    EXPECT_EQ(around, sentence);
}

class SearchingTest : public TaggingTest {
protected:
    std::vector<std::string> found(const std::string& query, const SearchOptions& options = {}) {
        auto results = searchStudy(study(), query, options);
        EXPECT_THAT(results, IsOk()) << query;
        std::vector<std::string> words;
        if (results)
            for (const Hit& hit : results->hits)
                words.push_back(wordsAt({hit.transcript, hit.range}));
        std::sort(words.begin(), words.end());
        return words;
    }
    std::string error(const std::string& query) {
        auto results = searchStudy(study(), query);
        return results ? "no error" : results.error().message;
    }
};

TEST_F(SearchingTest, HitsBoundTheWordsThemselves) {
    EXPECT_THAT(found("recovery"), ElementsAre("Recovery", "recovered", "recovery"));
    EXPECT_THAT(found("\"recovery\""), ElementsAre("Recovery", "recovery"));
    EXPECT_THAT(found("\"needle exchange\""), ElementsAre("needle exchange"));
    EXPECT_THAT(found("feart NEAR chemist"), ElementsAre("feart of being judged at the chemist"));
    EXPECT_THAT(found("feart NEAR/2 chemist"), IsEmpty());
    EXPECT_THAT(found("judg*"), ElementsAre("judged", "judges"));
}

TEST_F(SearchingTest, FieldsAreAskedOfTheStudy) {
    EXPECT_THAT(found("speaker:evelyn staff"), ElementsAre("staff"));
    EXPECT_THAT(found("transcript:Ernie recovery"), ElementsAre("Recovery"));
    EXPECT_THAT(found("participant:Hanna recovery"), ElementsAre("recovery"));
    EXPECT_THAT(found("role:user recovery"), ElementsAre("Recovery", "recovered"));
    EXPECT_THAT(found("role:staff recovery"), ElementsAre("recovery"));
    EXPECT_THAT(error("colour:red"), HasSubstr("role"));
    EXPECT_THAT(error("code:Nonesuch"), HasSubstr("Nonesuch"));
}

TEST_F(SearchingTest, CodeFieldFollowsCodingAtOnce) {
    EXPECT_THAT(found("code:Safety"), IsEmpty());
    tag("Ernie", "feart of being judged", "Safety");
    EXPECT_THAT(found("code:Safety chemist"), ElementsAre("chemist"));
    EXPECT_THAT(found("code:\"A trauma-informed approach is developed\" chemist"), ElementsAre("chemist"));
    EXPECT_THAT(found("recovery NOT code:Safety"), SizeIs(3));
}

TEST_F(SearchingTest, InterviewersWordsAreLeftOutOnRequest) {
    EXPECT_THAT(found("staff"), ElementsAre("staff", "staff"));
    SearchOptions options;
    options.interviewers = false;
    EXPECT_THAT(found("staff", options), ElementsAre("staff"));
}

TEST_F(SearchingTest, SnippetMarksTheMatch) {
    KS_ASSERT_VALUE(results, searchStudy(study(), "chemist"));
    ASSERT_THAT(results.hits, SizeIs(1));
    const Hit& hit = results.hits[0];
    EXPECT_EQ(hit.transcriptName, "Ernie");
    EXPECT_EQ(hit.turn, 2);
    EXPECT_EQ(hit.speaker, "Ernie");
    ASSERT_THAT(hit.marks, SizeIs(1));
    EXPECT_EQ(text::OffsetMap(hit.snippet).slice(hit.marks[0]), "chemist");
}

TEST_F(SearchingTest, AllHitsAreCodedAsOneAction) {
    KS_ASSERT_VALUE(hits, codeHits(study(), "recovery", {}, codeNamed("Safety"), HitScope::Hit));
    EXPECT_EQ(hits, 3);
    EXPECT_THAT(codedWords(), testing::UnorderedElementsAre("recovered", "Recovery", "recovery"));
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(codedWords(), IsEmpty());
    KS_ASSERT_VALUE(sentences, codeHits(study(), "recovery", {}, codeNamed("Safety"), HitScope::Sentence));
    EXPECT_EQ(sentences, 3);
    EXPECT_THAT(codedWords(), testing::UnorderedElementsAre(
                                  "I recovered there.", "Recovery takes time, but the needle exchange is right there.",
                                  "That's recovery."));
}

TEST_F(SearchingTest, LostOrDamagedIndexIsMadeAnew) {
    EXPECT_THAT(found("chemist"), SizeIs(1));
    close();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder() / "cache"))
        if (entry.is_regular_file()) writeFile(entry.path(), "rubbish");
    reopen();
    EXPECT_THAT(found("chemist"), SizeIs(1));
    close();
    std::filesystem::remove_all(folder() / "cache");
    reopen();
    EXPECT_THAT(found("chemist"), SizeIs(1));
    expectSound();
}

TEST_F(SearchingTest, IndexFollowsWhatAnotherStudyObjectDid) {
    EXPECT_THAT(found("bairns"), IsEmpty());
    {
        KS_ASSERT_VALUE(other, Study::open(file(), "Iain"));
        ASSERT_THAT(importTranscripts(other, {write("New.md", "**Int:** Who?\n\n**Ada:** The bairns.\n")}), IsOk());
    }
    EXPECT_THAT(found("bairns"), ElementsAre("bairns"));
}

} // namespace
} // namespace kenspeckle::test
