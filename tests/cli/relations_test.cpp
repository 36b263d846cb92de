// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

#include "support/source_tree.h"

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class KenRelationsTest : public KenTest {
protected:
    /// The table of a report's JSON document.
    static nlohmann::json tableOf(const nlohmann::json& report, const std::string& name) {
        for (const auto& table : report["tables"])
            if (table["name"] == name) return table;
        ADD_FAILURE() << "no table " << name;
        return {};
    }
};

TEST_F(KenRelationsTest, CooccurrenceIsPrintedAndWritten) {
    const std::string study = taggedStudy();
    const auto report = doneJson({"report", "cooccurrence", study});
    EXPECT_EQ(report["report"], "cooccurrence");
    EXPECT_EQ(tableOf(report, "pairs")["rows"], nlohmann::json::array({{"Open door", "Letters", 1, 2, 1, 0.5, 1, 1}}));
    EXPECT_EQ(tableOf(report, "together")["rows"], nlohmann::json::array({{"Open door", 1, 1}, {"Letters", 1, 2}}));
    EXPECT_THAT(done({"report", "cooccurrence", study}),
                AllOf(HasSubstr("Open door  Letters   1   2    1  0.500"), HasSubstr("Of 2 participants.")));
    done({"report", "cooccurrence", study, "--how", "turn", "-o", path("together.csv"), "-o", path("together.json")});
    EXPECT_THAT(readFile(path("together.csv")), HasSubstr("Open door,Letters,1,2,1,0.5,1"));
    EXPECT_EQ(nlohmann::json::parse(readFile(path("together.json")))["title"],
              "Co-occurrence of codes in the same turn");
}

TEST_F(KenRelationsTest, SequenceIsPrintedAndWritten) {
    const std::string study = taggedStudy();
    code(study, "Ernie", "stopped", "Open door");
    const auto report = doneJson({"report", "sequence", study, "--within", "0"});
    EXPECT_EQ(tableOf(report, "followed")["rows"],
              nlohmann::json::array({{"Open door", 2, 0, 0}, {"Letters", 2, 0, 0}}));
    code(study, "Ernie", "letters", "Open door");
    code(study, "Ernie", "I had", "Open door");
    const auto again = tableOf(doneJson({"report", "sequence", study, "--within", "0"}), "followed");
    EXPECT_EQ(again["rows"][0], nlohmann::json::array({"Open door", 4, 2, 0})) << "I had, stopped, letters";
    done({"report", "sequence", study, "-o", path("sequence.csv")});
    EXPECT_THAT(readFile(path("sequence.csv")), HasSubstr("Open door,Open door,4,4,2"));
}

TEST_F(KenRelationsTest, MatrixIsPrintedAndWritten) {
    const std::string study = taggedStudy();
    const auto report = doneJson({"report", "matrix", study, "--row", "Letters", "--column", "Open door"});
    EXPECT_EQ(tableOf(report, "references")["rows"], nlohmann::json::array({{"Letters", 2, 1}, {"All", nullptr, 1}}));
    EXPECT_EQ(tableOf(report, "participants")["columns"], (nlohmann::json{"Code", "All (of 2)", "Open door"}));
    done({"report", "matrix", study, "--columns", "transcripts", "--row", "Letters", "-o", path("matrix.csv")});
    EXPECT_THAT(readFile(path("matrix.csv")), HasSubstr("Letters,2,"));
    EXPECT_EQ(ken({"report", "matrix", study, "--columns", "values"}).code, 2);
}

} // namespace
} // namespace kenspeckle::test
