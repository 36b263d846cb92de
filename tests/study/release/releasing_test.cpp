// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "kenspeckle/correcting.h"
#include "kenspeckle/history.h"
#include "study/release/release_fixture.h"
#include "text/sha256.h"

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace fs = std::filesystem;

class Releasing : public ReleaseTest {
protected:
    fs::path html() const { return folder() / "out" / "book.html"; }
    void SetUp() override {
        ReleaseTest::SetUp();
        fs::create_directory(folder() / "out");
    }
    std::vector<std::string> left() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder() / "out"))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
    /// Accepts whatever stops a release that may be accepted.
    void acceptAll(const ReleaseProfile& profile) {
        const auto checks = checkRelease(study(), profile);
        ASSERT_THAT(checks, IsOk());
        for (const Finding& finding : checks->findings)
            if (finding.severity == Severity::Stops) {
                ASSERT_THAT(acceptFinding(study(), finding, "invented people"), IsOk()) << finding.what;
            }
    }
    ReleaseEntry out(const ReleaseProfile& profile, const fs::path& file) {
        acceptAll(profile);
        const auto outcome = makeRelease(study(), profile, {file});
        EXPECT_THAT(outcome, IsOk());
        return outcome ? outcome->entry : ReleaseEntry();
    }
    std::vector<Finding> earlier(const ReleaseProfile& profile) {
        auto checks = checkRelease(study(), profile);
        EXPECT_THAT(checks, IsOk());
        std::vector<Finding> found;
        for (Finding& finding : checks->findings)
            if (finding.kind == CheckKind::Earlier) found.push_back(std::move(finding));
        return found;
    }
};

TEST_F(Releasing, WritesTheBookAndEntersIt) {
    const auto profile = generous();
    acceptAll(profile);
    const auto outcome = makeRelease(study(), profile, {html(), folder() / "out" / "book.docx"});
    ASSERT_THAT(outcome, IsOk());
    EXPECT_THAT(left(), ElementsAre("book.docx", "book.html"));
    const ReleaseEntry& entry = outcome->entry;
    EXPECT_EQ(entry.title, "What people said");
    EXPECT_EQ(entry.profile, "generous");
    EXPECT_EQ(entry.audience, "Steering group");
    EXPECT_EQ(entry.coder, "Morag");
    EXPECT_EQ(entry.quotes, 4);
    EXPECT_EQ(entry.people, 4);
    EXPECT_EQ(entry.revision, std::to_string(study().revision()->value));
    ASSERT_THAT(entry.files, ElementsAre("book.html", "book.docx"));
    EXPECT_EQ(entry.hashes[0], text::sha256(readFile(html())));
    reopen();
    const auto all = releases(study());
    ASSERT_THAT(all, IsOk());
    ASSERT_THAT(*all, SizeIs(1));
    EXPECT_EQ(all->front().id, entry.id);
    EXPECT_EQ(all->front().quotes, 4);
    EXPECT_THAT(all->front().files, ElementsAre("book.docx", "book.html"));
    expectSound();
}

TEST_F(Releasing, TheSameStudyProfileAndSeedGiveTheSameBytesAlsoAfterARelease) {
    const auto profile = generous();
    out(profile, html());
    const std::string first = readFile(html());
    reopen();
    const auto again = makeRelease(study(), profile, {folder() / "out" / "again.html"});
    ASSERT_THAT(again, IsOk());
    EXPECT_EQ(readFile(folder() / "out" / "again.html"), first);
    EXPECT_THAT(*releases(study()), SizeIs(2));
}

TEST_F(Releasing, WhatStopsItIsCountedAndNothingIsWritten) {
    ASSERT_THAT(markDistinctive(study(), quoteSaying(kPlace), "her way of speaking"), IsOk());
    const auto refused = makeRelease(study(), generous(), {html()});
    EXPECT_THAT(refused, FailsWith(ErrorKind::Refused, "ken check"));
    EXPECT_THAT(left(), IsEmpty());
    EXPECT_THAT(*releases(study()), IsEmpty());
}

TEST_F(Releasing, NothingToReleaseIsRefused) {
    auto profile = generous();
    profile.speakersPerTheme = 9;
    acceptAll(profile);
    EXPECT_THAT(makeRelease(study(), profile, {html()}), FailsWith(ErrorKind::Refused, "nothing to release"));
    EXPECT_THAT(left(), IsEmpty());
}

TEST_F(Releasing, FilesThatCannotBeWrittenLeaveNothingBehind) {
    const auto profile = generous();
    acceptAll(profile);
    EXPECT_THAT(makeRelease(study(), profile, {}), FailsWith(ErrorKind::Usage, ".html"));
    EXPECT_THAT(makeRelease(study(), profile, {folder() / "book.pdf"}), FailsWith(ErrorKind::Usage, "book.pdf"));
    EXPECT_THAT(makeRelease(study(), profile, {html(), folder() / "book.html"}),
                FailsWith(ErrorKind::Usage, "two files"));
    EXPECT_THAT(makeRelease(study(), profile, {html(), folder() / "no such folder" / "b.html"}),
                FailsWith(ErrorKind::InputOutput, "b.html"));
    fs::create_directory(folder() / "taken.html");
    EXPECT_THAT(makeRelease(study(), profile, {html(), folder() / "taken.html"}),
                FailsWith(ErrorKind::InputOutput, "taken.html"));
    EXPECT_THAT(left(), IsEmpty());
    EXPECT_THAT(*releases(study()), IsEmpty());
}

TEST_F(Releasing, IsNoActionAndCannotBeUndone) {
    const auto before = study().revision();
    const auto profile = generous();
    acceptAll(profile);
    const auto accepted = study().revision();
    ASSERT_THAT(makeRelease(study(), profile, {html()}), IsOk());
    EXPECT_EQ(study().revision()->value, accepted->value);
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(*releases(study()), SizeIs(1));
}

TEST_F(Releasing, ACodeLeadsBackToItsPlaceHoweverItIsTyped) {
    out(generous(), html());
    const BookQuote printed = quoteIn(book(generous()), kPlace);
    std::string typed = " " + printed.code.substr(0, 2) + "-" + printed.code.substr(2);
    std::transform(typed.begin(), typed.end(), typed.begin(), [](char c) { return static_cast<char>(tolower(c)); });
    const auto traced = trace(study(), typed);
    ASSERT_THAT(traced, IsOk());
    ASSERT_THAT(*traced, SizeIs(1));
    const TracedQuote& quote = traced->front();
    EXPECT_EQ(quote.code, printed.code);
    EXPECT_EQ(quote.attribution, "Evelyn, user");
    EXPECT_THAT(quote.theme, HasSubstr(kStigma));
    EXPECT_EQ(quote.passage, passageOf("Evelyn", kPlace));
    EXPECT_EQ(quote.transcript, "Evelyn");
    EXPECT_EQ(quote.turn, 2);
    EXPECT_EQ(quote.participant, "Evelyn");
    EXPECT_EQ(quote.released, kPlace);
    EXPECT_EQ(quote.now, kPlace);
    EXPECT_TRUE(quote.agrees);
    EXPECT_THAT(trace(study(), "0000"), FailsWith(ErrorKind::NotFound, "0000"));
    EXPECT_THAT(trace(study(), "what?"), FailsWith(ErrorKind::NotFound, "no code"));
}

TEST_F(Releasing, ACorrectionInFrontMovesAPlaceAndOneInItsWordsIsTold) {
    out(generous(), html());
    const std::string code = quoteIn(book(generous()), kPlace).code;
    const auto correct = [&](const std::string& from, const std::string& to) {
        auto whole = transcript(study(), transcriptNamed("Evelyn"));
        ASSERT_THAT(whole, IsOk());
        for (const Turn& turn : whole->turns) {
            std::string words(text::OffsetMap(whole->text).slice(turn.range));
            const std::size_t at = words.find(from);
            if (at == std::string::npos) continue;
            words.replace(at, from.size(), to);
            ASSERT_THAT(correctTurn(study(), whole->id, turn.number, words), IsOk());
            return;
        }
        FAIL() << from;
    };
    correct("What is the hub to you?", "So, what would you say the hub is to you?");
    auto traced = trace(study(), code);
    ASSERT_THAT(traced, IsOk());
    EXPECT_EQ(traced->front().passage, passageOf("Evelyn", kPlace));
    EXPECT_TRUE(traced->front().agrees);
    correct("naebody", "nobody");
    traced = trace(study(), code);
    ASSERT_THAT(traced, IsOk());
    EXPECT_FALSE(traced->front().agrees);
    EXPECT_EQ(traced->front().released, kPlace);
    EXPECT_THAT(traced->front().now, HasSubstr("where nobody judges"));
}

TEST_F(Releasing, APlaceIsFoundByItsWordsWhenTheQuoteIsOutOfTheQueue) {
    out(generous(), html());
    const std::string code = quoteIn(book(generous()), kChemist).code;
    ASSERT_THAT(withdrawQuotes(study(), {quoteSaying(kChemist)}), IsOk());
    auto traced = trace(study(), code);
    ASSERT_THAT(traced, IsOk());
    EXPECT_EQ(traced->front().passage, passageOf("Ernie", kChemist));
    EXPECT_TRUE(traced->front().agrees);
    ASSERT_THAT(removeTranscripts(study(), {transcriptNamed("Ernie")}), IsOk());
    traced = trace(study(), code);
    ASSERT_THAT(traced, IsOk());
    EXPECT_FALSE(traced->front().passage.has_value());
    EXPECT_EQ(traced->front().participant, "Ernie");
}

TEST_F(Releasing, TheRecallListHasAllOfOnePersonAlsoAfterAMerge) {
    auto profile = generous();
    out(profile, html());
    profile.name = "other";
    profile.audience = "Public";
    profile.pseudonyms = Pseudonyms::Renumbered;
    out(profile, folder() / "out" / "second.html");
    const auto list = recallList(study(), person("Evelyn"));
    ASSERT_THAT(list, IsOk());
    ASSERT_THAT(*list, SizeIs(2));
    EXPECT_EQ((*list)[0].released, kPlace);
    EXPECT_EQ((*list)[0].attribution, "Evelyn, user");
    EXPECT_THAT((*list)[1].attribution, HasSubstr("Person"));
    ASSERT_THAT(mergeParticipants(study(), person("Ernie"), {person("Evelyn")}, {}), IsOk());
    EXPECT_THAT(*recallList(study(), person("Ernie")), SizeIs(4));
    EXPECT_THAT(recallList(study(), {}), FailsWith(ErrorKind::NotFound, "participant"));
}

TEST_F(Releasing, TheSameQuoteUnderAnotherNameIsFoundWithTheReasonAndThePlaces) {
    auto profile = generous();
    out(profile, html());
    EXPECT_THAT(earlier(profile), IsEmpty());
    profile.pseudonyms = Pseudonyms::Renumbered;
    auto found = earlier(profile);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].severity, Severity::Stops);
    EXPECT_THAT(found[0].what, AllOf(HasSubstr("4 quotes stand under another name"), HasSubstr("for Steering group")));
    EXPECT_THAT(found[0].places, SizeIs(4));
    // Other readers may have no copy of the first.
    profile.audience = "Public";
    found = earlier(profile);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].severity, Severity::Warns);
    profile.pseudonyms = Pseudonyms::Shown;
    profile.attributes.clear();
    found = earlier(profile);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].what, HasSubstr("signed otherwise"));
}

TEST_F(Releasing, ABookHandedOutTwiceIsToldOfOnce) {
    auto profile = generous();
    out(profile, html());
    out(profile, folder() / "out" / "again.html");
    profile.pseudonyms = Pseudonyms::Renumbered;
    EXPECT_THAT(earlier(profile), SizeIs(1));
    profile.audience = "Public";
    out(profile, folder() / "out" / "public.html");
    profile.seed = 2;
    profile.name = "other";
    EXPECT_THAT(earlier(profile), SizeIs(2));
}

TEST_F(Releasing, ATableThatCannotBeMadeSafeStopsItAndNobodyCanAcceptThat) {
    auto profile = generous();
    profile.tables = {{"frequency", {{"by", {"role"}}}}};
    const auto checks = checkRelease(study(), profile);
    ASSERT_THAT(checks, IsOk());
    std::vector<Finding> small;
    for (const Finding& finding : checks->findings)
        if (finding.kind == CheckKind::SmallNumbers) small.push_back(finding);
    ASSERT_THAT(small, SizeIs(1));
    EXPECT_EQ(small[0].severity, Severity::Stops);
    EXPECT_THAT(small[0].what, HasSubstr("cannot be made safe"));
    EXPECT_THAT(acceptFinding(study(), small[0], "it is fine"), FailsWith(ErrorKind::Refused, "mended"));
    EXPECT_THAT(makeRelease(study(), profile, {html()}), FailsWith(ErrorKind::Refused, "ken check"));
    EXPECT_THAT(left(), IsEmpty());
    // The preview has all but that table.
    EXPECT_THAT(book(profile).tables, IsEmpty());
    EXPECT_THAT(book(profile).themes, Not(IsEmpty()));
}

TEST_F(Releasing, FiguresOfTwoReleasesAreReadTogether) {
    auto profile = generous();
    profile.threshold = 2;
    profile.tables = {{"frequency", {}}};
    out(profile, html());
    EXPECT_THAT(earlier(profile), IsEmpty());
    // One more person is asked, and says it.
    const std::string more = "**Interviewer:** And you?\n\n**Aoife:** I felt judged as well.\n";
    ASSERT_THAT(importTranscripts(study(), {write("Aoife.md", more)}), IsOk());
    tag("Aoife", "I felt judged as well.", kStigma);
    const auto found = earlier(profile);
    ASSERT_THAT(found, Not(IsEmpty()));
    EXPECT_THAT(found[0].what, AllOf(HasSubstr("differ by fewer than 2 people"), HasSubstr(kStigma)));
}

} // namespace
} // namespace kenspeckle::test
