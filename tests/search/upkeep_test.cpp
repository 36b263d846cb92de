// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <csignal>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include "search/corpus.h"
#include "search/index.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace kenspeckle::search {
namespace {

using kenspeckle::test::FailsWith;
using kenspeckle::test::IsOk;
using kenspeckle::test::TemporaryFolder;
using test::Corpus;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace fs = std::filesystem;

constexpr SpeakerId kEvelyn{2};

/// So many transcripts of three turns each; transcript n has the word "only" + n twice.
Corpus numbered(int count) {
    Corpus corpus;
    for (int id = 1; id <= count; ++id) {
        const std::string own = "only" + std::to_string(id);
        corpus.put(id, {{kEvelyn, "everybody recovered, " + own},
                        {SpeakerId{3}, "à 👍 " + own + " walking"},
                        {kEvelyn, "walked and walks"}});
    }
    return corpus;
}

class IndexUpkeepTest : public testing::Test {
protected:
    TemporaryFolder m_folder;
    const fs::path m_path = m_folder / "cache" / "index";

    Index open(const std::string& language = "en") {
        auto index = Index::open(m_path, language);
        if (!index) throw std::runtime_error(index.error().message);
        return std::move(*index);
    }
    static std::int64_t count(Index& index, const Corpus& corpus, const std::string& text) {
        const auto found = index.search(parseQuery(text).value(), corpus.lookup(), 5);
        return found ? found->total : -1;
    }
    /// True if any file of the index has these bytes.
    bool onDisk(std::string_view bytes) {
        for (const auto& file : fs::recursive_directory_iterator(m_path))
            if (file.is_regular_file() && kenspeckle::test::readFile(file.path()).find(bytes) != std::string::npos)
                return true;
        return false;
    }
    std::vector<fs::path> tables() {
        std::vector<fs::path> found;
        for (const auto& file : fs::recursive_directory_iterator(m_path))
            if (file.path().extension() == ".glass" || file.path().filename() == "iamglass")
                found.push_back(file.path());
        std::sort(found.begin(), found.end());
        return found;
    }
    /// Makes the index good again, if it is not, as a study does, and expects it to be.
    void expectMended(Corpus& corpus, const std::string& language = "en") {
        Index index = open(language);
        if (!index.matches(corpus.versions())) {
            ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
        }
        expectWhole(index, corpus);
    }
    /// As above, for damage that only a look at every block finds, as `ken verify` takes it.
    void expectMendedAfterProblems(Corpus& corpus) {
        {
            Index index = open();
            (void)index.problems(corpus.versions());
        }
        expectMended(corpus);
    }
    static void expectWhole(Index& index, const Corpus& corpus) {
        const auto size = static_cast<std::int64_t>(corpus.versions().size());
        EXPECT_TRUE(index.matches(corpus.versions()));
        EXPECT_THAT(index.problems(corpus.versions()), IsEmpty());
        EXPECT_EQ(index.turnCount(), size * 3);
        EXPECT_EQ(count(index, corpus, "walk"), size * 2);
        EXPECT_EQ(count(index, corpus, "\"walked and walks\""), size);
    }
};

TEST_F(IndexUpkeepTest, LoadsOnlyWhatDiffers) {
    Corpus corpus = numbered(5);
    Index index = open();
    EXPECT_FALSE(index.matches(corpus.versions()));
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    EXPECT_EQ(corpus.loads, 5);
    EXPECT_TRUE(index.matches(corpus.versions()));
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    EXPECT_EQ(corpus.loads, 5);
    corpus.put(3, {{kEvelyn, "changed"}, {kEvelyn, "walked"}, {kEvelyn, "walked and walks"}});
    corpus.put(6, {{kEvelyn, "new"}, {kEvelyn, "walked"}, {kEvelyn, "walked and walks"}});
    corpus.remove(1);
    EXPECT_FALSE(index.matches(corpus.versions()));
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    EXPECT_EQ(corpus.loads, 7);
    expectWhole(index, corpus);
    EXPECT_EQ(count(index, corpus, "only3"), 0);
    EXPECT_EQ(count(index, corpus, "changed"), 1);
}

TEST_F(IndexUpkeepTest, FillsBothShardsWhereThereIsMuch) {
    Corpus corpus = numbered(60);
    Index index = open();
    std::vector<std::size_t> told;
    Task task;
    task.report = [&](const Progress& progress) {
        EXPECT_EQ(progress.total, 60U);
        told.push_back(progress.done);
    };
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader(), task), IsOk());
    EXPECT_THAT(told, SizeIs(61));
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    expectWhole(index, corpus);
    corpus.fields[{"speaker", "x"}] = TurnSet{{SpeakerId{3}}, {TranscriptId{60}}, {}};
    EXPECT_EQ(count(index, corpus, "speaker:x"), 62);
    EXPECT_EQ(count(index, corpus, "walk speaker:x"), 61);
    EXPECT_EQ(count(index, corpus, "walk NOT speaker:x"), 59);
}

TEST_F(IndexUpkeepTest, LeavesNothingOfRemovedTextInTheFiles) {
    Corpus corpus = numbered(4);
    corpus.put(9,
               {{kEvelyn, "Kirkintilloch unforgettably"}, {kEvelyn, "walked walking"}, {kEvelyn, "walked and walks"}});
    Index index = open();
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    ASSERT_TRUE(onDisk("kirkintilloch"));
    ASSERT_TRUE(onDisk("Zunforgett"));
    corpus.remove(9);
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    EXPECT_FALSE(onDisk("irkintilloch")); // tables leave out what neighbours share
    EXPECT_FALSE(onDisk("nforgett"));
    expectWhole(index, corpus);
    corpus.put(2, {{kEvelyn, "rewritten"}, {kEvelyn, "walked"}, {kEvelyn, "walked and walks"}});
    ASSERT_TRUE(onDisk("nly2"));
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    EXPECT_FALSE(onDisk("nly2"));
    for (int id = 1; id <= 4; ++id)
        corpus.remove(id);
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    EXPECT_FALSE(onDisk("walk"));
    expectWhole(index, corpus);
}

TEST_F(IndexUpkeepTest, IsReadableByItsOwnerOnly) {
    Index index = open();
    EXPECT_EQ(fs::status(m_path).permissions(), fs::perms::owner_all);
    fs::permissions(m_path, fs::perms::owner_all | fs::perms::others_read);
    Index again = open();
    EXPECT_EQ(fs::status(m_path).permissions(), fs::perms::owner_all);
}

TEST_F(IndexUpkeepTest, OtherReadersSeeWhatWasWritten) {
    Corpus corpus = numbered(3);
    Index writer = open();
    Index reader = open();
    Corpus former = corpus;
    ASSERT_THAT(writer.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    expectWhole(reader, corpus);
    for (int round = 0; round < 4; ++round) { // each compacts, and so replaces the files under the reader
        corpus.put(1, {{kEvelyn, "round" + std::to_string(round)}, {kEvelyn, "walked"}, {kEvelyn, "walked and walks"}});
        ASSERT_THAT(writer.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
        EXPECT_EQ(count(reader, corpus, "round" + std::to_string(round)), 1);
        expectWhole(reader, corpus);
    }
}

TEST_F(IndexUpkeepTest, IsReadWhileAnotherThreadWrites) {
    Corpus corpus = numbered(30);
    Index reader = open();
    ASSERT_THAT(reader.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    std::jthread writing([&, mine = corpus]() mutable {
        Index writer = open();
        for (int round = 0; round < 15; ++round) {
            mine.put(31, {{kEvelyn, "r" + std::to_string(round)}, {kEvelyn, "walked"}, {kEvelyn, "walked and walks"}});
            EXPECT_THAT(writer.bringUpToDate(mine.versions(), mine.loader()), IsOk());
        }
    });
    Corpus either = corpus;
    either.put(31, {{kEvelyn, "any"}, {kEvelyn, "walked"}, {kEvelyn, "walked and walks"}});
    for (int round = 0; round < 200; ++round)
        EXPECT_THAT(count(reader, either, "\"walked and walks\""), testing::AnyOf(30, 31));
}

TEST_F(IndexUpkeepTest, IsMadeAnewForAnotherLanguage) {
    Corpus corpus = numbered(3);
    Index english = open("en");
    ASSERT_THAT(english.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    Index gaelic = open("gd");
    EXPECT_FALSE(gaelic.matches(corpus.versions()));
    ASSERT_THAT(gaelic.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    EXPECT_EQ(count(gaelic, corpus, "walk"), 0);
    EXPECT_EQ(count(gaelic, corpus, "walked"), 3);
}

TEST_F(IndexUpkeepTest, IsMadeAnewForAnotherSchema) {
    Corpus corpus = numbered(3);
    {
        Index index = open();
        ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    }
    std::string current = kenspeckle::test::readFile(m_path / "current");
    ASSERT_EQ(current.substr(0, 9), "schema 1\n");
    kenspeckle::test::writeFile(m_path / "current", "schema 0\n" + current.substr(9));
    Index index = open();
    EXPECT_EQ(index.turnCount(), 0);
    expectMended(corpus);
}

TEST_F(IndexUpkeepTest, SurvivesTheLossOfItsFolder) {
    Corpus corpus = numbered(3);
    Index index = open();
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    fs::remove_all(m_path);
    EXPECT_FALSE(index.matches(corpus.versions()));
    EXPECT_THAT(index.problems(corpus.versions()), Not(IsEmpty()));
    EXPECT_THAT(index.search(parseQuery("walk").value(), corpus.lookup(), 5),
                FailsWith(ErrorKind::Damaged, "search again"));
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    expectWhole(index, corpus);
}

TEST_F(IndexUpkeepTest, MendsFilesThatWereCutShort) {
    Corpus corpus = numbered(12);
    { ASSERT_THAT(open().bringUpToDate(corpus.versions(), corpus.loader()), IsOk()); }
    const std::size_t files = tables().size();
    ASSERT_GE(files, 10U);
    for (std::size_t file = 0; file < files; ++file)
        for (const std::uintmax_t part : {0, 1, 2}) {
            const fs::path path = tables().at(file);
            SCOPED_TRACE(path.filename().string() + " to " + std::to_string(part) + "/3");
            fs::resize_file(path, fs::file_size(path) * part / 3);
            {
                Index damaged = open(); // may or may not notice, but must not fall over
                (void)count(damaged, corpus, "\"walked and walks\" OR recover*");
                (void)damaged.problems(corpus.versions());
            }
            expectMendedAfterProblems(corpus);
        }
}

TEST_F(IndexUpkeepTest, MendsFilesThatAreGarbled) {
    Corpus corpus = numbered(12);
    { ASSERT_THAT(open().bringUpToDate(corpus.versions(), corpus.loader()), IsOk()); }
    const std::size_t files = tables().size();
    for (std::size_t file = 0; file < files; ++file) {
        const fs::path path = tables().at(file);
        SCOPED_TRACE(path.filename().string());
        std::string bytes = kenspeckle::test::readFile(path);
        for (std::size_t at = 0; at < bytes.size(); at += 3)
            bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
        kenspeckle::test::writeFile(path, bytes);
        {
            Index damaged = open();
            (void)count(damaged, corpus, "\"walked and walks\" OR recover*");
        }
        expectMendedAfterProblems(corpus);
    }
}

TEST_F(IndexUpkeepTest, KeepsWhatIsDoneWhenStopped) {
    for (const int transcripts : {6, 40}) {
        Corpus corpus = numbered(transcripts);
        fs::remove_all(m_path);
        Index index = open();
        std::stop_source source;
        Task task;
        task.stop = source.get_token();
        task.report = [&](const Progress& progress) {
            if (progress.done == 3) source.request_stop();
        };
        EXPECT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader(), task),
                    FailsWith(ErrorKind::Cancelled, "stopped after"));
        EXPECT_EQ(index.turnCount() % 3, 0);
        EXPECT_GE(index.turnCount(), 9);
        EXPECT_EQ(count(index, corpus, "\"walked and walks\""), index.turnCount() / 3);
        const int before = corpus.loads;
        const auto held = static_cast<int>(index.turnCount() / 3);
        ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
        EXPECT_EQ(corpus.loads - before, transcripts - held);
        expectWhole(index, corpus);
    }
}

TEST_F(IndexUpkeepTest, PassesOnWhyATranscriptCannotBeLoaded) {
    Corpus corpus = numbered(3);
    auto versions = corpus.versions();
    versions.push_back({TranscriptId{99}, 1});
    Index index = open();
    EXPECT_THAT(index.bringUpToDate(versions, corpus.loader()), FailsWith(ErrorKind::NotFound, "no such transcript"));
    expectWhole(index, corpus);
}

TEST_F(IndexUpkeepTest, IsValidAfterBeingKilledAtAnyMoment) {
    Corpus corpus = numbered(300);
    for (int round = 0; round < 12; ++round) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto index = Index::open(m_path, "en");
            if (index)
                for (int again = 0;; ++again) { // adds, changes, removes and compacts until killed
                    corpus.put(
                        again % 300 + 1,
                        {{kEvelyn, "x" + std::to_string(again)}, {kEvelyn, "walked"}, {kEvelyn, "walked and walks"}});
                    (void)index->bringUpToDate(corpus.versions(), corpus.loader());
                    Corpus fewer = corpus;
                    fewer.remove(again % 7 + 1);
                    (void)index->bringUpToDate(fewer.versions(), fewer.loader());
                }
            ::_exit(0);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(15 + round * 23));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        Index index = open();
        EXPECT_EQ(index.turnCount() % 3, 0);
        EXPECT_EQ(count(index, corpus, "\"walked and walks\""), index.turnCount() / 3);
    }
    expectMended(corpus);
}

TEST_F(IndexUpkeepTest, SaysWhenAnotherProgramIsWriting) {
    Corpus corpus = numbered(2);
    Index index = open();
    const int other = ::open((m_path / "lock").c_str(), O_RDWR);
    ASSERT_GE(other, 0);
    ASSERT_EQ(::flock(other, LOCK_EX), 0);
    EXPECT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()),
                FailsWith(ErrorKind::Locked, "another program"));
    ::close(other);
    EXPECT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
}

TEST_F(IndexUpkeepTest, NeedsAFolderItCanMake) {
    kenspeckle::test::writeFile(m_folder / "file", "");
    EXPECT_THAT(Index::open(m_folder / "file" / "index", "en"),
                FailsWith(ErrorKind::InputOutput, "cannot make the folder"));
}

TEST_F(IndexUpkeepTest, ReportsEveryDifferenceFromTheStudy) {
    Corpus corpus = numbered(3);
    Index index = open();
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    auto versions = corpus.versions();
    versions[0].version += 100;
    versions[1].transcript = TranscriptId{77};
    const auto problems = index.problems(versions);
    EXPECT_THAT(problems,
                testing::UnorderedElementsAre(testing::HasSubstr("holds another version of transcript 1;"),
                                              testing::HasSubstr("lacks transcript 77;"),
                                              testing::HasSubstr("holds transcript 2, which is not in the study;")));
}

TEST_F(IndexUpkeepTest, KeepsTheTextOfTinyTranscriptsWhole) {
    Corpus corpus; // shorter than a string keeps outside itself
    for (int id = 1; id <= 20; ++id)
        corpus.put(id, {{kEvelyn, "aye"}, {kEvelyn, "no" + std::to_string(id)}});
    Index index = open();
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    EXPECT_EQ(count(index, corpus, "aye"), 20);
    EXPECT_EQ(count(index, corpus, "no17"), 1);
}

TEST_F(IndexUpkeepTest, HoldsTranscriptsWithoutTurnsAndTurnsWithoutWords) {
    Corpus corpus;
    corpus.put(1, {});
    corpus.put(2, {{kEvelyn, "…"}, {SpeakerId{}, ""}});
    corpus.put(3, {{kEvelyn, "word"}});
    corpus.put(4, {});
    Index index = open();
    ASSERT_THAT(index.bringUpToDate(corpus.versions(), corpus.loader()), IsOk());
    EXPECT_TRUE(index.matches(corpus.versions()));
    EXPECT_EQ(index.turnCount(), 3);
    EXPECT_EQ(count(index, corpus, "word"), 1);
    EXPECT_THAT(index.problems(corpus.versions()), IsEmpty());
}

} // namespace
} // namespace kenspeckle::search
