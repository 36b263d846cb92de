// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "gui/dialogs/code_all_dialog.h"
#include "gui/views/code_palette.h"
#include "gui/views/search_panel.h"
#include "kenspeckle/searching.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

class SearchTest : public WindowTest {
protected:
    SearchPanel& panel() { return window->readPage().searchPanel(); }
    bool find(const QString& query, std::size_t hits) {
        window->header().search().setFocus();
        window->header().search().setText(query);
        return eventually([&] { return panel().hits().size() == hits; });
    }
};

} // namespace

TEST_F(SearchTest, AHitOpensItsTranscriptAtTheExactWords) {
    ASSERT_TRUE(find(QStringLiteral("\"naebody judges\""), 2));
    int row = 0;
    for (std::size_t each = 0; each < panel().hits().size(); ++each)
        if (panel().hits()[each].transcriptName == "Tam") row = static_cast<int>(each);
    panel().openHit(row);
    EXPECT_EQ(view().text()->transcript().name, "Tam");
    const Range words = rangeOf(QStringLiteral("naebody judges"));
    EXPECT_EQ(view().caret(), words.begin);
    ASSERT_EQ(view().hits().size(), 1U);
    EXPECT_EQ(view().hits()[0], words);
    EXPECT_TRUE(view().viewport()->rect().contains(view().rectOf(words.begin)));
}

TEST_F(SearchTest, HitsStayMarkedUntilTheyAreDismissed) {
    ASSERT_TRUE(find(QStringLiteral("café"), 2));
    panel().openHit(0);
    EXPECT_FALSE(view().hits().empty());
    view().setFocus();
    press(Qt::Key_Right);
    EXPECT_FALSE(view().hits().empty());
    press(Qt::Key_Escape);
    EXPECT_TRUE(view().hits().empty());
}

TEST_F(SearchTest, InterviewersWordsAreLeftOutOnRequest) {
    ASSERT_TRUE(find(QStringLiteral("café"), 2));
    panel().findChild<QCheckBox*>()->click();
    ASSERT_TRUE(eventually([&] { return panel().hits().size() == 1; }));
    EXPECT_EQ(panel().hits()[0].speaker, "Morag");
}

TEST_F(SearchTest, AMistakenQueryIsToldUnderTheField) {
    QTest::keyClicks(&window->header().search(), QStringLiteral("(hub OR"));
    ASSERT_TRUE(eventually([&] { return !window->header().searchProblem().isEmpty(); }));
    QTest::keyClicks(&window->header().search(), QStringLiteral(" pal)"));
    EXPECT_TRUE(eventually([&] { return window->header().searchProblem().isEmpty(); }));
}

TEST_F(SearchTest, EveryHitIsCodedAtOnce) {
    ASSERT_TRUE(find(QStringLiteral("\"naebody judges\""), 2));
    Q_EMIT panel().codeAllAsked(panel().query(), panel().options(), HitScope::Sentence);
    ASSERT_TRUE(window->codePalette().isVisible());
    QTest::keyClicks(&window->codePalette().field(), QStringLiteral("no stigma"));
    QTest::keyClick(&window->codePalette().field(), Qt::Key_Return);
    auto* preview = window->findChild<CodeAllDialog*>();
    ASSERT_NE(preview, nullptr);
    ASSERT_TRUE(eventually([&] { return preview->candidates().tickedCount() == 2; }));
    preview->findChild<QPushButton*>(QStringLiteral("codeThem"))->click();
    const auto all = [&] { return codings(study(), {}).value_or(std::vector<CodingDetail>{}); };
    ASSERT_TRUE(eventually([&] { return all().size() == 2; }));
    EXPECT_EQ(all()[0].text, "Naebody judges ye there.");
    EXPECT_EQ(all()[1].text, "I was feart of the stigma, but naebody judges ye.");
    EXPECT_TRUE(eventually([&] { return window->statusLine().words().contains(QStringLiteral("2 passages")); }));
}

TEST_F(SearchTest, EscapeInTheFieldBringsTheTranscriptsBack) {
    ASSERT_TRUE(find(QStringLiteral("pal"), 1));
    EXPECT_TRUE(window->readPage().searchShown());
    QTest::keyClick(&window->header().search(), Qt::Key_Escape);
    EXPECT_FALSE(window->readPage().searchShown());
    EXPECT_TRUE(window->header().search().text().isEmpty());
}

} // namespace kenspeckle::gui::test
