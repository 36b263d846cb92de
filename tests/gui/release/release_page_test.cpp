// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>

#include <gmock/gmock.h>

#include "gui/reading_flow.h"
#include "gui/views/release/ask_line.h"
#include "gui/views/release/book_text.h"
#include "gui/views/release/findings_view.h"
#include "gui/views/release/queue_panel.h"
#include "gui/views/release/quote_desk.h"
#include "gui/views/release/reading_view.h"
#include "gui/views/release/release_page.h"
#include "gui/views/release/said_view.h"
#include "gui/views/release/wording_editor.h"
#include "gui/views/themes/quotes_tab.h"
#include "gui/views/themes/themes_page.h"
#include "gui/views/themes/themes_panel.h"
#include "gui/window_fixture.h"
#include "kenspeckle/consent.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/releasing.h"
#include "kenspeckle/tagging.h"

namespace kenspeckle::gui::test {

namespace {

using testing::HasSubstr;

/// Rules that let a study of two people go out.
constexpr const char* kProfile = R"([profile]
title = "What two people said"
audience = "Our team"
seed = 1
[quotes]
include = true
approvals = 1
pseudonyms = "shown"
attribution = "{pseudonym}"
[themes]
minimum-speakers = 1
[combinations]
minimum-speakers = 1
[names]
organisations = ["the café"]
)";

class ReleasePageTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        if (HasFatalFailure()) return;
        tag("Morag", QStringLiteral("Naebody judges ye there."), "Safety");
        tag("Morag", QStringLiteral("The café is where I met my key worker. I told my story once."),
            "Not having to retell the story");
        tag("Tam", QStringLiteral("I was feart of the stigma, but naebody judges ye."), "Safety");
        allow("Morag", Consent::Quote);
        allow("Tam", Consent::Quote);
        writeFile(folder / "team.toml", kProfile);
        window->session()->refresh();
        window->setPage(Page::Release);
        ASSERT_TRUE(page().side().chooseProfile(file("team.toml")));
        for (QAbstractItemModel* model : {static_cast<QAbstractItemModel*>(&page().queue().model()),
                                          static_cast<QAbstractItemModel*>(&page().side().here().model()),
                                          static_cast<QAbstractItemModel*>(&page().side().all().model()),
                                          static_cast<QAbstractItemModel*>(&page().side().ledger())})
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
    }
    void TearDown() override {
        m_testers.clear();
        WindowTest::TearDown();
    }

    void tag(const std::string& transcript, const QString& words, const std::string& name) {
        openTranscript(transcript);
        ASSERT_THAT(addCoding(study(), {view().text()->transcript().id, rangeOf(words)}, code(name)), IsOk());
    }
    void allow(const std::string& name, Consent consent) {
        const auto person = findParticipant(study(), name);
        ASSERT_THAT(person, IsOk());
        ASSERT_THAT(setConsent(study(), {*person}, consent), IsOk());
    }
    ReleasePage& page() { return window->releasePage(); }
    QueuePanel& queue() { return page().queue(); }
    QuoteDesk& desk() { return page().desk(); }
    ReleaseSide& side() { return page().side(); }
    QListView& list() { return queue().list(); }
    int listed() { return queue().model().rowCount(); }
    QString status() { return window->statusLine().words(); }

    /// All three, as the menu's first entry proposes them.
    void proposeAll() {
        queue().proposeMenu().actions().front()->trigger();
        ASSERT_TRUE(eventually([this] { return listed() == 3; })) << toUtf8(status());
        list().setFocus();
    }
    void key(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&widget, key, modifiers);
    }
    void answer(const QString& words) {
        ASSERT_TRUE(desk().question().isVisible());
        desk().question().field().setText(words);
        key(desk().question().field(), Qt::Key_Return);
    }
    int approved() { return queue().model().countOf(QuoteState::Approved); }
    QPlainTextEdit& editor() { return desk().wording().editor(); }
    /// Selects words in the wording, as Shift and the arrows do.
    void selectInWording(const QString& words) {
        QTextCursor cursor = editor().textCursor();
        const auto at = editor().toPlainText().indexOf(words);
        ASSERT_GE(at, 0) << toUtf8(words);
        cursor.setPosition(static_cast<int>(at));
        cursor.setPosition(static_cast<int>(at + words.size()), QTextCursor::KeepAnchor);
        editor().setTextCursor(cursor);
    }
    void approveAll() {
        proposeAll();
        for (int count = 1; count <= 3; ++count) {
            key(list(), Qt::Key_A);
            ASSERT_TRUE(eventually([&] { return approved() == count; })) << toUtf8(status());
        }
    }
    bool checked() {
        return eventually(
            [this] { return !side().summary().isEmpty() && side().summary() != QStringLiteral("Checking…"); });
    }

private:
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

} // namespace

TEST_F(ReleasePageTest, AnEmptyQueueSaysWhatToDo) {
    ASSERT_TRUE(eventually([this] { return !page().advice().isEmpty(); }));
    EXPECT_TRUE(page().advice().contains(QStringLiteral("Propose")));
    proposeAll();
    EXPECT_TRUE(page().advice().isEmpty());
    EXPECT_TRUE(status().contains(QStringLiteral("Proposed 3 quotes")));
}

TEST_F(ReleasePageTest, TheKeyboardRunsTheQueueFromProposingToTheTranscript) {
    proposeAll();
    const QuoteId first = queue().current();
    key(list(), Qt::Key_A);
    ASSERT_TRUE(eventually([this] { return approved() == 1 && listed() == 2; })) << toUtf8(status());
    EXPECT_NE(queue().current(), first);
    EXPECT_TRUE(list().hasFocus());
    key(list(), Qt::Key_R);
    answer(QStringLiteral("Says nothing new"));
    ASSERT_TRUE(eventually([this] { return queue().model().countOf(QuoteState::Refused) == 1; })) << toUtf8(status());
    EXPECT_TRUE(list().hasFocus());
    EXPECT_EQ(listed(), 1);
    key(list(), Qt::Key_O);
    EXPECT_TRUE(window->readPage().isVisible());
}

TEST_F(ReleasePageTest, WordsAreLeftOutByKeysAndApprovedAtOnce) {
    proposeAll();
    while (!queue().currentQuote()->words.starts_with("The café"))
        key(list(), Qt::Key_Down);
    key(list(), Qt::Key_Return);
    ASSERT_TRUE(editor().hasFocus());
    selectInWording(QStringLiteral("is where I met my key worker."));
    key(editor(), Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(editor().toPlainText(), QStringLiteral("The café (…) I told my story once."));
    EXPECT_EQ(desk().wording().wording(), Wording::Shortened);
    EXPECT_TRUE(desk().wording().problem().isEmpty()) << toUtf8(desk().wording().problem());
    key(editor(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([this] { return approved() == 1; })) << toUtf8(status());
    const auto quotes = reviewedQuotes(study());
    ASSERT_THAT(quotes, IsOk());
    const auto found = std::find_if(quotes->begin(), quotes->end(),
                                    [](const ReviewedQuote& quote) { return quote.wording == Wording::Shortened; });
    ASSERT_NE(found, quotes->end());
    EXPECT_EQ(found->words, "The café (…) I told my story once.");
    EXPECT_EQ(found->state, QuoteState::Approved);
}

TEST_F(ReleasePageTest, AWordThatWasNotSaidIsNamedWhileOneTypesAndIsNotTaken) {
    proposeAll();
    const QuoteId id = queue().current();
    key(list(), Qt::Key_E);
    QTest::keyClicks(&editor(), QStringLiteral("Truly "));
    ASSERT_TRUE(eventually([this] { return !desk().wording().problem().isEmpty(); }));
    EXPECT_THAT(toUtf8(desk().wording().problem()), HasSubstr("Truly"));
    key(editor(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(queue().current(), id);
    // Going on keeps it as a draft, and says so.
    key(editor(), Qt::Key_Escape);
    key(list(), Qt::Key_Down);
    EXPECT_TRUE(status().contains(QStringLiteral("draft"))) << toUtf8(status());
    EXPECT_FALSE(editor().toPlainText().contains(QStringLiteral("Truly")));
    key(list(), Qt::Key_Up);
    EXPECT_TRUE(editor().toPlainText().startsWith(QStringLiteral("Truly")));
    const auto stored = reviewedQuote(study(), id);
    ASSERT_THAT(stored, IsOk());
    EXPECT_EQ(stored->wording, Wording::Verbatim);
}

TEST_F(ReleasePageTest, WhatIsTypedBackAsItWasSaidIsVerbatim) {
    proposeAll();
    const QuoteId id = queue().current();
    const QString said = editor().toPlainText();
    key(list(), Qt::Key_E);
    editor().setPlainText(said + QStringLiteral(" [B]"));
    EXPECT_EQ(desk().wording().wording(), Wording::Shortened);
    editor().setPlainText(said);
    EXPECT_FALSE(desk().wording().changed());
    key(editor(), Qt::Key_Escape);
    EXPECT_THAT(reviewedQuote(study(), id), IsOk());
    EXPECT_EQ(reviewedQuote(study(), id)->wording, Wording::Verbatim);
}

TEST_F(ReleasePageTest, WhoWantsToBeAskedFirstIsAskedAbout) {
    allow("Tam", Consent::AskFirst);
    allow("Morag", Consent::AskFirst);
    proposeAll();
    key(list(), Qt::Key_A);
    EXPECT_EQ(approved(), 0);
    answer(QStringLiteral("by telephone, 3 March"));
    ASSERT_TRUE(eventually([this] { return approved() == 1; })) << toUtf8(status());
    queue().stateBox().setCurrentIndex(2);
    ASSERT_EQ(listed(), 1);
    EXPECT_TRUE(desk().stateWords().contains(QStringLiteral("by telephone, 3 March"))) << toUtf8(desk().stateWords());
}

TEST_F(ReleasePageTest, NobodyIsQuotedWhoAllowsNothing) {
    allow("Tam", Consent::Nothing);
    allow("Morag", Consent::Nothing);
    proposeAll();
    key(list(), Qt::Key_A);
    QTest::qWait(50);
    EXPECT_EQ(approved(), 0);
    EXPECT_TRUE(status().contains(QStringLiteral("Morag")) || status().contains(QStringLiteral("Tam")))
        << toUtf8(status());
}

TEST_F(ReleasePageTest, ADecisionIsUndone) {
    proposeAll();
    key(list(), Qt::Key_A);
    ASSERT_TRUE(eventually([this] { return approved() == 1; })) << toUtf8(status());
    window->commands().undo->trigger();
    ASSERT_TRUE(eventually([this] { return approved() == 0 && listed() == 3; }));
}

TEST_F(ReleasePageTest, AQuoteIsMarkedAsDistinctiveAndUnmarked) {
    proposeAll();
    key(list(), Qt::Key_D);
    answer(QStringLiteral("her ferry"));
    ASSERT_TRUE(eventually([this] { return desk().stateWords().contains(QStringLiteral("her ferry")); }));
    key(list(), Qt::Key_D);
    ASSERT_TRUE(eventually([this] { return !desk().stateWords().contains(QStringLiteral("her ferry")); }));
}

TEST_F(ReleasePageTest, EscTakesAQuestionBack) {
    proposeAll();
    key(list(), Qt::Key_R);
    key(desk().question().field(), Qt::Key_Return); // nothing is no reason
    EXPECT_TRUE(desk().question().isVisible());
    key(desk().question().field(), Qt::Key_Escape);
    EXPECT_FALSE(desk().question().isVisible());
    EXPECT_TRUE(list().hasFocus());
    EXPECT_EQ(queue().model().countOf(QuoteState::Refused), 0);
}

TEST_F(ReleasePageTest, QuotesAreTakenOutOfTheQueue) {
    proposeAll();
    key(list(), Qt::Key_Delete);
    ASSERT_TRUE(eventually([this] { return queue().model().countOfAll() == 2; })) << toUtf8(status());
}

TEST_F(ReleasePageTest, TheQueueIsFilteredByCodeAndPerson) {
    proposeAll();
    QComboBox& people = queue().personBox();
    people.setCurrentIndex(people.findText(QStringLiteral("Tam")));
    ASSERT_TRUE(eventually([this] { return listed() == 1; }));
    EXPECT_EQ(queue().currentQuote()->quote.participants, std::vector<std::string>{"Tam"});
    people.setCurrentIndex(0);
    QComboBox& codes = queue().codeBox();
    codes.setCurrentIndex(codes.findText(QStringLiteral("Safety"), Qt::MatchEndsWith));
    ASSERT_TRUE(eventually([this] { return listed() == 2; }));
}

TEST_F(ReleasePageTest, WhatWasSaidStandsAmongTheTurnsAroundIt) {
    proposeAll();
    const QString said = desk().said().toPlainText();
    EXPECT_TRUE(said.contains(fromUtf8(queue().currentQuote()->quote.text))) << toUtf8(said);
    EXPECT_TRUE(said.contains(QStringLiteral("Interviewer"))) << toUtf8(said);
}

TEST_F(ReleasePageTest, TheChecksSpeakOfTheQuoteAtHandAndAreAcceptedWithAReason) {
    approveAll();
    queue().stateBox().setCurrentIndex(2);
    ASSERT_TRUE(checked());
    ASSERT_TRUE(eventually([this] { return side().all().model().rowCount() > 0; })) << toUtf8(side().summary());
    // The organisation that the profile lists stands in one quote.
    list().setFocus();
    key(list(), Qt::Key_Home);
    while (!queue().currentQuote()->words.starts_with("The café"))
        key(list(), Qt::Key_Down);
    FindingsView& here = side().here();
    ASSERT_GT(here.model().rowCount(), 0);
    EXPECT_EQ(here.model().findings()[0].kind,
              CheckKind::Identifier == here.model().findings()[0].kind ? CheckKind::Identifier : CheckKind::Naming);
    side().tabs().setCurrentIndex(0);
    here.list().setFocus();
    here.list().setCurrentIndex(here.model().index(0));
    const std::string key0 = here.model().findings()[0].key;
    key(here.list(), Qt::Key_A);
    here.question().field().setText(QStringLiteral("there are many cafés"));
    key(here.question().field(), Qt::Key_Return);
    ASSERT_TRUE(eventually([&] {
        const int row = side().all().model().rowOf(key0);
        return row >= 0 && !side().all().model().findings()[static_cast<std::size_t>(row)].accepted.empty();
    })) << toUtf8(status());
}

TEST_F(ReleasePageTest, AClickOnAFindingGoesToItsQuote) {
    approveAll();
    ASSERT_TRUE(checked());
    ASSERT_TRUE(eventually([this] { return side().all().model().rowCount() > 0; }));
    side().showAllChecks();
    FindingsView& all = side().all();
    for (int row = 0; row < all.model().rowCount(); ++row) {
        const Finding finding = all.model().findings()[static_cast<std::size_t>(row)];
        if (finding.places.empty() || !finding.places[0].quote) continue;
        QTest::mouseClick(all.list().viewport(), Qt::LeftButton, {},
                          all.list().visualRect(all.model().index(row)).center());
        EXPECT_EQ(queue().current(), finding.places[0].quote);
        return;
    }
    FAIL() << "no finding is in a quote";
}

TEST_F(ReleasePageTest, PublishingWritesTheBookEntersItAndItsCodesAreTraced) {
    proposeAll();
    // The quote with the organisation in it stays out.
    while (!queue().currentQuote()->words.starts_with("The café"))
        key(list(), Qt::Key_Down);
    key(list(), Qt::Key_R);
    answer(QStringLiteral("names a place"));
    ASSERT_TRUE(eventually([this] { return listed() == 2; }));
    key(list(), Qt::Key_A);
    ASSERT_TRUE(eventually([this] { return approved() == 1; })) << toUtf8(status());
    key(list(), Qt::Key_A);
    ASSERT_TRUE(eventually([this] { return approved() == 2; })) << toUtf8(status());
    ASSERT_TRUE(checked());
    // What the checks still hold against it is accepted, one by one.
    ASSERT_TRUE(eventually([this] { return side().summary().contains(QStringLiteral("2 approved")); }))
        << toUtf8(side().summary());
    for (const Finding& finding : std::vector<Finding>(side().all().model().findings()))
        if (finding.severity == Severity::Stops) {
            ASSERT_TRUE(mayBeAccepted(finding)) << finding.what;
            ASSERT_THAT(acceptFinding(study(), finding, "a test"), IsOk());
        }
    page().publish({file("book.html"), file("book.docx")});
    ASSERT_TRUE(eventually([this] { return !page().busy(); }));
    EXPECT_TRUE(status().startsWith(QStringLiteral("Published book.html"))) << toUtf8(status());
    EXPECT_TRUE(std::filesystem::exists(folder / "book.html"));
    EXPECT_TRUE(std::filesystem::exists(folder / "book.docx"));
    ASSERT_TRUE(eventually([this] { return side().ledger().rowCount() == 1; }));
    const auto profile = readProfile(folder / "team.toml");
    ASSERT_THAT(profile, IsOk());
    const auto book = previewBook(study(), *profile);
    ASSERT_THAT(book, IsOk());
    std::string printed;
    for (const BookTheme& theme : book->themes)
        for (const BookQuote& quote : theme.quotes)
            printed = quote.code;
    ASSERT_FALSE(printed.empty());
    side().tabs().setCurrentIndex(2);
    side().traceField().setFocus();
    QTest::keyClicks(&side().traceField(), fromUtf8(printed).toLower());
    key(side().traceField(), Qt::Key_Return);
    ASSERT_TRUE(eventually([this] { return !side().traceWords().isEmpty(); }));
    EXPECT_TRUE(side().traceWords().contains(QStringLiteral("still agree"))) << toUtf8(side().traceWords());
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_TRUE(window->readPage().isVisible());
}

TEST_F(ReleasePageTest, ARefusedReleaseSaysWhyAndShowsTheChecks) {
    proposeAll(); // and nothing is approved
    page().publish({file("book.html")});
    ASSERT_TRUE(eventually([this] { return !page().busy(); }));
    EXPECT_FALSE(std::filesystem::exists(folder / "book.html"));
    EXPECT_FALSE(status().startsWith(QStringLiteral("Published"))) << toUtf8(status());
    EXPECT_EQ(side().tabs().currentIndex(), 1);
}

TEST_F(ReleasePageTest, ACodeThatWasNeverPrintedIsSaidSo) {
    side().tabs().setCurrentIndex(2);
    QTest::keyClicks(&side().traceField(), QStringLiteral("ZZZZ"));
    key(side().traceField(), Qt::Key_Return);
    ASSERT_TRUE(eventually([this] { return !side().traceWords().isEmpty(); }));
    EXPECT_TRUE(side().traceWords().contains(QStringLiteral("ZZZZ"))) << toUtf8(side().traceWords());
}

TEST_F(ReleasePageTest, QuotesAreProposedFromThePageThemes) {
    window->setPage(Page::Themes);
    ThemesPage& themes = window->themesPage();
    themes.showQuotesOf(code("Safety"));
    ASSERT_TRUE(eventually([&] { return themes.quotesTab().model().quotes().size() == 2; }));
    themes.quotesTab().list().selectAll();
    themes.quotesTab().proposeChosen();
    window->setPage(Page::Release);
    ASSERT_TRUE(eventually([this] { return listed() == 2; })) << toUtf8(status());
}

TEST_F(ReleasePageTest, TheReadingViewShowsWhatIsApprovedAndPutsTheWindowAway) {
    proposeAll();
    key(list(), Qt::Key_A);
    ASSERT_TRUE(eventually([this] { return approved() == 1; })) << toUtf8(status());
    window->commands().readingView->trigger();
    ASSERT_TRUE(eventually([this] { return window->reading().view() != nullptr; })) << toUtf8(status());
    ReadingView* view = window->reading().view();
    EXPECT_TRUE(view->isFullScreen());
    EXPECT_FALSE(window->isVisible());
    EXPECT_EQ(view->windowTitle(), QStringLiteral("What two people said"));
    const auto labels = view->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QStringLiteral("2 quotes that wait for approval are left out.");
    }));
    int shown = 0;
    for (const BookTheme& theme : view->book().themes)
        shown += static_cast<int>(theme.quotes.size());
    EXPECT_EQ(shown, 1);
    QTest::keyClick(view, Qt::Key_Escape);
    EXPECT_TRUE(window->isVisible());
    EXPECT_EQ(window->reading().view(), nullptr);
}

TEST_F(ReleasePageTest, TheProfileIsKeptForTheStudyAndABrokenOneIsNamed) {
    writeFile(folder / "broken.toml", "[profile]\nnonsense = 1\n");
    EXPECT_FALSE(side().chooseProfile(file("broken.toml")));
    EXPECT_THAT(toUtf8(status()), HasSubstr("broken.toml"));
    EXPECT_EQ(side().profileKey(), file("team.toml"));
    restart();
    EXPECT_EQ(side().profileKey(), file("team.toml"));
}

} // namespace kenspeckle::gui::test
