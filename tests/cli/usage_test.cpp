// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"
#include "support/source_tree.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

const std::vector<std::vector<std::string>> kCommands = {{"new"},
                                                         {"import"},
                                                         {"import-table"},
                                                         {"speakers"},
                                                         {"attributes"},
                                                         {"transcripts"},
                                                         {"text"},
                                                         {"participants"},
                                                         {"search"},
                                                         {"codebook", "import"},
                                                         {"codes"},
                                                         {"code"},
                                                         {"uncode"},
                                                         {"consent"},
                                                         {"review"},
                                                         {"check"},
                                                         {"withdraw"},
                                                         {"codebook", "export"},
                                                         {"codebook", "add"},
                                                         {"codebook", "edit"},
                                                         {"codebook", "move"},
                                                         {"codebook", "merge"},
                                                         {"codebook", "remove"},
                                                         {"codebook", "sort"},
                                                         {"codebook", "use"},
                                                         {"codings"},
                                                         {"memos"},
                                                         {"memo", "add"},
                                                         {"memo", "edit"},
                                                         {"memo", "remove"},
                                                         {"memo"},
                                                         {"correct"},
                                                         {"adjudicate"},
                                                         {"reviews"},
                                                         {"quotes"},
                                                         {"query"},
                                                         {"queries"},
                                                         {"release"},
                                                         {"releases"},
                                                         {"trace"},
                                                         {"profiles"},
                                                         {"history"},
                                                         {"undo"},
                                                         {"redo"},
                                                         {"remove"},
                                                         {"verify"},
                                                         {"codebook"},
                                                         {"report", "frequency"},
                                                         {"report", "agreement"},
                                                         {"report", "drift"},
                                                         {"report", "framework"},
                                                         {"report", "query"},
                                                         {"report", "crosstab"},
                                                         {"report", "presence"},
                                                         {"report", "cooccurrence"},
                                                         {"report", "sequence"},
                                                         {"report", "matrix"},
                                                         {"report", "words"},
                                                         {"report", "context"},
                                                         {"report", "wordtree"},
                                                         {"report", "keyness"},
                                                         {"report", "speaking"},
                                                         {"report", "saturation"},
                                                         {"report", "cases"},
                                                         {"report", "portrait"},
                                                         {"report", "codeline"},
                                                         {"report"}};

TEST_F(KenTest, EveryCommandHasHelpWithAnExample) {
    for (std::vector<std::string> command : kCommands) {
        const bool holdsOthers =
            command.size() == 1 && (command[0] == "codebook" || command[0] == "memo" || command[0] == "report");
        std::string example = "  ken";
        for (const std::string& word : command)
            example += ' ' + word;
        command.emplace_back("--help");
        const std::string help = done(command);
        EXPECT_EQ(help.find("Examples:"), help.rfind("Examples:")) << help;
        EXPECT_THAT(help, HasSubstr("Usage: ken " + command[0]));
        EXPECT_THAT(help, HasSubstr(example + ' '));
        EXPECT_EQ(help.find("--json") == std::string::npos, holdsOthers) << help;
    }
}

TEST_F(KenTest, HelpListsEveryCommandUnderWhatOneDoes) {
    const std::string help = done({"--help"});
    for (const auto& command : kCommands)
        EXPECT_THAT(help, HasSubstr("\n  " + command[0] + ' '));
    EXPECT_THAT(help, HasSubstr("Read and search:"));
    EXPECT_EQ(done({"-h"}), help);
}

TEST_F(KenTest, ManPageTellsOfEveryCommandAndOption) {
    const std::string page = readFile(shippedCodebookFolder().parent_path() / "packaging/ken.1");
    for (std::vector<std::string> command : kCommands) {
        const bool holdsOthers =
            command.size() == 1 && (command[0] == "codebook" || command[0] == "memo" || command[0] == "report");
        const std::string name = command.size() == 1 ? command[0] : command[0] + ' ' + command[1];
        const bool ofStudy = !holdsOthers && name != "profiles";
        EXPECT_THAT(page, HasSubstr("Cm " + name + (ofStudy ? " Ar study" : " ")));
        command.emplace_back("--help");
        const std::string help = done(command);
        for (std::size_t at = help.find("  --"); at != std::string::npos; at = help.find("  --", at + 1)) {
            const std::size_t begin = at + 3;
            const std::string option = help.substr(begin, help.find_first_of(" \n", begin) - begin);
            EXPECT_THAT(page, HasSubstr("Fl " + option)) << command[0];
        }
    }
    EXPECT_THAT(page, HasSubstr("Fl -output"));
}

TEST_F(KenTest, VersionIsOneLine) { EXPECT_THAT(done({"--version"}), testing::MatchesRegex("ken [0-9.]+\n")); }

struct Wrong {
    std::vector<std::string> arguments;
    const char* says;
};

TEST_F(KenTest, WrongUsageEndsWithTwoAndOneLineThatPointsToHelp) {
    const std::string study = newStudy();
    const std::vector<Wrong> wrongs = {
        {{}, "no command"},
        {{"serach"}, "did you mean search"},
        {{"frobnicate"}, "no command \"frobnicate\""},
        {{"codebook"}, "ken codebook --help"},
        {{"codebook", "exprot"}, "did you mean export"},
        {{"report", "nonsense", study}, "ken report --help"},
        {{"new"}, "STUDY is required"},
        {{"import", study}, "PATH is required"},
        {{"import", study, ".", "--recursiv"}, "--recursiv"},
        {{"import-table", study, "t.csv"}, "--text is required"},
        {{"text", study}, "TRANSCRIPT is required"},
        {{"text", study, "one", "two"}, "two"},
        {{"search", study}, "QUERY is required"},
        {{"search", study, "x", "--limit", "-1"}, "--limit"},
        {{"search", study, "x", "--limit", "many"}, "--limit"},
        {{"search", study, "x", "--code", "Waiting", "--scope", "page"}, "--scope"},
        {{"code", study, "--transcript", "a", "--range", "1:2"}, "--code is required"},
        {{"code", study, "--transcript", "a", "--code", "b", "--range", "1:2", "--range", "2:3"}, "--range"},
        {{"uncode", study}, "ID is required"},
        {{"remove", study}, "TRANSCRIPT is required"},
        {{"--nonsense"}, "ken --help"},
        {{"new", ""}, "is empty"},
        {{"speakers", study, "--map", "Ernie=\xFF"}, "UTF-8"},
        {{"search", study, "caf\xE9"}, "UTF-8"},
        {{"undo", study, "--coder", "\xC3"}, "UTF-8"},
    };
    for (const Wrong& wrong : wrongs) {
        const Ran ran = ken(wrong.arguments);
        EXPECT_EQ(ran.code, 2) << testing::PrintToString(wrong.arguments);
        EXPECT_EQ(ran.out, "");
        EXPECT_THAT(ran.err, StartsWith("ken: "));
        EXPECT_THAT(ran.err, HasSubstr(wrong.says));
        EXPECT_THAT(ran.err, HasSubstr("--help"));
        EXPECT_EQ(ran.err.find('\n'), ran.err.size() - 1) << ran.err;
    }
}

TEST_F(KenTest, WrongValuesEndWithTwoAndSayWhich) {
    const std::string study = codedStudy();
    const std::vector<Wrong> wrongs = {
        {{"search", study, "x", "--scope", "turn"}, "--code"},
        {{"search", study, "letter", "--limit", "3", "--code", "Letters"}, "--limit"},
        {{"search", study, "\"never closed"}, "character"},
        {{"search", study, "letter", "--code", "Lettres"}, "Letters"},
        {{"speakers", study, "--map", "Ernie"}, "--map"},
        {{"speakers", study, "--transcript", "Ernie"}, "--transcript"},
        {{"speakers", study, "--map", "Nobody=Ernie"}, "Nobody"},
        {{"code", study, "--transcript", "Ernie", "--code", "Waiting", "--range", "9:5"}, "9:5"},
        {{"code", study, "--transcript", "Ernie", "--code", "Waiting", "--range", "5:99999"}, "99999"},
        {{"code", study, "--transcript", "Erni", "--code", "Waiting", "--range", "5:9"}, "Erni"},
        {{"code", study, "--transcript", "Ernie", "--code", "Wating", "--range", "5:9"}, "Waiting"},
        {{"code", study, "--transcript", "Ernie", "--code", "Stigma", "--range", "5:9"}, "Stigma"},
        {{"uncode", study, "one"}, "one"},
        {{"correct", study, "--transcript", "Ernie", "--turn", "1"}, "--text"},
        {{"correct", study, "--text", "a"}, "--everywhere"},
        {{"correct", study, "--everywhere", "a", "--turn", "1"}, "--everywhere"},
        {{"uncode", study, "12345"}, "12345"},
        {{"remove", study, "Ernie", "Nobody"}, "Nobody"},
        {{"codings", study, "--transcript", "Nobody"}, "Nobody"},
        {{"codings", study, "--code", "Nothing"}, "Nothing"},
        {{"quotes", study, "--where", "role"}, "--where"},
        {{"quotes", study, "--where", "=a"}, "--where"},
        {{"quotes", study, "--group-by", "shoe size"}, "shoe size"},
        {{"quotes", study, "--without", "Nothing"}, "Nothing"},
        {{"quotes", study, "--coder", "Nobody"}, "Nobody"},
        {{"quotes", study, "--sort", "loudness"}, "--sort"},
        {{"quotes", study, "-o", path("quotes.pdf")}, ".pdf"},
        {{"report", "frequency", study, "-o", path("table.pdf")}, ".pdf"},
        {{"report", "frequency", study, "--by", "shoe size"}, "shoe size"},
        {{"report", "framework", study, "--group-by", "shoe size"}, "shoe size"},
        {{"report", "framework", study, "--code", "Nothing"}, "Nothing"},
        {{"report", "framework", study, "-o", path("table.pdf")}, ".pdf"},
        {{"codebook", "export", study, path("book.pdf")}, ".pdf"},
        {{"codebook", "import", study, path("none.qdc")}, "none.qdc"},
        {{"codings", study, "--coder", "Nobody"}, "Nobody"},
        {{"import-table", study, path("none.csv"), "--text", "quote"}, "none.csv"},
    };
    for (const Wrong& wrong : wrongs) {
        const Ran ran = ken(wrong.arguments);
        EXPECT_EQ(ran.code, 2) << testing::PrintToString(wrong.arguments) << ran.err;
        EXPECT_EQ(ran.out, "");
        EXPECT_THAT(ran.err, StartsWith("ken: "));
        EXPECT_THAT(ran.err, HasSubstr(wrong.says));
        EXPECT_EQ(ran.err.find('\n'), ran.err.size() - 1) << ran.err;
    }
    EXPECT_EQ(doneJson({"transcripts", study}).size(), 2U) << "a refused command changes nothing";
    EXPECT_TRUE(doneJson({"codings", study}).empty());
}

TEST_F(KenTest, WhatIsNotAStudyEndsWithThreeAndStaysAsItWas) {
    const std::string text = file("notes.ken", "Dear diary");
    const std::vector<std::vector<std::string>> commands = {{"transcripts", text},
                                                            {"verify", text},
                                                            {"undo", text},
                                                            {"search", text, "x"},
                                                            {"import", text, text},
                                                            {"transcripts", path("none.ken")},
                                                            {"transcripts", m_folder.path().string()}};
    for (const auto& command : commands) {
        const Ran ran = ken(command);
        EXPECT_EQ(ran.code, 3) << testing::PrintToString(command) << ran.err;
        EXPECT_THAT(ran.err, StartsWith("ken: "));
        EXPECT_THAT(ran.err, EndsWith("\n"));
    }
    EXPECT_EQ(readFile(text), "Dear diary");
    EXPECT_FALSE(std::filesystem::exists(path("none.ken")));
}

TEST_F(KenTest, NewNeverReplacesAFile) {
    const std::string study = codedStudy();
    EXPECT_EQ(ken({"new", study}).code, 4);
    EXPECT_EQ(doneJson({"transcripts", study}).size(), 2U);
}

TEST_F(KenTest, NewInAFolderThatIsNotThereEndsWithThree) {
    const Ran ran = ken({"new", path("nowhere/study.ken")});
    EXPECT_EQ(ran.code, 3) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("nowhere"));
}

TEST_F(KenTest, OptionsMayStandBeforeAndAfterArguments) {
    const std::string study = codedStudy();
    EXPECT_EQ(done({"search", "--limit", "1", study, "letter"}), done({"search", study, "letter", "--limit=1"}));
    EXPECT_EQ(done({"search", study, "--", "letter"}), done({"search", study, "letter"}));
}

TEST_F(KenTest, NamesInSquareBracketsAreTakenAsTheyAre) {
    const std::string study = newStudy();
    done({"import", study, file("[Draft, 1].md", kErnie)});
    EXPECT_THAT(done({"text", study, "[Draft, 1]"}), HasSubstr("neighbour"));
    done({"speakers", study, "--map", "Ernie=[E]"});
    EXPECT_EQ(doneJson({"participants", study})[0]["name"], "[E]");
    done({"remove", study, "[Draft, 1]"});
    EXPECT_TRUE(doneJson({"transcripts", study}).empty());
}

} // namespace
} // namespace kenspeckle::test
