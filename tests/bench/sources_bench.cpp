// SPDX-License-Identifier: GPL-3.0-or-later
// Reading transcripts and tables: of the two seconds that importing 34 interviews may take, this is to be a fraction.
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "sources/document.h"
#include "sources/speaker_names.h"
#include "sources/table.h"
#include "support/generated_interviews.h"

namespace {

using namespace kenspeckle;

/// 34 interviews of 45 kB or so, 1.5 MB in all.
std::vector<std::string> interviews() {
    test::InterviewMaker maker(1);
    std::vector<std::string> texts;
    for (int i = 0; i < 34; ++i)
        texts.push_back(maker.interview("Participant " + std::to_string(i), 140, 60));
    return texts;
}

void readAll(benchmark::State& state, const std::vector<std::string>& texts, const std::string& name) {
    std::int64_t bytes = 0;
    for (auto _ : state) {
        for (const std::string& text : texts) {
            auto document = sources::readDocument(text, name);
            if (!document) return state.SkipWithError(document.error().message.c_str());
            benchmark::DoNotOptimize(document->turns.data());
            bytes += static_cast<std::int64_t>(text.size());
        }
    }
    state.SetBytesProcessed(bytes);
}

void ReadMarkdown(benchmark::State& state) { readAll(state, interviews(), "interview.md"); }
BENCHMARK(ReadMarkdown)->Unit(benchmark::kMillisecond);

void ReadPlainText(benchmark::State& state) { readAll(state, interviews(), "interview.txt"); }
BENCHMARK(ReadPlainText)->Unit(benchmark::kMillisecond);

/// 10,000 excerpts of about 200 bytes.
void ReadCsv(benchmark::State& state) {
    test::InterviewMaker maker(2);
    std::string table = "participant,quote,theme\n";
    for (int row = 0; row < 10000; ++row) {
        table += "P" + std::to_string(row) + ",\"";
        for (int i = 0; i < 30; ++i)
            table += maker.next() + (i % 7 == 0 ? ", " : " ");
        table += "\",Theme\n";
    }
    for (auto _ : state) {
        auto read = sources::readTable(table, "quotes.csv");
        if (!read) return state.SkipWithError(read.error().message.c_str());
        benchmark::DoNotOptimize(read->rows.data());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(table.size()));
}
BENCHMARK(ReadCsv)->Unit(benchmark::kMillisecond);

/// As many labels as a study of 2,000 interviews has.
void ProposeSpellings(benchmark::State& state) {
    test::InterviewMaker maker(3);
    std::vector<std::pair<std::string, int>> labels;
    for (int i = 0; i < 2000; ++i)
        labels.emplace_back(maker.next() + " " + maker.next(), i % 50);
    for (auto _ : state)
        benchmark::DoNotOptimize(sources::proposeSpellings(labels));
}
BENCHMARK(ProposeSpellings)->Unit(benchmark::kMillisecond);

} // namespace
