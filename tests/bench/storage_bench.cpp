// SPDX-License-Identifier: GPL-3.0-or-later

// A study of 2,000 transcripts, 300 codes and a million codings, on the disk of the temporary folder: what tagging,
// counting, undoing and opening cost there.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "storage/action.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/database.h"
#include "storage/journal.h"
#include "storage/transcript_table.h"
#include "support/temporary_folder.h"

namespace kenspeckle::storage {
namespace {

constexpr int kTranscripts = 2000;
constexpr int kCodes = 300;
constexpr int kCodings = 1000000;
constexpr int kCodingsOfOneCode = 5000; // of the first code, which is removed and brought back
constexpr int kTurns = 200;             // of each transcript
constexpr std::int64_t kTurnLength = 250;
constexpr std::int64_t kTextLength = kTurns * (kTurnLength + 2) - 2;

template <class T> T require(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().message);
    return std::move(*result);
}
void require(const Result<void>& result) {
    if (!result) throw std::runtime_error(result.error().message);
}

NewTranscript transcriptNumber(int number) {
    NewTranscript made;
    made.name = "Transcript " + std::to_string(number);
    made.speakers = {{"Interviewer", SpeakerRole::Interviewer, {}, 0}, {"Evelyn", SpeakerRole::Participant, {}, 0}};
    for (int turn = 0; turn < kTurns; ++turn) {
        if (turn > 0) made.text += "\n\n";
        const auto begin = static_cast<std::int64_t>(made.text.size());
        std::string words = std::to_string(number) + " " + std::to_string(turn) + " ";
        while (static_cast<std::int64_t>(words.size()) < kTurnLength)
            words += "some words of it ";
        words.resize(static_cast<std::size_t>(kTurnLength));
        made.text += words;
        made.turns.push_back({{CodePoint{begin}, CodePoint{begin + kTurnLength}}, turn % 2, {}});
    }
    made.codePoints = kTextLength;
    return made;
}

/// Made once, by the product's own functions, and shared by all benchmarks here.
class BigStudy {
    test::TemporaryFolder m_folder; // before the database that lies in it

public:
    static BigStudy& instance() {
        static BigStudy study;
        return study;
    }

    Database database;
    std::vector<TranscriptId> transcripts;
    std::vector<CodeId> codes;

    Result<CodingId> insertRandom(Action& action, CodeId code, CoderId coder) {
        const std::int64_t begin = m_place(m_random);
        return insertCoding(
            action, {transcripts[m_transcript(m_random)], {CodePoint{begin}, CodePoint{begin + m_length(m_random)}}},
            code, coder);
    }
    CodeId randomCode() { return codes[1 + m_code(m_random)]; }
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "big.ken"; }

private:
    BigStudy() : database(require(Database::create(m_folder / "big.ken", {"bench", "en"}))) {
        for (int from = 0; from < kTranscripts; from += 100) {
            require(perform(database, "Ann", "Imported", [&](Action& action) -> Result<void> {
                for (int i = from; i < from + 100; ++i) {
                    transcripts.push_back(require(insertTranscript(action, transcriptNumber(i))));
                }
                return {};
            }));
        }
        require(perform(database, "Ann", "Added codes", [&](Action& action) -> Result<void> {
            for (int i = 0; i < kCodes; ++i) {
                CodeText text;
                text.name = "Code " + std::to_string(i);
                codes.push_back(require(insertCode(action, {}, i, text)));
            }
            return {};
        }));
        constexpr int kBatch = 20000;
        for (int from = 0; from < kCodings; from += kBatch) {
            require(perform(database, "Ann", "Coded", [&](Action& action) -> Result<void> {
                const CoderId coder = require(action.coder());
                for (int i = from; i < from + kBatch; ++i) {
                    (void)insertRandom(action, i < kCodingsOfOneCode ? codes[0] : randomCode(), coder);
                }
                return {};
            }));
        }
    }

    std::mt19937 m_random{1};
    std::uniform_int_distribution<std::size_t> m_transcript{0, kTranscripts - 1};
    std::uniform_int_distribution<std::size_t> m_code{0, kCodes - 2};
    std::uniform_int_distribution<std::int64_t> m_place{0, kTextLength - 301};
    std::uniform_int_distribution<std::int64_t> m_length{1, 300};
};

void tagAPassageDurably(benchmark::State& state) {
    BigStudy& study = BigStudy::instance();
    std::vector<double> milliseconds;
    for (auto iteration : state) {
        (void)iteration;
        const auto begin = std::chrono::steady_clock::now();
        auto outcome = perform(study.database, "Ann", "Coded", [&](Action& action) -> Result<CodingId> {
            return study.insertRandom(action, study.randomCode(), require(action.coder()));
        });
        benchmark::DoNotOptimize(outcome);
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto percentile = [&](std::size_t percent) {
        return milliseconds[(milliseconds.size() - 1) * percent / 100];
    };
    state.counters["p50_ms"] = percentile(50);
    state.counters["p95_ms"] = percentile(95);
    state.counters["p99_ms"] = percentile(99);
    state.counters["max_ms"] = milliseconds.back();
    state.counters["codings"] = static_cast<double>(require(codingCount(study.database)));
}
BENCHMARK(tagAPassageDurably)->Iterations(2000)->Unit(benchmark::kMillisecond)->UseRealTime();

void readCodingRows(benchmark::State& state) {
    BigStudy& study = BigStudy::instance();
    std::size_t rows = 0;
    for (auto iteration : state) {
        (void)iteration;
        rows = 0;
        require(forEachCodingRow(study.database, {}, [&](const CodingRow&) { ++rows; }));
    }
    state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK(readCodingRows)->Unit(benchmark::kMillisecond)->UseRealTime();

void listTranscripts(benchmark::State& state) {
    BigStudy& study = BigStudy::instance();
    for (auto iteration : state) {
        (void)iteration;
        benchmark::DoNotOptimize(require(transcriptSummaries(study.database)));
    }
}
BENCHMARK(listTranscripts)->Unit(benchmark::kMillisecond)->UseRealTime();

void readAllTurns(benchmark::State& state) {
    BigStudy& study = BigStudy::instance();
    for (auto iteration : state) {
        (void)iteration;
        benchmark::DoNotOptimize(require(allTurns(study.database)));
    }
}
BENCHMARK(readAllTurns)->Unit(benchmark::kMillisecond)->UseRealTime();

void codingsOfOneTranscript(benchmark::State& state) {
    BigStudy& study = BigStudy::instance();
    std::size_t at = 0;
    for (auto iteration : state) {
        (void)iteration;
        const TranscriptId transcript = study.transcripts[at++ % study.transcripts.size()];
        benchmark::DoNotOptimize(require(loadCodings(study.database, {transcript, {}, {}})));
    }
}
BENCHMARK(codingsOfOneTranscript)->Unit(benchmark::kMillisecond)->UseRealTime();

void readOneTurn(benchmark::State& state) {
    BigStudy& study = BigStudy::instance();
    std::size_t at = 0;
    for (auto iteration : state) {
        (void)iteration;
        const TranscriptId transcript = study.transcripts[(at += 7) % study.transcripts.size()];
        benchmark::DoNotOptimize(require(turnText(study.database, transcript, kTurns - 5)));
    }
}
BENCHMARK(readOneTurn)->Unit(benchmark::kMicrosecond)->UseRealTime();

void openTheStudy(benchmark::State& state) {
    BigStudy& study = BigStudy::instance();
    for (auto iteration : state) {
        (void)iteration;
        benchmark::DoNotOptimize(require(Database::open(study.file())));
    }
}
BENCHMARK(openTheStudy)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Brings a code and its 5,000 codings back; the removing is not timed.
void undoRemovingACode(benchmark::State& state) {
    BigStudy& study = BigStudy::instance();
    for (auto iteration : state) {
        (void)iteration;
        state.PauseTiming();
        require(perform(study.database, "Ann", "Removed",
                        [&](Action& action) { return deleteCode(action, study.codes[0]); }));
        state.ResumeTiming();
        benchmark::DoNotOptimize(require(undo(study.database, "Ann")));
    }
}
BENCHMARK(undoRemovingACode)->Iterations(5)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace kenspeckle::storage
