// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "cli/ken_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class CheckCommand : public KenTest {
protected:
    /// Two people, of whom one names another; both quotes approved.
    std::string checkedStudy() {
        std::string study = newStudy();
        done({"import-table", study,
              file("t.csv",
                   "who,role,text,theme\nIsla,staff,so I telt Fergusina,Warm\nRory,staff,ring 07700 900123,Warm\n"),
              "--text", "text", "--participant", "who", "--attribute", "role", "--code", "theme"});
        return study;
    }
    std::string rules(const std::string& more = {}) {
        return file("rules.toml", "[profile]\ntitle = \"What people said\"\naudience = \"Group\"\n"
                                  "[quotes]\nunrecorded-consent = true\n[themes]\nminimum-speakers = 1\n"
                                  "[combinations]\nminimum-speakers = 2\n" +
                                      more);
    }
    /// The key of the first finding whose sentence holds these words.
    std::string keyOf(const nlohmann::json& report, const std::string& words) {
        for (const auto& finding : report["findings"])
            if (finding["what"].get<std::string>().find(words) != std::string::npos) return finding["key"];
        ADD_FAILURE() << "nothing says " << words;
        return {};
    }
};

TEST_F(CheckCommand, ListsWhatStopsAReleaseAndEndsWithFour) {
    const std::string study = checkedStudy();
    const Ran ran = ken({"check", study, rules()});
    EXPECT_EQ(ran.code, 4);
    EXPECT_EQ(ran.err, "");
    EXPECT_THAT(ran.out, HasSubstr("Looked at 2 coded passages of 2 people, by the rules of "));
    EXPECT_THAT(ran.out, HasSubstr("These stop a release:"));
    EXPECT_THAT(ran.out, HasSubstr("\"Fergusina\" looks like a name"));
    EXPECT_THAT(ran.out, HasSubstr("- t row 2, turn 1, Isla: so I telt Fergusina"));
    EXPECT_THAT(ran.out, HasSubstr("3 findings stop a release, 0 warnings."));
    const Ran json = ken({"check", study, rules(), "--json"});
    EXPECT_EQ(json.code, 4);
    const auto report = json.json();
    EXPECT_EQ(report["quotes"], 2);
    EXPECT_EQ(report["people"], 2);
    EXPECT_EQ(report["stopping"], 3);
    EXPECT_FALSE(report["reviewed"]);
    const auto& name = report["findings"][2];
    EXPECT_EQ(name["kind"], "identifier");
    EXPECT_EQ(name["severity"], "stops");
    EXPECT_EQ(name["places"][0]["transcript"], "t row 2");
    EXPECT_EQ(name["places"][0]["begin"], 10);
    EXPECT_EQ(name["places"][0]["end"], 19);
    EXPECT_TRUE(name["places"][0]["quote"].is_null());
}

TEST_F(CheckCommand, EndsWithZeroWhenEverythingIsMendedOrAccepted) {
    const std::string study = checkedStudy();
    const std::string profile = rules("[names]\nallowed = [\"Fergusina\"]\n");
    done({"review", study, "--propose", "--code", "Warm"});
    const auto queue = doneJson({"review", study});
    for (const auto& quote : queue)
        done({"review", study, "--approve", quote["id"]});
    const auto report = ken({"check", study, profile, "--json"}).json();
    EXPECT_EQ(report["stopping"], 1);
    EXPECT_TRUE(report["reviewed"]);
    const std::string key = keyOf(report, "07700 900123");
    EXPECT_THAT(done({"check", study, profile, "--accept", key.substr(0, 6), "--reason", "a made-up number"}),
                HasSubstr("Accepted: \"07700 900123\""));
    const std::string clean = done({"check", study, profile});
    EXPECT_THAT(clean, HasSubstr("Accepted: a made-up number ("));
    EXPECT_THAT(clean, HasSubstr("0 findings stop a release, 0 warnings, 1 accepted."));
    EXPECT_FALSE(doneJson({"check", study, profile, "--take-back", key})["accepted"]);
    EXPECT_EQ(ken({"check", study, profile}).code, 4);
    done({"undo", study});
    EXPECT_EQ(ken({"check", study, profile}).code, 0);
}

TEST_F(CheckCommand, WithoutAProfileEveryAttributeIsTakenAsPrinted) {
    const std::string study = checkedStudy();
    const Ran ran = ken({"check", study});
    EXPECT_EQ(ran.code, 4);
    EXPECT_THAT(ran.out, HasSubstr("as if every attribute were printed"));
    EXPECT_THAT(ran.out, HasSubstr("role \"staff\" fits 2 people of the study, fewer than 3"));
    EXPECT_THAT(ran.out, HasSubstr("Nobody has recorded whether these 2 people may be quoted."));
}

TEST_F(CheckCommand, WrongUsageIsSaid) {
    const std::string study = checkedStudy();
    EXPECT_EQ(ken({"check", study, path("none.toml")}).code, 2);
    EXPECT_THAT(ken({"check", study, rules(), "--accept", "abc"}).err, HasSubstr("--reason why"));
    EXPECT_EQ(ken({"check", study, rules(), "--reason", "abc"}).code, 2);
    EXPECT_EQ(ken({"check", study, rules(), "--accept", "a", "--take-back", "b", "--reason", "c"}).code, 2);
    EXPECT_THAT(ken({"check", study, rules(), "--accept", "zzzz", "--reason", "c"}).err, HasSubstr("key zzzz"));
    EXPECT_EQ(ken({"check", path("none.ken")}).code, 3);
    const auto report = ken({"check", study, rules(), "--json"}).json();
    const Ran refused =
        ken({"check", study, rules(), "--accept", keyOf(report, "No quote is in review"), "--reason", "c"});
    EXPECT_EQ(refused.code, 4);
    EXPECT_THAT(refused.err, HasSubstr("cannot be accepted, only mended"));
}

} // namespace
} // namespace kenspeckle::test
