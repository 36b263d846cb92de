// SPDX-License-Identifier: GPL-3.0-or-later

// Two coders who both coded everything: 100 interviews, 120 codes below 12 themes, 10,000 codings of which four in five
// are of a place that the other coder marked too, with borders of their own.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "kenspeckle/agreement.h"
#include "kenspeckle/kenspeckle.h"
#include "support/generated_interviews.h"
#include "support/temporary_folder.h"

namespace kenspeckle::bench {
namespace {

namespace fs = std::filesystem;

template <class T> T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::abort();
    }
    return std::move(*result);
}

constexpr int kInterviews = 100;
constexpr int kCodes = 120;
constexpr int kPlaces = 42; // of each code, and each of two coders

fs::path codedTwice() {
    static const test::TemporaryFolder folder;
    static const fs::path file = [] {
        setenv("XDG_CACHE_HOME", (folder.path() / "cache").c_str(), 1);
        test::InterviewMaker(9).write(folder.path() / "in", kInterviews, 136, 55);
        fs::path path = folder.path() / "coded-twice.ken";
        Study study = must(Study::create(path, {}, "Ailsa"));
        must(importTranscripts(study, {folder.path() / "in"}));
        const auto all = must(transcripts(study));
        std::mt19937 random(10);
        const auto place = [&] {
            const TranscriptSummary& summary = all[random() % all.size()];
            const auto begin =
                static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(summary.codePoints - 500));
            return Passage{summary.id, {CodePoint{begin}, CodePoint{begin + 40 + static_cast<int>(random() % 300)}}};
        };
        for (int code = 0; code < kCodes; ++code) {
            const CodeId id =
                must(addCodePath(study, "Theme " + std::to_string(code / 10) + " / Code " + std::to_string(code)));
            std::vector<Passage> first, second;
            for (int i = 0; i < kPlaces; ++i) {
                Passage passage = place();
                first.push_back(passage);
                if (i % 5 == 0) passage = place();
                passage.range.end.value += static_cast<int>(random() % 60) - 30;
                second.push_back(passage);
            }
            study.setCoder("Ailsa");
            must(addCodings(study, first, id));
            study.setCoder("Ewan");
            must(addCodings(study, second, id));
        }
        return path;
    }();
    return file;
}

/// End to end, as `ken report agreement` does it: the file is opened anew, and every coefficient is of all codes.
void agreementOf(benchmark::State& state, AgreementUnit unit) {
    const fs::path file = codedTwice();
    AgreementOptions options;
    options.unit = unit;
    std::size_t codings = 0, differences = 0;
    for (auto _ : state) {
        Study study = must(Study::open(file));
        const AgreementTable table = must(agreementTable(study, options));
        if (table.rows.size() != kCodes + kCodes / 10) state.SkipWithError("not every code has a row");
        codings = static_cast<std::size_t>(table.total.passages[0] + table.total.passages[1]);
        differences = table.disagreements.size();
    }
    state.counters["passages"] = static_cast<double>(codings);
    state.counters["differences"] = static_cast<double>(differences);
}

void AgreementUponCharacters(benchmark::State& state) { agreementOf(state, AgreementUnit::CodePoint); }
BENCHMARK(AgreementUponCharacters)->Unit(benchmark::kMillisecond)->UseRealTime();

void AgreementUponSentences(benchmark::State& state) { agreementOf(state, AgreementUnit::Sentence); }
BENCHMARK(AgreementUponSentences)->Unit(benchmark::kMillisecond)->UseRealTime();

void AgreementUponTurns(benchmark::State& state) { agreementOf(state, AgreementUnit::Turn); }
BENCHMARK(AgreementUponTurns)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace kenspeckle::bench
