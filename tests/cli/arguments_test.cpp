// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <gtest/gtest.h>

#include "cli/output.h"
#include "support/matchers.h"

namespace kenspeckle::cli {
namespace {

using test::FailsWith;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Arguments, RangeIsTwoNumbersTheFirstTheSmaller) {
    KS_ASSERT_VALUE(range, parseRange("120:184"));
    EXPECT_EQ(range, (Range{{120}, {184}}));
    KS_ASSERT_VALUE(first, parseRange("0:1"));
    EXPECT_EQ(first.begin.value, 0);
    for (const char* wrong : {"", ":", "5", "5:", ":5", "5:5", "6:5", "-1:5", "1:5x", "1:2:3", "a:b", " 1:2", "1.5:2",
                              "99999999999999999999:99999999999999999999999"})
        EXPECT_THAT(parseRange(wrong), FailsWith(ErrorKind::Usage, "BEGIN:END")) << wrong;
}

TEST(Arguments, IdIsAPositiveNumberOfSixtyThreeBits) {
    KS_ASSERT_VALUE(id, parseId("9223372036854775807"));
    EXPECT_EQ(id, 9223372036854775807);
    for (const char* wrong : {"", "0", "-3", "x", "12 ", "9223372036854775808"})
        EXPECT_THAT(parseId(wrong), FailsWith(ErrorKind::Usage, "is not an id")) << wrong;
}

TEST(Arguments, AssignmentSplitsAtTheFirstEqualsSign) {
    KS_ASSERT_VALUE(sides, parseAssignment("Dr Raeburn, PsyD = Raeburn=1 ", "--map"));
    EXPECT_EQ(sides.first, "Dr Raeburn, PsyD");
    EXPECT_EQ(sides.second, "Raeburn=1");
    for (const char* wrong : {"", "=", "a=", "=b", "ab", "  =  "})
        EXPECT_THAT(parseAssignment(wrong, "--map"), FailsWith(ErrorKind::Usage, "--map")) << wrong;
}

TEST(Arguments, ListsAreSplitAtCommas) {
    EXPECT_THAT(splitAtCommas({"theme, subtheme", "detail", ",,"}), ElementsAre("theme", "subtheme", "detail"));
    EXPECT_THAT(splitAtCommas({}), IsEmpty());
}

TEST(Arguments, NearestNamesComeNearestFirstAndOnlyIfNear) {
    EXPECT_THAT(nearest("serach", {"text", "search", "speakers"}), ElementsAre("search"));
    EXPECT_THAT(nearest("code", {"codes", "code", "codings"}), ElementsAre("code", "codes"));
    EXPECT_THAT(nearest("zzzzzz", {"text", "search"}), IsEmpty());
}

TEST(Arguments, ShellTakesQuotedWordsAsOneArgument) {
    EXPECT_EQ(shellQuoted("hubs.ken"), "hubs.ken");
    EXPECT_EQ(shellQuoted(""), "''");
    EXPECT_EQ(shellQuoted("my study.ken"), "'my study.ken'");
    EXPECT_EQ(shellQuoted("O'Neill $HOME"), "'O'\\''Neill $HOME'");
    EXPECT_EQ(shellQuoted("Mòrag"), "'Mòrag'");
}

TEST(Arguments, CountsAgreeWithTheirNouns) {
    EXPECT_EQ(counted(0, "code"), "0 codes");
    EXPECT_EQ(counted(1, "code"), "1 code");
    EXPECT_EQ(counted(2, "entry", "entries"), "2 entries");
}

} // namespace
} // namespace kenspeckle::cli
