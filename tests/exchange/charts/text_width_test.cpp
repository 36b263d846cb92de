// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/text_width.h"

#include <cairo.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

/// As the font that is installed has it.
double measured(const std::string& text, double size, Weight weight) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
    cairo_t* context = cairo_create(surface);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_set_font_options(context, options);
    cairo_select_font_face(context, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
                           weight == Weight::Bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(context, size);
    cairo_text_extents_t extents;
    cairo_text_extents(context, text.c_str(), &extents);
    cairo_font_options_destroy(options);
    cairo_destroy(context);
    cairo_surface_destroy(surface);
    return extents.x_advance;
}

TEST(TextWidth, IsThatOfTheFont) {
    for (const std::string text : {"Getting help", "Psychologically informed, social networks", "Ünïcödé – “quoted” …",
                                   "Стигма и отношения", "Στίγμα", "1,234.5 %"})
        EXPECT_NEAR(textWidth(text, 100), measured(text, 100, Weight::Regular), 1) << text;
}

TEST(TextWidth, OfBoldIsNotTooNarrow) {
    for (const std::string text :
         {"Getting help", "Psychologically informed", "illicit filling", "Six founding principles"}) {
        const double real = measured(text, 100, Weight::Bold);
        EXPECT_GE(textWidth(text, 100, Weight::Bold), real * 0.99) << text;
        EXPECT_LE(textWidth(text, 100, Weight::Bold), real * 1.15) << text;
    }
}

TEST(TextWidth, CountsWhatTakesNoRoomAsNothing) {
    EXPECT_EQ(textWidth("e\u0301", 10), textWidth("e", 10));
    EXPECT_EQ(textWidth("a\u200Fb", 10), textWidth("ab", 10));
    EXPECT_EQ(textWidth("", 10), 0);
}

TEST(Elide, KeepsWhatFits) {
    EXPECT_EQ(elide("Stigma", 100, 12), "Stigma");
    const std::string shortened = elide("Stigma in the wider community", 100, 12);
    EXPECT_EQ(shortened.substr(0, 6), "Stigma");
    EXPECT_EQ(shortened.substr(shortened.size() - 3), "…");
    EXPECT_LE(textWidth(shortened, 12), 100);
    EXPECT_EQ(elide("Stigma", 3, 12), "");
}

TEST(Elide, LeavesOutThemesBeforeTheCode) {
    const double room = textWidth("… / Waiting times", 12);
    EXPECT_EQ(elide("Care / Access / Waiting times", 500, 12), "Care / Access / Waiting times");
    EXPECT_EQ(elide("Care / Access / Waiting times", room, 12), "… / Waiting times");
    EXPECT_EQ(elide("Care / Access / Waiting times", room * 0.8, 12).substr(0, 9), "… / Wai");
    EXPECT_THAT(wrap("Care and support / Access / Waiting times", textWidth("… / Waiting ", 12), 12, 2),
                ElementsAre("… / Waiting", "times"));
}

TEST(Elide, TearsNoFamilyApart) {
    const std::string family = "👨‍👩‍👧‍👦";
    for (double width = 5; width < 120; width += 3) {
        const std::string shortened = elide("ab" + family + "cd", width, 12);
        const bool whole = shortened.find(family) != std::string::npos;
        EXPECT_TRUE(whole || shortened.find("👨") == std::string::npos) << width;
    }
}

TEST(Wrap, BreaksBetweenWords) {
    EXPECT_THAT(wrap("one two three", textWidth("one two ", 12), 12), ElementsAre("one two", "three"));
    EXPECT_THAT(wrap("  one\n two ", 1000, 12), ElementsAre("one two"));
    EXPECT_THAT(wrap("", 100, 12), SizeIs(0));
}

TEST(Wrap, BreaksAWordThatIsTooLong) {
    const auto lines = wrap("a " + std::string(40, 'x'), textWidth(std::string(15, 'x'), 12) + 0.1, 12);
    EXPECT_THAT(lines, ElementsAre("a", std::string(15, 'x'), std::string(15, 'x'), std::string(10, 'x')));
}

TEST(Wrap, EndsTheLastLineWithAnEllipsis) {
    const auto lines = wrap("one two three four five", textWidth("one two ", 12), 12, 2);
    ASSERT_THAT(lines, SizeIs(2));
    EXPECT_EQ(lines[0], "one two");
    EXPECT_EQ(lines[1].substr(lines[1].size() - 3), "…");
    for (const std::string& line : wrap(std::string(300, 'm') + " and more", 50, 12, 3))
        EXPECT_LE(textWidth(line, 12), 50);
}

TEST(Wrap, EndsEvenWhereNothingFits) { EXPECT_FALSE(wrap("mmm mmm", 1, 12).empty()); }

} // namespace
} // namespace kenspeckle::exchange
