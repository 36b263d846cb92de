// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "gui/views/coders/coder_popover.h"
#include "gui/views/coders/shown_note.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

class CodersWindowTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        openPopover();
        takeName(QStringLiteral("Ailsa"));
        select(QStringLiteral("Naebody judges ye there."));
        window->readPage().desk().code(code("Safety"));
        openPopover();
        takeName(QStringLiteral("Tam"));
        select(QStringLiteral("key worker"));
        window->readPage().desk().code(code("No stigma or prejudice"));
        openPopover();
        chooseCoder(QStringLiteral("Ailsa"));
        popover().hide();
    }
    [[nodiscard]] CoderPopover& popover() { return window->coderPopover(); }
    [[nodiscard]] QToolButton* button() {
        for (QToolButton* each : window->findChildren<QToolButton*>())
            if (each->accessibleName().startsWith(QStringLiteral("Coder: "))) return each;
        return nullptr;
    }
    void openPopover() {
        ASSERT_TRUE(button());
        popover().hide();
        QTest::mouseClick(button(), Qt::LeftButton);
        ASSERT_TRUE(popover().isVisible());
    }
    void takeName(const QString& name) {
        QTest::keyClicks(&popover().newName(), name);
        QTest::keyClick(&popover().newName(), Qt::Key_Return);
    }
    void chooseCoder(const QString& name) {
        QListWidget& list = popover().coders();
        for (int row = 0; row < list.count(); ++row)
            if (list.item(row)->data(Qt::UserRole) == name) {
                QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(row)).center());
                return;
            }
        FAIL() << toUtf8(name);
    }
    void choose(QComboBox& box, const QString& words) {
        const int row = box.findText(words, Qt::MatchContains);
        ASSERT_GE(row, 0) << toUtf8(words);
        box.setCurrentIndex(row);
        Q_EMIT box.activated(row);
    }
    [[nodiscard]] std::size_t stripes() { return view().stripes().stripes().size(); }
    [[nodiscard]] int references(const char* name) { return window->session()->useOf(code(name)).references; }
};

TEST_F(CodersWindowTest, ANameTypedOrChosenInPlaceStandsOnNewCodings) {
    EXPECT_EQ(window->session()->coder(), QStringLiteral("Ailsa"));
    EXPECT_TRUE(button()->text().contains(QStringLiteral("Ailsa")));
    select(QStringLiteral("I told my story once."));
    window->readPage().desk().code(code("No stigma or prejudice"));
    const auto newest = codingsHere().back();
    EXPECT_EQ(window->session()->coderName(newest.coder), QStringLiteral("Ailsa"));
    restart();
    EXPECT_EQ(window->session()->coder(), QStringLiteral("Ailsa"));
}

TEST_F(CodersWindowTest, OneCodersCodingsAreShownAloneAndTheWindowSaysSo) {
    EXPECT_EQ(stripes(), 2U);
    EXPECT_EQ(window->shownNote().words(), QString());
    openPopover();
    choose(popover().shown(), QStringLiteral("only mine"));
    EXPECT_EQ(stripes(), 1U);
    EXPECT_TRUE(window->shownNote().words().contains(QStringLiteral("only your own")));
    EXPECT_TRUE(eventually([this] { return references("No stigma or prejudice") == 0 && references("Safety") == 1; }))
        << "counts follow what is shown";
    choose(popover().shown(), QStringLiteral("those of Tam"));
    EXPECT_EQ(stripes(), 1U);
    EXPECT_EQ(view().stripes().stripes()[0].coder, QStringLiteral("Tam"));
    EXPECT_TRUE(window->shownNote().words().contains(QStringLiteral("Tam")));
    EXPECT_TRUE(eventually([this] { return references("No stigma or prejudice") == 1 && references("Safety") == 0; }));
    restart();
    EXPECT_TRUE(window->shownNote().words().contains(QStringLiteral("Tam"))) << "remembered for the study";
    openTranscript("Morag");
    EXPECT_EQ(stripes(), 1U);
    QTest::mouseClick(&window->shownNote().showAll(), Qt::LeftButton);
    EXPECT_EQ(stripes(), 2U);
    EXPECT_EQ(window->shownNote().words(), QString());
}

TEST_F(CodersWindowTest, InVivoWorksWhileAnothersCodingsAreShown) {
    openPopover();
    choose(popover().shown(), QStringLiteral("those of Tam"));
    popover().hide();
    select(QStringLiteral("Families come."));
    window->readPage().desk().codeInVivo();
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("Families come")));
    EXPECT_EQ(stripes(), 1U) << "the choice of whom to show stands";
}

TEST_F(CodersWindowTest, ColourTellsTheCoderAndTheNameDoesToo) {
    const QColor byCode = view().stripes().stripes()[0].colour;
    openPopover();
    choose(popover().colourBy(), QStringLiteral("coder"));
    const auto& all = view().stripes().stripes();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_NE(all[0].colour, all[1].colour);
    EXPECT_TRUE(all[0].name.endsWith(QStringLiteral("Ailsa")));
    choose(popover().colourBy(), QStringLiteral("code"));
    EXPECT_EQ(view().stripes().stripes()[0].colour, byCode);
}

TEST_F(CodersWindowTest, WhoWorksBlindSeesNothingOfOthersUntilTheyConfirmRevealing) {
    openPopover();
    QTest::mouseClick(&popover().blind(), Qt::LeftButton, {}, {8, popover().blind().height() / 2});
    EXPECT_EQ(stripes(), 1U);
    EXPECT_TRUE(window->shownNote().words().contains(QStringLiteral("blind")));
    EXPECT_TRUE(button()->text().contains(QStringLiteral("blind")));
    EXPECT_TRUE(eventually([this] { return references("No stigma or prejudice") == 0; }));
    EXPECT_EQ(history(study(), 1)->front().label, "Ailsa works blind from now");
    restart();
    openTranscript("Morag");
    EXPECT_EQ(stripes(), 1U) << "it is in the study";

    QTest::mouseClick(&window->shownNote().showAll(), Qt::LeftButton);
    ASSERT_TRUE(popover().isVisible());
    QTest::mouseClick(&popover().blind(), Qt::LeftButton, {}, {8, popover().blind().height() / 2});
    EXPECT_TRUE(popover().blind().isChecked()) << "not before it is confirmed";
    EXPECT_EQ(stripes(), 1U);
    auto* stay = popover().findChild<QPushButton*>(QStringLiteral("stayBlind"));
    ASSERT_TRUE(stay->isVisible());
    QTest::mouseClick(stay, Qt::LeftButton);
    EXPECT_FALSE(stay->isVisible());
    EXPECT_EQ(stripes(), 1U);
    QTest::mouseClick(&popover().blind(), Qt::LeftButton, {}, {8, popover().blind().height() / 2});
    QTest::mouseClick(popover().findChild<QPushButton*>(QStringLiteral("reveal")), Qt::LeftButton);
    EXPECT_EQ(stripes(), 2U);
    EXPECT_FALSE(popover().blind().isChecked());
    EXPECT_EQ(history(study(), 1)->front().label, "Ailsa revealed others' codings");
    EXPECT_EQ(window->shownNote().words(), QString());
}

TEST_F(CodersWindowTest, AnotherCoderIsNotBlindAndUndoGivesSightBack) {
    openPopover();
    QTest::mouseClick(&popover().blind(), Qt::LeftButton, {}, {8, popover().blind().height() / 2});
    ASSERT_EQ(stripes(), 1U);
    chooseCoder(QStringLiteral("Tam"));
    EXPECT_EQ(stripes(), 2U);
    EXPECT_EQ(window->shownNote().words(), QString());
    chooseCoder(QStringLiteral("Ailsa"));
    ASSERT_EQ(stripes(), 1U);
    window->session()->undo();
    EXPECT_EQ(stripes(), 2U);
    EXPECT_FALSE(popover().blind().isChecked());
}

TEST_F(CodersWindowTest, ACoderGetsAnotherNameAndTwoNamesBecomeOne) {
    const auto answer = [this] { return popover().findChild<QPushButton*>(QStringLiteral("answer")); };
    openPopover();
    ASSERT_TRUE(popover().more().menu());
    Q_EMIT popover().more().menu()->aboutToShow();
    ASSERT_EQ(popover().more().menu()->actions().size(), 2);
    EXPECT_EQ(popover().more().menu()->actions()[0]->menu()->actions().size(), 2);
    popover().askToRename(QStringLiteral("Ailsa"));
    auto* name = qobject_cast<QLineEdit*>(popover().focusWidget());
    ASSERT_NE(name, nullptr);
    name->setText(QStringLiteral("tam"));
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(answer()->isVisible()) << "another has that name, and it says so in place";
    name->setText(QStringLiteral("Ailsa Reid"));
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_FALSE(answer()->isVisible());
    EXPECT_EQ(window->session()->coder(), QStringLiteral("Ailsa Reid"));
    EXPECT_TRUE(button()->text().contains(QStringLiteral("Ailsa Reid")));
    restart();
    openTranscript("Morag");
    EXPECT_EQ(window->session()->coder(), QStringLiteral("Ailsa Reid")) << "and works under it tomorrow";

    openPopover();
    choose(popover().shown(), QStringLiteral("those of Tam"));
    EXPECT_EQ(stripes(), 1U);
    popover().askToMerge(QStringLiteral("Tam"), QStringLiteral("Ailsa Reid"));
    EXPECT_FALSE(answer()->hasFocus()) << "Enter does nothing that was not asked";
    QTest::mouseClick(answer(), Qt::LeftButton);
    EXPECT_EQ(popover().coders().count(), 1);
    EXPECT_EQ(stripes(), 2U) << "who was shown alone still is";
    EXPECT_EQ(history(study(), 1)->front().label, "Merged the coder Tam into Ailsa Reid");
    window->session()->undo();
    EXPECT_EQ(window->session()->coderNames().size(), 2U);
}

} // namespace kenspeckle::gui::test
