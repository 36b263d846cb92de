// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/quotable.h"

#include "kenspeckle/consent.h"
#include "kenspeckle/framework.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/quote_review.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"
#include "study/study_words.h"

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kBoth = "A drop-in, so nobody needs an appointment.\n\nAnd naloxone. We train folk to use it.";

class QuotableTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        tag("Evelyn", kPlace, kStigma);
        tag("Ernie", kChemist, kStigma);
        tag("Group", kBoth, kLocal);
    }
    ParticipantId person(const std::string& name) { return findParticipant(study(), name).value_or(ParticipantId{}); }
    void consent(const std::string& name, Consent consent) {
        ASSERT_THAT(setConsent(study(), {person(name)}, consent), IsOk());
    }
    QuotableQuotes shown(std::optional<int> context = {}) {
        QuoteFilter filter;
        filter.context = context;
        auto all = quotes(study(), filter);
        EXPECT_THAT(all, IsOk());
        auto outcome = quotable(study(), *all);
        EXPECT_THAT(outcome, IsOk());
        return outcome.value_or(QuotableQuotes());
    }
    std::vector<std::string> texts() {
        std::vector<std::string> found;
        for (const Quote& quote : shown().quotes)
            found.push_back(quote.text);
        return found;
    }
    QuoteId proposed(const std::string& words) {
        EXPECT_THAT(proposeQuotes(study(), QuoteFilter{}), IsOk());
        const auto queue = reviewedQuotes(study());
        for (const ReviewedQuote& quote : *queue)
            if (quote.quote.text == words) return quote.id;
        return {};
    }
    Report report(const std::string& kind, std::map<std::string, std::vector<std::string>> options = {}) {
        auto made = makeReport(study(), {kind, std::move(options)});
        EXPECT_THAT(made, IsOk());
        return made.value_or(Report());
    }
    /// All that a report says, as one text.
    std::string said(const std::string& kind, std::map<std::string, std::vector<std::string>> options = {}) {
        const Report made = report(kind, std::move(options));
        std::string all = reportJson(made);
        for (const std::string& note : made.notes)
            all += note + '\n';
        EXPECT_THAT(writeReport(made, folder() / "report.html"), IsOk());
        return all + readFile(folder() / "report.html");
    }
};

TEST_F(QuotableTest, IsEverythingWhileNobodyKeepsAnythingBack) {
    consent("Evelyn", Consent::Quote);
    const QuotableQuotes all = shown();
    EXPECT_THAT(all.quotes, SizeIs(3));
    EXPECT_THAT(all.told, IsEmpty());
}

TEST_F(QuotableTest, LeavesOutWhatSomebodyKeepsBackAndSaysWhyWithoutTheWords) {
    consent("Evelyn", Consent::Nothing);
    consent("Ernie", Consent::AskFirst);
    EXPECT_THAT(texts(), testing::ElementsAre(kBoth));
    const QuotableQuotes outcome = shown();
    EXPECT_EQ(outcome.leftOut, 2);
    EXPECT_THAT(outcome.told, AllOf(HasSubstr("2 passages are left out"), HasSubstr("consents to nothing"),
                                    HasSubstr("asked first"), Not(HasSubstr("Evelyn")), Not(HasSubstr("safe"))));
}

TEST_F(QuotableTest, OfAGroupIsOnlyWhatEverybodyAllows) {
    consent("Hanna", Consent::Quote);
    consent("Tim", Consent::Nothing);
    EXPECT_THAT(texts(), Not(Contains(kBoth)));
}

TEST_F(QuotableTest, PutsTheApprovedParaphraseInTheirPlace) {
    consent("Evelyn", Consent::Paraphrase);
    const QuoteId id = proposed(kPlace);
    ASSERT_THAT(setWording(study(), id, Wording::Paraphrase, "Nobody looks down on people there."), IsOk());
    EXPECT_THAT(texts(), SizeIs(2));
    ASSERT_THAT(decideQuotes(study(), {id}, Verdict::Approve), IsOk());
    EXPECT_THAT(texts(), Contains("[paraphrase] Nobody looks down on people there."));
    EXPECT_THAT(shown().told, HasSubstr("1 passage is in the wording that was approved"));
    const std::string all = said("quotes");
    EXPECT_THAT(all, AllOf(HasSubstr("[paraphrase] Nobody looks down"), Not(HasSubstr("naebody"))));
}

TEST_F(QuotableTest, AsksFirstForEachQuote) {
    consent("Ernie", Consent::AskFirst);
    const QuoteId id = proposed(kChemist);
    ASSERT_THAT(decideQuotes(study(), {id}, Verdict::Approve, "", "by telephone"), IsOk());
    EXPECT_THAT(texts(), Contains(kChemist));
    ASSERT_THAT(setWording(study(), id, Wording::Shortened, "I was feart (…) at the chemist."), IsOk());
    EXPECT_THAT(texts(), Not(Contains(kChemist)));
    ASSERT_THAT(decideQuotes(study(), {id}, Verdict::Approve, "", "by telephone"), IsOk());
    EXPECT_THAT(texts(), Contains("I was feart (…) at the chemist."));
    consent("Ernie", Consent::Nothing);
    EXPECT_THAT(texts(), SizeIs(2));
}

TEST_F(QuotableTest, TakesTheWordsOutOfTheTurnsAround) {
    tag("Group", "A drop-in, so nobody needs an appointment.", kStigma);
    consent("Tim", Consent::Nothing);
    bool blanked = false;
    for (const Quote& quote : shown(1).quotes)
        for (const ContextTurn& turn : quote.context) {
            EXPECT_THAT(turn.text, Not(HasSubstr("naloxone")));
            blanked = blanked || turn.text == "[left out]";
        }
    EXPECT_TRUE(blanked);
}

TEST_F(QuotableTest, ReportsOfWordsKeepTheirCountsAndLoseTheWords) {
    const auto counts = report("quotes").tables.front().rows;
    const auto places = report("wordtree", {{"word", {"judg*"}}, {"least", {"1"}}}).tables.front().rows.front();
    const auto balance = report("query", {{"query", {"\"Stigma in the wider community\""}}}).tables.front().rows;
    consent("Evelyn", Consent::Nothing);
    for (const auto& [kind, options] :
         std::vector<std::pair<std::string, std::map<std::string, std::vector<std::string>>>>{
             {"quotes", {}},
             {"query", {{"query", {"\"Stigma in the wider community\""}}}},
             {"context", {{"word", {"judg*"}}}},
             {"wordtree", {{"word", {"judg*"}}, {"least", {"1"}}, {"direction", {"before"}}}}}) {
        const std::string all = said(kind, options);
        EXPECT_THAT(all, AllOf(Not(HasSubstr("safe place")), Not(HasSubstr("naebody")))) << kind;
        EXPECT_TRUE(all.find("left out") != std::string::npos || all.find("not shown") != std::string::npos) << kind;
    }
    EXPECT_EQ(report("quotes").tables.front().rows[0][1], counts[0][1]);
    EXPECT_EQ(report("query", {{"query", {"\"Stigma in the wider community\""}}}).tables.front().rows, balance);
    EXPECT_EQ(report("wordtree", {{"word", {"judg*"}}, {"least", {"1"}}}).tables.front().rows.front(), places);
}

TEST_F(QuotableTest, WhatWasWrittenOfSomebodyWhoKeepsItBackIsLeftOut) {
    ASSERT_THAT(setSummary(study(), person("Evelyn"), codeNamed(kStigma), "Feels judged elsewhere."), IsOk());
    ASSERT_THAT(setSummary(study(), person("Ernie"), codeNamed(kStigma), "Fears the chemist."), IsOk());
    ASSERT_THAT(addMemo(study(), MemoTarget::of(person("Evelyn")), "Was shy at first."), IsOk());
    consent("Evelyn", Consent::Nothing);
    consent("Ernie", Consent::Paraphrase);
    const std::string cases = said("cases");
    EXPECT_THAT(cases, AllOf(Not(HasSubstr("judged elsewhere")), Not(HasSubstr("shy")), HasSubstr("Fears the chemist"),
                             HasSubstr("1 participant summaries and memos are counted and not shown")));
    const std::string matrix = said("framework", {{"code", {kStigma}}});
    EXPECT_THAT(matrix,
                AllOf(Not(HasSubstr("judged elsewhere")), HasSubstr("Fears the chemist"), HasSubstr("left out")));
    // The team goes on reading all of it.
    const auto onScreen =
        frameworkMatrix(study(), {.codes = {codeNamed(kStigma)}, .where = {}, .groupBy = {}, .coder = {}});
    ASSERT_THAT(onScreen, IsOk());
    bool there = false;
    for (const FrameworkRow& row : onScreen->rows)
        there = there || row.cells.front().summary == "Feels judged elsewhere.";
    EXPECT_TRUE(there);
}

} // namespace
} // namespace kenspeckle::test
