// SPDX-License-Identifier: GPL-3.0-or-later

// The bars of the design that go through a whole Study. What needs minutes to set up (119 MB of interviews) runs only
// with KENSPECKLE_BENCH_LARGE set. Studies and their indexes are made in the temporary folder and removed at the end.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>

#include <benchmark/benchmark.h>

#include "kenspeckle/kenspeckle.h"
#include "support/generated_interviews.h"
#include "support/temporary_folder.h"

namespace kenspeckle::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

template <class T> T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::abort();
    }
    return std::move(*result);
}
inline void must(const Result<void>& result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::abort();
    }
}

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

/// Percentiles of single operations: what a person feels is the slow one.
void report(benchmark::State& state, std::vector<double> times) {
    if (times.empty()) return;
    std::sort(times.begin(), times.end());
    state.counters["p50_ms"] = times[times.size() / 2];
    state.counters["p95_ms"] = times[times.size() * 95 / 100];
    state.counters["max_ms"] = times.back();
}

/// One scratch folder for all benchmarks; its cache folder is the index's.
fs::path scratch() {
    static const auto folder = [] {
        auto made = std::make_unique<test::TemporaryFolder>();
        setenv("XDG_CACHE_HOME", (made->path() / "cache").c_str(), 1);
        return made;
    }();
    return folder->path();
}

void ImportAndIndexThirtyFour(benchmark::State& state) {
    const fs::path in = scratch() / "thirty-four";
    test::InterviewMaker(1).write(in, 34, 136, 55);
    int round = 0;
    for (auto _ : state) {
        Study study = must(Study::create(scratch() / ("import " + std::to_string(round++) + ".ken")));
        const ImportOutcome outcome = must(importTranscripts(study, {in}));
        if (outcome.count(ImportStatus::Imported) != 34) state.SkipWithError("not all were imported");
    }
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(in))
        bytes += entry.file_size();
    state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}
BENCHMARK(ImportAndIndexThirtyFour)->Unit(benchmark::kMillisecond)->UseRealTime();

/// 2,000 interviews of 220 turns (441,000 in all), 300 codes, 1,000,000 codings by two coders, an attribute with four
/// values.
fs::path millionCodings() {
    static const fs::path file = [] {
        const fs::path in = scratch() / "million";
        test::InterviewMaker maker(2);
        maker.write(in, 2000, 220, 12);
        fs::path path = scratch() / "million.ken";
        Study study = must(Study::create(path, {}, "Morag"));
        must(importTranscripts(study, {in}));
        std::ofstream table(scratch() / "people.csv");
        table << "name,site\n";
        for (int i = 1; i <= 2000; ++i)
            table << "Participant " << i << ",Site " << i % 4 << "\n";
        table.close();
        must(importAttributes(study, scratch() / "people.csv"));
        const auto all = must(transcripts(study));
        std::mt19937 random(3);
        for (int code = 0; code < 300; ++code) {
            const CodeId id =
                must(addCodePath(study, "Theme " + std::to_string(code / 10) + " / Code " + std::to_string(code)));
            study.setCoder(code % 2 == 0 ? "Morag" : "Iain");
            std::vector<Passage> passages;
            while (passages.size() < 3334) {
                const TranscriptSummary& summary = all[random() % all.size()];
                const auto begin =
                    static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(summary.codePoints - 200));
                passages.push_back(
                    {summary.id, {CodePoint{begin}, CodePoint{begin + 20 + static_cast<int>(random() % 180)}}});
            }
            must(addCodings(study, passages, id));
        }
        return path;
    }();
    return file;
}

void FrequencyTableByAttributeOverAMillionCodings(benchmark::State& state) {
    Study study = must(Study::open(millionCodings()));
    FrequencyOptions options;
    options.attribute = "site";
    for (auto _ : state)
        benchmark::DoNotOptimize(must(frequencyTable(study, options)));
}
BENCHMARK(FrequencyTableByAttributeOverAMillionCodings)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The same as a report, with percentages, charts and what is behind each number.
void FrequencyReportByAttributeOverAMillionCodings(benchmark::State& state) {
    Study study = must(Study::open(millionCodings()));
    const ReportRequest request{"frequency", {{"by", {"site"}}}};
    for (auto _ : state)
        benchmark::DoNotOptimize(must(makeReport(study, request)));
}
BENCHMARK(FrequencyReportByAttributeOverAMillionCodings)->Unit(benchmark::kMillisecond)->UseRealTime();

/// 33,000 passages a side, compared turn by turn.
void QueryOverAMillionCodings(benchmark::State& state) {
    Study study = must(Study::open(millionCodings()));
    const PassageQuery query =
        must(parsePassageQuery("\"Theme 1\" near/2 \"Theme 2\" and site = \"Site 1\" not \"Theme 3\""));
    std::size_t found = 0;
    for (auto _ : state)
        found = must(runQuery(study, query)).passages.size();
    state.counters["passages"] = static_cast<double>(found);
}
BENCHMARK(QueryOverAMillionCodings)->Unit(benchmark::kMillisecond)->UseRealTime();

/// As a new process would: the file is opened anew, nothing is in its page cache.
void FrequencyTableByAttributeFreshlyOpened(benchmark::State& state) {
    const fs::path file = millionCodings();
    FrequencyOptions options;
    options.attribute = "site";
    for (auto _ : state) {
        Study study = must(Study::open(file));
        benchmark::DoNotOptimize(must(frequencyTable(study, options)));
    }
}
BENCHMARK(FrequencyTableByAttributeFreshlyOpened)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The whole report: lists, matrices, charts and the quotes behind each number, from a file opened anew.
void CooccurrenceOfThreeHundredCodes(benchmark::State& state) {
    const fs::path file = millionCodings();
    for (auto _ : state) {
        Study study = must(Study::open(file));
        const Report report = must(makeReport(study, {"cooccurrence", {}}));
        if (report.tables.at(1).rows.size() != 300) state.SkipWithError("not all codes are in it");
    }
}
BENCHMARK(CooccurrenceOfThreeHundredCodes)->Unit(benchmark::kMillisecond)->UseRealTime();

void SequenceOfThreeHundredCodes(benchmark::State& state) {
    const fs::path file = millionCodings();
    for (auto _ : state) {
        Study study = must(Study::open(file));
        benchmark::DoNotOptimize(must(makeReport(study, {"sequence", {}})));
    }
}
BENCHMARK(SequenceOfThreeHundredCodes)->Unit(benchmark::kMillisecond)->UseRealTime();

void TagAPassageAtAMillionCodings(benchmark::State& state) {
    Study study = must(Study::open(millionCodings(), "Morag"));
    const auto all = must(transcripts(study));
    const CodeId code = must(must(codebook(study)).resolve("Code 7"));
    std::mt19937 random(4);
    std::vector<double> times;
    for (auto _ : state) {
        const TranscriptSummary& summary = all[random() % all.size()];
        const auto begin = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(summary.codePoints - 50));
        const Passage passage{summary.id, {CodePoint{begin}, CodePoint{begin + 30}}};
        const auto start = Clock::now();
        must(addCoding(study, passage, code));
        times.push_back(milliseconds(Clock::now() - start));
    }
    report(state, std::move(times));
}
BENCHMARK(TagAPassageAtAMillionCodings)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2000);

void UndoTheRemovalOfACodeWithItsCodings(benchmark::State& state) {
    Study study = must(Study::open(millionCodings(), "Morag"));
    const CodeId code = must(must(codebook(study)).resolve("Code 8"));
    for (auto _ : state) {
        state.PauseTiming();
        must(removeCode(study, code));
        state.ResumeTiming();
        must(undo(study));
    }
}
BENCHMARK(UndoTheRemovalOfACodeWithItsCodings)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);

bool large(benchmark::State& state) {
    if (std::getenv("KENSPECKLE_BENCH_LARGE")) return true;
    state.SkipWithError("set KENSPECKLE_BENCH_LARGE to run it");
    return false;
}

fs::path largeInterviews() {
    static const fs::path folder = [] {
        fs::path in = scratch() / "large";
        test::InterviewMaker(5, 60000).write(in, 2084, 212, 38);
        return in;
    }();
    return folder;
}

void ImportAndIndexLarge(benchmark::State& state) {
    if (!large(state)) return;
    const fs::path in = largeInterviews();
    for (auto _ : state) {
        Study study = must(Study::create(scratch() / "large.ken"));
        must(importTranscripts(study, {in}));
    }
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(in))
        bytes += entry.file_size();
    state.counters["MB"] = static_cast<double>(bytes) / 1e6;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1e3;
}
BENCHMARK(ImportAndIndexLarge)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

void OpenLargeToFirstTranscript(benchmark::State& state) {
    if (!large(state)) return;
    for (auto _ : state) {
        Study study = must(Study::open(scratch() / "large.ken"));
        const auto all = must(transcripts(study));
        benchmark::DoNotOptimize(must(transcript(study, all.front().id)));
    }
}
BENCHMARK(OpenLargeToFirstTranscript)->Unit(benchmark::kMillisecond)->UseRealTime();

void searchLarge(benchmark::State& state, const std::vector<std::string>& queries) {
    if (!large(state)) return;
    Study study = must(Study::open(scratch() / "large.ken"));
    must(searchStudy(study, queries.front()));
    std::vector<double> times;
    std::size_t next = 0;
    for (auto _ : state) {
        const std::string& query = queries[next++ % queries.size()];
        const auto start = Clock::now();
        benchmark::DoNotOptimize(must(searchStudy(study, query)));
        times.push_back(milliseconds(Clock::now() - start));
    }
    report(state, std::move(times));
}

/// What is typed letter by letter, and what it ends in: words of many ranks, two words, a phrase, NEAR.
void SearchLargeAsYouType(benchmark::State& state) {
    test::InterviewMaker words(5, 60000);
    std::vector<std::string> queries;
    for (const std::size_t rank : {20, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12800}) {
        queries.push_back(words.ranked(rank));
        queries.push_back(words.ranked(rank) + " " + words.ranked(rank / 2));
        queries.push_back("\"" + words.ranked(rank) + " " + words.ranked(1) + "\"");
        queries.push_back(words.ranked(rank) + " NEAR " + words.ranked(rank + 1));
    }
    searchLarge(state, queries);
}
BENCHMARK(SearchLargeAsYouType)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(400);

void SearchLargeBroadWildcard(benchmark::State& state) { searchLarge(state, {"ken*", "ro*", "sto*", "ver*"}); }
BENCHMARK(SearchLargeBroadWildcard)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(40);

} // namespace
} // namespace kenspeckle::bench
