// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include "gui/coding_actions.h"
#include "gui/dialogs/code_all_dialog.h"
#include "gui/models/coding_view.h"
#include "gui/views/code_palette.h"
#include "gui/views/hit_delegate.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

class CodeAllTest : public WindowTest {
protected:
    /// Opens the preview from the menu's key.
    void open() {
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = window->findChild<CodeAllDialog*>();
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    }
    void type(const QString& words) {
        QLineEdit* field = box<QLineEdit>("Phrase or search");
        field->selectAll();
        QTest::keyClicks(field, words);
    }
    template <class Widget> Widget* box(const char* accessibleName) {
        for (Widget* widget : dialog->findChildren<Widget*>())
            if (widget->accessibleName() == QString::fromLatin1(accessibleName)) return widget;
        return nullptr;
    }
    bool listed(int count) {
        return eventually([&] { return dialog->candidates().rowCount() == count; });
    }
    void choose(const QString& letters) {
        dialog->findChild<QPushButton*>(QStringLiteral("chooseCodes"))->click();
        ASSERT_TRUE(dialog->codePalette().isVisible());
        QTest::keyClicks(&dialog->codePalette().field(), letters);
        QTest::keyClick(&dialog->codePalette().field(), Qt::Key_Return);
        ASSERT_FALSE(dialog->codePalette().isVisible());
    }
    QPushButton* codeButton() { return dialog->findChild<QPushButton*>(QStringLiteral("codeThem")); }
    /// As soon as what is listed is what was asked for.
    void codeThem() {
        ASSERT_TRUE(eventually([this] { return codeButton()->isEnabled(); }));
        codeButton()->click();
    }
    void undo() {
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        view().setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    std::vector<CodingDetail> all() { return codings(study(), {}).value_or(std::vector<CodingDetail>{}); }

    CodeAllDialog* dialog = nullptr;
};

Candidate candidate(const char* context, std::int64_t begin) {
    Candidate made;
    made.passage = {TranscriptId{1}, {CodePoint{begin}, CodePoint{begin + 3}}};
    made.transcript = "Morag";
    made.turn = 2;
    made.context = context;
    return made;
}

} // namespace

TEST(CandidateModel, TicksWhatIsNotCodedYet) {
    CandidateModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCandidates({candidate("one 🏠", 0), candidate("two", 10), candidate("three", 20)}, {false, true, false});
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.tickedCount(), 2);
    EXPECT_EQ(model.alreadyCount(), 1);
    EXPECT_FALSE(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
    EXPECT_FALSE(model.flags(model.index(1)).testFlag(Qt::ItemIsUserCheckable));
    EXPECT_TRUE(model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
    ASSERT_EQ(model.tickedPassages().size(), 1U);
    EXPECT_EQ(model.tickedPassages()[0].range.begin, CodePoint{20});
    model.tickAll(Qt::Checked);
    EXPECT_EQ(model.tickedCount(), 2);
    model.tickAll(Qt::Unchecked);
    EXPECT_EQ(model.tickedCount(), 0);
    EXPECT_EQ(model.data(model.index(0), HitDelegate::SnippetRole).toString(), QStringLiteral("one 🏠"));
    model.setCandidates({}, {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(CodeAllTest, EveryPlaceOfAPhraseIsLookedThroughAndCodedAsOne) {
    open();
    type(QStringLiteral("NAEBODY judges"));
    ASSERT_TRUE(listed(2));
    EXPECT_EQ(dialog->candidates().tickedCount(), 2);
    choose(QStringLiteral("safety"));
    codeThem();
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(all()[0].text, "Naebody judges");
    EXPECT_EQ(all()[1].text, "naebody judges");
    EXPECT_EQ(window->session()->recentCodes().at(1), code("Safety"));
    undo();
    EXPECT_TRUE(all().empty());
}

TEST_F(CodeAllTest, WhatIsSelectedIsThePhraseAndScopeAndPlaceAreChosen) {
    select(QStringLiteral("café"));
    open();
    ASSERT_TRUE(listed(1)) << "interviewers are left out";
    box<QComboBox>("How much")->setCurrentIndex(2);
    choose(QStringLiteral("safety"));
    codeThem();
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].coding.passage.range, view().text()->turns()[3].range);
}

TEST_F(CodeAllTest, OnlyWhatIsTickedIsCoded) {
    open();
    type(QStringLiteral("the hub"));
    for (QCheckBox* each : dialog->findChildren<QCheckBox*>())
        if (each->text() == QStringLiteral("Interviewers too")) each->click();
    ASSERT_TRUE(listed(2));
    auto* list = box<QListView>("What would be coded");
    list->setFocus();
    list->setCurrentIndex(dialog->candidates().index(0));
    QTest::keyClick(list, Qt::Key_Space);
    EXPECT_EQ(dialog->candidates().tickedCount(), 1);
    const QRect second = list->visualRect(dialog->candidates().index(1));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, second.topLeft() + QPoint(18, 16));
    EXPECT_EQ(dialog->candidates().tickedCount(), 0);
    EXPECT_FALSE(codeButton()->isEnabled());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, second.topLeft() + QPoint(18, 16));
    choose(QStringLiteral("safety"));
    ASSERT_TRUE(eventually([&] { return dialog->candidates().tickedCount() == 2; })) << "ticked anew for the code";
    list->setCurrentIndex(dialog->candidates().index(0));
    QTest::keyClick(list, Qt::Key_Space);
    codeThem();
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].transcript, "Tam");
}

TEST_F(CodeAllTest, WhatIsCodedSoAlreadyIsToldAndNotTicked) {
    select(QStringLiteral("Naebody judges"));
    window->readPage().desk().code(code("Safety"));
    view().setCaret(view().text()->whole().begin);
    open();
    type(QStringLiteral("naebody judges"));
    ASSERT_TRUE(listed(2));
    choose(QStringLiteral("safety"));
    ASSERT_TRUE(eventually([&] { return dialog->candidates().alreadyCount() == 1; }));
    EXPECT_EQ(dialog->candidates().tickedCount(), 1);
}

TEST_F(CodeAllTest, EveryTurnOfASpeakerIsCodedWithSeveralCodes) {
    open();
    box<QComboBox>("What to code")->setCurrentIndex(1);
    auto* speaker = box<QComboBox>("Speaker");
    speaker->setCurrentIndex(speaker->findText(QStringLiteral("Morag")));
    ASSERT_TRUE(listed(2));
    dialog->findChild<QPushButton*>(QStringLiteral("chooseCodes"))->click();
    QLineEdit& field = dialog->codePalette().field();
    QTest::keyClicks(&field, QStringLiteral("safety"));
    QTest::keyClick(&field, Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClicks(&field, QStringLiteral("Service users"));
    QTest::keyClick(&field, Qt::Key_Return);
    codeThem();
    EXPECT_EQ(all().size(), 4U);
    undo();
    EXPECT_TRUE(all().empty());
}

TEST_F(CodeAllTest, WithoutACodeTheButtonAsksForOne) {
    open();
    type(QStringLiteral("naebody"));
    ASSERT_TRUE(listed(2));
    codeThem();
    EXPECT_TRUE(dialog->codePalette().isVisible());
    EXPECT_TRUE(all().empty());
}

TEST_F(CodeAllTest, ThousandsAreCodedWithoutHoldingUpTheWindow) {
    std::string many = "Interviewer: Well?\n\n";
    for (int turn = 0; turn < 300; ++turn)
        many += "Jean: aye aye\n\nInterviewer: And?\n\n";
    writeFile(folder / "Jean.txt", many);
    importByDrop({file("Jean.txt")}, 3);
    openTranscript("Jean");
    open();
    type(QStringLiteral("aye"));
    ASSERT_TRUE(listed(600));
    choose(QStringLiteral("safety"));
    ASSERT_TRUE(eventually([&] { return dialog->candidates().tickedCount() == 600; }));
    codeThem();
    ASSERT_TRUE(eventually([&] { return all().size() == 600; }));
    EXPECT_TRUE(eventually([&] { return view().stripes().stripes().size() == 600; }));
}

TEST_F(CodeAllTest, AViewOfOneCoderHoldsForSearchesByCodeToo) {
    study().setCoder("Ailsa");
    ASSERT_THAT(addCoding(study(), {view().text()->transcript().id, rangeOf(QStringLiteral("Families come."))},
                          this->code("Safety")),
                IsOk());
    study().setCoder("Tam");
    ASSERT_THAT(addCoding(study(), {view().text()->transcript().id, rangeOf(QStringLiteral("key worker"))},
                          this->code("Safety")),
                IsOk());
    window->session()->refresh();
    window->session()->codingView().show(CodingView::Whose::Mine);
    open();
    dialog->showHits(QStringLiteral("code:Safety"), {}, HitScope::Turn);
    ASSERT_TRUE(listed(1));
    EXPECT_TRUE(dialog->candidates().candidate(0).context.find("key worker") != std::string::npos);
    // Chosen while the dialog stands there.
    window->session()->codingView().show(CodingView::Whose::Everyone);
    EXPECT_TRUE(listed(2));
    window->session()->codingView().show(CodingView::Whose::One, QStringLiteral("Ailsa"));
    EXPECT_TRUE(listed(1));
    EXPECT_TRUE(
        eventually([&] { return dialog->candidates().candidate(0).context.find("Families") != std::string::npos; }));
}

} // namespace kenspeckle::gui::test
