// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/specification.h"

#include <nlohmann/json.hpp>

#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::SizeIs;

class SpecifiedReportsTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        tag("Evelyn", "safe place", "Safety");
        tag("Group", "We train folk", "Safety");
    }
    std::vector<std::filesystem::path> made(const Specification& specification, const std::filesystem::path& folder) {
        auto written = makeReports(study(), specification, folder);
        EXPECT_THAT(written, IsOk());
        return written.value_or(std::vector<std::filesystem::path>());
    }
};

constexpr const char* kPaper = R"(tables = ["csv", "xlsx", "html", "docx", "odt", "tex", "json"]
charts = ["svg"]
[[report]]
kind = "frequency"
by = "role"
[[report]]
kind = "quotes"
name = "table-2"
tables = ["docx", "html"]
charts = []
)";

TEST_F(SpecifiedReportsTest, MadeTwiceTheyAreTheSameBytes) {
    KS_ASSERT_VALUE(specification, readSpecification(write("paper.toml", kPaper)));
    const auto first = made(specification, folder() / "out");
    reopen();
    const auto second = made(specification, folder() / "deep" / "again");
    ASSERT_GE(first.size(), 7U);
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].filename(), second[i].filename());
        EXPECT_EQ(readFile(first[i]), readFile(second[i])) << first[i];
    }
}

TEST_F(SpecifiedReportsTest, TheManifestNamesEveryFileWithItsHash) {
    KS_ASSERT_VALUE(specification, readSpecification(write("paper.toml", kPaper)));
    const auto files = made(specification, folder() / "out");
    ASSERT_EQ(files.back().filename(), "manifest.json");
    const auto manifest = nlohmann::json::parse(readFile(files.back()));
    EXPECT_EQ(manifest["study"]["name"], "study");
    EXPECT_EQ(manifest["specification"]["name"], "paper.toml");
    EXPECT_EQ(manifest["specification"]["sha256"].get<std::string>().size(), 64U);
    EXPECT_EQ(manifest["reports"][0]["options"]["by"][0], "role");
    std::size_t named = 0;
    for (const auto& report : manifest["reports"])
        for (const auto& file : report["files"]) {
            const auto path = folder() / "out" / file["name"].get<std::string>();
            EXPECT_EQ(std::filesystem::file_size(path), file["bytes"].get<std::uintmax_t>());
            EXPECT_EQ(file["sha256"].get<std::string>().size(), 64U);
            ++named;
        }
    EXPECT_EQ(named + 1, files.size());
}

TEST_F(SpecifiedReportsTest, AnotherCodingMakesAnotherRevision) {
    KS_ASSERT_VALUE(specification, readSpecification(write("paper.toml", kPaper)));
    const std::string before = readFile(made(specification, folder() / "out").back());
    tag("Ernie", "A pal told me", "Safety");
    EXPECT_NE(readFile(made(specification, folder() / "out").back()), before);
}

TEST_F(SpecifiedReportsTest, WhatIsWrongIsToldWithItsLineBeforeAnythingIsWritten) {
    EXPECT_THAT(
        readSpecification(write("a.toml", "[[report]]\nkind = \"frequency\"\n[[report]]\nkind = \"colours\"\n")),
        FailsWith(ErrorKind::Invalid, "a.toml line 3: there is no report \"colours\"; there are"));
    EXPECT_THAT(readSpecification(write("b.toml", "[[report]]\nkind = \"frequency\"\nbi = \"role\"\n")),
                FailsWith(ErrorKind::Invalid, "b.toml line 1: the report frequency has no option \"bi\""));
    EXPECT_THAT(readSpecification(folder() / "none.toml"), FailsWith(ErrorKind::NotFound, "none.toml"));
    EXPECT_THAT(readSpecification(folder()), FailsWith(ErrorKind::Invalid, "folder"));
    KS_ASSERT_VALUE(specification,
                    readSpecification(write("c.toml", "[[report]]\nkind = \"frequency\"\nby = \"shoe size\"\n")));
    EXPECT_THAT(makeReports(study(), specification, folder() / "c"), FailsWith(ErrorKind::NotFound, "c.toml line 1: "));
    EXPECT_FALSE(std::filesystem::exists(folder() / "c" / "manifest.json"));
}

TEST_F(SpecifiedReportsTest, AFolderThatCannotBeMadeIsNamed) {
    KS_ASSERT_VALUE(specification, readSpecification(write("paper.toml", kPaper)));
    EXPECT_THAT(makeReports(study(), specification, write("file", "x") / "below"),
                FailsWith(ErrorKind::InputOutput, "below"));
}

TEST_F(SpecifiedReportsTest, ReportsWrittenDownAreReadBackAsTheyWere) {
    const std::vector<ReportRequest> wanted{
        {"frequency", {{"by", {"role"}}, {"words", {"yes"}}, {"top", {"5"}}, {"where", {"role=user", "role=staff"}}}},
        {"quotes", {{"code", {"Safety"}}, {"attribution", {"{pseudonym}, \"{role}\" \\ 💙\t"}}}},
        {"frequency", {}}};
    const auto file = folder() / "paper.toml";
    KS_ASSERT_VALUE(count, addToSpecification(file, wanted, "Three \"hubs\""));
    EXPECT_EQ(count, 3);
    KS_ASSERT_VALUE(read, readSpecification(file));
    EXPECT_EQ(read.title, "Three \"hubs\"");
    ASSERT_THAT(read.reports, SizeIs(3));
    for (std::size_t i = 0; i < wanted.size(); ++i)
        EXPECT_EQ(read.reports[i].request, wanted[i]) << i;
    EXPECT_EQ(read.reports[2].name, "frequency-2");
    EXPECT_THAT(readFile(file), testing::HasSubstr("words = true"));
    EXPECT_THAT(readFile(file), testing::HasSubstr("top = 5"));
    EXPECT_THAT(readFile(file), testing::HasSubstr("code = [\"Safety\"]"));
    made(read, folder() / "out");
}

TEST_F(SpecifiedReportsTest, ReportsAreAddedBehindWhatSomebodyWrote) {
    const auto file = write("paper.toml", "# mine\n[[report]]\nkind = \"frequency\" # all of it");
    KS_ASSERT_VALUE(count, addToSpecification(file, {{"frequency", {}}}, "not asked"));
    EXPECT_EQ(count, 2);
    EXPECT_THAT(readFile(file), testing::StartsWith("# mine\n[[report]]\nkind = \"frequency\" # all of it\n"));
    KS_ASSERT_VALUE(read, readSpecification(file));
    EXPECT_EQ(read.reports[1].name, "frequency-2");
}

TEST_F(SpecifiedReportsTest, WhatIsNoSpecificationOrNoReportIsNotWrittenInto) {
    const auto other = write("other.toml", "[package]\nname = \"x\"\n");
    EXPECT_THAT(addToSpecification(other, {{"frequency", {}}}, ""), FailsWith(ErrorKind::Invalid, "other.toml"));
    EXPECT_EQ(readFile(other), "[package]\nname = \"x\"\n");
    EXPECT_THAT(addToSpecification(folder() / "new.toml", {{"nonsense", {}}}, ""),
                FailsWith(ErrorKind::Invalid, "nonsense"));
    EXPECT_FALSE(std::filesystem::exists(folder() / "new.toml"));
    EXPECT_THAT(addToSpecification(folder() / "new.toml", {}, ""), FailsWith(ErrorKind::Usage, "report"));
}

} // namespace
} // namespace kenspeckle::test
