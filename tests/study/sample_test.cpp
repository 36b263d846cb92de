// SPDX-License-Identifier: GPL-3.0-or-later

// The sample study is what a newcomer sees first: it must import without a word of complaint, and every one of its
// codings must find its passage, by search (packaging/run-sample) and by the very words (the window).
#include <sstream>

#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const fs::path kData = testData();

class SampleTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        auto outcome = importTranscripts(study(), {kData / "sample"});
        ASSERT_THAT(outcome, IsOk());
        m_import = std::move(*outcome);
    }

    ImportOutcome m_import;
};

struct SampleCoding {
    std::string coder, transcript, words, scope, code;
};

std::vector<SampleCoding> sampleCodings() {
    std::istringstream lines(readFile(kData / "sample-codings.tsv"));
    std::string line;
    std::getline(lines, line);
    std::vector<SampleCoding> codings;
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        SampleCoding coding;
        for (std::string* cell : {&coding.coder, &coding.transcript, &coding.words, &coding.scope, &coding.code})
            std::getline(cells, *cell, '\t');
        codings.push_back(std::move(coding));
    }
    return codings;
}

TEST_F(SampleTest, ImportsWholeAndWithoutNotices) {
    ASSERT_THAT(m_import.files, SizeIs(9));
    for (const FileOutcome& file : m_import.files) {
        EXPECT_EQ(file.status, ImportStatus::Imported) << file.file << ": " << file.error;
        EXPECT_THAT(file.notices, IsEmpty()) << file.file;
        EXPECT_GE(file.turns, 25) << file.file;
    }
    ASSERT_THAT(m_import.spellings, SizeIs(1));
    EXPECT_EQ(m_import.spellings[0].keep, "Margaret-Ann");
    EXPECT_THAT(m_import.spellings[0].others, ElementsAre("Margaret Ann"));
}

TEST_F(SampleTest, KnowsWhoAsksAndWhoIsNobody) {
    KS_ASSERT_VALUE(labels, speakerLabels(study()));
    for (const SpeakerLabel& label : labels) {
        const bool asks = label.label == "Interviewer" || label.label == "Int" || label.label == "Researcher";
        const SpeakerRole expected = asks                     ? SpeakerRole::Interviewer
                                     : label.label == "Break" ? SpeakerRole::Ignored
                                                              : SpeakerRole::Participant;
        EXPECT_EQ(label.role, expected) << label.label;
    }
}

TEST_F(SampleTest, GivesEveryParticipantTheirAttributes) {
    ASSERT_THAT(acceptSpelling(study(), m_import.spellings.at(0)), IsOk());
    KS_ASSERT_VALUE(outcome, importAttributes(study(), kData / "sample-attributes.csv"));
    EXPECT_THAT(outcome.notices, IsEmpty());
    KS_ASSERT_VALUE(people, participants(study()));
    EXPECT_THAT(people, SizeIs(11));
    for (const Participant& person : people)
        EXPECT_THAT(person.attributes, SizeIs(3)) << person.name;
}

TEST_F(SampleTest, EveryCodingFindsItsPassageOnce) {
    KS_ASSERT_VALUE(book, codebook(study()));
    const auto rows = sampleCodings();
    ASSERT_GE(rows.size(), 90U);
    for (const SampleCoding& row : rows) {
        EXPECT_TRUE(row.scope == "turn" || row.scope == "sentence" || row.scope == "hit") << row.scope;
        EXPECT_THAT(book.resolve(row.code), IsOk());
        KS_ASSERT_VALUE(found, searchStudy(study(), "transcript:\"" + row.transcript + "\" \"" + row.words + "\""));
        ASSERT_THAT(found.hits, SizeIs(1)) << row.transcript << ": " << row.words;
        ASSERT_THAT(found.hits[0].matches, SizeIs(1)) << row.words;
        KS_ASSERT_VALUE(where, transcript(study(), found.hits[0].transcript));
        EXPECT_EQ(text::OffsetMap(where.text).slice(found.hits[0].range), row.words);
    }
}

} // namespace
} // namespace kenspeckle::test
