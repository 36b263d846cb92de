// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <cstdlib>

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST_F(KenTest, BrokenFileAmongGoodOnesIsNamedAndTheOthersAreIn) {
    const std::string study = newStudy();
    file("interviews/Mòrag.md", kMorag);
    file("interviews/Ernie.txt", kErnie);
    file("interviews/Broken.docx", "this is no archive");
    const Ran ran = ken({"import", study, path("interviews")});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, AllOf(testing::StartsWith("ken: "), HasSubstr("Broken.docx")));
    EXPECT_THAT(ran.out, HasSubstr("2 of 3 transcripts imported, 1 failed."));
    EXPECT_EQ(doneJson({"transcripts", study}).size(), 2U);

    const Ran again = ken({"import", study, path("interviews"), "--json"});
    EXPECT_EQ(again.code, 1);
    const auto files = again.json()["files"];
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files[0]["status"], "failed");
    EXPECT_EQ(files[0]["transcript"], nullptr);
    EXPECT_FALSE(files[0]["error"].get<std::string>().empty());
    EXPECT_EQ(files[1]["status"], "alreadyThere");
    EXPECT_EQ(files[1]["transcript"], "Ernie");
    EXPECT_EQ(files[1]["error"], nullptr);
}

TEST_F(KenTest, FileThatIsNotThereFailsAndTheOthersAreIn) {
    const std::string study = newStudy();
    const Ran ran = ken({"import", study, path("none.md"), file("Ernie.txt", kErnie)});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, AllOf(HasSubstr("none.md"), HasSubstr("no such file")));
    EXPECT_EQ(doneJson({"transcripts", study}).size(), 1U);
}

TEST_F(KenTest, FoldersInsideFoldersAreReadWhenAsked) {
    const std::string study = newStudy();
    file("all/Ernie.txt", kErnie);
    file("all/second/Mòrag.md", kMorag);
    EXPECT_EQ(doneJson({"import", study, path("all")})["files"].size(), 1U);
    EXPECT_EQ(doneJson({"import", study, path("all"), "--recursive"})["files"].size(), 2U);
}

TEST_F(KenTest, TextIsTheStoredTextAndNothingElse) {
    const std::string study = codedStudy();
    const std::string text = done({"text", study, "Mòrag"});
    const auto document = doneJson({"text", study, "Mòrag"});
    EXPECT_EQ(document["text"], text);
    EXPECT_THAT(text, Not(HasSubstr("Mòrag:")));
    EXPECT_NE(text.back(), '\n');
    EXPECT_EQ(done({"text", study, document["id"].get<std::string>()}), text);

    ASSERT_EQ(document["turns"].size(), 4U);
    const auto turn = document["turns"][1];
    EXPECT_EQ(turn["number"], 2);
    EXPECT_EQ(turn["speaker"], "Mòrag");
    EXPECT_EQ(turn["role"], "participant");
    EXPECT_EQ(slice(text, turn["begin"], turn["end"]),
              "A door that stands open 🙂 and nobody asks for a letter. The café keeps a seat.");
}

TEST_F(KenTest, RangesOfHitsAreTheWordsThemselvesBehindEmoji) {
    const std::string study = codedStudy();
    const auto results = doneJson({"search", study, "\"waiting list\""});
    EXPECT_EQ(results["total"], 1);
    const auto hit = results["hits"][0];
    EXPECT_EQ(hit["transcript"], "Mòrag");
    EXPECT_EQ(hit["speaker"], "Mòrag");
    EXPECT_EQ(hit["turn"], 4);
    const std::string text = done({"text", study, "Mòrag"});
    EXPECT_EQ(slice(text, hit["begin"], hit["end"]), "waiting list");
    ASSERT_EQ(hit["matches"].size(), 2U);
    for (const auto& match : hit["matches"])
        EXPECT_EQ(slice(text, match[0], match[1]), "waiting list");
    const std::string snippet = hit["snippet"];
    for (const auto& mark : hit["marks"])
        EXPECT_EQ(slice(snippet, mark[0], mark[1]), "waiting list");
}

TEST_F(KenTest, SeveralWordsAreOneQuery) {
    const std::string study = codedStudy();
    EXPECT_EQ(doneJson({"search", study, "door", "letter"})["total"], 1);
    EXPECT_EQ(doneJson({"search", study, "letter"})["total"], 2);
    EXPECT_EQ(doneJson({"search", study, "hear", "--without-interviewers"})["total"], 0);
    EXPECT_EQ(doneJson({"search", study, "letter", "--limit", "1"})["hits"].size(), 1U);
    EXPECT_THAT(done({"search", study, "door"}), HasSubstr("1 turn matches."));
}

TEST_F(KenTest, CodedPassageComesBackVerbatim) {
    const std::string study = codedStudy();
    const std::string words = "open 🙂 and nobody asks for a letter";
    const std::string range = rangeOf(study, "Mòrag", words);
    const auto made =
        doneJson({"code", study, "--transcript", "Mòrag", "--range", range, "--code", "open door", "--coder", "Grace"});
    EXPECT_EQ(made["code"], "Access / Open door");
    EXPECT_EQ(made["coder"], "Grace");
    EXPECT_EQ(made["transcript"], "Mòrag");
    EXPECT_EQ(made["text"], words);

    const auto all = doneJson({"codings", study});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0]["id"], made["id"]);
    EXPECT_EQ(all[0]["text"], words);
    EXPECT_EQ(all[0]["begin"], made["begin"]);
    EXPECT_EQ(all[0]["transcript"], "Mòrag");
    EXPECT_EQ(all[0]["participant"], "Mòrag");
    EXPECT_EQ(all[0]["coder"], "Grace");

    EXPECT_EQ(doneJson({"codings", study, "--code", "Access"}).size(), 1U) << "a theme lists what is below it";
    EXPECT_EQ(doneJson({"codings", study, "--code", "Waiting"}).size(), 0U);
    EXPECT_EQ(doneJson({"codings", study, "--coder", "Grace"}).size(), 1U);
    EXPECT_EQ(doneJson({"codings", study, "--transcript", "Ernie"}).size(), 0U);
    EXPECT_THAT(done({"codings", study}), AllOf(HasSubstr(words), HasSubstr("1 coding.")));

    EXPECT_EQ(doneJson({"uncode", study, made["id"], made["id"]})["removed"].size(), 1U) << "named twice, removed once";
    EXPECT_TRUE(doneJson({"codings", study}).empty());
}

TEST_F(KenTest, HitsAreCodedAtOnceAndUndoneAtOnce) {
    const std::string study = codedStudy();
    const auto coded = doneJson({"search", study, "\"waiting list\"", "--code", "Waiting"});
    EXPECT_EQ(coded["added"], 2);
    EXPECT_EQ(coded["scope"], "hit");
    for (const auto& coding : doneJson({"codings", study}))
        EXPECT_EQ(coding["text"], "waiting list");
    EXPECT_THAT(done({"undo", study}), testing::StartsWith("Undid: "));
    EXPECT_TRUE(doneJson({"codings", study}).empty());

    done({"search", study, "café", "--code", "Access", "--scope", "sentence"});
    EXPECT_EQ(doneJson({"codings", study})[0]["text"], "The café keeps a seat.");
}

TEST_F(KenTest, UndoGoesBackToTheBeginningAndRedoForward) {
    const std::string study = codedStudy();
    done({"code", study, "--transcript", "Ernie", "--range", rangeOf(study, "Ernie", "neighbour"), "--code", "Access"});
    const auto undone = doneJson({"undo", study});
    EXPECT_TRUE(doneJson({"codings", study}).empty());
    EXPECT_EQ(undone["nextRedo"], undone["undone"]["label"]);
    const auto redone = doneJson({"redo", study});
    EXPECT_EQ(redone["redone"]["id"], undone["undone"]["id"]);
    EXPECT_EQ(doneJson({"codings", study}).size(), 1U);
    EXPECT_EQ(ken({"redo", study}).code, 4);

    int steps = 0;
    Ran last;
    do
        last = ken({"undo", study});
    while (last.code == 0 && ++steps < 20);
    EXPECT_EQ(last.code, 4);
    EXPECT_THAT(last.err, testing::StartsWith("ken: "));
    EXPECT_TRUE(doneJson({"transcripts", study}).empty());
    done({"verify", study});
}

TEST_F(KenTest, HistoryTellsWhoChangedWhatWithOldAndNewValues) {
    const std::string study = codedStudy();
    done({"speakers", study, "--map", "Ernie=Bertie", "--coder", "Grace"});
    const auto entries = doneJson({"history", study, "--changes"});
    ASSERT_GE(entries.size(), 2U);
    EXPECT_EQ(entries[0]["coder"], "Grace");
    EXPECT_EQ(entries[0]["kind"], "action");
    EXPECT_EQ(entries[0]["undone"], false);
    EXPECT_EQ(entries[0]["target"], nullptr);
    EXPECT_THAT(entries[0]["at"].get<std::string>(), testing::MatchesRegex("....-..-..T..:..:..\\....Z"));
    EXPECT_THAT(entries[0]["changes"].dump(), HasSubstr("Bertie"));
    EXPECT_EQ(entries[1]["coder"], "Ada");
    EXPECT_EQ(doneJson({"history", study, "--limit", "1"}).size(), 1U);
    EXPECT_THAT(done({"history", study}), HasSubstr("Grace"));
    EXPECT_THAT(done({"history", study, "--changes", "--limit", "1"}), HasSubstr("Bertie"));
}

TEST_F(KenTest, CoderIsTheOptionElseTheEnvironment) {
    const std::string study = codedStudy();
    setenv("KEN_CODER", "Joan", 1);
    const std::string range = rangeOf(study, "Ernie", "neighbour");
    done({"code", study, "--transcript", "Ernie", "--range", range, "--code", "Access"});
    done({"code", study, "--transcript", "Ernie", "--range", range, "--code", "Access", "--coder", "Grace"});
    unsetenv("KEN_CODER");
    const auto all = doneJson({"codings", study});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_THAT((std::vector<std::string>{all[0]["coder"], all[1]["coder"]}),
                testing::UnorderedElementsAre("Joan", "Grace"));
}

TEST_F(KenTest, CoderThatIsNotUtf8IsRefusedBeforeAnythingHappens) {
    setenv("KEN_CODER", "\xFF", 1);
    const Ran ran = ken({"new", path("study.ken")});
    unsetenv("KEN_CODER");
    EXPECT_EQ(ran.code, 2);
    EXPECT_THAT(ran.err, HasSubstr("KEN_CODER"));
    EXPECT_FALSE(std::filesystem::exists(path("study.ken")));
}

TEST_F(KenTest, SpellingsOfOneNameAreProposedWithTheCommandThatJoinsThem) {
    const std::string study = newStudy();
    const std::string first = file("1.md", "**Morven Raeburn, PsyD:** The habit is old.\n\n"
                                           "**Morven Raeburn, PsyD:** It stays.\n");
    const std::string second = file("2.md", "**Morven B. Raeburn, Psy.D:** The habit is new.\n");
    const std::string printed = done({"import", study, first, second});
    EXPECT_THAT(printed, HasSubstr("--map 'Morven B. Raeburn, Psy.D=Morven Raeburn, PsyD'"));
    EXPECT_THAT(printed, HasSubstr("--accept"));
    const auto listed = doneJson({"speakers", study});
    ASSERT_EQ(listed["spellings"].size(), 1U);
    EXPECT_EQ(listed["spellings"][0]["keep"], "Morven Raeburn, PsyD");
    EXPECT_EQ(doneJson({"participants", study}).size(), 2U);

    done({"speakers", study, "--accept"});
    EXPECT_EQ(doneJson({"participants", study}).size(), 1U);
    EXPECT_TRUE(doneJson({"speakers", study})["spellings"].empty());
    EXPECT_THAT(done({"speakers", study, "--accept"}), HasSubstr("No spellings"));
}

TEST_F(KenTest, ProposedCommandDoesWhatItSays) {
    const std::string study = newStudy();
    done({"import", study, file("1.md", "**Morven Raeburn, PsyD:** Old.\n\n**Morven Raeburn, PsyD:** It stays.\n"),
          file("2.md", "**Morven B. Raeburn, Psy.D:** New.\n")});
    done({"speakers", study, "--map", "Morven B. Raeburn, Psy.D=Morven Raeburn, PsyD"});
    EXPECT_EQ(doneJson({"participants", study}).size(), 1U);
}

TEST_F(KenTest, SpeakersAreSetInOneTranscriptOrInAll) {
    const std::string study = newStudy();
    done({"import", study, file("1.md", "Speaker 1: Hello.\n\nSpeaker 2: Good day.\n"),
          file("2.md", "Speaker 1: Come in.\n\nSpeaker 2: Thank you.\n")});
    done({"speakers", study, "--map", "Speaker 2=Ernie", "--transcript", "1"});
    done({"speakers", study, "--interviewer", "Speaker 1", "--ignore", "Speaker 2", "--transcript", "2"});
    const auto speakers = doneJson({"speakers", study})["speakers"];
    int ernies = 0;
    int ignored = 0;
    for (const auto& speaker : speakers) {
        if (speaker["participant"] == "Ernie") ++ernies;
        if (speaker["role"] == "ignored") {
            ++ignored;
            EXPECT_EQ(speaker["transcripts"], 1);
            EXPECT_EQ(speaker["participant"], nullptr);
        }
    }
    EXPECT_EQ(ernies, 1);
    EXPECT_EQ(ignored, 1);
}

TEST_F(KenTest, RemovedTranscriptsComeBackByUndo) {
    const std::string study = codedStudy();
    const auto removed = doneJson({"remove", study, "ernie", "Mòrag", "Ernie"})["removed"];
    ASSERT_EQ(removed.size(), 2U);
    EXPECT_EQ(removed[0]["name"], "Ernie");
    EXPECT_TRUE(doneJson({"transcripts", study}).empty());
    EXPECT_EQ(doneJson({"search", study, "letter"})["total"], 0);
    done({"undo", study});
    EXPECT_EQ(doneJson({"transcripts", study}).size(), 2U);
    EXPECT_EQ(doneJson({"search", study, "letter"})["total"], 2);
}

TEST_F(KenTest, TableOfExcerptsBecomesStudyAndComesBackAsQuotes) {
    const std::string study = newStudy();
    const std::string table = file("excerpts.csv", "theme,sub,name,role,site,quote\n"
                                                   "Access,Nearness,Karen,Staff,Hub A,\"It is near, and open.\"\n"
                                                   "Access,Nearness,Tim,User,,I can walk 🙂\n"
                                                   "Trust,,Karen,Staff,Hub B,They know my name\n");
    const auto outcome = doneJson({"import-table", study, table, "--text", "quote", "--participant", "name",
                                   "--attribute", "role", "--attribute", "site", "--code", "theme,sub"});
    EXPECT_EQ(outcome["transcripts"], 3);
    EXPECT_EQ(outcome["participants"], 2);
    EXPECT_EQ(outcome["codings"], 3);
    ASSERT_EQ(outcome["disagreements"].size(), 1U);
    const auto disagreement = outcome["disagreements"][0];
    EXPECT_EQ(disagreement["participant"], "Karen");
    EXPECT_EQ(disagreement["attribute"], "site");
    EXPECT_EQ(disagreement["kept"], "Hub A");
    EXPECT_EQ(disagreement["keptRow"], 2);
    EXPECT_EQ(disagreement["other"], "Hub B");
    EXPECT_THAT(disagreement["rows"], ElementsAre(4));

    const std::string quotes = done({"quotes", study});
    EXPECT_LT(quotes.find("It is near, and open."), quotes.find("I can walk 🙂"));
    EXPECT_LT(quotes.find("I can walk 🙂"), quotes.find("They know my name"));
    EXPECT_THAT(quotes, AllOf(HasSubstr("Access / Nearness"), HasSubstr("— Tim, User"), HasSubstr("3 quotes.")));
    EXPECT_THAT(done({"quotes", study, "--where", "site=hub b"}),
                AllOf(HasSubstr("They know my name"), HasSubstr("1 quote.")));
    EXPECT_THAT(done({"quotes", study, "--where", "site=hub b", "--where", "site=Hub A"}), HasSubstr("2 quotes."));
    EXPECT_THAT(done({"quotes", study, "--any-of", "Trust", "--any-of", "Nearness"}), HasSubstr("3 quotes."));
    EXPECT_THAT(done({"quotes", study, "--all-of", "Trust", "--all-of", "Nearness"}), HasSubstr("0 quotes."));
    EXPECT_THAT(done({"quotes", study, "--without", "Trust"}), HasSubstr("2 quotes."));
    const std::string byPerson =
        done({"quotes", study, "--group-by", "participant", "--sort", "newest", "--context", "1"});
    EXPECT_THAT(byPerson, AllOf(HasSubstr("Karen\n\n"), HasSubstr("[Trust]"), HasSubstr("1 Karen: They know my name")));
    EXPECT_LT(byPerson.find("\nTim\n"), byPerson.size());
    const auto bySite = doneJson({"quotes", study, "--group-by", "site"});
    EXPECT_EQ(bySite[0]["headings"][0], "Hub A");
    EXPECT_EQ(bySite[0]["codings"].size(), 1U);
    const auto matrix =
        doneJson({"report", "framework", study, "--group-by", "role", "--code", "Access", "--code", "Trust"});
    EXPECT_THAT(matrix["themes"], ElementsAre("Access", "Trust"));
    ASSERT_EQ(matrix["rows"].size(), 2U);
    EXPECT_EQ(matrix["rows"][0]["participant"], "Karen");
    EXPECT_EQ(matrix["rows"][0]["group"], "Staff");
    EXPECT_EQ(matrix["rows"][0]["cells"][1]["passages"], 1);
    EXPECT_EQ(matrix["rows"][1]["cells"][1]["codings"].size(), 0U);
    EXPECT_THAT(done({"report", "framework", study, "--code", "Access"}),
                AllOf(HasSubstr("Tim\n  Access (1 passage)\n"), HasSubstr("2 participants, 1 theme.")));
    done({"report", "framework", study, "-o", path("matrix.csv"), "-o", path("matrix.docx")});
    EXPECT_THAT(readFile(path("matrix.csv")), HasSubstr("Participant,role,site,Access,Access: passages,"));
    done({"quotes", study, "-o", path("quotes.csv"), "-o", path("quotes.html")});
    EXPECT_THAT(readFile(path("quotes.csv")), HasSubstr("They know my name"));
    EXPECT_THAT(readFile(path("quotes.html")), HasSubstr("They know my name"));

    const std::string people = done({"participants", study});
    EXPECT_THAT(people, AllOf(HasSubstr("role"), HasSubstr("Karen"), HasSubstr("Staff")));
    EXPECT_EQ(doneJson({"participants", study})[0]["attributes"]["site"], "Hub A");
    done({"undo", study});
    EXPECT_TRUE(doneJson({"transcripts", study}).empty());
}

TEST_F(KenTest, AgreementIsPrintedWrittenAndTold) {
    const std::string study = codedStudy();
    EXPECT_NE(ken({"report", "agreement", study}).code, 0);
    for (const char* coder : {"Ada", "Bea"})
        done({"code", study, "--transcript", "Ernie", "--code", "Letters", "--range", "0:20", "--coder", coder});
    done({"code", study, "--transcript", "Ernie", "--code", "Open door", "--range", "0:10", "--coder", "Bea"});
    const std::string printed = done({"report", "agreement", study, "--with-interviewers"});
    EXPECT_THAT(printed, AllOf(HasSubstr("|u-alpha"), HasSubstr("Holsti"), HasSubstr("They differ upon")));
    const auto json = doneJson({"report", "agreement", study, "--unit", "turn", "--with-interviewers"});
    EXPECT_EQ(json["unit"], "turn");
    EXPECT_TRUE(json["rows"][0]["unitizing"].contains("relevant"));
    done({"report", "agreement", study, "--with-interviewers", "-o", path("a.csv"), "-o", path("a.xlsx")});
    EXPECT_THAT(readFile(path("a.csv")), HasSubstr("Krippendorff's alpha"));
    EXPECT_THAT(readFile(path("a-disagreements.csv")), HasSubstr("Not coded by"));
    EXPECT_THAT(readFile(path("a-sample-size.csv")), HasSubstr("139"));
}

TEST_F(KenTest, DriftIsPrintedWrittenAndTold) {
    const std::string study = codedStudy();
    const std::string range = rangeOf(study, "Ernie", "opening letters");
    done({"code", study, "--transcript", "Ernie", "--code", "Letters", "--range", range, "--coder", "Ada"});
    done({"codebook", "edit", study, "Letters", "--definition", "Post of any kind", "--coder", "Ada"});
    EXPECT_THAT(done({"report", "drift", study}), AllOf(HasSubstr("Post of any kind"), HasSubstr("Codings by Ada")));
    const auto json = doneJson({"report", "drift", study, "--code", "Letters"});
    EXPECT_EQ(json["report"], "drift");
    done({"report", "drift", study, "-o", path("drift.csv")});
    EXPECT_THAT(readFile(path("drift-wordings.csv")), HasSubstr("Post of any kind"));
}

TEST_F(KenTest, DifferencesAreListedAndSettled) {
    const std::string study = codedStudy();
    const std::string wide = rangeOf(study, "Ernie", "opening letters");
    done({"code", study, "--transcript", "Ernie", "--code", "Letters", "--range", wide, "--coder", "Ada"});
    const std::string narrow = rangeOf(study, "Ernie", "letters");
    done({"code", study, "--transcript", "Ernie", "--code", "Letters", "--range", narrow, "--coder", "Bea"});
    const auto open = doneJson({"adjudicate", study, "--with-interviewers"})["open"];
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0]["sides"].size(), 2U);
    EXPECT_EQ(open[0]["text"], "opening letters");
    EXPECT_THAT(done({"adjudicate", study, "--with-interviewers", "--between", "Ada", "--between", "Bea"}),
                AllOf(HasSubstr("--at " + wide), HasSubstr("1 difference to settle, 0 settled.")));
    const std::vector<std::string> decide{"adjudicate", study,     "--transcript", "Ernie",
                                          "--code",     "Letters", "--at",         wide};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), decide.begin(), decide.end());
        return more;
    };
    EXPECT_NE(ken(with({})).code, 0);
    EXPECT_NE(ken(with({"--keep", "Ada", "--neither"})).code, 0);
    EXPECT_NE(ken(with({"--keep", "Nobody"})).code, 0);
    EXPECT_THAT(done(with({"--keep", "bea", "--reason", "only the word", "--coder", "Ada"})), HasSubstr(narrow));
    EXPECT_NE(ken(with({"--neither"})).code, 0); // settled already
    const auto decided = doneJson({"adjudicate", study, "--decided"});
    ASSERT_EQ(decided.size(), 1U);
    EXPECT_EQ(decided[0]["decision"], "keep");
    EXPECT_EQ(decided[0]["adjudicator"], "Agreed");
    EXPECT_THAT(done({"adjudicate", study, "--decided"}), HasSubstr("Because: only the word"));
    EXPECT_EQ(doneJson({"adjudicate", study, "--adopt"})["adopted"], 0);
    EXPECT_THAT(done({"undo", study}), HasSubstr("Decided where Letters applies"));
}

TEST_F(KenTest, DisagreementsAreToldWithTheirRows) {
    const std::string study = newStudy();
    const std::string table = file("t.csv", "n,site,q\nKaren,Hub A,one\nKaren,Hub B,two\nKaren,Hub B,three\n");
    EXPECT_THAT(done({"import-table", study, table, "--text", "q", "--participant", "n", "--attribute", "site"}),
                AllOf(HasSubstr("Karen: site is \"Hub A\" in row 2 but \"Hub B\" in rows 3, 4"),
                      HasSubstr("Made 3 transcripts, 1 new participant, 0 new codes and 0 codings.")));
}

TEST_F(KenTest, AttributesComeFromATableAndStrangersAreNamed) {
    const std::string study = codedStudy();
    const std::string table = file("people.csv", "name,age,role\nErnie,60,User\nMòrag,47,User\nNobody,1,Ghost\n");
    const Ran ran = ken({"attributes", study, table});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("Nobody"));
    EXPECT_THAT(ran.out, HasSubstr("2 participants"));
    const auto listed = doneJson({"attributes", study});
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0]["name"], "age");
    EXPECT_EQ(listed[0]["type"], "number");
    EXPECT_THAT(listed[0]["values"], ElementsAre("47", "60"));
    EXPECT_EQ(doneJson({"search", study, "role:User"})["total"], 3);
}

TEST_F(KenTest, FrequencyTableIsPrintedWrittenAndCountedByAttribute) {
    const std::string study = codedStudy();
    done({"attributes", study, file("people.csv", "name,role\nErnie,Staff\nMòrag,User\n")});
    done({"search", study, "letter", "--code", "Letters", "--scope", "turn"});
    done({"code", study, "--transcript", "Mòrag", "--range", rangeOf(study, "Mòrag", "door"), "--code", "Open door"});
    const auto table = doneJson({"report", "frequency", study, "--by", "role"});
    ASSERT_EQ(table["rows"].size(), 6U);
    EXPECT_EQ(table["rows"][0]["participants"], 2) << "a theme is the union of its sub-themes";
    EXPECT_EQ(table["rows"][0]["by"]["User"]["participants"], 1);
    EXPECT_TRUE(table.contains("totals"));

    const std::string printed = done({"report", "frequency", study, "--by", "role"});
    EXPECT_THAT(printed, AllOf(HasSubstr("\n  Letters"), HasSubstr("Staff"), HasSubstr("Any code"),
                               HasSubstr("2 participants asked: Staff 1, User 1")));
    for (const char* name : {"t.csv", "t.xlsx", "t.html", "t.json"})
        done({"report", "frequency", study, "-o", path(name)});
    EXPECT_EQ(nlohmann::json::parse(readFile(path("t.json"))), doneJson({"report", "frequency", study}));
    EXPECT_THAT(readFile(path("t.csv")), HasSubstr("Letters"));
    EXPECT_EQ(readFile(path("t.xlsx")).substr(0, 2), "PK");
    EXPECT_EQ(readFile(path("t.csv")).substr(0, 3), "\xEF\xBB\xBF");
    done({"report", "frequency", study, "--no-bom", "-o", path("t.csv")});
    EXPECT_EQ(readFile(path("t.csv")).substr(0, 4), "Code");
}

TEST_F(KenTest, SecondFileThatCannotBeWrittenIsDoneInPart) {
    const std::string study = codedStudy();
    const Ran ran = ken({"report", "frequency", study, "-o", path("t.csv"), "-o", path("nowhere/t.csv")});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("nowhere"));
    EXPECT_TRUE(std::filesystem::exists(path("t.csv")));
}

TEST_F(KenTest, CodebookGoesOutAndComesBack) {
    const std::string study = newStudy();
    for (const char* name : {"book.qdc", "book.csv", "book.xlsx", "book.md"})
        done({"codebook", "export", study, path(name)});
    const std::string other = path("other.ken");
    done({"new", other, "--codebook", path("book.qdc")});
    const auto codes = doneJson({"codes", other});
    ASSERT_EQ(codes.size(), 6U);
    EXPECT_EQ(codes[1]["path"], "Access / Open door");
    EXPECT_EQ(codes[1]["parent"], codes[0]["id"]);
    EXPECT_EQ(codes[0]["definition"], "How people get in.");
    EXPECT_EQ(codes[0]["colour"], "#0072B2");
    EXPECT_EQ(codes[4]["codable"], false);
    const auto outcome = doneJson({"codebook", "import", other, path("plan.qdc")});
    EXPECT_EQ(outcome["added"], 0);
    EXPECT_EQ(outcome["unchanged"], 6);
    EXPECT_THAT(done({"codes", other}), HasSubstr("\n  Open door"));
}

TEST_F(KenTest, VerifyFindsASoundStudySound) {
    const std::string study = codedStudy();
    EXPECT_THAT(done({"verify", study}), HasSubstr("nothing is wrong"));
    const auto outcome = doneJson({"verify", study});
    EXPECT_EQ(outcome["sound"], true);
    EXPECT_EQ(outcome["transcripts"], 2);
    EXPECT_TRUE(outcome["problems"].empty());
}

} // namespace
} // namespace kenspeckle::test
