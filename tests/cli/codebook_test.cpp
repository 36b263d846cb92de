// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class KenCodebookTest : public KenTest {
protected:
    std::vector<std::string> paths(const std::string& study) {
        std::vector<std::string> all;
        for (const auto& code : doneJson({"codes", study}))
            all.push_back(code["path"]);
        return all;
    }
    nlohmann::json code(const std::string& study, const std::string& path) {
        for (const auto& code : doneJson({"codes", study}))
            if (code["path"] == path) return code;
        ADD_FAILURE() << "no code " << path;
        return {};
    }
};

TEST_F(KenCodebookTest, CodesAreAddedAndEditedWithTheirWords) {
    const std::string study = newStudy();
    EXPECT_EQ(done({"codebook", "add", study, "access / Opening hours", "--definition", "When one can come", "--colour",
                    "#0a0B0c"}),
              "Added Access / Opening hours.\n");
    EXPECT_EQ(code(study, "Access / Opening hours")["definition"], "When one can come");
    EXPECT_EQ(code(study, "Access / Opening hours")["colour"], "#0A0B0C");
    const auto edited = doneJson({"codebook", "edit", study, "Opening hours", "--name", "Hours", "--definition", "",
                                  "--use-when", "Somebody names a time", "--codable", "no"});
    EXPECT_EQ(edited["path"], "Access / Hours");
    EXPECT_EQ(edited["definition"], "");
    EXPECT_EQ(edited["useWhen"], "Somebody names a time");
    EXPECT_EQ(edited["colour"], "#0A0B0C");
    EXPECT_EQ(edited["codable"], false);
    EXPECT_EQ(ken({"codebook", "add", study, "Nowhere / Hours"}).code, 2);
    EXPECT_EQ(ken({"codebook", "add", study, "access / HOURS"}).code, 4);
    const Ran colour = ken({"codebook", "edit", study, "Hours", "--colour", "red"});
    EXPECT_EQ(colour.code, 2);
    EXPECT_THAT(colour.err, HasSubstr("#RRGGBB"));
}

TEST_F(KenCodebookTest, CodesMoveToThePlaceNamed) {
    const std::string study = newStudy();
    const auto moved =
        doneJson({"codebook", "move", study, "Waiting", "Self-stigma", "--below", "Access", "--place", "2"});
    EXPECT_EQ(moved["moved"], nlohmann::json({"Access / Waiting", "Access / Self-stigma"}));
    EXPECT_THAT(paths(study), ElementsAre("Access", "Access / Open door", "Access / Waiting", "Access / Self-stigma",
                                          "Access / Letters", "Stigma"));
    done({"codebook", "move", study, "Waiting", "--top"});
    EXPECT_EQ(paths(study).back(), "Waiting");
    EXPECT_EQ(ken({"codebook", "move", study, "Waiting"}).code, 2);
    EXPECT_EQ(ken({"codebook", "move", study, "Waiting", "--top", "--below", "Access"}).code, 2);
    EXPECT_EQ(ken({"codebook", "move", study, "Waiting", "--top", "--place", "0"}).code, 2);
    EXPECT_EQ(ken({"codebook", "move", study, "Access", "--below", "Letters"}).code, 4);
}

TEST_F(KenCodebookTest, CodesMergeAfterAPreviewAndComeBackByUndo) {
    const std::string study = codedStudy();
    done({"search", study, "\"waiting list\"", "--code", "Waiting"});
    done({"search", study, "\"waiting list\"", "--code", "Letters"});
    done({"search", study, "café", "--code", "Letters"});
    const auto before = doneJson({"codings", study});
    const auto preview = doneJson({"codebook", "merge", study, "Letters", "--into", "Waiting", "--preview"});
    EXPECT_EQ(preview["done"], false);
    EXPECT_EQ(doneJson({"codings", study}), before);
    const auto merged = doneJson({"codebook", "merge", study, "Letters", "--into", "Waiting"});
    EXPECT_EQ(merged["done"], true);
    EXPECT_EQ(merged["duplicates"], 2);
    EXPECT_EQ(merged["codings"], preview["codings"]);
    EXPECT_GT(merged["codings"], 0);
    EXPECT_EQ(doneJson({"codings", study, "--code", "Waiting"}).size(), before.size() - 2);
    EXPECT_THAT(done({"undo", study}), HasSubstr("Merged Letters into Waiting"));
    EXPECT_EQ(doneJson({"codings", study}), before);
    EXPECT_THAT(done({"codebook", "merge", study, "Access", "--into", "Waiting"}),
                HasSubstr("The words of 1 code are kept in memos on it."));
    EXPECT_EQ(ken({"codebook", "merge", study, "Waiting", "--into", "Waiting"}).code, 2);
}

TEST_F(KenCodebookTest, CodesAreSortedRemovedAndFound) {
    const std::string study = codedStudy();
    EXPECT_EQ(doneJson({"codebook", "sort", study, "--deep"})["moved"], 4) << "Letters, Open door, Stigma, Waiting";
    EXPECT_THAT(paths(study), ElementsAre("Access", "Access / Letters", "Access / Open door", "Stigma",
                                          "Stigma / Self-stigma", "Waiting"));
    EXPECT_EQ(done({"codebook", "sort", study, "Access"}), "Sorted already.\n");
    EXPECT_EQ(done({"codebook", "use", study, "Access"}), "It is not used yet.\n");
    done({"search", study, "café", "--code", "Open door"});
    const auto uses = doneJson({"codebook", "use", study, "Access"});
    ASSERT_FALSE(uses.empty());
    EXPECT_EQ(uses[0]["ownReferences"], 0);
    EXPECT_GT(uses[0]["references"], 0);
    EXPECT_EQ(code(study, "Access")["ownReferences"], 0);
    EXPECT_EQ(code(study, "Access / Open door")["ownReferences"], code(study, "Access")["references"]);
    EXPECT_THAT(done({"codebook", "use", study, "Access"}), HasSubstr("References"));
    EXPECT_EQ(doneJson({"codebook", "remove", study, "Access", "Waiting"})["removed"], 4);
    EXPECT_THAT(paths(study), ElementsAre("Stigma", "Stigma / Self-stigma"));
    EXPECT_TRUE(doneJson({"codings", study}).empty());
}

TEST_F(KenCodebookTest, TheCodebookIsWrittenAsADocument) {
    const std::string study = newStudy();
    for (const char* name : {"c.html", "c.docx", "c.md", "c.csv", "c.xlsx", "c.qdc"}) {
        EXPECT_EQ(doneJson({"codebook", "export", study, path(name)})["codes"], 6) << name;
        EXPECT_GT(std::filesystem::file_size(path(name)), 100U) << name;
    }
    EXPECT_THAT(readFile(path("c.html")), HasSubstr("How people get in."));
    EXPECT_EQ(ken({"codebook", "export", study, path("c.rtf")}).code, 2);
}

} // namespace
} // namespace kenspeckle::test
