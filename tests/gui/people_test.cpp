// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTimer>
#include <QTreeView>

#include <gmock/gmock.h>

#include "gui/dialogs/attribute_dialog.h"
#include "gui/dialogs/import_table_dialog.h"
#include "gui/dialogs/merge_dialog.h"
#include "gui/jobs/table_import.h"
#include "gui/models/pasted_block.h"
#include "gui/views/memos/memo_editor.h"
#include "gui/views/memos/memo_text.h"
#include "gui/views/memos/memos_panel.h"
#include "gui/views/people/people_desk.h"
#include "gui/views/people/people_page.h"
#include "gui/views/people/speakers_panel.h"
#include "gui/views/transcripts_panel.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/references.h"
#include "kenspeckle/speakers.h"

namespace kenspeckle::gui::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string text(const QModelIndex& index, int role = Qt::DisplayRole) { return toUtf8(index.data(role).toString()); }

class PeopleTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        m_modelTester = std::make_unique<QAbstractItemModelTester>(
            &page().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_proxyTester = std::make_unique<QAbstractItemModelTester>(
            table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_speakersTester = std::make_unique<QAbstractItemModelTester>(
            &page().speakers().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        window->commands().people->trigger();
        ASSERT_TRUE(eventually([this] { return page().model().rowCount() == 2; }));
    }
    void TearDown() override {
        m_modelTester.reset();
        m_proxyTester.reset();
        m_speakersTester.reset();
        WindowTest::TearDown();
    }

    [[nodiscard]] PeoplePage& page() { return window->peoplePage(); }
    [[nodiscard]] PeopleTableView& table() { return page().table(); }
    /// Makes attributes, and waits until the table shows them.
    void attribute(const std::string& name, AttributeType type, const std::vector<std::string>& choices = {}) {
        ASSERT_THAT(addAttribute(study(), name, type, choices), IsOk());
        window->session()->changed(QStringLiteral("made"));
        ASSERT_TRUE(eventually([&] { return page().model().columnOf(fromUtf8(name)) >= 0; }));
    }
    [[nodiscard]] QModelIndex cell(const std::string& who, const std::string& column) {
        const int at = column == "Participant" ? 0 : page().model().columnOf(fromUtf8(column));
        for (int row = 0; row < table().model()->rowCount(); ++row)
            if (text(table().model()->index(row, 0)) == who) return table().model()->index(row, at);
        return {};
    }
    void go(const std::string& who, const std::string& column) {
        table().setFocus();
        table().setCurrentIndex(cell(who, column));
        ASSERT_TRUE(table().currentIndex().isValid());
    }
    /// Types into the current cell, as one does in a spreadsheet.
    void type(const QString& words) {
        QTest::keyClick(&table(), Qt::Key_F2);
        auto* edit = table().viewport()->findChild<QLineEdit*>();
        ASSERT_NE(edit, nullptr);
        edit->clear();
        edit->insert(words);
        QTest::keyClick(edit, Qt::Key_Return);
        // The cell takes what was typed once the key has been dealt with.
        ASSERT_TRUE(eventually([&] { return table().viewport()->findChildren<QLineEdit*>().isEmpty(); }, 3000));
    }
    [[nodiscard]] std::string value(const std::string& who, const std::string& attribute) {
        const auto people = participants(study());
        for (const Participant& person : *people)
            if (person.name == who) {
                const auto found = person.attributes.find(attribute);
                return found == person.attributes.end() ? std::string() : found->second;
            }
        return "nobody";
    }
    [[nodiscard]] std::int64_t idOf(const std::string& who) {
        return findParticipant(study(), who).value_or(ParticipantId{}).value;
    }
    [[nodiscard]] std::size_t entries() { return history(study())->size(); }
    [[nodiscard]] std::string said() { return toUtf8(window->statusLine().words()); }
    void undo() { window->commands().undo->trigger(); }

private:
    std::unique_ptr<QAbstractItemModelTester> m_modelTester;
    std::unique_ptr<QAbstractItemModelTester> m_proxyTester;
    std::unique_ptr<QAbstractItemModelTester> m_speakersTester;
};

TEST_F(PeopleTest, ListsWhoSpeaksWithWordsAndPassages) {
    EXPECT_EQ(text(cell("Morag", "Participant").siblingAtColumn(1)), "1");
    EXPECT_EQ(text(cell("Tam", "Participant").siblingAtColumn(2)), "14");
    openTranscript("Tam");
    select(QStringLiteral("A pal took me."));
    window->readPage().desk().code(code("Safety"));
    EXPECT_TRUE(eventually([&] {
        window->commands().people->trigger();
        return text(cell("Tam", "Participant").siblingAtColumn(3)) == "1";
    }));
}

TEST_F(PeopleTest, AValueIsTypedAndUndone) {
    attribute("age", AttributeType::Number);
    go("Tam", "age");
    const std::size_t before = entries();
    type(QStringLiteral("41"));
    EXPECT_EQ(value("Tam", "age"), "41");
    EXPECT_EQ(entries(), before + 1);
    EXPECT_TRUE(eventually([&] { return text(cell("Tam", "age")) == "41"; }));
    QTest::keyClick(&table(), Qt::Key_F2);
    auto* edit = table().viewport()->findChild<QLineEdit*>();
    ASSERT_NE(edit, nullptr);
    QTest::keyClicks(edit, QStringLiteral("ab-"));
    EXPECT_FALSE(edit->text().contains(QLatin1Char('a'))) << "letters cannot be typed into a number";
    QTest::keyClick(edit, Qt::Key_Escape);
    undo();
    EXPECT_EQ(value("Tam", "age"), "");
}

TEST_F(PeopleTest, WhatDoesNotFitIsSaidAndTheCellKeepsWhatWasThere) {
    attribute("seen", AttributeType::Date);
    go("Tam", "seen");
    type(QStringLiteral("31 March 2018"));
    EXPECT_EQ(value("Tam", "seen"), "2018-03-31");
    ASSERT_TRUE(eventually([&] { return text(cell("Tam", "seen")) == "2018-03-31"; }));
    type(QStringLiteral("Tuesday"));
    EXPECT_THAT(said(), HasSubstr("write a date as 2018-03-31"));
    EXPECT_EQ(value("Tam", "seen"), "2018-03-31");
    EXPECT_EQ(text(cell("Tam", "seen")), "2018-03-31");
}

TEST_F(PeopleTest, AChoiceIsChosenFromAList) {
    attribute("role", AttributeType::Choice, {"user", "staff"});
    go("Tam", "role");
    QTest::keyClick(&table(), Qt::Key_F2);
    auto* box = table().viewport()->findChild<QComboBox*>();
    ASSERT_NE(box, nullptr);
    ASSERT_EQ(box->count(), 3);
    box->setCurrentIndex(2);
    Q_EMIT box->activated(2);
    EXPECT_EQ(value("Tam", "role"), "staff");
}

TEST_F(PeopleTest, AParticipantIsRenamedInPlace) {
    go("Tam", "Participant");
    type(QStringLiteral("Thomas 💙"));
    EXPECT_TRUE(eventually([&] { return cell("Thomas 💙", "Participant").isValid(); }));
    go("Thomas 💙", "Participant");
    type(QStringLiteral("morag"));
    EXPECT_THAT(said(), HasSubstr("merge"));
}

TEST_F(PeopleTest, ABlockFromASpreadsheetIsMatchedByNamesAndHeadingsAsOneAction) {
    attribute("role", AttributeType::Choice, {"user", "staff"});
    go("Morag", "role");
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Name\tage\tROLE\nTam\t39\tstaff\nUna\t20\tuser\nmorag\t41\tuser\n"));
    const std::size_t before = entries();
    QTest::keyClick(&table(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(entries(), before + 1);
    EXPECT_EQ(value("Tam", "age"), "39");
    EXPECT_EQ(value("Tam", "role"), "staff");
    EXPECT_EQ(value("Morag", "age"), "41");
    EXPECT_THAT(said(), HasSubstr("by names and headings; not in the study, left out: Una"));
    undo();
    EXPECT_EQ(value("Tam", "role"), "");
    EXPECT_FALSE(findAttribute(study(), "age"));
}

TEST_F(PeopleTest, ABlockWithoutNamesGoesWhereTheCursorIs) {
    attribute("role", AttributeType::Text);
    attribute("site", AttributeType::Text);
    go("Morag", "role");
    QGuiApplication::clipboard()->setText(
        QStringLiteral("user\tKirk\tmore\nstaff\t\"Quay \"\"East\"\"\"\tmore\nx\ty\n"));
    QTest::keyClick(&table(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(value("Morag", "role"), "user");
    EXPECT_EQ(value("Tam", "role"), "staff");
    EXPECT_EQ(value("Tam", "site"), "Quay \"East\"");
    EXPECT_THAT(said(), HasSubstr("4 cells beyond the table"));
    EXPECT_EQ(table().selectionModel()->selectedIndexes().size(), 4);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return text(cell("Tam", "site")).starts_with("Quay"); }));
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(toUtf8(QGuiApplication::clipboard()->text()), "user\tKirk\nstaff\tQuay \"East\"");
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_EQ(value("Morag", "site"), "");
    EXPECT_EQ(value("Tam", "role"), "");
}

TEST_F(PeopleTest, PeopleChosenTogetherAreMergedAndAskedWhatStands) {
    attribute("age", AttributeType::Number);
    ASSERT_THAT(setAttribute(study(), "Tam", "age", "39"), IsOk());
    ASSERT_THAT(setAttribute(study(), "Morag", "age", "41"), IsOk());
    table().selectAll();
    table().selectionModel()->setCurrentIndex(cell("Tam", "Participant"), QItemSelectionModel::NoUpdate);
    auto* merge = page().findChild<QPushButton*>(QStringLiteral("mergeChosen"));
    ASSERT_NE(merge, nullptr);
    ASSERT_TRUE(merge->isEnabled());
    merge->click();
    auto* dialog = window->findChild<MergeDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* box = dialog->findChild<QComboBox*>();
    ASSERT_EQ(box->count(), 2);
    box->setCurrentIndex(box->findText(QStringLiteral("41")));
    dialog->findChild<QPushButton*>(QStringLiteral("mergePeople"))->click();
    ASSERT_TRUE(eventually([&] { return page().model().rowCount() == 1; }));
    EXPECT_EQ(value("Tam", "age"), "41");
    undo();
    EXPECT_TRUE(eventually([&] { return page().model().rowCount() == 2; }));
}

TEST_F(PeopleTest, AnAttributeIsMadeEditedAndRemoved) {
    page().desk().editAttribute({});
    auto* dialog = window->findChild<AttributeDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>()->setText(QStringLiteral("role"));
    auto* type = dialog->findChild<QComboBox*>();
    type->setCurrentIndex(1);
    auto* save = dialog->findChild<QPushButton*>(QStringLiteral("saveAttribute"));
    save->click();
    EXPECT_TRUE(dialog->isVisible()) << "a choice without choices";
    dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("user\nstaff"));
    save->click();
    ASSERT_TRUE(eventually([&] { return page().model().columnOf(QStringLiteral("role")) >= 0; }));
    ASSERT_THAT(setAttribute(study(), "Tam", "role", "user"), IsOk());
    page().desk().setType(*findAttribute(study(), "role"), AttributeType::Number);
    EXPECT_THAT(said(), HasSubstr("\"user\" (Tam)"));
    page().desk().removeAttribute(*findAttribute(study(), "role"));
    EXPECT_TRUE(eventually([&] { return page().model().columnOf(QStringLiteral("role")) < 0; }));
    undo();
    EXPECT_EQ(value("Tam", "role"), "user");
}

TEST_F(PeopleTest, SomebodyIsAddedAndNamedAtOnce) {
    page().addParticipant();
    ASSERT_TRUE(eventually([&] { return table().viewport()->findChild<QLineEdit*>() != nullptr; }));
    auto* edit = table().viewport()->findChild<QLineEdit*>();
    edit->setText(QStringLiteral("Una"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return cell("Una", "Participant").isValid(); }));
    go("Una", "Participant");
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_TRUE(eventually([&] { return !cell("Una", "Participant").isValid(); }));
    go("Tam", "Participant");
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_THAT(said(), HasSubstr("speaks in")) << "who speaks stays";
}

TEST_F(PeopleTest, FilterAndSortFindPeople) {
    attribute("role", AttributeType::Text);
    ASSERT_THAT(setAttribute(study(), "Tam", "role", "service user"), IsOk());
    window->session()->changed(QStringLiteral("set"));
    ASSERT_TRUE(eventually([&] { return text(cell("Tam", "role")) == "service user"; }));
    table().sortByColumn(page().model().columnOf(QStringLiteral("role")), Qt::DescendingOrder);
    EXPECT_EQ(text(table().model()->index(0, 0)), "Tam") << "empty cells last, either way";
    table().sortByColumn(page().model().columnOf(QStringLiteral("role")), Qt::AscendingOrder);
    EXPECT_EQ(text(table().model()->index(0, 0)), "Tam");
    page().filter().setText(QStringLiteral("role=\"service u\""));
    EXPECT_EQ(table().model()->rowCount(), 1);
    page().filter().setText(QStringLiteral("role=staff"));
    EXPECT_EQ(table().model()->rowCount(), 0);
    page().filter().clear();
    EXPECT_EQ(table().model()->rowCount(), 2);
}

TEST_F(PeopleTest, TranscriptsHaveValuesOfTheirOwn) {
    attribute("role", AttributeType::Text);
    ASSERT_THAT(setAttribute(study(), "Tam", "role", "user"), IsOk());
    page().showTable(AttributesOf::Transcripts);
    ASSERT_TRUE(eventually([&] { return page().model().rowCount() == 2 && text(cell("Tam", "role")) == "user"; }));
    EXPECT_EQ(text(cell("Tam", "role"), Qt::EditRole), "") << "lent by who speaks";
    go("Tam", "role");
    type(QStringLiteral("peer"));
    EXPECT_EQ(transcriptAttributes(study(), *findTranscript(study(), "Tam"))->at("role"), "peer");
    EXPECT_EQ(value("Tam", "role"), "user");
}

TEST_F(PeopleTest, AMemoIsWrittenAboutAPersonAndALinkLeadsToThem) {
    go("Tam", "Participant");
    QTimer::singleShot(0, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_TRUE(menu);
        for (QAction* action : menu->actions())
            if (action->text() == QStringLiteral("Memo…")) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        menu->close();
        FAIL() << "no entry for a memo";
    });
    Q_EMIT table().customContextMenuRequested(table().visualRect(table().currentIndex()).center());
    EXPECT_TRUE(window->memosPanel().isVisible());
    QTest::keyClicks(&window->memosPanel().editor().text(), QStringLiteral("Came late."));
    table().setFocus();
    QApplication::processEvents();
    const auto written = memos(study());
    ASSERT_THAT(written, IsOk());
    ASSERT_EQ(written->size(), 1U);
    EXPECT_EQ(written->front().memo.target, MemoTarget::of(ParticipantId{idOf("Tam")}));
    // From another page, with a filter that hides them.
    page().filter().setText(QStringLiteral("Morag"));
    go("Morag", "Participant");
    window->setPage(Page::Read);
    window->openLink(fromUtf8(format(Reference::to(ParticipantId{idOf("Tam")}))));
    EXPECT_TRUE(window->peoplePage().isVisible());
    EXPECT_TRUE(eventually([this] { return text(table().currentIndex()) == "Tam"; })) << text(table().currentIndex());
    EXPECT_TRUE(page().filter().text().isEmpty());
    // While the other table is shown.
    page().showTable(AttributesOf::Transcripts);
    window->openLink(fromUtf8(format(Reference::to(ParticipantId{idOf("Morag")}))));
    EXPECT_TRUE(eventually([this] { return text(table().currentIndex()) == "Morag"; }));
    EXPECT_EQ(page().whose(), AttributesOf::Participants);
}

TEST_F(PeopleTest, TheTableIsExportedAndReadBack) {
    attribute("role", AttributeType::Text);
    ASSERT_THAT(setAttribute(study(), "Tam", "role", "=user"), IsOk());
    page().desk().exportFile(AttributesOf::Participants, file("people.xlsx"));
    ASSERT_THAT(setAttribute(study(), "Tam", "role", ""), IsOk());
    page().desk().importFile(AttributesOf::Participants, file("people.xlsx"));
    EXPECT_EQ(value("Tam", "role"), "=user");
}

TEST_F(PeopleTest, ALabelIsSaidToBeAnInterviewerOrAnother) {
    window->commands().speakers->trigger();
    QTreeView& tree = page().speakers().tree();
    ASSERT_TRUE(eventually([&] { return tree.model()->rowCount() == 3; }));
    const auto labelled = [&](const std::string& label) {
        for (int row = 0; row < tree.model()->rowCount(); ++row)
            if (text(tree.model()->index(row, 0)) == label) return tree.model()->index(row, 1);
        return QModelIndex();
    };
    const auto say = [&](const std::string& label, const QString& who) {
        tree.setFocus();
        tree.setCurrentIndex(labelled(label));
        QTest::keyClick(&tree, Qt::Key_F2);
        auto* box = tree.viewport()->findChild<QComboBox*>();
        ASSERT_NE(box, nullptr);
        box->setCurrentText(who);
        QTest::keyClick(box, Qt::Key_Return);
    };
    say("Tam", SpeakersModel::interviewer());
    EXPECT_TRUE(eventually([&] { return labelled("Tam").data().toString() == SpeakersModel::interviewer(); }));
    const std::size_t before = entries();
    say("Interviewer", QStringLiteral("Una"));
    EXPECT_TRUE(eventually([&] { return text(labelled("Interviewer")) == "Una"; }));
    EXPECT_EQ(entries(), before + 1) << "both transcripts at once";
    EXPECT_THAT(findParticipant(study(), "Una"), IsOk());
    // The transcript below the label opens it.
    const QModelIndex place = tree.model()->index(0, 0, labelled("Tam").siblingAtColumn(0));
    ASSERT_TRUE(place.isValid());
    Q_EMIT tree.activated(place);
    EXPECT_EQ(view().text()->transcript().name, "Tam");
}

class TranscriptListTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        m_tester = std::make_unique<QAbstractItemModelTester>(&panel().model(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        ASSERT_THAT(setAttribute(study(), "Tam", "role", "user"), IsOk());
        ASSERT_THAT(setAttribute(study(), "Tam", "site", "Kirk Street"), IsOk());
        ASSERT_THAT(setAttribute(study(), "Morag", "role", "staff"), IsOk());
        window->session()->changed(QStringLiteral("set"));
        ASSERT_TRUE(eventually([&] { return panel().groupBy().count() == 3; }));
    }
    void TearDown() override {
        m_tester.reset();
        WindowTest::TearDown();
    }
    [[nodiscard]] TranscriptsPanel& panel() { return window->readPage().transcriptsPanel(); }
    void group(const QString& by) {
        panel().groupBy().setCurrentIndex(panel().groupBy().findText(by));
        Q_EMIT panel().groupBy().activated(panel().groupBy().currentIndex());
    }
    [[nodiscard]] std::vector<std::string> shown() {
        std::vector<std::string> rows;
        const auto& model = panel().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex top = model.index(row, 0);
            rows.push_back(toUtf8(top.data().toString()));
            for (int below = 0; below < model.rowCount(top); ++below)
                rows.push_back("- " + toUtf8(model.index(below, 0, top).data().toString()));
        }
        return rows;
    }

    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

TEST_F(TranscriptListTest, TranscriptsAreGroupedByAnAttributeAndRememberIt) {
    EXPECT_THAT(shown(), ElementsAre("Morag", "Tam"));
    group(QStringLiteral("role"));
    EXPECT_THAT(shown(), ElementsAre("staff", "- Morag", "user", "- Tam"));
    EXPECT_EQ(panel().current(), *findTranscript(study(), "Morag")) << "what is read stays marked";
    group(QStringLiteral("site"));
    EXPECT_THAT(shown(), ElementsAre("Kirk Street", "- Tam", "not recorded", "- Morag"));
    EXPECT_EQ(panel().neighbour(1), TranscriptId{}) << "as listed: Morag is the last now";
    EXPECT_EQ(panel().neighbour(-1), *findTranscript(study(), "Tam"));
    const QModelIndex section = panel().model().index(0, 0);
    EXPECT_TRUE(panel().list().isExpanded(section));
    panel().list().setFocus();
    panel().list().setCurrentIndex(section);
    QTest::keyClick(&panel().list(), Qt::Key_Space);
    EXPECT_FALSE(panel().list().isExpanded(section));
    m_tester.reset();
    restart();
    EXPECT_TRUE(eventually([&] { return shown().size() == 4 && shown()[0] == "Kirk Street"; }));
}

TEST_F(TranscriptListTest, TranscriptsAreFilteredByWordsSpeakersAndAttributes) {
    panel().filter().setText(QStringLiteral("mor"));
    EXPECT_THAT(shown(), ElementsAre("Morag"));
    panel().filter().setText(QStringLiteral("interviewer site=\"kirk st\""));
    EXPECT_THAT(shown(), ElementsAre("Tam"));
    panel().filter().setText(QStringLiteral("role="));
    EXPECT_EQ(shown().size(), 2U) << "still being typed";
    panel().filter().setText(QStringLiteral("role=nobody"));
    EXPECT_TRUE(shown().empty());
    EXPECT_EQ(view().text()->transcript().name, "Morag") << "what is read stays open";
    panel().filter().clear();
    EXPECT_EQ(shown().size(), 2U);
    EXPECT_EQ(panel().position(), 1);
}

TEST_F(WindowTest, ATableOfQuotesIsLookedAtAndImported) {
    writeFile(folder / "quotes.csv", "Nr,Pseudonym,Role,Theme,Quote\n"
                                     "1,Una,user,Safety,\"A warm door 💙, aye.\"\n"
                                     "2,Una,staff,Safety,\"I could just walk in.\"\n");
    window->tableImport().open(file("quotes.csv"));
    ASSERT_TRUE(eventually([&] { return window->findChild<ImportTableDialog*>() != nullptr; }));
    auto* dialog = window->findChild<ImportTableDialog*>();
    EXPECT_EQ(dialog->table().item(1, 4)->text(), QStringLiteral("A warm door 💙, aye."));
    EXPECT_EQ(dialog->roleOf(4).currentText(), QStringLiteral("Text"));
    EXPECT_EQ(dialog->roleOf(0).currentText(), QStringLiteral("Leave out"));
    auto* import = dialog->findChild<QPushButton*>(QStringLiteral("importTable"));
    dialog->roleOf(4).setCurrentIndex(0);
    EXPECT_FALSE(import->isEnabled()) << "nothing is the text";
    dialog->roleOf(4).setCurrentIndex(1);
    dialog->roleOf(3).setCurrentIndex(0); // not coded
    import->click();
    ASSERT_TRUE(eventually([&] { return window->session()->transcripts().size() == 4; }));
    EXPECT_THAT(toUtf8(window->statusLine().words()), HasSubstr("Made 2 transcripts"));
    EXPECT_TRUE(eventually([&] { return window->findChild<TableOutcomeDialog*>() != nullptr; }))
        << "the rows disagree about Una";
    // The next table with such headings starts from what was chosen.
    window->tableImport().open(file("quotes.csv"));
    ASSERT_TRUE(eventually([&] {
        dialog = window->findChild<ImportTableDialog*>();
        return dialog && dialog->isVisible();
    }));
    EXPECT_EQ(dialog->roleOf(3).currentText(), QStringLiteral("Leave out"));
}

TEST(PastedBlock, CellsGoToTheClipboardAndBack) {
    const std::vector<QStringList> cells{{QStringLiteral("a\tb"), QStringLiteral("\"q\"")},
                                         {QStringLiteral("two\nlines"), QString()}};
    EXPECT_EQ(clipboardCells(clipboardText(cells)), cells);
    EXPECT_TRUE(clipboardCells(QString()).empty());
    EXPECT_EQ(clipboardCells(QStringLiteral("x\r\ny\r\n")),
              (std::vector<QStringList>{{QStringLiteral("x")}, {QStringLiteral("y")}}));
    EXPECT_EQ(clipboardCells(QStringLiteral("6\" pipe\t\"open")),
              (std::vector<QStringList>{{QStringLiteral("6\" pipe"), QStringLiteral("\"open")}}));
}

TEST(PastedBlock, OneColumnOfKnownNamesIsValuesAndNotOwners) {
    const QString ann = QStringLiteral("Ann");
    const QString bea = QStringLiteral("Bea");
    const PastePlace place{{ann, bea}, {QStringLiteral("friend")}, 0, 0};
    const PastePlan plan = planPaste({{bea}, {ann}}, place);
    EXPECT_FALSE(plan.ownersNamed);
    ASSERT_EQ(plan.values.size(), 2U);
    EXPECT_EQ(plan.values[0].owner, "Ann");
    EXPECT_EQ(plan.values[0].value, "Bea");
}

} // namespace
} // namespace kenspeckle::gui::test
