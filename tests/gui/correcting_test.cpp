// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

#include "gui/correcting_flow.h"
#include "gui/dialogs/correct_everywhere_dialog.h"
#include "gui/models/review_model.h"
#include "gui/views/correcting/review_panel.h"
#include "gui/views/correcting/turn_editor.h"
#include "gui/views/side_drawer.h"
#include "gui/window_actions.h"
#include "kenspeckle/correcting.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

class CorrectingWindowTest : public WindowTest {
protected:
    TurnEditor& editor() { return window->correcting().editor(); }
    QPlainTextEdit& field() { return editor().field(); }
    ReviewPanel& review() { return window->correcting().reviewPanel(); }
    /// Replaces a word of the editor as one would: finds, selects, types.
    void type(const QString& instead, const QString& words) {
        ASSERT_TRUE(field().find(instead, QTextDocument::FindBackward) || field().find(instead));
        QTest::keyClicks(&field(), words);
    }
    QString shownWords(CodingId id) {
        const Stripe* stripe = view().stripes().find(id);
        return stripe ? view().text()->words(stripe->range) : QStringLiteral("gone");
    }
};

TEST_F(CorrectingWindowTest, ETurnsTheTurnIntoAnEditorAndSavingMovesPassagesWithTheirWords) {
    select(QStringLiteral("Naebody judges ye there"));
    window->readPage().desk().code(code("Safety"));
    const CodingId changed = codingsHere()[0].id;
    select(QStringLiteral("Families come."));
    window->readPage().desk().code(code("Safety"));
    const CodingId moved = codingsHere()[1].id;
    press(Qt::Key_E);
    ASSERT_TRUE(editor().isVisible());
    EXPECT_TRUE(field().hasFocus());
    EXPECT_EQ(editor().words(),
              QStringLiteral("It is a 🏠 home to me. Naebody judges ye there. 👩‍👩‍👧 Families come."));
    type(QStringLiteral("judges"), QStringLiteral("ever judges"));
    ASSERT_TRUE(eventually([this] { return editor().effect().contains(QStringLiteral("review")); }));
    EXPECT_TRUE(editor().effect().contains(QStringLiteral("1 passage"))) << editor().effect().toStdString();
    QTest::keyClick(&field(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(editor().isVisible());
    EXPECT_TRUE(view().hasFocus());
    EXPECT_EQ(shownWords(moved), QStringLiteral("Families come."));
    EXPECT_TRUE(view().text()->words(view().text()->whole()).contains(QStringLiteral("Naebody ever judges ye")));
    EXPECT_EQ(view().text()->turnAt(view().caret()), 1) << "the caret stays in its turn";

    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(view().text()->words(view().text()->whole()).contains(QStringLiteral("ever judges")));
    EXPECT_EQ(shownWords(changed), QStringLiteral("Naebody judges ye there"));
    restart();
    openTranscript("Morag");
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(view().text()->words(view().text()->whole()).contains(QStringLiteral("ever judges")));
    EXPECT_EQ(shownWords(moved), QStringLiteral("Families come."));
}

TEST_F(CorrectingWindowTest, EscapeLeavesTheWordsAsTheyWere) {
    select(QStringLiteral("key worker"));
    press(Qt::Key_E);
    QTest::keyClicks(&field(), QStringLiteral("1 and I and S"));
    QTest::keyClick(&field(), Qt::Key_Escape);
    QTest::mouseClick(editor().findChild<QPushButton*>(QStringLiteral("discardWords")), Qt::LeftButton);
    EXPECT_FALSE(editor().isVisible());
    EXPECT_TRUE(view().hasFocus());
    EXPECT_FALSE(view().text()->words(view().text()->whole()).contains(QStringLiteral("1 and I")));
    EXPECT_TRUE(codingsHere().empty());
    // Nothing typed: nothing to ask.
    press(Qt::Key_E);
    ASSERT_TRUE(editor().isVisible());
    EXPECT_FALSE(editor().asking());
    QTest::keyClick(&field(), Qt::Key_Escape);
    EXPECT_FALSE(editor().isVisible());
}

TEST_F(CorrectingWindowTest, EscapeAsksBeforeTypedWordsAreDiscarded) {
    select(QStringLiteral("key worker"));
    press(Qt::Key_E);
    const QString before = field().toPlainText();
    QTest::keyClicks(&field(), QStringLiteral("hard work "));
    QTest::keyClick(&field(), Qt::Key_Escape);
    ASSERT_TRUE(editor().isVisible());
    ASSERT_TRUE(editor().asking());
    auto* keep = editor().findChild<QPushButton*>(QStringLiteral("keepEditing"));
    EXPECT_TRUE(keep->hasFocus()) << "Enter loses nothing";
    QTest::keyClick(keep, Qt::Key_Escape);
    EXPECT_FALSE(editor().asking()) << "nor does Esc again";
    EXPECT_TRUE(field().hasFocus());
    EXPECT_TRUE(field().toPlainText().contains(QStringLiteral("hard work ")));
    // Typing on is an answer, too.
    QTest::keyClick(&field(), Qt::Key_Escape);
    ASSERT_TRUE(editor().asking());
    QTest::keyClicks(&field(), QStringLiteral("x"));
    EXPECT_FALSE(editor().asking());
    // Taken back by hand, there is nothing to lose.
    field().setPlainText(before);
    QTest::keyClick(&field(), Qt::Key_Escape);
    EXPECT_FALSE(editor().isVisible());
}

TEST_F(CorrectingWindowTest, ATurnLeftWithoutWordsIsNotSavedAndTheLineSaysWhy) {
    select(QStringLiteral("key worker"));
    press(Qt::Key_E);
    field().selectAll();
    QTest::keyClick(&field(), Qt::Key_Delete);
    ASSERT_TRUE(eventually([this] { return editor().effect().contains(QStringLiteral("inaudible")); }));
    QTest::keyClick(&field(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(editor().isVisible());
}

TEST_F(CorrectingWindowTest, PassagesAreReviewedInTheDrawer) {
    select(QStringLiteral("key worker"));
    window->readPage().desk().code(code("Safety"));
    select(QStringLiteral("I told my story once."));
    window->readPage().desk().code(code("Safety"));
    press(Qt::Key_E);
    type(QStringLiteral("key worker"), QStringLiteral("link worker"));
    QTest::keyClick(&field(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([this] { return review().count() == 1; }));
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("1 passage to review")));
    window->commands().review->trigger();
    ASSERT_TRUE(window->drawer().shows(&review()));
    EXPECT_EQ(window->drawer().tabs().tabText(window->drawer().tabs().indexOf(&review())),
              QStringLiteral("Review (1)"));
    view().setCaret(CodePoint{0});
    QTest::mouseClick(&review().goThere(), Qt::LeftButton);
    EXPECT_EQ(view().selectedWords(), QStringLiteral("link worker"));
    QTest::mouseClick(&review().accept(), Qt::LeftButton);
    ASSERT_TRUE(eventually([this] { return review().count() == 0; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(eventually([this] { return review().count() == 1; }));
    QTest::mouseClick(&review().acceptAll(), Qt::LeftButton);
    ASSERT_TRUE(eventually([this] { return review().count() == 0; }));
}

TEST_F(CorrectingWindowTest, TheSameWordsAreCorrectedEverywhereButWhereTheTickIsTakenAway) {
    select(QStringLiteral("judges"));
    window->commands().correctEverywhere->trigger();
    auto* dialog = window->findChild<CorrectEverywhereDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->find().text(), QStringLiteral("judges"));
    ASSERT_TRUE(eventually([&] { return dialog->places().count() == 2; }));
    QTest::keyClicks(&dialog->replacement(), QStringLiteral("blames"));
    ASSERT_TRUE(eventually([&] { return dialog->correctButton().isEnabled(); }));
    EXPECT_TRUE(dialog->effect().contains(QStringLiteral("2 places"))) << dialog->effect().toStdString();
    dialog->places().item(1)->setCheckState(Qt::Unchecked);
    ASSERT_TRUE(eventually([&] { return dialog->effect().contains(QStringLiteral("1 place ")); }));
    ASSERT_TRUE(eventually([&] { return dialog->correctButton().isEnabled(); }));
    QTest::mouseClick(&dialog->correctButton(), Qt::LeftButton);
    EXPECT_TRUE(view().text()->words(view().text()->whole()).contains(QStringLiteral("Naebody blames ye")));
    const auto left = findEverywhere(study(), {"judges", "", true, false, {}});
    ASSERT_THAT(left, IsOk());
    EXPECT_EQ(left->size(), 1U);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(window->findChild<CorrectEverywhereDialog*>(), nullptr);
}

TEST(ReviewModel, KeepsTheRulesOfModels) {
    ReviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.at(model.index(0)), nullptr);
    Review review;
    review.codePath = "Access / Open door";
    review.transcript = "Evelyn";
    review.turn = 4;
    model.setReviews({review, review});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_TRUE(model.index(0).data().toString().contains(QStringLiteral("Evelyn, turn 4")));
    EXPECT_TRUE(model.index(1).data().toString().contains(QStringLiteral("gone")));
    model.setReviews({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace kenspeckle::gui::test
