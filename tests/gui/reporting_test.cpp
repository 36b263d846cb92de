// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPageSize>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>

#include <gmock/gmock.h>

#include "gui/printing/report_pages.h"
#include "gui/views/quotes_panel.h"
#include "gui/views/reports/chart_view.h"
#include "gui/views/reports/kinds_list.h"
#include "gui/views/reports/report_results.h"
#include "gui/views/reports/several_fields.h"
#include "gui/views/reports_page.h"
#include "kenspeckle/participants.h"
#include "report_fixture.h"

namespace kenspeckle::gui::test {

namespace {

using testing::HasSubstr;

/// Counts what Qt complains of.
int g_warnings = 0;
void countWarnings(QtMsgType type, const QMessageLogContext&, const QString& words) {
    if (type == QtDebugMsg || type == QtInfoMsg) return;
    ++g_warnings;
    ADD_FAILURE() << words.toStdString();
}

} // namespace

TEST_F(ReportTest, TheTableCountsParticipantsAndReferences) {
    EXPECT_EQ(cell(kStigma, columnOf("Participants")), QStringLiteral("2"));
    EXPECT_EQ(cell(kStigma, references()), QStringLiteral("3"));
    EXPECT_EQ(cell(QStringLiteral("Any code"), references()), QStringLiteral("3"));
}

TEST_F(ReportTest, ATableByAnAttributeCountsEachValue) {
    chooseRole();
    EXPECT_EQ(cell(kStigma, columnOf("service user: participants (of 1)")), QStringLiteral("1"));
    EXPECT_EQ(cell(kStigma, columnOf("service user: references")), QStringLiteral("2"));
    EXPECT_EQ(cell(kStigma, columnOf("volunteer: references")), QStringLiteral("1"));
}

TEST_F(ReportTest, ANumberOpensAsManyQuotesAsItCounts) {
    chooseRole();
    int checked = 0;
    for (const int column : {references(), columnOf("service user: references"), columnOf("volunteer: references")})
        for (int row = 0; row < model().rowCount(); ++row) {
            const QModelIndex index = model().index(row, column);
            if (!model().evidenceAt(index)) {
                EXPECT_EQ(index.data().toString(), QStringLiteral("0"));
                continue;
            }
            click(index);
            const auto count = static_cast<std::size_t>(index.data().toInt());
            EXPECT_TRUE(eventually([&] { return quotes().size() == count; })) << row << ", " << column;
            page().quotesPanel().setAdvice({});
            ++checked;
        }
    EXPECT_EQ(checked, 9); // the code, its theme and any code, in three columns
}

TEST_F(ReportTest, ANameOpensTheQuotesOfItsRow) {
    click(at(kStigma, 0));
    EXPECT_TRUE(eventually([this] { return quotes().size() == 3; }));
}

TEST_F(ReportTest, AQuoteLeadsToItsPlace) {
    click(at(kStigma, references()));
    ASSERT_TRUE(eventually([this] { return quotes().size() == 3; }));
    QListWidget& list = page().quotesPanel().list();
    const QPoint second = list.visualItemRect(list.item(1)).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, second);
    EXPECT_TRUE(window->readPage().isVisible());
    EXPECT_EQ(view().text()->transcript().name, "Morag");
    EXPECT_EQ(view().selectedWords(), QStringLiteral("I told my story once."));
}

TEST_F(ReportTest, QuotesFollowTheTableAndAreAsManyAsItCounts) {
    const QString theme = QStringLiteral("People access treatment and support – particularly those at most risk");
    const QString other = QStringLiteral("Drop-in, not appointments");
    click(at(theme, references()));
    ASSERT_TRUE(eventually([this] { return quotes().size() == 3; }));
    openTranscript("Tam");
    select(QStringLiteral("judges ye.")); // overlaps what is there: one reference of the theme
    window->readPage().desk().code(code("Drop-in, not appointments"));
    ASSERT_TRUE(eventually([&] { return cell(other, references()) == QStringLiteral("1"); }));
    EXPECT_EQ(cell(theme, references()), QStringLiteral("3"));
    select(QStringLiteral("A pal took me."));
    window->readPage().desk().code(code("Drop-in, not appointments"));
    ASSERT_TRUE(eventually([&] { return cell(theme, references()) == QStringLiteral("4"); }));
    // Without another click.
    EXPECT_TRUE(eventually([this] { return quotes().size() == 4; })) << quotes().size();
}

TEST_F(ReportTest, NoColumnIsCutOffAtAnyWidthOfTheWindow) {
    const auto check = [this](bool mayScroll) {
        for (const int width : {960, 1024, 1280, 1366, 1600, 1920}) {
            window->resize(width, 768);
            QTest::qWait(30);
            SCOPED_TRACE(width);
            for (int column = 1; column < model().columnCount(); ++column) {
                QFont bold = table().font();
                bold.setBold(true);
                const QFontMetrics metrics(bold);
                for (int row = 0; row < model().rowCount(); ++row) // ten pixels are left free on either side
                    EXPECT_GE(table().columnWidth(column) - 20,
                              metrics.horizontalAdvance(model().index(row, column).data().toString()));
                EXPECT_GE(table().columnWidth(column), table().horizontalHeader()->sectionSizeHint(column)) << column;
            }
            if (!mayScroll || table().horizontalScrollBar()->maximum() == 0) {
                EXPECT_EQ(table().horizontalScrollBar()->maximum(), 0);
                EXPECT_LE(table().horizontalHeader()->length(), table().viewport()->width());
            } else {
                EXPECT_GE(table().columnWidth(0), 130);
            }
        }
    };
    check(true);
    chooseRole();
    check(true);
    writeFile(folder / "site.csv",
              "participant,site\nMorag,A community hub with a long name\nTam,No. 2\nInterviewer,Elsewhere\n");
    ASSERT_THAT(importAttributes(study(), folder / "site.csv"), IsOk());
    window->session()->changed(QStringLiteral("Read a table"));
    auto* box = qobject_cast<QComboBox*>(page().form().field(QStringLiteral("by"))->control());
    ASSERT_TRUE(eventually([&] { return box->count() == 3; }));
    EXPECT_EQ(box->currentText(), QStringLiteral("role")); // what was chosen stays chosen
    choose("by", QStringLiteral("site"));
    ASSERT_TRUE(eventually([this] { return columnOf("A community hub") >= 0; }));
    EXPECT_GT(model()
                  .headerData(columnOf("A community hub"), Qt::Horizontal, Qt::DisplayRole)
                  .toString()
                  .count(QLatin1Char('\n')),
              1);
    check(true);
}

TEST_F(ReportTest, TheTableFollowsACodingMadeElsewhere) {
    window->readPage().desk().code(code("Safety"), view().text()->turns()[1].range);
    EXPECT_TRUE(eventually([this] { return cell(QStringLiteral("Safety"), references()) == QStringLiteral("1"); }));
}

TEST_F(ReportTest, AHeadingSortsBothWaysAndThenAsTheReportDoes) {
    const auto names = [this] {
        QStringList list;
        for (int row = 0; row < model().rowCount(); ++row)
            list << model().index(row, 0).data().toString();
        return list;
    };
    const QStringList own = names();
    table().scrollTo(model().index(0, 0));
    const QPoint heading(table().columnViewportPosition(references()) + 10, 10);
    const auto clickHeading = [&] {
        QTest::mouseClick(table().horizontalHeader()->viewport(), Qt::LeftButton, {}, heading);
    };
    clickHeading(); // the most first
    EXPECT_EQ(model().index(0, references()).data().toInt(), 3);
    EXPECT_EQ(names().last(), QStringLiteral("Any code"));
    EXPECT_EQ(model().index(0, 0).data(ReportTableModel::DepthRole).toInt(), 0);
    clickHeading();
    EXPECT_EQ(model().index(0, references()).data().toInt(), 0);
    EXPECT_EQ(names().last(), QStringLiteral("Any code"));
    EXPECT_NE(names(), own);
    clickHeading();
    EXPECT_EQ(names(), own);
    // The same by the keyboard, and what is current stays so.
    table().setCurrentIndex(at(kStigma, references()));
    QTest::keyClick(&table(), Qt::Key_S);
    EXPECT_EQ(model().index(0, references()).data().toInt(), 3);
    EXPECT_EQ(table().currentIndex(), at(kStigma, references()));
    QTest::keyClick(&table(), Qt::Key_S);
    QTest::keyClick(&table(), Qt::Key_S);
    EXPECT_EQ(names(), own);
}

TEST_F(ReportTest, RowsOfNoughtsCanBeHidden) {
    const int all = model().rowCount();
    ASSERT_TRUE(page().hideEmptyBox().isVisible());
    page().hideEmptyBox().click();
    EXPECT_EQ(model().rowCount(), 3);
    click(at(kStigma, references())); // rows are counted as they are in the report
    EXPECT_TRUE(eventually([this] { return quotes().size() == 3; }));
    page().hideEmptyBox().click();
    EXPECT_EQ(model().rowCount(), all);
}

TEST_F(ReportTest, TheTableIsCopiedWithTabsAndForWordProcessors) {
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    EXPECT_TRUE(lines.first().startsWith(QStringLiteral("Code\tParticipants (of 2)\t"))) << toUtf8(lines.first());
    EXPECT_TRUE(lines.filter(QStringLiteral("No stigma or prejudice\t2\t100.0 %\t3\t")).size() == 1);
    const QString html = QApplication::clipboard()->mimeData()->html();
    EXPECT_TRUE(html.contains(QStringLiteral("<td align=\"right\">3</td>")));
    EXPECT_EQ(html.count(QStringLiteral("<tr>")), model().rowCount() + 1);
}

TEST_F(ReportTest, EveryKindShowsATableOrSaysWhyNot) {
    const auto before = qInstallMessageHandler(countWarnings);
    g_warnings = 0;
    KindsList& kinds = page().kinds();
    for (int row = 0; row < kinds.count(); ++row) {
        if (kinds.item(row)->flags() == Qt::NoItemFlags) continue; // a heading
        kinds.scrollToItem(kinds.item(row));
        QTest::mouseClick(kinds.viewport(), Qt::LeftButton, {}, kinds.visualItemRect(kinds.item(row)).center());
        ASSERT_NE(kinds.kind(), nullptr);
        const std::string name = kinds.kind()->name;
        SCOPED_TRACE(name);
        EXPECT_TRUE(eventually([&] {
            const auto& report = page().results().report();
            return report ? report->kind == name : !page().results().message().isEmpty();
        }));
        EXPECT_EQ(page().form().fields().size(), kinds.kind()->options.size());
        // Nothing of the form stands beyond the edge.
        EXPECT_LE(page().form().parentWidget()->width(), page().form().parentWidget()->parentWidget()->width());
        for (const OptionField* each : page().form().fields())
            EXPECT_FALSE(each->control()->accessibleName().isEmpty()) << each->option().key;
        if (!page().results().report()) continue;
        for (int tab = 0; tab < page().results().tabs().count(); ++tab) {
            page().results().tabs().setCurrentIndex(tab);
            QTest::qWait(20);
            for (const ReportTableView* shown : page().results().tables())
                QAbstractItemModelTester(shown->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        }
    }
    qInstallMessageHandler(before);
    EXPECT_EQ(g_warnings, 0);
}

TEST_F(ReportTest, HowFarCodersAgreeIsNotShownUntilSomebodyAsks) {
    if (!page().showKind(QStringLiteral("agreement"))) GTEST_SKIP() << "there is no such report";
    // Chosen, it is made, and left, and come to again by the arrow keys it is not.
    KindsList& kinds = page().kinds();
    EXPECT_TRUE(eventually([this] {
        const auto& report = page().results().report();
        return (report && report->kind == "agreement") || !page().form().options().isEmpty() ||
               !page().results().message().isEmpty();
    }));
    kinds.setFocus();
    QTest::keyClick(&kinds, Qt::Key_Home);
    ASSERT_TRUE(
        eventually([this] { return page().results().report() && page().results().report()->kind == "frequency"; }));
    while (kinds.kind()->name != "agreement")
        QTest::keyClick(&kinds, Qt::Key_Down);
    ASSERT_TRUE(eventually([this] { return page().results().message().contains(QStringLiteral("asks for it")); }));
    QTest::qWait(100);
    EXPECT_EQ(page().results().report(), nullptr);
    restart();
    window->setPage(Page::Reports);
    EXPECT_TRUE(eventually([this] { return page().results().message().contains(QStringLiteral("asks for it")); }));
    QTest::keyClick(&page().kinds(), Qt::Key_Return);
    EXPECT_TRUE(eventually([this] { return !page().results().message().contains(QStringLiteral("asks for it")); }));
}

TEST_F(ReportTest, TheKeyboardAloneReachesANumbersQuotes) {
    KindsList& kinds = page().kinds();
    kinds.setFocus();
    QTest::keyClick(&kinds, Qt::Key_Home);
    EXPECT_EQ(kinds.kind()->name, reportKinds().front().name);
    // The form comes after the kinds, the table after the form.
    QWidget* first = page().form().fields().front()->control();
    for (int step = 0; step < 5 && QApplication::focusWidget() != first; ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Down); // the first attribute
    EXPECT_TRUE(eventually([this] { return columnOf("volunteer") >= 0; }));
    for (int step = 0; step < 30 && QApplication::focusWidget() != &table(); ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), &table());
    table().setCurrentIndex(at(kStigma, columnOf("volunteer: references") - 1));
    QTest::keyClick(&table(), Qt::Key_Right);
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_TRUE(eventually([this] { return quotes().size() == 1; }));
    EXPECT_EQ(quotes()[0].text, "naebody judges ye.");
    for (int step = 0; step < 12 && QApplication::focusWidget() != &page().quotesPanel().list(); ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), &page().quotesPanel().list());
    QTest::keyClick(&page().quotesPanel().list(), Qt::Key_Down);
    QTest::keyClick(&page().quotesPanel().list(), Qt::Key_Return);
    EXPECT_TRUE(window->readPage().isVisible());
    EXPECT_EQ(view().selectedWords(), QStringLiteral("naebody judges ye."));
}

TEST_F(ReportTest, KindAndOptionsAreAsTheyWereAfterARestart) {
    chooseRole();
    const auto* interviewers = page().form().field(QStringLiteral("with-interviewers"));
    ASSERT_NE(interviewers, nullptr);
    qobject_cast<QCheckBox*>(interviewers->control())->click();
    const ReportOptions chosen = page().form().options();
    EXPECT_EQ(chosen.value(QStringLiteral("by")), QStringList{QStringLiteral("role")});
    EXPECT_EQ(chosen.value(QStringLiteral("with-interviewers")), QStringList{QStringLiteral("yes")});
    page().hideEmptyBox().click();
    restart();
    window->setPage(Page::Reports);
    ASSERT_TRUE(eventually([this] { return page().results().report() && columnOf("volunteer") >= 0; }));
    // Interviewers are counted, but stand under no value, not under none either.
    EXPECT_EQ(columnOf("not recorded"), -1);
    EXPECT_EQ(page().kinds().kind()->name, "frequency");
    EXPECT_EQ(page().form().options(), chosen);
    EXPECT_TRUE(page().hideEmptyBox().isChecked());
    EXPECT_EQ(model().rowCount(), 3);
    // Each kind has its own, also while others are looked at.
    for (QPushButton* button : page().form().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Standard options")) button->click();
    EXPECT_TRUE(page().form().options().isEmpty());
    EXPECT_TRUE(eventually([this] { return page().results().report() && columnOf("volunteer") < 0; }));
}

TEST_F(ReportTest, AnAttributeThatIsGoneIsNotAskedForAnyMore) {
    chooseRole();
    const auto role = findAttribute(study(), "role");
    ASSERT_THAT(role, IsOk());
    ASSERT_THAT(removeAttribute(study(), role->id), IsOk());
    window->session()->changed(QStringLiteral("Removed the attribute"));
    EXPECT_TRUE(eventually([this] { return page().results().report() && columnOf("volunteer") < 0; }));
    EXPECT_TRUE(page().form().options().isEmpty());
    bool offered = false;
    for (const QPushButton* button : page().form().findChildren<QPushButton*>())
        offered = offered || (button->isVisible() && button->text() == QStringLiteral("Import attributes…"));
    EXPECT_TRUE(offered);
}

TEST_F(ReportTest, AProblemStandsInPlaceOfTheTable) {
    const ReportOptions options{{QStringLiteral("by"), {QStringLiteral("shoe size")}}};
    // As from a study whose attribute somebody renamed elsewhere: the value is dropped as soon as that is known.
    ASSERT_TRUE(page().showKind(QStringLiteral("frequency"), &options));
    ASSERT_TRUE(eventually([this] { return page().results().report() && page().form().options().isEmpty(); }));
    const ReportOptions unknown{{QStringLiteral("coder"), {QStringLiteral("Nobody")}}};
    ASSERT_TRUE(page().showKind(QStringLiteral("frequency"), &unknown));
    EXPECT_TRUE(eventually([this] { return page().form().options().isEmpty(); }));
}

TEST_F(ReportTest, AStudyWithoutCodingsSaysWhatToDo) {
    while (window->session()->undoState().undo &&
           window->session()->undoState().undo->find("oded") != std::string::npos)
        window->session()->undo();
    EXPECT_TRUE(eventually([this] {
        for (const QLabel* label : page().results().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral("Nothing is coded yet"))) return true;
        return false;
    }));
}

TEST_F(ReportTest, AReportIsLaidOutOnPaper) {
    chooseRole();
    const PageMaker make = reportPages(*page().results().report());
    const auto pages = make({fromMillimetres(210), fromMillimetres(297)});
    EXPECT_GE(pages->count(), 1);
    QImage image(210 * 4, 297 * 4, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(image.width() / fromMillimetres(210), image.width() / fromMillimetres(210));
    pages->paint(painter, 0);
    painter.end();
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    EXPECT_GT(dark, 2000);
    EXPECT_TRUE(writePdf(file("report.pdf"), title(), QPageSize(QPageSize::A4), make).isEmpty());
    EXPECT_GT(std::filesystem::file_size(folder / "report.pdf"), 1000U);
}

} // namespace kenspeckle::gui::test
