// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(KenTest, MemosAreWrittenListedSearchedAndRemoved) {
    const std::string study = codedStudy();
    const std::string range = rangeOf(study, "Mòrag", "door");
    const auto onPassage = doneJson({"memo", "add", study, "Which *door*?", "--transcript", "Mòrag", "--range", range});
    EXPECT_EQ(onPassage["about"], "passage");
    EXPECT_EQ(onPassage["words"], "door");
    EXPECT_EQ(onPassage["title"], "Which door?");
    const auto onCode = doneJson({"memo", "add", study, "Too wide, the café", "--code", "Stigma"});
    EXPECT_EQ(onCode["name"], "Stigma");
    done({"memo", "add", study, "Begun in May."});
    done({"memo", "add", study, "A long day.", "--transcript", "Mòrag"});

    EXPECT_THAT(done({"memos", study}), HasSubstr("4 memos."));
    EXPECT_THAT(done({"memos", study, "--search", "CAFE"}), HasSubstr("Too wide, the café"));
    EXPECT_EQ(doneJson({"memos", study, "--search", "cafe"}).size(), 1U);
    EXPECT_EQ(doneJson({"memos", study, "--about", "passages"}).at(0)["id"], onPassage["id"]);
    EXPECT_EQ(doneJson({"memos", study, "--transcript", "Mòrag"}).size(), 2U);
    EXPECT_EQ(doneJson({"memos", study, "--code", "Stigma"}).at(0)["id"], onCode["id"]);

    const std::string id = onCode["id"];
    EXPECT_EQ(doneJson({"memo", "edit", study, id, "Fits well"})["text"], "Fits well");
    EXPECT_THAT(done({"memo", "remove", study, id}), HasSubstr("Removed 1 memo. `ken undo` brings it back."));
    EXPECT_THAT(done({"memos", study}), Not(HasSubstr("Fits well")));
    done({"undo", study});
    EXPECT_THAT(done({"memos", study}), HasSubstr("Fits well"));
    EXPECT_THAT(done({"history", study}), HasSubstr("Edited a memo about Stigma"));
}

TEST_F(KenTest, MemosAreWrittenToFiles) {
    const std::string study = codedStudy();
    done({"memo", "add", study, "# Fit\n\nSee [the other](ken://code/5), **not** this.", "--code", "Stigma"});
    done({"memo", "add", study, "Which?", "--transcript", "Mòrag", "--range", rangeOf(study, "Mòrag", "door")});
    EXPECT_EQ(done({"memos", study, "-o", path("m.md"), "-o", path("m.html"), "-o", path("m.csv"), "-o", path("m.docx"),
                    "-o", path("m.json")}),
              "Wrote 2 memos to " + path("m.md") + ".\nWrote 2 memos to " + path("m.html") + ".\nWrote 2 memos to " +
                  path("m.csv") + ".\nWrote 2 memos to " + path("m.docx") + ".\nWrote 2 memos to " + path("m.json") +
                  ".\n");
    const std::string markdown = readFile(path("m.md"));
    EXPECT_THAT(markdown, HasSubstr("## Code: Stigma\n"));
    EXPECT_THAT(markdown, HasSubstr("**not** this."));
    EXPECT_THAT(markdown, HasSubstr("> door\n\nWhich?"));
    const std::string html = readFile(path("m.html"));
    EXPECT_THAT(html, HasSubstr("<h3>Fit</h3>"));
    EXPECT_THAT(html, HasSubstr("See the other, <strong>not</strong> this."));
    EXPECT_THAT(html, Not(HasSubstr("ken://")));
    EXPECT_THAT(readFile(path("m.csv")), HasSubstr("code,Stigma,"));
    EXPECT_EQ(readFile(path("m.docx")).substr(0, 2), "PK");
    EXPECT_EQ(nlohmann::json::parse(readFile(path("m.json"))).size(), 2U);
    const Ran wrong = ken({"memos", study, "-o", path("m.txt")});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("must end in .md"));
}

TEST_F(KenTest, MemoAboutTwoThingsOrNothingIsRefused) {
    const std::string study = codedStudy();
    const auto refused = [&](std::vector<std::string> arguments, const char* words) {
        arguments.insert(arguments.begin(), {"memo", "add", study});
        const Ran ran = ken(arguments);
        EXPECT_EQ(ran.code, 2) << ran.err;
        EXPECT_THAT(ran.err, HasSubstr(words));
    };
    refused({"x", "--code", "Stigma", "--transcript", "Mòrag"}, "about one thing");
    refused({"x", "--range", "1:2"}, "--range needs --transcript");
    refused({"x", "--participant", "Nobody"}, "no participant \"Nobody\"");
    refused({"x", "--coding", "12"}, "coding 12");
    refused({"  "}, "no words");
    refused({"x", "--transcript", "Mòrag", "--range", "1:999999"}, "runs past");
    EXPECT_EQ(doneJson({"memos", study}).size(), 0U);
}

} // namespace
} // namespace kenspeckle::test
