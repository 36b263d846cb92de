// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeView>
#include <QTreeWidget>

#include "gui/dialogs/merge_chooser.h"
#include "gui/dialogs/split_dialog.h"
#include "gui/dialogs/where_used_dialog.h"
#include "gui/models/drag_data.h"
#include "gui/views/code_details.h"
#include "gui/views/code_form.h"
#include "gui/views/codebook_desk.h"
#include "gui/views/memos/memos_panel.h"
#include "gui/views/side_drawer.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

class CodebookPanelTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        // A small codebook of its own, at the end of the one that came with the study.
        for (const char* path : {"Alpha / One", "Alpha / Two", "Beta / Three", "Gamma"})
            ASSERT_THAT(addCodePath(study(), path), IsOk());
        window->session()->changed(QString());
        ASSERT_TRUE(eventually([this] { return window->session()->useOf(code("Gamma")).code == code("Gamma"); }));
        panel().tree().setFocus();
    }
    CodebookPanel& panel() { return window->readPage().codebookPanel(); }
    void type(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&panel().tree(), static_cast<Qt::Key>(key), modifiers);
    }
    void choose(const std::vector<std::string>& names) {
        std::vector<CodeId> codes;
        for (const std::string& name : names)
            codes.push_back(code(name));
        panel().selectCodes(codes);
    }
    std::vector<std::string> tail(std::size_t from = 0) {
        std::vector<std::string> paths;
        bool begun = false;
        for (const Code& each : window->session()->codebook().codes()) {
            begun = begun || each.text.name == "Alpha" || each.text.name == "Beta" || each.text.name == "Gamma" ||
                    each.text.name == "One";
            if (begun) paths.push_back(window->session()->codebook().path(each.id));
        }
        paths.erase(paths.begin(), paths.begin() + static_cast<std::ptrdiff_t>(std::min(from, paths.size())));
        return paths;
    }
    void tag(const char* words, const std::string& name) {
        ASSERT_THAT(addCoding(study(), {view().text()->transcript().id, rangeOf(QString::fromUtf8(words))}, code(name)),
                    IsOk());
        window->session()->changed(QString());
    }
    template <class Dialog> Dialog* dialog() {
        Dialog* found = nullptr;
        EXPECT_TRUE(eventually([&] { return (found = window->findChild<Dialog*>()) != nullptr; }));
        return found;
    }
    QString advice() { return window->statusLine().words(); }
};

using Paths = std::vector<std::string>;

TEST_F(CodebookPanelTest, KeysMoveACodeUpDownInAndOut) {
    choose({"Two"});
    type(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(tail(), (Paths{"Alpha", "Alpha / Two", "Alpha / One", "Beta", "Beta / Three", "Gamma"}));
    type(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(tail(), (Paths{"Alpha", "Alpha / One", "Alpha / Two", "Beta", "Beta / Three", "Gamma"}));
    type(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(tail(), (Paths{"Alpha", "Alpha / One", "Alpha / One / Two", "Beta", "Beta / Three", "Gamma"}));
    EXPECT_EQ(panel().currentCode(), code("Two")) << "what moves stays chosen";
    type(Qt::Key_Left, Qt::AltModifier);
    type(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(tail(), (Paths{"Alpha", "Alpha / One", "Two", "Beta", "Beta / Three", "Gamma"}));
    type(Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(advice().contains(QStringLiteral("top level already"))) << toUtf8(advice());
    EXPECT_EQ(view().text()->transcript().name, "Morag") << "Alt+Left turns no pages here";
}

TEST_F(CodebookPanelTest, SeveralCodesMoveAndGoTogetherAndComeBackChosen) {
    choose({"Beta", "Gamma"});
    type(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(tail(), (Paths{"Beta", "Beta / Three", "Gamma", "Alpha", "Alpha / One", "Alpha / Two"}));
    EXPECT_EQ(panel().selectedCodes(), (std::vector<CodeId>{code("Beta"), code("Gamma")}));
    const std::vector<CodeId> both = panel().selectedCodes();
    type(Qt::Key_Delete);
    EXPECT_EQ(tail(), (Paths{"Alpha", "Alpha / One", "Alpha / Two"}));
    window->session()->undo();
    EXPECT_EQ(tail().size(), 6U);
    EXPECT_EQ(panel().selectedCodes(), both);
    EXPECT_EQ(window->session()->undoState().undo, "Moved 2 codes") << "they went as one step";
}

TEST_F(CodebookPanelTest, DroppingBetweenTwoCodesPutsItThere) {
    QMimeData* raw = panel().shown().mimeData({panel().shown().mapFromSource(panel().model().indexOf(code("Gamma"))),
                                               panel().shown().mapFromSource(panel().model().indexOf(code("Three")))});
    const std::unique_ptr<QMimeData> data(raw);
    EXPECT_EQ(codesIn(*data), (std::vector<CodeId>{code("Three"), code("Gamma")}));
    const QModelIndex alpha = panel().shown().mapFromSource(panel().model().indexOf(code("Alpha")));
    EXPECT_TRUE(panel().shown().canDropMimeData(data.get(), Qt::MoveAction, 1, 0, alpha));
    panel().shown().dropMimeData(data.get(), Qt::MoveAction, 1, 0, alpha);
    EXPECT_EQ(tail(), (Paths{"Alpha", "Alpha / One", "Alpha / Three", "Alpha / Gamma", "Alpha / Two", "Beta"}));
    const auto self = codeData(code("Alpha"), QString());
    const QModelIndex below = panel().shown().mapFromSource(panel().model().indexOf(code("One")));
    EXPECT_FALSE(panel().shown().canDropMimeData(self.get(), Qt::MoveAction, -1, -1, below));
}

TEST_F(CodebookPanelTest, AnotherOrderShowsButDoesNotMove) {
    const std::vector<Code> before = window->session()->codebook().codes();
    panel().shown().setOrder(CodeOrder::Name);
    choose({"Two"});
    type(Qt::Key_Up, Qt::AltModifier);
    EXPECT_TRUE(advice().contains(QStringLiteral("codebook’s order"))) << toUtf8(advice());
    EXPECT_EQ(window->session()->codebook().codes(), before);
    EXPECT_EQ(panel().shown().index(0, 0).data().toString(), QStringLiteral("A person-centred approach is developed"));
    tag("Families come.", "Gamma");
    ASSERT_TRUE(eventually([this] { return window->session()->useOf(code("Gamma")).references == 1; }));
    panel().shown().setOrder(CodeOrder::Use);
    EXPECT_EQ(panel().shown().index(0, 0).data().toString(), QStringLiteral("Gamma"));
    panel().shown().setOrder(CodeOrder::Book);
    EXPECT_EQ(panel().shown().index(panel().shown().rowCount() - 1, 0).data().toString(), QStringLiteral("Gamma"));
}

TEST_F(CodebookPanelTest, FiltersFindDefinitionsAndCodesNotUsed) {
    CodeText text = window->session()->codebook().find(code("Gamma"))->text;
    text.definition = "Somebody speaks of bairns";
    ASSERT_TRUE(window->session()->editCode(code("Gamma"), text));
    QTest::keyClicks(&panel().filter(), QStringLiteral("bairns"));
    ASSERT_EQ(panel().shown().rowCount(), 1);
    EXPECT_EQ(panel().shown().index(0, 0).data().toString(), QStringLiteral("Gamma"));
    panel().filter().clear();
    tag("Families come.", "Gamma");
    ASSERT_TRUE(eventually([this] { return window->session()->useOf(code("Gamma")).references == 1; }));
    panel().shown().setUnusedOnly(true);
    EXPECT_FALSE(panel().shown().mapFromSource(panel().model().indexOf(code("Gamma"))).isValid());
    EXPECT_TRUE(panel().shown().mapFromSource(panel().model().indexOf(code("One"))).isValid());
}

TEST_F(CodebookPanelTest, MovingUnderAFilterGoesPastTheNextCodeShown) {
    ASSERT_THAT(addCodePath(study(), "Alpha / Twosome"), IsOk());
    ASSERT_THAT(addCodePath(study(), "Alpha / Other"), IsOk());
    ASSERT_THAT(addCodePath(study(), "Alpha / Twofold"), IsOk());
    window->session()->changed(QString());
    panel().filter().setText(QStringLiteral("Two"));
    choose({"Twofold"});
    type(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(tail(), (Paths{"Alpha", "Alpha / One", "Alpha / Two", "Alpha / Twofold", "Alpha / Twosome",
                             "Alpha / Other", "Beta", "Beta / Three", "Gamma"}));
}

TEST_F(CodebookPanelTest, CodesMergeThroughTheChooserThatForetellsIt) {
    tag("Families come.", "One");
    tag("home to me", "One");
    tag("home to me", "Gamma");
    choose({"One"});
    type(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto* chooser = dialog<MergeChooser>();
    ASSERT_NE(chooser, nullptr);
    QTest::keyClicks(&chooser->field(), QStringLiteral("gamm"));
    ASSERT_TRUE(eventually([&] { return chooser->preview().contains(QStringLiteral("1 passage")); }))
        << toUtf8(chooser->preview());
    const CodeId gone = code("One");
    QTest::keyClick(&chooser->field(), Qt::Key_Return);
    EXPECT_EQ(window->session()->codebook().find(gone), nullptr);
    EXPECT_EQ(codingsHere().size(), 2U);
    EXPECT_TRUE(advice().contains(QStringLiteral("Merged One into Gamma"))) << toUtf8(advice());
    EXPECT_EQ(panel().currentCode(), code("Gamma"));
    window->session()->undo();
    EXPECT_EQ(code("One"), gone);
    EXPECT_EQ(codingsHere().size(), 3U);
}

TEST_F(CodebookPanelTest, ControlAndMOpensTheMemosFromTheCodebookToo) {
    choose({"One"});
    type(Qt::Key_M, Qt::ControlModifier);
    EXPECT_EQ(window->findChild<MergeChooser*>(), nullptr);
    EXPECT_TRUE(window->drawer().shows(&window->memosPanel()));
}

TEST_F(CodebookPanelTest, ACodeIsSplitByGoingThroughItsPassages) {
    tag("Families come.", "Gamma");
    tag("home to me", "Gamma");
    tag("key worker", "Gamma");
    choose({"Gamma"});
    type(Qt::Key_D, Qt::ControlModifier);
    auto* split = dialog<SplitDialog>();
    ASSERT_NE(split, nullptr);
    ASSERT_TRUE(eventually([&] { return split->count() == 3; }));
    EXPECT_TRUE(split->words().toPlainText().contains(QStringLiteral("home to me")));
    QTest::keyClicks(&split->newTarget(), QStringLiteral("Places"));
    QTest::keyClick(&split->newTarget(), Qt::Key_Return);
    QTest::keyClicks(&split->newTarget(), QStringLiteral("Alpha / One"));
    QTest::keyClick(&split->newTarget(), Qt::Key_Return);
    ASSERT_EQ(split->targets().count(), 2);
    QTest::keyClick(&split->targets(), Qt::Key_1);
    QTest::keyClick(&split->targets(), Qt::Key_2);
    QTest::keyClick(&split->targets(), Qt::Key_Left);
    EXPECT_EQ(split->at(), 1U);
    EXPECT_EQ(split->targetOf(1), 1U);
    QTest::keyClick(&split->targets(), Qt::Key_0);
    QTest::keyClick(&split->targets(), Qt::Key_2);
    EXPECT_EQ(split->at(), 3U);
    EXPECT_EQ(split->targetOf(1), std::nullopt);
    EXPECT_EQ(codingsHere().size(), 3U);
    for (const Coding& coding : codingsHere())
        EXPECT_EQ(coding.code, code("Gamma")) << "nothing is changed before it is finished";
    split->findChild<QPushButton*>(QStringLiteral("finishSplit"))->click();
    std::vector<CodeId> codes;
    for (const Coding& coding : codingsHere())
        codes.push_back(coding.code);
    EXPECT_EQ(codes, (std::vector<CodeId>{code("Gamma / Places"), code("Gamma"), code("Alpha / One")}));
    EXPECT_EQ(window->session()->undoState().undo, "Split the code Gamma");
}

TEST_F(CodebookPanelTest, LeavingASplitChangesNothingAndSaysSo) {
    tag("Families come.", "Gamma");
    choose({"Gamma"});
    type(Qt::Key_D, Qt::ControlModifier);
    auto* split = dialog<SplitDialog>();
    ASSERT_TRUE(eventually([&] { return split->count() == 1; }));
    QTest::keyClicks(&split->newTarget(), QStringLiteral("Places"));
    QTest::keyClick(&split->newTarget(), Qt::Key_Return);
    QTest::keyClick(&split->targets(), Qt::Key_1);
    QTest::keyClick(split, Qt::Key_Escape);
    EXPECT_EQ(codingsHere()[0].code, code("Gamma"));
    EXPECT_FALSE(window->session()->codebook().resolve("Places").has_value());
    EXPECT_TRUE(advice().contains(QStringLiteral("nothing was changed"))) << toUtf8(advice());
}

TEST_F(CodebookPanelTest, WhereACodeIsUsedOpensTheTranscript) {
    tag("Families come.", "One");
    openTranscript("Tam");
    Q_EMIT panel().whereAsked(code("Alpha"));
    auto* where = dialog<WhereUsedDialog>();
    ASSERT_NE(where, nullptr);
    ASSERT_TRUE(eventually([&] { return where->list().topLevelItemCount() == 1; }));
    QTreeWidgetItem* item = where->list().topLevelItem(0);
    EXPECT_EQ(item->text(0), QStringLiteral("Morag"));
    EXPECT_EQ(item->text(1), QStringLiteral("1"));
    EXPECT_EQ(item->text(2), QStringLiteral("0"));
    QTest::mouseClick(where->list().viewport(), Qt::LeftButton, Qt::NoModifier,
                      where->list().visualItemRect(item).center());
    EXPECT_EQ(view().text()->transcript().name, "Morag");
    EXPECT_EQ(view().selectedWords(), QStringLiteral("Families come."));
}

TEST_F(CodebookPanelTest, WhatIsWrittenAboutACodeIsSavedWhenItsFieldIsLeft) {
    choose({"Gamma"});
    type(Qt::Key_F4);
    ASSERT_TRUE(panel().details().isVisible());
    auto* definition = panel().details().findChild<QPlainTextEdit*>();
    ASSERT_NE(definition, nullptr);
    definition->setFocus();
    QTest::keyClicks(definition, QStringLiteral("A third letter"));
    EXPECT_TRUE(window->session()->codebook().find(code("Gamma"))->text.definition.empty());
    panel().tree().setFocus();
    EXPECT_EQ(window->session()->codebook().find(code("Gamma"))->text.definition, "A third letter");
    EXPECT_EQ(window->session()->undoState().undo, "Edited the code Gamma");
    window->session()->undo();
    EXPECT_EQ(definition->toPlainText(), QString());
    QLineEdit& name = panel().details().form().nameField();
    name.setText(QStringLiteral("beta"));
    QTest::keyClick(&name, Qt::Key_Return);
    EXPECT_NE(code("Gamma"), CodeId{}) << "the name is taken";
    EXPECT_EQ(name.text(), QStringLiteral("beta")) << "what was typed stays to be mended";
    EXPECT_TRUE(advice().contains(QStringLiteral("Beta"))) << toUtf8(advice());
}

TEST_F(CodebookPanelTest, FoldedThemesStayFoldedThroughChangesAndUndo) {
    QTreeView& tree = panel().tree();
    const auto at = [&](const char* name) {
        return panel().shown().mapFromSource(panel().model().indexOf(code(name)));
    };
    tree.collapse(at("Alpha"));
    ASSERT_TRUE(window->session()->moveCode(code("Gamma"), {}, 0));
    EXPECT_FALSE(tree.isExpanded(at("Alpha")));
    EXPECT_TRUE(tree.isExpanded(at("Beta")));
    choose({"Alpha"});
    type(Qt::Key_Delete);
    window->session()->undo();
    EXPECT_FALSE(tree.isExpanded(at("Alpha")));
    panel().filter().setText(QStringLiteral("One"));
    EXPECT_TRUE(tree.isExpanded(at("Alpha"))) << "a filter shows what it finds";
    panel().filter().clear();
    EXPECT_FALSE(tree.isExpanded(at("Alpha")));
}

TEST_F(CodebookPanelTest, TheCodebookIsPrintedIntoAPdf) {
    window->readPage().codebookDesk().savePdf(file("codebook.pdf"));
    QFile pdf(file("codebook.pdf"));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly)) << toUtf8(advice());
    EXPECT_TRUE(pdf.read(5).startsWith("%PDF-"));
    EXPECT_GT(pdf.size(), 5000);
}

// The model ---------------------------------------------------------------------------------------------------------

Codebook bookOf(const std::vector<std::tuple<int, int, std::string>>& codes) {
    std::vector<Code> list;
    int position = 0;
    for (const auto& [id, parent, name] : codes) {
        Code code;
        code.id = {id};
        code.parent = {parent};
        code.position = position++;
        code.text.name = name;
        list.push_back(code);
    }
    return *Codebook::fromCodes(list);
}

/// The tree as a model shows it: "A(B C(D))".
QString shape(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex at = model.index(row, 0, parent);
        const QString below = shape(model, at);
        parts << at.data().toString() + (below.isEmpty() ? QString() : QStringLiteral("(%1)").arg(below));
    }
    return parts.join(QLatin1Char(' '));
}

TEST(CodebookModelTest, GoesFromOneCodebookToAnotherAndKeepsWhatStays) {
    CodebookModel model;
    CodebookFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester ofModel(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester ofFilter(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCodebook(bookOf({{1, 0, "A"}, {2, 1, "B"}, {3, 1, "C"}, {4, 3, "D"}, {5, 0, "E"}}));
    EXPECT_EQ(shape(filter), QStringLiteral("A(B C(D)) E"));
    const QPersistentModelIndex d(filter.mapFromSource(model.indexOf({4})));
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&resets] { ++resets; });
    // D is put above A, which goes below it; C goes; F and G come; E has another name.
    model.setCodebook(bookOf({{5, 0, "E2"}, {4, 0, "D"}, {6, 4, "F"}, {1, 4, "A"}, {7, 1, "G"}, {2, 1, "B"}}));
    EXPECT_EQ(shape(filter), QStringLiteral("E2 D(F A(G B))"));
    EXPECT_TRUE(d.isValid());
    EXPECT_EQ(d.data().toString(), QStringLiteral("D"));
    filter.setWords(QStringLiteral("G"));
    EXPECT_EQ(shape(filter), QStringLiteral("D(A(G))"));
    model.setCodebook(bookOf({{1, 0, "A"}, {2, 1, "G too"}, {3, 1, "C"}, {4, 3, "D"}, {5, 0, "E"}}));
    EXPECT_EQ(shape(filter), QStringLiteral("A(G too)"));
    filter.setWords({});
    filter.setOrder(CodeOrder::Name);
    model.setCodebook(bookOf({{1, 0, "Z"}, {2, 1, "Y 10"}, {3, 1, "Y 9"}, {5, 0, "E"}}));
    EXPECT_EQ(shape(filter), QStringLiteral("E Z(Y 9 Y 10)"));
    EXPECT_EQ(resets, 0);
}

TEST(CodebookModelTest, RandomChangesEndAsTheCodebookSays) {
    CodebookModel model;
    CodebookFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester ofModel(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester ofFilter(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::srand(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::tuple<int, int, std::string>> codes;
        std::vector<int> ids;
        for (int id = 1; id <= 20; ++id)
            if (std::rand() % 3 != 0) ids.push_back(id);
        for (std::size_t i = ids.size(); i > 1; --i)
            std::swap(ids[i - 1], ids[static_cast<std::size_t>(std::rand()) % i]);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const int parent = i == 0 || std::rand() % 2 == 0 ? 0 : ids[static_cast<std::size_t>(std::rand()) % i];
            codes.emplace_back(ids[i], parent, "c" + std::to_string(ids[i]));
        }
        const Codebook book = bookOf(codes);
        model.setCodebook(book);
        filter.setWords(round % 2 == 0 ? QString() : QStringLiteral("1"));
        CodebookModel fresh;
        fresh.setCodebook(book);
        ASSERT_EQ(shape(model), shape(fresh)) << round;
        if (round % 2 == 0) {
            ASSERT_EQ(shape(filter), shape(fresh)) << round;
        }
        model.setUse([](CodeId id) { return CodeUse{id, static_cast<int>(id.value), 1, 0, 0}; });
    }
}

TEST(CodebookModelTest, FiveThousandCodesChangeAtOnce) {
    std::vector<std::tuple<int, int, std::string>> codes;
    for (int id = 1; id <= 5000; ++id)
        codes.emplace_back(id, id % 50 == 1 ? 0 : id - (id - 1) % 50, "Code " + std::to_string(id));
    CodebookModel model;
    CodebookFilter filter;
    filter.setSourceModel(&model);
    model.setCodebook(bookOf(codes));
    std::reverse(codes.begin(), codes.end());
    codes.pop_back();
    for (auto& [id, parent, name] : codes)
        if (parent == 1) parent = 51;
    QElapsedTimer timer;
    timer.start();
    model.setCodebook(bookOf(codes));
    EXPECT_LT(timer.elapsed(), 5000);
    EXPECT_EQ(filter.rowCount(), 99);
    EXPECT_EQ(filter.index(0, 0).data().toString(), QStringLiteral("Code 4951"));
}

} // namespace kenspeckle::gui::test
