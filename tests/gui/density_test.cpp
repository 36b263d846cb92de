// SPDX-License-Identifier: GPL-3.0-or-later
#include <QScrollBar>

#include "gui/views/density_bar.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

Stripe stripe(std::int64_t begin, std::int64_t end, const QColor& colour) {
    Stripe made;
    made.id = CodingId{begin + 1};
    made.range = {CodePoint{begin}, CodePoint{end}};
    made.colour = colour;
    return made;
}

double share(CodePoint at) { return static_cast<double>(at.value) / 100; }

class DensityTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        std::string many = "Interviewer: Well?\n\n";
        for (int turn = 0; turn < 200; ++turn)
            many += "Jean: aye, the hub is warm " + std::to_string(turn) + "\n\nInterviewer: And?\n\n";
        writeFile(folder / "Jean.txt", many);
        importByDrop({file("Jean.txt")}, 3);
        openTranscript("Jean");
        bar = view().findChild<DensityBar*>();
        ASSERT_NE(bar, nullptr);
    }
    DensityBar* bar = nullptr;
};

} // namespace

TEST(Density, CountsWhatPassesThroughEachRow) {
    const auto rows =
        densityOf({stripe(0, 50, Qt::red), stripe(40, 60, Qt::blue), stripe(99, 100, Qt::green)}, 10, share);
    ASSERT_EQ(rows.size(), 10U);
    EXPECT_EQ(rows[0].codings, 1);
    EXPECT_EQ(rows[0].colour, QColor(Qt::red));
    EXPECT_EQ(rows[4].codings, 2);
    EXPECT_NEAR(rows[4].colour.redF(), 0.5, 0.01);
    EXPECT_NEAR(rows[4].colour.blueF(), 0.5, 0.01);
    EXPECT_EQ(rows[5].codings, 1);
    EXPECT_EQ(rows[6].codings, 0);
    EXPECT_FALSE(rows[6].colour.isValid());
    EXPECT_EQ(rows[9].codings, 1) << "a short passage is still seen";
    EXPECT_TRUE(densityOf({stripe(0, 50, Qt::red)}, 0, share).empty());
    EXPECT_EQ(densityOf({}, 3, share).size(), 3U);
}

TEST_F(DensityTest, ShowsWhereCodingsAndHitsAreAndWhatIsSeen) {
    ASSERT_TRUE(bar->isVisible());
    EXPECT_LT(bar->seen().bottom, 0.5) << "there is more than fits";
    const Range last = rangeOf(QStringLiteral("warm 199"));
    window->readPage().desk().code(code("Safety"), last);
    view().setHits({rangeOf(QStringLiteral("warm 100"))});
    bar->grab();
    ASSERT_FALSE(bar->rows().empty());
    EXPECT_EQ(bar->rows().front().codings, 0);
    int coded = -1;
    for (std::size_t row = 0; row < bar->rows().size(); ++row)
        if (bar->rows()[row].codings > 0) coded = static_cast<int>(row);
    EXPECT_GT(coded, static_cast<int>(bar->rows().size()) * 9 / 10);
    ASSERT_EQ(bar->hits().size(), 1U);
    EXPECT_NEAR(bar->hits()[0], 0.5, 0.1);
    view().setHits({});
    bar->grab();
    EXPECT_TRUE(bar->hits().empty());
}

TEST_F(DensityTest, AClickAndADragGoThere) {
    const QPoint low(10, bar->height() * 9 / 10);
    QTest::mousePress(bar, Qt::LeftButton, Qt::NoModifier, low);
    const int there = view().verticalScrollBar()->value();
    EXPECT_GT(there, view().verticalScrollBar()->maximum() * 7 / 10);
    EXPECT_GT(bar->seen().bottom, 0.8);
    QMouseEvent move(QEvent::MouseMove, QPointF(10, 4), QPointF(bar->mapToGlobal(QPoint(10, 4))), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(bar, &move);
    QTest::mouseRelease(bar, Qt::LeftButton, Qt::NoModifier, QPoint(10, 4));
    EXPECT_LT(view().verticalScrollBar()->value(), there / 4);
}

TEST_F(DensityTest, ScrollingMovesWhatIsSeen) {
    const double before = bar->seen().top;
    view().setFocus();
    press(Qt::Key_End, Qt::ControlModifier);
    EXPECT_GT(bar->seen().top, before);
    EXPECT_NEAR(bar->seen().bottom, 1.0, 0.02);
}

} // namespace kenspeckle::gui::test
