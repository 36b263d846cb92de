// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_fixture.h"

#include <nlohmann/json.hpp>

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

class FrequencyTableTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    FrequencyTable table(const FrequencyOptions& options = {}) {
        auto counted = frequencyTable(study(), options);
        EXPECT_THAT(counted, IsOk());
        return counted.value_or(FrequencyTable{});
    }
    static FrequencyRow row(const FrequencyTable& table, const std::string& name) {
        for (const FrequencyRow& candidate : table.rows)
            if (candidate.name == name) return candidate;
        ADD_FAILURE() << "no row " << name;
        return {};
    }
};

TEST_F(FrequencyTableTest, ThemeIsTheUnionOfItsCodes) {
    tag("Evelyn", "safe place", "Safety");
    tag("Evelyn", "safe place", "Not having to retell the story");
    tag("Ernie", "feart of being judged", "Safety");
    const FrequencyTable counted = table();
    EXPECT_EQ(row(counted, "Safety").all, (Count{2, 2}));
    EXPECT_EQ(row(counted, "Not having to retell the story").all, (Count{1, 1}));
    EXPECT_EQ(row(counted, "A trauma-informed approach is developed").all, (Count{2, 2}));
    EXPECT_EQ(counted.total.all, (Count{2, 2}));
    EXPECT_EQ(counted.participantsAsked, 4);
}

TEST_F(FrequencyTableTest, CoversOnlyWhatParticipantsSay) {
    const TranscriptId evelyn = transcriptNamed("Evelyn");
    KS_ASSERT_VALUE(whole, transcript(study(), evelyn));
    const CodePoint end{text::codePointCount(whole.text)};
    ASSERT_THAT(addCoding(study(), {evelyn, {CodePoint{0}, end}}, codeNamed("Safety")), IsOk());
    KS_ASSERT_VALUE(all, transcripts(study()));
    const FrequencyTable counted = table();
    EXPECT_EQ(row(counted, "Safety").coded, all.at(0).spokenByParticipants);
    EXPECT_EQ(all.at(0).coded, all.at(0).spokenByParticipants);
    std::int64_t spoken = 0;
    for (const TranscriptSummary& summary : all)
        spoken += summary.spokenByParticipants;
    EXPECT_EQ(counted.spoken, spoken);
    EXPECT_DOUBLE_EQ(row(counted, "Safety").coverage,
                     static_cast<double>(all.at(0).spokenByParticipants) / static_cast<double>(spoken));
}

TEST_F(FrequencyTableTest, InterviewersCountInNeitherUnlessAskedFor) {
    tag("Evelyn", "And the staff?", "Safety");
    EXPECT_EQ(row(table(), "Safety").all, (Count{0, 0}));
    FrequencyOptions options;
    options.interviewers = true;
    EXPECT_EQ(row(table(options), "Safety").all, (Count{0, 1}));
}

TEST_F(FrequencyTableTest, ValuesOfAnAttributeSideBySide) {
    tag("Evelyn", "safe place", "Safety");
    tag("Group", "naloxone", "Safety");
    tag("Group", "That's recovery", "Safety");
    FrequencyOptions options;
    options.attribute = "Role";
    const FrequencyTable counted = table(options);
    ASSERT_THAT(counted.values, ElementsAre("staff", "user"));
    EXPECT_THAT(counted.participantsAskedBy, ElementsAre(2, 2));
    EXPECT_THAT(row(counted, "Safety").by, ElementsAre(Count{2, 2}, Count{1, 1}));
    options.attribute = "Shoe size";
    EXPECT_THAT(frequencyTable(study(), options), FailsWith(ErrorKind::NotFound, "role"));
}

TEST_F(FrequencyTableTest, ParticipantsWithoutAValueAreShownAsSuch) {
    ASSERT_THAT(setAttribute(study(), "Tim", "role", ""), IsOk());
    FrequencyOptions options;
    options.attribute = "role";
    const FrequencyTable counted = table(options);
    EXPECT_THAT(counted.values, ElementsAre("staff", "user", "not recorded"));
    EXPECT_THAT(counted.participantsAskedBy, ElementsAre(1, 2, 1));
}

TEST_F(FrequencyTableTest, CodersArePooledOrCountedApart) {
    tag("Evelyn", "a safe place", "Safety");
    study().setCoder("Iain");
    tag("Evelyn", "safe place", "Safety");
    tag("Ernie", "feart", "Safety");
    EXPECT_EQ(row(table(), "Safety").all, (Count{2, 2}));
    FrequencyOptions options;
    options.coder = "Morag";
    EXPECT_EQ(row(table(options), "Safety").all, (Count{1, 1}));
}

TEST_F(FrequencyTableTest, PassageOfTwoPeopleCountsForBoth) {
    const Passage both{transcriptNamed("Group"),
                       {passageOf("Group", "nobody needs").range.begin, passageOf("Group", "naloxone").range.end}};
    ASSERT_THAT(addCoding(study(), both, codeNamed("Safety")), IsOk());
    EXPECT_EQ(row(table(), "Safety").all, (Count{2, 1}));
}

TEST_F(FrequencyTableTest, ConditionsLeaveOthersOutOfEveryNumber) {
    tag("Evelyn", "safe place", "Safety");
    tag("Group", "naloxone", "Safety");
    tag("Group", "That's recovery", "Long-term engagement");
    FrequencyOptions options;
    options.where["role"] = {"staff"};
    const FrequencyTable counted = table(options);
    EXPECT_EQ(counted.participantsAsked, 2);
    EXPECT_EQ(row(counted, "Safety").all, (Count{1, 1}));
    EXPECT_EQ(counted.total.all, (Count{2, 2}));
    KS_ASSERT_VALUE(all, transcripts(study()));
    EXPECT_EQ(counted.spoken, all.at(2).spokenByParticipants);
    options.where["role"] = {"staff", "user"};
    EXPECT_EQ(table(options).total.all, (Count{3, 3}));
    options.where = {{"hat", {"red"}}};
    EXPECT_THAT(frequencyTable(study(), options), FailsWith(ErrorKind::NotFound, "role"));
}

TEST_F(FrequencyTableTest, WordsAreCountedWhereAskedFor) {
    tag("Evelyn", "safe place 💙 where nae", "Safety"); // a cut word counts whole
    tag("Evelyn", "place", "Safety");
    EXPECT_EQ(table().spokenWords, 0);
    FrequencyOptions options;
    options.words = true;
    const FrequencyTable counted = table(options);
    EXPECT_EQ(row(counted, "Safety").words, 4);
    std::int64_t spoken = 0;
    KS_ASSERT_VALUE(people, participantUse(study()));
    for (const ParticipantUse& use : people)
        spoken += use.words;
    EXPECT_EQ(counted.spokenWords, spoken);
}

TEST_F(FrequencyTableTest, RowsAreChosenAndOrdered) {
    const auto names = [](const FrequencyTable& counted) {
        std::vector<std::string> list;
        for (const FrequencyRow& row : counted.rows)
            list.push_back(std::to_string(row.depth) + row.name);
        return list;
    };
    tag("Evelyn", "safe place", "Safety");
    tag("Ernie", "feart of being judged", "Safety");
    tag("Ernie", "A pal told me", "Not having to retell the story");
    tag("Ernie", "needle exchange", "Needle exchange");
    FrequencyOptions options;
    options.hideUnused = true;
    EXPECT_THAT(names(table(options)),
                ElementsAre("0People access interventions to reduce harm", "1Needle exchange",
                            "0A trauma-informed approach is developed", "1Not having to retell the story", "1Safety"));
    options.order = FrequencyOrder::Size;
    EXPECT_THAT(names(table(options)),
                ElementsAre("0A trauma-informed approach is developed", "1Safety", "1Not having to retell the story",
                            "0People access interventions to reduce harm", "1Needle exchange"));
    options.level = FrequencyLevel::Themes;
    options.order = FrequencyOrder::Name;
    EXPECT_THAT(names(table(options)),
                ElementsAre("0A trauma-informed approach is developed", "0People access interventions to reduce harm"));
    options = {};
    options.top = 2;
    EXPECT_THAT(names(table(options)), ElementsAre("0A trauma-informed approach is developed", "0Safety"));
    options = {};
    options.codes = {codeNamed("Safety"), codeNamed("People access interventions to reduce harm")};
    const FrequencyTable some = table(options);
    EXPECT_THAT(names(some),
                ElementsAre("0People access interventions to reduce harm", "1Needle exchange",
                            "1Blood-borne virus testing", "1Naloxone", "1Harm reduction as first contact", "0Safety"));
    EXPECT_EQ(some.total.all, (Count{2, 3}));
    options.level = FrequencyLevel::Themes;
    EXPECT_THAT(names(table(options)), ElementsAre("0People access interventions to reduce harm", "0Safety"));
}

TEST_F(FrequencyTableTest, FilesHoldTheSameNumbers) {
    tag("Evelyn", "safe place", "Safety");
    FrequencyOptions options;
    options.attribute = "role";
    const FrequencyTable counted = table(options);
    for (const char* name : {"t.csv", "t.xlsx", "t.html", "t.json"})
        EXPECT_THAT(writeFrequencyTable(counted, folder() / name), IsOk()) << name;
    EXPECT_THAT(readFile(folder() / "t.csv"), HasSubstr("Safety,1,0.25,1,"));
    EXPECT_THAT(readFile(folder() / "t.html"), HasSubstr("Safety"));
    const auto json = nlohmann::json::parse(readFile(folder() / "t.json"));
    ASSERT_THAT(json["rows"], SizeIs(counted.rows.size()));
    for (const auto& line : json["rows"])
        if (line["name"] == "Safety") {
            EXPECT_EQ(line["by"]["user"]["participants"], 1);
            EXPECT_EQ(line["by"]["staff"]["references"], 0);
        }
    EXPECT_EQ(json["totals"]["asked"]["participants"], 4);
    EXPECT_THAT(writeFrequencyTable(counted, folder() / "t.doc"), FailsWith(ErrorKind::Usage, ".doc"));
}

} // namespace
} // namespace kenspeckle::test
