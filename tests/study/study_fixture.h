// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kenspeckle/coding_frame.h"
#include "kenspeckle/history.h"
#include "kenspeckle/importing.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/reporting.h"
#include "kenspeckle/searching.h"
#include "kenspeckle/speakers.h"
#include "kenspeckle/study.h"
#include "kenspeckle/tagging.h"
#include "kenspeckle/transcripts.h"
#include "kenspeckle/verifying.h"
#include "support/matchers.h"
#include "support/source_tree.h"
#include "support/temporary_folder.h"
#include "text/offsets.h"

namespace kenspeckle::test {

/// Two invented interviews and a group, small enough to count by hand. Emoji stand before what is coded, so that an
/// offset in the wrong unit shows.
inline constexpr const char* kEvelyn = R"(**Interviewer:** What is the hub to you?

**Evelyn:** \[00:04\] It's a safe place 💙 where naebody judges ye. I recovered there.

Ye can just drop in.

**Interviewer:** And the staff?

**Evelyn:** The staff are brilliant, so they are.
)";
inline constexpr const char* kErnie = R"(**Interviewer:** How did you hear of it?

**Ernie:** A pal told me. I was feart of being judged at the chemist.

**Interviewer:** Did that change?

**Ernie:** Aye. Recovery takes time, but the needle exchange is right there.
)";
inline constexpr const char* kGroup = R"(**Interviewer:** What do you offer?

**Hanna:** A drop-in, so nobody needs an appointment.

**Tim:** And naloxone. We train folk to use it.

**Hanna:** Folk come back. That's recovery.
)";

/// A study of its own for each test, with an index folder of its own.
class StudyTest : public testing::Test {
protected:
    void SetUp() override {
        setenv("XDG_CACHE_HOME", (m_folder / "cache").c_str(), 1);
        auto made = Study::create(file(), {shippedCodebookFolder() / "rosc-eight-point-plan.qdc", "en"}, "Morag");
        ASSERT_THAT(made, IsOk());
        m_study.emplace(std::move(*made));
    }

    [[nodiscard]] std::filesystem::path file() const { return m_folder / "study.ken"; }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }
    Study& study() { return *m_study; }
    /// As a new process would: closes and opens.
    void reopen() {
        m_study.reset();
        auto opened = Study::open(file(), "Morag");
        ASSERT_THAT(opened, IsOk());
        m_study.emplace(std::move(*opened));
    }
    void close() { m_study.reset(); }

    std::filesystem::path write(const std::string& name, std::string_view bytes) {
        writeFile(m_folder / name, bytes);
        return m_folder / name;
    }
    /// Evelyn, Ernie (service users) and the group of Hanna and Tim (staff).
    void importThree() {
        auto outcome = importTranscripts(
            study(), {write("Evelyn.md", kEvelyn), write("Ernie.md", kErnie), write("Group.md", kGroup)});
        ASSERT_THAT(outcome, IsOk());
        ASSERT_EQ(outcome->count(ImportStatus::Imported), 3U);
        ASSERT_THAT(importAttributes(
                        study(), write("people.csv", "name,role\nEvelyn,user\nErnie,user\nHanna,staff\nTim,staff\n")),
                    IsOk());
    }
    TranscriptId transcriptNamed(const std::string& name) {
        auto found = findTranscript(study(), name);
        EXPECT_THAT(found, IsOk());
        return found.value_or(TranscriptId{});
    }
    /// Where these words stand; they must stand there once.
    Passage passageOf(const std::string& transcriptName, const std::string& words) {
        auto whole = transcript(study(), transcriptNamed(transcriptName));
        EXPECT_THAT(whole, IsOk());
        const std::size_t byte = whole->text.find(words);
        EXPECT_NE(byte, std::string::npos) << words;
        EXPECT_EQ(whole->text.find(words, byte + 1), std::string::npos) << words << " stands twice";
        const text::OffsetMap offsets(whole->text);
        return {whole->id, {offsets.fromByte(byte), offsets.fromByte(byte + words.size())}};
    }
    std::string wordsAt(const Passage& passage) {
        auto whole = transcript(study(), passage.transcript);
        EXPECT_THAT(whole, IsOk());
        return std::string(text::OffsetMap(whole->text).slice(passage.range));
    }
    CodeId codeNamed(const std::string& name) {
        auto book = codebook(study());
        EXPECT_THAT(book, IsOk());
        auto code = book->resolve(name);
        EXPECT_THAT(code, IsOk());
        return code.value_or(CodeId{});
    }
    CodingId tag(const std::string& transcriptName, const std::string& words, const std::string& code) {
        auto coding = addCoding(study(), passageOf(transcriptName, words), codeNamed(code));
        EXPECT_THAT(coding, IsOk());
        return coding.value_or(CodingId{});
    }
    std::vector<std::string> codedWords() {
        auto all = codings(study());
        EXPECT_THAT(all, IsOk());
        std::vector<std::string> words;
        for (const CodingDetail& detail : *all)
            words.push_back(detail.text);
        return words;
    }
    void expectSound() {
        auto checked = verify(study());
        ASSERT_THAT(checked, IsOk());
        EXPECT_THAT(checked->problems, testing::IsEmpty());
    }

private:
    TemporaryFolder m_folder;
    std::optional<Study> m_study;
};

} // namespace kenspeckle::test
