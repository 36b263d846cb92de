// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/earlier_figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/matchers.h"

namespace kenspeckle::test {
namespace {

using release::FigureLeak;
using release::figureLeaks;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;
using Figures = std::vector<SafeFigure>;
using Kind = FigureLeak::Kind;

constexpr const char* kSaid = "participants";

SafeFigure asked(const std::string& grouped, std::int64_t value) { return {"asked", "", grouped, value}; }
SafeFigure said(const std::string& theme, const std::string& grouped, std::int64_t value) {
    return {kSaid, theme, grouped, value};
}
/// The same with these hidden.
Figures hiding(Figures figures, const Figures& hidden) {
    for (SafeFigure& figure : figures)
        for (const SafeFigure& each : hidden)
            if (figure == each) figure.value.reset();
    return figures;
}
std::vector<FigureLeak> leaksOf(const Figures& now, const std::vector<Figures>& earlier, const Figures& truth,
                                std::int64_t threshold = 5, Zeros zeros = Zeros::Shown) {
    const auto leaks = figureLeaks(now, earlier, truth, {threshold, zeros});
    EXPECT_THAT(leaks, IsOk());
    return leaks.value_or(std::vector<FigureLeak>());
}

/// Forty people, of whom ten are staff; three of the staff speak of stigma.
const Figures kByRole{asked("", 40),          asked("role=staff", 10),         asked("role=user", 30),
                      said("Stigma", "", 23), said("Stigma", "role=staff", 3), said("Stigma", "role=user", 20)};
const Figures kSafe = hiding(kByRole, {kByRole[4], kByRole[5]});

TEST(EarlierFiguresTest, AReleaseThatHidesEnoughTellsNothingAloneOrTwice) {
    EXPECT_THAT(leaksOf(kSafe, {}, kByRole), IsEmpty());
    EXPECT_THAT(leaksOf(kSafe, {kSafe}, kByRole), IsEmpty());
    EXPECT_THAT(leaksOf({}, {}, {}), IsEmpty());
}

TEST(EarlierFiguresTest, WhatOneReleaseHidesAnotherMustNotMakeKnown) {
    // The earlier one counted users only, and printed their number.
    const Figures users{asked("role=user", 30), said("Stigma", "role=user", 20)};
    EXPECT_THAT(leaksOf(kSafe, {users}, kByRole),
                ElementsAre(FigureLeak{Kind::WorkedOut, kSaid, "Stigma", "role=staff", 1}));
    // Either may come first.
    EXPECT_THAT(leaksOf(users, {kSafe}, kByRole), SizeIs(1));
}

TEST(EarlierFiguresTest, TwoTablesOfOneReleaseAreTakenTogether) {
    Figures both = kSafe;
    both.push_back(said("Stigma", "role=user", 20));
    EXPECT_THAT(leaksOf(both, {}, kByRole), SizeIs(1));
}

TEST(EarlierFiguresTest, ASmallNumberThatWasPrintedByALowerThresholdIsKnown) {
    EXPECT_THAT(leaksOf(kSafe, {kByRole}, kByRole),
                ElementsAre(FigureLeak{Kind::Printed, kSaid, "Stigma", "role=staff", 0}));
}

TEST(EarlierFiguresTest, AFewWhoCameSinceAreKnownByTheDifference) {
    const Figures before{asked("", 40), said("Stigma", "", 23)};
    const Figures now{asked("", 41), said("Stigma", "", 24)};
    EXPECT_THAT(leaksOf(now, {before}, now), UnorderedElementsAre(FigureLeak{Kind::Changed, "asked", "", "", 0},
                                                                  FigureLeak{Kind::Changed, kSaid, "Stigma", "", 0}));
    const Figures later{asked("", 60), said("Stigma", "", 30)};
    EXPECT_THAT(leaksOf(later, {before}, later), IsEmpty());
}

TEST(EarlierFiguresTest, AThemeLessItsCodesIsADifferenceToo) {
    // A theme of two codes: 20 people, one of whom speaks of the second code alone.
    const Figures truth{asked("", 40), said("Access", "", 20), said("Access / Hours", "", 19),
                        said("Access / Roof", "", 2)};
    const Figures now = hiding(truth, {truth[3]});
    // Who says it is at least one, and at most 20: nothing is known.
    EXPECT_THAT(leaksOf(now, {}, truth), IsEmpty());
    const Figures covered{asked("", 40), said("Access", "", 3), said("Access / Hours", "", 2),
                          said("Access / Roof", "", 2)};
    EXPECT_THAT(leaksOf(hiding(covered, {covered[3]}), {}, covered), SizeIs(1));
}

TEST(EarlierFiguresTest, ThoseWhoDoNotSayItAreTheRest) {
    const Figures truth{
        asked("role=staff", 10), said("Stigma", "role=staff", 3), {"not said", "Stigma", "role=staff", 7}};
    EXPECT_THAT(leaksOf(hiding(truth, {truth[1]}), {}, truth), SizeIs(1));
}

TEST(EarlierFiguresTest, AlternativesAreMadeUpOfTheirGroups) {
    const Figures truth{asked("", 60),
                        asked("role=staff", 10),
                        asked("role=user", 30),
                        asked("role=staff|user", 40),
                        said("Stigma", "role=staff", 3),
                        said("Stigma", "role=user", 20),
                        said("Stigma", "role=staff|user", 23)};
    const Figures now = hiding(truth, {truth[4]});
    EXPECT_THAT(leaksOf(now, {}, truth), ElementsAre(FigureLeak{Kind::WorkedOut, kSaid, "Stigma", "role=staff", 0}));
}

TEST(EarlierFiguresTest, GroupsThatOverlapDoNotAddUp) {
    // Five stand in both groups, so the whole less one group leaves much possible.
    Figures truth = kByRole;
    truth[1].value = 25;
    truth[4].value = 4;
    const Figures now = hiding(truth, {truth[4]});
    EXPECT_THAT(leaksOf(now, {}, truth, 2), IsEmpty());
}

TEST(EarlierFiguresTest, AHiddenZeroIsSmallWhereZerosAreHidden) {
    Figures truth = kByRole;
    truth[3].value = 20;
    truth[4].value = 0;
    EXPECT_THAT(leaksOf(hiding(truth, {truth[4]}), {}, truth, 5, Zeros::Masked), SizeIs(1));
    EXPECT_THAT(leaksOf(truth, {}, truth, 5, Zeros::Shown), IsEmpty());
}

TEST(EarlierFiguresTest, FiguresOfAnotherStateOfTheStudyAreNotMixedIn) {
    Figures before{asked("role=user", 90), said("Stigma", "role=user", 50)};
    EXPECT_THAT(leaksOf(kSafe, {before}, kByRole), IsEmpty());
    // Nor those of codes that are gone.
    before = {said("Gone", "", 3)};
    EXPECT_THAT(leaksOf(kSafe, {before}, kByRole), IsEmpty());
}

} // namespace
} // namespace kenspeckle::test
