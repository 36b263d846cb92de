// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextFragment>
#include <QToolTip>
#include <QTreeWidget>
#include <QWheelEvent>

#include <gmock/gmock.h>

#include "gui/models/book_filter.h"
#include "gui/views/release/book_text.h"
#include "gui/views/release/reading_view.h"
#include "gui/window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

BookQuote quote(const char* words, const char* who, const char* role, const char* code) {
    BookQuote made;
    made.words = words;
    made.attribution = std::string(who) + ", " + role;
    made.attributes = {{"Role", role}};
    made.code = code;
    return made;
}

/// Three themes, one of them below another; two roles.
Book inventedBook() {
    Book book;
    book.title = "What the hub is to people";
    book.audience = "Steering group";
    book.rules = {"Nobody is named."};
    book.filters = {"Role"};
    book.themes = {
        {"Access",
         "How people come to it.",
         0,
         {quote("It is near (…) my house.", "Person 1", "service user", "K7QF")}},
        {"Opening hours", "", 1, {quote("Shut 🚪 on Sundays, and cafés are not.", "Person 2", "volunteer", "M2PD")}},
        {"Stigma", "Being judged.", 0, {quote("Naebody judges ye there.", "Person 1", "service user", "W9XA")}}};
    book.themes[2].quotes[0].paraphrase = true;
    ReportTable table;
    table.title = "Who said what";
    table.header = {"Theme", "People"};
    table.rows = {{std::string("Access"), std::int64_t{7}}};
    book.tables = {table};
    return book;
}

class ReadingViewTest : public ::testing::Test {
protected:
    void SetUp() override {
        QSettings().clear();
        show(inventedBook());
    }
    void show(Book book, const QString& leftOut = {}) {
        view = std::make_unique<ReadingView>(std::move(book), leftOut);
        view->resize(1366, 768);
        view->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(view.get()));
    }
    /// Of the first letters, in points.
    double size() const { return view->text().document()->begin().begin().fragment().charFormat().font().pointSizeF(); }
    QString words() const { return view->text().toPlainText(); }
    int rowOf(const char* theme) {
        for (int row = 0; row < view->themes().count(); ++row)
            if (view->themes().item(row)->text() == QLatin1String(theme)) return row;
        ADD_FAILURE() << theme;
        return 0;
    }
    void choose(const char* theme) { view->themes().setCurrentRow(rowOf(theme)); }
    void check(const char* value, bool on = true) {
        for (QTreeWidgetItem* item :
             view->people().findItems(QLatin1String(value), Qt::MatchExactly | Qt::MatchRecursive))
            item->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
    }

    std::unique_ptr<ReadingView> view;
};

} // namespace

TEST_F(ReadingViewTest, AThemeIsReadWithWhatIsBelowIt) {
    choose("Access");
    EXPECT_TRUE(words().contains(QStringLiteral("It is near (…) my house.")));
    EXPECT_TRUE(words().contains(QStringLiteral("Opening hours")));
    EXPECT_TRUE(words().contains(QStringLiteral("Person 2, volunteer  ·  M2PD")));
    EXPECT_FALSE(words().contains(QStringLiteral("Naebody")));
    choose("Opening hours");
    EXPECT_FALSE(words().contains(QStringLiteral("near")));
    choose("All themes");
    EXPECT_TRUE(words().contains(QStringLiteral("Naebody")));
}

TEST_F(ReadingViewTest, OnlyWhatWasSaidStandsInQuotationMarks) {
    choose("All themes");
    EXPECT_TRUE(words().contains(QStringLiteral("“It is near (…) my house.”")));
    EXPECT_FALSE(words().contains(QStringLiteral("“Naebody")));
    EXPECT_TRUE(words().contains(QStringLiteral("in other words")));
}

TEST_F(ReadingViewTest, APermittedAttributeFiltersAndCountsFollow) {
    check("volunteer");
    EXPECT_TRUE(words().contains(QStringLiteral("Shut 🚪")));
    EXPECT_FALSE(words().contains(QStringLiteral("near")));
    EXPECT_EQ(view->themes().item(rowOf("Stigma"))->data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Stigma, 0 quotes"));
    check("service user");
    EXPECT_TRUE(words().contains(QStringLiteral("near")));
}

TEST_F(ReadingViewTest, SearchingLooksAtEveryWordAndSaysWhatIsElsewhere) {
    QTest::keyClick(view.get(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(view->search().hasFocus());
    view->search().setText(QStringLiteral("CAFÉS sundays"));
    EXPECT_TRUE(words().contains(QStringLiteral("Shut 🚪")));
    EXPECT_FALSE(words().contains(QStringLiteral("near")));
    choose("Stigma");
    EXPECT_TRUE(words().contains(QStringLiteral("1 quote in other themes"))) << toUtf8(words());
    QTest::keyClick(&view->search(), Qt::Key_Escape);
    EXPECT_TRUE(view->search().text().isEmpty());
    EXPECT_TRUE(words().contains(QStringLiteral("Naebody")));
    EXPECT_TRUE(view->isVisible());
}

TEST_F(ReadingViewTest, WhatIsNotPrintedCannotBeSearchedFor) {
    EXPECT_FALSE((BookFilter{QStringLiteral("K7QF"), {}}).lets(inventedBook().themes[0].quotes[0]));
    EXPECT_TRUE((BookFilter{QStringLiteral("person HOUSE"), {}}).lets(inventedBook().themes[0].quotes[0]));
}

TEST_F(ReadingViewTest, CtrlAndTheWheelZoomAndTheSizeIsKept) {
    const double before = size();
    QWheelEvent wheel({200, 200}, view->text().viewport()->mapToGlobal(QPointF(200, 200)), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->text().viewport(), &wheel);
    EXPECT_EQ(view->zoom(), 110);
    EXPECT_GT(size(), before);
    show(inventedBook());
    EXPECT_EQ(view->zoom(), 110);
    QTest::keyClick(view.get(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(view->zoom(), 100);
}

TEST_F(ReadingViewTest, NoClickNoMenuAndNoTooltipRevealsAnything) {
    choose("All themes");
    const QString before = words();
    EXPECT_EQ(view->text().verticalScrollBar()->value(), 0);
    for (QWidget* widget : view->findChildren<QWidget*>()) {
        EXPECT_TRUE(widget->toolTip().isEmpty()) << toUtf8(widget->toolTip());
        EXPECT_TRUE(widget->statusTip().isEmpty());
        const auto* list = qobject_cast<QListWidget*>(widget);
        for (int row = 0; list && row < list->count(); ++row)
            EXPECT_FALSE(list->item(row)->data(Qt::ToolTipRole).isValid());
    }
    QWidget* page = view->text().viewport();
    for (int y = 20; y < page->height(); y += 40)
        QTest::mouseDClick(page, Qt::LeftButton, {}, QPoint(page->width() / 2, y));
    for (QWidget* widget : {page, view->themes().viewport(), view->people().viewport(),
                            static_cast<QWidget*>(&view->search()), static_cast<QWidget*>(view.get())}) {
        QContextMenuEvent menu(QContextMenuEvent::Mouse, {10, 10}, widget->mapToGlobal(QPoint(10, 10)));
        QApplication::sendEvent(widget, &menu);
        EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
        QHelpEvent tip(QEvent::ToolTip, {10, 10}, widget->mapToGlobal(QPoint(10, 10)));
        QApplication::sendEvent(widget, &tip);
        EXPECT_FALSE(QToolTip::isVisible());
    }
    EXPECT_EQ(words(), before);
    EXPECT_TRUE(view->findChildren<QMenu*>().isEmpty());
    for (const QLabel* label : view->findChildren<QLabel*>())
        EXPECT_EQ(label->textInteractionFlags() & Qt::LinksAccessibleByMouse, 0);
}

TEST_F(ReadingViewTest, TheTitleIsTheBooks) {
    EXPECT_EQ(view->windowTitle(), QStringLiteral("What the hub is to people"));
    EXPECT_TRUE(view->windowFilePath().isEmpty());
}

TEST_F(ReadingViewTest, EscLeavesAndF11ChangesTheWholeScreen) {
    const QSignalSpy left(view.get(), &ReadingView::left);
    QTest::keyClick(view.get(), Qt::Key_F11);
    EXPECT_TRUE(view->isFullScreen());
    QTest::keyClick(view.get(), Qt::Key_F11);
    EXPECT_FALSE(view->isFullScreen());
    QTest::keyClick(&view->text(), Qt::Key_Escape);
    EXPECT_FALSE(view->isVisible());
    EXPECT_EQ(left.count(), 1);
}

TEST_F(ReadingViewTest, TheKeyboardReadsItAll) {
    view->resize(900, 420);
    view->themes().setFocus();
    QTest::keyClick(&view->themes(), Qt::Key_Home);
    EXPECT_TRUE(words().contains(QStringLiteral("Nobody is named.")));
    QTest::keyClick(&view->themes(), Qt::Key_Down);
    EXPECT_EQ(view->themes().currentItem()->text(), QStringLiteral("All themes"));
    view->setZoom(250);
    QScrollBar& bar = *view->text().verticalScrollBar();
    ASSERT_GT(bar.maximum(), 0);
    QTest::keyClick(&view->themes(), Qt::Key_Return);
    EXPECT_TRUE(view->text().hasFocus());
    QTest::keyClick(&view->text(), Qt::Key_N);
    const int first = bar.value();
    EXPECT_GT(first, 0);
    QTest::keyClick(&view->text(), Qt::Key_N);
    const int second = bar.value();
    EXPECT_GT(second, first);
    QTest::keyClick(&view->text(), Qt::Key_P);
    EXPECT_EQ(bar.value(), first);
    QTest::keyClick(&view->text(), Qt::Key_End);
    EXPECT_EQ(bar.value(), bar.maximum());
}

TEST_F(ReadingViewTest, TablesAreShownAsNumbersWithNothingBehindThem) {
    choose("Tables");
    EXPECT_TRUE(words().contains(QStringLiteral("Who said what")));
    EXPECT_TRUE(words().contains(QStringLiteral("7")));
}

TEST_F(ReadingViewTest, AnEmptyBookSaysWhatToDo) {
    show(Book{}, QStringLiteral("5 quotes wait for approval."));
    EXPECT_TRUE(words().contains(QStringLiteral("approved on the page Release")));
    EXPECT_EQ(view->windowTitle(), QStringLiteral("Reading view"));
    const auto labels = view->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text() == QStringLiteral("5 quotes wait for approval.");
    }));
}

TEST_F(ReadingViewTest, EveryControlHasAName) {
    for (QWidget* widget : {static_cast<QWidget*>(&view->search()), static_cast<QWidget*>(&view->themes()),
                            static_cast<QWidget*>(&view->people()), static_cast<QWidget*>(&view->text())})
        EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
}

} // namespace kenspeckle::gui::test
