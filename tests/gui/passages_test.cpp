// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to passages that are coded: other ends, other codes, split, removed.
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

#include "gui/views/code_palette.h"
#include "gui/views/passage_panel.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

class PassagesTest : public WindowTest {
protected:
    CodingId codeWords(const QString& words, const std::string& name) {
        select(words);
        window->readPage().desk().code(code(name));
        for (const Coding& coding : codingsHere())
            if (coding.passage.range == rangeOf(words) && coding.code == code(name)) return coding.id;
        ADD_FAILURE() << "not coded: " << toUtf8(words);
        return {};
    }
    QString wordsOf(const Coding& coding) { return view().text()->words(coding.passage.range); }
    QStringList codedWords() {
        QStringList words;
        for (const Coding& coding : codingsHere())
            words << wordsOf(coding);
        return words;
    }
    /// Rows of passages that are no longer shown are gone.
    static void settle() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
    /// Presses on the handle, moves in steps as a hand does, and lets go unless told otherwise.
    void drag(PassageEnd end, CodePoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier, bool letGo = true) {
        const QPoint from = view().handleRect(end).center();
        const QPoint there = view().rectOf(to).center();
        QTest::mousePress(view().viewport(), Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint at = from + (there - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, QPointF(at), QPointF(view().viewport()->mapToGlobal(at)), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QApplication::sendEvent(view().viewport(), &move);
        }
        if (letGo) QTest::mouseRelease(view().viewport(), Qt::LeftButton, modifiers, there);
    }
};

} // namespace

TEST_F(PassagesTest, APassageJustCodedIsChosenAndHasHandles) {
    const CodingId id = codeWords(QStringLiteral("home to me"), "Safety");
    EXPECT_EQ(view().chosenStripe(), id);
    EXPECT_FALSE(view().handleRect(PassageEnd::Begin).isEmpty());
    EXPECT_FALSE(view().handleRect(PassageEnd::End).isEmpty());
    view().setCaret(view().text()->whole().begin);
    EXPECT_TRUE(view().handleRect(PassageEnd::End).isEmpty());
}

TEST_F(PassagesTest, AnEndIsDraggedAndSnapsToWords) {
    const CodingId id = codeWords(QStringLiteral("judges ye"), "Safety");
    drag(PassageEnd::End, rangeOf(QStringLiteral("there.")).end, Qt::NoModifier, false);
    ASSERT_TRUE(view().resizing().has_value());
    EXPECT_EQ(view().text()->words(*view().resizing()), QStringLiteral("judges ye there.")) << "shown while dragged";
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("judges ye")}) << "and not yet done";
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, Qt::NoModifier,
                        view().rectOf(rangeOf(QStringLiteral("there.")).end).center());
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("judges ye there.")});
    EXPECT_NE(codingsHere()[0].id, id);
    EXPECT_EQ(view().chosenStripe(), codingsHere()[0].id) << "what replaced it stays chosen";
    drag(PassageEnd::Begin, rangeOf(QStringLiteral("Naebody")).begin + 1);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("Naebody judges ye there.")});
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("judges ye")});
}

TEST_F(PassagesTest, WithAltAnEndIsDraggedToTheLetter) {
    codeWords(QStringLiteral("judges ye"), "Safety");
    drag(PassageEnd::End, rangeOf(QStringLiteral("judges")).begin + 3, Qt::AltModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("jud")});
}

TEST_F(PassagesTest, AnEndIsNotDraggedPastTheOther) {
    codeWords(QStringLiteral("home to me"), "Safety");
    drag(PassageEnd::End, view().text()->whole().begin);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("home")});
    drag(PassageEnd::Begin, view().text()->turns()[3].range.begin + 20);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("home")});
}

TEST_F(PassagesTest, EscapeLeavesTheEndsWhereTheyWere) {
    const CodingId id = codeWords(QStringLiteral("judges ye"), "Safety");
    drag(PassageEnd::End, rangeOf(QStringLiteral("Families")).begin + 2, Qt::NoModifier, false);
    ASSERT_TRUE(view().resizing().has_value());
    press(Qt::Key_Escape);
    EXPECT_FALSE(view().resizing().has_value());
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(300, 300));
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].id, id);
}

TEST_F(PassagesTest, KeysMoveTheEndsWordByWord) {
    codeWords(QStringLiteral("judges ye"), "Safety");
    press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("judges ye there")});
    press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("judges ye there.")});
    press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("judges ye there. 👩‍👩‍👧")});
    press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("Naebody judges ye there.")});
    for (int times = 0; times < 3; ++times)
        press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("there.")});
    press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("there")}) << "a word stays";
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("One word")));
    EXPECT_EQ(view().chosenStripe(), codingsHere()[0].id);
}

TEST_F(PassagesTest, AnEndMovesIntoTheNextTurn) {
    codeWords(QStringLiteral("Families come."), "Safety");
    press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("Families come.\n\nAnd")});
}

TEST_F(PassagesTest, APassageIsSplitAtTheCaret) {
    codeWords(QStringLiteral("Naebody judges ye there."), "Safety");
    press(Qt::Key_S, Qt::ShiftModifier);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("inside a coded passage")))
        << "the caret is at its end";
    view().setCaret(rangeOf(QStringLiteral("ye there")).begin);
    press(Qt::Key_S, Qt::ShiftModifier);
    EXPECT_EQ(codedWords(), (QStringList{QStringLiteral("Naebody judges"), QStringLiteral("ye there.")}));
    EXPECT_EQ(view().chosenStripe(), codingsHere()[1].id);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("Naebody judges ye there.")});
}

TEST_F(PassagesTest, AllCodingsOfAPassageGoAtOnceAndOthersStay) {
    codeWords(QStringLiteral("home to me"), "Safety");
    codeWords(QStringLiteral("home to me"), "Identity and belonging");
    codeWords(QStringLiteral("home to me."), "Naloxone");
    view().chooseStripe(codingsHere()[0].id);
    press(Qt::Key_Delete, Qt::ShiftModifier);
    EXPECT_EQ(codedWords(), QStringList{QStringLiteral("home to me.")});
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(codingsHere().size(), 3U);
}

TEST_F(PassagesTest, ThePassageAtTheCaretIsGivenAnotherCodeByKey) {
    codeWords(QStringLiteral("home to me"), "Safety");
    press(Qt::Key_C);
    ASSERT_TRUE(window->codePalette().isVisible());
    QTest::keyClicks(&window->codePalette().field(), QStringLiteral("naloxone"));
    QTest::keyClick(&window->codePalette().field(), Qt::Key_Return);
    ASSERT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].code, code("Naloxone"));
    EXPECT_EQ(view().chosenStripe(), codingsHere()[0].id);
}

TEST_F(PassagesTest, WhereNothingIsCodedThereIsNothingToChange) {
    view().setCaret(view().text()->whole().begin);
    for (const auto& [key, modifiers] : {std::pair{Qt::Key_C, Qt::KeyboardModifiers(Qt::NoModifier)},
                                         {Qt::Key_Delete, Qt::ShiftModifier},
                                         {Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier}}) {
        window->session()->say(QStringLiteral("before"));
        press(key, modifiers);
        EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("Nothing is coded here"))) << key;
    }
    EXPECT_FALSE(window->codePalette().isVisible());
}

TEST_F(PassagesTest, TickedCodingsAreRecodedTogether) {
    codeWords(QStringLiteral("home to me"), "Safety");
    codeWords(QStringLiteral("Naebody judges ye"), "Safety");
    codeWords(QStringLiteral("Families come."), "Safety");
    view().select(view().text()->turns()[1].range);
    settle();
    PassagePanel& panel = window->readPage().passagePanel();
    auto* recode = panel.findChild<QPushButton*>(QStringLiteral("recodeTicked"));
    ASSERT_NE(recode, nullptr);
    EXPECT_FALSE(recode->isVisible()) << "only once something is ticked";
    const auto boxes = panel.findChildren<QCheckBox*>();
    ASSERT_EQ(boxes.size(), 3);
    boxes[0]->click();
    boxes[2]->click();
    ASSERT_TRUE(recode->isVisible());
    recode->click();
    ASSERT_TRUE(window->codePalette().isVisible());
    QTest::keyClicks(&window->codePalette().field(), QStringLiteral("naloxone"));
    QTest::keyClick(&window->codePalette().field(), Qt::Key_Return);
    const auto count = [this](const char* name) {
        const auto all = codingsHere();
        return std::count_if(all.begin(), all.end(), [&](const Coding& coding) { return coding.code == code(name); });
    };
    EXPECT_EQ(count("Naloxone"), 2);
    EXPECT_EQ(count("Safety"), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(count("Safety"), 3);
}

TEST_F(PassagesTest, TickedCodingsAreRemovedTogether) {
    codeWords(QStringLiteral("home to me"), "Safety");
    codeWords(QStringLiteral("Naebody judges ye"), "Safety");
    view().select(view().text()->turns()[1].range);
    settle();
    PassagePanel& panel = window->readPage().passagePanel();
    for (QCheckBox* box : panel.findChildren<QCheckBox*>())
        box->click();
    panel.findChild<QPushButton*>(QStringLiteral("removeTicked"))->click();
    EXPECT_TRUE(codingsHere().empty());
    EXPECT_FALSE(panel.findChild<QPushButton*>(QStringLiteral("removeTicked"))->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(codingsHere().size(), 2U);
}

} // namespace kenspeckle::gui::test
