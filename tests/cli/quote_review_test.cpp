// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST_F(KenTest, ConsentIsListedSetAndReadFromATable) {
    const std::string study = taggedStudy();
    EXPECT_EQ(doneJson({"consent", study})[0]["consent"], "not-recorded");
    done({"consent", study, "--participant", "Ernie", "--set", "paraphrase", "--note", "form of 3 March"});
    const auto ernie = doneJson({"consent", study, "--participant", "Ernie"});
    ASSERT_EQ(ernie.size(), 1U);
    EXPECT_EQ(ernie[0]["note"], "form of 3 March");
    const Ran read = ken({"consent", study,
                          file("c.csv", "consent,participant,note\nNothing,Ernie,letter\n,Mòrag,\n"
                                        "quote,Nobody,\n")});
    EXPECT_EQ(read.code, 1);
    EXPECT_THAT(read.err, HasSubstr("row 4: nobody is called \"Nobody\""));
    EXPECT_EQ(doneJson({"consent", study, "--participant", "Ernie"})[0]["consent"], "nothing");
    EXPECT_THAT(ken({"consent", study, file("d.csv", "participant,consent\nErnie,perhaps\n")}).err,
                AllOf(HasSubstr("row 2"), HasSubstr("ask-first")));
    EXPECT_EQ(ken({"consent", study, file("e.csv", "participant\nErnie\n")}).code, 2);
    EXPECT_EQ(ken({"consent", study, "--set", "quote"}).code, 2);
    EXPECT_EQ(ken({"consent", study, "--participant", "Nobody", "--set", "quote"}).code, 2);
}

TEST_F(KenTest, QuotesAreProposedDecidedAndWorded) {
    const std::string study = taggedStudy();
    EXPECT_THAT(done({"review", study}), HasSubstr("--propose"));
    EXPECT_EQ(doneJson({"review", study, "--propose"})["proposed"], 3);
    const auto queue = doneJson({"review", study});
    ASSERT_EQ(queue.size(), 3U);
    const std::string id = queue[0]["id"];
    const std::string text = queue[0]["text"];
    const auto approved = doneJson({"review", study, "--approve", id, "--reason", "says it best"});
    EXPECT_EQ(approved[0]["state"], "approved");
    EXPECT_EQ(doneJson({"review", study, "--state", "approved", "--approvals", "2"}).size(), 0U);
    const Ran wrong = ken({"review", study, "--shorten", id, "--words", "Kenspeckle words"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("\"Kenspeckle\" was not said"));
    EXPECT_EQ(doneJson({"review", study, "--paraphrase", id, "--words", "In short."})[0]["state"], "stale");
    EXPECT_EQ(doneJson({"review", study, "--verbatim", id})[0]["words"], text);
    EXPECT_EQ(doneJson({"review", study, "--mark", id, "--note", "her word"})[0]["distinctive"], "her word");
    EXPECT_THAT(done({"review", study, "--state", "approved"}),
                AllOf(HasSubstr("approved by"), HasSubstr("says it best"), HasSubstr("known by: her word")));
    EXPECT_EQ(doneJson({"review", study, "--withdraw", id})["withdrawn"], 1);
    EXPECT_EQ(doneJson({"review", study}).size(), 2U);
    EXPECT_EQ(ken({"review", study, "--approve", "123456"}).code, 2);
    EXPECT_EQ(ken({"review", study, "--approve", id, "--mark", id}).code, 2);
    EXPECT_EQ(ken({"review", study, "--words", "x"}).code, 2);
}

TEST_F(KenTest, WhatConsentForbidsIsRefusedAndLeftOutOfQuotes) {
    const std::string study = taggedStudy();
    done({"review", study, "--propose"});
    const auto ernies = doneJson({"review", study, "--participant", "Ernie"});
    ASSERT_EQ(ernies.size(), 1U);
    const std::string text = ernies[0]["text"];
    EXPECT_THAT(done({"quotes", study}), HasSubstr(text));
    done({"consent", study, "--participant", "Ernie", "--set", "nothing"});
    const Ran refused = ken({"review", study, "--approve", ernies[0]["id"]});
    EXPECT_EQ(refused.code, 4);
    EXPECT_THAT(refused.err, HasSubstr("Ernie consents to nothing"));
    const Ran quotes = ken({"quotes", study, "-o", path("q.csv")});
    EXPECT_EQ(quotes.code, 0);
    EXPECT_THAT(quotes.err, HasSubstr("1 passage is left out"));
    EXPECT_THAT(readFile(path("q.csv")), Not(HasSubstr(text)));
    EXPECT_THAT(done({"codings", study}), HasSubstr(text));
}

TEST_F(KenTest, WithdrawingIsForetoldAndDoneOnlyWhenToldTwice) {
    const std::string study = taggedStudy();
    EXPECT_THAT(done({"withdraw", study, "--participant", "Ernie"}),
                AllOf(HasSubstr("Ernie: the whole transcript"), HasSubstr("Nothing was changed")));
    EXPECT_EQ(doneJson({"participants", study}).size(), 2U);
    const auto gone = doneJson({"withdraw", study, "--participant", "Ernie", "--yes"});
    EXPECT_EQ(gone["done"], true);
    EXPECT_EQ(gone["codings"], 1);
    EXPECT_EQ(doneJson({"participants", study}).size(), 1U);
    EXPECT_EQ(ken({"undo", study}).code, 4);
    EXPECT_EQ(ken({"withdraw", study, "--participant", "Ernie"}).code, 2);
    EXPECT_EQ(ken({"verify", study}).code, 0);
}

} // namespace
} // namespace kenspeckle::test
