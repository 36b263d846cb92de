// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

TEST_F(KenTest, AttributesAreSetForSeveralPeopleAsOneAction) {
    const std::string study = codedStudy();
    EXPECT_THAT(
        done({"attributes", study, "--of", "Mòrag", "--of", "Ernie", "--set", "site=Kirk = main", "--set", "age=41"}),
        HasSubstr("Changed 4 values."));
    EXPECT_EQ(doneJson({"participants", study})[0]["attributes"]["site"], "Kirk = main");
    EXPECT_THAT(done({"history", study, "--limit", "1"}), HasSubstr("Set 4 values of 2 participants"));
    done({"attributes", study, "--of", "ernie", "--set", "age="});
    EXPECT_FALSE(doneJson({"participants", study})[0]["attributes"].contains("age"));
    const Ran wrong = ken({"attributes", study, "--of", "Ernie", "--set", "age=about forty"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, AllOf(HasSubstr("Ernie"), HasSubstr("write a number")));
    EXPECT_EQ(ken({"attributes", study, "--set", "age=3"}).code, 2);
    EXPECT_EQ(ken({"attributes", study, "--of", "Ernie", "--set", "age"}).code, 2);
    EXPECT_EQ(ken({"attributes", study, "--of", "Nobody", "--set", "age=3"}).code, 2);
}

TEST_F(KenTest, AttributesAreDefinedAndTranscriptsHaveTheirOwn) {
    const std::string study = codedStudy();
    done({"attributes", study, "--add", "role", "--choices", "role=user,staff", "--of", "Ernie", "--set", "role=USER"});
    auto all = doneJson({"attributes", study});
    EXPECT_EQ(all[0]["type"], "choice");
    EXPECT_EQ(all[0]["choices"].dump(), R"(["user","staff"])");
    EXPECT_EQ(all[0]["values"].dump(), R"(["user"])");
    EXPECT_THAT(ken({"attributes", study, "--choices", "role=staff"}).err, HasSubstr("\"user\" (Ernie)"));
    EXPECT_EQ(ken({"attributes", study, "--type", "role=colour"}).code, 2);
    done({"attributes", study, "--type", "role=text", "--rename", "role=Part"});
    EXPECT_EQ(doneJson({"attributes", study})[0]["name"], "Part");
    done({"attributes", study, "--transcripts", "--of", "Mòrag", "--set", "place=Kirk", "-o", path("t.csv")});
    EXPECT_THAT(readFile(path("t.csv")), HasSubstr("Mòrag,,Kirk"));
    done({"attributes", study, "--remove", "place"});
    EXPECT_EQ(doneJson({"attributes", study}).size(), 1U);
}

TEST_F(KenTest, WrittenAttributesAreReadAgain) {
    const std::string study = codedStudy();
    done({"attributes", study, "--of", "Ernie", "--set", "note=-minus", "--set", "seen=31/03/2018"});
    done({"attributes", study, "-o", path("people.csv"), "-o", path("people.xlsx")});
    const auto before = doneJson({"participants", study});
    for (const char* file : {"people.csv", "people.xlsx"}) {
        done({"attributes", study, "--of", "Ernie", "--set", "note=", "--set", "seen="});
        done({"attributes", study, path(file)});
        EXPECT_EQ(doneJson({"participants", study}), before) << file;
    }
    const std::string more = file("more.csv", "who,age\nUna,30\n");
    EXPECT_EQ(ken({"attributes", study, more}).code, 1);
    EXPECT_THAT(done({"attributes", study, more, "--add-people"}), HasSubstr("1 participant, 1 of them new"));
}

TEST_F(KenTest, ParticipantsAreAddedRenamedMergedAndRemoved) {
    const std::string study = codedStudy();
    done({"participants", study, "--add", "Ernie B", "--add", "Una", "--rename", "Ernie=Bertie", "--remove", "Una"});
    done({"attributes", study, "--of", "Bertie", "--set", "age=41"});
    done({"attributes", study, "--of", "Ernie B", "--set", "age=42"});
    const Ran open = ken({"participants", study, "--merge", "Bertie=Ernie B"});
    EXPECT_EQ(open.code, 4);
    EXPECT_THAT(open.err, AllOf(HasSubstr("age (41, 42)"), HasSubstr("--keep")));
    EXPECT_THAT(done({"participants", study, "--merge", "Bertie=Ernie B", "--keep", "age=42"}),
                HasSubstr("Ernie B is now Bertie"));
    const auto people = doneJson({"participants", study});
    ASSERT_EQ(people.size(), 2U);
    EXPECT_EQ(people[0]["name"], "Bertie");
    EXPECT_EQ(people[0]["attributes"]["age"], "42");
    EXPECT_EQ(ken({"participants", study, "--remove", "Bertie"}).code, 4);
    EXPECT_EQ(ken({"participants", study, "--keep", "age=42"}).code, 2);
    EXPECT_EQ(ken({"participants", study, "--merge", "Bertie"}).code, 2);
}

} // namespace
} // namespace kenspeckle::test
