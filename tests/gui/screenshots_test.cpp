// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window, for people to look at and for the guide. Made only when asked for, by packaging/screenshots:
//     KENSPECKLE_SHOTS=folder test_gui --gtest_filter='Screenshots.*'
// KENSPECKLE_SHOTS_STUDY=file takes another study than the sample, which is made afresh.
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "gui/coding_actions.h"
#include "gui/dialogs/code_all_dialog.h"
#include "gui/jobs/sample_study.h"
#include "gui/language.h"
#include "gui/printing/transcript_pages.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/views/code_palette.h"
#include "gui/views/correcting/turn_editor.h"
#include "gui/views/memos/memos_panel.h"
#include "gui/views/release/findings_view.h"
#include "gui/views/release/queue_panel.h"
#include "gui/views/release/reading_view.h"
#include "gui/views/release/release_page.h"
#include "gui/views/reports/chart_view.h"
#include "gui/views/reports/report_results.h"
#include "gui/views/reports_page.h"
#include "gui/views/search_panel.h"
#include "gui/views/side_drawer.h"
#include "gui/views/themes/framework_tab.h"
#include "gui/views/themes/quotes_tab.h"
#include "gui/views/themes/themes_page.h"
#include "gui/views/themes/themes_panel.h"
#include "gui/views/transcripts_panel.h"
#include "kenspeckle/framework.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/releasing.h"
#include "kenspeckle/tagging.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

int away(QRgb one, QRgb other) {
    const int red = qRed(one) - qRed(other), green = qGreen(one) - qGreen(other), blue = qBlue(one) - qBlue(other);
    return red * red + green * green + blue * blue;
}

/// With 256 colours, the others taken for the nearest: a third of the size, and a window looks the same. Colours that
/// differ much come first, so that a small coloured square keeps its colour beside many shades of grey.
QImage withFewColours(const QImage& image) {
    constexpr qsizetype kMost = 256;
    const QImage whole = image.convertToFormat(QImage::Format_RGB32);
    std::unordered_map<QRgb, int> uses;
    for (int y = 0; y < whole.height(); ++y)
        for (int x = 0; x < whole.width(); ++x)
            ++uses[whole.pixel(x, y)];
    std::vector<std::pair<int, QRgb>> order;
    for (const auto& [colour, count] : uses)
        order.emplace_back(count, colour);
    std::sort(order.rbegin(), order.rend());
    QList<QRgb> table;
    const auto nearest = [&table](QRgb colour) {
        return std::min_element(table.begin(), table.end(),
                                [colour](QRgb a, QRgb b) { return away(colour, a) < away(colour, b); });
    };
    for (const int apart : {24 * 24, 12 * 12, 0})
        for (const auto& [count, colour] : order)
            if (table.size() < kMost && (table.isEmpty() || away(colour, *nearest(colour)) > apart))
                table.append(colour);
    std::unordered_map<QRgb, uint> place;
    for (const auto& [count, colour] : order)
        place[colour] = static_cast<uint>(nearest(colour) - table.begin());
    QImage few(whole.size(), QImage::Format_Indexed8);
    few.setColorTable(table);
    for (int y = 0; y < whole.height(); ++y)
        for (int x = 0; x < whole.width(); ++x)
            few.setPixel(x, y, place[whole.pixel(x, y)]);
    return few;
}

bool savePicture(const QImage& image, const QString& file) { return withFewColours(image).save(file, "PNG", 0); }

/// Takes a picture of the window, or of another.
struct Grab {
    std::function<void(const QString&)> ofWindow;
    std::function<void(const QString&, QWidget&)> of;
    void operator()(const QString& name) const { ofWindow(name); }
    void operator()(const QString& name, QWidget& widget) const { of(name, widget); }
};

class Screenshots : public ::testing::Test {
protected:
    void SetUp() override {
        if (!std::getenv("KENSPECKLE_SHOTS")) GTEST_SKIP() << "KENSPECKLE_SHOTS is not set";
        folder = QString::fromLocal8Bit(std::getenv("KENSPECKLE_SHOTS"));
        QDir().mkpath(folder);
    }

    void takeAll(const QString& kind, QSize size) {
        QSettings().clear();
        settings::setCoder(QStringLiteral("Ailsa"));
        const TemporaryFolder place;
        MainWindow window;
        window.resize(size);
        window.show();
        const auto grabOf = [&](const QString& name, QWidget& widget) {
            QTest::qWait(150);
            const QString file =
                QStringLiteral("%1/%2-%3x%4-%5.png").arg(folder, name).arg(size.width()).arg(size.height()).arg(kind);
            ASSERT_TRUE(savePicture(widget.grab().toImage(), file)) << toUtf8(file);
        };
        const Grab grab{[&](const QString& name) { grabOf(name, window); }, grabOf};
        window.startPage().setSampleAvailable(true);
        grab(QStringLiteral("start"));
        window.startPage().showForm(true);
        grab(QStringLiteral("new"));
        if (const char* other = std::getenv("KENSPECKLE_SHOTS_STUDY"))
            ASSERT_TRUE(window.openStudy(QString::fromLocal8Bit(other)));
        else
            window.openSample(fromPath(place.path()));
        ASSERT_TRUE(eventually([&] { return window.session() && window.session()->transcriptsLoaded(); }, 60000));
        ASSERT_FALSE(window.session()->transcripts().empty());
        writeSomething(window);
        // The transcript with most codings shows most.
        const auto& all = window.session()->transcripts();
        const auto most = std::max_element(all.begin(), all.end(),
                                           [](const auto& a, const auto& b) { return a.codings < b.codings; });
        ReadPage& read = window.readPage();
        read.open(most->id);
        const auto& stripes = read.view().stripes().stripes();
        for (std::size_t index = 0; index < std::min<std::size_t>(stripes.size(), 3); ++index)
            window.session()->restoreRecentCodes(
                {stripes[0].code.value, stripes[index].code.value, stripes.back().code.value});
        if (stripes.size() > 3) {
            const Stripe chosen = stripes[3];
            read.view().scrollTo(stripes[0].range.begin);
            read.view().select(chosen.range);
        }
        grab(QStringLiteral("read"));
        QTest::keyClick(&read.view(), Qt::Key_K, Qt::ControlModifier);
        grab(QStringLiteral("palette"));
        QTest::keyClicks(&window.codePalette().field(), QStringLiteral("st"));
        grab(QStringLiteral("palette-typed"));
        QTest::keyClick(&window.codePalette().field(), Qt::Key_Escape);
        window.header().search().setText(std::getenv("KENSPECKLE_SHOTS_QUERY")
                                             ? QString::fromLocal8Bit(std::getenv("KENSPECKLE_SHOTS_QUERY"))
                                             : QStringLiteral("hub"));
        eventually([&] { return !read.searchPanel().hits().empty(); });
        read.searchPanel().openHit(1);
        grab(QStringLiteral("search"));
        takePaper(window);
        window.header().search().setText(QStringLiteral("(hub OR"));
        eventually([&] { return !window.header().searchProblem().isEmpty(); });
        grab(QStringLiteral("search-problem"));
        window.header().search().clear();
        read.showSearch(false);
        window.setPage(Page::Reports);
        takeReports(window, grab);
        takePages(window, grab);
        window.drawer().hide();
        takeWork(window, grab);
        window.commands().print->trigger();
        window.commands().speakers->trigger();
        window.commands().newCode->trigger();
        window.commands().keys->trigger();
        window.commands().about->trigger();
        QTest::qWait(200);
        for (QDialog* dialog : window.findChildren<QDialog*>()) {
            // "kenspeckle::gui::SpeakersDialog" is in dialog-speakers-light.png.
            QString name = QString::fromLatin1(dialog->metaObject()->className());
            name = name.mid(name.lastIndexOf(QLatin1Char(':')) + 1).chopped(6).toLower();
            ASSERT_TRUE(
                savePicture(dialog->grab().toImage(), QStringLiteral("%1/dialog-%2-%3.png").arg(folder, name, kind)));
            dialog->close();
        }
    }

    /// Memos and summaries, as after some weeks. The sample alone is written to.
    static void writeSomething(MainWindow& window) {
        if (std::getenv("KENSPECKLE_SHOTS_STUDY")) return;
        Study& study = window.session()->study();
        const auto all = codings(study);
        ASSERT_THAT(all, IsOk());
        ASSERT_GT(all->size(), 30U);
        const auto note = [&](const MemoTarget& target, const char* words) {
            EXPECT_THAT(addMemo(study, target, words), IsOk());
        };
        note(MemoTarget::study(),
             "# Where we are\n\nNine interviews read once. Next: **distance**, and who does not come.");
        note(MemoTarget::of((*all)[4].coding.id), "Not only near, but *near in one's slippers*: the hub as a room of "
                                                  "one's own house. Compare the island interviews.");
        note(MemoTarget::of((*all)[20].coding.code), "May have to be split: being known by name, and being believed.");
        note(MemoTarget::of((*all)[25].coding.passage.transcript), "The recorder was moved at 12 minutes.");
        const auto matrix = frameworkMatrix(study);
        ASSERT_THAT(matrix, IsOk());
        const char* sums[] = {"Comes on foot, most days; would not take a bus to it.",
                              "Came once for the food, stayed for the group.", "Too far without the ferry."};
        for (std::size_t row = 0; row < std::min<std::size_t>(matrix->rows.size(), 3); ++row)
            EXPECT_THAT(setSummary(study, matrix->rows[row].participant, matrix->columns[0].code, sums[row]), IsOk());
        window.session()->refresh();
    }

    /// Every kind of report: its first table, and its charts.
    static void takeReports(MainWindow& window, const Grab& grab) {
        ReportsPage& page = window.reportsPage();
        for (const ReportKind& kind : reportKinds()) {
            ReportOptions options;
            if (kind.name == "frequency") options.insert(QStringLiteral("by"), {QStringLiteral("role")});
            ASSERT_TRUE(page.showKind(fromUtf8(kind.name), &options));
            eventually([&] {
                const auto& report = page.results().report();
                return report ? report->kind == kind.name : !page.results().message().isEmpty();
            });
            const QString name =
                kind.name == "frequency" ? QStringLiteral("reports") : QStringLiteral("report-") + fromUtf8(kind.name);
            if (page.results().report() && !page.results().report()->tables.empty())
                Q_EMIT page.results().table().clicked(page.results().table().model()->index(0, 2));
            grab(name);
            QTabBar& tabs = page.results().tabs();
            if (!page.results().report() || page.results().report()->charts.empty()) continue;
            tabs.setCurrentIndex(static_cast<int>(page.results().report()->tables.size()));
            QTest::qWait(50);
            if (!page.results().charts().charts().empty())
                QTest::keyClick(page.results().charts().charts().front(), Qt::Key_Down);
            grab(name + QStringLiteral("-chart"));
        }
    }

    static void takePages(MainWindow& window, const Grab& grab) {
        window.setPage(Page::Themes);
        QTreeView& tree = window.themesPage().panel().tree();
        const QModelIndex theme = tree.model()->index(0, 0);
        tree.scrollTo(theme);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(theme).center());
        eventually([&] { return window.themesPage().quotesTab().model().rowCount() > 0; });
        grab(QStringLiteral("themes"));
        for (QToolButton* button : window.themesPage().panel().findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Clear") || button->text() == QStringLiteral("Leeren"))
                button->click(); // all themes, for the matrix
        window.themesPage().tabs().setCurrentIndex(1);
        eventually([&] { return window.themesPage().frameworkTab().model().rowCount() > 0; });
        QTest::qWait(300);
        grab(QStringLiteral("framework"));
        window.themesPage().tabs().setCurrentIndex(0);
        window.setPage(Page::People);
        QTest::qWait(400);
        grab(QStringLiteral("people"));
        takeRelease(window, grab);
        window.setPage(Page::Read);
        window.commands().history->trigger();
        QTest::qWait(400);
        grab(QStringLiteral("history"));
        window.commands().memos->trigger();
        QTest::qWait(300);
        if (QListView* list = window.memosPanel().findChild<QListView*>(); list && list->model()->rowCount() > 1) {
            list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
            QTest::qWait(200);
        }
        grab(QStringLiteral("memos"));
    }

    /// The page Release with nothing in it, in the middle of a review, and what may be shown in a meeting.
    static void takeRelease(MainWindow& window, const Grab& grab) {
        Study& study = window.session()->study();
        ReleasePage& page = window.releasePage();
        const auto people = participants(study);
        ASSERT_THAT(people, IsOk());
        std::vector<ParticipantId> all;
        for (const Participant& person : *people)
            all.push_back(person.id);
        ASSERT_FALSE(all.empty());
        EXPECT_THAT(setConsent(study, all, Consent::Quote, "form, March"), IsOk());
        EXPECT_THAT(setConsent(study, {all.back()}, Consent::AskFirst), IsOk());
        window.session()->refresh();
        window.setPage(Page::Release);
        eventually([&] { return !page.advice().isEmpty(); });
        grab(QStringLiteral("release-empty"));
        page.queue().proposeMenu().actions().front()->trigger();
        ASSERT_TRUE(eventually([&] { return page.queue().model().rowCount() > 4; }));
        const auto queue = reviewedQuotes(study);
        ASSERT_THAT(queue, IsOk());
        for (std::size_t at = 0; at < queue->size(); ++at) {
            if (at % 5 == 3 || (*queue)[at].consent != Consent::Quote) continue;
            EXPECT_THAT(decideQuotes(study, {(*queue)[at].id}, Verdict::Approve), IsOk());
        }
        EXPECT_THAT(decideQuotes(study, {queue->front().id}, Verdict::Refuse, "says nothing new"), IsOk());
        window.session()->refresh();
        QTest::qWait(300);
        page.queue().stateBox().setCurrentIndex(page.queue().stateBox().count() - 1);
        page.queue().step(2);
        eventually([&] { return page.side().all().model().rowCount() > 0; });
        page.side().showAllChecks();
        page.side().all().list().setCurrentIndex(page.side().all().model().index(0));
        page.takeKeyboard();
        grab(QStringLiteral("release"));
        const auto profile = readProfile(toPath(page.side().profileKey()));
        ASSERT_THAT(profile, IsOk());
        auto book = previewBook(study, *profile);
        ASSERT_THAT(book, IsOk());
        ReadingView view(std::move(*book), QStringLiteral("7 quotes that wait for approval are left out."));
        view.resize(window.size());
        view.show();
        QTest::qWait(150);
        grab(QStringLiteral("reading-view"), view);
        view.themes().setCurrentRow(0);
        grab(QStringLiteral("reading-view-about"), view);
    }

    /// The codebook's details, a turn being corrected and what came of it, and much coded at once.
    static void takeWork(MainWindow& window, const Grab& grab) {
        window.setPage(Page::Read);
        ReadPage& read = window.readPage();
        TranscriptView& view = read.view();
        const auto& stripes = view.stripes().stripes();
        ASSERT_GT(stripes.size(), 3U);
        const Stripe coded = stripes[3];
        read.codebookPanel().setCurrentCode(coded.code);
        read.codebookPanel().showDetails(true);
        grab(QStringLiteral("codebook"));
        read.codebookPanel().showDetails(false);

        view.select(coded.range);
        window.commands().correctTurn->trigger();
        auto* editor = window.findChild<TurnEditor*>();
        ASSERT_NE(editor, nullptr);
        for (int i = 0; i < 7; ++i)
            QTest::keyClick(&editor->field(), Qt::Key_Left);
        QTest::keyClicks(&editor->field(), QStringLiteral(" really"));
        eventually([&] { return editor->effect().contains(QLatin1Char('1')); }, 3000);
        grab(QStringLiteral("turn-editor"));
        QTest::keyClick(&editor->field(), Qt::Key_Escape);
        grab(QStringLiteral("turn-editor-asks"));
        QTest::keyClick(editor->findChild<QPushButton*>(QStringLiteral("keepEditing")), Qt::Key_Escape);
        if (!std::getenv("KENSPECKLE_SHOTS_STUDY")) {
            QTest::keyClick(&editor->field(), Qt::Key_Return, Qt::ControlModifier);
            window.commands().review->trigger();
            QTest::qWait(300);
            grab(QStringLiteral("review"));
            window.drawer().hide();
            window.session()->undo();
        } else {
            QTest::keyClick(&editor->field(), Qt::Key_Escape);
            editor->findChild<QPushButton*>(QStringLiteral("discardWords"))->click();
        }
        window.findChild<CodingActions*>()->codeAll->trigger();
        auto* all = window.findChild<CodeAllDialog*>();
        ASSERT_NE(all, nullptr);
        all->showPhrase(QStringLiteral("hub"));
        eventually([&] { return all->candidates().rowCount() > 0; });
    }

    /// The first and the last page of the transcript as it is printed.
    void takePaper(MainWindow& window) {
        auto shown = transcript(window.session()->study(), window.readPage().place().transcript);
        ASSERT_THAT(shown, IsOk());
        TranscriptPrint print;
        print.study = QStringLiteral("Sample study");
        print.text = std::make_shared<const TranscriptText>(std::move(*shown));
        print.stripes = window.readPage().view().stripes().stripes();
        for (const Code& code : window.session()->codebook().codes())
            print.order.push_back(code.id);
        print.font = window.font();
        const QSizeF paper(fromMillimetres(210), fromMillimetres(297));
        const TranscriptPages pages(print, paper);
        for (const int page : {0, pages.count() - 1}) {
            const double scale = 110 / kUnitsPerInch;
            QImage image((paper * scale).toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(scale, scale);
            pages.paint(painter, page);
            painter.end();
            const QString name = page == 0 ? QStringLiteral("first") : QStringLiteral("last");
            ASSERT_TRUE(savePicture(image, QStringLiteral("%1/paper-%2.png").arg(folder, name)));
        }
    }

    QString folder;
};

} // namespace

TEST_F(Screenshots, AreTakenInLightAndDarkAtBothSizes) {
    for (const bool dark : {false, true}) {
        applyAppearance(*qApp, dark ? Appearance::Dark : Appearance::Light);
        const QString kind = dark ? QStringLiteral("dark") : QStringLiteral("light");
        takeAll(kind, {1366, 768});
        takeAll(kind, {1920, 1080});
    }
    applyAppearance(*qApp, Appearance::Light);
}

TEST_F(Screenshots, AreTakenInGerman) {
    applyLanguage(*qApp, Language::German);
    takeAll(QStringLiteral("german"), {1366, 768});
    applyLanguage(*qApp, Language::English);
}

} // namespace kenspeckle::gui::test
