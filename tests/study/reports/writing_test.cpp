// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle {
namespace {

using test::IsOk;

Report smallReport() {
    Report report;
    report.kind = "words";
    report.title = "Words";
    report.about = {{"Study", "hubs"}};
    ReportTable table;
    table.name = "words";
    table.header = {"Word", "Share", "None"};
    table.rows = {{std::string("hub"), Share{0.25}, std::monostate{}}};
    report.tables.push_back(table);
    Chart chart;
    chart.kind = ChartKind::Network;
    chart.name = "net";
    chart.categories = {"a", "b"};
    chart.series = {{"all", {2.0, std::nullopt}, {1.0, 0.5}, {}}};
    chart.links = {{0, 1, 3, {}}};
    chart.stretches = {{0, 1, 2, Colour{0x11, 0x22, 0x33}, "x", {}}};
    report.charts.push_back(chart);
    return report;
}

TEST(ReportJson, HoldsTablesChartsAndWhatItWasMadeFrom) {
    const auto json = nlohmann::json::parse(reportJson(smallReport()));
    EXPECT_EQ(json["report"], "words");
    EXPECT_EQ(json["about"]["Study"], "hubs");
    EXPECT_EQ(json["tables"][0]["rows"][0], nlohmann::json::parse(R"(["hub", 0.25, null])"));
    const auto& chart = json["charts"][0];
    EXPECT_EQ(chart["kind"], "network");
    EXPECT_EQ(chart["series"][0]["values"], nlohmann::json::parse("[2.0, null]"));
    EXPECT_EQ(chart["series"][0]["low"], nlohmann::json::parse("[1.0, 0.5]"));
    EXPECT_EQ(chart["links"][0]["weight"], 3);
    EXPECT_EQ(chart["stretches"][0]["colour"], "#112233");
    EXPECT_FALSE(chart.contains("depths"));
}

TEST(ReportJson, OfItsOwnFormIsToldWhatItWasMadeFromToo) {
    Report report = smallReport();
    report.json = R"({"rows": [], "id": "7530163104471498389"})";
    const auto json = nlohmann::json::parse(reportJson(report));
    EXPECT_EQ(json["about"]["Study"], "hubs");
    EXPECT_EQ(json["id"], "7530163104471498389");
    report.json = "[1]";
    EXPECT_EQ(reportJson(report), "[1]");
}

class WritingReports : public test::StudyTest {};

TEST_F(WritingReports, GivesTheSameFilesEachTime) {
    importThree();
    tag("Ernie", "A pal told me.", "Naloxone");
    for (const char* ending : {".csv", ".xlsx", ".html", ".docx", ".odt", ".tex", ".json"}) {
        std::vector<std::string> bytes;
        for (const char* name : {"a", "b"}) {
            const auto report = makeReport(study(), {"frequency", {{"by", {"role"}}}});
            ASSERT_THAT(report, IsOk());
            const auto file = folder() / name / (std::string("themes") + ending);
            std::filesystem::create_directories(file.parent_path());
            KS_ASSERT_VALUE(written, writeReport(*report, file));
            EXPECT_EQ(written.front(), file);
            bytes.push_back(test::readFile(file));
        }
        EXPECT_EQ(bytes[0], bytes[1]) << ending;
    }
}

TEST_F(WritingReports, LeavesOutTheByteOrderMarkWhereAsked) {
    importThree();
    const auto report = makeReport(study(), {"frequency", {}});
    ASSERT_THAT(report, IsOk());
    ASSERT_THAT(writeReport(*report, folder() / "t.csv"), IsOk());
    EXPECT_EQ(test::readFile(folder() / "t.csv").substr(0, 3), "\xEF\xBB\xBF");
    ASSERT_THAT(writeReport(*report, folder() / "t.csv", {.bom = false}), IsOk());
    EXPECT_EQ(test::readFile(folder() / "t.csv").substr(0, 4), "Code");
}

} // namespace
} // namespace kenspeckle
