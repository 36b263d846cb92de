// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class KenCodersTest : public KenTest {
protected:
    void SetUp() override {
        study = codedStudy();
        const std::string range = rangeOf(study, "Ernie", "neighbour");
        for (const char* who : {"Ada", "ada k.", "Grace"})
            done({"code", study, "--transcript", "Ernie", "--range", range, "--code", "Access", "--coder", who});
    }
    std::string study;
};

TEST_F(KenCodersTest, AreListedRenamedAndMerged) {
    const auto all = doneJson({"coders", study});
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[2]["name"], "Grace");
    EXPECT_EQ(all[2]["codings"], 1);
    EXPECT_EQ(all[2]["blind"], false);
    EXPECT_THAT(done({"coders", study, "--merge", "ada k.=Ada"}), HasSubstr("1 coding of ada k. is now Ada's"));
    EXPECT_EQ(doneJson({"coders", study}).size(), 2U);
    EXPECT_THAT(done({"coders", study, "--rename", "Grace=Grace H"}), HasSubstr("now called Grace H"));
    EXPECT_THAT(done({"coders", study}), HasSubstr("Grace H"));
    EXPECT_EQ(doneJson({"codings", study}).size(), 2U);
    EXPECT_EQ(ken({"coders", study, "--rename", "Nobody=X"}).code, 2);
    EXPECT_THAT(ken({"coders", study, "--rename", "Nobody=X"}).err, HasSubstr("there are"));
    EXPECT_EQ(ken({"coders", study, "--rename", "Ada=Grace H"}).code, 4);
    EXPECT_EQ(ken({"coders", study, "--rename", "Ada=B", "--blind", "on"}).code, 2);
}

TEST_F(KenCodersTest, WhoWorksBlindIsShownOnlyTheirOwn) {
    EXPECT_THAT(done({"coders", study, "--blind", "on", "--coder", "Grace"}), HasSubstr("Grace works blind"));
    EXPECT_EQ(doneJson({"codings", study, "--coder", "Ada"}).size(), 1U) << "others see everything";
    setenv("KEN_CODER", "Grace", 1);
    EXPECT_EQ(doneJson({"codings", study}).size(), 1U);
    EXPECT_EQ(ken({"codings", study, "--coder", "Ada"}).code, 4);
    EXPECT_THAT(ken({"codings", study, "--coder", "Ada"}).err, HasSubstr("works blind"));
    EXPECT_THAT(done({"history", study}), Not(HasSubstr("Ada     Coded as Access")));
    EXPECT_EQ(doneJson({"coders", study})[0]["codings"], nullptr);
    EXPECT_THAT(done({"coders", study}), HasSubstr("hidden"));
    EXPECT_THAT(done({"coders", study, "--blind", "off"}), HasSubstr("sees everybody's"));
    EXPECT_EQ(doneJson({"codings", study}).size(), 3U);
    unsetenv("KEN_CODER");
    EXPECT_THAT(done({"history", study, "--limit", "1"}), HasSubstr("Grace revealed others' codings"));
}

TEST_F(KenCodersTest, HistoryIsFilteredAndUndoneBackToAnEntry) {
    const auto own = doneJson({"history", study, "--coder", "grace"});
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(doneJson({"history", study, "--about", "Access", "--kind", "codings"}).size(), 3U);
    EXPECT_EQ(doneJson({"history", study, "--about", "Ernie", "--words", "coded"}).size(), 3U);
    EXPECT_EQ(doneJson({"history", study, "--kind", "codings", "--limit", "2"}).size(), 2U);
    EXPECT_EQ(doneJson({"history", study, "--until", "2001-01-01"}).size(), 0U);
    EXPECT_EQ(doneJson({"history", study, "--since", "2001-01-01T10:30", "--kind", "codings"}).size(), 3U);
    EXPECT_EQ(ken({"history", study, "--since", "yesterday"}).code, 2);
    EXPECT_EQ(ken({"history", study, "--about", "No such thing"}).code, 2);
    const auto codings = doneJson({"history", study, "--kind", "codings"});
    const std::string target = codings[2]["id"];
    EXPECT_THAT(done({"history", study}), HasSubstr(target)) << "people can name the entry";
    EXPECT_EQ(doneJson({"undo", study, "--to", target})["undoneAll"].size(), 3U);
    EXPECT_EQ(doneJson({"codings", study}).size(), 0U);
    EXPECT_EQ(ken({"undo", study, "--to", target}).code, 4);
    EXPECT_THAT(done({"redo", study, "--to", codings[1]["id"]}), HasSubstr("Redid: Coded as Access (by Ada)"));
    EXPECT_EQ(doneJson({"codings", study}).size(), 2U);
    EXPECT_EQ(ken({"undo", study, "--to", "x"}).code, 2);
}

} // namespace
} // namespace kenspeckle::test
