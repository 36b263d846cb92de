// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/framework.h"

#include <nlohmann/json.hpp>

#include "study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class FrameworkTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        m_theme = codeNamed("A trauma-informed approach is developed");
    }
    FrameworkMatrix matrix(const FrameworkOptions& options) {
        auto made = frameworkMatrix(study(), options);
        EXPECT_THAT(made, IsOk());
        return made.value_or(FrameworkMatrix{});
    }
    static const FrameworkRow& row(const FrameworkMatrix& matrix, const std::string& name) {
        for (const FrameworkRow& each : matrix.rows)
            if (each.name == name) return each;
        ADD_FAILURE() << "no row " << name;
        static const FrameworkRow none;
        return none;
    }
    ParticipantId participantNamed(const std::string& name) {
        auto people = participants(study());
        EXPECT_THAT(people, IsOk());
        for (const Participant& person : *people)
            if (person.name == name) return person.id;
        return {};
    }
    static std::vector<std::string> names(const FrameworkMatrix& matrix) {
        std::vector<std::string> all;
        for (const FrameworkRow& each : matrix.rows)
            all.push_back(each.name);
        return all;
    }

    CodeId m_theme;
};

TEST_F(FrameworkTest, AThemeTakesInWhatIsBelowItAndOverlapsCountOnce) {
    const CodingId first = tag("Evelyn", "It's a safe place", "Safety");
    const CodingId second = tag("Evelyn", "safe place 💙", "Not having to retell the story");
    const CodingId third = tag("Evelyn", "The staff are brilliant", "Safety");
    tag("Ernie", "A pal told me", "Naloxone");
    FrameworkOptions options;
    options.codes = {codeNamed("Naloxone"), m_theme};
    const FrameworkMatrix made = matrix(options);
    ASSERT_THAT(made.columns, SizeIs(2));
    const std::size_t theme = made.columns[0].code == m_theme ? 0 : 1;
    EXPECT_EQ(row(made, "Evelyn").cells[theme].passages, 2);
    EXPECT_THAT(row(made, "Evelyn").cells[theme].codings, ElementsAre(first, second, third));
    EXPECT_EQ(row(made, "Ernie").cells[theme].passages, 0);
    EXPECT_EQ(row(made, "Ernie").cells[1 - theme].passages, 1);
    EXPECT_THAT(names(made), ElementsAre("Ernie", "Evelyn", "Hanna", "Tim"));
}

TEST_F(FrameworkTest, APassageOfTwoCountsForBothAndAnInterviewersForNobody) {
    const Passage both{transcriptNamed("Group"),
                       {passageOf("Group", "nobody needs").range.begin, passageOf("Group", "naloxone").range.end}};
    ASSERT_THAT(addCoding(study(), both, codeNamed("Safety")), IsOk());
    tag("Evelyn", "And the staff?", "Safety");
    FrameworkOptions options;
    options.codes = {m_theme};
    const FrameworkMatrix made = matrix(options);
    EXPECT_EQ(row(made, "Hanna").cells[0].passages, 1);
    EXPECT_EQ(row(made, "Tim").cells[0].passages, 1);
    EXPECT_EQ(row(made, "Evelyn").cells[0].passages, 0);
}

TEST_F(FrameworkTest, RowsFollowTheValuesOfAnAttributeAndItsConditions) {
    ASSERT_THAT(setAttribute(study(), "Tim", "role", ""), IsOk());
    FrameworkOptions options;
    options.codes = {m_theme};
    options.groupBy = "ROLE";
    const FrameworkMatrix made = matrix(options);
    EXPECT_THAT(names(made), ElementsAre("Hanna", "Ernie", "Evelyn", "Tim"));
    EXPECT_EQ(made.rows[0].group, "staff");
    EXPECT_EQ(made.rows[3].group, "not recorded");
    options.where = {{"role", {"user", ""}}};
    EXPECT_THAT(names(matrix(options)), ElementsAre("Ernie", "Evelyn", "Tim"));
    options.groupBy = "shoe size";
    EXPECT_THAT(frameworkMatrix(study(), options), FailsWith(ErrorKind::NotFound, "role"));
    options.groupBy.clear();
    options.codes = {CodeId{7}};
    EXPECT_THAT(frameworkMatrix(study(), options), FailsWith(ErrorKind::NotFound, "code"));
}

TEST_F(FrameworkTest, WithoutCodesTheColumnsAreTheTopOfTheCodebook) {
    const FrameworkMatrix made = matrix({});
    KS_ASSERT_VALUE(book, codebook(study()));
    EXPECT_EQ(made.columns.size(), book.children({}).size());
}

TEST_F(FrameworkTest, SummariesAreWrittenReplacedRemovedAndUndone) {
    const ParticipantId evelyn = participantNamed("Evelyn");
    FrameworkOptions options;
    options.codes = {m_theme};
    const auto written = [&] { return row(matrix(options), "Evelyn").cells[0].summary; };
    ASSERT_THAT(setSummary(study(), evelyn, m_theme, "  Feels *safe* 💙.\n"), IsOk());
    EXPECT_EQ(written(), "Feels *safe* 💙.");
    ASSERT_THAT(setSummary(study(), evelyn, m_theme, "Feels safe."), IsOk());
    KS_ASSERT_VALUE(before, study().revision());
    ASSERT_THAT(setSummary(study(), evelyn, m_theme, "Feels safe. "), IsOk());
    KS_ASSERT_VALUE(after, study().revision());
    EXPECT_EQ(before, after) << "nothing changed, nothing in the journal";
    KS_ASSERT_VALUE(state, undoState(study()));
    EXPECT_EQ(state.undo, "Wrote the summary of Evelyn on A trauma-informed approach is developed");
    ASSERT_THAT(setSummary(study(), evelyn, m_theme, " "), IsOk());
    EXPECT_EQ(written(), "");
    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(written(), "Feels safe.");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(written(), "Feels *safe* 💙.");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(written(), "");
    EXPECT_THAT(setSummary(study(), ParticipantId{7}, m_theme, "x"), FailsWith(ErrorKind::NotFound, "participant"));
    EXPECT_THAT(setSummary(study(), evelyn, CodeId{7}, "x"), FailsWith(ErrorKind::NotFound, "theme"));
    expectSound();
}

TEST_F(FrameworkTest, ARemovedThemeTakesItsSummariesAlongAndUndoBringsThemBack) {
    const ParticipantId evelyn = participantNamed("Evelyn");
    ASSERT_THAT(setSummary(study(), evelyn, m_theme, "Feels safe."), IsOk());
    ASSERT_THAT(removeCode(study(), m_theme), IsOk());
    expectSound();
    ASSERT_THAT(undo(study()), IsOk());
    FrameworkOptions options;
    options.codes = {m_theme};
    EXPECT_EQ(row(matrix(options), "Evelyn").cells[0].summary, "Feels safe.");
}

TEST_F(FrameworkTest, FilesHoldSummariesWithoutTheirMarks) {
    tag("Evelyn", "It's a safe place", "Safety");
    ASSERT_THAT(
        setSummary(study(), participantNamed("Evelyn"), m_theme, "**Safe**, see [her words](ken://transcript/12)."),
        IsOk());
    FrameworkOptions options;
    options.codes = {m_theme};
    options.groupBy = "role";
    const FrameworkMatrix made = matrix(options);
    for (const char* name : {"m.csv", "m.xlsx", "m.html", "m.docx", "m.odt", "m.tex", "m.json"})
        EXPECT_THAT(writeFrameworkMatrix(made, folder() / name), IsOk()) << name;
    EXPECT_THAT(readFile(folder() / "m.csv"),
                testing::AllOf(HasSubstr("Participant,role,A trauma-informed approach is developed,"),
                               HasSubstr("Evelyn,user,\"Safe, see her words.\",1")));
    EXPECT_THAT(readFile(folder() / "m.html"), HasSubstr("Safe, see her words.\n(1 passage)"));
    const auto json = nlohmann::json::parse(readFile(folder() / "m.json"));
    EXPECT_EQ(json["rows"].size(), 4U);
    EXPECT_THAT(writeFrameworkMatrix(made, folder() / "m.rtf"), FailsWith(ErrorKind::Usage, ".odt"));
}

} // namespace
} // namespace kenspeckle::test
