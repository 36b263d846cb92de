// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "kenspeckle/codebook_work.h"
#include "kenspeckle/memos.h"
#include "storage/action.h"
#include "storage/connection.h"
#include "study/parts.h"
#include "study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class CodebookWorkTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }

    CodeId add(const std::string& path) {
        auto made = addCodePath(study(), path);
        EXPECT_THAT(made, IsOk());
        return made.value_or(CodeId{});
    }
    CodeId addWith(CodeId parent, const CodeText& text) {
        auto made = addCode(study(), parent, text);
        EXPECT_THAT(made, IsOk());
        return made.value_or(CodeId{});
    }
    /// Runs SQL as an action of the study: for tables that have no use case in these tests.
    void write(const std::string& sql) {
        auto& parts = study().parts();
        ASSERT_THAT(storage::perform(parts.database, parts.coder, "Wrote something",
                                     [&](storage::Action& action) -> Result<void> {
                                         if (auto coder = action.coder(); !coder) return fail(coder.error());
                                         action.connection().execute(sql);
                                         return {};
                                     }),
                    IsOk());
    }
    using StudyTest::write;
    std::vector<std::string> rows(const std::string& sql) {
        storage::Statement query(study().parts().database.connection().handle(), sql);
        std::vector<std::string> found;
        while (query.step())
            found.emplace_back(query.text(0));
        return found;
    }
    std::string only(const std::string& sql) {
        const auto found = rows(sql);
        EXPECT_EQ(found.size(), 1U) << sql;
        return found.empty() ? std::string() : found.front();
    }
    static std::string number(CodeId id) { return std::to_string(id.value); }
    static std::string number(CodingId id) { return std::to_string(id.value); }
    std::string coder() { return only("SELECT id FROM coder WHERE name = 'Morag'"); }
    std::vector<std::string> paths() {
        auto book = codebook(study());
        EXPECT_THAT(book, IsOk());
        std::vector<std::string> all;
        for (const Code& code : book->codes())
            all.push_back(book->path(code.id));
        return all;
    }
    /// Paths at or below one.
    std::vector<std::string> pathsFrom(const std::string& top) {
        std::vector<std::string> all = paths();
        const std::string below = top.find(" /") == std::string::npos ? top + " /" : top;
        std::erase_if(all, [&](const std::string& path) { return path != top && path.rfind(below, 0) != 0; });
        return all;
    }
    std::vector<std::string> codedAs(CodeId code) {
        CodingFilter filter;
        filter.code = code;
        auto all = codings(study(), filter);
        EXPECT_THAT(all, IsOk());
        std::vector<std::string> words;
        for (const CodingDetail& detail : *all)
            words.push_back(detail.coder + ": " + detail.text);
        return words;
    }
    std::size_t entries() {
        auto all = history(study());
        EXPECT_THAT(all, IsOk());
        return all->size();
    }
    /// Everything a merge or a split may touch, as text.
    std::vector<std::string> everything() {
        std::vector<std::string> all;
        for (const char* sql :
             {"SELECT id || '|' || coalesce(parent, 0) || '|' || position || '|' || name || '|' || name_key || '|' || "
              "definition || '|' || colour || '|' || codable FROM code ORDER BY id",
              "SELECT id || '|' || transcript || '|' || begin_at || '|' || end_at || '|' || code || '|' || coder || "
              "'|' || made FROM coding ORDER BY id",
              "SELECT id || '|' || kind || '|' || target || '|' || text FROM memo ORDER BY id",
              "SELECT id || '|' || participant || '|' || code || '|' || text FROM summary ORDER BY id",
              "SELECT id || '|' || coalesce(coding, 0) || '|' || code FROM review ORDER BY id",
              "SELECT id || '|' || kind || '|' || guid FROM guid ORDER BY id, kind"}) {
            const auto found = rows(sql);
            all.insert(all.end(), found.begin(), found.end());
        }
        return all;
    }
};

using MergingTest = CodebookWorkTest;

TEST_F(MergingTest, CodingsMoveWithCoderAndTimeAndDuplicatesBecomeOne) {
    const CodeId from = add("Help"), into = add("Support");
    tag("Ernie", "A pal told me", "Help");
    tag("Evelyn", "safe place 💙", "Help");
    tag("Ernie", "A pal told me", "Support");
    study().setCoder("Iain");
    tag("Ernie", "A pal told me", "Help");
    study().setCoder("Morag");
    const std::string made = only("SELECT made FROM coding WHERE code = " + number(from) +
                                  " AND coder = (SELECT id FROM coder WHERE name = 'Iain')");
    const std::size_t before = entries();

    KS_ASSERT_VALUE(foreseen, previewMerge(study(), {from}, into));
    EXPECT_EQ(entries(), before) << "a preview is no action";
    EXPECT_THAT(codedAs(from), SizeIs(3));
    KS_ASSERT_VALUE(outcome, mergeCodes(study(), {from}, into));
    EXPECT_EQ(outcome.codes, 1);
    EXPECT_EQ(outcome.codings, 2);
    EXPECT_EQ(outcome.duplicates, 1);
    EXPECT_EQ(foreseen.codings, outcome.codings);
    EXPECT_EQ(foreseen.duplicates, outcome.duplicates);
    EXPECT_EQ(entries(), before + 1);
    EXPECT_THAT(codedAs(into), ElementsAre("Morag: safe place 💙", "Morag: A pal told me", "Iain: A pal told me"));
    EXPECT_EQ(only("SELECT made FROM coding WHERE coder = (SELECT id FROM coder WHERE name = 'Iain')"), made);
    KS_ASSERT_VALUE(newest, history(study(), 1));
    EXPECT_EQ(newest.at(0).label, "Merged Help into Support");
    expectSound();
}

TEST_F(MergingTest, UndoGivesBackEverythingAlsoAfterARestart) {
    const CodeId from = add("Help"), into = add("Support");
    add("Help / Money");
    add("Support / money");
    tag("Ernie", "A pal told me", "Help");
    tag("Ernie", "A pal told me", "Support");
    tag("Ernie", "Recovery takes time", "Help / Money");
    CodeText words;
    words.name = "Help";
    words.definition = "Somebody helps";
    ASSERT_THAT(editCode(study(), from, words), IsOk());
    write("INSERT INTO summary SELECT 1, id, " + number(from) + ", 'Helped', " + coder() +
          ", 0 FROM participant WHERE name = 'Ernie'");
    write("INSERT INTO guid VALUES (" + number(from) + ", 'code', 'abc')");
    const auto before = everything();
    ASSERT_THAT(mergeCodes(study(), {from}, into), IsOk());
    const auto after = everything();
    EXPECT_NE(after, before);
    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(everything(), before);
    ASSERT_THAT(redo(study()), IsOk());
    EXPECT_EQ(everything(), after);
    expectSound();
}

TEST_F(MergingTest, ChildrenMoveBelowAndNamesakesMergeAllTheWayDown) {
    const CodeId from = add("A"), into = add("B");
    add("A / One");
    add("A / Two / Deep");
    add("A / Two / Own");
    add("B / Zero");
    add("B / two / deep");
    tag("Ernie", "A pal told me", "A / Two / Deep");
    KS_ASSERT_VALUE(outcome, mergeCodes(study(), {from}, into));
    EXPECT_EQ(outcome.codes, 3) << "A, and its Two and Deep, whose namesakes were there";
    EXPECT_EQ(outcome.children, 2) << "One and Own";
    EXPECT_THAT(pathsFrom("A /"), IsEmpty());
    EXPECT_THAT(pathsFrom("B"), ElementsAre("B", "B / Zero", "B / two", "B / two / deep", "B / two / Own", "B / One"));
    EXPECT_THAT(codedAs(codeNamed("B / two / deep")), ElementsAre("Morag: A pal told me"));
    expectSound();
}

TEST_F(MergingTest, ACodeMergesIntoItsOwnThemeWhateverTheNames) {
    add("T / A / A");
    const CodeId grandchild = codeNamed("T / A / A");
    const CodeId into = codeNamed("T");
    tag("Ernie", "A pal told me", "T / A");
    KS_ASSERT_VALUE(outcome, mergeCodes(study(), {codeNamed("T / A")}, into));
    EXPECT_EQ(outcome.codes, 1);
    EXPECT_THAT(pathsFrom("T"), ElementsAre("T", "T / A"));
    EXPECT_EQ(codeNamed("T / A"), grandchild) << "the one below it, now in its place";
    EXPECT_THAT(codedAs(into), SizeIs(1));
}

TEST_F(MergingTest, SeveralMergeAtOnceAlsoOneAndWhatIsBelowIt) {
    add("A / B / C");
    const CodeId into = add("X");
    tag("Ernie", "A pal told me", "A");
    tag("Ernie", "A pal told me", "A / B");
    KS_ASSERT_VALUE(outcome, mergeCodes(study(), {codeNamed("A"), codeNamed("A / B"), codeNamed("A")}, into));
    EXPECT_EQ(outcome.codes, 2);
    EXPECT_EQ(outcome.codings, 1);
    EXPECT_EQ(outcome.duplicates, 1);
    EXPECT_THAT(pathsFrom("X"), ElementsAre("X", "X / C"));
    EXPECT_THAT(pathsFrom("A /"), IsEmpty());
    KS_ASSERT_VALUE(newest, history(study(), 1));
    EXPECT_EQ(newest.at(0).label, "Merged 2 codes into X");
}

TEST_F(MergingTest, WordsAreKeptInAMemoForReview) {
    CodeText words;
    words.name = "Feart";
    words.definition = "Fear of others";
    words.doNotUseWhen = "Fear of oneself";
    const CodeId from = addWith({}, words);
    const CodeId into = add("Fear");
    KS_ASSERT_VALUE(outcome, mergeCodes(study(), {from}, into));
    EXPECT_EQ(outcome.words, 1);
    EXPECT_EQ(only("SELECT text FROM memo WHERE kind = 'code' AND target = " + number(into)),
              "Merged from Feart\n\nFear of others\n\nDo not use when: Fear of oneself");
    const CodeId silent = add("Says nothing");
    KS_ASSERT_VALUE(without, mergeCodes(study(), {silent}, into));
    EXPECT_EQ(without.words, 0);
    EXPECT_THAT(rows("SELECT text FROM memo"), SizeIs(1));
}

TEST_F(MergingTest, MemosSummariesReviewsAndGuidsGoAlong) {
    const CodeId from = add("Help"), into = add("Support");
    const CodingId moved = tag("Evelyn", "safe place", "Help");
    const CodingId doubled = tag("Ernie", "A pal told me", "Help");
    const CodingId there = tag("Ernie", "A pal told me", "Support");
    const std::string by = ", " + coder() + ", 0)";
    write("INSERT INTO memo VALUES (1, 'code', " + number(from) + ", NULL, NULL, 'of the code'" + by);
    write("INSERT INTO memo VALUES (2, 'coding', " + number(moved) + ", NULL, NULL, 'of the moved'" + by);
    write("INSERT INTO memo VALUES (3, 'coding', " + number(doubled) + ", NULL, NULL, 'of the double'" + by);
    const auto cell = [&](int id, const std::string& person, CodeId code, const std::string& words) {
        write("INSERT INTO summary VALUES (" + std::to_string(id) + ", (SELECT id FROM participant WHERE name = '" +
              person + "'), " + number(code) + ", '" + words + "'" + by);
    };
    cell(1, "Ernie", from, "helped by a pal");
    cell(2, "Ernie", into, "supported");
    cell(3, "Evelyn", from, "by the hub");
    const std::string place = "(SELECT transcript FROM coding WHERE id = " + number(doubled) + ")";
    write("INSERT INTO review VALUES (1, " + place + ", " + number(doubled) + ", 0, " + number(from) + ", " + coder() +
          ", 'w', 0), (2, " + place + ", NULL, 0, " + number(from) + ", " + coder() + ", 'w', 0)");
    write("INSERT INTO guid VALUES (" + number(from) + ", 'code', 'abc')");

    KS_ASSERT_VALUE(outcome, mergeCodes(study(), {from}, into));
    EXPECT_EQ(outcome.memos, 1);
    EXPECT_EQ(outcome.summaries, 2);
    EXPECT_EQ(only("SELECT target FROM memo WHERE id = 1"), number(into));
    EXPECT_EQ(only("SELECT target FROM memo WHERE id = 3"), number(there));
    EXPECT_EQ(only("SELECT count(*) FROM coding WHERE id = (SELECT target FROM memo WHERE id = 2)"), "1");
    EXPECT_THAT(rows("SELECT text FROM summary ORDER BY id"),
                ElementsAre("supported\n\nhelped by a pal", "by the hub"));
    EXPECT_THAT(rows("SELECT DISTINCT code FROM summary"), ElementsAre(number(into)));
    EXPECT_THAT(rows("SELECT code FROM review ORDER BY id"), ElementsAre(number(into), number(into)));
    EXPECT_EQ(only("SELECT coding FROM review WHERE id = 1"), number(there));
    EXPECT_EQ(only("SELECT guid FROM guid WHERE id = " + number(into)), "abc");
    expectSound();
}

TEST_F(MergingTest, LinksToAMergedCodeLeadToWhatItBecame) {
    const CodeId from = add("Help"), into = add("Support"), other = add("Other");
    KS_ASSERT_VALUE(memo, addMemo(study(), MemoTarget::of(other), "See [Help](ken://code/" + number(from) + ")"));
    ASSERT_THAT(mergeCodes(study(), {from}, into), IsOk());
    EXPECT_EQ(only("SELECT text FROM memo WHERE id = " + std::to_string(memo.value)),
              "See [Help](ken://code/" + number(into) + ")");
}

TEST_F(MergingTest, AGuidOfItsOwnStays) {
    const CodeId from = add("Help"), into = add("Support");
    write("INSERT INTO guid VALUES (" + number(from) + ", 'code', 'abc'), (" + number(into) + ", 'code', 'def')");
    ASSERT_THAT(mergeCodes(study(), {from}, into), IsOk());
    EXPECT_THAT(rows("SELECT guid FROM guid WHERE guid IN ('abc', 'def')"), ElementsAre("def"));
}

TEST_F(MergingTest, WhatMakesNoSenseIsRefusedAndChangesNothing) {
    add("A / B");
    const CodeId a = codeNamed("A"), b = codeNamed("A / B");
    const CodeId folder = addWith({}, [] {
        CodeText text;
        text.name = "Folder";
        text.codable = false;
        return text;
    }());
    tag("Ernie", "A pal told me", "A / B");
    const auto before = everything();
    EXPECT_THAT(mergeCodes(study(), {}, a), FailsWith(ErrorKind::Usage, "at least one"));
    EXPECT_THAT(mergeCodes(study(), {a}, {}), FailsWith(ErrorKind::Usage, "into"));
    EXPECT_THAT(mergeCodes(study(), {a}, a), FailsWith(ErrorKind::Usage, "into itself"));
    EXPECT_THAT(mergeCodes(study(), {a}, b), FailsWith(ErrorKind::Conflict, "is below \"A\""));
    EXPECT_THAT(mergeCodes(study(), {CodeId{7}}, a), FailsWith(ErrorKind::NotFound, "not in the codebook"));
    EXPECT_THAT(mergeCodes(study(), {b}, folder), FailsWith(ErrorKind::Usage, "only groups"));
    EXPECT_THAT(previewMerge(study(), {b}, folder), FailsWith(ErrorKind::Usage, "only groups"));
    EXPECT_EQ(everything(), before);
    ASSERT_THAT(mergeCodes(study(), {a}, folder), IsOk()) << "has no passages of its own";
    EXPECT_THAT(pathsFrom("Folder"), ElementsAre("Folder", "Folder / B"));
}

using SplittingTest = CodebookWorkTest;

TEST_F(SplittingTest, PassagesGoToNewAndExistingCodesAsOneAction) {
    const CodeId code = add("Help");
    const CodeId there = add("Support");
    const CodingId first = tag("Evelyn", "safe place", "Help");
    const CodingId second = tag("Ernie", "A pal told me", "Help");
    tag("Ernie", "Recovery takes time", "Help");
    const auto before = everything();
    CodeText fresh;
    fresh.name = "  Places \n";
    SplitTarget isNew;
    isNew.parent = code;
    isNew.text = fresh;
    SplitTarget unused;
    unused.text.name = "Nobody wants me";
    KS_ASSERT_VALUE(outcome, splitCode(study(), code, {{there, {}, {}}, isNew, unused}, {{second, 0}, {first, 1}}));
    EXPECT_EQ(outcome.moved, 2);
    EXPECT_EQ(outcome.made, 1);
    EXPECT_EQ(outcome.duplicates, 0);
    ASSERT_THAT(outcome.targets, SizeIs(3));
    EXPECT_EQ(outcome.targets[0], there);
    EXPECT_EQ(outcome.targets[2], CodeId{});
    EXPECT_THAT(pathsFrom("Help"), ElementsAre("Help", "Help / Places"));
    EXPECT_THAT(codedAs(there), ElementsAre("Morag: A pal told me"));
    EXPECT_THAT(codedAs(outcome.targets[1]), ElementsAre("Morag: safe place"));
    KS_ASSERT_VALUE(stays, quotesToSplit(study(), code));
    ASSERT_THAT(stays, SizeIs(1));
    EXPECT_EQ(stays[0].text, "Recovery takes time");
    KS_ASSERT_VALUE(newest, history(study(), 1));
    EXPECT_EQ(newest.at(0).label, "Split the code Help");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(everything(), before);
}

TEST_F(SplittingTest, QuotesComeInOrderWithWhatWasSaidAround) {
    add("Help");
    tag("Ernie", "Recovery takes time", "Help");
    tag("Evelyn", "naebody judges ye", "Help");
    study().setCoder("Iain");
    tag("Evelyn", "naebody judges ye", "Help");
    add("Help / Below");
    tag("Ernie", "A pal told me", "Help / Below");
    KS_ASSERT_VALUE(quotes, quotesToSplit(study(), codeNamed("Help")));
    ASSERT_THAT(quotes, SizeIs(2)) << "each passage once, and none of the code below";
    EXPECT_EQ(quotes[0].text, "naebody judges ye");
    EXPECT_EQ(quotes[0].before, "It's a safe place 💙 where ");
    EXPECT_EQ(quotes[0].after, ". I recovered there.\nYe can just drop in.");
    EXPECT_EQ(quotes[0].transcript, "Evelyn");
    EXPECT_THAT(quotes[0].participants, ElementsAre("Evelyn"));
    EXPECT_THAT(quotes[0].coders, UnorderedElementsAre("Morag", "Iain"));
    EXPECT_THAT(quotes[0].codings, SizeIs(2));
    EXPECT_EQ(quotes[1].text, "Recovery takes time");
    EXPECT_THAT(quotes[1].before, HasSubstr("Aye. "));
    add("Whole");
    tag("Ernie", "A pal told me", "Whole");
    KS_ASSERT_VALUE(answers, quotesToSplit(study(), codeNamed("Whole")));
    EXPECT_EQ(answers.at(0).before, "How did you hear of it?\n\n") << "what begins a turn comes with the question";
}

TEST_F(SplittingTest, APassageMayGoToSeveralAndItsMemoToTheFirst) {
    const CodeId code = add("Help");
    const CodeId one = add("One"), two = add("Two");
    const CodingId coding = tag("Ernie", "A pal told me", "Help");
    const CodingId doubled = tag("Ernie", "A pal told me", "Two");
    write("INSERT INTO memo VALUES (1, 'coding', " + number(coding) + ", NULL, NULL, 'look', " + coder() + ", 0)");
    KS_ASSERT_VALUE(outcome,
                    splitCode(study(), code, {{one, {}, {}}, {two, {}, {}}}, {{coding, 0}, {coding, 1}, {coding, 0}}));
    EXPECT_EQ(outcome.moved, 1);
    EXPECT_EQ(outcome.duplicates, 1);
    EXPECT_THAT(codedAs(one), SizeIs(1));
    EXPECT_THAT(codedAs(two), SizeIs(1));
    EXPECT_THAT(codedAs(code), IsEmpty());
    EXPECT_EQ(only("SELECT count(*) FROM coding WHERE id = " + number(doubled)), "1");
    EXPECT_EQ(only("SELECT code FROM coding WHERE id = (SELECT target FROM memo WHERE id = 1)"), number(one));
}

TEST_F(SplittingTest, WhatMakesNoSenseIsRefusedAndChangesNothing) {
    const CodeId code = add("Help"), other = add("Other");
    const CodingId coding = tag("Ernie", "A pal told me", "Help");
    const CodingId foreign = tag("Ernie", "A pal told me", "Other");
    const auto before = everything();
    EXPECT_THAT(splitCode(study(), code, {{code, {}, {}}}, {{coding, 0}}), FailsWith(ErrorKind::Usage, "stay with it"));
    EXPECT_THAT(splitCode(study(), code, {{other, {}, {}}}, {{coding, 1}}), FailsWith(ErrorKind::Usage, "no target 1"));
    EXPECT_THAT(splitCode(study(), code, {{other, {}, {}}}, {{foreign, 0}}),
                FailsWith(ErrorKind::Conflict, "go through its passages again"));
    SplitTarget taken;
    taken.text.name = "oTHER";
    EXPECT_THAT(splitCode(study(), code, {taken}, {{coding, 0}}), FailsWith(ErrorKind::Conflict, "Other"));
    SplitTarget nameless;
    EXPECT_THAT(splitCode(study(), code, {nameless}, {{coding, 0}}), FailsWith(ErrorKind::Invalid, "needs a name"));
    EXPECT_EQ(everything(), before);
    const std::size_t entriesBefore = entries();
    KS_ASSERT_VALUE(nothing, splitCode(study(), code, {{other, {}, {}}}, {}));
    EXPECT_EQ(nothing.moved, 0);
    EXPECT_EQ(entries(), entriesBefore);
}

using ArrangingTest = CodebookWorkTest;

TEST_F(ArrangingTest, SeveralCodesMoveTogetherInReadingOrder) {
    add("T / A / Below");
    add("T / B");
    add("T / C");
    add("T / D");
    const CodeId t = codeNamed("T");
    ASSERT_THAT(moveCodes(study(), {codeNamed("T / C"), codeNamed("T / A / Below"), codeNamed("T / A")}, t, 1), IsOk());
    EXPECT_THAT(pathsFrom("T"), ElementsAre("T", "T / B", "T / A", "T / A / Below", "T / C", "T / D"));
    KS_ASSERT_VALUE(newest, history(study(), 1));
    EXPECT_EQ(newest.at(0).label, "Moved 2 codes") << "what is below one of them goes along";
    EXPECT_THAT(moveCodes(study(), {t}, codeNamed("T / A"), 0), FailsWith(ErrorKind::Conflict, "below itself"));
    add("U / b");
    EXPECT_THAT(moveCodes(study(), {codeNamed("U / b")}, t, 0), FailsWith(ErrorKind::Conflict, "one name"));
    EXPECT_THAT(moveCodes(study(), {CodeId{}}, t, 0), FailsWith(ErrorKind::NotFound, "codebook"));
}

TEST_F(ArrangingTest, SortingFollowsTheLanguageAndNumbers) {
    for (const char* path : {"S / Group 10 / b", "S / Group 10 / a", "S / group 2", "S / Éclat", "S / Zebra"})
        add(path);
    const CodeId s = codeNamed("S");
    KS_ASSERT_VALUE(moved, sortCodes(study(), s, SortScope::Children));
    EXPECT_GT(moved, 0);
    EXPECT_THAT(pathsFrom("S /"), ElementsAre("S / Éclat", "S / group 2", "S / Group 10", "S / Group 10 / b",
                                              "S / Group 10 / a", "S / Zebra"));
    KS_ASSERT_VALUE(deeper, sortCodes(study(), s, SortScope::Below));
    EXPECT_EQ(deeper, 2);
    const std::size_t before = entries();
    KS_ASSERT_VALUE(again, sortCodes(study(), {}, SortScope::Children));
    EXPECT_GT(again, 0) << "the plan that came with the study is not sorted";
    KS_ASSERT_VALUE(nothing, sortCodes(study(), {}, SortScope::Children));
    EXPECT_EQ(nothing, 0);
    EXPECT_EQ(entries(), before + 1) << "what is in order is no action";
}

TEST_F(ArrangingTest, SeveralCodesAreChangedOrRemovedAsOneAction) {
    add("A / B");
    add("C");
    const std::vector<CodeId> both{codeNamed("A"), codeNamed("C")};
    ASSERT_THAT(setColour(study(), both, {1, 2, 3}), IsOk());
    ASSERT_THAT(setCodable(study(), both, Codable::No), IsOk());
    KS_ASSERT_VALUE(book, codebook(study()));
    for (const CodeId id : both) {
        EXPECT_EQ(book.find(id)->text.colour, (Colour{1, 2, 3}));
        EXPECT_FALSE(book.find(id)->text.codable);
    }
    KS_ASSERT_VALUE(entriesNow, history(study(), 2));
    EXPECT_EQ(entriesNow.at(0).label, "Made 2 codes only group others");
    EXPECT_EQ(entriesNow.at(1).label, "Changed the colour of 2 codes");
    ASSERT_THAT(removeCodes(study(), {codeNamed("A"), codeNamed("A / B"), codeNamed("C")}), IsOk());
    EXPECT_THAT(pathsFrom("A /"), IsEmpty());
    EXPECT_THAT(pathsFrom("C"), IsEmpty());
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(pathsFrom("C"), ElementsAre("C"));
}

TEST_F(CodebookWorkTest, UseCountsACodeAloneAndWithWhatIsBelow) {
    add("T / Low");
    tag("Ernie", "A pal told me", "T");
    tag("Ernie", "pal told", "T / Low");
    tag("Evelyn", "safe place", "T / Low");
    tag("Group", "Folk come back", "T / Low");
    KS_ASSERT_VALUE(uses, codeUse(study()));
    const auto use = [&](const std::string& name) {
        const auto found = std::find_if(uses.begin(), uses.end(),
                                        [id = codeNamed(name)](const CodeUse& each) { return each.code == id; });
        return found == uses.end() ? CodeUse{} : *found;
    };
    EXPECT_EQ(use("T"), (CodeUse{codeNamed("T"), 3, 3, 1, 1})) << "overlapping passages are one";
    EXPECT_EQ(use("T / Low"), (CodeUse{codeNamed("T / Low"), 3, 3, 3, 3}));
    KS_ASSERT_VALUE(where, whereUsed(study(), codeNamed("T")));
    ASSERT_THAT(where, SizeIs(3));
    std::map<std::string, std::tuple<int, int, int>> counts;
    for (const TranscriptUse& each : where)
        counts[each.name] = {each.references, each.participants, each.ownReferences};
    EXPECT_EQ(counts["Ernie"], std::tuple(1, 1, 1));
    EXPECT_EQ(counts["Evelyn"], std::tuple(1, 1, 0));
    EXPECT_EQ(counts["Group"], std::tuple(1, 1, 0));
    EXPECT_EQ(wordsAt(where[0].first).empty(), false);
    KS_ASSERT_VALUE(nowhere, whereUsed(study(), codeNamed("Safety")));
    EXPECT_THAT(nowhere, IsEmpty());
    EXPECT_THAT(whereUsed(study(), CodeId{7}), FailsWith(ErrorKind::NotFound, "codebook"));
}

TEST_F(CodebookWorkTest, TheDocumentHoldsWordsAndCounts) {
    CodeText words;
    words.name = "Fear & <shame>";
    words.definition = "Line one\nLine two";
    words.useWhen = "Somebody says feart";
    words.colour = {0xAB, 0xCD, 0xEF};
    addWith({}, words);
    tag("Ernie", "I was feart", "Fear & <shame>");
    ASSERT_THAT(exportCodebook(study(), folder() / "c.html"), IsOk());
    const std::string page = readFile(folder() / "c.html");
    KS_ASSERT_VALUE(same, codebookPage(study()));
    EXPECT_EQ(page, same);
    EXPECT_THAT(page, HasSubstr("<h1>Codebook of study</h1>"));
    EXPECT_THAT(page, HasSubstr("Fear &amp; &lt;shame&gt;</h2>"));
    EXPECT_THAT(page, HasSubstr("#ABCDEF"));
    EXPECT_THAT(page, HasSubstr("1 reference, 1 participant"));
    EXPECT_THAT(page, HasSubstr("Line one<br>Line two"));
    EXPECT_THAT(page, HasSubstr("<b>Use when:</b> Somebody says feart"));
    ASSERT_THAT(exportCodebook(study(), folder() / "c.csv"), IsOk());
    EXPECT_THAT(readFile(folder() / "c.csv"), HasSubstr("#ABCDEF,yes,1,1,1,1\r\n"));
    ASSERT_THAT(exportCodebook(study(), folder() / "c.md"), IsOk());
    EXPECT_THAT(readFile(folder() / "c.md"), HasSubstr("#ABCDEF · 1 reference, 1 participant"));
}

} // namespace
} // namespace kenspeckle::test
