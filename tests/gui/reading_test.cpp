// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTreeView>
#include <QTreeWidget>

#include "gui/dialogs/import_outcome_dialog.h"
#include "gui/views/transcripts_panel.h"
#include "kenspeckle/importing.h"
#include "kenspeckle/speakers.h"
#include "kenspeckle/verifying.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

TEST_F(WindowTest, DroppedFilesAreImportedAndTheFirstIsOpen) {
    ASSERT_EQ(window->session()->transcripts().size(), 2U);
    EXPECT_EQ(window->session()->transcripts()[0].name, "Morag");
    EXPECT_EQ(window->session()->transcripts()[1].name, "Tam");
    ASSERT_NE(view().text(), nullptr);
    EXPECT_EQ(view().text()->turns().size(), 4U);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("2 transcripts imported")));
}

TEST_F(WindowTest, AFolderWithABrokenFileImportsTheOthersAndSaysWhichFailed) {
    std::filesystem::create_directory(folder / "more");
    writeFile(folder / "more/Iain.txt", "Iain: I came for the bus pass.\n");
    writeFile(folder / "more/broken.docx", "this is no Word file");
    importByDrop({file("more")}, 3);
    auto* dialog = window->findChild<ImportOutcomeDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->list().topLevelItemCount(), 2);
    EXPECT_EQ(dialog->list().topLevelItem(0)->text(0), QStringLiteral("broken.docx"));
    EXPECT_TRUE(dialog->list().topLevelItem(0)->text(1).contains(QStringLiteral("failed")));
    EXPECT_FALSE(dialog->list().topLevelItem(0)->text(2).isEmpty());
}

TEST_F(WindowTest, AFileDroppedTwiceIsToldToBeThereAlready) {
    importByDrop({file("Tam.txt")}, 2);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("1 already there")));
}

TEST_F(WindowTest, ACancelledImportKeepsWholeTranscriptsAndStops) {
    std::filesystem::create_directory(folder / "many");
    for (int number = 0; number < 60; ++number)
        writeFile(folder / ("many/" + std::to_string(number) + ".txt"),
                  "Anna: My number is " + std::to_string(number) + ".\n");
    window->importFlow().import({file("many")});
    EXPECT_TRUE(window->statusLine().busy());
    window->statusLine().findChild<QAbstractButton*>(QStringLiteral("cancelWork"))->click();
    ASSERT_TRUE(eventually([&] { return !window->importFlow().running(); }));
    EXPECT_FALSE(window->statusLine().busy());
    const auto all = transcripts(study());
    ASSERT_THAT(all, IsOk());
    EXPECT_LT(all->size(), 62U);
    EXPECT_TRUE(verify(study()).value_or(VerifyOutcome{.problems = {"not verified"}}).problems.empty());
}

TEST_F(WindowTest, AWindowClosedDuringAnImportKeepsWholeTranscripts) {
    std::filesystem::create_directory(folder / "many");
    for (int number = 0; number < 40; ++number)
        writeFile(folder / ("many/" + std::to_string(number) + ".txt"),
                  "Anna: My number is " + std::to_string(number) + ".\n");
    window->importFlow().import({file("many")});
    window.reset();
    openWindow();
    ASSERT_TRUE(window->openStudy(file("hubs.ken")));
    const auto all = transcripts(study());
    ASSERT_THAT(all, IsOk());
    for (const TranscriptSummary& each : *all)
        EXPECT_GE(each.turns, 1) << each.name;
    const auto checked = verify(study());
    ASSERT_THAT(checked, IsOk());
    EXPECT_TRUE(checked->problems.empty());
}

TEST_F(WindowTest, TheKeyboardSelectsAnEmojiAsOneStep) {
    const Range house = rangeOf(QStringLiteral("🏠"));
    ASSERT_EQ(house.length(), 1);
    view().setCaret(house.begin);
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(view().selection(), house);
    const Range family = rangeOf(QStringLiteral("👩‍👩‍👧"));
    ASSERT_EQ(family.length(), 5);
    view().setCaret(family.begin);
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(view().selection(), family);
}

TEST_F(WindowTest, WordsAfterEmojiAreCodedToTheCodePoint) {
    view().setCaret(rangeOf(QStringLiteral("Families come.")).begin);
    for (int letter = 0; letter < 8; ++letter)
        press(Qt::Key_Right, Qt::ShiftModifier);
    window->readPage().desk().code(code("Safety"));
    const auto all = codings(study(), {});
    ASSERT_THAT(all, IsOk());
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ((*all)[0].text, "Families");
    EXPECT_EQ((*all)[0].coding.passage.range, rangeOf(QStringLiteral("Families")));
}

TEST_F(WindowTest, ADoubleClickSelectsTheWordUnderIt) {
    const Range word = rangeOf(QStringLiteral("Families"));
    const QPoint point = view().rectOf(word.begin + 3).center();
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, Qt::NoModifier, point);
    EXPECT_EQ(view().selectedWords(), QStringLiteral("Families"));
    EXPECT_EQ(view().selection(), word);
}

TEST_F(WindowTest, TheMouseSelectsAcrossTurnsAndCopiesVerbatim) {
    const CodePoint from = rangeOf(QStringLiteral("Families come.")).begin;
    const CodePoint to = rangeOf(QStringLiteral("The café")).end;
    const QPoint begin = view().rectOf(from).center(), end = view().rectOf(to).center();
    QTest::mousePress(view().viewport(), Qt::LeftButton, Qt::NoModifier, begin);
    QMouseEvent move(QEvent::MouseMove, end, view().viewport()->mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(view().viewport(), &move);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, Qt::NoModifier, end);
    EXPECT_EQ(view().selection(), (Range{from, to}));
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("Families come.\n\nAnd the café?\n\nThe café"));
}

TEST_F(WindowTest, TheCaretWalksFromTurnToTurn) {
    const auto& turns = view().text()->turns();
    view().setCaret(turns[0].range.end);
    press(Qt::Key_Right);
    EXPECT_EQ(view().caret(), turns[1].range.begin);
    press(Qt::Key_Left);
    EXPECT_EQ(view().caret(), turns[0].range.end);
    press(Qt::Key_Down);
    EXPECT_GE(view().caret(), turns[1].range.begin);
    press(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(view().caret(), turns[3].range.end);
    press(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(view().caret(), turns[0].range.begin);
}

TEST_F(WindowTest, ParagraphsOfATurnStandApartAndTheCaretWalksThroughThem) {
    writeFile(folder / "two.txt", "Anna: First part.\n\nSecond part.\n\nBen: Aye.\n");
    importByDrop({file("two.txt")}, 3);
    openTranscript("two");
    ASSERT_EQ(view().text()->turns().size(), 2U);
    const CodePoint first = rangeOf(QStringLiteral("First")).begin, second = rangeOf(QStringLiteral("Second")).begin;
    const CodePoint ben = rangeOf(QStringLiteral("Aye")).begin;
    EXPECT_GT(view().rectOf(second).top() - view().rectOf(first).top(), view().rectOf(first).height() + 6);
    view().setCaret(first);
    press(Qt::Key_Down);
    EXPECT_EQ(view().caret(), second);
    press(Qt::Key_Down);
    EXPECT_EQ(view().caret(), ben);
    press(Qt::Key_Up);
    EXPECT_EQ(view().caret(), second);
    press(Qt::Key_Up);
    EXPECT_EQ(view().caret(), first);
}

TEST_F(WindowTest, ControlAndWheelZoomTheText) {
    const int before = view().zoom();
    const double height = view().rectOf({}).height();
    QWheelEvent wheel(QPointF(200, 200), view().viewport()->mapToGlobal(QPointF(200, 200)), {}, QPoint(0, 120),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view().viewport(), &wheel);
    EXPECT_GT(view().zoom(), before);
    EXPECT_GE(view().rectOf({}).height(), height);
}

TEST_F(WindowTest, PlaceAndKeysComeBackAfterARestart) {
    openTranscript("Tam");
    select(QStringLiteral("A pal took me."));
    window->readPage().desk().code(code("Gateway to other services"));
    restart();
    ASSERT_NE(view().text(), nullptr);
    EXPECT_EQ(view().text()->transcript().name, "Tam");
    EXPECT_EQ(window->session()->recentCodes().at(1), code("Gateway to other services"));
    EXPECT_EQ(view().stripes().stripes().size(), 1U);
}

TEST_F(WindowTest, ARemovedTranscriptLeavesTheNextOneOpenAndCanBeUndone) {
    const TranscriptId morag = view().text()->transcript().id;
    Q_EMIT window->readPage().transcriptsPanel().removeAsked({morag});
    ASSERT_TRUE(eventually([&] { return window->session()->transcripts().size() == 1; }));
    EXPECT_EQ(view().text()->transcript().name, "Tam");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return window->session()->transcripts().size() == 2; }));
}

TEST_F(WindowTest, ATranscriptIsRenamedInTheList) {
    QTreeView& list = window->readPage().transcriptsPanel().list();
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_F2);
    auto* editor = list.findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    editor->setText(QStringLiteral("Interview with M."));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return window->session()->transcripts()[0].name == "Interview with M."; }));
}

TEST_F(WindowTest, AScreenReaderReadsTheWordsTheCaretAndTheCodes) {
    const Range words = select(QStringLiteral("home to me"));
    window->readPage().desk().code(code("Safety"));
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&view());
    ASSERT_NE(accessible, nullptr);
    QAccessibleTextInterface* text = accessible->textInterface();
    ASSERT_NE(text, nullptr);
    int start = 0, end = 0;
    text->selection(0, &start, &end);
    EXPECT_EQ(text->text(start, end), QStringLiteral("home to me"));
    EXPECT_EQ(text->cursorPosition(), end);
    EXPECT_EQ(end - start, words.length());
    EXPECT_TRUE(text->attributes(start, &start, &end).contains(QStringLiteral("Safety")));
    EXPECT_EQ(text->text(start, end), QStringLiteral("home to me"));
}

TEST_F(WindowTest, EveryControlHasANameForAScreenReader) {
    window->commands().newCode->trigger();
    window->commands().speakers->trigger();
    window->setPage(Page::Reports);
    const auto named = [](const QWidget* widget, const QString& text) {
        return !widget->accessibleName().isEmpty() || !text.isEmpty();
    };
    for (const auto* widget : window->findChildren<QWidget*>()) {
        const std::string what = std::string(widget->metaObject()->className()) + " in " +
                                 (widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "");
        if (widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            const bool part = qobject_cast<const QLineEdit*>(widget->parentWidget()) ||
                              qobject_cast<const QAbstractItemView*>(widget->parentWidget());
            if (!part) {
                EXPECT_TRUE(named(widget, button->text())) << what;
            }
        } else if (const auto* field = qobject_cast<const QLineEdit*>(widget)) {
            EXPECT_TRUE(named(widget, field->placeholderText())) << what;
        } else if (qobject_cast<const QComboBox*>(widget)) {
            EXPECT_TRUE(named(widget, {})) << what;
        } else if (const auto* list = qobject_cast<const QAbstractItemView*>(widget)) {
            const bool popup = widget->window() != window.get() && !qobject_cast<const QDialog*>(widget->window());
            if (!popup && !widget->inherits("QHeaderView")) {
                EXPECT_TRUE(named(list, {})) << what;
            }
        }
    }
}

TEST_F(WindowTest, ThousandsOfStripesAreOpenedAndDrawn) {
    // 2,250 codings in one transcript, as heavily coded focus groups have; docs/performance.md says how long it takes.
    std::string said;
    for (int turn = 0; turn < 300; ++turn) {
        said += (turn % 2 == 0 ? "Anna: " : "Ben: ");
        for (int word = 0; word < 40; ++word)
            said += "word" + std::to_string(turn * 40 + word) + (word == 39 ? ".\n\n" : " ");
    }
    writeFile(folder / "long.txt", said);
    importByDrop({file("long.txt")}, 3);
    const auto id = findTranscript(study(), "long");
    ASSERT_THAT(id, IsOk());
    const auto loaded = transcript(study(), *id);
    ASSERT_THAT(loaded, IsOk());
    std::vector<CodeId> usable;
    for (const Code& each : window->session()->codebook().codes())
        if (each.text.codable) usable.push_back(each.id);
    const auto length = static_cast<std::int64_t>(loaded->text.size());
    for (std::size_t at = 0; at < 9; ++at) {
        std::vector<Passage> passages;
        for (std::int64_t each = 0; each < 250; ++each) {
            const CodePoint begin{each * (length - 400) / 250};
            passages.push_back({*id, {begin, begin + 20 + 37 * static_cast<std::int64_t>(at)}});
        }
        ASSERT_THAT(addCodings(study(), passages, usable[at]), IsOk());
    }
    QElapsedTimer clock;
    clock.start();
    window->readPage().open(*id);
    view().grab();
    RecordProperty("openAndPaintMilliseconds", static_cast<int>(clock.elapsed()));
    EXPECT_EQ(view().stripes().stripes().size(), 2250U);
    view().grab();
    const QRect somewhere = view().rectOf(view().text()->whole().begin);
    bool found = false;
    for (int x = somewhere.x(); x < view().viewport()->width() && !found; ++x)
        found = view().stripeUnder({x, somewhere.center().y()}) != CodingId{};
    EXPECT_TRUE(found);
}

} // namespace kenspeckle::gui::test
