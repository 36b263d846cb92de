// SPDX-License-Identifier: GPL-3.0-or-later

// A program that is killed while it writes loses nothing that it was told is written.
#include <array>
#include <csignal>
#include <random>
#include <set>

#include <sys/wait.h>
#include <unistd.h>

#include "storage/study_fixture.h"

namespace kenspeckle::storage::test {
namespace {

constexpr int kRounds = 40;
constexpr unsigned kSeed = 20180331;

using Killed = StudyFixture;

/// What the child does until it is killed: one change after another, each acknowledged by one byte once it returned.
[[noreturn]] void writeForEver(const std::filesystem::path& file, int round, int acknowledge) {
    auto database = Database::open(file);
    if (!database) ::_exit(2);
    for (int i = 0;; ++i) {
        const std::string name = std::to_string(round) + "." + std::to_string(i);
        const auto done = perform(*database, "Child", name, [&](Action& action) -> Result<void> {
            // Several tables in one action, and a text of many pages: all of it or none must be there.
            std::string words = "words of " + name + " ";
            for (int doubling = 0; doubling < 9; ++doubling)
                words += words;
            const auto transcript = insertTranscript(action, transcriptOf(name, {{"A", words}, {"B", "end"}}));
            if (!transcript) return fail(transcript.error());
            const auto code = insertCode(action, {}, i, codeText(name));
            if (!code) return fail(code.error());
            const auto coder = action.coder();
            if (!coder) return fail(coder.error());
            if (auto coded = insertCoding(action, {*transcript, {CodePoint{0}, CodePoint{5}}}, *code, *coder); !coded) {
                return fail(coded.error());
            }
            return {};
        });
        if (!done) ::_exit(3);
        const char byte = 1;
        if (::write(acknowledge, &byte, 1) != 1) ::_exit(4);
    }
}

TEST_F(Killed, AtAnyMomentEverythingAcknowledgedIsThereAndNothingIsHalfThere) {
    close();
    std::mt19937 random(kSeed);
    std::uniform_int_distribution<int> microseconds(0, 60000);
    std::set<std::string> acknowledged;
    std::size_t rounds = 0;
    for (int round = 0; round < kRounds; ++round) {
        std::array<int, 2> pipe{};
        ASSERT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(pipe[0]);
            writeForEver(file(), round, pipe[1]);
        }
        ::close(pipe[1]);
        ::usleep(static_cast<useconds_t>(microseconds(random)));
        ::kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself with " << WEXITSTATUS(status);
        char byte = 0;
        for (int i = 0; ::read(pipe[0], &byte, 1) == 1; ++i) {
            acknowledged.insert(std::to_string(round) + "." + std::to_string(i));
        }
        ::close(pipe[0]);
        ++rounds;
        if (round % 8 != 7) continue; // the next child recovers; now and then this program does, and looks

        KS_ASSERT_VALUE(database, Database::open(file()));
        ASSERT_THAT(*integrityProblems(database), ::testing::IsEmpty());
        ASSERT_THAT(*journalProblems(database), ::testing::IsEmpty());
        std::set<std::string> stored;
        KS_ASSERT_VALUE(names, transcriptNames(database));
        for (const auto& [id, name] : names) {
            stored.insert(name);
            ASSERT_EQ(loadTranscript(database, id)->turns.size(), 2U);
        }
        for (const std::string& name : acknowledged)
            ASSERT_EQ(stored.count(name), 1U) << name;
        ASSERT_LE(stored.size(), acknowledged.size() + rounds) << "at most one in a round was written unacknowledged";
        ASSERT_EQ(static_cast<std::size_t>(*codingCount(database)), stored.size());
        ASSERT_EQ(loadCodebook(database)->codes().size(), stored.size());
        ASSERT_EQ(static_cast<std::size_t>(*journalSize(database)), stored.size());
    }
    EXPECT_GT(acknowledged.size(), 10U) << "the children were killed too early to show anything";
    reopen();
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
}

} // namespace
} // namespace kenspeckle::storage::test
