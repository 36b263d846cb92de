// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ledger_table.h"

#include <gmock/gmock.h>

#include "storage/study_fixture.h"

namespace kenspeckle::storage::test {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

class Ledger : public StudyFixture {
protected:
    static LedgerEntry entry(const std::string& title = "What people said") {
        LedgerEntry made;
        made.title = title;
        made.profile = "mine";
        made.profileText = "[profile]\n";
        made.audience = "Steering group";
        made.revision = "7";
        made.coder = "Ann";
        made.tables = 2;
        made.files = {{"book.html", "aa"}, {"book.docx", "bb"}};
        return made;
    }
    static LedgerQuote quote(const std::string& code, const std::vector<std::int64_t>& people) {
        LedgerQuote made;
        made.code = code;
        made.quote = {41};
        made.passage = {TranscriptId{5}, {CodePoint{3}, CodePoint{9}}};
        made.themes = {"Stigma", "Access / Hours"};
        made.words = "a safe place 💙";
        made.saidHash = "cc";
        made.attribution = "Evelyn, user";
        for (const std::int64_t person : people)
            made.speakers.push_back({ParticipantId{person}, "Evelyn", "Person 1"});
        return made;
    }
    [[nodiscard]] JournalId newest() { return newestEntry(database()).value_or(JournalId{-1}); }
};

TEST_F(Ledger, OfAStudyWithoutReleasesIsEmpty) {
    EXPECT_THAT(loadReleases(database()).value(), IsEmpty());
    EXPECT_THAT(loadReleasedQuotes(database()).value(), IsEmpty());
    EXPECT_THAT(loadReleasedFigures(database(), ReleaseId{1}).value(), IsEmpty());
}

TEST_F(Ledger, KeepsAllThatWentOut) {
    KS_ASSERT_VALUE(made, enterRelease(database(), entry(), {quote("K7QF", {11, 12}), quote("A1BC", {})},
                                       {{"participants", "Stigma", "role=user", 7}, {"asked", "", "", std::nullopt}},
                                       newest()));
    EXPECT_TRUE(made.id);
    reopen();
    KS_ASSERT_VALUE(entries, loadReleases(database()));
    ASSERT_THAT(entries, SizeIs(1));
    EXPECT_EQ(entries[0].id, made.id);
    EXPECT_EQ(entries[0].made, made.made);
    EXPECT_EQ(entries[0].title, "What people said");
    EXPECT_EQ(entries[0].profileText, "[profile]\n");
    EXPECT_EQ(entries[0].revision, "7");
    EXPECT_THAT(entries[0].files, ElementsAre(Pair("book.docx", "bb"), Pair("book.html", "aa")));
    EXPECT_EQ(entries[0].quotes, 2);
    EXPECT_EQ(entries[0].people, 2);
    EXPECT_EQ(entries[0].tables, 2);
    KS_ASSERT_VALUE(quotes, loadReleasedQuotes(database()));
    ASSERT_THAT(quotes, ElementsAre(Field(&LedgerQuote::code, "A1BC"), Field(&LedgerQuote::code, "K7QF")));
    EXPECT_EQ(quotes[1].words, "a safe place 💙");
    EXPECT_THAT(quotes[1].themes, ElementsAre("Stigma", "Access / Hours"));
    EXPECT_EQ(quotes[1].passage, (Passage{TranscriptId{5}, {CodePoint{3}, CodePoint{9}}}));
    ASSERT_THAT(quotes[1].speakers, SizeIs(2));
    EXPECT_EQ(quotes[1].speakers[0].printed, "Person 1");
    EXPECT_THAT(quotes[0].speakers, IsEmpty());
    KS_ASSERT_VALUE(figures, loadReleasedFigures(database(), made.id));
    ASSERT_THAT(figures, SizeIs(2));
    EXPECT_EQ(figures[0].value, std::nullopt);
    EXPECT_EQ(figures[1].value, 7);
    EXPECT_EQ(figures[1].grouped, "role=user");
}

TEST_F(Ledger, FindsACodeInEveryReleaseThatHasItOldestFirst) {
    KS_ASSERT_VALUE(first, enterRelease(database(), entry("One"), {quote("K7QF", {11})}, {}, newest()));
    KS_ASSERT_VALUE(second,
                    enterRelease(database(), entry("Two"), {quote("K7QF", {11}), quote("ZZ99", {})}, {}, newest()));
    KS_ASSERT_VALUE(quotes, loadReleasedQuotes(database(), "K7QF"));
    EXPECT_THAT(quotes, ElementsAre(Field(&LedgerQuote::release, first.id), Field(&LedgerQuote::release, second.id)));
    EXPECT_THAT(loadReleasedQuotes(database(), "0000").value(), IsEmpty());
}

TEST_F(Ledger, IsNoPartOfTheJournalAndStaysThroughUndo) {
    addCode("Stigma");
    const JournalId before = newest();
    ASSERT_THAT(enterRelease(database(), entry(), {quote("K7QF", {})}, {}, before), IsOk());
    EXPECT_EQ(newest(), before);
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    EXPECT_THAT(loadReleases(database()).value(), SizeIs(1));
}

TEST_F(Ledger, RefusesAReleaseOfAStudyThatIsAnotherByNow) {
    const JournalId before = newest();
    addCode("Stigma");
    EXPECT_THAT(enterRelease(database(), entry(), {}, {}, before), FailsWith(ErrorKind::Conflict, "changed the study"));
    EXPECT_THAT(loadReleases(database()).value(), IsEmpty());
    // And leaves no transaction open.
    addCode("Access");
}

TEST_F(Ledger, EntersAllOrNothing) {
    EXPECT_FALSE(enterRelease(database(), entry(), {quote("K7QF", {}), quote("K7QF", {})}, {}, newest()).has_value());
    EXPECT_THAT(loadReleases(database()).value(), IsEmpty());
    EXPECT_THAT(loadReleasedQuotes(database()).value(), IsEmpty());
}

TEST_F(Ledger, TakesBackAReleaseThatNobodyGot) {
    KS_ASSERT_VALUE(kept,
                    enterRelease(database(), entry("Kept"), {quote("K7QF", {11})}, {{"a", "b", "c", 1}}, newest()));
    KS_ASSERT_VALUE(lost,
                    enterRelease(database(), entry("Lost"), {quote("K7QF", {11})}, {{"a", "b", "c", 1}}, newest()));
    ASSERT_THAT(removeRelease(database(), lost.id), IsOk());
    KS_ASSERT_VALUE(entries, loadReleases(database()));
    ASSERT_THAT(entries, ElementsAre(Field(&LedgerEntry::title, "Kept")));
    EXPECT_THAT(loadReleasedQuotes(database()).value(), SizeIs(1));
    EXPECT_THAT(loadReleasedFigures(database(), kept.id).value(), SizeIs(1));
    EXPECT_THAT(loadReleasedFigures(database(), lost.id).value(), IsEmpty());
}

} // namespace
} // namespace kenspeckle::storage::test
