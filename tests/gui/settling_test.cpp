// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTextBrowser>

#include "gui/dialogs/settle_dialog.h"
#include "gui/views/quotes_panel.h"
#include "gui/views/reports/report_results.h"
#include "gui/views/reports_page.h"
#include "kenspeckle/adjudication.h"
#include "kenspeckle/coders.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {
namespace {

class Settling : public WindowTest {
protected:
    void tagAs(const std::string& coder, const QString& words, const std::string& name) {
        study().setCoder(coder);
        ASSERT_THAT(addCoding(study(), {view().text()->transcript().id, rangeOf(words)}, code(name)), IsOk());
        study().setCoder("Morag");
    }
    /// Two differences about one code, between Ailsa and Ewan.
    SettleDialog& dialogUponTwo() {
        first = "Welcome";
        CodeText text;
        text.name = first;
        EXPECT_TRUE(window->session()->addCode({}, text));
        tagAs("Ailsa", QStringLiteral("Naebody judges ye there"), first);
        tagAs("Ewan", QStringLiteral("Naebody judges ye"), first);
        tagAs("Ewan", QStringLiteral("I told my story once"), first);
        window->session()->refresh();
        window->commands().settle->trigger();
        auto* dialog = window->findChild<SettleDialog*>();
        EXPECT_NE(dialog, nullptr);
        EXPECT_TRUE(eventually([&] { return dialog->list().count() == 2; }));
        return *dialog;
    }
    std::vector<std::string> agreed() {
        CodingFilter filter;
        filter.coder = kAgreed;
        std::vector<std::string> words;
        for (const CodingDetail& detail : codings(study(), filter).value_or(std::vector<CodingDetail>()))
            words.push_back(detail.text);
        return words;
    }
    std::string first;
};

TEST_F(Settling, ShowsBothSidesAndWhereTheyDiffer) {
    SettleDialog& dialog = dialogUponTwo();
    ASSERT_EQ(dialog.columns().size(), 2U);
    EXPECT_EQ(dialog.list().selectedItems().size(), 1);
    EXPECT_TRUE(dialog.columns()[0]->toPlainText().contains(QStringLiteral("Families come.")));
    const auto formatAt = [&](std::size_t column, const QString& words, int within) {
        QTextCursor cursor(dialog.columns()[column]->document());
        cursor.setPosition(static_cast<int>(dialog.columns()[column]->toPlainText().indexOf(words)) + within + 1);
        return cursor.charFormat();
    };
    const QString words = QStringLiteral("judges ye there");
    EXPECT_NE(formatAt(0, words, 11).background().style(), Qt::NoBrush); // "there": Ailsa's
    EXPECT_EQ(formatAt(1, words, 11).background().style(), Qt::NoBrush); // and not Ewan's
    EXPECT_EQ(formatAt(0, words, 11).underlineStyle(), QTextCharFormat::DashUnderline);
    EXPECT_EQ(formatAt(1, words, 11).underlineStyle(), QTextCharFormat::DashUnderline);
    EXPECT_NE(formatAt(1, words, 2).background().style(), Qt::NoBrush);
    EXPECT_EQ(formatAt(1, words, 2).underlineStyle(), QTextCharFormat::NoUnderline);
}

TEST_F(Settling, KeysDecideAndTheNextIsShown) {
    SettleDialog& dialog = dialogUponTwo();
    dialog.reason().setText(QStringLiteral("there is no place in it"));
    QTest::keyClick(&dialog.list(), Qt::Key_2);
    EXPECT_EQ(agreed(), std::vector<std::string>{"Naebody judges ye"});
    EXPECT_EQ(dialog.list().count(), 1);
    EXPECT_EQ(dialog.progressWords().text(), QStringLiteral("1 of 2 settled"));
    EXPECT_TRUE(dialog.reason().text().isEmpty());
    QTest::keyClick(&dialog.list(), Qt::Key_0);
    EXPECT_EQ(agreed().size(), 1U);
    EXPECT_TRUE(eventually([&] { return dialog.progressWords().text() == QStringLiteral("2 of 2 settled"); }));
    const auto decisions = adjudications(study());
    ASSERT_THAT(decisions, IsOk());
    ASSERT_EQ(decisions->size(), 2U);
    EXPECT_EQ(decisions->front().reason, "there is no place in it");
    window->session()->undo();
    EXPECT_TRUE(eventually([&] { return dialog.list().count() == 1; }));
    EXPECT_EQ(dialog.progressWords().text(), QStringLiteral("1 of 2 settled"));
}

TEST_F(Settling, SelectedWordsAreTakenBehindAnEmoji) {
    SettleDialog& dialog = dialogUponTwo();
    QTest::keyClick(&dialog.list(), Qt::Key_E); // nothing is selected
    EXPECT_TRUE(agreed().empty());
    QTextBrowser* column = dialog.columns()[0];
    const QString words = QStringLiteral("a 🏠 home to me. Naebody judges");
    const auto at = static_cast<int>(column->toPlainText().indexOf(words));
    ASSERT_GE(at, 0);
    QTextCursor cursor(column->document());
    cursor.setPosition(at);
    cursor.setPosition(at + static_cast<int>(words.size()), QTextCursor::KeepAnchor);
    column->setTextCursor(cursor);
    QTest::keyClick(column, Qt::Key_E);
    EXPECT_EQ(agreed(), std::vector<std::string>{toUtf8(words)});
}

TEST_F(Settling, DigitsInTheReasonAreWords) {
    SettleDialog& dialog = dialogUponTwo();
    QTest::keyClicks(&dialog.reason(), QStringLiteral("see memo 2"));
    EXPECT_EQ(dialog.reason().text(), QStringLiteral("see memo 2"));
    EXPECT_TRUE(agreed().empty());
}

TEST_F(Settling, SaysWhyThereIsNothingToSettle) {
    window->commands().settle->trigger();
    auto* dialog = window->findChild<SettleDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(
        eventually([&] { return dialog->progressWords().text().contains(QStringLiteral("two or more coders")); }));
    window->closeStudy();
    EXPECT_TRUE(eventually([&] { return window->findChild<SettleDialog*>() == nullptr; }));
}

TEST_F(Settling, ARowOfTheReportOpensItsDifference) {
    dialogUponTwo().close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ReportsPage& page = window->reportsPage();
    window->setPage(Page::Reports);
    ASSERT_TRUE(page.showKind(QStringLiteral("agreement")));
    const auto differences = [&]() -> ReportTableView* {
        const auto& report = page.results().report();
        if (!report || report->kind != "agreement") return nullptr;
        for (ReportTableView* each : page.results().tables())
            if (each->reportModel().table().name == "disagreements") return each;
        return nullptr;
    };
    ASSERT_TRUE(eventually([&] { return differences() != nullptr; }));
    ReportTableView* table = differences();
    ASSERT_EQ(table->reportModel().rowCount(), 2);
    for (int tab = 0; tab < page.results().tabs().count(); ++tab)
        if (page.results().tabs().tabText(tab) == QStringLiteral("Where coders differ"))
            page.results().tabs().setCurrentIndex(tab);
    const QModelIndex second = table->reportModel().index(1, 4); // by whom, not a number
    table->scrollTo(second);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(second).center());
    auto* dialog = window->findChild<SettleDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(eventually([&] { return dialog->list().count() == 2; }));
    EXPECT_TRUE(dialog->list().currentItem()->text().contains(QStringLiteral("I told my story once")));
    // Another row, in the same dialog.
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->reportModel().index(0, 0)).center());
    EXPECT_EQ(window->findChildren<SettleDialog*>().size(), 1);
    EXPECT_TRUE(dialog->list().currentItem()->text().contains(QStringLiteral("Naebody judges ye")));
    EXPECT_FALSE(page.quotesPanel().quotes().empty() &&
                 !eventually([&] { return !page.quotesPanel().quotes().empty(); }));
}

} // namespace
} // namespace kenspeckle::gui::test
