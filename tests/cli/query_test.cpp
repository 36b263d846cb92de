// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

class KenQueryTest : public KenTest {};

TEST_F(KenQueryTest, PassagesAreQuotedAndCounted) {
    const std::string study = taggedStudy();
    const std::string out = done({"query", study, "\"Open door\" and Letters"});
    EXPECT_THAT(out, AllOf(StartsWith("\n  “nobody asks”\n      — Mòrag  [Access / Open door; Access / Letters]\n"),
                           EndsWith("1 of 2 participants speak in 1 passage, which stands in 1 of 2 transcripts.\n")));
    EXPECT_EQ(done({"query", study, "Letters", "--count"}),
              "2 of 2 participants speak in 2 passages, which stand in 2 of 2 transcripts.\n");
    const auto json = doneJson({"query", study, "Letters", "not", "\"Open door\""});
    EXPECT_EQ(json["query"], "Letters not \"Open door\"") << "several words are one query";
    EXPECT_EQ(json["participants"], 1);
    EXPECT_EQ(json["participantsAsked"], 2);
    EXPECT_EQ(json["references"], 1);
    EXPECT_EQ(json["transcripts"], 1);
    EXPECT_EQ(json["transcriptsThere"], 2);
    ASSERT_EQ(json["quotes"].size(), 1U);
    EXPECT_EQ(json["quotes"][0]["text"], "I had stopped opening letters");
    EXPECT_EQ(doneJson({"query", study, "Letters", "--count"}).count("quotes"), 0U);
}

TEST_F(KenQueryTest, InterviewersComeOnlyWhenAskedFor) {
    const std::string study = taggedStudy();
    EXPECT_EQ(doneJson({"query", study, "turn(hear)"})["references"], 0);
    EXPECT_EQ(doneJson({"query", study, "turn(hear)", "--with-interviewers"})["references"], 1);
}

TEST_F(KenQueryTest, QuotesAreWritten) {
    const std::string study = taggedStudy();
    const std::string out =
        done({"query", study, "Letters", "-o", path("q.csv"), "-o", path("q.html"), "-o", path("q.docx")});
    EXPECT_THAT(out, HasSubstr("Wrote 2 quotes to"));
    EXPECT_THAT(readFile(path("q.csv")), HasSubstr("I had stopped opening letters"));
    EXPECT_THAT(readFile(path("q.html")), HasSubstr("nobody asks for a letter"));
    const Ran ran = ken({"query", study, "Letters", "-o", path("q.odd")});
    EXPECT_EQ(ran.code, 2);
    EXPECT_THAT(ran.err, HasSubstr("q.odd"));
}

TEST_F(KenQueryTest, MistakesNameTheirPlace) {
    const std::string study = taggedStudy();
    const std::vector<std::pair<std::vector<std::string>, const char*>> wrongs = {
        {{"query", study}, "give a query, or --saved"},
        {{"query", study, "Letters", "--saved", "x"}, "give a query, or --saved"},
        {{"query", study, "Letters and"}, "at character 9 of the query"},
        {{"query", study, "coded and Lettres"}, "at character 11 of the query"},
        {{"query", study, "--saved", "x"}, "ken queries"},
        {{"queries", study, "--save", "x"}, "--save"},
        {{"queries", study, "--save", "x=Letters and"}, "at character 9 of the query"},
        {{"queries", study, "--replace"}, "--save"},
        {{"queries", study, "--save", "x=coded", "--remove", "x"}, "one at a time"},
        {{"queries", study, "--remove", "x"}, "no saved query"},
    };
    for (const auto& [arguments, says] : wrongs) {
        const Ran ran = ken(arguments);
        EXPECT_EQ(ran.code, 2) << testing::PrintToString(arguments);
        EXPECT_THAT(ran.err, AllOf(StartsWith("ken: "), HasSubstr(says)));
        EXPECT_EQ(ran.err.find('\n'), ran.err.size() - 1) << ran.err;
    }
}

TEST_F(KenQueryTest, QueriesAreKeptUnderAName) {
    const std::string study = taggedStudy();
    EXPECT_THAT(done({"queries", study}), HasSubstr("No queries are saved"));
    done({"queries", study, "--save", "Open and asked=\"Open door\" and Letters", "--coder", "Ada"});
    EXPECT_THAT(done({"queries", study}), AllOf(HasSubstr("Open and asked"), HasSubstr("Ada")));
    EXPECT_EQ(doneJson({"query", study, "--saved", "open and ASKED"})["references"], 1);
    EXPECT_EQ(ken({"queries", study, "--save", "Open and asked=Letters"}).code, 4);
    done({"queries", study, "--save", "Open and asked=Letters", "--replace"});
    done({"queries", study, "--rename", "Open and asked=Letters only"});
    const auto list = doneJson({"queries", study});
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["name"], "Letters only");
    EXPECT_EQ(list[0]["query"], "Letters");
    EXPECT_TRUE(list[0]["id"].is_string());
    EXPECT_THAT(done({"queries", study, "--remove", "Letters only"}), HasSubstr("ken undo"));
    EXPECT_EQ(doneJson({"queries", study}).size(), 0U);
    done({"undo", study});
    EXPECT_EQ(doneJson({"queries", study}).size(), 1U);
    EXPECT_THAT(done({"history", study, "--changes"}), HasSubstr("Replaced the query Open and asked"));
}

TEST_F(KenQueryTest, ReportsOfQueriesAndCrosstabs) {
    const std::string study = taggedStudy();
    done({"attributes", study, file("people.csv", "name,role\nMòrag,user\nErnie,staff\n"), "--coder", "Ada"});
    done({"queries", study, "--save", "Opened=Letters not \"Open door\"", "--coder", "Ada"});
    const auto query = doneJson({"report", "query", study, "--query", "opened", "--by", "role"});
    EXPECT_EQ(query["report"], "query");
    EXPECT_EQ(query["tables"][0]["rows"][0][0], "staff");
    EXPECT_EQ(query["tables"][0]["rows"][0][1], 1);
    EXPECT_EQ(query["tables"][0]["rows"][1][1], 0);

    const auto crosstab = doneJson({"report", "crosstab", study, "--code", "Open door", "--by", "role"});
    EXPECT_EQ(crosstab["tables"][0]["rows"][0], nlohmann::json({"said", 0, 0.0, 1, 1.0, 1, 0.5}));
    EXPECT_EQ(crosstab["tables"][1]["rows"][1][1], 2.0);
    EXPECT_THAT(done({"report", "crosstab", study, "--code", "Open door"}), HasSubstr("Fisher's exact p"));

    done({"report", "presence", study, "--names", "safe", "--code", "Letters", "-o", path("p.csv")});
    EXPECT_THAT(readFile(path("p.csv")), HasSubstr("participant,role,letters\r\nErnie,staff,1\r\nMòrag,user,1"));
    EXPECT_THAT(readFile(path("p-columns.csv")), HasSubstr("letters,Access / Letters,code"));
    EXPECT_EQ(doneJson({"report", "presence", study, "--rows", "transcripts"})["tables"][0]["rows"].size(), 2U);
    for (const char* name : {"c.xlsx", "c.html", "c.docx", "c.csv"})
        done({"report", "crosstab", study, "--code", "Letters", "-o", path(name)});
    EXPECT_THAT(readFile(path("c.html")), HasSubstr("not said"));
}

} // namespace
} // namespace kenspeckle::test
