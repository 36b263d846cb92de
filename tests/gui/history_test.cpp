// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include "gui/models/history_model.h"
#include "gui/views/history/changes_html.h"
#include "gui/views/history/history_panel.h"
#include "gui/views/passage_panel.h"
#include "gui/views/transcripts_panel.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/correcting.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

class HistoryWindowTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        select(QStringLiteral("Naebody judges ye there."));
        window->readPage().desk().code(code("Safety"));
        press(Qt::Key_H, Qt::ControlModifier);
        ASSERT_TRUE(panel().isVisible());
        ASSERT_TRUE(shows(QStringLiteral("Coded as Safety")));
    }
    [[nodiscard]] HistoryPanel& panel() { return window->historyPanel(); }
    [[nodiscard]] HistoryModel& model() { return panel().model(); }
    [[nodiscard]] QString label(int row) { return model().index(row).data().toString(); }
    [[nodiscard]] bool shows(const QString& first) {
        return eventually([&] { return model().rowCount() > 0 && label(0) == first; });
    }
    void choose(int row) {
        const QModelIndex at = model().index(row);
        panel().list().scrollTo(at);
        QTest::mouseClick(panel().list().viewport(), Qt::LeftButton, {},
                          panel().list().visualRect(at).center() + QPoint(0, 8));
        ASSERT_EQ(panel().list().currentIndex().row(), row);
    }
    [[nodiscard]] QPushButton* pushButton(const char* name) {
        return panel().findChild<QPushButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString changes() { return panel().changes().toPlainText(); }
    /// Opens a context menu with `open` and triggers the entry of these words.
    void trigger(const QString& words, const std::function<void()>& open) {
        QTimer::singleShot(0, [words] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_TRUE(menu);
            for (QAction* action : menu->actions())
                if (action->text() == words) {
                    menu->setActiveAction(action);
                    QTest::keyClick(menu, Qt::Key_Return);
                    return;
                }
            menu->close();
            FAIL() << "no entry " << toUtf8(words);
        });
        open();
    }
};

TEST_F(HistoryWindowTest, ListsWhatIsDoneAsItIsDone) {
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model().index(0).data(HistoryModel::DayRole).toString(), QStringLiteral("Today"));
    EXPECT_EQ(model().index(1).data(HistoryModel::DayRole).toString(), QString());
    const int before = model().rowCount();
    select(QStringLiteral("key worker"));
    window->readPage().desk().code(code("No stigma or prejudice"));
    ASSERT_TRUE(shows(QStringLiteral("Coded as No stigma or prejudice")));
    EXPECT_EQ(model().rowCount(), before + 1);
    window->session()->undo();
    ASSERT_TRUE(shows(QStringLiteral("Undid: Coded as No stigma or prejudice")));
    EXPECT_TRUE(model().index(1).data(HistoryModel::UndoneRole).toBool());
    EXPECT_TRUE(model().index(1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("undone")));
    EXPECT_EQ(model().index(1).data(HistoryModel::DayRole).toString(), QString());
    panel().list().grab(); // painted, also what is undone
    press(Qt::Key_H, Qt::ControlModifier);
    EXPECT_FALSE(panel().isVisible());
}

TEST_F(HistoryWindowTest, OldAndNewWordingStandSideBySide) {
    const int before = model().rowCount();
    CodeText text = window->session()->codebook().find(code("Safety"))->text;
    text.definition = "Feeling safe at the hub";
    ASSERT_TRUE(window->session()->editCode(code("Safety"), text));
    text.definition = "Feeling safe and known at the hub 💙";
    ASSERT_TRUE(window->session()->editCode(code("Safety"), text));
    ASSERT_TRUE(eventually([&] { return model().rowCount() == before + 2; }));
    ASSERT_TRUE(shows(QStringLiteral("Edited the code Safety")));
    choose(0);
    ASSERT_TRUE(eventually([this] { return changes().contains(QStringLiteral("known at the hub 💙")); }))
        << toUtf8(changes());
    EXPECT_TRUE(changes().contains(QStringLiteral("definition")));
    EXPECT_TRUE(changes().contains(QStringLiteral("Feeling safe at the hub")));
    const QString html = panel().changes().toHtml();
    EXPECT_TRUE(html.contains(QStringLiteral("underline"))) << "what came is marked by more than colour";
    ASSERT_TRUE(eventually([this] { return pushButton("goThere")->isEnabled(); }));
    window->readPage().codebookPanel().setCurrentCode(code("No stigma or prejudice"));
    QTest::mouseClick(pushButton("goThere"), Qt::LeftButton);
    EXPECT_EQ(window->readPage().codebookPanel().currentCode(), code("Safety"));
}

TEST_F(HistoryWindowTest, ACodingLeadsToItsPassage) {
    openTranscript("Tam");
    choose(0);
    ASSERT_TRUE(eventually([this] { return pushButton("goThere")->isEnabled(); }));
    QTest::mouseClick(pushButton("goThere"), Qt::LeftButton);
    EXPECT_EQ(view().text()->transcript().name, "Morag");
    EXPECT_EQ(view().selection(), rangeOf(QStringLiteral("Naebody judges ye there.")));
}

TEST_F(HistoryWindowTest, FiltersHoldTogetherAndSayWhenNothingFits) {
    auto* words = panel().findChild<QLineEdit*>();
    QTest::keyClicks(words, QStringLiteral("imported"));
    QTest::keyClick(words, Qt::Key_Return);
    ASSERT_TRUE(eventually([this] { return model().rowCount() == 2; }));
    for (QComboBox* box : panel().findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Changes of what")) {
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Down); // codings
        }
    ASSERT_TRUE(eventually([this] { return model().rowCount() == 0; }));
    EXPECT_TRUE(eventually([this] { return !panel().list().isVisible(); }));
    words->clear();
    QTest::keyClick(words, Qt::Key_Return);
    ASSERT_TRUE(eventually([this] { return model().rowCount() == 1; }));
    EXPECT_TRUE(panel().list().isVisible());
}

TEST_F(HistoryWindowTest, UndoesBackToAnEntryAlsoOverARestartAndDoesItAgain) {
    for (const char* words : {"key worker", "Families come.", "I told my story once."}) {
        select(QString::fromUtf8(words));
        window->readPage().desk().code(code("No stigma or prejudice"));
    }
    restart();
    openTranscript("Morag");
    if (!panel().isVisible()) press(Qt::Key_H, Qt::ControlModifier);
    ASSERT_TRUE(shows(QStringLiteral("Coded as No stigma or prejudice")));
    choose(2);
    QPushButton* back = pushButton("undoBack");
    ASSERT_TRUE(eventually([&] { return back->text().contains(QStringLiteral("3 step")); })) << toUtf8(back->text());
    QTest::mouseClick(back, Qt::LeftButton);
    ASSERT_TRUE(eventually([this] { return codingsHere().size() == 1; }));
    ASSERT_TRUE(shows(QStringLiteral("Undid: Coded as No stigma or prejudice")));
    ASSERT_TRUE(eventually([this] { return model().index(3).data(HistoryModel::UndoneRole).toBool(); }));
    QPushButton* again = pushButton("redoAll");
    ASSERT_TRUE(again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    ASSERT_TRUE(eventually([this] { return codingsHere().size() == 4; }));
    ASSERT_TRUE(shows(QStringLiteral("Did again: Coded as No stigma or prejudice")));
    EXPECT_FALSE(again->isVisible());
    EXPECT_THAT(undo(study()), IsOk()) << "single steps go on from there";
}

TEST_F(HistoryWindowTest, ALongJournalIsReadPageByPage) {
    for (int i = 0; i < 450; ++i)
        ASSERT_THAT(addCodePath(study(), "Code " + std::to_string(i)), IsOk());
    window->session()->refresh();
    ASSERT_TRUE(shows(QStringLiteral("Added the code Code 449")));
    EXPECT_LE(model().rowCount(), 450);
    ASSERT_TRUE(model().canFetchMore({}));
    panel().list().verticalScrollBar()->setValue(panel().list().verticalScrollBar()->maximum());
    EXPECT_TRUE(eventually([this] {
        panel().list().scrollToBottom();
        return !model().canFetchMore({}) && model().rowCount() > 450;
    }));
    EXPECT_TRUE(label(model().rowCount() - 1).contains(QStringLiteral("codebook")));
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

TEST_F(HistoryWindowTest, CodesTranscriptsAndPassagesOpenTheirOwnHistory) {
    CodebookPanel& codebookPanel = window->readPage().codebookPanel();
    codebookPanel.setCurrentCode(code("Safety"));
    codebookPanel.tree().setFocus();
    trigger(QStringLiteral("Its history"), [&] { QTest::keyClick(&codebookPanel.tree(), Qt::Key_Menu); });
    ASSERT_TRUE(eventually([this] { return model().rowCount() > 0 && model().filter().about.size() == 1; }));
    EXPECT_EQ(label(0), QStringLiteral("Coded as Safety"));
    EXPECT_EQ(model().filter().about.front(), code("Safety").value);

    QTreeView& list = window->readPage().transcriptsPanel().list();
    trigger(QStringLiteral("Its history"),
            [&] { Q_EMIT list.customContextMenuRequested(list.visualRect(list.model()->index(1, 0)).center()); });
    ASSERT_TRUE(eventually([this] { return model().rowCount() == 1; }));
    EXPECT_TRUE(label(0).contains(QStringLiteral("Tam")));

    QToolButton* chip = nullptr;
    for (QToolButton* each : panel().findChildren<QToolButton*>())
        if (each->text().startsWith(QStringLiteral("About"))) chip = each;
    ASSERT_TRUE(chip && chip->isVisible());
    QTest::mouseClick(chip, Qt::LeftButton);
    EXPECT_TRUE(eventually([this] { return model().rowCount() > 1; }));

    view().setCaret(rangeOf(QStringLiteral("Naebody")).begin);
    QWidget* row = nullptr;
    for (QWidget* each : window->readPage().passagePanel().findChildren<QWidget*>())
        if (each->contextMenuPolicy() == Qt::ActionsContextMenu) row = each;
    ASSERT_TRUE(row);
    ASSERT_EQ(row->actions().size(), 1);
    row->actions().front()->trigger();
    ASSERT_TRUE(eventually([this] { return model().rowCount() == 1; }));
    EXPECT_EQ(label(0), QStringLiteral("Coded as Safety"));
}

TEST_F(HistoryWindowTest, PassagesThatACorrectionOnlyMovedAreOneLineUntilUnfolded) {
    select(QStringLiteral("I told my story once."));
    window->readPage().desk().code(code("Safety"));
    const TranscriptId morag = view().text()->transcript().id;
    ASSERT_THAT(correctTurn(study(), morag, 1, "Interviewer asks what the hub is to you?"), IsOk());
    window->session()->changed(QStringLiteral("corrected"));
    ASSERT_TRUE(eventually([this] { return label(0).startsWith(QStringLiteral("Corrected")); })) << toUtf8(label(0));
    choose(0);
    ASSERT_TRUE(eventually([this] { return changes().contains(QStringLiteral("2 passages moved with the text")); }))
        << toUtf8(changes());
    EXPECT_FALSE(changes().contains(QStringLiteral("Changed coding")));
    EXPECT_TRUE(changes().contains(QStringLiteral("asks"))) << "what was corrected is told";
    Q_EMIT panel().changes().anchorClicked(QUrl(QLatin1String(kMovedLink)));
    EXPECT_EQ(changes().count(QStringLiteral("Changed coding")), 2) << toUtf8(changes());
    EXPECT_TRUE(changes().contains(QStringLiteral("2 passages moved with the text")));
    Q_EMIT panel().changes().anchorClicked(QUrl(QLatin1String(kMovedLink)));
    EXPECT_FALSE(changes().contains(QStringLiteral("Changed coding")));
}

TEST(ChangesHtml, AChangeOfOneEndIsNoMove) {
    Change resized;
    resized.thing = "coding";
    resized.name = "the hub";
    resized.fields = {{"begin", "10", "12"}, {"end", "20", "20"}};
    EXPECT_FALSE(changesHtml({resized}).contains(QStringLiteral("moved with the text")));
    resized.fields[1].after = "22";
    EXPECT_TRUE(changesHtml({resized}).contains(QStringLiteral("1 passage moved with the text")));
}

} // namespace kenspeckle::gui::test
