// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/together.h"

#include <gmock/gmock.h>

namespace kenspeckle::disclosure {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr auto kHidden = std::nullopt;

SafeFigure asked(const std::string& grouped, std::optional<std::int64_t> value) {
    return {"asked", "", grouped, value};
}
SafeFigure said(const std::string& theme, const std::string& grouped, std::optional<std::int64_t> value) {
    return {"participants", theme, grouped, value};
}
Exposure exposed(ExposureKind kind, SafeFigure figure, std::size_t earlier = 0) {
    figure.value.reset();
    return {kind, figure, earlier};
}

/// Forty people in three roles; Stigma of 16, two of them volunteers.
PrintedFigures byRole() {
    return {{asked("", 40), asked("role=staff", 12), asked("role=user", 20), asked("role=volunteer", 8),
             said("Stigma", "", 16), said("Stigma", "role=staff", kHidden), said("Stigma", "role=user", 7),
             said("Stigma", "role=volunteer", kHidden)}};
}

TEST(AuditTogether, FindsNothingInOneTableThatIsSafe) {
    EXPECT_THAT(auditTogether(byRole(), {}, 5), IsEmpty());
    EXPECT_THAT(auditTogether(byRole(), {byRole()}, 5), IsEmpty()) << "the same once more";
}

TEST(AuditTogether, FindsWhatOneTableCannotHide) {
    PrintedFigures table = byRole();
    table.figures[5].value = 7; // staff, and so volunteers too
    EXPECT_THAT(auditTogether(table, {}, 5),
                ElementsAre(exposed(ExposureKind::WorkedOut, said("Stigma", "role=volunteer", kHidden))));
}

TEST(AuditTogether, FindsWhatAnEarlierReleasePrints) {
    PrintedFigures earlier{{asked("", 40), said("Stigma", "role=staff", 7)}};
    EXPECT_THAT(auditTogether(byRole(), {earlier}, 5),
                UnorderedElementsAre(exposed(ExposureKind::PrintedBefore, said("Stigma", "role=staff", kHidden)),
                                     exposed(ExposureKind::WorkedOut, said("Stigma", "role=volunteer", kHidden))));
}

TEST(AuditTogether, FindsWhatIsHiddenEarlierAndGivenAwayNow) {
    // Only staff is asked about now, and printed: with the table handed out before, two volunteers are left.
    const PrintedFigures now{{asked("role=staff", 12), said("Stigma", "role=staff", 7)}};
    EXPECT_THAT(auditTogether(now, {byRole()}, 5),
                ElementsAre(exposed(ExposureKind::WorkedOut, said("Stigma", "role=volunteer", kHidden))));
}

TEST(AuditTogether, FindsTheFewThatTwoFiltersLeave) {
    const PrintedFigures now{{asked("", 40), said("Stigma", "", 16)}};
    const PrintedFigures earlier{{asked("consent=yes", 30), said("Stigma", "consent=yes", 14)}};
    EXPECT_THAT(auditTogether(now, {earlier}, 5),
                ElementsAre(exposed(ExposureKind::SmallRest, said("Stigma", "consent=yes", kHidden))));
}

TEST(AuditTogether, FindsThatFewHaveComeSince) {
    const PrintedFigures earlier{{asked("", 38), said("Stigma", "", 15), said("Trust", "", 8)}};
    const PrintedFigures now{{asked("", 40), said("Stigma", "", 16), said("Trust", "", 8)}};
    EXPECT_THAT(auditTogether(now, {{}, earlier}, 5),
                ElementsAre(exposed(ExposureKind::SmallDifference, asked("", kHidden), 1),
                            exposed(ExposureKind::SmallDifference, said("Stigma", "", kHidden), 1)));
}

TEST(AuditTogether, AllowsAStudyThatHasGrownByMany) {
    const PrintedFigures earlier{{asked("", 30), said("Stigma", "", 10), said("Trust", "", 0)}};
    const PrintedFigures now{{asked("", 40), said("Stigma", "", 16), said("Trust", "", kHidden)}};
    EXPECT_THAT(auditTogether(now, {earlier}, 5), IsEmpty());
}

TEST(AuditTogether, KnowsThatWhoWasNobodyBeforeIsAmongTheFewNewcomers) {
    const PrintedFigures earlier{{asked("", 35), said("Trust", "", 0)}};
    const PrintedFigures now{{asked("", 40), said("Trust", "", kHidden)}};
    EXPECT_THAT(auditTogether(now, {earlier}, 5),
                ElementsAre(exposed(ExposureKind::PrintedBefore, said("Trust", "", kHidden))));
}

TEST(AuditTogether, KnowsThatACodeHasNoMorePeopleThanItsTheme) {
    // The code is hidden in a table of codes; a table of themes prints the theme.
    const PrintedFigures now{{asked("", 40), said("Access / Hours", "", kHidden)}};
    EXPECT_THAT(auditTogether(now, {}, 5), IsEmpty());
    const PrintedFigures themes{{asked("", 40), said("Access", "", 5), said("any code", "", 30)}};
    EXPECT_THAT(auditTogether(now, {themes}, 5),
                ElementsAre(exposed(ExposureKind::WorkedOut, said("Access / Hours", "", kHidden))));
}

TEST(AuditTogether, KnowsThatOthersMayHideZeros) {
    PrintedFigures now{{asked("", 40), said("Access", "", 5), said("Access / Hours", "", kHidden)}};
    now.zeros = Zeros::Masked;
    EXPECT_THAT(auditTogether(now, {}, 5), IsEmpty()) << "nobody to five";
}

TEST(AuditTogether, SeesThroughThoseWhoDoNotSayIt) {
    const PrintedFigures now{{asked("", 40), said("Stigma", "", kHidden), {"not said", "Stigma", "", 37}}};
    EXPECT_THAT(auditTogether(now, {}, 5), ElementsAre(exposed(ExposureKind::WorkedOut, said("Stigma", "", kHidden))));
}

TEST(AuditTogether, TakesNobodyForBeingInOneGroupOnlyWhereMoreWereAskedOfGroupsThanInAll) {
    PrintedFigures table = byRole();
    table.figures[2].value = 26; // six are users and something else
    table.figures[6].value = 9;
    EXPECT_THAT(auditTogether(table, {}, 5), IsEmpty());
    table.figures[5].value = 7;
    EXPECT_THAT(auditTogether(table, {}, 5), IsEmpty()) << "one to eight volunteers, as far as anybody can know";
}

TEST(Conditions, AreReadAsTheyWereWritten) {
    const Conditions conditions{{"a=b", {"Health & Social Care", "x|y"}}, {"role", {""}}, {"site", {"back\\slash"}}};
    EXPECT_EQ(readConditions(writeConditions(conditions)), conditions);
    EXPECT_EQ(writeConditions({{"role", {"user"}}, {"site", {"Leith"}}}), "role=user & site=Leith");
    EXPECT_THAT(readConditions(""), IsEmpty());
}

} // namespace
} // namespace kenspeckle::disclosure
