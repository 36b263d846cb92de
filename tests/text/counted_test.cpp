// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/counted.h"

#include <gtest/gtest.h>

namespace kenspeckle::text {

TEST(Counted, OneIsSingularAndNoneAndManyArePlural) {
    EXPECT_EQ(counted(1, "turn"), "1 turn");
    EXPECT_EQ(counted(0, "turn"), "0 turns");
    EXPECT_EQ(counted(2, "turn"), "2 turns");
    EXPECT_EQ(counted(1, "entry", "entries"), "1 entry");
    EXPECT_EQ(counted(3, "entry", "entries"), "3 entries");
}

} // namespace kenspeckle::text
