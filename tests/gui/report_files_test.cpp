// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of reports: files, specifications, saved queries; and how wide tables are read.
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

#include <set>
#include <stdexcept>

#include "gui/dialogs/report_export.h"
#include "gui/views/reports/frozen_column.h"
#include "gui/views/reports/query_field.h"
#include "kenspeckle/querying.h"
#include "kenspeckle/specification.h"
#include "report_fixture.h"

namespace kenspeckle::gui::test {

TEST_F(ReportTest, AReportIsWrittenInEveryFormat) {
    static const QRegularExpression kEnding(QStringLiteral("\\*(\\.[a-z]+)"));
    const QStringList formats = reportFormats(*page().results().report(), QStringLiteral("xlsx"));
    std::set<std::string> written;
    for (const QString& format : formats) {
        const QString ending = kEnding.match(format).captured(1);
        ASSERT_FALSE(ending.isEmpty()) << toUtf8(format);
        const QString name = QStringLiteral("table") + ending;
        page().exportTo(file(toUtf8(name).c_str()));
        // Where one file holds one table or chart, the first has the name or one with its own behind.
        std::uintmax_t bytes = 0;
        for (const auto& each : std::filesystem::directory_iterator(folder.path()))
            if (each.path().extension() == toUtf8(ending) && each.path().filename().string().starts_with("table"))
                bytes = std::max(bytes, each.file_size());
        EXPECT_GT(bytes, 100U) << toUtf8(name);
        EXPECT_TRUE(window->statusLine().words().contains(ending)) << toUtf8(window->statusLine().words());
        written.insert(toUtf8(ending));
    }
    EXPECT_EQ(written, (std::set<std::string>{".csv", ".docx", ".html", ".json", ".odt", ".pdf", ".png", ".svg", ".tex",
                                              ".xlsx"}));
    EXPECT_NE(kenspeckle::test::readFile(folder / "table.csv").find("No stigma or prejudice"), std::string::npos);
}

TEST_F(ReportTest, AFileThatCannotBeWrittenIsSaid) {
    page().exportTo(file("no such folder/table.csv"));
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("table.csv")));
}

TEST_F(ReportTest, ScrolledSidewaysTheFirstColumnStays) {
    writeFile(folder / "many.csv", "participant,hue\nMorag,a very particular red\nTam,some other kind of blue\n");
    ASSERT_THAT(importAttributes(study(), folder / "many.csv"), IsOk());
    window->session()->changed(QString());
    window->resize(960, 700);
    ASSERT_TRUE(eventually([this] { return page().form().field(QStringLiteral("by")) != nullptr; }));
    ASSERT_TRUE(eventually([this] {
        auto* box = qobject_cast<QComboBox*>(page().form().field(QStringLiteral("by"))->control());
        return box->findData(QStringLiteral("hue")) >= 0;
    }));
    choose("by", QStringLiteral("hue"));
    ASSERT_TRUE(eventually([this] { return columnOf("some other") >= 0; }));
    QApplication::processEvents();
    FrozenColumn& frozen = table().frozenColumn();
    EXPECT_EQ(frozen.covered(), 0) << "at its beginning nothing need stay";
    ASSERT_GT(table().horizontalScrollBar()->maximum(), 0);
    table().horizontalScrollBar()->setValue(table().horizontalScrollBar()->maximum());
    ASSERT_EQ(frozen.covered(), table().columnWidth(0));
    EXPECT_EQ(frozen.geometry().left(), table().viewport()->geometry().left());
    const int row = rowOf(QStringLiteral("No stigma or prejudice"));
    EXPECT_EQ(frozen.visualRect(model().index(row, 0)).top(), table().visualRect(model().index(row, 0)).top());
    // What it stands over is asked of its row, and the keyboard's cell does not hide below it.
    QTest::mouseClick(frozen.viewport(), Qt::LeftButton, {}, frozen.visualRect(model().index(row, 0)).center());
    EXPECT_TRUE(eventually([this] { return !page().quotesPanel().quotes().empty(); }));
    table().setCurrentIndex(model().index(row, 1));
    EXPECT_GE(table().visualRect(model().index(row, 1)).left(), frozen.covered());
    // Its heading sorts.
    table().horizontalScrollBar()->setValue(table().horizontalScrollBar()->maximum());
    QTest::mouseClick(frozen.horizontalHeader()->viewport(), Qt::LeftButton, {}, {20, 10});
    EXPECT_EQ(table().horizontalHeader()->sortIndicatorSection(), 0);
}

TEST_F(ReportTest, WhereThereIsRoomNothingScrolls) {
    window->resize(1366, 768);
    for (const char* kind : {"frequency", "cases", "speaking", "words", "saturation", "cooccurrence"}) {
        ASSERT_TRUE(page().showKind(QString::fromLatin1(kind)));
        ASSERT_TRUE(eventually([&] { return page().results().report() && page().results().report()->kind == kind; }))
            << kind;
        for (int tab = 0; tab < page().results().tabs().count(); ++tab) {
            page().results().tabs().setCurrentIndex(tab);
            QApplication::processEvents();
            ReportTableView& shown = page().results().table();
            if (!shown.isVisible()) continue;
            int wide = 0;
            for (int column = 0; column < shown.reportModel().columnCount(); ++column)
                wide += shown.columnWidth(column);
            // Every column could be as narrow as what stands in it and in its heading.
            int least = 0;
            for (int column = 0; column < shown.reportModel().columnCount(); ++column)
                least += std::min(shown.columnWidth(column), shown.reportModel().isWords(column)
                                                                 ? (column == 0 ? 130 : 90)
                                                                 : shown.columnWidth(column));
            if (least <= shown.viewport()->width()) {
                EXPECT_LE(wide, shown.viewport()->width()) << kind << " tab " << tab;
            }
        }
    }
}

TEST_F(ReportTest, TheEmptyListOfQuotesHasNoScrollBar) {
    EXPECT_FALSE(page().quotesPanel().list().verticalScrollBar()->isVisible());
    click(at(QStringLiteral("No stigma or prejudice"), references()));
    EXPECT_TRUE(eventually([this] { return page().quotesPanel().list().verticalScrollBar()->isVisible(); }));
}

TEST_F(ReportTest, ReportsAreWrittenDownAsASpecificationThatMakesThemAgain) {
    chooseRole();
    page().exportTo(file("once.csv"));
    ASSERT_TRUE(page().showKind(QStringLiteral("speaking")));
    ASSERT_TRUE(
        eventually([this] { return page().results().report() && page().results().report()->kind == "speaking"; }));
    page().specifyIn(file("paper.toml"), SpecifiedReports::Shown);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("1 report")))
        << toUtf8(window->statusLine().words());
    page().specifyIn(file("paper.toml"), SpecifiedReports::Used);
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("3 reports")));
    const auto read = readSpecification(folder / "paper.toml");
    ASSERT_THAT(read, IsOk());
    ASSERT_EQ(read->reports.size(), 3U);
    EXPECT_EQ(read->reports[0].request.kind, "speaking");
    EXPECT_EQ(read->reports[1].request.kind, "frequency");
    EXPECT_EQ(read->reports[1].request.options.at("by"), std::vector<std::string>{"role"});
    EXPECT_THAT(makeReports(study(), *read, folder / "out"), IsOk());
    // A file of another kind is left as it is.
    writeFile(folder / "notes.toml", "[[shopping]]\n");
    page().specifyIn(file("notes.toml"), SpecifiedReports::Shown);
    EXPECT_EQ(kenspeckle::test::readFile(folder / "notes.toml"), "[[shopping]]\n");
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("notes.toml")));
}

TEST_F(ReportTest, QueriesAreSavedChosenRenamedAndRemovedInTheirField) {
    ASSERT_TRUE(page().showKind(QStringLiteral("query")));
    const auto field = [this]() -> QueryField& {
        for (OptionField* each : page().form().fields())
            if (auto* query = qobject_cast<QueryField*>(each)) return *query;
        throw std::runtime_error("no field for a query");
    };
    const auto pick = [&](const QString& words) {
        QMenu* menu = field().saved().menu();
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (action->text() == words) {
                ASSERT_TRUE(action->isEnabled()) << toUtf8(words);
                return action->trigger();
            }
        FAIL() << "no entry " << toUtf8(words);
    };
    auto* line = qobject_cast<QLineEdit*>(field().control());
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("\"No stigma or prejudice\""));
    QTest::keyClick(line, Qt::Key_Return);
    ASSERT_TRUE(eventually([this] { return page().results().report() && page().results().report()->kind == "query"; }));
    pick(QStringLiteral("Save this query…"));
    ASSERT_TRUE(field().nameField().isVisible());
    QTest::keyClicks(&field().nameField(), QStringLiteral("Unjudged"));
    QTest::keyClick(&field().nameField(), Qt::Key_Return);
    auto saved = savedQueries(study());
    ASSERT_EQ(saved->size(), 1U);
    EXPECT_EQ(saved->front().text, "\"No stigma or prejudice\"");
    EXPECT_EQ(line->text(), QStringLiteral("Unjudged"));
    EXPECT_FALSE(field().nameField().isVisible());

    line->clear();
    pick(QStringLiteral("Unjudged"));
    EXPECT_EQ(field().values(), QStringList{QStringLiteral("Unjudged")});
    pick(QStringLiteral("Rename Unjudged…"));
    field().nameField().setText(QStringLiteral("Not judged"));
    QTest::keyClick(&field().nameField(), Qt::Key_Return);
    EXPECT_EQ(savedQueries(study())->front().name, "Not judged");
    EXPECT_EQ(line->text(), QStringLiteral("Not judged"));
    // A name that is taken is said in the field, and what was typed stays.
    line->setText(QStringLiteral("Safety"));
    Q_EMIT line->textEdited(line->text());
    pick(QStringLiteral("Save this query…"));
    field().nameField().setText(QStringLiteral("not JUDGED"));
    QTest::keyClick(&field().nameField(), Qt::Key_Return);
    EXPECT_TRUE(field().nameField().isVisible());
    EXPECT_EQ(savedQueries(study())->size(), 1U);
    QTest::keyClick(&field().nameField(), Qt::Key_Escape);
    EXPECT_FALSE(field().nameField().isVisible());

    line->setText(QStringLiteral("Not judged"));
    pick(QStringLiteral("Remove Not judged"));
    EXPECT_TRUE(savedQueries(study())->empty());
    EXPECT_EQ(line->text(), QStringLiteral("\"No stigma or prejudice\"")) << "what it said goes on being shown";
    window->session()->undo();
    EXPECT_EQ(savedQueries(study())->size(), 1U);
}

} // namespace kenspeckle::gui::test
