// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTreeView>
#include <QTreeWidget>

#include "gui/views/code_palette.h"
#include "gui/views/header_bar.h"
#include "gui/views/memos/memo_text.h"
#include "gui/views/themes/code_side.h"
#include "gui/views/themes/framework_tab.h"
#include "gui/views/themes/framework_table.h"
#include "gui/views/themes/quotes_tab.h"
#include "gui/views/themes/summary_editor.h"
#include "gui/views/themes/themes_page.h"
#include "gui/views/themes/themes_panel.h"
#include "kenspeckle/framework.h"
#include "kenspeckle/history.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/tagging.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

class ThemesTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        if (HasFatalFailure()) return;
        writeFile(folder / "Morag.txt", kMorag);
        writeFile(folder / "Tam.txt", kTam);
        importByDrop({file("Morag.txt"), file("Tam.txt")}, 2);
        ASSERT_THAT(setAttribute(study(), "Morag", "role", "volunteer"), IsOk());
        ASSERT_THAT(setAttribute(study(), "Tam", "role", "user"), IsOk());
        tag("Morag", QStringLiteral("Naebody judges ye there."), "Safety");
        tag("Morag", QStringLiteral("I told my story once."), "Not having to retell the story");
        tag("Tam", QStringLiteral("naebody judges ye."), "Safety");
        tag("Tam", QStringLiteral("I was feart of the stigma, but naebody"), "No stigma or prejudice");
        window->session()->refresh();
        window->setPage(Page::Themes);
    }
    void tag(const std::string& transcript, const QString& words, const std::string& name) {
        openTranscript(transcript);
        const TranscriptId id = view().text()->transcript().id;
        ASSERT_THAT(addCoding(study(), {id, rangeOf(words)}, code(name)), IsOk());
    }
    ThemesPage& page() { return window->themesPage(); }
    ThemesPanel& panel() { return page().panel(); }
    QuotesTab& tab() { return page().quotesTab(); }
    QuoteListView& list() { return tab().list(); }
    /// As one clicks on a code's name.
    void click(const std::string& name, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTreeView& tree = panel().tree();
        const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(tree.model());
        const QModelIndex at = proxy->mapFromSource(panel().model().indexOf(code(name)));
        tree.scrollTo(at);
        const QRect row = tree.visualRect(at);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, modifiers, QPoint(row.left() + 30, row.center().y()));
    }
    std::vector<std::string> words() {
        std::vector<std::string> all;
        for (const Quote& quote : tab().model().quotes())
            all.push_back(quote.text);
        return all;
    }
    bool showsQuotes(std::size_t count) {
        return eventually([this, count] { return tab().model().quotes().size() == count; });
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&list(), which, modifiers);
    }
    void choose(QComboBox& box, const QString& words) {
        const int at = box.findText(words);
        ASSERT_GE(at, 0) << toUtf8(words);
        box.setFocus();
        while (box.currentIndex() < at)
            QTest::keyClick(&box, Qt::Key_Down);
        while (box.currentIndex() > at)
            QTest::keyClick(&box, Qt::Key_Up);
    }
    std::string newest() { return history(study(), 1)->at(0).label; }
};

TEST_F(ThemesTest, AClickOnACodeShowsItsQuotesAndWhatItMeans) {
    EXPECT_TRUE(tab().advice().contains(QStringLiteral("Choose a code")));
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    EXPECT_THAT(words(), testing::ElementsAre("Naebody judges ye there.", "naebody judges ye."));
    EXPECT_TRUE(tab().advice().isEmpty());
    EXPECT_TRUE(tab().summary().contains(QStringLiteral("2 quotes")));
    EXPECT_TRUE(tab().side().words().contains(QStringLiteral("Safety")));
    EXPECT_EQ(tab().side().counts().counts().rowCount(), 2);
}

TEST_F(ThemesTest, AThemeTakesInWhatIsBelowIt) {
    click("A trauma-informed approach is developed");
    ASSERT_TRUE(showsQuotes(3));
}

TEST_F(ThemesTest, SpaceGoesFromAnyToAllToWithoutToNothing) {
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    click("No stigma or prejudice", Qt::ControlModifier); // any
    ASSERT_TRUE(showsQuotes(3));
    QTest::keyClick(&panel().tree(), Qt::Key_Space); // all
    ASSERT_TRUE(showsQuotes(1));
    EXPECT_THAT(words(), testing::ElementsAre("naebody"));
    QTest::keyClick(&panel().tree(), Qt::Key_Space); // without
    ASSERT_TRUE(eventually([this] { return words() == std::vector<std::string>{"Naebody judges ye there."}; }));
    QTest::keyClick(&panel().tree(), Qt::Key_Space); // not asked for
    ASSERT_TRUE(showsQuotes(2));
}

TEST_F(ThemesTest, PeopleAreChosenByTheirAttributes) {
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    ASSERT_TRUE(eventually([this] { return panel().people().topLevelItemCount() == 1; }));
    QTreeWidget& people = panel().people();
    people.setFocus();
    QTreeWidgetItem* role = people.topLevelItem(0);
    ASSERT_EQ(role->text(0), QStringLiteral("role"));
    for (int i = 0; i < role->childCount(); ++i)
        if (role->child(i)->text(0) == QStringLiteral("user")) people.setCurrentItem(role->child(i));
    QTest::keyClick(&people, Qt::Key_Space);
    ASSERT_TRUE(showsQuotes(1));
    EXPECT_THAT(words(), testing::ElementsAre("naebody judges ye."));
}

TEST_F(ThemesTest, GroupsHaveHeadingsWithCounts) {
    click("A trauma-informed approach is developed");
    ASSERT_TRUE(showsQuotes(3));
    choose(panel().groupBox(), QStringLiteral("participant"));
    ASSERT_TRUE(eventually([this] {
        return tab().model().rowCount() == 5 && tab().model().index(0).data().toString() == QStringLiteral("Morag");
    }));
    EXPECT_EQ(tab().model().index(0).data(QuoteListModel::DetailRole).toString(), QStringLiteral("2 quotes"));
    ASSERT_TRUE(eventually([this] { return panel().groupBox().findText(QStringLiteral("role")) >= 0; }));
    choose(panel().groupBox(), QStringLiteral("role"));
    ASSERT_TRUE(eventually([this] { return tab().model().index(0).data().toString() == QStringLiteral("user"); }));
}

TEST_F(ThemesTest, OnePersonsQuotesByAClickOnTheirBar) {
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    CountsView& counts = tab().side().counts();
    const QModelIndex tam = counts.model()->index(1, 0);
    ASSERT_EQ(tam.data().toString(), QStringLiteral("Tam"));
    QTest::mouseClick(counts.viewport(), Qt::LeftButton, {}, counts.visualRect(tam).center());
    ASSERT_TRUE(showsQuotes(1));
    EXPECT_EQ(counts.counts().rowCount(), 2) << "the bars stay, to choose another";
    QTest::mouseClick(counts.viewport(), Qt::LeftButton, {}, counts.visualRect(counts.model()->index(1, 0)).center());
    ASSERT_TRUE(showsQuotes(2));
}

TEST_F(ThemesTest, KeysShowContextAndOpenTheTranscript) {
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    list().setFocus();
    key(Qt::Key_Home);
    const Passage first = tab().model().quotes()[0].passage;
    const int before = list().visualRect(list().currentIndex()).height();
    key(Qt::Key_Right);
    ASSERT_NE(tab().model().contextOf(first), nullptr);
    EXPECT_EQ(tab().model().contextOf(first)->size(), 4U);
    EXPECT_GT(list().visualRect(list().currentIndex()).height(), before);
    key(Qt::Key_Left);
    EXPECT_EQ(tab().model().contextOf(first), nullptr);
    EXPECT_EQ(list().visualRect(list().currentIndex()).height(), before);
    key(Qt::Key_Space);
    EXPECT_NE(tab().model().contextOf(first), nullptr);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_TRUE(window->readPage().isVisible());
    EXPECT_EQ(view().selectedWords(), QStringLiteral("naebody judges ye."));
}

TEST_F(ThemesTest, ManyAreRecodedAsOneAction) {
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    list().setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(list().chosen().size(), 2U);
    key(Qt::Key_K, Qt::ControlModifier);
    CodePalette& palette = page().codePalette();
    ASSERT_TRUE(palette.isVisible());
    QTest::keyClicks(&palette.field(), QStringLiteral("Naloxone"));
    QTest::keyClick(&palette.field(), Qt::Key_Return);
    ASSERT_TRUE(eventually([this] { return tab().model().quotes().empty(); }));
    EXPECT_EQ(newest(), "Recoded 2 codings as Naloxone");
    EXPECT_TRUE(page().isVisible());
    window->session()->undo();
    ASSERT_TRUE(showsQuotes(2));
}

TEST_F(ThemesTest, AStretchThatCodesShareIsCodedAnew) {
    click("Safety");
    QTest::keyClick(&panel().tree(), Qt::Key_Space); // all
    click("No stigma or prejudice", Qt::ControlModifier);
    QTest::keyClick(&panel().tree(), Qt::Key_Space);
    ASSERT_TRUE(showsQuotes(1));
    list().setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Delete);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("shared")));
    key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(&page().codePalette().field(), QStringLiteral("Both at once"));
    QTest::keyClick(&page().codePalette().field(), Qt::Key_Return);
    CodingFilter made;
    made.code = code("Both at once");
    const auto found = codings(study(), made);
    ASSERT_THAT(found, IsOk());
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ(found->front().text, "naebody");
}

TEST_F(ThemesTest, DeleteRemovesTheCodingsAndStaysWhereOneWas) {
    click("A trauma-informed approach is developed");
    ASSERT_TRUE(showsQuotes(3));
    list().setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    key(Qt::Key_Delete);
    ASSERT_TRUE(showsQuotes(2));
    EXPECT_TRUE(list().currentIndex().isValid());
    EXPECT_NE(list().currentIndex().row(), 0);
    window->session()->undo();
    ASSERT_TRUE(showsQuotes(3));
}

TEST_F(ThemesTest, CopiedQuotesSayWhoSaidThem) {
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    list().setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(),
              QStringLiteral("“Naebody judges ye there.” — Morag, volunteer\n\n“naebody judges ye.” — Tam, user"));
}

TEST_F(ThemesTest, QuotesAreWrittenInEveryFormat) {
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    for (const char* name : {"q.csv", "q.docx", "q.html", "q.json"}) {
        tab().exportTo(file(name));
        EXPECT_GT(std::filesystem::file_size(folder / name), 100U) << name;
    }
    tab().exportTo(file("no such folder/q.csv"));
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("q.csv")));
}

TEST_F(ThemesTest, AChangeElsewhereKeepsWhatIsChosen) {
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    list().setFocus();
    key(Qt::Key_End);
    const Passage chosen = list().chosen().at(0)->passage;
    openTranscript("Morag");
    window->session()->code({view().text()->transcript().id, rangeOf(QStringLiteral("key worker"))}, code("Safety"));
    window->setPage(Page::Themes);
    ASSERT_TRUE(showsQuotes(3));
    ASSERT_EQ(list().chosen().size(), 1U);
    EXPECT_EQ(list().chosen()[0]->passage, chosen);
}

TEST_F(ThemesTest, ModelsAreSound) {
    const QAbstractItemModelTester quotes(&tab().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester codes(&panel().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester counts(&tab().side().counts().counts(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester matrix(&page().frameworkTab().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    click("Safety");
    ASSERT_TRUE(showsQuotes(2));
    list().setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Right);
    click("No stigma or prejudice", Qt::ControlModifier);
    ASSERT_TRUE(showsQuotes(3));
    page().tabs().setCurrentIndex(1);
    EXPECT_TRUE(eventually([this] { return page().frameworkTab().model().rowCount() == 2; }));
}

class FrameworkPageTest : public ThemesTest {
protected:
    void SetUp() override {
        ThemesTest::SetUp();
        if (HasFatalFailure()) return;
        click("A trauma-informed approach is developed");
        page().tabs().setFocus();
        QTest::keyClick(&page().tabs(), Qt::Key_Right);
        ASSERT_TRUE(eventually([this] { return model().rowCount() == 2 && model().columnCount() == 1; }));
    }
    FrameworkTab& matrix() { return page().frameworkTab(); }
    FrameworkModel& model() { return matrix().model(); }
    MemoText& text() { return matrix().editor().text(); }
    void chooseCell(int row, int column) {
        const QModelIndex at = model().index(row, column);
        QTest::mouseClick(matrix().table().viewport(), Qt::LeftButton, {}, matrix().table().visualRect(at).center());
    }
};

TEST_F(FrameworkPageTest, CellsCountPassagesAndKeepWhatIsWritten) {
    EXPECT_EQ(model().headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("Morag"));
    EXPECT_EQ(model().index(0, 0).data(FrameworkModel::PassagesRole).toInt(), 2);
    EXPECT_EQ(model().index(1, 0).data(FrameworkModel::PassagesRole).toInt(), 1);
    chooseCell(0, 0);
    ASSERT_TRUE(eventually([this] { return matrix().editor().model().quotes().size() == 2; }));
    QTest::keyClick(&matrix().table(), Qt::Key_Return);
    EXPECT_TRUE(text().hasFocus());
    QTest::keyClicks(&text(), QStringLiteral("Feels safe, and was asked once."));
    chooseCell(1, 0);
    ASSERT_TRUE(eventually(
        [this] { return model().index(0, 0).data().toString() == QStringLiteral("Feels safe, and was asked once."); }));
    EXPECT_EQ(newest(), "Wrote the summary of Morag on A trauma-informed approach is developed");
    EXPECT_EQ(matrix().table().currentIndex().row(), 1);
    EXPECT_TRUE(text().toPlainText().isEmpty());
    window->session()->undo();
    ASSERT_TRUE(eventually([this] { return model().index(0, 0).data().toString().isEmpty(); }));
}

TEST_F(FrameworkPageTest, APauseSavesOnceForTheWholeSpell) {
    const std::size_t before = history(study())->size();
    chooseCell(0, 0);
    matrix().editor().setPause(50);
    text().setFocus();
    QTest::keyClicks(&text(), QStringLiteral("Safe"));
    ASSERT_TRUE(eventually([this] { return model().index(0, 0).data().toString() == QStringLiteral("Safe"); }));
    EXPECT_EQ(history(study())->size(), before + 1);
    EXPECT_TRUE(text().hasFocus());
    EXPECT_EQ(text().textCursor().position(), 4);
}

TEST_F(FrameworkPageTest, ALinkLeadsFromTheSummaryToThePassage) {
    chooseCell(1, 0);
    ASSERT_TRUE(eventually([this] { return matrix().editor().model().quotes().size() == 1; }));
    QTest::mouseClick(&matrix().editor().linkButton(), Qt::LeftButton);
    EXPECT_TRUE(text().toPlainText().startsWith(QStringLiteral("[naebody judges ye.](ken://passage/")));
    QTextCursor cursor = text().textCursor();
    cursor.setPosition(5);
    text().setTextCursor(cursor);
    QTest::keyClick(&text(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(window->readPage().isVisible());
    EXPECT_EQ(view().selectedWords(), QStringLiteral("naebody judges ye."));
    window->setPage(Page::Themes);
    EXPECT_TRUE(eventually([this] {
        return model().index(1, 0).data().toString() == QStringLiteral("naebody judges ye.");
    })) << "saved on leaving, and shown without its marks";
}

TEST_F(FrameworkPageTest, TheMatrixIsWrittenInEveryFormat) {
    for (const char* name : {"m.csv", "m.xlsx", "m.html", "m.docx", "m.json"}) {
        matrix().exportTo(file(name));
        EXPECT_GT(std::filesystem::file_size(folder / name), 100U) << name;
    }
}

TEST(QuoteListSpeed, TenThousandQuotesAreListedAndScrolledInTime) {
    std::vector<Quote> quotes(10'000);
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        quotes[i].passage = {TranscriptId{1},
                             {{static_cast<std::int64_t>(i) * 300}, {static_cast<std::int64_t>(i) * 300 + 240}}};
        quotes[i].text = std::string(120, 'a') + " safe place, naebody judges ye " + std::string(80, 'b');
        quotes[i].headings = {"Group " + std::to_string(i / 100)};
    }
    QuoteListModel model;
    QuoteListView view(model);
    view.resize(700, 700);
    view.show();
    QElapsedTimer timer;
    timer.start();
    view.setQuotes(quotes, {});
    view.grab();
    EXPECT_LT(timer.elapsed(), 2000) << "ten times the bar: a loaded machine is no failure";
    qint64 worst = 0;
    for (int step = 0; step < 60; ++step) {
        timer.restart();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 200);
        view.viewport()->repaint();
        worst = std::max(worst, timer.elapsed());
    }
    EXPECT_LT(worst, 160);
    RecordProperty("worst scroll step in milliseconds", static_cast<int>(worst));
}

} // namespace kenspeckle::gui::test
