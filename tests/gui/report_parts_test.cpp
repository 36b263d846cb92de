// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the page Reports with reports and kinds made up for it: every type of option, every shape of table.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <limits>

#include "gui/dialogs/report_export.h"
#include "gui/models/report_table_model.h"
#include "gui/qt_text.h"
#include "gui/views/reports/chart_view.h"
#include "gui/views/reports/report_form.h"
#include "gui/views/reports/several_fields.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

ReportKind kindOfAllTypes() {
    return {
        .name = "made-up",
        .title = "Made up",
        .about = "For the test.",
        .options = {
            {.key = "flag", .label = "Flag", .help = "A flag", .type = OptionType::Flag},
            {.key = "words", .label = "Words", .help = "Words", .type = OptionType::Text},
            {.key = "count", .label = "Count", .help = "A number", .type = OptionType::Number, .standard = "20"},
            {.key = "limit", .label = "Limit", .help = "A number", .type = OptionType::Number},
            {.key = "level", .label = "Level", .help = "A share", .type = OptionType::Real, .standard = "0.95"},
            {.key = "unit",
             .label = "Unit",
             .help = "What is counted",
             .type = OptionType::Choice,
             .choices = {"participants", "references"}},
            {.key = "by", .label = "By", .help = "An attribute", .type = OptionType::Attribute},
            {.key = "code", .label = "Codes", .help = "Codes", .type = OptionType::Code, .repeated = true},
            {.key = "query", .label = "Query", .help = "A query", .type = OptionType::Query},
            {.key = "where", .label = "Only", .help = "A condition", .type = OptionType::Condition, .repeated = true}}};
}

ReportValues someValues() {
    ReportValues values;
    values.attributes = {{QStringLiteral("role"), {QStringLiteral("user"), QStringLiteral("provider")}},
                         {QStringLiteral("site"), {QStringLiteral("Kirk Street")}}};
    values.codes = {QStringLiteral("Access"), QStringLiteral("Access / Opening hours"), QStringLiteral("Stigma")};
    return values;
}

class ReportFormTest : public ::testing::Test {
protected:
    void SetUp() override {
        form.setKind(kindOfAllTypes(), {});
        form.offer(someValues());
        form.resize(240, 800);
        form.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&form));
    }
    template <class T> T* control(const char* key) {
        return qobject_cast<T*>(form.field(QString::fromLatin1(key))->control());
    }
    QStringList given(const char* key) { return form.options().value(QString::fromLatin1(key)); }

    ReportForm form;
};

class ReportTableTest : public ::testing::Test {
protected:
    void SetUp() override {
        ReportTable table;
        table.header = {"Code", "user: participants (of 2)", "other: participants (of 9)", "References", "Coverage",
                        "Alpha"};
        table.rows = {
            {std::string("Beta"), std::int64_t{2}, std::int64_t{4}, std::int64_t{10}, Share{0.25}, 0.8123},
            {std::string("item 10"), std::int64_t{0}, std::int64_t{0}, std::int64_t{0}, Share{0}, std::monostate()},
            {std::string("item 9"), std::int64_t{1}, std::int64_t{2}, std::int64_t{1234}, Share{0.5}, -0.1},
            {std::string("Any"), std::int64_t{3}, std::int64_t{6}, std::int64_t{1244}, Share{0.7}, std::monostate()}};
        table.indents = {0, 1, 2, 0};
        table.lastRowIsTotal = true;
        table.evidence[{2, 3}] = std::vector<Passage>{{TranscriptId{1}, {CodePoint{0}, CodePoint{3}}}};
        table.evidence[{0, 3}] = std::monostate();
        model.setTable(std::make_shared<const ReportTable>(std::move(table)));
    }
    QString at(int row, int column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role).toString();
    }

    ReportTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

Report chartReport() {
    Report report;
    Chart chart;
    chart.name = "bars";
    chart.title = "Participants by code";
    chart.valueTitle = "Participants";
    chart.categories = {"Access", "Stigma", "Safety"};
    chart.series = {{"all", {3.0, 1.0, std::nullopt}, {}, {}}};
    const std::vector<Passage> passages{{TranscriptId{1}, {CodePoint{0}, CodePoint{3}}}};
    chart.evidence[{0, 0}] = chart.evidence[{0, 1}] = passages;
    report.charts = {chart, chart};
    report.charts[1].name = "again";
    return report;
}

} // namespace

TEST_F(ReportFormTest, StandardsNeedNotBeGiven) {
    EXPECT_TRUE(form.options().isEmpty());
    EXPECT_EQ(control<QSpinBox>("count")->value(), 20);
    EXPECT_EQ(control<QDoubleSpinBox>("level")->value(), 0.95);
    EXPECT_EQ(control<QSpinBox>("limit")->text(), QStringLiteral("–"));
    EXPECT_EQ(control<QComboBox>("unit")->currentText(), QStringLiteral("participants"));
    EXPECT_EQ(form.request(), (ReportRequest{"made-up", {}}));
}

TEST_F(ReportFormTest, WhatIsChosenIsGiven) {
    QSignalSpy changed(&form, &ReportForm::changed);
    control<QCheckBox>("flag")->click();
    EXPECT_EQ(given("flag"), QStringList{QStringLiteral("yes")});
    QTest::keyClicks(control<QLineEdit>("words"), QStringLiteral("hub"));
    QTest::keyClick(control<QLineEdit>("words"), Qt::Key_Return);
    EXPECT_EQ(given("words"), QStringList{QStringLiteral("hub")});
    EXPECT_EQ(changed.count(), 2);
    control<QSpinBox>("count")->setValue(5);
    control<QSpinBox>("limit")->setValue(0);
    control<QDoubleSpinBox>("level")->setValue(0.9);
    EXPECT_TRUE(QTest::qWaitFor([&] { return changed.count() == 5; }));
    EXPECT_EQ(given("count"), QStringList{QStringLiteral("5")});
    EXPECT_EQ(given("limit"), QStringList{QStringLiteral("0")});
    EXPECT_EQ(given("level"), QStringList{QStringLiteral("0.9")});
    control<QComboBox>("unit")->setFocus();
    QTest::keyClick(control<QComboBox>("unit"), Qt::Key_Down);
    QTest::keyClick(control<QComboBox>("by"), Qt::Key_Down);
    EXPECT_EQ(given("unit"), QStringList{QStringLiteral("references")});
    EXPECT_EQ(given("by"), QStringList{QStringLiteral("role")});
    EXPECT_EQ(form.request().options.at("by"), std::vector<std::string>{"role"});
    form.reset();
    EXPECT_TRUE(form.options().isEmpty());
}

TEST_F(ReportFormTest, SeveralCodesAreFoundByAnyLettersAndTakenOutAgain) {
    auto* line = control<QLineEdit>("code");
    QTest::keyClicks(line, QStringLiteral("opening"));
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClicks(line, QStringLiteral("stigma"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(given("code"), (QStringList{QStringLiteral("Access / Opening hours"), QStringLiteral("Stigma")}));
    EXPECT_TRUE(line->text().isEmpty());
    // An exact name goes before those that merely hold it; what is no name is said to be none.
    QTest::keyClicks(line, QStringLiteral("access"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(given("code").last(), QStringLiteral("Access"));
    QTest::keyClicks(line, QStringLiteral("xyz"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(given("code").size(), 3);
    EXPECT_EQ(line->text(), QStringLiteral("xyz"));
    line->clear();
    QTest::keyClick(line, Qt::Key_Backspace);
    EXPECT_EQ(given("code").size(), 2);
    QTest::qWait(20); // until the rows are laid out
    for (QToolButton* button : form.findChildren<QToolButton*>())
        if (button->isVisible() && button->toolTip().contains(QStringLiteral("Stigma"))) {
            button->click();
            break;
        }
    EXPECT_EQ(given("code"), QStringList{QStringLiteral("Access / Opening hours")});
}

TEST_F(ReportFormTest, ACodeThatIsGoneIsDropped) {
    form.setKind(kindOfAllTypes(), {{QStringLiteral("code"), {QStringLiteral("Stigma"), QStringLiteral("Gone")}},
                                    {QStringLiteral("by"), {QStringLiteral("shoe size")}},
                                    {QStringLiteral("where"), {QStringLiteral("role=user"), QStringLiteral("x=y")}}});
    ReportValues more = someValues();
    more.anyCoding = true;
    more.attributes.push_back({QStringLiteral("age"), {}});
    form.offer(more);
    EXPECT_EQ(given("code"), QStringList{QStringLiteral("Stigma")});
    EXPECT_TRUE(given("by").isEmpty());
    EXPECT_EQ(given("where"), QStringList{QStringLiteral("role=user")});
}

TEST_F(ReportFormTest, AConditionIsAnAttributeAndAValue) {
    auto* attribute = control<QComboBox>("where");
    ASSERT_NE(attribute, nullptr);
    QComboBox* value = nullptr;
    for (QComboBox* box : form.findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Only: value")) value = box;
    ASSERT_NE(value, nullptr);
    EXPECT_EQ(value->count(), 4); // the invitation, two values, not recorded
    QTest::keyClick(value, Qt::Key_Down);
    EXPECT_EQ(given("where"), QStringList{QStringLiteral("role=user")});
    attribute->setCurrentIndex(1);
    EXPECT_EQ(value->count(), 3);
    QTest::keyClick(value, Qt::Key_Down);
    EXPECT_EQ(given("where"), (QStringList{QStringLiteral("role=user"), QStringLiteral("site=Kirk Street")}));
}

TEST_F(ReportFormTest, AProblemStandsBesideItsFieldAndGoesWhenItIsMended) {
    auto* line = control<QLineEdit>("query");
    line->setText(QStringLiteral("🏠 "));
    QTest::keyClicks(line, QStringLiteral("Stigma near near"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_TRUE(form.showProblem(QStringLiteral("the query cannot be read at character 15: a code is missing")));
    EXPECT_EQ(line->text(), QStringLiteral("🏠 Stigma near near")); // marked, not changed
    bool said = false;
    for (const QLabel* label : form.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("character 15")));
    EXPECT_TRUE(said);
    form.clearProblems();
    for (const QLabel* label : form.findChildren<QLabel*>())
        EXPECT_FALSE(label->isVisible() && label->text().contains(QStringLiteral("character 15")));
    EXPECT_TRUE(form.showProblem(QStringLiteral("the option count of the report made-up is a whole number")));
    EXPECT_FALSE(form.showProblem(QStringLiteral("the study is damaged")));
}

TEST_F(ReportTableTest, CellsAreShownAsWhatTheyAre) {
    EXPECT_EQ(at(2, 3), QStringLiteral("1,234"));
    EXPECT_EQ(at(0, 4), QStringLiteral("25.0 %"));
    EXPECT_EQ(at(0, 5), QStringLiteral("0.812"));
    EXPECT_EQ(at(1, 5), QStringLiteral("–"));
    EXPECT_EQ(at(1, 5, Qt::AccessibleTextRole), QStringLiteral("undefined"));
    EXPECT_TRUE(model.isWords(0));
    EXPECT_FALSE(model.isWords(5));
    EXPECT_EQ(shownNumber(0.00012), QStringLiteral("0.00012"));
    EXPECT_EQ(shownNumber(123.456), QStringLiteral("123.5"));
    EXPECT_EQ(shownNumber(std::numeric_limits<double>::quiet_NaN()), QString());
}

TEST_F(ReportTableTest, BarsOfOneUnitCompare) {
    const auto share = [this](int row, int column) {
        return model.index(row, column).data(ReportTableModel::ShareRole);
    };
    EXPECT_EQ(share(0, 1).toDouble(), 0.5); // of the four participants in the column beside it
    EXPECT_EQ(share(0, 2).toDouble(), 1.0);
    EXPECT_EQ(share(2, 3).toDouble(), 1.0);
    EXPECT_EQ(share(0, 4).toDouble(), 0.25);
    EXPECT_FALSE(share(0, 5).isValid());
    EXPECT_FALSE(share(3, 3).isValid()); // the totals
}

TEST_F(ReportTableTest, OnlyEvidenceThatIsSomethingOpens) {
    EXPECT_NE(model.evidenceAt(model.index(2, 3)), nullptr);
    EXPECT_EQ(model.evidenceAt(model.index(0, 3)), nullptr);
    EXPECT_EQ(model.evidenceAt(model.index(2, 2)), nullptr);
    EXPECT_EQ(model.titleOf(model.index(2, 3)), QStringLiteral("item 9 · References"));
}

TEST_F(ReportTableTest, SortingKeepsTotalsLastAndTheUndefinedBeforeThem) {
    model.sort(5, Qt::DescendingOrder);
    EXPECT_EQ(at(0, 0), QStringLiteral("Beta"));
    EXPECT_EQ(at(2, 0), QStringLiteral("item 10"));
    EXPECT_EQ(at(3, 0), QStringLiteral("Any"));
    model.sort(5, Qt::AscendingOrder);
    EXPECT_EQ(at(0, 0), QStringLiteral("item 9"));
    EXPECT_EQ(at(2, 0), QStringLiteral("item 10"));
    EXPECT_EQ(model.evidenceAt(model.index(0, 3)), &model.table().evidence.at({2, 3}));
    model.sort(0, Qt::AscendingOrder);
    EXPECT_EQ(at(1, 0), QStringLiteral("item 9")); // numbers in names count
    model.sort(-1, Qt::AscendingOrder);
    EXPECT_EQ(at(1, 0), QStringLiteral("item 10"));
    EXPECT_EQ(model.index(2, 0).data(ReportTableModel::DepthRole).toInt(), 2);
}

TEST_F(ReportTableTest, CopiedNumbersAreOnesASpreadsheetTakes) {
    const QString text = model.asText();
    EXPECT_TRUE(text.contains(QStringLiteral("item 9\t1\t2\t1234\t50.0 %\t-0.100\n")));
    EXPECT_TRUE(text.startsWith(QStringLiteral("Code\tuser: participants (of 2)\t")));
}

TEST_F(ReportTableTest, AnEmptyTableIsATable) {
    model.setTable(nullptr);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.columnCount(), 0);
    ReportTable wide;
    wide.header = {"Code", "A heading of a great many words that nobody would read in one go, or in two"};
    model.setTable(std::make_shared<const ReportTable>(wide));
    EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().count(QLatin1Char('\n')), 3);
    EXPECT_FALSE(model.hasEmptyRows());
}

TEST(ChartViewTest, AValueIsReachedByPointerAndByKeys) {
    const auto report = std::make_shared<const Report>(chartReport());
    ChartsView view;
    view.setReport(report);
    view.resize(700, 500);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    ASSERT_EQ(view.charts().size(), 2U);
    ChartView& chart = *view.charts().front();
    ASSERT_GE(chart.drawn().spots.size(), 2U);
    EXPECT_LE(chart.width(), 700);
    QSignalSpy asked(&view, &ChartsView::evidenceAsked);
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_EQ(chart.currentSpot() >= 0, true);
    EXPECT_FALSE(chart.accessibleDescription().isEmpty());
    QTest::keyClick(&chart, Qt::Key_Return);
    EXPECT_EQ(asked.count(), 1);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.areaOf(chart.currentSpot()).center().toPoint());
    EXPECT_EQ(asked.count(), 2);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(chart.width() - 2, chart.height() - 2));
    EXPECT_EQ(asked.count(), 2);
    // The second stands below the first, whole.
    EXPECT_GT(view.charts()[1]->y(), chart.y() + chart.height());
    EXPECT_EQ(chart.height(), std::ceil(chart.drawn().height));
    EXPECT_GE(view.widget()->height(), view.charts()[1]->y() + view.charts()[1]->height());
    const QImage image = chart.image(2);
    EXPECT_EQ(image.width(), std::lround(2 * chart.drawn().width));
}

TEST(ReportExport, OffersWhatTheReportHas) {
    Report report = chartReport();
    EXPECT_EQ(reportFormats(report, QStringLiteral("png")).first(), QStringLiteral("Chart as a picture (*.png)"));
    EXPECT_TRUE(reportFormats(report, {}).filter(QStringLiteral("xlsx")).isEmpty());
    report.charts.clear();
    report.tables.emplace_back();
    EXPECT_TRUE(reportFormats(report, {}).filter(QStringLiteral("svg")).isEmpty());
    EXPECT_EQ(reportFormats(report, QStringLiteral("svg")).first(), QStringLiteral("Spreadsheet (*.xlsx)"));
    EXPECT_TRUE(writtenInWords({"/a/b.svg", "/a/b-c.svg", "/a/b-d.svg"}).contains(QStringLiteral("2 more")));
}

} // namespace kenspeckle::gui::test
