// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <thread>

#include "kenspeckle/coders.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class DriftTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    void tagAs(const std::string& coder, const std::string& transcript, const std::string& words,
               const std::string& code) {
        study().setCoder(coder);
        tag(transcript, words, code);
    }
    /// Codings and wordings are told apart by the millisecond.
    void reword(const std::string& code, const std::string& definition) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        const auto book = codebook(study());
        ASSERT_THAT(book, IsOk());
        CodeText text = book->find(codeNamed(code))->text;
        text.definition = definition;
        study().setCoder("Morag");
        ASSERT_THAT(editCode(study(), codeNamed(code), text), IsOk());
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    Report drift(const std::map<std::string, std::vector<std::string>>& options = {}) {
        auto report = makeReport(study(), {"drift", options});
        EXPECT_THAT(report, IsOk());
        return report ? *report : Report{};
    }
    static ReportCell cell(const ReportTable& table, std::size_t row, const std::string& heading) {
        const auto found = std::find(table.header.begin(), table.header.end(), heading);
        EXPECT_NE(found, table.header.end()) << heading;
        return table.rows.at(row).at(static_cast<std::size_t>(found - table.header.begin()));
    }
};

TEST_F(DriftTest, CountsAndComparesUnderEachWording) {
    tagAs("Ailsa", "Ernie", "I was feart of being judged at the chemist.", "Safety");
    tagAs("Ewan", "Ernie", "A pal told me.", "Safety");
    reword("Safety", "Feeling safe, or not; whatever made it so.");
    tagAs("Ailsa", "Group", "Folk come back.", "Safety");
    tagAs("Ewan", "Group", "Folk come back.", "Safety");
    tagAs("Ewan", "Group", "And naloxone.", "Naloxone");
    const Report report = drift();
    ASSERT_THAT(report.tables, SizeIs(2));
    const ReportTable& uses = report.tables[0];
    ASSERT_THAT(uses.rows, SizeIs(2));
    EXPECT_EQ(cell(uses, 0, "Wording"), ReportCell(std::int64_t{1}));
    EXPECT_EQ(cell(uses, 0, "Codings by Ailsa"), ReportCell(std::int64_t{1}));
    EXPECT_EQ(cell(uses, 1, "Codings by Ewan"), ReportCell(std::int64_t{1}));
    EXPECT_EQ(cell(uses, 1, "Changed by"), ReportCell(std::string("Morag")));
    EXPECT_EQ(cell(uses, 0, "Transcripts worked on"), ReportCell(std::int64_t{1}));
    EXPECT_EQ(cell(uses, 0, "Transcripts compared"), ReportCell(std::int64_t{1}));
    EXPECT_EQ(cell(uses, 1, "Krippendorff's alpha"), ReportCell(1.0));
    EXPECT_LT(std::get<double>(cell(uses, 0, "Krippendorff's alpha")), 0);
    KS_ASSERT_VALUE(behind, quotesBehind(study(), uses.evidence.at({1, 5})));
    ASSERT_THAT(behind, SizeIs(1));
    EXPECT_EQ(behind[0].text, "Folk come back.");
    const ReportTable& wordings = report.tables[1];
    EXPECT_EQ(wordings.rows.back().back(), ReportCell(std::string("Feeling safe, or not; whatever made it so.")));
    EXPECT_THAT(report.charts, SizeIs(1));
}

TEST_F(DriftTest, ATranscriptCodedAcrossTheChangeIsNotCompared) {
    tagAs("Ailsa", "Ernie", "A pal told me.", "Safety");
    tagAs("Ewan", "Ernie", "A pal told me.", "Safety");
    reword("Safety", "Anew");
    tagAs("Ewan", "Ernie", "Recovery takes time", "Naloxone"); // another code, but the same reading
    const Report report = drift();
    ASSERT_THAT(report.tables[0].rows, SizeIs(2));
    EXPECT_EQ(cell(report.tables[0], 0, "Transcripts compared"), ReportCell(std::int64_t{0}));
    EXPECT_EQ(cell(report.tables[0], 0, "Krippendorff's alpha"), ReportCell());
    EXPECT_EQ(cell(report.tables[0], 1, "Codings by Ailsa"), ReportCell(std::int64_t{0}));
    EXPECT_THAT(report.tables[0].caption, HasSubstr("Of 1 transcript, somebody"));
}

TEST_F(DriftTest, LeavesOutWhatNobodyCodedUnder) {
    reword("Safety", "Before anybody used it");
    tagAs("Ailsa", "Ernie", "A pal told me.", "Safety");
    const Report first = drift();
    EXPECT_THAT(first.tables[0].rows, IsEmpty());
    EXPECT_THAT(first.notes, Contains(HasSubstr("No code changed")));
    EXPECT_THAT(first.notes, Contains(HasSubstr("1 more code was reworded before")));
    // Tried and taken back: the same wording as if nothing had been.
    reword("Safety", "A slip");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(drift().tables[0].rows, IsEmpty());
    // Typed in two goes.
    reword("Safety", "Half of");
    reword("Safety", "Half of it, and the rest");
    const Report typed = drift();
    ASSERT_THAT(typed.tables[0].rows, SizeIs(2));
    EXPECT_EQ(typed.tables[1].rows.back().back(), ReportCell(std::string("Half of it, and the rest")));
    EXPECT_THAT(typed.tables[0].header, Contains("Codings by Ailsa")); // one coder is enough
}

TEST_F(DriftTest, OtherChangesOfACodeAreNone) {
    tagAs("Ailsa", "Ernie", "A pal told me.", "Safety");
    const auto book = codebook(study());
    CodeText text = book->find(codeNamed("Safety"))->text;
    text.example = "It's a safe place";
    ASSERT_THAT(editCode(study(), codeNamed("Safety"), text), IsOk());
    EXPECT_THAT(drift().tables[0].rows, IsEmpty());
    EXPECT_THAT(drift({{"code", {"Naloxone"}}}).tables[0].rows, IsEmpty());
}

TEST_F(DriftTest, OfAStudyWithoutCodingsIsEmptyAndBlindIsRefused) {
    EXPECT_THAT(drift().tables[0].rows, IsEmpty());
    tagAs("Ailsa", "Ernie", "A pal told me.", "Safety");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(makeReport(study(), {"drift", {}}), FailsWith(ErrorKind::Refused, "blind"));
}

} // namespace
} // namespace kenspeckle::test
