// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/checking_fixture.h"

#include <algorithm>

#include "kenspeckle/coders.h"
#include "kenspeckle/consent.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST_F(Checking, ConsentStopsWhatItForbids) {
    importTable();
    codeAll();
    ReleaseProfile rules = profile();
    rules.unrecordedConsent = false;
    const auto unasked = findings(CheckKind::Consent, rules);
    ASSERT_EQ(unasked.size(), 1U);
    EXPECT_THAT(unasked[0].what, HasSubstr("these 5 people"));
    EXPECT_EQ(unasked[0].places.size(), 6U);

    approveAll();
    auto who = findParticipant(study(), "Struan");
    ASSERT_THAT(who, IsOk());
    ASSERT_THAT(setConsent(study(), {*who}, Consent::Paraphrase), IsOk());
    EXPECT_THAT(told(CheckKind::Consent, profile()),
                ElementsAre(HasSubstr("Struan agreed to be told in other words only")));
    EXPECT_EQ(acceptFinding(study(), findings(CheckKind::Consent, profile()).at(0), "they said so").error().kind,
              ErrorKind::Refused);
}

TEST_F(Checking, ApprovedQuotesAreLookedAtAsTheyWouldBePrinted) {
    importTable();
    codeAll();
    approveAll();
    CheckReport report = check(profile());
    EXPECT_TRUE(report.reviewed);
    EXPECT_EQ(report.quotes, 6);
    EXPECT_THAT(findings(CheckKind::Review, profile()), IsEmpty());
    ASSERT_THAT(setWording(study(), quoteOf("Struan").id, Wording::Shortened, "ring me on [a number]"), IsOk());
    const auto review = findings(CheckKind::Review, profile());
    ASSERT_EQ(review.size(), 1U);
    EXPECT_EQ(review[0].severity, Severity::Stops);
    EXPECT_THAT(review[0].what, HasSubstr("1 quote was decided upon before"));
    ASSERT_EQ(review[0].places.size(), 1U);
    EXPECT_EQ(review[0].places[0].quote, quoteOf("Struan").id);
    ASSERT_THAT(decideQuotes(study(), {quoteOf("Struan").id}, Verdict::Approve), IsOk());
    EXPECT_THAT(told(CheckKind::Identifier, profile()), Not(testing::Contains(HasSubstr("telephone"))));
    EXPECT_EQ(check(profile()).quotes, 6);
    ASSERT_THAT(decideQuotes(study(), {quoteOf("Rory").id}, Verdict::Refuse), IsOk());
    EXPECT_EQ(check(profile()).quotes, 5);
    EXPECT_THAT(told(CheckKind::Identifier, profile()), Not(testing::Contains(HasSubstr("Fergusina"))));
    ReleaseProfile two = profile();
    two.approvals = 2;
    EXPECT_EQ(check(two).quotes, 0);
    EXPECT_THAT(told(CheckKind::Review, two), ElementsAre(HasSubstr("5 quotes wait for approval")));
}

TEST_F(Checking, QuotesMarkedByHandStop) {
    importTable();
    codeAll();
    approveAll();
    ASSERT_THAT(markDistinctive(study(), quoteOf("Rhona").id, "says it of her stroke"), IsOk());
    const auto found = findings(CheckKind::Distinctive, profile());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Stops);
    EXPECT_THAT(found[0].what, HasSubstr("By these words Rhona may be known: says it of her stroke"));
    ASSERT_THAT(acceptFinding(study(), found[0], "she read it and agreed"), IsOk());
    EXPECT_EQ(findings(CheckKind::Distinctive, profile()).at(0).accepted, "she read it and agreed (Morag)");
}

TEST_F(Checking, SeveralMarkedQuotesOfOnePersonAreToldTogether) {
    importThree();
    tag("Evelyn", "It's a safe place", "No stigma or prejudice");
    tag("Evelyn", "Ye can just drop in", "No stigma or prejudice");
    approveAll();
    auto queue = reviewedQuotes(study());
    ASSERT_THAT(queue, IsOk());
    ASSERT_THAT(markDistinctive(study(), queue->at(0).id, "her fall"), IsOk());
    EXPECT_THAT(findings(CheckKind::Isolation, ReleaseProfile{}), IsEmpty());
    ASSERT_THAT(markDistinctive(study(), queue->at(1).id, "her dog"), IsOk());
    const auto found = findings(CheckKind::Isolation, ReleaseProfile{});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].what, HasSubstr("2 quotes of Evelyn are marked"));
    EXPECT_EQ(found[0].places.size(), 2U);
    ReleaseProfile dropped;
    dropped.pseudonyms = Pseudonyms::Dropped;
    EXPECT_THAT(findings(CheckKind::Isolation, dropped), IsEmpty());
}

TEST_F(Checking, AcceptedFindingsStopNoMoreAndTheJournalSaysSo) {
    importTable();
    codeAll();
    const int before = check(profile()).stopping();
    const Finding name = findings(CheckKind::Identifier, profile()).at(1);
    ASSERT_THAT(acceptFinding(study(), name, "  a shop that\nis everywhere "), IsOk());
    EXPECT_EQ(check(profile()).stopping(), before - 1);
    const Finding accepted = findings(CheckKind::Identifier, profile()).at(1);
    EXPECT_EQ(accepted.key, name.key);
    EXPECT_EQ(accepted.accepted, "a shop that is everywhere (Morag)");
    auto entries = history(study());
    ASSERT_THAT(entries, IsOk());
    EXPECT_EQ(entries->front().label, "Said that a finding of the check (identifier) is no danger");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(check(profile()).stopping(), before);
    ASSERT_THAT(redo(study()), IsOk());
    reopen();
    EXPECT_EQ(check(profile()).stopping(), before - 1);
    ASSERT_THAT(acceptFinding(study(), name, ""), IsOk());
    EXPECT_EQ(check(profile()).stopping(), before);
    expectSound();
}

TEST_F(Checking, AFindingThatBecameWorseIsNotAcceptedAnyMore) {
    importTable();
    codeAll();
    ReleaseProfile rules = profile();
    rules.speakersPerCombination = 3;
    const auto found = findings(CheckKind::Jigsaw, rules);
    const auto housing = std::find_if(found.begin(), found.end(), [](const Finding& finding) {
        return finding.what.find("housing") != std::string::npos;
    });
    ASSERT_NE(housing, found.end());
    ASSERT_THAT(acceptFinding(study(), *housing, "a large service"), IsOk());
    ASSERT_THAT(removeTranscripts(study(), {transcriptNamed("excerpts row 4")}), IsOk());
    ASSERT_THAT(setAttribute(study(), "Rory", "organisation", ""), IsOk());
    for (const Finding& finding : findings(CheckKind::Jigsaw, rules))
        EXPECT_EQ(finding.accepted, "") << "one person instead of two: " << finding.what;
}

TEST_F(Checking, ABlindCoderChecksTheirOwnPassagesOnly) {
    importTable();
    codeAll();
    study().setCoder("Ailsa");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_EQ(check(profile()).quotes, 0);
}

} // namespace
} // namespace kenspeckle::test
