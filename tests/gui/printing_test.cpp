// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPushButton>

#include <set>

#include "gui/dialogs/print_dialog.h"
#include "gui/printing/print_flow.h"
#include "gui/printing/transcript_pages.h"
#include "gui/printing/transcript_paper.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

constexpr double kDotsPerInch = 100;
const QSizeF kA4(fromMillimetres(210), fromMillimetres(297));

/// A transcript of many turns, among them emoji, Hebrew, a paragraph's end and one turn longer than a page.
std::shared_ptr<const TranscriptText> longTranscript() {
    Transcript transcript;
    transcript.id = TranscriptId{1};
    transcript.name = "Focus group in Óbarra";
    transcript.speakers = {{SpeakerId{1}, transcript.id, "Interviewer", SpeakerRole::Interviewer, {}},
                           {SpeakerId{2}, transcript.id, "Mòrag", SpeakerRole::Participant, ParticipantId{1}}};
    std::int64_t at = 0;
    const auto say = [&](SpeakerId who, const std::string& words) {
        if (!transcript.text.empty()) {
            transcript.text += "\n\n";
            at += 2;
        }
        const std::int64_t length = fromUtf8(words).toUcs4().size();
        transcript.text += words;
        transcript.turns.push_back(
            {static_cast<int>(transcript.turns.size()) + 1, who, {CodePoint{at}, CodePoint{at + length}}, {}});
        at += length;
    };
    for (int round = 0; round < 24; ++round) {
        say(SpeakerId{1}, "And what was that like for you, 🏠 and for the 👩‍👩‍👧?");
        say(SpeakerId{2}, "It was a long road. I went from one door to the next, and naebody kent who I was; "
                          "then there was the hub, and a cup of tea, and somebody who had time.\nAnd they asked "
                          "me what I wanted.");
    }
    say(SpeakerId{2}, "הסיפור שלי ארוך מאוד, ואני מספר אותו רק פעם אחת. כאן מקשיבים לי.");
    std::string story;
    for (int sentence = 0; sentence < 120; ++sentence)
        story += "Then I told the whole story again from the beginning to yet another person. ";
    story.pop_back();
    say(SpeakerId{2}, story);
    return std::make_shared<const TranscriptText>(std::move(transcript));
}

Stripe stripe(std::int64_t code, std::int64_t begin, std::int64_t end) {
    Stripe made;
    made.id = CodingId{code * 1000000 + begin};
    made.range = {CodePoint{begin}, CodePoint{end}};
    made.code = CodeId{code};
    made.name = QStringLiteral("Code %1").arg(code);
    made.path = QStringLiteral("Theme / Code %1").arg(code);
    made.colour = QColor(0x33, 0x88, 0xCC);
    made.coder = QStringLiteral("Ailsa");
    return made;
}

TranscriptPrint printOf(std::shared_ptr<const TranscriptText> text, std::vector<Stripe> stripes) {
    return {QStringLiteral("Hubs"), {}, std::move(text), std::move(stripes), {}, QApplication::font()};
}

QImage imageOf(const Pages& pages, int page) {
    const double scale = kDotsPerInch / kUnitsPerInch;
    QImage image((kA4 * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    return image;
}

/// The smallest rectangle, in units, around everything painted.
QRectF inked(const QImage& image) {
    QRect found;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != QColor(Qt::white)) found |= QRect(x, y, 1, 1);
    const double scale = kUnitsPerInch / kDotsPerInch;
    return {found.x() * scale, found.y() * scale, found.width() * scale, found.height() * scale};
}

using PrintingTest = WindowTest;

} // namespace

TEST(TranscriptPages, HoldEveryLineOnceAndCutNone) {
    const auto text = longTranscript();
    const TranscriptPages pages(printOf(text, {}), kA4);
    ASSERT_GT(pages.count(), 3);
    int turn = 0, line = -1;
    std::set<int> turnsSeen;
    for (int page = 0; page < pages.count(); ++page) {
        double below = pages.body().top();
        for (const auto& placed : pages.linesOn(page)) {
            EXPECT_GE(placed.top, below - 0.01);
            below = placed.top + pages.lineHeight();
            EXPECT_LE(below, pages.body().bottom() + 0.01) << "page " << page;
            if (placed.turn == turn) {
                EXPECT_EQ(placed.line, line + 1);
            } else {
                EXPECT_EQ(placed.turn, turn + 1);
                EXPECT_EQ(placed.line, 0);
            }
            turn = placed.turn;
            line = placed.line;
            turnsSeen.insert(turn);
        }
    }
    EXPECT_EQ(turnsSeen.size(), text->turns().size());
}

TEST(TranscriptPages, LeaveNoLineOfATurnAlone) {
    const TranscriptPages pages(printOf(longTranscript(), {}), kA4);
    for (int page = 0; page + 1 < pages.count(); ++page) {
        if (pages.linesOn(page).empty() || pages.linesOn(page + 1).empty()) continue;
        const auto& last = pages.linesOn(page).back();
        const auto& next = pages.linesOn(page + 1).front();
        if (last.turn != next.turn) continue;
        EXPECT_GT(last.line, 0) << "a first line alone at the foot of page " << page;
        EXPECT_TRUE(pages.linesOn(page + 1).size() > 1 && pages.linesOn(page + 1)[1].turn == next.turn)
            << "a last line alone on page " << page + 1;
    }
}

TEST(TranscriptPages, CarryAStripeOnOverThePageAndKeepLanesApart) {
    const auto text = longTranscript();
    const std::int64_t end = text->whole().end.value;
    const TranscriptPages pages(printOf(text, {stripe(1, 10, end), stripe(2, 10, 400), stripe(3, 300, 900)}), kA4);
    for (int page = 0; page < pages.count(); ++page) {
        const auto& bars = pages.barsOn(page);
        if (!pages.linesOn(page).empty()) {
            EXPECT_EQ(std::count_if(bars.begin(), bars.end(),
                                    [&](const auto& bar) { return pages.stripes()[bar.stripe].code == CodeId{1}; }),
                      1)
                << page;
        }
        for (const auto& a : bars)
            for (const auto& b : bars)
                EXPECT_TRUE(a.stripe == b.stripe || a.lane != b.lane || a.bottom <= b.top || b.bottom <= a.top);
    }
}

TEST(TranscriptPages, ListEachCodeUsedInTheOrderOfTheCodebook) {
    TranscriptPrint print = printOf(longTranscript(), {stripe(7, 10, 50), stripe(2, 60, 90), stripe(7, 100, 120)});
    print.order = {CodeId{1}, CodeId{7}, CodeId{2}};
    const TranscriptPages pages(print, kA4);
    ASSERT_EQ(pages.legend().size(), 2U);
    EXPECT_EQ(pages.numberOf(CodeId{7}), 1);
    EXPECT_EQ(pages.legend()[0].passages, 2);
    EXPECT_EQ(pages.numberOf(CodeId{2}), 2);
}

TEST(TranscriptPages, StayWithinTheMarginsWhateverIsOnThem) {
    std::vector<Stripe> stripes;
    for (std::int64_t code = 1; code <= 30; ++code)
        for (std::int64_t at = code; at < 11000; at += 350)
            stripes.push_back(stripe(code, at, at + 300));
    const TranscriptPages pages(printOf(longTranscript(), stripes), kA4);
    const double edge = fromMillimetres(10);
    const QRectF paper = QRectF(QPointF(0, 0), kA4).adjusted(edge, edge, -edge, -edge);
    for (int page = 0; page < pages.count(); ++page) {
        const QRectF ink = inked(imageOf(pages, page));
        EXPECT_TRUE(paper.contains(ink)) << page << ": " << ink.left() << ' ' << ink.top() << ' ' << ink.right() << ' '
                                         << ink.bottom();
        EXPECT_GT(ink.width(), fromMillimetres(100)) << page;
    }
}

TEST(TranscriptPages, TellCodesApartWithoutColours) {
    std::vector<QImage> patterns;
    for (int number = 1; number <= 8; ++number) {
        QImage image(24, 120, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        const double scale = 0.5;
        painter.scale(scale, scale);
        paper::paintPattern(painter, {2, 2, 44, 236}, number, QColor(0x99, 0x99, 0x99));
        painter.end();
        patterns.push_back(image);
    }
    for (std::size_t a = 0; a < patterns.size(); ++a)
        for (std::size_t b = a + 1; b < patterns.size(); ++b) {
            int differing = 0;
            for (int y = 0; y < patterns[a].height(); ++y)
                for (int x = 0; x < patterns[a].width(); ++x)
                    differing += std::abs(qGray(patterns[a].pixel(x, y)) - qGray(patterns[b].pixel(x, y))) > 40;
            EXPECT_GT(differing, 60) << a + 1 << " and " << b + 1;
        }
}

TEST(TranscriptPages, OfAnEmptyTranscriptSayThatNothingWasSaid) {
    Transcript transcript;
    transcript.name = "Silence";
    const TranscriptPages pages(printOf(std::make_shared<const TranscriptText>(std::move(transcript)), {}), kA4);
    ASSERT_EQ(pages.count(), 1);
    EXPECT_GT(inked(imageOf(pages, 0)).height(), fromMillimetres(20));
}

TEST_F(PrintingTest, ThePdfHasEveryPage) {
    select(QStringLiteral("Naebody judges ye there."));
    window->readPage().desk().code(code("Safety"));
    auto* flow = window->findChild<PrintFlow*>();
    ASSERT_NE(flow, nullptr);
    for (const auto which : {PrintedPassages::AsShown, PrintedPassages::None}) {
        flow->savePdf(file("morag.pdf"), which, QPageSize(QPageSize::A4));
        const std::string pdf = kenspeckle::test::readFile(folder / "morag.pdf");
        EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
        EXPECT_NE(pdf.find("/Count 1\n"), std::string::npos);
        EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("morag.pdf")));
    }
}

TEST_F(PrintingTest, OnlyMyOwnPassagesCanBePrinted) {
    select(QStringLiteral("Naebody judges ye there."));
    window->readPage().desk().code(code("Safety"));
    auto* flow = window->findChild<PrintFlow*>();
    const auto sizeOf = [&](PrintedPassages which) {
        flow->savePdf(file("out.pdf"), which, QPageSize(QPageSize::A4));
        return std::filesystem::file_size(folder / "out.pdf");
    };
    const auto whole = sizeOf(PrintedPassages::AsShown);
    const auto bare = sizeOf(PrintedPassages::None);
    EXPECT_GT(whole, bare + 500);
    EXPECT_GT(sizeOf(PrintedPassages::Mine), bare + 500);
    window->session()->setCoder(QStringLiteral("Somebody else"));
    EXPECT_LT(sizeOf(PrintedPassages::Mine), whole - 300);
}

TEST_F(PrintingTest, AFileThatCannotBeWrittenIsSaidAndTheOldOneStays) {
    auto* flow = window->findChild<PrintFlow*>();
    flow->savePdf(file("no such folder/a.pdf"), PrintedPassages::AsShown, QPageSize(QPageSize::A4));
    EXPECT_TRUE(window->statusLine().words().contains(QStringLiteral("could not be written")));
}

TEST_F(PrintingTest, TheCommandAsksWhatToPrint) {
    window->commands().print->trigger();
    auto* dialog = window->findChild<PrintDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->passages(), PrintedPassages::AsShown);
    auto* passages = dialog->findChild<QComboBox*>();
    passages->setCurrentIndex(1);
    EXPECT_EQ(dialog->passages(), PrintedPassages::Mine);
    dialog->close();
}

} // namespace kenspeckle::gui::test
