// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"

#include <sstream>

#include <gtest/gtest.h>

namespace kenspeckle::cli {
namespace {

TEST(Table, WidthIsWhatATerminalShows) {
    EXPECT_EQ(displayWidth(""), 0U);
    EXPECT_EQ(displayWidth("Ernie"), 5U);
    EXPECT_EQ(displayWidth("Mòrag"), 5U);
    EXPECT_EQ(displayWidth("Mo\xCC\x80rag"), 5U) << "a combining mark takes no column";
    EXPECT_EQ(displayWidth("🙂"), 2U);
    EXPECT_EQ(displayWidth("日本"), 4U);
    EXPECT_EQ(displayWidth("مرحبا"), 5U);
    EXPECT_EQ(displayWidth("\xFFx\xC3"), 3U) << "stray bytes count and do no harm";
}

TEST(Table, ColumnsLineUpWhateverTheScript) {
    Table table({{"Name"}, {"Words", Align::Right}, {"Note"}});
    table.add({"Mòrag", "7", "a"});
    table.add({"日本", "1200", ""});
    table.add({"  🙂", "30", "b"});
    std::ostringstream out;
    table.print(out);
    EXPECT_EQ(out.str(), "Name   Words  Note\n"
                         "Mòrag      7  a\n"
                         "日本    1200\n"
                         "  🙂      30  b\n");
}

TEST(Table, LongHeadersAreBrokenWhereTheTableIsTooWide) {
    Table table({{"Code"}, {"No stigma or prejudice", Align::Right}, {"All", Align::Right}});
    table.add({"Safety", "7", "12"});
    std::ostringstream narrow, wide;
    table.print(narrow, 30);
    EXPECT_EQ(narrow.str(), "        No stigma\n"
                            "               or\n"
                            "Code    prejudice  All\n"
                            "Safety          7   12\n");
    table.print(wide, 35);
    EXPECT_EQ(wide.str(), "Code    No stigma or prejudice  All\n"
                          "Safety                       7   12\n");
}

TEST(Table, CellsCannotCommandTheTerminal) {
    Table table({{"Label"}});
    table.add({"a\x1b[2Jb\nc\x7f"});
    std::ostringstream out;
    table.print(out);
    EXPECT_EQ(out.str(), "Label\na [2Jb c\n");
}

TEST(Paragraphs, AreWrappedBetweenWordsToTheWidth) {
    EXPECT_EQ(paragraphs("one two three\nfour", 2, 9), "  one two\n  three\n  four\n");
    EXPECT_EQ(paragraphs("unbreakable", 2, 5), "  unbreakable\n");
    EXPECT_EQ(paragraphs("🙂🙂 🙂🙂", 0, 8), "🙂🙂\n🙂🙂\n");
}

TEST(Paragraphs, AreNotWrappedWithoutAWidth) {
    const std::string longLine(500, 'x');
    EXPECT_EQ(paragraphs(longLine + " end", 4, 0), "    " + longLine + " end\n");
    EXPECT_EQ(paragraphs("a\n\nb", 1, 0), " a\n\n b\n");
}

} // namespace
} // namespace kenspeckle::cli
