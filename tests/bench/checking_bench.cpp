// SPDX-License-Identifier: GPL-3.0-or-later

// ken check over a study of the size that most have: 34 interviews, 1,000 coded passages of whole turns, three
// attributes. Made in the temporary folder and removed at the end.
#include <cstdlib>
#include <fstream>

#include <benchmark/benchmark.h>

#include "kenspeckle/kenspeckle.h"
#include "support/generated_interviews.h"
#include "support/temporary_folder.h"

namespace kenspeckle::bench {
namespace {

constexpr int kInterviews = 34;
constexpr int kPassages = 1000;

template <class T> T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::abort();
    }
    return std::move(*result);
}

/// Codes every so many turns of participants until there are enough passages.
void codeTurns(Study& study) {
    const CodeId code = must(must(codebook(study)).resolve("No stigma or prejudice"));
    int coded = 0;
    for (const TranscriptSummary& summary : must(transcripts(study))) {
        const Transcript whole = must(transcript(study, summary.id));
        for (std::size_t i = 1; i < whole.turns.size() && coded < kPassages; i += 2, ++coded)
            must(addCoding(study, {whole.id, whole.turns[i].range}, code));
    }
}

ReleaseProfile rules(Study& study) {
    ReleaseProfile profile = must(provisionalProfile(study));
    profile.organisations = {"North Star Housing", "Quayside Clinic"};
    profile.places = {"Harbour", "Mill Lane", "Market Square"};
    return profile;
}

void ChecksThirtyFourInterviews(benchmark::State& state) {
    const test::TemporaryFolder folder;
    setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
    test::InterviewMaker(1).write(folder / "in", kInterviews, 136, 55);
    Study study = must(Study::create(folder / "study.ken", {}, "Morag"));
    must(importTranscripts(study, {folder / "in"}));
    std::ofstream table(folder / "people.csv");
    table << "name,role,site,house\n";
    for (int i = 1; i <= kInterviews; ++i)
        table << "Participant " << i << ",role " << i % 2 << ",site " << i % 4 << ",house " << i % 5 << "\n";
    table.close();
    must(importAttributes(study, folder / "people.csv"));
    codeTurns(study);
    const ReleaseProfile profile = rules(study);
    for (auto _ : state) {
        const CheckReport report = must(checkRelease(study, profile));
        state.counters["quotes"] = report.quotes;
        state.counters["findings"] = static_cast<double>(report.findings.size());
    }
}
BENCHMARK(ChecksThirtyFourInterviews)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kenspeckle::bench
