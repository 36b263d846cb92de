// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QTreeView>

#include "gui/models/drag_data.h"
#include "gui/views/code_palette.h"
#include "gui/views/passage_panel.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

TEST_F(WindowTest, SelectedWordsAreCodedThroughThePalette) {
    const Range words = select(QStringLiteral("Naebody judges ye there."));
    press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(window->codePalette().isVisible());
    QTest::keyClicks(&window->codePalette().field(), QStringLiteral("no stigma"));
    QTest::keyClick(&window->codePalette().field(), Qt::Key_Return);
    EXPECT_FALSE(window->codePalette().isVisible());
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].passage.range, words);
    EXPECT_EQ(codingsHere()[0].code, code("No stigma or prejudice"));
    EXPECT_EQ(view().stripes().stripes().size(), 1U);
}

TEST_F(WindowTest, ANameThatIsNotInTheCodebookMakesANewCode) {
    const Range words = select(QStringLiteral("key worker"));
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(&window->codePalette().field(), QStringLiteral("Somebody of my own"));
    QTest::keyClick(&window->codePalette().field(), Qt::Key_Return);
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].code, code("Somebody of my own"));
    EXPECT_EQ(codingsHere()[0].passage.range, words);
}

TEST_F(WindowTest, EscapeLeavesThePaletteWithoutCoding) {
    select(QStringLiteral("key worker"));
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(&window->codePalette().field(), QStringLiteral("safety"));
    QTest::keyClick(&window->codePalette().field(), Qt::Key_Escape);
    EXPECT_FALSE(window->codePalette().isVisible());
    EXPECT_TRUE(codingsHere().empty());
    EXPECT_TRUE(view().hasFocus());
}

TEST_F(WindowTest, ThePaletteWantsASelectionAndSaysSo) {
    view().setCaret(view().text()->whole().begin);
    press(Qt::Key_K, Qt::ControlModifier);
    EXPECT_FALSE(window->codePalette().isVisible());
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("Select some words")));
}

TEST_F(WindowTest, ANumberKeyCodesAsTheCodeLastUsed) {
    select(QStringLiteral("Naebody judges ye there."));
    window->readPage().desk().code(code("Safety"));
    const Range other = select(QStringLiteral("I told my story once."));
    press(Qt::Key_1);
    ASSERT_EQ(codingsHere().size(), 2U);
    EXPECT_EQ(codingsHere()[1].passage.range, other);
    EXPECT_EQ(codingsHere()[1].code, code("Safety"));
}

TEST_F(WindowTest, ANumberKeyWithoutACodeChangesNothing) {
    select(QStringLiteral("I told my story once."));
    press(Qt::Key_9);
    EXPECT_TRUE(codingsHere().empty());
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("9")));
}

TEST_F(WindowTest, ACodeDroppedOnTheSelectionCodesTheSelection) {
    const Range words = select(QStringLiteral("home to me"));
    const auto data = codeData(code("Safety"), QStringLiteral("Safety"));
    ASSERT_TRUE(dropOn(view().viewport(), view().rectOf(words.begin + 3).center(), data.get()));
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].passage.range, words);
}

TEST_F(WindowTest, ACodeDroppedBesideTheSelectionCodesTheTurn) {
    select(QStringLiteral("home to me"));
    const Range turn = view().text()->turns()[3].range;
    const auto data = codeData(code("Safety"), QStringLiteral("Safety"));
    ASSERT_TRUE(dropOn(view().viewport(), view().rectOf(turn.begin + 4).center(), data.get()));
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].passage.range, turn);
}

TEST_F(WindowTest, APassageDroppedOnACodeIsCodedSo) {
    const Range words = select(QStringLiteral("Families come."));
    const CodeId wanted = code("Local and accessible");
    CodebookPanel& panel = window->readPage().codebookPanel();
    panel.setCurrentCode(wanted);
    const auto data = passageData({view().text()->transcript().id, words}, QStringLiteral("Families come."));
    dropOn(panel.tree().viewport(), panel.rectOf(wanted).center(), data.get());
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].passage.range, words);
    EXPECT_EQ(codingsHere()[0].code, wanted);
}

TEST_F(WindowTest, ACodeDroppedOnAnotherMovesBelowIt) {
    CodebookPanel& panel = window->readPage().codebookPanel();
    const CodeId moved = code("Safety");
    const CodeId target = window->session()->codebook().codes().front().id;
    panel.setCurrentCode(target);
    const auto data = codeData(moved, QStringLiteral("Safety"));
    dropOn(panel.tree().viewport(), panel.rectOf(target).center(), data.get());
    EXPECT_EQ(window->session()->codebook().find(moved)->parent, target);
}

TEST_F(WindowTest, CodingInVivoMakesACodeOfTheWords) {
    const Range words = select(QStringLiteral("Naebody judges ye"));
    press(Qt::Key_I);
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].passage.range, words);
    EXPECT_EQ(codingsHere()[0].code, code("Naebody judges ye"));
    EXPECT_EQ(window->session()->recentCodes().at(1), code("Naebody judges ye"));
}

TEST_F(WindowTest, OneKeyWidensToTheSentenceAndOneToTheTurn) {
    view().setCaret(rangeOf(QStringLiteral("judges")).begin);
    press(Qt::Key_S);
    EXPECT_EQ(view().selectedWords(), QStringLiteral("Naebody judges ye there."));
    press(Qt::Key_T);
    EXPECT_EQ(view().selection(), view().text()->turns()[1].range);
}

TEST_F(WindowTest, DeleteRemovesTheInnermostCodingAtTheCaret) {
    select(view().selectedWords().isEmpty() ? QStringLiteral("Naebody judges ye there.") : QString());
    window->readPage().desk().code(code("Safety"));
    window->readPage().desk().code(code("Identity and belonging"), view().text()->turns()[1].range);
    ASSERT_EQ(codingsHere().size(), 2U);
    view().setCaret(rangeOf(QStringLiteral("judges")).begin);
    press(Qt::Key_Delete);
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].code, code("Identity and belonging"));
}

TEST_F(WindowTest, ThePassagePanelListsAndRemovesWhatIsHere) {
    select(QStringLiteral("home to me"));
    window->readPage().desk().code(code("Safety"));
    auto* remove = window->readPage().passagePanel().findChild<QToolButton*>(QStringLiteral("removeCoding"));
    ASSERT_NE(remove, nullptr);
    remove->click();
    EXPECT_TRUE(codingsHere().empty());
}

TEST_F(WindowTest, UndoAndRedoAreOnTheKeyboard) {
    select(QStringLiteral("home to me"));
    window->readPage().desk().code(code("Safety"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(codingsHere().empty());
    EXPECT_TRUE(view().stripes().stripes().empty());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(view().stripes().stripes().size(), 1U);
}

TEST_F(WindowTest, UndoReachesBackBeforeARestart) {
    select(QStringLiteral("home to me"));
    window->readPage().desk().code(code("Safety"));
    restart();
    openTranscript("Morag");
    ASSERT_EQ(codingsHere().size(), 1U);
    ASSERT_TRUE(window->commands().undo->isEnabled());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(codingsHere().empty());
}

TEST_F(WindowTest, AStripeIsChosenByItsBarAndRemovedWithDelete) {
    const Range words = select(QStringLiteral("home to me"));
    window->readPage().desk().code(code("Safety"));
    view().setCaret(view().text()->whole().begin);
    view().grab(); // paints, so that the stripe has a place
    const QRect at = view().rectOf(words.begin);
    CodingId found;
    QPoint bar;
    for (int x = at.x(); x < view().viewport()->width() && !found; ++x) {
        bar = {x, at.center().y()};
        found = view().stripeUnder(bar);
    }
    ASSERT_EQ(found, codingsHere()[0].id);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::NoModifier, bar);
    EXPECT_EQ(view().chosenStripe(), found);
    press(Qt::Key_Delete);
    EXPECT_TRUE(codingsHere().empty());
}

TEST_F(WindowTest, APassageIsChangedToTheSelectedWords) {
    select(QStringLiteral("home to me"));
    window->readPage().desk().code(code("Safety"));
    const Range wider = select(QStringLiteral("It is a 🏠 home to me."));
    press(Qt::Key_R);
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].passage.range, wider);
    EXPECT_EQ(codingsHere()[0].code, code("Safety"));
}

TEST_F(WindowTest, AFullCodeDialogMakesACode) {
    window->commands().newCode->trigger();
    auto* dialog = window->findChild<QDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* name = dialog->findChild<QLineEdit*>();
    ASSERT_NE(name, nullptr);
    QTest::keyClicks(name, QStringLiteral("A warm room"));
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_NE(code("A warm room"), CodeId{});
}

} // namespace kenspeckle::gui::test
