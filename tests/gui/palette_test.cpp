// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QListWidget>

#include "gui/models/fuzzy.h"
#include "gui/views/code_palette.h"
#include "gui/views/palette_delegate.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

class PaletteTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        CodeText text;
        text.name = "Warm welcome";
        text.definition = "How people are met at the door. Cups of tea count, and so does a name remembered.";
        text.example = "She minded on my wee dog.";
        window->session()->addCode({}, text);
        text = {};
        text.name = "Tea room";
        window->session()->addCode({}, text);
        text = {};
        text.name = "Access";
        text.codable = false;
        access = window->session()->addCode({}, text);
        words = select(QStringLiteral("home to me"));
        press(Qt::Key_K, Qt::ControlModifier);
    }
    void type(const QString& letters) {
        field().selectAll();
        QTest::keyClicks(&field(), letters);
    }
    QLineEdit& field() { return window->codePalette().field(); }
    QListWidget& list() { return window->codePalette().list(); }
    QStringList rows() {
        QStringList names;
        for (int row = 0; row < list().count(); ++row)
            names << list().item(row)->text();
        return names;
    }
    std::vector<CodeId> codesHere() {
        std::vector<CodeId> codes;
        for (const Coding& coding : codingsHere())
            if (coding.passage.range == words) codes.push_back(coding.code);
        std::sort(codes.begin(), codes.end());
        return codes;
    }
    static std::vector<CodeId> sorted(std::vector<CodeId> codes) {
        std::sort(codes.begin(), codes.end());
        return codes;
    }
    CodeId access;
    Range words;
};

} // namespace

TEST_F(PaletteTest, WordsOfADefinitionFindItsCodeAndAreShown) {
    type(QStringLiteral("tea"));
    const auto found = list().findItems(QStringLiteral("Warm welcome"), Qt::MatchExactly);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0]->data(PaletteDelegate::SentenceRole).toString(),
              QStringLiteral("Cups of tea count, and so does a name remembered."));
    EXPECT_LT(rows().indexOf(QStringLiteral("Tea room")), rows().indexOf(QStringLiteral("Warm welcome")))
        << "names go before definitions";
    type(QStringLiteral("wee dog"));
    ASSERT_FALSE(rows().isEmpty());
    EXPECT_EQ(rows()[0], QStringLiteral("Warm welcome")) << "examples are looked through too";
    type(QStringLiteral("og"));
    EXPECT_FALSE(rows().contains(QStringLiteral("Warm welcome"))) << "not from inside a word";
}

TEST_F(PaletteTest, TheCodeAtHandIsExplained) {
    type(QStringLiteral("warm wel"));
    EXPECT_TRUE(window->codePalette().explanation().contains(QStringLiteral("Cups of tea")));
    EXPECT_TRUE(window->codePalette().explanation().contains(QStringLiteral("wee dog")));
    type(QStringLiteral("something nobody thought of"));
    EXPECT_TRUE(window->codePalette().explanation().contains(QStringLiteral("Makes this code")));
}

TEST_F(PaletteTest, SeveralTickedCodesAreUsedAtOnceAndUndoneAsOne) {
    type(QStringLiteral("safety"));
    QTest::keyClick(&field(), Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(list().currentItem()->data(Qt::CheckStateRole).toInt(), Qt::Checked);
    type(QStringLiteral("naloxone"));
    QTest::keyClick(&field(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_TRUE(window->codePalette().isVisible());
    type(QStringLiteral("warm wel"));
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_FALSE(window->codePalette().isVisible());
    EXPECT_EQ(codesHere(), sorted({code("Safety"), code("Naloxone"), code("Warm welcome")}));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(codesHere().empty());
}

TEST_F(PaletteTest, WithoutLettersEnterTakesOnlyWhatIsTicked) {
    type(QStringLiteral("safety"));
    QTest::keyClick(&field(), Qt::Key_Space, Qt::ControlModifier);
    type(QStringLiteral("naloxone"));
    QTest::keyClick(&field(), Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(&field(), Qt::Key_Space, Qt::ControlModifier); // and back
    field().clear();
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(codesHere(), std::vector{code("Safety")});
}

TEST_F(PaletteTest, ANewCodeIsMadeBelowATheme) {
    type(QStringLiteral("acce / Open late"));
    int row = -1;
    for (int each = 0; each < list().count(); ++each)
        if (list().item(each)->data(PaletteDelegate::PathRole).toString() == QStringLiteral("Access / Open late"))
            row = each;
    ASSERT_GE(row, 0) << toUtf8(rows().join(QLatin1Char('|')));
    while (list().currentRow() < row)
        QTest::keyClick(&field(), Qt::Key_Down);
    QTest::keyClick(&field(), Qt::Key_Return);
    const CodeId made = code("Access / Open late");
    EXPECT_EQ(window->session()->codebook().find(made)->parent, access);
    EXPECT_EQ(codesHere(), std::vector{made});
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(window->session()->codebook().resolve("Access / Open late").has_value()) << "code and coding are one";
}

TEST_F(PaletteTest, TabProposesANewCodeBelowTheOneAtHand) {
    type(QStringLiteral("warm wel"));
    QTest::keyClick(&field(), Qt::Key_Tab);
    EXPECT_EQ(field().text(), QStringLiteral("Warm welcome / "));
    QTest::keyClicks(&field(), QStringLiteral("Tea"));
    EXPECT_EQ(rows(), QStringList{QStringLiteral("New code “Tea”")});
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(codesHere(), std::vector{code("Warm welcome / Tea")});
}

TEST_F(PaletteTest, NewAndKnownCodesAreTickedTogether) {
    type(QStringLiteral("safety"));
    QTest::keyClick(&field(), Qt::Key_Space, Qt::ControlModifier);
    type(QStringLiteral("Brand new"));
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(codesHere(), sorted({code("Safety"), code("Brand new")}));
}

TEST(SentenceWith, EveryWordTypedBeginsAWordOfOneSentence) {
    const QString text = QStringLiteral("First things. Where a café is called home, or a hub. Last.");
    EXPECT_EQ(sentenceWith(QStringLiteral("hub cafe"), text), QStringLiteral("Where a café is called home, or a hub."));
    EXPECT_FALSE(sentenceWith(QStringLiteral("hub first"), text).has_value());
    EXPECT_FALSE(sentenceWith(QStringLiteral("ub."), text).has_value());
    EXPECT_FALSE(sentenceWith(QStringLiteral("hu"), text).has_value()) << "two letters are in everything";
    EXPECT_FALSE(sentenceWith(QStringLiteral("hub"), QString()).has_value());
}

} // namespace kenspeckle::gui::test
