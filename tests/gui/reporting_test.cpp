// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QTableView>

#include "gui/views/quotes_panel.h"
#include "gui/views/reports_page.h"
#include "kenspeckle/participants.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

class ReportTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        m_tester = std::make_unique<QAbstractItemModelTester>(&page().model(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        writeFile(folder / "who.csv", "participant,role\nMorag,service user\nTam,volunteer\n");
        ASSERT_THAT(importAttributes(study(), folder / "who.csv"), IsOk());
        select(QStringLiteral("Naebody judges ye there."));
        window->readPage().desk().code(code("No stigma or prejudice"));
        select(QStringLiteral("I told my story once."));
        window->readPage().desk().code(code("No stigma or prejudice"));
        openTranscript("Tam");
        select(QStringLiteral("naebody judges ye."));
        window->readPage().desk().code(code("No stigma or prejudice"));
        window->setPage(Page::Reports);
        ASSERT_TRUE(eventually([this] { return page().model().rowCount() > 0; }));
    }

    ReportsPage& page() { return window->reportsPage(); }
    int rowOf(const QString& name) {
        for (int row = 0; row < page().model().rowCount(); ++row)
            if (page().model().index(row, 0).data().toString() == name) return row;
        return -1;
    }
    QString cell(const QString& name, int column) {
        return page().model().index(rowOf(name), column).data().toString();
    }
    void chooseRole() {
        page().attributeBox().setCurrentIndex(page().attributeBox().findData(QStringLiteral("role")));
        page().refresh();
        ASSERT_TRUE(eventually([this] { return page().model().columnCount() == 8; }));
    }

private:
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace

TEST_F(ReportTest, TheTableCountsParticipantsAndReferences) {
    EXPECT_EQ(cell(QStringLiteral("No stigma or prejudice"), 1), QStringLiteral("2"));
    EXPECT_EQ(cell(QStringLiteral("No stigma or prejudice"), 2), QStringLiteral("3"));
    EXPECT_EQ(cell(QStringLiteral("Any code"), 2), QStringLiteral("3"));
}

TEST_F(ReportTest, ATableByAnAttributeCountsEachValue) {
    chooseRole();
    EXPECT_EQ(page().model().headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(),
              QStringLiteral("service user\nparticipants"));
    EXPECT_EQ(cell(QStringLiteral("No stigma or prejudice"), 5), QStringLiteral("2"));
    EXPECT_EQ(cell(QStringLiteral("No stigma or prejudice"), 7), QStringLiteral("1"));
}

TEST_F(ReportTest, ANumberOpensTheQuotesBehindIt) {
    chooseRole();
    Q_EMIT page().table().clicked(page().model().index(rowOf(QStringLiteral("No stigma or prejudice")), 7));
    ASSERT_TRUE(eventually([this] { return page().quotesPanel().quotes().size() == 1; }));
    EXPECT_EQ(page().quotesPanel().quotes()[0].text, "naebody judges ye.");
}

TEST_F(ReportTest, AQuoteLeadsToItsPlace) {
    Q_EMIT page().table().clicked(page().model().index(rowOf(QStringLiteral("No stigma or prejudice")), 2));
    ASSERT_TRUE(eventually([this] { return page().quotesPanel().quotes().size() == 3; }));
    Q_EMIT page().quotesPanel().list().itemActivated(page().quotesPanel().list().item(1));
    EXPECT_EQ(view().text()->transcript().name, "Morag");
    EXPECT_EQ(view().selectedWords(), QStringLiteral("I told my story once."));
}

TEST_F(ReportTest, QuotesThatOverlapAreSaidToCountAsOne) {
    const auto notes = [this] {
        QString said;
        for (const QLabel* label : page().quotesPanel().findChildren<QLabel*>())
            said += label->text() + QLatin1Char('\n');
        return said;
    };
    const QString theme = QStringLiteral("People access treatment and support – particularly those at most risk");
    Q_EMIT page().table().clicked(page().model().index(rowOf(theme), 2));
    ASSERT_TRUE(eventually([this] { return page().quotesPanel().quotes().size() == 3; }));
    EXPECT_FALSE(notes().contains(QStringLiteral("as one reference")));
    openTranscript("Tam");
    select(QStringLiteral("judges ye."));
    window->readPage().desk().code(code("Drop-in, not appointments"));
    page().refresh();
    ASSERT_TRUE(
        eventually([&] { return cell(QStringLiteral("Drop-in, not appointments"), 2) == QStringLiteral("1"); }));
    EXPECT_EQ(cell(theme, 2), QStringLiteral("3"));
    Q_EMIT page().table().clicked(page().model().index(rowOf(theme), 2));
    ASSERT_TRUE(eventually([this] { return page().quotesPanel().quotes().size() == 4; }));
    EXPECT_TRUE(notes().contains(QStringLiteral("as one reference")));
}

TEST_F(ReportTest, NoColumnIsCutOffAtAnyWidthOfTheWindow) {
    const auto check = [this](bool mayScroll) {
        QTableView& table = page().table();
        for (const int width : {960, 1024, 1280, 1366, 1600, 1920}) {
            window->resize(width, 768);
            QTest::qWait(30);
            SCOPED_TRACE(width);
            for (int column = 1; column < page().model().columnCount(); ++column) {
                QFont bold = table.font();
                bold.setBold(true);
                const QFontMetrics metrics(bold);
                for (int row = 0; row < page().model().rowCount(); ++row) // ten pixels are left free on either side
                    EXPECT_GE(table.columnWidth(column) - 20,
                              metrics.horizontalAdvance(page().model().index(row, column).data().toString()));
                EXPECT_GE(table.columnWidth(column), table.horizontalHeader()->sectionSizeHint(column)) << column;
            }
            if (!mayScroll || table.horizontalScrollBar()->maximum() == 0) {
                EXPECT_EQ(table.horizontalScrollBar()->maximum(), 0);
                EXPECT_LE(table.horizontalHeader()->length(), table.viewport()->width());
            } else {
                EXPECT_GE(table.columnWidth(0), 150);
            }
        }
    };
    check(false);
    chooseRole();
    check(true);
    writeFile(folder / "site.csv",
              "participant,site\nMorag,A community hub with a long name\nTam,No. 2\nInterviewer,Elsewhere\n");
    ASSERT_THAT(importAttributes(study(), folder / "site.csv"), IsOk());
    window->session()->changed(QStringLiteral("Read a table"));
    ASSERT_TRUE(eventually([this] { return page().attributeBox().count() == 3; }));
    page().attributeBox().setCurrentIndex(page().attributeBox().findData(QStringLiteral("site")));
    page().refresh();
    ASSERT_TRUE(eventually([this] {
        return page().model().headerData(4, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(QLatin1Char('A'));
    }));
    check(true);
}

TEST_F(ReportTest, TheTableFollowsACodingMadeElsewhere) {
    window->readPage().desk().code(code("Safety"), view().text()->turns()[1].range);
    EXPECT_TRUE(eventually([this] { return cell(QStringLiteral("Safety"), 2) == QStringLiteral("1"); }));
}

TEST_F(ReportTest, TheTableIsCopiedWithTabs) {
    page().table().setFocus();
    QTest::keyClick(&page().table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    EXPECT_EQ(lines.first(), QStringLiteral("Code\tParticipants\tReferences\tCoverage"));
    EXPECT_TRUE(lines.filter(QStringLiteral("No stigma or prejudice\t2\t3\t")).size() == 1);
}

TEST_F(ReportTest, TheTableIsWrittenInEveryFormat) {
    for (const char* name : {"table.csv", "table.xlsx", "table.html", "table.json"}) {
        page().exportTo(file(name));
        EXPECT_GT(std::filesystem::file_size(folder / name), 100U) << name;
    }
    EXPECT_NE(kenspeckle::test::readFile(folder / "table.csv").find("No stigma or prejudice"), std::string::npos);
}

TEST_F(ReportTest, AFileThatCannotBeWrittenIsSaid) {
    page().exportTo(file("no such folder/table.csv"));
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("table.csv")));
}

} // namespace kenspeckle::gui::test
