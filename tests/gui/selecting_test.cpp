// SPDX-License-Identifier: GPL-3.0-or-later
// Getting about in a transcript by keyboard.
#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include "gui/models/text_units.h"
#include "gui/models/uncoded.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

class SelectingTest : public WindowTest {
protected:
    void at(const QString& words) { view().setCaret(rangeOf(words).begin); }
};

TranscriptText oneTurn(const std::string& words, SpeakerRole role = SpeakerRole::Participant) {
    Transcript transcript;
    transcript.id = TranscriptId{1};
    transcript.text = words;
    transcript.speakers = {{SpeakerId{1}, TranscriptId{1}, "Jean", role, {}}};
    Turn turn;
    turn.number = 1;
    turn.speaker = SpeakerId{1};
    turn.range = {CodePoint{0}, CodePoint{text::codePointCount(words)}};
    transcript.turns = {turn};
    return TranscriptText(std::move(transcript));
}

Range range(std::int64_t begin, std::int64_t end) { return {CodePoint{begin}, CodePoint{end}}; }

} // namespace

TEST_F(SelectingTest, OneKeyWidensFromWordToTurnAndAnotherNarrowsAgain) {
    at(QStringLiteral("dges ye there"));
    press(Qt::Key_W);
    EXPECT_EQ(view().selectedWords(), QStringLiteral("judges"));
    press(Qt::Key_W);
    EXPECT_EQ(view().selectedWords(), QStringLiteral("Naebody judges ye there."));
    press(Qt::Key_W);
    EXPECT_EQ(view().selection(), view().text()->turns()[1].range) << "its only paragraph is the turn";
    press(Qt::Key_W);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("whole turn")));
    press(Qt::Key_W, Qt::ShiftModifier);
    EXPECT_EQ(view().selectedWords(), QStringLiteral("Naebody judges ye there."));
    press(Qt::Key_W, Qt::ShiftModifier);
    EXPECT_EQ(view().selectedWords(), QStringLiteral("judges"));
    press(Qt::Key_W, Qt::ShiftModifier);
    EXPECT_TRUE(view().selection().empty());
    press(Qt::Key_W, Qt::ShiftModifier);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("Nothing to narrow")));
}

TEST_F(SelectingTest, NarrowingForgetsWhatWasWidenedBeforeAnotherSelection) {
    at(QStringLiteral("judges ye there"));
    press(Qt::Key_S);
    const Range other = select(QStringLiteral("key worker"));
    press(Qt::Key_W, Qt::ShiftModifier);
    EXPECT_EQ(view().selection(), other);
    press(Qt::Key_T);
    press(Qt::Key_W, Qt::ShiftModifier);
    EXPECT_EQ(view().selection(), other);
}

TEST_F(SelectingTest, ControlAndArrowsGoFromTurnToTurn) {
    const auto& turns = view().text()->turns();
    at(QStringLiteral("judges ye there"));
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(view().caret(), turns[1].range.begin);
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(view().caret(), turns[0].range.begin);
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(view().caret(), turns[0].range.begin);
    for (int times = 0; times < 9; ++times)
        press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(view().caret(), turns[3].range.begin);
    press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(view().selection().begin, turns[2].range.begin) << "with Shift it selects";
}

TEST_F(SelectingTest, NGoesFromOneCodedPassageToTheNext) {
    const Range second = select(QStringLiteral("key worker"));
    window->readPage().desk().code(code("Safety"));
    const Range first = select(QStringLiteral("home to me"));
    window->readPage().desk().code(code("Naloxone"));
    view().setCaret(view().text()->whole().begin);
    press(Qt::Key_N);
    EXPECT_EQ(view().selection(), first);
    EXPECT_EQ(view().chosenStripe(), codingsHere()[0].id);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("Naloxone, coding 1 of 2")));
    press(Qt::Key_N);
    EXPECT_EQ(view().selection(), second);
    press(Qt::Key_N);
    EXPECT_EQ(view().selection(), second);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("no coded passage after")));
    press(Qt::Key_N, Qt::ShiftModifier);
    EXPECT_EQ(view().selection(), first);
    press(Qt::Key_Delete);
    EXPECT_EQ(codingsHere().size(), 1U);
    EXPECT_EQ(codingsHere()[0].passage.range, second);
}

TEST_F(SelectingTest, GGoesToWhatAParticipantSaysThatIsNotCoded) {
    select(QStringLiteral("It is a 🏠 home to me."));
    window->readPage().desk().code(code("Safety"));
    view().setCaret(view().text()->whole().begin);
    press(Qt::Key_G);
    EXPECT_EQ(view().selectedWords(), QStringLiteral("Naebody judges ye there. 👩‍👩‍👧 Families come."))
        << "the interviewer's question is not meant";
    press(Qt::Key_G);
    EXPECT_EQ(view().selection(), view().text()->turns()[3].range);
    press(Qt::Key_G);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("from here on is coded")));
    press(Qt::Key_G, Qt::ShiftModifier);
    EXPECT_EQ(view().selectedWords(), QStringLiteral("Naebody judges ye there. 👩‍👩‍👧 Families come."));
}

TEST_F(SelectingTest, EveryKeyStandsInAMenu) {
    QStringList keys;
    for (QMenu* menu : window->menuBar()->findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            keys << action->shortcut().toString();
    for (const char* key :
         {"W", "Shift+W", "P", "S", "T", "N", "Shift+N", "G", "Shift+G", "Ctrl+Down", "Ctrl+Up", "Alt+Shift+Right",
          "Alt+Shift+Left", "Alt+Shift+Up", "Alt+Shift+Down", "C", "Shift+S", "Shift+Del", "Ctrl+Shift+K"})
        EXPECT_EQ(keys.count(QString::fromLatin1(key)), 1) << key;
}

TEST(TextUnits, ACaretStandsForTheUnitItIsIn) {
    const TranscriptText text = oneTurn("One 🏠 two. Three?\nFour");
    EXPECT_EQ(widened(text, range(0, 0), TextUnit::Word, "en"), range(0, 3));
    EXPECT_EQ(widened(text, range(3, 3), TextUnit::Word, "en"), range(0, 3)) << "at its very end still";
    EXPECT_EQ(widened(text, range(4, 4), TextUnit::Word, "en"), range(6, 9)) << "else the next";
    EXPECT_EQ(widened(text, range(7, 7), TextUnit::Sentence, "en"), range(0, 10));
    EXPECT_EQ(widened(text, range(7, 7), TextUnit::Paragraph, "en"), range(0, 17));
    EXPECT_EQ(widened(text, range(20, 20), TextUnit::Paragraph, "en"), range(18, 22));
    EXPECT_EQ(widened(text, range(7, 12), TextUnit::Word, "en"), range(6, 16));
    EXPECT_EQ(widened(text, range(7, 19), TextUnit::Sentence, "en"), range(0, 22));
}

TEST(TextUnits, EndsSnapToWordsWithTheirPunctuation) {
    const TranscriptText text = oneTurn("Aye, “e\u0301galite\u0301” مرحبا بك!");
    const auto words = [&text](std::int64_t begin, std::int64_t end) {
        return text.words(
            {snapped(text, CodePoint{begin}, PassageEnd::Begin), snapped(text, CodePoint{end}, PassageEnd::End)});
    };
    EXPECT_EQ(words(1, 2), QStringLiteral("Aye"));
    EXPECT_EQ(words(1, 4), QStringLiteral("Aye,"));
    EXPECT_EQ(words(7, 14), QStringLiteral("égalité").normalized(QString::NormalizationForm_D))
        << "a combining mark is not cut off";
    EXPECT_EQ(words(5, 16), QStringLiteral("“égalité”").normalized(QString::NormalizationForm_D));
    EXPECT_EQ(words(18, 26), QStringLiteral("مرحبا بك!"));
    CodePoint at{0};
    int steps = 0;
    for (CodePoint next = nextEdge(text, at, PassageEnd::End, 1); next != at && steps < 50; ++steps) {
        at = next;
        next = nextEdge(text, at, PassageEnd::End, 1);
    }
    EXPECT_EQ(at, text.whole().end);
}

TEST(Uncoded, WhatIsLeftBetweenStripesIsFoundWithoutItsSpaces) {
    const TranscriptText text = oneTurn("One two. Three — four 💙");
    const auto stripe = [](std::int64_t id, Range where) {
        Stripe made;
        made.id = CodingId{id};
        made.range = where;
        return made;
    };
    const StripeSet set({stripe(1, range(0, 3)), stripe(2, range(4, 14)), stripe(3, range(17, 21))});
    const std::vector<Range> left = uncodedIn(text, set, 0);
    ASSERT_EQ(left.size(), 1U) << "a dash alone says nothing";
    EXPECT_EQ(text.words(left[0]), QStringLiteral("💙"));
    EXPECT_EQ(uncodedIn(text, StripeSet({stripe(4, range(2, 22))}), 0).size(), 2U);
    EXPECT_EQ(uncodedIn(text, StripeSet(), 0).size(), 1U);
    EXPECT_TRUE(uncodedIn(oneTurn("A question?", SpeakerRole::Interviewer), StripeSet(), 0).empty());
    EXPECT_FALSE(nextUncoded(text, set, text.whole().end, 1).has_value());
}

} // namespace kenspeckle::gui::test
