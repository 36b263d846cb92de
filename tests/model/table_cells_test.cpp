// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table_cells.h"

#include <cmath>
#include <cstdint>

#include <gtest/gtest.h>

#include "kenspeckle/small_numbers.h"

namespace kenspeckle::model {
namespace {

ReportTable column(std::vector<ReportCell> cells) {
    ReportTable table;
    table.header = {"n"};
    for (ReportCell& cell : cells)
        table.rows.push_back({std::move(cell)});
    return table;
}

TEST(TableCells, ColumnOfNumbersMayHaveGapsAndHiddenOnes) {
    EXPECT_TRUE(isNumeric(column({std::int64_t{7}, std::monostate{}, Share{0.5}, 0.25}), 0));
    EXPECT_TRUE(isNumeric(column({std::int64_t{7}, std::string(kHiddenNumber)}), 0));
    EXPECT_TRUE(isNumeric(column({std::string(kHiddenNumber)}), 0));
    EXPECT_FALSE(isNumeric(column({std::int64_t{7}, std::string("seven")}), 0));
    EXPECT_FALSE(isNumeric(column({std::monostate{}}), 0));
    EXPECT_FALSE(isNumeric(column({std::int64_t{7}}), 1));
}

TEST(TableCells, DecimalsShowThreeDigitsOfTheSmallest) {
    EXPECT_EQ(decimalsOf(column({2.0, std::int64_t{3}}), 0), 0);
    EXPECT_EQ(decimalsOf(column({0.5, 250.5}), 0), 3);
    EXPECT_EQ(decimalsOf(column({12.5}), 0), 2);
    EXPECT_EQ(decimalsOf(column({250.5}), 0), 1);
}

TEST(TableCells, CellsAreWrittenAsTheyAreRead) {
    EXPECT_EQ(cellText(Share{0.125}, 0), "12.5\u00A0%");
    EXPECT_EQ(cellText(std::int64_t{-3}, 2), "-3");
    EXPECT_EQ(cellText(1.25, 2), "1.25");
    EXPECT_EQ(cellText(0.00001, 3), "1e-05");
    EXPECT_EQ(cellText(std::nan(""), 2), "");
    EXPECT_EQ(cellText(std::monostate{}, 2), "");
}

} // namespace
} // namespace kenspeckle::model
