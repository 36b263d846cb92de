// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <set>
#include <thread>

// Killed at any moment, a study opens, is sound, and holds whatever was acknowledged. The child says what it was told
// is done through a pipe; the parent kills it at a random moment and looks.

namespace kenspeckle::test {
namespace {

using testing::IsEmpty;

class CrashTest : public StudyTest {
protected:
    /// Runs work(acknowledge) in a child, kills it after the delay, and returns every line it acknowledged.
    template <class Work> std::set<std::string> killDuring(std::chrono::microseconds delay, Work work) {
        int ends[2];
        EXPECT_EQ(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0) {
            ::close(ends[0]);
            work([&](const std::string& done) {
                const std::string line = done + "\n";
                if (::write(ends[1], line.data(), line.size()) < 0) _exit(2);
            });
            _exit(0);
        }
        ::close(ends[1]);
        std::this_thread::sleep_for(delay);
        kill(child, SIGKILL);
        std::string said;
        char buffer[4096];
        for (ssize_t got = 0; (got = read(ends[0], buffer, sizeof buffer)) > 0;)
            said.append(buffer, static_cast<std::size_t>(got));
        ::close(ends[0]);
        waitpid(child, nullptr, 0);
        std::set<std::string> lines;
        std::size_t begin = 0;
        for (std::size_t end = said.find('\n'); end != std::string::npos; end = said.find('\n', begin)) {
            lines.insert(said.substr(begin, end - begin));
            begin = end + 1;
        }
        return lines;
    }
};

TEST_F(CrashTest, WhateverCodingWasAcknowledgedIsThere) {
    importThree();
    const TranscriptId group = transcriptNamed("Group");
    const CodeId code = codeNamed("Safety");
    close();
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> delay(1000, 60000);
    std::size_t acknowledged = 0;
    for (int round = 0; round < 25; ++round) {
        const auto lines = killDuring(std::chrono::microseconds(delay(random)), [&](const auto& acknowledge) {
            auto child = Study::open(file(), "Round " + std::to_string(round));
            if (!child) return;
            for (std::int64_t i = 0; i < 80; ++i) {
                auto coding = addCoding(*child, {group, {CodePoint{i}, CodePoint{i + 1}}}, code);
                if (coding) acknowledge(std::to_string(coding->value));
            }
        });
        acknowledged += lines.size();
        reopen();
        expectSound();
        KS_ASSERT_VALUE(all, codingsOf(study(), group));
        std::set<std::string> there;
        for (const Coding& coding : all)
            there.insert(std::to_string(coding.id.value));
        for (const std::string& line : lines)
            EXPECT_TRUE(there.contains(line)) << "lost coding " << line;
        close();
    }
    EXPECT_GT(acknowledged, 20U) << "the rounds were too short to show anything";
}

TEST_F(CrashTest, ImportLeavesWholeTranscriptsAndASoundIndex) {
    std::filesystem::create_directory(folder() / "in");
    for (int i = 0; i < 30; ++i) {
        std::string text;
        for (int turn = 0; turn < 40; ++turn)
            text += "**Interviewer:** What then, " + std::to_string(i) + "?\n\n**P" + std::to_string(i) +
                    ":** Number " + std::to_string(turn) + " of the things I minded that day, and there were many.\n\n";
        writeFile(folder() / "in" / ("Interview " + std::to_string(i) + ".md"), text);
    }
    close();
    std::mt19937 random(11);
    std::uniform_int_distribution<int> delay(2000, 120000);
    std::size_t partly = 0;
    for (int round = 0; round < 15; ++round) {
        const auto studyFile = folder() / ("round " + std::to_string(round) + ".ken");
        const auto codebook = shippedCodebookFolder() / "mat-standards.qdc";
        ASSERT_THAT(Study::create(studyFile, {codebook, "en"}), IsOk());
        const auto lines = killDuring(std::chrono::microseconds(delay(random)), [&](const auto& acknowledge) {
            auto child = Study::open(studyFile, "Importer");
            if (!child) return;
            Task task;
            // The report on the next file comes when this one is on the disk.
            std::string last;
            task.report = [&](const Progress& progress) {
                if (!last.empty()) acknowledge(last);
                const std::filesystem::path what(progress.what);
                last = what.extension() == ".md" ? what.stem().string() : std::string(); // or a step of the index
            };
            [[maybe_unused]] const auto outcome = importTranscripts(*child, {folder() / "in"}, {}, task);
        });
        KS_ASSERT_VALUE(after, Study::open(studyFile, "Morag"));
        KS_ASSERT_VALUE(checked, verify(after));
        EXPECT_THAT(checked.problems, IsEmpty());
        KS_ASSERT_VALUE(all, transcripts(after));
        if (!all.empty() && all.size() < 30) ++partly;
        std::set<std::string> names;
        for (const TranscriptSummary& summary : all) {
            names.insert(summary.name);
            EXPECT_EQ(summary.turns, 80) << summary.name;
        }
        for (const std::string& line : lines)
            EXPECT_TRUE(names.contains(line)) << "lost " << line;
        KS_ASSERT_VALUE(found, searchStudy(after, "minded"));
        EXPECT_EQ(found.total, static_cast<std::int64_t>(all.size()) * 40);
        // What was cut off can simply be done again.
        KS_ASSERT_VALUE(again, importTranscripts(after, {folder() / "in"}));
        EXPECT_EQ(again.count(ImportStatus::Imported), 30 - all.size());
        EXPECT_EQ(again.count(ImportStatus::AlreadyThere), all.size());
    }
    EXPECT_GT(partly, 0U) << "no round was killed half-way";
}

} // namespace
} // namespace kenspeckle::test
