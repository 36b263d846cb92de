// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/retrieval.h"
#include "study_fixture.h"

#include <nlohmann/json.hpp>

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class QuotesTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    std::vector<Quote> found(const QuoteFilter& filter) {
        auto list = quotes(study(), filter);
        EXPECT_THAT(list, IsOk());
        return list.value_or(std::vector<Quote>());
    }
    std::vector<std::string> words(const QuoteFilter& filter) {
        std::vector<std::string> all;
        for (const Quote& quote : found(filter))
            all.push_back(quote.text);
        return all;
    }
    /// "Evelyn: safe place"
    std::vector<std::string> underHeadings(const QuoteFilter& filter) {
        std::vector<std::string> all;
        for (const Quote& quote : found(filter)) {
            std::string heading;
            for (const std::string& name : quote.headings)
                heading += name + ": ";
            all.push_back(heading + quote.text);
        }
        return all;
    }
};

TEST_F(QuotesTest, QuotesAreVerbatimInTheOrderOfTheCodebook) {
    tag("Ernie", "Recovery takes time", "Long-term engagement");
    tag("Evelyn", "safe place 💙", "Safety");
    tag("Evelyn", "Ye can just drop in.", "Drop-in, not appointments");
    KS_ASSERT_VALUE(list, quotes(study()));
    std::vector<std::string> words;
    for (const Quote& quote : list)
        words.push_back(quote.text);
    EXPECT_THAT(words, ElementsAre("Ye can just drop in.", "Recovery takes time", "safe place 💙"));
    EXPECT_EQ(list[0].attribution, "Evelyn, user");
}

TEST_F(QuotesTest, FilterByAttribute) {
    tag("Ernie", "Recovery takes time", "Safety");
    tag("Group", "naloxone", "Safety");
    QuoteFilter filter;
    filter.where = {{"ROLE", {"Staff"}}};
    KS_ASSERT_VALUE(staff, quotes(study(), filter));
    ASSERT_THAT(staff, SizeIs(1));
    EXPECT_EQ(staff[0].text, "naloxone");
    filter.where = {{"shoe", {"9"}}};
    EXPECT_THAT(quotes(study(), filter), FailsWith(ErrorKind::NotFound, "role"));
}

TEST_F(QuotesTest, PassageCodedAlikeByTwoIsQuotedOnce) {
    tag("Ernie", "Recovery takes time", "Safety");
    study().setCoder("Iain");
    tag("Ernie", "Recovery takes time", "Safety");
    KS_ASSERT_VALUE(list, quotes(study()));
    EXPECT_THAT(list, SizeIs(1));
    for (const char* name : {"q.csv", "q.docx", "q.html", "q.json"})
        EXPECT_THAT(writeQuotes(list, folder() / name), IsOk()) << name;
    EXPECT_THAT(readFile(folder() / "q.csv"), HasSubstr("Recovery takes time"));
}

TEST_F(QuotesTest, AnyOfSeveralCodesEachWithWhatIsBelowIt) {
    tag("Evelyn", "safe place", "Safety");
    tag("Ernie", "Recovery takes time", "Long-term engagement");
    tag("Group", "naloxone", "Naloxone");
    QuoteFilter filter;
    filter.anyOf = {codeNamed("A trauma-informed approach is developed"), codeNamed("Naloxone")};
    EXPECT_THAT(words(filter), testing::UnorderedElementsAre("safe place", "naloxone"));
    filter.anyOf = {CodeId{77}};
    EXPECT_THAT(quotes(study(), filter), FailsWith(ErrorKind::NotFound, "code"));
}

TEST_F(QuotesTest, AllOfSeveralCodesIsTheStretchTheyShare) {
    tag("Evelyn", "It's a safe place 💙 where", "Safety");
    tag("Evelyn", "💙 where naebody judges ye.", "No stigma or prejudice");
    tag("Ernie", "A pal told me.", "Safety");
    tag("Ernie", "I was feart", "No stigma or prejudice");
    QuoteFilter filter;
    filter.allOf = {codeNamed("Safety"), codeNamed("No stigma or prejudice")};
    const std::vector<Quote> list = found(filter);
    ASSERT_THAT(list, SizeIs(1));
    EXPECT_EQ(list[0].text, "💙 where");
    EXPECT_THAT(list[0].codes, SizeIs(2));
    EXPECT_THAT(list[0].codings, SizeIs(2));
    EXPECT_THAT(list[0].headings, ElementsAre("Safety + No stigma or prejudice"));
}

TEST_F(QuotesTest, OverlappingPassagesOfOneCodeAreOneStretchAndTouchingOnesAreNot) {
    tag("Ernie", "A pal told", "Safety");
    tag("Ernie", "told me.", "Safety");
    tag("Ernie", " I was feart", "Safety");
    tag("Ernie", "A pal told me. I was feart", "Naloxone");
    QuoteFilter filter;
    filter.allOf = {codeNamed("Safety"), codeNamed("Naloxone")};
    EXPECT_THAT(words(filter), ElementsAre("A pal told me.", " I was feart"));
    EXPECT_THAT(found(filter)[0].codings, SizeIs(3));
}

TEST_F(QuotesTest, AllOfAndAnyOfTogetherNeedOneOfTheLatterToo) {
    tag("Ernie", "A pal told me. I was feart", "Safety");
    tag("Ernie", "pal told", "Naloxone");
    tag("Ernie", "I was", "Long-term engagement");
    QuoteFilter filter;
    filter.allOf = {codeNamed("Safety")};
    filter.anyOf = {codeNamed("Naloxone"), codeNamed("Long-term engagement")};
    EXPECT_THAT(words(filter), ElementsAre("pal told", "I was"));
}

TEST_F(QuotesTest, WithoutLeavesOutWhatSharesACharacter) {
    tag("Ernie", "A pal told me.", "Safety");
    tag("Ernie", "I was feart of being judged at the chemist.", "Safety");
    tag("Ernie", "at the chemist", "Naloxone");
    QuoteFilter filter;
    filter.anyOf = {codeNamed("Safety")};
    filter.without = {codeNamed("Naloxone")};
    EXPECT_THAT(words(filter), ElementsAre("A pal told me."));
    filter.without = {codeNamed("Safety")};
    EXPECT_THAT(words(filter), IsEmpty());
}

TEST_F(QuotesTest, ValuesOfOneAttributeAreAlternativesAndAttributesAddUp) {
    for (const char* each : {"safe place", "The staff are brilliant"})
        tag("Evelyn", each, "Safety");
    tag("Ernie", "A pal told me.", "Safety");
    tag("Group", "naloxone", "Safety");
    ASSERT_THAT(setAttribute(study(), "Evelyn", "age", "51"), IsOk());
    QuoteFilter filter;
    filter.where = {{"role", {"user", "STAFF"}}};
    EXPECT_THAT(found(filter), SizeIs(4));
    filter.where = {{"role", {"user"}}, {"age", {"51"}}};
    EXPECT_THAT(found(filter), SizeIs(2));
    filter.where = {{"age", {""}}};
    EXPECT_THAT(words(filter), testing::UnorderedElementsAre("A pal told me.", "naloxone"));
}

TEST_F(QuotesTest, OnePersonMustFulfilAllConditions) {
    ASSERT_THAT(setAttribute(study(), "Hanna", "age", "40"), IsOk());
    ASSERT_THAT(setAttribute(study(), "Tim", "role", "user"), IsOk());
    const Passage both{transcriptNamed("Group"),
                       {passageOf("Group", "nobody needs").range.begin, passageOf("Group", "naloxone").range.end}};
    ASSERT_THAT(addCoding(study(), both, codeNamed("Safety")), IsOk());
    QuoteFilter filter;
    filter.where = {{"role", {"user"}}, {"age", {"40"}}};
    EXPECT_THAT(found(filter), IsEmpty());
    filter.where = {{"role", {"staff"}}, {"age", {"40"}}};
    EXPECT_THAT(found(filter), SizeIs(1));
}

TEST_F(QuotesTest, ByCoderParticipantAndTranscript) {
    tag("Evelyn", "safe place", "Safety");
    study().setCoder("Iain");
    tag("Group", "naloxone", "Safety");
    QuoteFilter filter;
    filter.coder = "Iain";
    EXPECT_THAT(words(filter), ElementsAre("naloxone"));
    filter.coder = "Nobody";
    EXPECT_THAT(quotes(study(), filter), FailsWith(ErrorKind::NotFound, "Nobody"));
    filter.coder.clear();
    filter.transcripts = {transcriptNamed("Evelyn")};
    EXPECT_THAT(words(filter), ElementsAre("safe place"));
    filter.transcripts.clear();
    KS_ASSERT_VALUE(people, participants(study()));
    for (const Participant& person : people)
        if (person.name == "Tim") filter.participants = {person.id};
    EXPECT_THAT(words(filter), ElementsAre("naloxone"));
}

TEST_F(QuotesTest, APassageOfSeveralCodesIsQuotedOnceUnlessUnderItsCodes) {
    const CodingId first = tag("Evelyn", "safe place", "Safety");
    const CodingId second = tag("Evelyn", "safe place", "No stigma or prejudice");
    EXPECT_THAT(found({}), SizeIs(2));
    QuoteFilter filter;
    filter.grouping = QuoteGrouping::None;
    const std::vector<Quote> list = found(filter);
    ASSERT_THAT(list, SizeIs(1));
    EXPECT_THAT(list[0].codings, ElementsAre(first, second));
    EXPECT_THAT(list[0].codes, SizeIs(2));
    EXPECT_THAT(list[0].headings, IsEmpty());
}

TEST_F(QuotesTest, GroupedByWhoSpeaksAPassageOfTwoStandsUnderBoth) {
    const Passage both{transcriptNamed("Group"),
                       {passageOf("Group", "appointment").range.begin, passageOf("Group", "And naloxone").range.end}};
    ASSERT_THAT(addCoding(study(), both, codeNamed("Safety")), IsOk());
    tag("Evelyn", "safe place", "Safety");
    tag("Evelyn", "And the staff?", "Safety");
    QuoteFilter filter;
    filter.grouping = QuoteGrouping::Participant;
    EXPECT_THAT(underHeadings(filter),
                ElementsAre("Evelyn: safe place", "Hanna: appointment.\n\nAnd naloxone",
                            "Tim: appointment.\n\nAnd naloxone", "nobody named: And the staff?"));
    filter.grouping = QuoteGrouping::Attribute;
    filter.attribute = "Role";
    ASSERT_THAT(setAttribute(study(), "Tim", "role", ""), IsOk());
    EXPECT_THAT(underHeadings(filter),
                ElementsAre("staff: appointment.\n\nAnd naloxone", "user: safe place",
                            "not recorded: appointment.\n\nAnd naloxone", "nobody named: And the staff?"));
    filter.where = {{"role", {"staff"}}};
    EXPECT_THAT(underHeadings(filter), ElementsAre("staff: appointment.\n\nAnd naloxone"));
    filter.attribute = "shoe size";
    EXPECT_THAT(quotes(study(), filter), FailsWith(ErrorKind::NotFound, "role"));
}

TEST_F(QuotesTest, OrderWithinAHeading) {
    tag("Group", "naloxone", "Safety");
    tag("Ernie", "I was feart of being judged", "Safety");
    tag("Evelyn", "safe place", "Safety");
    QuoteFilter filter;
    filter.order = QuoteOrder::Transcript;
    EXPECT_THAT(words(filter), ElementsAre("safe place", "I was feart of being judged", "naloxone"));
    filter.order = QuoteOrder::Participant;
    EXPECT_THAT(words(filter), ElementsAre("I was feart of being judged", "safe place", "naloxone"));
    filter.order = QuoteOrder::Longest;
    EXPECT_EQ(words(filter).front(), "I was feart of being judged");
    filter.order = QuoteOrder::Newest;
    const std::vector<Quote> newest = found(filter);
    ASSERT_THAT(newest, SizeIs(3));
    EXPECT_GE(newest[0].made, newest[1].made);
    EXPECT_GE(newest[1].made, newest[2].made);
}

TEST_F(QuotesTest, ContextIsTheWholeTurnsAndThoseAround) {
    const Passage passage = passageOf("Evelyn", "naebody judges ye");
    KS_ASSERT_VALUE(own, contextOf(study(), passage, 0));
    ASSERT_THAT(own, SizeIs(1));
    EXPECT_EQ(own[0].speaker, "Evelyn");
    EXPECT_EQ(own[0].number, 2);
    EXPECT_THAT(own[0].text, HasSubstr("💙 where naebody judges ye."));
    EXPECT_EQ(wordsAt({passage.transcript, own[0].range}), own[0].text);
    KS_ASSERT_VALUE(wider, contextOf(study(), passage, 1));
    ASSERT_THAT(wider, SizeIs(3));
    EXPECT_EQ(wider[0].role, SpeakerRole::Interviewer);
    KS_ASSERT_VALUE(whole, contextOf(study(), passage, 99));
    EXPECT_THAT(whole, SizeIs(4));
    EXPECT_THAT(contextOf(study(), {TranscriptId{7}, passage.range}, 1), FailsWith(ErrorKind::NotFound, "transcript"));
}

TEST_F(QuotesTest, FilesShowWhatIsAskedFor) {
    tag("Evelyn", "safe place", "Safety");
    tag("Evelyn", "safe place", "No stigma or prejudice");
    QuoteFilter filter;
    filter.grouping = QuoteGrouping::Participant;
    filter.context = 1;
    const std::vector<Quote> list = found(filter);
    for (const char* name : {"q.csv", "q.docx", "q.html", "q.json"})
        ASSERT_THAT(writeQuotes(list, folder() / name), IsOk()) << name;
    EXPECT_THAT(readFile(folder() / "q.html"),
                testing::AllOf(HasSubstr("<h2>Evelyn</h2>"), HasSubstr("<mark>safe place</mark>"),
                               HasSubstr("What is the hub to you?")));
    const std::string csv = readFile(folder() / "q.csv");
    EXPECT_THAT(csv, testing::AllOf(HasSubstr("group,theme"), HasSubstr("all codes,context"),
                                    HasSubstr("Interviewer: What is the hub to you?")));
    const auto json = nlohmann::json::parse(readFile(folder() / "q.json"));
    ASSERT_THAT(json, SizeIs(1));
    EXPECT_EQ(json[0]["headings"][0], "Evelyn");
    EXPECT_EQ(json[0]["codings"].size(), 2U);
    EXPECT_EQ(json[0]["codes"].size(), 2U);
    EXPECT_EQ(json[0]["context"].size(), 3U);
}

} // namespace
} // namespace kenspeckle::test
