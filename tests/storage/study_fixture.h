// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "storage/action.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/journal.h"
#include "storage/participant_table.h"
#include "storage/recorded_tables.h"
#include "storage/transcript_table.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::storage::test {

using kenspeckle::test::FailsWith;
using kenspeckle::test::IsOk;
using kenspeckle::test::readFile;
using kenspeckle::test::TemporaryFolder;
using kenspeckle::test::writeFile;

/// A transcript of one turn per line; a line "Name: words" is spoken by that label.
inline NewTranscript transcriptOf(const std::string& name,
                                  const std::vector<std::pair<std::string, std::string>>& turns) {
    NewTranscript made;
    made.name = name;
    for (const auto& [label, words] : turns) {
        if (!made.text.empty()) made.text += "\n\n";
        const CodePoint begin{text::codePointCount(made.text)};
        made.text += words;
        NewTranscript::NewTurn turn;
        turn.range = {begin, CodePoint{text::codePointCount(made.text)}};
        if (!label.empty()) {
            std::size_t speaker = 0;
            while (speaker < made.speakers.size() && made.speakers[speaker].label != label)
                ++speaker;
            if (speaker == made.speakers.size()) {
                made.speakers.push_back({label, SpeakerRole::Participant, {}, 0});
                if (label == "Interviewer") made.speakers.back().role = SpeakerRole::Interviewer;
                if (label == "Break") made.speakers.back().role = SpeakerRole::Ignored;
            }
            made.speakers[speaker].words += text::countWords(words);
            turn.speaker = static_cast<int>(speaker);
        }
        made.turns.push_back(std::move(turn));
    }
    made.codePoints = text::codePointCount(made.text);
    made.words = text::countWords(made.text);
    return made;
}

inline CodeText codeText(const std::string& name) {
    CodeText text;
    text.name = name;
    text.colour = Colour::fromPalette(0);
    return text;
}

/// Every recorded row of a study, as text: two studies with equal contents() hold the same.
inline std::map<std::string, std::vector<std::string>> contents(Database& database) {
    std::map<std::string, std::vector<std::string>> tables;
    for (const RecordedTable& table : recordedTables()) {
        std::string columns;
        for (const RecordedColumn& column : table.columns) {
            columns += (columns.empty() ? "quote(" : " || ',' || quote(") + std::string(column.name) + ")";
        }
        Statement rows(database.connection().handle(),
                       "SELECT " + columns + " FROM " + std::string(table.name) + " ORDER BY 1");
        while (rows.step())
            tables[std::string(table.name)].emplace_back(rows.text(0));
    }
    return tables;
}

/// A new study in a folder of its own.
class StudyFixture : public ::testing::Test {
protected:
    void SetUp() override {
        auto created = Database::create(file(), {"11111111-2222-3333-4444-555555555555", "en"});
        ASSERT_THAT(created, IsOk());
        m_database.emplace(std::move(*created));
    }

    [[nodiscard]] std::filesystem::path file() const { return m_folder / "study.ken"; }
    [[nodiscard]] const TemporaryFolder& folder() const { return m_folder; }
    [[nodiscard]] Database& database() { return *m_database; }
    void close() { m_database.reset(); }
    void reopen() {
        m_database.reset();
        auto opened = Database::open(file());
        ASSERT_THAT(opened, IsOk());
        m_database.emplace(std::move(*opened));
    }

    /// Runs one action of `coder` and returns its outcome, which must be a success.
    template <class Work> auto act(const std::string& label, Work&& work, const std::string& coder = "Ann") {
        auto outcome = perform(database(), coder, label, std::forward<Work>(work));
        EXPECT_THAT(outcome, IsOk()) << label;
        if constexpr (!std::is_same_v<decltype(outcome), Result<void>>) return outcome.value();
    }
    TranscriptId addTranscript(const NewTranscript& transcript) {
        return act("Imported " + transcript.name, [&](Action& action) { return insertTranscript(action, transcript); });
    }
    CodeId addCode(const std::string& name, CodeId parent = {}, int position = 0) {
        return act("Added " + name,
                   [&](Action& action) { return insertCode(action, parent, position, codeText(name)); });
    }
    CodingId tag(TranscriptId transcript, std::int64_t begin, std::int64_t end, CodeId code,
                 const std::string& coder = "Ann") {
        return act(
            "Coded",
            [&](Action& action) -> Result<CodingId> {
                const auto by = action.coder();
                if (!by) return fail(by.error());
                return insertCoding(action, {transcript, {CodePoint{begin}, CodePoint{end}}}, code, *by);
            },
            coder);
    }

private:
    TemporaryFolder m_folder;
    std::optional<Database> m_database;
};

} // namespace kenspeckle::storage::test
