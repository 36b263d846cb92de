// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a window one's own: it comes back as it was, takes what is dropped on it, and grows its text.
#include <QHeaderView>
#include <QListWidget>
#include <QSplitter>
#include <QToolButton>
#include <QWheelEvent>

#include "gui/settings.h"
#include "gui/views/history/history_panel.h"
#include "gui/views/people/people_page.h"
#include "gui/views/quotes_panel.h"
#include "gui/views/reports_page.h"
#include "gui/views/side_drawer.h"
#include "gui/views/themes/quote_list_view.h"
#include "gui/views/themes/quotes_tab.h"
#include "gui/views/themes/themes_page.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/participants.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

class ComfortTest : public WindowTest {
protected:
    bool dropFiles(const std::vector<std::string>& names) {
        QMimeData data;
        QList<QUrl> urls;
        for (const std::string& name : names)
            urls << QUrl::fromLocalFile(file(name.c_str()));
        data.setUrls(urls);
        return dropOn(window.get(), {400, 400}, &data);
    }
    void restartWithoutStudy() {
        window->close();
        window.reset();
        openWindow();
    }
    QToolButton* recentCard(const QString& name) {
        for (QToolButton* button : window->startPage().findChildren<QToolButton*>())
            if (button->accessibleName() == name) return button;
        return nullptr;
    }
    static void turnWheel(QWidget* widget, int steps, Qt::KeyboardModifiers modifiers) {
        const QPointF middle = widget->rect().center();
        QWheelEvent wheel(middle, widget->mapToGlobal(middle), {}, {0, 120 * steps}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &wheel);
    }
};

} // namespace

TEST_F(ComfortTest, TheWindowComesBackAsItWas) {
    window->resize(1200, 700);
    window->commands().history->trigger();
    ASSERT_TRUE(window->drawer().isVisible());
    openTranscript("Tam");
    const auto id = view().text()->transcript().id;
    view().setZoom(130);
    const QByteArray layout = window->readPage().layoutState();
    window->setPage(Page::Reports);
    window->close();
    window = std::make_unique<MainWindow>();
    window->show();
    ASSERT_TRUE(window->openStudy(file("hubs.ken")));
    EXPECT_EQ(window->size(), QSize(1200, 700));
    EXPECT_EQ(view().text()->transcript().id, id);
    EXPECT_EQ(view().zoom(), 130);
    EXPECT_TRUE(window->drawer().shows(&window->historyPanel()));
    EXPECT_TRUE(window->reportsPage().isVisible());
    window->setPage(Page::Read);
    EXPECT_EQ(window->readPage().layoutState(), layout);
    // What was closed stays closed.
    window->commands().history->trigger();
    window->close();
    window = std::make_unique<MainWindow>();
    window->show();
    ASSERT_TRUE(window->openStudy(file("hubs.ken")));
    EXPECT_FALSE(window->drawer().isVisible());
    EXPECT_TRUE(window->readPage().isVisible());
}

TEST_F(ComfortTest, EveryPageFitsTheSmallestWindowAndLeavesRoomForTheDrawerInAnUsualOne) {
    const std::vector<std::pair<const char*, QWidget*>> pages{{"Read", &window->readPage()},
                                                              {"Themes", &window->themesPage()},
                                                              {"People", &window->peoplePage()},
                                                              {"Reports", &window->reportsPage()}};
    for (const auto& [name, page] : pages) {
        EXPECT_LE(page->minimumSizeHint().width(), 920) << name;        // 1280 without the drawer
        EXPECT_LE(page->minimumSizeHint().height(), 560 - 125) << name; // menus, head and foot take the rest
    }
    EXPECT_EQ(window->minimumWidth(), 960);
}

TEST_F(ComfortTest, AStudyThatIsGoneIsSaidToBeGone) {
    window->closeStudy();
    ASSERT_NE(recentCard(QStringLiteral("hubs")), nullptr);
    EXPECT_FALSE(recentCard(QStringLiteral("hubs"))->property("missing").toBool());
    std::filesystem::rename(folder / "hubs.ken", folder / "moved.ken");
    restartWithoutStudy();
    QToolButton* gone = recentCard(QStringLiteral("hubs"));
    ASSERT_NE(gone, nullptr);
    EXPECT_TRUE(gone->accessibleDescription().contains(QStringLiteral("Not there any more")));
    gone->click();
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("not there any more")));
    QTest::qWait(20);
    EXPECT_EQ(recentCard(QStringLiteral("hubs")), nullptr);
    EXPECT_EQ(window->session(), nullptr);
}

TEST_F(ComfortTest, AStudyThatCameBackOpens) {
    window->closeStudy();
    std::filesystem::rename(folder / "hubs.ken", folder / "moved.ken");
    restartWithoutStudy();
    std::filesystem::rename(folder / "moved.ken", folder / "hubs.ken");
    recentCard(QStringLiteral("hubs"))->click();
    EXPECT_NE(window->session(), nullptr);
}

TEST_F(ComfortTest, ATableDroppedOnTheWindowTellsOfPeople) {
    writeFile(folder / "who.csv", "participant,role\nMorag,service user\nTam,volunteer\n");
    ASSERT_TRUE(dropFiles({"who.csv"}));
    const auto known = attributes(study());
    ASSERT_THAT(known, IsOk());
    ASSERT_EQ(known->size(), 1U);
    EXPECT_EQ(known->front().name, "role");
}

TEST_F(ComfortTest, ACodebookDroppedOnTheWindowAddsItsCodes) {
    writeFile(folder / "more.qdc",
              "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>"
              "<Code guid=\"11111111-1111-4111-8111-111111111111\" name=\"Kettle\" isCodable=\"true\"/>"
              "</Codes></CodeBook>\n");
    const std::size_t before = window->session()->codebook().codes().size();
    ASSERT_TRUE(dropFiles({"more.qdc"}));
    EXPECT_EQ(window->session()->codebook().codes().size(), before + 1);
}

TEST_F(ComfortTest, AStudyAndTranscriptsDroppedTogetherGoIntoThatStudy) {
    window->closeStudy();
    writeFile(folder / "Ada.txt", "Interviewer: And you?\n\nAda: I came by the ferry.\n");
    ASSERT_TRUE(dropFiles({"Ada.txt", "hubs.ken"}));
    ASSERT_NE(window->session(), nullptr);
    EXPECT_TRUE(eventually([this] { return window->session()->transcripts().size() == 3; }));
}

TEST_F(ComfortTest, WhatIsDroppedWithoutAStudyIsNotLostSilently) {
    window->closeStudy();
    ASSERT_TRUE(dropFiles({"Morag.txt"}));
    EXPECT_EQ(window->session(), nullptr);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("first")));
}

TEST_F(ComfortTest, TheWheelWithCtrlMakesTheTextLarger) {
    const int before = view().zoom();
    turnWheel(view().viewport(), 1, Qt::ControlModifier);
    EXPECT_GT(view().zoom(), before);
    turnWheel(view().viewport(), 1, Qt::NoModifier);
    turnWheel(view().viewport(), -1, Qt::ControlModifier);
    EXPECT_EQ(view().zoom(), before);
}

TEST_F(ComfortTest, TheWheelWithCtrlMakesQuotesLargerAndTheSizeIsKept) {
    window->setPage(Page::Reports);
    auto& list = window->reportsPage().quotesPanel().list();
    const double before = list.font().pointSizeF();
    turnWheel(list.viewport(), 1, Qt::ControlModifier);
    turnWheel(list.viewport(), 1, Qt::ControlModifier);
    EXPECT_NEAR(list.font().pointSizeF(), before * 1.2, 0.1);
    restart();
    window->setPage(Page::Reports);
    EXPECT_NEAR(window->reportsPage().quotesPanel().list().font().pointSizeF(), before * 1.2, 0.1);
    // The same on the Themes page.
    window->setPage(Page::Themes);
    auto* quotes = window->themesPage().quotesTab().findChild<QuoteListView*>();
    ASSERT_NE(quotes, nullptr);
    quotes->show();
    const double there = quotes->textFont().pointSizeF();
    EXPECT_NEAR(there, quotes->font().pointSizeF() * 1.2, 0.1);
    turnWheel(quotes->viewport(), -1, Qt::ControlModifier);
    EXPECT_NEAR(quotes->textFont().pointSizeF(), quotes->font().pointSizeF() * 1.1, 0.1);
}

TEST_F(ComfortTest, TheCodebooksPartsStayAsHighAsTheyWereMade) {
    const auto parts = [this] {
        CodebookPanel& panel = window->readPage().codebookPanel();
        panel.showDetails(true);
        return panel.findChild<QSplitter*>();
    };
    window->resize(1200, 700);
    ASSERT_NE(parts(), nullptr);
    QApplication::processEvents();
    const int whole = parts()->sizes()[0] + parts()->sizes()[1];
    parts()->setSizes({whole - 150, 150});
    const QList<int> sizes = parts()->sizes();
    restart();
    QApplication::processEvents();
    EXPECT_NEAR(parts()->sizes()[1], sizes[1], 4);
}

TEST_F(ComfortTest, ColumnsStayWhereTheyWerePut) {
    const auto page = [this]() -> PeoplePage& { return window->peoplePage(); };
    const auto table = [&]() -> PeopleTableView& { return page().table(); };
    const auto attribute = [&](const char* name) {
        ASSERT_THAT(addAttribute(study(), name, AttributeType::Text, {}), IsOk());
        window->session()->changed(QString());
        ASSERT_TRUE(eventually([&] { return page().model().columnOf(QString::fromLatin1(name)) >= 0; }));
    };
    window->commands().people->trigger();
    attribute("role");
    attribute("site");
    QHeaderView* header = table().horizontalHeader();
    const int site = page().model().columnOf(QStringLiteral("site"));
    header->moveSection(header->visualIndex(site), 1);
    table().setColumnWidth(site, 177);
    restart();
    window->commands().people->trigger();
    ASSERT_TRUE(eventually([&] { return page().model().columnOf(QStringLiteral("site")) >= 0; }));
    const int again = page().model().columnOf(QStringLiteral("site"));
    EXPECT_EQ(table().horizontalHeader()->visualIndex(again), 1);
    EXPECT_EQ(table().columnWidth(again), 177);
    // What is new stands behind the others.
    attribute("age");
    EXPECT_EQ(table().horizontalHeader()->visualIndex(page().model().columnOf(QStringLiteral("site"))), 1);
    EXPECT_EQ(table().columnWidth(page().model().columnOf(QStringLiteral("site"))), 177);
}

} // namespace kenspeckle::gui::test
