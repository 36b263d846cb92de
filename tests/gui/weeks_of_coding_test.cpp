// SPDX-License-Identifier: GPL-3.0-or-later
// What one does in weeks, in a minute and by the keyboard alone: every step is in the journal, everything can be undone
// step by step, over a restart too, and done again.
#include <QLineEdit>

#include "kenspeckle/history.h"
#include "support/generated_interviews.h"
#include "support/study_contents.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {
namespace {

using kenspeckle::test::contentsOf;
using kenspeckle::test::differences;
using kenspeckle::test::InterviewMaker;
using kenspeckle::test::StudyContents;

constexpr int kInterviews = 34;
constexpr int kPassages = 6;  // of each interview
constexpr int kShortOnes = 2; // every window test begins with them

class WeeksOfCoding : public WindowTest {
protected:
    /// A key goes wherever the keyboard is at that moment.
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr);
        QTest::keyClick(focus, static_cast<Qt::Key>(which), modifiers);
    }
    void type(const QString& words) {
        QWidget* focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr);
        QTest::keyClicks(focus, words);
    }
    /// Finds a code in the palette that is open, and takes it.
    void takeFromPalette(const QString& letters) {
        type(letters);
        key(Qt::Key_Return);
    }
    /// Tab until the keyboard is in this widget.
    void tabTo(const QWidget& widget) {
        for (int i = 0; i < 60 && !widget.hasFocus(); ++i)
            key(Qt::Key_Tab);
        ASSERT_TRUE(widget.hasFocus());
    }
    [[nodiscard]] int actions() {
        const auto all = history(study());
        EXPECT_THAT(all, IsOk());
        return static_cast<int>(std::count_if(all->begin(), all->end(), [](const JournalEntry& entry) {
            return entry.kind == JournalKind::Action && !entry.undone;
        }));
    }
    [[nodiscard]] StudyContents contents() { return contentsOf(window->session()->file()); }
    /// The last step has come into the journal, and it is the only one.
    void expectOneMore(const char* step) {
        ++m_steps;
        ASSERT_EQ(actions(), m_before + m_steps)
            << step << " as step " << m_steps << ": " << toUtf8(window->statusLine().words());
    }
    void codeInterview(int interview);

    int m_before = 0;
    int m_steps = 0;
    int m_coded = 0;
};

/// Codes some sentences of the transcript that is open, and has second thoughts about some of them.
void WeeksOfCoding::codeInterview(int interview) {
    static const char* const kCodes[] = {
        "safety",   "volunteering",      "peer mentoring", "naloxone", "lead professional",
        "one-stop", "range of services", "integration",    "steering"};
    key(Qt::Key_Home, Qt::ControlModifier);
    for (int passage = 0; passage < kPassages; ++passage) {
        key(Qt::Key_Down, Qt::ControlModifier); // the next turn
        key(Qt::Key_S);
        ASSERT_FALSE(view().selection().empty());
        const int which = m_coded % static_cast<int>(std::size(kCodes));
        if (passage == 1 || m_coded < static_cast<int>(std::size(kCodes))) {
            key(Qt::Key_K, Qt::ControlModifier);
            takeFromPalette(QLatin1String(passage == 1 ? "identity" : kCodes[which]));
        } else {
            key(Qt::Key_1 + which);
        }
        ++m_coded;
        expectOneMore("coding");
        if (passage == 1) {
            key(Qt::Key_C);
            takeFromPalette(QStringLiteral("not having to retell"));
            expectOneMore("recoding");
        } else if (passage == 2) {
            key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
            expectOneMore("resizing");
        } else if (passage == 3 && interview % 4 == 0) {
            key(Qt::Key_M);
            type(QStringLiteral("What is meant here?"));
            key(Qt::Key_Escape);
            expectOneMore("memo");
            tabTo(view());
        }
    }
}

TEST_F(WeeksOfCoding, IsDoneUndoneAndDoneAgainByTheKeyboard) {
    QStringList files;
    InterviewMaker maker(7, 400);
    for (int i = 1; i <= kInterviews; ++i) {
        const std::string name = "Interview " + std::to_string(i);
        writeFile(folder / (name + ".md"), maker.interview("Person " + std::to_string(i), 18, 24));
        files << file((name + ".md").c_str());
    }
    importByDrop(files, kInterviews + kShortOnes);
    m_before = actions();
    const StudyContents before = contents();
    const auto codingsBefore = codings(study())->size();

    for (int i = 1; i < kShortOnes; ++i)
        key(Qt::Key_Right, Qt::AltModifier);
    for (int interview = 0; interview < kInterviews; ++interview) {
        key(Qt::Key_Right, Qt::AltModifier);
        ASSERT_NO_FATAL_FAILURE(codeInterview(interview)) << interview;
    }
    ASSERT_GE(m_coded, 200);
    EXPECT_EQ(codings(study())->size(), codingsBefore + static_cast<std::size_t>(m_coded));

    // Two codes turn out to be one.
    CodebookPanel& codebook = window->readPage().codebookPanel();
    tabTo(codebook.filter());
    type(QStringLiteral("peer mentoring"));
    for (int i = 0; i < 5 && codebook.currentCode() != code("Peer mentoring"); ++i)
        key(Qt::Key_Down);
    ASSERT_EQ(codebook.currentCode(), code("Peer mentoring"));
    key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(eventually([this] { return QApplication::activeWindow() != window.get(); })); // the dialog has come up
    takeFromPalette(QStringLiteral("volunteering"));
    window->activateWindow(); // as a desktop does when a dialog closes
    ASSERT_TRUE(eventually([] { return QApplication::focusWidget() != nullptr; }));
    expectOneMore("merging");
    EXPECT_FALSE(window->session()->codebook().resolve("Peer mentoring"));
    const StudyContents end = contents();

    const int half = m_steps / 2;
    for (int step = 0; step < half; ++step)
        key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(actions(), m_before + m_steps - half);
    restart();
    view().setFocus();
    for (int step = half; step < m_steps; ++step)
        key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(actions(), m_before);
    EXPECT_EQ(differences(before, contents()), "");

    for (int step = 0; step < m_steps; ++step)
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(differences(end, contents()), "");
}

} // namespace
} // namespace kenspeckle::gui::test
