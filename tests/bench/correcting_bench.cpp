// SPDX-License-Identifier: GPL-3.0-or-later

// Correcting a turn of a transcript with 5,000 codings: what stands behind it moves, the index follows, and undo takes
// it back.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <random>

#include <benchmark/benchmark.h>

#include "kenspeckle/correcting.h"
#include "kenspeckle/kenspeckle.h"
#include "support/generated_interviews.h"
#include "support/temporary_folder.h"
#include "text/offsets.h"

namespace kenspeckle::bench {
namespace {

template <class T> T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::abort();
    }
    return std::move(*result);
}

enum class Coded { Anywhere, EveryLetterAlike };

struct CodedStudy {
    explicit CodedStudy(Coded how) {
        setenv("XDG_CACHE_HOME", (folder.path() / "cache").c_str(), 1);
        test::InterviewMaker(1).write(folder.path() / "in", 1, 440, 55);
        study = std::make_unique<Study>(must(Study::create(folder.path() / "coded.ken")));
        must(importTranscripts(*study, {folder.path() / "in"}));
        const TranscriptSummary summary = must(transcripts(*study)).front();
        id = summary.id;
        const Codebook book = must(codebook(*study));
        std::vector<CodeId> codes;
        for (const Code& code : book.codes())
            if (code.text.codable) codes.push_back(code.id);
        std::mt19937_64 random(5);
        std::vector<std::vector<Passage>> passages(codes.size());
        for (int each = 0; each < 5000; ++each) {
            const auto begin =
                static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(summary.codePoints - 200));
            const Range anywhere{CodePoint{begin}, CodePoint{begin + 20 + static_cast<std::int64_t>(random() % 180)}};
            const Range letter{CodePoint{500 + each}, CodePoint{501 + each}};
            const std::size_t code = how == Coded::Anywhere ? random() % codes.size() : 0;
            passages[code].push_back({id, how == Coded::Anywhere ? anywhere : letter});
        }
        for (std::size_t code = 0; code < codes.size(); ++code)
            if (!passages[code].empty()) must(addCodings(*study, passages[code], codes[code]));
        must(updateIndexOf());
        const Transcript whole = must(transcript(*study, id));
        first = std::string(text::OffsetMap(whole.text).slice(whole.turns.front().range));
    }
    Result<int> updateIndexOf() {
        if (auto done = updateIndex(*study); !done) return fail(done.error());
        return 0;
    }

    test::TemporaryFolder folder;
    std::unique_ptr<Study> study;
    TranscriptId id;
    std::string first;
};

void correctAndUndo(benchmark::State& state, Coded how, bool undoing) {
    CodedStudy coded(how);
    for (auto _ : state) {
        if (undoing) state.PauseTiming();
        must(correctTurn(*coded.study, coded.id, 1, "A " + coded.first));
        undoing ? state.ResumeTiming() : state.PauseTiming();
        must(undo(*coded.study));
        if (!undoing) state.ResumeTiming();
    }
}

void CorrectATurnBeforeFiveThousandCodings(benchmark::State& state) { correctAndUndo(state, Coded::Anywhere, false); }
BENCHMARK(CorrectATurnBeforeFiveThousandCodings)->Unit(benchmark::kMillisecond)->UseRealTime();

void UndoACorrectionBeforeFiveThousandCodings(benchmark::State& state) { correctAndUndo(state, Coded::Anywhere, true); }
BENCHMARK(UndoACorrectionBeforeFiveThousandCodings)->Unit(benchmark::kMillisecond)->UseRealTime();

// Every passage is to go where the next one stands: the worst order there is.
void UndoACorrectionBeforeFiveThousandNeighbours(benchmark::State& state) {
    correctAndUndo(state, Coded::EveryLetterAlike, true);
}
BENCHMARK(UndoACorrectionBeforeFiveThousandNeighbours)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void PreviewACorrectionBeforeFiveThousandCodings(benchmark::State& state) {
    CodedStudy coded(Coded::Anywhere);
    for (auto _ : state)
        benchmark::DoNotOptimize(must(previewCorrection(*coded.study, coded.id, 1, "A " + coded.first)));
}
BENCHMARK(PreviewACorrectionBeforeFiveThousandCodings)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace kenspeckle::bench
