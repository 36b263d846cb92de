// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/attributes.h"

#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

/// By value, so that one may loop over it.
template <class T> std::vector<T> all(Result<std::vector<T>> result) {
    EXPECT_THAT(result, IsOk());
    return result.value_or(std::vector<T>{});
}

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

class AttributeTableTest : public StudyTest {
protected:
    Attribute named(const std::string& name) {
        auto found = findAttribute(study(), name);
        EXPECT_THAT(found, IsOk());
        return found.value_or(Attribute{});
    }
    AttributeValues valuesOf(const std::string& name) {
        for (const Participant& each : all(participants(study())))
            if (each.name == name) return each.attributes;
        return {};
    }
    std::string value(const std::string& who, const std::string& attribute) {
        const AttributeValues all = valuesOf(who);
        const auto found = all.find(attribute);
        return found == all.end() ? std::string() : found->second;
    }
    void set(const std::string& who, const std::string& attribute, const std::string& value) {
        ASSERT_THAT(setAttribute(study(), who, attribute, value), IsOk());
    }
    std::string lastLabel() { return history(study(), 1)->front().label; }
    /// Everybody's values and every attribute's definition.
    std::string everything() {
        std::string found;
        for (const Attribute& each : all(attributes(study()))) {
            found += each.name + ':' + std::to_string(static_cast<int>(each.type));
            for (const std::string& choice : each.choices)
                found += '|' + choice;
            found += '\n';
        }
        for (const Participant& each : all(participants(study())))
            for (const auto& [attribute, value] : each.attributes)
                found += each.name + '.' + attribute + '=' + value + '\n';
        for (const TranscriptAttributes& each : all(attributesOfTranscripts(study())))
            for (const auto& [attribute, value] : each.own)
                found += std::to_string(each.transcript.value) + '.' + attribute + '=' + value + '\n';
        return found;
    }
};

TEST_F(AttributeTableTest, ChoiceOffersItsChoicesAndTakesNothingElse) {
    importThree();
    ASSERT_THAT(addAttribute(study(), "site", AttributeType::Choice, {"Kirk Street", " Quay  Street ", "الميناء 🏠"}),
                IsOk());
    EXPECT_THAT(named("SITE").choices, ElementsAre("Kirk Street", "Quay Street", "الميناء 🏠"));
    EXPECT_EQ(named("site").type, AttributeType::Choice);
    set("Evelyn", "site", "  quay street");
    EXPECT_EQ(value("Evelyn", "site"), "Quay Street") << "as the choice is written";
    EXPECT_THAT(setAttribute(study(), "Ernie", "site", "Elsewhere"),
                FailsWith(ErrorKind::Invalid, "Kirk Street, Quay Street, الميناء 🏠"));
    reopen();
    EXPECT_EQ(named("site").choices.size(), 3U);
    EXPECT_THAT(addAttribute(study(), "Site"), FailsWith(ErrorKind::Conflict, "already"));
    EXPECT_THAT(addAttribute(study(), "other", AttributeType::Choice), FailsWith(ErrorKind::Usage, "at least one"));
    EXPECT_THAT(addAttribute(study(), "other", AttributeType::Choice, {"a", "A"}),
                FailsWith(ErrorKind::Usage, "twice"));
    EXPECT_THAT(addAttribute(study(), "other", AttributeType::Date, {"a"}), FailsWith(ErrorKind::Usage, "choices"));
    EXPECT_THAT(addAttribute(study(), " "), FailsWith(ErrorKind::Usage, "needs a name"));
    expectSound();
}

TEST_F(AttributeTableTest, TextBecomesAChoiceOfItsValuesAndTextAgain) {
    importThree();
    const std::string before = everything();
    ASSERT_THAT(setAttributeType(study(), named("role").id, AttributeType::Choice), IsOk());
    EXPECT_THAT(named("role").choices, ElementsAre("staff", "user"));
    EXPECT_THAT(setAttributeType(study(), named("role").id, AttributeType::Choice, {"user", "manager"}),
                FailsWith(ErrorKind::Invalid, "\"staff\" (Hanna), \"staff\" (Tim)"));
    ASSERT_THAT(setAttributeType(study(), named("role").id, AttributeType::Choice, {"User", "Staff", "manager"}),
                IsOk());
    EXPECT_EQ(value("Tim", "role"), "Staff");
    ASSERT_THAT(setAttributeType(study(), named("role").id, AttributeType::Text), IsOk());
    EXPECT_THAT(named("role").choices, IsEmpty());
    for (int i = 0; i < 3; ++i)
        ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(everything(), before);
    expectSound();
}

TEST_F(AttributeTableTest, ChoiceIsWrittenDifferentlyEverywhere) {
    importThree();
    ASSERT_THAT(setAttributeType(study(), named("role").id, AttributeType::Choice), IsOk());
    ASSERT_THAT(setTranscriptAttribute(study(), transcriptNamed("Group"), "role", "staff"), IsOk());
    ASSERT_THAT(renameChoice(study(), named("role").id, "staff", "Service provider"), IsOk());
    EXPECT_THAT(named("role").choices, ElementsAre("Service provider", "user"));
    EXPECT_EQ(value("Tim", "role"), "Service provider");
    EXPECT_THAT(*transcriptAttributes(study(), transcriptNamed("Group")),
                ElementsAre(Pair("role", "Service provider")));
    ASSERT_THAT(renameChoice(study(), named("role").id, "user", "service PROVIDER"), IsOk());
    EXPECT_THAT(named("role").choices, ElementsAre("Service provider")) << "taken in";
    EXPECT_EQ(value("Ernie", "role"), "Service provider");
    EXPECT_THAT(renameChoice(study(), named("role").id, "user", "x"),
                FailsWith(ErrorKind::NotFound, "Service provider"));
}

TEST_F(AttributeTableTest, RetypingNamesWhatDoesNotFitElseWritesValuesAsTheTypeDoes) {
    importThree();
    ASSERT_THAT(addAttribute(study(), "seen"), IsOk());
    set("Evelyn", "seen", "31st March 2018");
    set("Ernie", "seen", "Tuesday");
    set("Tim", "seen", "1.4.2018");
    ASSERT_THAT(setTranscriptAttribute(study(), transcriptNamed("Group"), "seen", "soon"), IsOk());
    const std::string before = everything();
    EXPECT_THAT(setAttributeType(study(), named("seen").id, AttributeType::Date),
                FailsWith(ErrorKind::Invalid, "\"Tuesday\" (Ernie), \"soon\" (Group)"));
    EXPECT_EQ(everything(), before);
    set("Ernie", "seen", "2018/4/3");
    ASSERT_THAT(setTranscriptAttribute(study(), transcriptNamed("Group"), "seen", ""), IsOk());
    ASSERT_THAT(setAttributeType(study(), named("seen").id, AttributeType::Date), IsOk());
    EXPECT_EQ(value("Evelyn", "seen"), "2018-03-31");
    EXPECT_EQ(value("Ernie", "seen"), "2018-04-03");
    EXPECT_EQ(value("Tim", "seen"), "2018-04-01");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(value("Tim", "seen"), "1.4.2018");
}

TEST_F(AttributeTableTest, DatesAndNumbersAreReadAsPeopleWriteThem) {
    importThree();
    ASSERT_THAT(addAttribute(study(), "day", AttributeType::Date), IsOk());
    ASSERT_THAT(addAttribute(study(), "size", AttributeType::Number), IsOk());
    for (const char* good : {"2018-03-01", "01/03/2018", "1.3.2018", "01-03-2018", "1 March 2018", "1st Mar 2018",
                             "March 1, 2018", "1. mar. 2018"}) {
        set("Tim", "day", "");
        set("Tim", "day", good);
        EXPECT_EQ(value("Tim", "day"), "2018-03-01") << good;
    }
    for (const char* bad :
         {"1/3/18", "2018-02-30", "March 2018", "1 Ma 2018", "yesterday", "1 March 2018 2019", "32/1/2018"})
        EXPECT_THAT(setAttribute(study(), "Tim", "day", bad), FailsWith(ErrorKind::Invalid, "Tim: \"")) << bad;
    for (const auto& [written, stored] : std::vector<std::pair<std::string, std::string>>{
             {"3,5", "3.5"}, {"+4", "4"}, {"-0.25", "-0.25"}, {"0,125", "0.125"}, {"1000", "1000"}}) {
        set("Tim", "size", written);
        EXPECT_EQ(value("Tim", "size"), stored);
    }
    for (const char* bad : {"1,234", "12 people", "1e5", "0x10", "1.2.3", "٣"})
        EXPECT_THAT(setAttribute(study(), "Tim", "size", bad), FailsWith(ErrorKind::Invalid, "with a point")) << bad;
}

TEST_F(AttributeTableTest, BlockOfValuesIsOneActionOrNone) {
    importThree();
    const std::string before = everything();
    KS_ASSERT_VALUE(changed, setAttributes(study(), AttributesOf::Participants,
                                           {{"Evelyn", "Age", "41"},
                                            {"Ernie", "age", "39"},
                                            {"ernie", "role", "user"}, // as it was
                                            {"Tim", "role", ""},
                                            {"Tim", "note", " "}}));
    EXPECT_EQ(changed, 3);
    EXPECT_EQ(named("age").type, AttributeType::Number);
    EXPECT_EQ(named("age").name, "Age");
    EXPECT_EQ(attributes(study())->size(), 2U) << "an attribute without a value is not made";
    EXPECT_EQ(lastLabel(), "Set 5 values of 3 participants");
    EXPECT_EQ(value("Tim", "role"), "");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(everything(), before);
    EXPECT_THAT(setAttributes(study(), AttributesOf::Participants, {{"Evelyn", "x", "1"}, {"Nobody", "x", "2"}}),
                FailsWith(ErrorKind::NotFound, "Nobody"));
    EXPECT_EQ(everything(), before);
    KS_ASSERT_VALUE(none, setAttributes(study(), AttributesOf::Participants, {}));
    EXPECT_EQ(none, 0);
}

TEST_F(AttributeTableTest, RenamedAttributeKeepsItsValuesAndRemovedOneLosesThemUntilUndone) {
    importThree();
    ASSERT_THAT(setTranscriptAttribute(study(), transcriptNamed("Group"), "role", "mixed"), IsOk());
    const std::string before = everything();
    ASSERT_THAT(renameAttribute(study(), named("role").id, "Part in it"), IsOk());
    EXPECT_EQ(value("Tim", "Part in it"), "staff");
    set("Tim", "site", "Kirk");
    EXPECT_THAT(renameAttribute(study(), named("site").id, "PART IN IT"), FailsWith(ErrorKind::Conflict, "already"));
    ASSERT_THAT(removeAttribute(study(), named("Part in it").id), IsOk());
    EXPECT_THAT(valuesOf("Tim"), ElementsAre(Pair("site", "Kirk")));
    EXPECT_THAT(findAttribute(study(), "role"), FailsWith(ErrorKind::NotFound, "site"));
    EXPECT_THAT(removeAttribute(study(), AttributeId{5}), FailsWith(ErrorKind::NotFound, "removed"));
    for (int i = 0; i < 3; ++i)
        ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(everything(), before);
    expectSound();
}

TEST_F(AttributeTableTest, TranscriptsHaveTheirOwnValuesElseThoseOfWhoSpeaks) {
    importThree();
    set("Tim", "role", "volunteer");
    ASSERT_THAT(setTranscriptAttribute(study(), transcriptNamed("Evelyn"), "role", "peer"), IsOk());
    KS_ASSERT_VALUE(all, attributesOfTranscripts(study()));
    std::map<TranscriptId, TranscriptAttributes> byId;
    for (const TranscriptAttributes& each : all)
        byId[each.transcript] = each;
    EXPECT_THAT(byId[transcriptNamed("Evelyn")].values["role"], ElementsAre("peer"));
    EXPECT_THAT(byId[transcriptNamed("Evelyn")].own, ElementsAre(Pair("role", "peer")));
    EXPECT_THAT(byId[transcriptNamed("Ernie")].values["role"], ElementsAre("user"));
    EXPECT_THAT(byId[transcriptNamed("Ernie")].own, IsEmpty());
    EXPECT_THAT(byId[transcriptNamed("Group")].values["role"], ElementsAre("staff", "volunteer"));
    EXPECT_THAT(setTranscriptAttribute(study(), TranscriptId{9}, "role", "x"),
                FailsWith(ErrorKind::NotFound, "removed"));
}

TEST_F(AttributeTableTest, ExportedTableIsReadBackValueForValue) {
    importThree();
    ASSERT_THAT(addAttribute(study(), "amount", AttributeType::Number), IsOk());
    ASSERT_THAT(addAttribute(study(), "site, \"main\"", AttributeType::Choice, {"=Kirk", "Quay"}), IsOk());
    const std::vector<std::string> awkward{"=1+1",  "'=quoted",    "''@twice",  "'tis plain",
                                           "-dash", "a, \"b\"; c", "الميناء 🏠", "007"};
    for (const char* file : {"people.csv", "people.xlsx"}) {
        for (const std::string& text : awkward) {
            set("Tim", "note", text);
            set("Tim", "amount", "-3.50");
            set("Hanna", "amount", "41");
            set("Ernie", "site, \"main\"", "=Kirk");
            set("Ernie", "since", "31/03/2018");
            const std::string before = everything();
            ASSERT_THAT(exportAttributes(study(), folder() / file), IsOk());
            for (const Participant& each : all(participants(study())))
                for (const auto& [attribute, value] : each.attributes)
                    set(each.name, attribute, "");
            KS_ASSERT_VALUE(outcome, importAttributes(study(), folder() / file));
            EXPECT_THAT(outcome.notices, IsEmpty());
            EXPECT_EQ(outcome.participants, 4);
            EXPECT_EQ(everything(), before) << file << ' ' << text;
        }
    }
    EXPECT_THAT(exportAttributes(study(), folder() / "people.doc"), FailsWith(ErrorKind::Usage, ".csv"));
}

TEST_F(AttributeTableTest, ExportGuardsAgainstFormulas) {
    importThree();
    set("Tim", "note", "=HYPERLINK(\"x\")");
    ASSERT_THAT(exportAttributes(study(), folder() / "people.csv"), IsOk());
    EXPECT_THAT(readFile(folder() / "people.csv"),
                AllOf(HasSubstr("Participant,role,note\r\n"), HasSubstr("Tim,staff,\"'=HYPERLINK(\"\"x\"\")\"\r\n")));
}

TEST_F(AttributeTableTest, TranscriptsAreATableToo) {
    importThree();
    KS_ASSERT_VALUE(read, importAttributes(study(), write("t.csv", "transcript,place\nGroup,Kirk\nNone,Quay\n"),
                                           AttributesOf::Transcripts));
    EXPECT_EQ(read.participants, 1);
    EXPECT_THAT(read.notices, ElementsAre(HasSubstr("no transcript is called \"None\"")));
    ASSERT_THAT(exportAttributes(study(), folder() / "out.csv", AttributesOf::Transcripts), IsOk());
    EXPECT_THAT(readFile(folder() / "out.csv"),
                AllOf(HasSubstr("Transcript,role,place\r\n"), HasSubstr("Group,,Kirk\r\n"), HasSubstr("Ernie,,\r\n")));
}

TEST_F(AttributeTableTest, RowsAboutNewPeopleAddThemWhenAsked) {
    importThree();
    const auto file = write("p.csv", "who,age\nUna,30\nTim,40\n");
    KS_ASSERT_VALUE(read, importAttributes(study(), file, AttributesOf::Participants, UnknownPeople::Add));
    EXPECT_EQ(read.added, 1);
    EXPECT_EQ(read.participants, 2);
    EXPECT_EQ(value("Una", "age"), "30");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(findParticipant(study(), "Una"), FailsWith(ErrorKind::NotFound, "Una"));
}

TEST_F(AttributeTableTest, ErrorsOfATableNameRowColumnAndRemedy) {
    importThree();
    set("Tim", "age", "40");
    EXPECT_THAT(importAttributes(study(), write("p.csv", "who,role,age\nErnie,user,39\nTim,staff,about 40\n")),
                FailsWith(ErrorKind::Invalid, "row 3, column age: \"about 40\" does not fit age: write a number"));
    EXPECT_THAT(importAttributes(study(), write("p.csv", "who,role,ROLE\nErnie,user,39\n")),
                FailsWith(ErrorKind::Invalid, "columns 2 and 3"));
    EXPECT_THAT(importAttributes(study(), write("p.csv", "who,,age\nErnie,user,39\n")),
                FailsWith(ErrorKind::Invalid, "column 2 has no name"));
}

} // namespace
} // namespace kenspeckle::test
