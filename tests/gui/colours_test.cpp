// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include <gtest/gtest.h>

#include "gui/theme.h"
#include "support/colour_vision.h"

namespace kenspeckle::gui::test {

namespace {

Colour colourOf(const QColor& colour) {
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}

double contrast(const QColor& a, const QColor& b) { return model::contrast(colourOf(a), colourOf(b)); }

/// A colour that lets the ground show through, upon it.
QColor over(const QColor& colour, const QColor& ground) {
    const float share = colour.alphaF();
    return QColor::fromRgbF(colour.redF() * share + ground.redF() * (1 - share),
                            colour.greenF() * share + ground.greenF() * (1 - share),
                            colour.blueF() * share + ground.blueF() * (1 - share));
}

QColor paletteColour(std::size_t index) {
    const Colour colour = Colour::fromPalette(index);
    return {colour.red, colour.green, colour.blue};
}

/// Each test for the light look and for the dark one.
class LookTest : public ::testing::TestWithParam<Appearance> {
protected:
    void SetUp() override { applyAppearance(*qApp, GetParam()); }
    void TearDown() override { applyAppearance(*qApp, Appearance::Light); }
    const Theme& theme = Theme::current();
};

} // namespace

TEST_P(LookTest, WordsStandOutFromWhateverTheyAreOn) {
    for (const QColor& ground : {theme.window, theme.surface, theme.raised}) {
        EXPECT_GE(contrast(theme.text, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(theme.quiet, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(theme.accent, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(theme.danger, ground), 4.5) << ground.name().toStdString();
    }
    EXPECT_GE(contrast(theme.accentText, theme.accent), 4.5);
    EXPECT_GE(contrast(theme.text, theme.selection), 4.5);
    EXPECT_GE(contrast(theme.text, theme.hit), 4.5);
}

TEST_P(LookTest, ChosenRowsCanBeRead) {
    QColor chosen = theme.accent;
    chosen.setAlphaF(theme.dark ? 0.22F : 0.13F); // as in the style sheet, the strongest there is
    EXPECT_GE(contrast(theme.text, over(chosen, theme.surface)), 4.5);
    EXPECT_GE(contrast(theme.accent, over(chosen, theme.surface)), 4.5);
}

TEST_P(LookTest, WordsStandOutFromTheTintsOfCodes) {
    for (std::size_t index = 0; index < 12; ++index) {
        const QColor colour = paletteColour(index);
        // Interviewers' words under one code, a participant's under four of which one is chosen.
        EXPECT_GE(contrast(theme.quiet, over(tintOf(colour), theme.surface)), 4.5) << index;
        EXPECT_GE(contrast(theme.text, over(tintOf(colour, 1.45 * 1.8), theme.surface)), 4.5) << index;
        EXPECT_GE(contrast(over(tintOf(colour), theme.surface), theme.surface), 1.12) << index << ": not to be seen";
    }
}

TEST_P(LookTest, StripesStandOutFromTheGround) {
    for (int red = 0; red <= 255; red += 51)
        for (int green = 0; green <= 255; green += 51)
            for (int blue = 0; blue <= 255; blue += 51) {
                const QColor colour(red, green, blue);
                EXPECT_GE(contrast(markOf(colour), theme.surface), 2.95) << colour.name().toStdString();
            }
}

TEST_P(LookTest, StripesOfThePaletteStayApart) {
    for (const std::size_t count : {std::size_t{8}, std::size_t{12}}) {
        std::vector<Colour> marks;
        for (std::size_t index = 0; index < count; ++index)
            marks.push_back(colourOf(markOf(paletteColour(index))));
        const auto found = kenspeckle::test::nearest(marks);
        EXPECT_GE(found.difference, count == 8 ? 11.5 : 9.0) << found.words;
    }
}

INSTANTIATE_TEST_SUITE_P(Looks, LookTest, ::testing::Values(Appearance::Light, Appearance::Dark),
                         [](const auto& look) { return look.param == Appearance::Dark ? "Dark" : "Light"; });

} // namespace kenspeckle::gui::test
