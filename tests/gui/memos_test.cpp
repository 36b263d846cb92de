// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>
#include <QTreeView>

#include "gui/models/drag_data.h"
#include "gui/models/memo_list_model.h"
#include "gui/views/memos/memo_desk.h"
#include "gui/views/memos/memo_drafts.h"
#include "gui/views/memos/memo_editor.h"
#include "gui/views/memos/memo_preview.h"
#include "gui/views/memos/memo_signs.h"
#include "gui/views/memos/memo_text.h"
#include "gui/views/memos/memos_panel.h"
#include "gui/views/side_drawer.h"
#include "gui/views/transcripts_panel.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/references.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {
namespace {

class MemosWindowTest : public WindowTest {
protected:
    [[nodiscard]] MemosPanel& panel() { return window->memosPanel(); }
    [[nodiscard]] MemoText& text() { return panel().editor().text(); }
    /// Types into the memo that is open.
    void type(const QString& words) { QTest::keyClicks(&text(), words); }
    void leave() {
        view().setFocus();
        QApplication::processEvents();
    }
    [[nodiscard]] std::vector<MemoDetail> all(const MemoFilter& filter = {}) {
        auto found = memos(study(), filter);
        EXPECT_THAT(found, IsOk());
        return found.value_or(std::vector<MemoDetail>());
    }
    [[nodiscard]] std::string lastLabel() { return history(study(), 1)->front().label; }
    [[nodiscard]] Passage passageOf(const QString& words) { return {view().text()->transcript().id, rangeOf(words)}; }
    bool listed(int count) {
        return eventually([this, count] { return panel().model().rowCount() == count; });
    }
};

TEST_F(MemosWindowTest, MWritesAboutTheSelectedPassageAndLeavingSaves) {
    const Range range = select(QStringLiteral("key worker"));
    press(Qt::Key_M);
    ASSERT_TRUE(window->drawer().shows(&panel()));
    ASSERT_TRUE(text().hasFocus());
    type(QStringLiteral("Who is that?"));
    EXPECT_TRUE(all().empty());
    leave();
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].memo.target, MemoTarget::of(Passage{view().text()->transcript().id, range}));
    EXPECT_EQ(all()[0].memo.text, "Who is that?");
    EXPECT_EQ(lastLabel(), "Wrote a memo about a passage of Morag");
    ASSERT_TRUE(listed(1));
    EXPECT_EQ(panel().list().currentIndex().row(), 0);
    // Again on the same words: the memo there is.
    select(QStringLiteral("key worker"));
    press(Qt::Key_M);
    EXPECT_EQ(text().toPlainText(), QStringLiteral("Who is that?"));
    type(QStringLiteral(" A nurse."));
    leave();
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].memo.text, "Who is that? A nurse.");
}

TEST_F(MemosWindowTest, MIsAboutTheChosenCodingElseTheTranscript) {
    select(QStringLiteral("key worker"));
    window->readPage().desk().code(code("Safety"));
    const CodingId coding = codingsHere()[0].id;
    view().chooseStripe(coding);
    view().setFocus();
    press(Qt::Key_M);
    type(QStringLiteral("coding"));
    view().setFocus();
    view().setCaret(CodePoint{0});
    press(Qt::Key_M);
    type(QStringLiteral("transcript"));
    leave();
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(all()[0].memo.target, MemoTarget::of(view().text()->transcript().id));
    EXPECT_EQ(all()[1].memo.target, MemoTarget::of(coding));
}

TEST_F(MemosWindowTest, AMemoAboutAWholeTranscriptHasItsSignInTheListAndBesideTheName) {
    TranscriptsPanel& list = window->readPage().transcriptsPanel();
    QToolButton& sign = window->readPage().transcriptMemo();
    const auto inList = [&](int row) {
        return list.list().model()->index(row, 0).data(TranscriptTreeModel::MemoRole).toString();
    };
    EXPECT_FALSE(sign.isVisible());
    ASSERT_THAT(addMemo(study(), MemoTarget::of(view().text()->transcript().id), "Came **late**, was tired."), IsOk());
    window->session()->changed(QString());
    EXPECT_TRUE(sign.isVisible());
    EXPECT_TRUE(sign.toolTip().contains(QStringLiteral("Came late"))) << toUtf8(sign.toolTip());
    EXPECT_TRUE(eventually([&] { return inList(0).startsWith(QStringLiteral("Came late")); }));
    EXPECT_TRUE(inList(1).isEmpty());
    EXPECT_TRUE(
        list.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("memo")));
    QTest::mouseClick(&sign, Qt::LeftButton);
    ASSERT_TRUE(window->drawer().shows(&panel()));
    EXPECT_TRUE(text().toPlainText().startsWith(QStringLiteral("Came")));
    openTranscript("Tam");
    EXPECT_FALSE(sign.isVisible());
    openTranscript("Morag");
    EXPECT_TRUE(sign.isVisible());
    window->session()->undo();
    EXPECT_FALSE(sign.isVisible());
    EXPECT_TRUE(eventually([&] { return inList(0).isEmpty(); }));
}

TEST_F(MemosWindowTest, OneSpellOfWritingIsOneEntryWithItsWordingsAndUndone) {
    panel().editor().setPauses(200, 50);
    window->writeMemo(MemoTarget::study());
    type(QStringLiteral("one two three"));
    ASSERT_TRUE(eventually([this] { return all().size() == 1; }));
    EXPECT_TRUE(text().hasFocus());
    const auto before = history(study(), 0)->size();
    type(QStringLiteral(" four"));
    ASSERT_TRUE(eventually([this] { return all()[0].memo.text == "one two three four"; }));
    EXPECT_EQ(history(study(), 0)->size(), before + 1);
    EXPECT_EQ(lastLabel(), "Edited a memo about the study");
    // Undo while something is being written: what was written is undone first, and is not lost for redo.
    panel().editor().setPauses(60'000, 60'000);
    type(QStringLiteral(" five"));
    window->commands().undo->trigger();
    EXPECT_EQ(text().toPlainText(), QStringLiteral("one two three four"));
    window->commands().redo->trigger();
    EXPECT_EQ(text().toPlainText(), QStringLiteral("one two three four five"));
    for (int i = 0; i < 3; ++i)
        window->commands().undo->trigger();
    EXPECT_TRUE(all().empty());
    EXPECT_TRUE(panel().editor().isEmpty());
}

TEST_F(MemosWindowTest, ClosingTheStudySavesWhatIsBeingWritten) {
    window->writeMemo(MemoTarget::study());
    type(QStringLiteral("not left yet"));
    window->closeStudy();
    ASSERT_TRUE(window->openStudy(file("hubs.ken")));
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].memo.text, "not left yet");
}

TEST_F(MemosWindowTest, WhatWasBeingWrittenAtACrashComesBack) {
    const MemoId memo = *addMemo(study(), MemoTarget::study(), "before");
    MemoDrafts(file("hubs.ken")).keep({memo, MemoTarget::study(), QStringLiteral("before the crash")});
    restart();
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].memo.text, "before the crash");
    // One for something that is gone becomes a memo on the study.
    MemoDrafts(file("hubs.ken")).keep({{}, MemoTarget::of(CodeId{5}), QStringLiteral("on a lost code")});
    restart();
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(all()[0].memo.target, MemoTarget::study());
    restart();
    EXPECT_EQ(all().size(), 2U);
}

TEST_F(MemosWindowTest, DraftIsKeptWhileOneWritesAndDroppedOnceSaved) {
    panel().editor().setPauses(60'000, 20);
    window->writeMemo(MemoTarget::study());
    type(QStringLiteral("words in danger"));
    std::optional<MemoDraft> draft;
    ASSERT_TRUE(eventually([&] { return (draft = MemoDrafts(file("hubs.ken")).recover()).has_value(); }));
    EXPECT_EQ(draft->text, QStringLiteral("words in danger"));
    type(QStringLiteral("!"));
    leave();
    QTest::qWait(60);
    EXPECT_FALSE(MemoDrafts(file("hubs.ken")).recover());
}

TEST_F(MemosWindowTest, EmptiedMemoIsRemovedAndDeleteIsUndone) {
    const MemoId memo = *addMemo(study(), MemoTarget::study(), "first");
    window->session()->changed({});
    panel().show(memo);
    text().selectAll();
    QTest::keyClick(&text(), Qt::Key_Delete);
    leave();
    EXPECT_TRUE(all().empty());
    window->commands().undo->trigger();
    ASSERT_EQ(all().size(), 1U);
    panel().show(memo);
    QTest::mouseClick(panel().findChild<QToolButton*>(QStringLiteral("deleteMemo")), Qt::LeftButton);
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(lastLabel(), "Removed a memo about the study");
    window->commands().undo->trigger();
    EXPECT_EQ(all().size(), 1U);
}

TEST_F(MemosWindowTest, ListIsSearchedAndFilteredAndItsModelIsSound) {
    const QAbstractItemModelTester tester(&panel().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_THAT(addMemo(study(), MemoTarget::of(code("Safety")), "## The café\n\nand more"), IsOk());
    ASSERT_THAT(addMemo(study(), MemoTarget::study(), "A plan"), IsOk());
    ASSERT_THAT(addMemo(study(), MemoTarget::of(passageOf(QStringLiteral("key worker"))), "who 🏠"), IsOk());
    window->session()->changed({});
    window->commands().memos->trigger();
    ASSERT_TRUE(listed(3));
    EXPECT_TRUE(panel().search().hasFocus());
    QTest::keyClicks(&panel().search(), QStringLiteral("CAFE"));
    ASSERT_TRUE(listed(1));
    EXPECT_EQ(panel().model().index(0).data().toString(), QStringLiteral("The café"));
    QTest::keyClick(&panel().search(), Qt::Key_Return);
    EXPECT_TRUE(panel().list().hasFocus());
    EXPECT_EQ(text().toPlainText(), QStringLiteral("## The café\n\nand more"));
    panel().search().clear();
    ASSERT_TRUE(listed(3));
    panel().kinds().setCurrentIndex(5);
    ASSERT_TRUE(listed(1));
    EXPECT_EQ(panel().model().index(0).data().toString(), QStringLiteral("who 🏠"));
}

TEST_F(MemosWindowTest, LinkIsCopiedPastedAndOpened) {
    const Range range = select(QStringLiteral("🏠 home"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString link = QGuiApplication::clipboard()->text();
    EXPECT_EQ(link, fromUtf8(markdownLink("🏠 home", Reference::to(Passage{view().text()->transcript().id, range}))));
    window->writeMemo(MemoTarget::study());
    text().paste();
    EXPECT_EQ(text().toPlainText(), link);
    openTranscript("Tam");
    text().setFocus();
    QTextCursor cursor = text().textCursor();
    cursor.setPosition(2);
    text().setTextCursor(cursor);
    QTest::keyClick(&text(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(view().text()->transcript().name, "Morag");
    EXPECT_EQ(view().selection(), range);
    openTranscript("Tam");
    QTest::mouseClick(text().viewport(), Qt::LeftButton, Qt::ControlModifier, text().pointOf(3));
    EXPECT_EQ(view().text()->transcript().name, "Morag");
}

TEST_F(MemosWindowTest, BrokenLinksSaySoInWords) {
    for (const auto& [link, words] :
         {std::pair{"ken://code/5", "not in the study"}, std::pair{"ken://nothing", "cannot be opened"},
          std::pair{"file:///etc/passwd", "cannot be opened"}, std::pair{"ken://passage/5/1-2", "not in the study"}}) {
        window->openLink(QString::fromLatin1(link));
        EXPECT_TRUE(window->statusLine().words().contains(QString::fromLatin1(words)))
            << link << ": " << toUtf8(window->statusLine().words());
    }
}

TEST_F(MemosWindowTest, DroppedPassageIsQuotedWithALink) {
    window->writeMemo(MemoTarget::study());
    const Passage passage = passageOf(QStringLiteral("key worker"));
    const auto data = passageData(passage, QStringLiteral("key worker"));
    ASSERT_TRUE(dropOn(text().viewport(), text().viewport()->rect().center(), data.get()));
    EXPECT_EQ(text().toPlainText(), QStringLiteral("> ") +
                                        fromUtf8(markdownLink("key worker", Reference::to(passage))) +
                                        QStringLiteral("\n\n"));
    leave();
    EXPECT_EQ(all().size(), 1U);
}

TEST_F(MemosWindowTest, PreviewShowsMarkdownAndFetchesNothing) {
    writeFile(folder / "picture.txt", "secret");
    ASSERT_THAT(addMemo(study(), MemoTarget::study(),
                        "# Plan\n\n- [Safety](ken://code/" + std::to_string(code("Safety").value) +
                            ")\n\n![x](file://" + (folder / "picture.txt").string() + ") <b>bare</b>"),
                IsOk());
    panel().show(all()[0].memo.id);
    window->drawer().open(&panel());
    panel().findChild<QToolButton*>(QStringLiteral("previewMemo"))->click();
    MemoPreview& preview = panel().editor().preview();
    ASSERT_TRUE(preview.isVisible());
    EXPECT_TRUE(preview.toPlainText().contains(QStringLiteral("Plan")));
    EXPECT_TRUE(preview.toPlainText().contains(QStringLiteral("<b>bare</b>")));
    EXPECT_TRUE(preview.loadResource(QTextDocument::ImageResource, QUrl::fromLocalFile(file("picture.txt")))
                    .toByteArray()
                    .isEmpty());
    Q_EMIT preview.anchorClicked(QUrl(QString::fromStdString(format(Reference::to(code("Safety"))))));
    EXPECT_EQ(window->readPage().codebookPanel().currentCode(), code("Safety"));
}

TEST_F(MemosWindowTest, SignsInTheMarginOpenTheMemo) {
    auto* signs = view().findChild<MemoSigns*>(QStringLiteral("memoSigns"));
    ASSERT_TRUE(signs);
    EXPECT_TRUE(signs->isHidden());
    const MemoId memo = *addMemo(study(), MemoTarget::of(passageOf(QStringLiteral("key worker"))), "who?");
    window->session()->changed({});
    ASSERT_TRUE(signs->isVisible());
    const QRect sign = signs->signOf(memo);
    ASSERT_FALSE(sign.isEmpty());
    ASSERT_EQ(signs->under(sign.center()).size(), 1U);
    EXPECT_EQ(signs->under(sign.center())[0]->title, "who?");
    QTest::mouseClick(signs, Qt::LeftButton, Qt::NoModifier, sign.center());
    ASSERT_TRUE(window->drawer().shows(&panel()));
    EXPECT_EQ(panel().editor().memo(), memo);
    openTranscript("Tam");
    EXPECT_TRUE(signs->isHidden());
}

TEST_F(MemosWindowTest, EscapeClosesTheDrawerAndSaves) {
    window->writeMemo(MemoTarget::study());
    type(QStringLiteral("kept"));
    QTest::keyClick(&text(), Qt::Key_Escape);
    EXPECT_FALSE(window->drawer().isVisible());
    QApplication::processEvents();
    EXPECT_EQ(all().size(), 1U);
}

} // namespace
} // namespace kenspeckle::gui::test
