// SPDX-License-Identifier: GPL-3.0-or-later
// The transcript view at 3 hours of speech, without a screen: what one waits for when opening, scrolling and dragging.
#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <vector>

#include "gui/application.h"
#include "gui/views/transcript_view.h"
#include "support/generated_interviews.h"
#include "text/offsets.h"

namespace kenspeckle::gui {
namespace {

constexpr int kTurns = 900;
constexpr int kWordsPerTurn = 33; // 30,000 words in all

QApplication& application() {
    static int argc = 1;
    static char name[] = "bench_gui";
    static char* argv[] = {name, nullptr};
    static QApplication* const made = [] {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        auto* app = new QApplication(argc, argv); // lives as long as the program: Qt's own end is not measured
        setUpApplication(*app);
        return app;
    }();
    return *made;
}

/// 900 turns of two speakers.
const Transcript& threeHours() {
    static const Transcript made = [] {
        kenspeckle::test::InterviewMaker maker(7);
        Transcript transcript;
        transcript.id = TranscriptId{1};
        transcript.name = "Three hours";
        transcript.speakers = {{SpeakerId{1}, transcript.id, "Interviewer", SpeakerRole::Interviewer, {}},
                               {SpeakerId{2}, transcript.id, "Participant", SpeakerRole::Participant, {}}};
        std::int64_t at = 0;
        for (int number = 1; number <= kTurns; ++number) {
            const int words = number % 2 == 1 ? kWordsPerTurn / 3 : kWordsPerTurn * 5 / 3;
            std::string said;
            for (int word = 0; word < words; ++word)
                said += (word == 0 ? "" : " ") + maker.next();
            Turn turn;
            turn.number = number;
            turn.speaker = transcript.speakers[number % 2 == 1 ? 0 : 1].id;
            turn.range = {CodePoint{at}, CodePoint{at + text::codePointCount(said)}};
            if (number > 1) transcript.text += "\n\n";
            transcript.text += said;
            at = turn.range.end.value + 2;
            transcript.turns.push_back(turn);
        }
        return transcript;
    }();
    return made;
}

std::vector<Stripe> stripes(int count) {
    std::mt19937 random(11);
    const Transcript& transcript = threeHours();
    std::vector<Stripe> made;
    for (int number = 1; number <= count; ++number) {
        const Turn& turn = transcript.turns[random() % transcript.turns.size()];
        const std::int64_t length = turn.range.length();
        const auto begin = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length));
        const auto rest = static_cast<std::uint64_t>(length - begin);
        Stripe stripe;
        stripe.id = CodingId{number};
        stripe.range = {turn.range.begin + begin,
                        turn.range.begin + begin + 1 + static_cast<std::int64_t>(random() % rest)};
        stripe.code = CodeId{1 + number % 60};
        stripe.name = QStringLiteral("Code number %1").arg(number % 60);
        stripe.path = QStringLiteral("Theme / ") + stripe.name;
        stripe.colour = QColor::fromHsv(number % 60 * 6, 200, 180);
        stripe.coder = QStringLiteral("Morag");
        made.push_back(stripe);
    }
    return made;
}

double percentile(std::vector<double>& times, double share) {
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

template <class Work> double millisecondsOf(Work&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// A shown view of the size it has in a full-screen window.
class ShownView {
public:
    explicit ShownView(int codings) {
        m_view.resize(1300, 950);
        m_view.setVisible(true); // show() is about a range
        m_view.setTranscript(threeHours());
        m_view.setStripes(stripes(codings));
        m_application.processEvents();
    }
    TranscriptView& view() { return m_view; }
    void paintNow() { m_view.viewport()->repaint(); }

private:
    QApplication& m_application = application(); // before any widget
    TranscriptView m_view;
};

/// From the transcript as it was read to the first picture with its stripes.
void OpenATranscript(benchmark::State& state) {
    ShownView shown(0);
    const std::vector<Stripe> all = stripes(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        state.PauseTiming();
        shown.view().clear();
        Transcript fresh = threeHours();
        std::vector<Stripe> copies = all;
        state.ResumeTiming();
        shown.view().setTranscript(std::move(fresh));
        shown.view().setStripes(std::move(copies));
        shown.paintNow();
    }
}
BENCHMARK(OpenATranscript)->Arg(2250)->Arg(5000)->Unit(benchmark::kMillisecond);

/// Three lines on, as a wheel's notch, and the picture: through the whole transcript, not laid out beforehand.
void ScrollAStep(benchmark::State& state) {
    std::vector<double> times;
    ShownView shown(static_cast<int>(state.range(0)));
    QScrollBar& bar = *shown.view().verticalScrollBar();
    for (auto _ : state) {
        if (bar.value() == bar.maximum()) bar.setValue(0);
        times.push_back(millisecondsOf([&] {
            bar.setValue(bar.value() + 3 * bar.singleStep());
            shown.paintNow();
        }));
        state.SetIterationTime(times.back() / 1000);
    }
    state.counters["p50_ms"] = percentile(times, 0.5);
    state.counters["p95_ms"] = percentile(times, 0.95);
}
BENCHMARK(ScrollAStep)->Arg(5000)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1000);

/// A handle moved by one mouse event, snapped to a word, and the picture.
void DragAnEndAStep(benchmark::State& state) {
    std::vector<double> times;
    ShownView shown(static_cast<int>(state.range(0)));
    TranscriptView& view = shown.view();
    const Stripe chosen = view.stripes().stripes()[view.stripes().stripes().size() / 2];
    view.select(chosen.range);
    view.chooseStripe(chosen.id);
    shown.paintNow();
    const QPoint knob = view.handleRect(PassageEnd::End).center();
    const auto mouse = [&](QEvent::Type type, QPoint at) {
        QMouseEvent event(type, QPointF(at), QPointF(view.viewport()->mapToGlobal(at)),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &event);
    };
    mouse(QEvent::MouseButtonPress, knob);
    int step = 0;
    for (auto _ : state) {
        ++step;
        const QPoint at(300 + step * 37 % 500, 100 + step * 53 % 700);
        times.push_back(millisecondsOf([&] {
            mouse(QEvent::MouseMove, at);
            shown.paintNow();
        }));
        state.SetIterationTime(times.back() / 1000);
    }
    state.counters["p50_ms"] = percentile(times, 0.5);
    state.counters["p95_ms"] = percentile(times, 0.95);
}
BENCHMARK(DragAnEndAStep)->Arg(5000)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(500);

} // namespace
} // namespace kenspeckle::gui
