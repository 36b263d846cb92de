// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "kenspeckle/attributes.h"
#include "kenspeckle/codebook_work.h"
#include "kenspeckle/coders.h"
#include "kenspeckle/correcting.h"
#include "study/release/release_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;
using testing::SizeIs;
using testing::UnorderedElementsAre;

using BookTest = ReleaseTest;

TEST_F(BookTest, HoldsApprovedQuotesUnderTheirThemesSigned) {
    const Book made = book(generous());
    EXPECT_EQ(made.title, "What people said");
    EXPECT_EQ(made.audience, "Steering group");
    EXPECT_EQ(made.language, "en");
    EXPECT_THAT(made.filters, ElementsAre("Role"));
    EXPECT_THAT(wordsIn(made), UnorderedElementsAre(kPlace, kChemist, kDropIn, kNaloxone));
    const BookQuote quote = quoteIn(made, kPlace);
    EXPECT_EQ(quote.attribution, "Evelyn, user");
    EXPECT_THAT(quote.attributes, ElementsAre(Pair("Role", "user")));
    EXPECT_FALSE(quote.paraphrase);
    EXPECT_EQ(quote.code.size(), 4U);
    EXPECT_THAT(made.rules, Not(IsEmpty()));
    EXPECT_EQ(made.themes.front().depth, 0);
}

TEST_F(BookTest, OfAStudyWithNothingApprovedIsEmpty) {
    auto strict = generous();
    strict.approvals = 3;
    const Book made = book(strict);
    EXPECT_THAT(made.themes, IsEmpty());
    EXPECT_THAT(made.filters, IsEmpty());
    EXPECT_THAT(made.rules, IsEmpty());
    auto fresh = Study::create(folder() / "fresh.ken");
    ASSERT_THAT(fresh, IsOk());
    auto profile = generous();
    EXPECT_THAT(previewBook(*fresh, profile), FailsWith(ErrorKind::NotFound, "role"));
    profile.attributes.clear();
    const auto empty = previewBook(*fresh, profile);
    ASSERT_THAT(empty, IsOk());
    EXPECT_THAT(empty->themes, IsEmpty());
}

TEST_F(BookTest, HoldsNothingRefusedChangedOrTakenOut) {
    ASSERT_THAT(decideQuotes(study(), {quoteSaying(kPlace)}, Verdict::Refuse, "she is known by it"), IsOk());
    ASSERT_THAT(withdrawQuotes(study(), {quoteSaying(kDropIn)}), IsOk());
    EXPECT_THAT(wordsIn(book(generous())), UnorderedElementsAre(kChemist, kNaloxone));
}

TEST_F(BookTest, ObeysAConsentThatIsStricterNow) {
    allow({"Evelyn"}, Consent::Nothing);
    allow({"Ernie"}, Consent::Paraphrase);
    allow({"Tim"}, Consent::AskFirst);
    EXPECT_THAT(wordsIn(book(generous())), ElementsAre(kDropIn));
}

TEST_F(BookTest, PeopleWhoseConsentNobodyRecordedAreQuotedWhereTheProfileSaysSo) {
    allow({"Evelyn"}, Consent::NotRecorded);
    auto profile = generous();
    EXPECT_THAT(wordsIn(book(profile)), Not(Contains(kPlace)));
    profile.unrecordedConsent = true;
    EXPECT_THAT(wordsIn(book(profile)), Contains(kPlace));
}

TEST_F(BookTest, PrintsWordingsNotWhatWasSaid) {
    const QuoteId quote = quoteSaying(kNaloxone);
    ASSERT_THAT(setWording(study(), quote, Wording::Paraphrase, "They teach people to use naloxone."), IsOk());
    ASSERT_THAT(decideQuotes(study(), {quote}, Verdict::Approve), IsOk());
    const Book made = book(generous());
    const BookQuote printed = quoteIn(made, "They teach");
    EXPECT_TRUE(printed.paraphrase);
    EXPECT_THAT(wordsIn(made), Not(Contains(HasSubstr("We train folk"))));
    EXPECT_THAT(made.rules, Contains(HasSubstr("researchers")));
}

TEST_F(BookTest, GivesAttributesAsTypesAndLeavesOutWhatNoTypeNames) {
    auto profile = generous();
    profile.attributes[0].types = {{"somebody who uses services", {"USER"}}};
    profile.attributes[0].others = false;
    const Book made = book(profile);
    EXPECT_EQ(quoteIn(made, kPlace).attribution, "Evelyn, somebody who uses services");
    EXPECT_EQ(quoteIn(made, kDropIn).attribution, "Hanna");
    EXPECT_THAT(quoteIn(made, kDropIn).attributes, IsEmpty());
}

TEST_F(BookTest, SignsByThePatternWithTheAttributesOfTheProfileOnly) {
    auto profile = generous();
    profile.attribution = "{Pseudonym} ({role})";
    EXPECT_EQ(quoteIn(book(profile), kPlace).attribution, "Evelyn (user)");
    profile.attribution = "{role}";
    EXPECT_EQ(quoteIn(book(profile), kPlace).attribution, "user");
}

TEST_F(BookTest, DropsPseudonymsOrNumbersPeopleTheSameWayThroughout) {
    auto profile = generous();
    profile.pseudonyms = Pseudonyms::Dropped;
    const Book dropped = book(profile);
    EXPECT_EQ(quoteIn(dropped, kPlace).attribution, "user");
    EXPECT_THAT(dropped.rules, Contains(HasSubstr("signed with no name")));
    profile.pseudonyms = Pseudonyms::Renumbered;
    tag("Evelyn", "The staff are brilliant, so they are.", kLocal);
    approveAll();
    const Book numbered = book(profile);
    EXPECT_EQ(quoteIn(numbered, kPlace).attribution, quoteIn(numbered, "brilliant").attribution);
    std::set<std::string> names;
    for (const BookTheme& theme : numbered.themes)
        for (const BookQuote& quote : theme.quotes)
            names.insert(quote.attribution.substr(0, quote.attribution.find(',')));
    EXPECT_THAT(names, ElementsAre("Person 1", "Person 2", "Person 3", "Person 4"));
    std::set<std::string> drawn;
    for (profile.seed = 1; profile.seed < 20; ++profile.seed)
        drawn.insert(quoteIn(book(profile), kPlace).attribution);
    EXPECT_GT(drawn.size(), 1U);
}

TEST_F(BookTest, OfTwoWhoSpeakInOneQuoteBothSignIt) {
    const Passage both = {transcriptNamed("Group"),
                          {passageOf("Group", kDropIn).range.begin, passageOf("Group", kNaloxone).range.end}};
    ASSERT_THAT(addCoding(study(), both, codeNamed(kStigma)), IsOk());
    approveAll();
    auto profile = generous();
    const auto attributionOfBoth = [&] {
        for (const BookTheme& theme : book(profile).themes)
            for (const BookQuote& quote : theme.quotes)
                if (quote.words.find(kDropIn) != std::string::npos && quote.words.find(kNaloxone) != std::string::npos)
                    return quote.attribution;
        return std::string("not there");
    };
    EXPECT_EQ(attributionOfBoth(), "Hanna, staff; Tim, staff");
    profile.pseudonyms = Pseudonyms::Dropped;
    EXPECT_EQ(attributionOfBoth(), "staff");
}

TEST_F(BookTest, LeavesOutThemesOfTooFewPeople) {
    auto profile = generous();
    profile.speakersPerTheme = 2;
    EXPECT_THAT(wordsIn(book(profile)), SizeIs(4));
    ASSERT_THAT(withdrawQuotes(study(), {quoteSaying(kPlace)}), IsOk());
    EXPECT_THAT(wordsIn(book(profile)), UnorderedElementsAre(kDropIn, kNaloxone));
}

TEST_F(BookTest, HasTheThemesOfTheProfileInItsOrder) {
    auto profile = generous();
    profile.themes = {kLocal};
    const Book one = book(profile);
    ASSERT_THAT(one.themes, SizeIs(1));
    EXPECT_EQ(one.themes[0].name, kLocal);
    EXPECT_EQ(one.themes[0].depth, 0);
    profile.themes = {kStigma, kLocal};
    const auto stigmaFirst = book(profile);
    ASSERT_THAT(stigmaFirst.themes, SizeIs(2));
    EXPECT_EQ(stigmaFirst.themes[0].name, kStigma);
    profile.themes = {"Nothing of the kind"};
    EXPECT_THAT(previewBook(study(), profile), FailsWith(ErrorKind::NotFound, "the profile generous"));
}

TEST_F(BookTest, IsTheSameEachTimeAndAnotherWithAnotherSeed) {
    auto profile = generous();
    const auto codesOf = [](const Book& made) {
        std::vector<std::string> codes;
        for (const BookTheme& theme : made.themes)
            for (const BookQuote& quote : theme.quotes)
                codes.push_back(quote.code);
        return codes;
    };
    const auto before = codesOf(book(profile));
    reopen();
    EXPECT_EQ(codesOf(book(profile)), before);
    profile.seed = 2;
    EXPECT_NE(codesOf(book(profile)), before);
}

TEST_F(BookTest, RefusesAProfileOfAnotherStudysAttributesAndABlindCoder) {
    auto profile = generous();
    profile.site = "hub";
    EXPECT_THAT(previewBook(study(), profile), FailsWith(ErrorKind::NotFound, "the profile generous"));
    profile.site = {};
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(previewBook(study(), profile), FailsWith(ErrorKind::Refused, "work blind"));
}

TEST_F(BookTest, TakesMarksOffTheIntroduction) {
    auto profile = generous();
    profile.introduction = "# For you\n\nRead **this**\nfirst.\n\n- then that";
    EXPECT_THAT(book(profile).introduction, ElementsAre("For you", "Read this first.", "then that"));
}

TEST_F(BookTest, ShowsNobodysTablesButSafeOnesWithoutWhatIsBehindThem) {
    auto profile = generous();
    profile.threshold = 2;
    profile.tables = {{"frequency", {{"by", {"role"}}, {"level", {"themes"}}}}, {"frequency", {}}};
    const Book made = book(profile);
    ASSERT_THAT(made.tables, SizeIs(2));
    EXPECT_NE(made.tables[0].name, made.tables[1].name);
    for (const ReportTable& table : made.tables)
        EXPECT_THAT(table.evidence, IsEmpty());
    for (const Chart& chart : made.charts)
        EXPECT_THAT(chart.evidence, IsEmpty());
    EXPECT_THAT(made.rules, Contains(HasSubstr("numbers of fewer than two people are hidden")));
}

} // namespace
} // namespace kenspeckle::test
