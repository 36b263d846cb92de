// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"
#include "support/source_tree.h"

#include <filesystem>

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

constexpr const char* kProfile = R"toml([profile]
title = "What people said"
audience = "Steering group"

[quotes]
attribution = "{pseudonym}"

[themes]
minimum-speakers = 1

[combinations]
minimum-speakers = 1
)toml";

/// The passages of taggedStudy() approved, everybody having agreed.
class KenReleaseTest : public KenTest {
protected:
    std::string reviewedStudy() {
        const std::string study = taggedStudy();
        const auto people = doneJson({"participants", study});
        for (const auto& person : people)
            done({"consent", study, "--participant", person["name"].get<std::string>(), "--set", "quote"});
        done({"review", study, "--propose"});
        const auto queue = doneJson({"review", study});
        for (const auto& quote : queue.is_array() ? queue : queue["quotes"])
            done({"review", study, "--approve", quote["id"].get<std::string>()});
        return study;
    }
    /// Accepts what stops a release.
    void accept(const std::string& study, const std::string& profile) {
        const auto report = ken({"check", study, profile, "--json"}).json();
        for (const auto& finding : report["findings"])
            if (finding["severity"] == "stops")
                done({"check", study, profile, "--accept", finding["key"].get<std::string>(), "--reason", "invented"});
    }
};

TEST_F(KenReleaseTest, ProfilesAreListedPrintedAndChecked) {
    EXPECT_THAT(done({"profiles"}), AllOf(HasSubstr("steering-group"), HasSubstr("Managers and staff")));
    EXPECT_THAT(doneJson({"profiles"}), SizeIs(3));
    const std::string printed = done({"profiles", "steering-group"});
    EXPECT_EQ(printed, readFile(shippedCodebookFolder().parent_path() / "packaging/profiles/steering-group.toml"));
    const std::string mine = file("mine.toml", printed);
    EXPECT_EQ(done({"profiles", mine}), printed);
    EXPECT_EQ(doneJson({"profiles", mine})["text"], printed);
    const Ran wrong = ken({"profiles", file("wrong.toml", "[profil]\n")});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, AllOf(HasSubstr("wrong.toml line 1"), HasSubstr("profile")));
    EXPECT_EQ(ken({"profiles", "nobody"}).code, 2);
}

TEST_F(KenReleaseTest, ABookIsWrittenEnteredAndTracedBack) {
    const std::string study = reviewedStudy(), profile = file("mine.toml", kProfile);
    accept(study, profile);
    const std::string said = done({"release", study, profile, "-o", path("book.html"), "-o", path("book.docx")});
    EXPECT_THAT(said, AllOf(StartsWith("Released "), HasSubstr("2 people"), HasSubstr("ken releases")));
    const std::string page = readFile(path("book.html"));
    EXPECT_THAT(page, HasSubstr("What people said"));
    const auto ledger = doneJson({"releases", study});
    ASSERT_THAT(ledger, SizeIs(1));
    EXPECT_EQ(ledger[0]["profile"], "mine");
    EXPECT_EQ(ledger[0]["files"][1]["name"], "book.html");
    EXPECT_EQ(ledger[0]["files"][1]["sha256"].get<std::string>().size(), 64U);
    EXPECT_THAT(done({"releases", study}),
                AllOf(HasSubstr("What people said, for Steering group"), HasSubstr("1 release.")));

    const auto recall = doneJson({"releases", study, "--participant", "Ernie"});
    ASSERT_THAT(recall, SizeIs(1));
    const std::string code = recall[0]["code"];
    EXPECT_THAT(page, HasSubstr(code));
    EXPECT_THAT(done({"releases", study, "--participant", "ernie"}),
                AllOf(HasSubstr(code), HasSubstr("1 quote of ernie went out, in 1 release.")));
    const auto traced = doneJson({"trace", study, code});
    ASSERT_THAT(traced, SizeIs(1));
    EXPECT_EQ(traced[0]["participant"], "Ernie");
    EXPECT_EQ(traced[0]["agrees"], true);
    EXPECT_EQ(traced[0]["now"], traced[0]["released"]);
    const std::string where = done({"trace", study, code});
    EXPECT_THAT(where, AllOf(HasSubstr("Said by Ernie"), HasSubstr("turn "), HasSubstr("still says what was quoted")));
    EXPECT_EQ(ken({"trace", study, "0000"}).code, 2);
}

TEST_F(KenReleaseTest, WhatStopsAReleaseEndsWithFourAndWritesNothing) {
    const std::string study = reviewedStudy(), profile = file("mine.toml", kProfile);
    done({"participants", study});
    const auto queue = doneJson({"review", study});
    const auto& quotes = queue.is_array() ? queue : queue["quotes"];
    done({"review", study, "--mark", quotes[0]["id"].get<std::string>(), "--note", "known by the accident"});
    const Ran refused = ken({"release", study, profile, "-o", path("book.html")});
    EXPECT_EQ(refused.code, 4);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("the release by mine"), HasSubstr("ken check")));
    EXPECT_THAT(refused.out, IsEmpty());
    EXPECT_FALSE(std::filesystem::exists(path("book.html")));
    EXPECT_THAT(doneJson({"releases", study}), IsEmpty());
}

TEST_F(KenReleaseTest, WrongFilesAndProfilesAreWrongUsage) {
    const std::string study = reviewedStudy(), profile = file("mine.toml", kProfile);
    EXPECT_EQ(ken({"release", study, profile}).code, 2);
    EXPECT_EQ(ken({"release", study, profile, "-o", path("book.pdf")}).code, 2);
    EXPECT_EQ(ken({"release", study, "no-such-profile", "-o", path("book.html")}).code, 2);
    EXPECT_EQ(ken({"releases", study, "--participant", "Nobody"}).code, 2);
    EXPECT_EQ(ken({"release", path("none.ken"), profile, "-o", path("book.html")}).code, 3);
    EXPECT_THAT(done({"releases", study}), HasSubstr("0 releases."));
}

} // namespace
} // namespace kenspeckle::test
