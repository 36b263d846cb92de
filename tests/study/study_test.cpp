// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_fixture.h"

#include <sys/stat.h>

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using CreatingTest = StudyTest;

TEST_F(CreatingTest, NewStudyStartsFromTheEightPointsInTheirOrder) {
    KS_ASSERT_VALUE(book, codebook(study()));
    std::vector<std::string> themes;
    for (const CodeId id : book.children({}))
        themes.push_back(book.find(id)->text.name);
    EXPECT_THAT(
        themes,
        ElementsAre("People access treatment and support – particularly those at most risk",
                    "People engage in effective high-quality treatment and recovery services",
                    "People with lived and living experience are involved in service design, development and delivery",
                    "People access interventions to reduce harm", "A person-centred approach is developed",
                    "The recovery community achieves its potential", "A trauma-informed approach is developed",
                    "An intelligence-led approach future-proofs delivery"));
}

TEST_F(CreatingTest, StudyFileIsForItsOwnerOnly) {
    struct stat status {};
    ASSERT_EQ(stat(file().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST_F(CreatingTest, ExistingFileIsNeverOverwritten) {
    write("notes.ken", "my notes");
    EXPECT_THAT(Study::create(folder() / "notes.ken"), FailsWith(ErrorKind::Conflict, "notes.ken"));
    EXPECT_EQ(readFile(folder() / "notes.ken"), "my notes");
}

TEST_F(CreatingTest, UnreadableCodebookLeavesNoStudyBehind) {
    const auto codebook = write("broken.qdc", "<CodeBook><Codes>");
    EXPECT_THAT(Study::create(folder() / "new.ken", {codebook, "en"}), FailsWith(ErrorKind::Invalid, "broken.qdc"));
    EXPECT_FALSE(std::filesystem::exists(folder() / "new.ken"));
}

TEST_F(CreatingTest, LanguageIsACode) {
    EXPECT_THAT(Study::create(folder() / "new.ken", {std::nullopt, "English"}), FailsWith(ErrorKind::Usage, "English"));
}

TEST_F(CreatingTest, FileThatIsNoStudyIsRefusedAndLeftAsItWas) {
    const auto text = write("letter.ken", "Dear Morag, this is a letter and no study at all.");
    EXPECT_THAT(Study::open(text), FailsWith(ErrorKind::NotAStudy, "letter.ken"));
    EXPECT_EQ(readFile(text), "Dear Morag, this is a letter and no study at all.");
    EXPECT_THAT(Study::open(folder() / "absent.ken"), FailsWith(ErrorKind::NotFound, "absent.ken"));
}

TEST_F(CreatingTest, CoderIsRecorded) {
    importThree();
    study().setCoder("  Iain   Mòr ");
    EXPECT_EQ(study().coder(), "Iain Mòr");
    tag("Ernie", "feart of being judged", "Safety");
    KS_ASSERT_VALUE(all, codings(study()));
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all.front().coder, "Iain Mòr");
}

using CodebookTest = StudyTest;

TEST_F(CodebookTest, SiblingsNeedDifferentNames) {
    CodeText text;
    text.name = "SAFETY";
    KS_ASSERT_VALUE(book, codebook(study()));
    const CodeId safety = codeNamed("Safety");
    EXPECT_THAT(addCode(study(), book.find(safety)->parent, text), FailsWith(ErrorKind::Conflict, "Safety"));
    EXPECT_THAT(addCode(study(), {}, text), IsOk());
    text.name = "a / b";
    EXPECT_THAT(addCode(study(), {}, text), FailsWith(ErrorKind::Invalid, "a / b"));
    text.name = "   ";
    EXPECT_THAT(addCode(study(), {}, text), FailsWith(ErrorKind::Invalid, "name"));
}

TEST_F(CodebookTest, EditIsUndoneWithOldWording) {
    const CodeId safety = codeNamed("Safety");
    KS_ASSERT_VALUE(before, codebook(study()));
    CodeText text = before.find(safety)->text;
    const std::string old = text.definition;
    text.definition = "Being safe, and knowing it.";
    ASSERT_THAT(editCode(study(), safety, text), IsOk());
    KS_ASSERT_VALUE(after, codebook(study()));
    EXPECT_EQ(after.find(safety)->text.definition, "Being safe, and knowing it.");
    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    KS_ASSERT_VALUE(again, codebook(study()));
    EXPECT_EQ(again.find(safety)->text.definition, old);
}

TEST_F(CodebookTest, CodeMovesAmongItsSiblingsAndToAnotherTheme) {
    KS_ASSERT_VALUE(book, codebook(study()));
    const CodeId theme = book.children({})[3];
    const auto children = book.children(theme);
    ASSERT_GE(children.size(), 3U);
    ASSERT_THAT(moveCode(study(), children[2], theme, 0), IsOk());
    KS_ASSERT_VALUE(moved, codebook(study()));
    EXPECT_EQ(moved.children(theme).front(), children[2]);
    EXPECT_EQ(moved.children(theme)[1], children[0]);
    ASSERT_THAT(moveCode(study(), children[2], {}, 0), IsOk());
    KS_ASSERT_VALUE(top, codebook(study()));
    EXPECT_EQ(top.children({}).front(), children[2]);
    EXPECT_THAT(moveCode(study(), theme, children[0], 0), FailsWith(ErrorKind::Conflict, "below itself"));
}

TEST_F(CodebookTest, RemovedThemeTakesItsCodesAndCodingsAndComesBackWithUndo) {
    importThree();
    tag("Group", "naloxone", "Naloxone");
    KS_ASSERT_VALUE(book, codebook(study()));
    const CodeId theme = book.find(codeNamed("Naloxone"))->parent;
    const std::size_t size = book.codes().size();
    ASSERT_THAT(removeCode(study(), theme), IsOk());
    EXPECT_THAT(codedWords(), IsEmpty());
    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    KS_ASSERT_VALUE(again, codebook(study()));
    EXPECT_EQ(again.codes().size(), size);
    EXPECT_THAT(codedWords(), ElementsAre("naloxone"));
    expectSound();
}

TEST_F(CodebookTest, ImportedCodebookAddsOnlyWhatIsMissing) {
    const auto again = shippedCodebookFolder() / "rosc-eight-point-plan.qdc";
    KS_ASSERT_VALUE(first, importCodebook(study(), again));
    EXPECT_EQ(first.added, 0);
    KS_ASSERT_VALUE(other, importCodebook(study(), shippedCodebookFolder() / "mat-standards.qdc"));
    EXPECT_GE(other.added, 10);
}

TEST_F(CodebookTest, ExportedCodebookComesBackAlike) {
    ASSERT_THAT(exportCodebook(study(), folder() / "out.qdc"), IsOk());
    KS_ASSERT_VALUE(copy, Study::create(folder() / "copy.ken", {folder() / "out.qdc", "en"}));
    KS_ASSERT_VALUE(mine, codebook(study()));
    KS_ASSERT_VALUE(theirs, codebook(copy));
    ASSERT_EQ(mine.codes().size(), theirs.codes().size());
    for (std::size_t i = 0; i < mine.codes().size(); ++i) {
        EXPECT_EQ(mine.path(mine.codes()[i].id), theirs.path(theirs.codes()[i].id));
        EXPECT_EQ(mine.codes()[i].text.definition, theirs.codes()[i].text.definition);
        EXPECT_EQ(mine.codes()[i].text.useWhen, theirs.codes()[i].text.useWhen);
        EXPECT_EQ(mine.codes()[i].text.doNotUseWhen, theirs.codes()[i].text.doNotUseWhen);
        EXPECT_EQ(mine.codes()[i].text.example, theirs.codes()[i].text.example);
        EXPECT_EQ(mine.codes()[i].text.colour, theirs.codes()[i].text.colour);
    }
}

} // namespace
} // namespace kenspeckle::test
