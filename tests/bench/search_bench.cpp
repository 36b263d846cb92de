// SPDX-License-Identifier: GPL-3.0-or-later
// How fast turns are indexed and found. Generated interviews of two sizes: 4,600 turns (34 interviews), and with
// KENSPECKLE_BENCH_LARGE=1 in the environment 441,000 turns (2,084 interviews, about 119 MB) as well.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "search/index.h"
#include "search/snippet.h"
#include "support/temporary_folder.h"

namespace kenspeckle::search {
namespace {

/// Words as frequent as in speech: the n-th word's share falls with 1/n. Words of the same root differ by endings, so
/// that stems have forms.
class Vocabulary {
public:
    explicit Vocabulary(std::mt19937& random) {
        const std::vector<std::string> endings{"", "s", "ed", "ing", "er", "y"};
        constexpr std::size_t kRoots = 12000;
        double sum = 0;
        for (std::size_t root = 0; root < kRoots; ++root) {
            std::string stem;
            // Common words are short.
            const std::size_t syllables = 1 + (root > 60 ? 1 : 0) + (root > 2000 ? 1 : 0);
            for (std::size_t syllable = 0; syllable < syllables; ++syllable) {
                stem += "bcdfghklmnprst"[random() % 14];
                stem += "aeiou"[random() % 5];
                if (random() % 2 == 0) stem += "lnrst"[random() % 5];
            }
            for (std::size_t ending = 0; ending < (root > 60 ? endings.size() : 1); ++ending) {
                m_words.push_back(stem + endings[ending]);
                sum += 1.0 / static_cast<double>((root + 2) * (ending + 1));
                m_shares.push_back(sum);
            }
        }
    }

    [[nodiscard]] const std::string& any(std::mt19937& random) const {
        const double place = std::uniform_real_distribution<double>(0, m_shares.back())(random);
        const auto found = std::lower_bound(m_shares.begin(), m_shares.end(), place);
        return m_words[static_cast<std::size_t>(found - m_shares.begin())];
    }
    /// About the n-th most frequent.
    [[nodiscard]] const std::string& ranked(std::size_t rank) const {
        return m_words[rank < 60 ? rank : 60 + (rank - 60) * 6];
    }

private:
    std::vector<std::string> m_words;
    std::vector<double> m_shares;
};

/// A study of so many turns, in memory.
class GeneratedStudy {
public:
    explicit GeneratedStudy(int turns) : m_random(20180331), m_words(m_random) {
        for (int left = turns; left > 0; left -= kTurns) {
            Held held;
            for (int turn = 0; turn < std::min(left, kTurns); ++turn) {
                if (turn > 0) held.text += "\n\n";
                held.turns.push_back({held.text.size(), 0});
                // Short questions, longer answers.
                const int words =
                    turn % 2 == 0 ? 5 + static_cast<int>(m_random() % 20) : 10 + static_cast<int>(m_random() % 120);
                for (int word = 0; word < words; ++word) {
                    if (word > 0) held.text += word % 12 == 0 ? ". " : " ";
                    held.text += m_words.any(m_random);
                }
                held.text += turn % 5 == 0 ? "’s…" : ".";
                held.turns.back().second = held.text.size() - held.turns.back().first;
            }
            m_held.push_back(std::move(held));
        }
    }

    [[nodiscard]] std::vector<TextVersion> versions() const {
        std::vector<TextVersion> versions;
        for (std::size_t index = 0; index < m_held.size(); ++index)
            versions.push_back({{static_cast<std::int64_t>(index) + 1}, 1});
        return versions;
    }

    [[nodiscard]] IndexedTranscript load(TranscriptId id) const {
        const Held& held = m_held[static_cast<std::size_t>(id.value - 1)];
        IndexedTranscript transcript;
        transcript.version = {id, 1};
        transcript.text = held.text;
        for (std::size_t turn = 0; turn < held.turns.size(); ++turn)
            transcript.turns.push_back(
                {static_cast<int>(turn) + 1, speaker(id, turn), CodePoint{},
                 std::string_view(transcript.text).substr(held.turns[turn].first, held.turns[turn].second)});
        return transcript;
    }

    [[nodiscard]] Lookup lookup() const {
        Lookup lookup;
        lookup.field = [this](const std::string&, const std::string&) -> Result<TurnSet> {
            TurnSet turns; // what one participant in ten said
            for (std::size_t index = 0; index < m_held.size(); index += 10)
                turns.speakers.push_back(speaker({static_cast<std::int64_t>(index) + 1}, 1));
            return turns;
        };
        lookup.turnText = [this](TranscriptId id, int turn) -> Result<std::pair<std::string, CodePoint>> {
            const Held& held = m_held[static_cast<std::size_t>(id.value - 1)];
            const auto [begin, size] = held.turns[static_cast<std::size_t>(turn - 1)];
            return std::pair{held.text.substr(begin, size), CodePoint{}};
        };
        return lookup;
    }

    [[nodiscard]] std::vector<SpeakerId> interviewers() const {
        std::vector<SpeakerId> speakers;
        for (std::size_t index = 0; index < m_held.size(); ++index)
            speakers.push_back(speaker({static_cast<std::int64_t>(index) + 1}, 0));
        return speakers;
    }

    [[nodiscard]] std::size_t bytes() const {
        std::size_t sum = 0;
        for (const Held& held : m_held)
            sum += held.text.size();
        return sum;
    }
    [[nodiscard]] const Vocabulary& vocabulary() const { return m_words; }

private:
    static constexpr int kTurns = 212;
    struct Held {
        std::string text;
        std::vector<std::pair<std::size_t, std::size_t>> turns; // where and how long, in bytes
    };
    [[nodiscard]] static SpeakerId speaker(TranscriptId id, std::size_t turn) {
        return {id.value * 2 + static_cast<std::int64_t>(turn % 2)};
    }

    std::mt19937 m_random;
    Vocabulary m_words;
    std::vector<Held> m_held;
};

/// A study with its index, made once for each size.
struct Indexed {
    explicit Indexed(int turns) : study(turns) {}

    void fill(Index& filled) const {
        const auto done = filled.bringUpToDate(
            study.versions(), [this](TranscriptId id) -> Result<IndexedTranscript> { return study.load(id); });
        if (!done) std::abort();
    }
    static Indexed& of(int turns) {
        static std::map<int, std::unique_ptr<Indexed>> made;
        auto& indexed = made[turns];
        if (!indexed) {
            indexed = std::make_unique<Indexed>(turns);
            indexed->index = std::make_unique<Index>(std::move(*Index::open(indexed->folder / "index", "en")));
            indexed->fill(*indexed->index);
        }
        return *indexed;
    }

    kenspeckle::test::TemporaryFolder folder;
    GeneratedStudy study;
    std::unique_ptr<Index> index;
};

enum class Question : int {
    Rare,
    Usual,
    Common,
    TwoWords,
    Alternatives,
    Phrase,
    Near,
    NearPrefix,
    Field,
    Interviewers,
    Wildcard,
    Broad,
    Last
};

[[nodiscard]] const char* name(Question question) {
    constexpr const char* kNames[]{"rare",     "usual",         "common",      "two words",  "OR",
                                   "phrase",   "NEAR",          "NEAR prefix", "with field", "interviewers left out",
                                   "wildcard", "broad wildcard"};
    return kNames[static_cast<std::size_t>(question)];
}

[[nodiscard]] std::string ask(Question question, const Vocabulary& words, std::mt19937& random) {
    const auto pick = [&](std::size_t from, std::size_t to) { return words.ranked(from + random() % (to - from)); };
    switch (question) {
    case Question::Rare:
        return pick(2000, 10000);
    case Question::Usual:
        return pick(100, 2000);
    case Question::Common:
        return pick(10, 60);
    case Question::TwoWords:
        return pick(60, 300) + " " + pick(100, 2000);
    case Question::Alternatives:
        return pick(100, 2000) + " OR " + pick(100, 2000);
    case Question::Phrase:
        return fmt::format("\"{} {}\"", pick(10, 60), pick(60, 300));
    case Question::Near:
        return pick(30, 300) + " NEAR " + pick(60, 1000);
    case Question::NearPrefix:
        return pick(200, 1000) + "* NEAR " + pick(200, 1000);
    case Question::Field:
        return pick(100, 2000) + " speaker:some";
    case Question::Interviewers:
        return pick(100, 2000);
    case Question::Wildcard:
        return pick(100, 2000).substr(0, 4) + "*";
    case Question::Broad:
        return pick(60, 300).substr(0, 2) + "*";
    case Question::Last:
        break;
    }
    return {};
}

void searchFiftyWithSnippets(benchmark::State& state) {
    const auto question = static_cast<Question>(state.range(0));
    Indexed& indexed = Indexed::of(static_cast<int>(state.range(1)));
    Lookup lookup = indexed.study.lookup();
    if (question == Question::Interviewers) lookup.excluded = indexed.study.interviewers();
    std::mt19937 random(7);
    std::vector<double> times;
    std::int64_t total = 0;
    for (auto _ : state) {
        const std::string text = ask(question, indexed.study.vocabulary(), random);
        const auto begin = std::chrono::steady_clock::now();
        const auto query = parseQuery(text);
        const auto hits = indexed.index->search(*query, lookup, 50);
        for (const TurnHit& hit : hits->hits)
            benchmark::DoNotOptimize(snippet(hit.text, hit.best, hit.matches));
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        total += hits->total;
    }
    std::sort(times.begin(), times.end());
    state.SetLabel(name(question));
    state.counters["p50_ms"] = times[times.size() / 2];
    state.counters["p95_ms"] = times[times.size() * 95 / 100];
    state.counters["found"] = static_cast<double>(total) / static_cast<double>(times.size());
}

void indexFromNothing(benchmark::State& state) {
    Indexed& indexed = Indexed::of(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        const kenspeckle::test::TemporaryFolder folder;
        Index index = std::move(*Index::open(folder / "index", "en"));
        indexed.fill(index);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(indexed.study.bytes()) *
                            static_cast<std::int64_t>(state.iterations()));
}

void removeOneTranscript(benchmark::State& state) {
    Indexed& indexed = Indexed::of(static_cast<int>(state.range(0)));
    auto without = indexed.study.versions();
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(without.size() / 2));
    for (auto _ : state) {
        if (!indexed.index->bringUpToDate(without, nullptr)) std::abort();
        state.PauseTiming();
        indexed.fill(*indexed.index);
        state.ResumeTiming();
    }
}

[[nodiscard]] std::vector<std::int64_t> sizes() {
    std::vector<std::int64_t> turns{4600};
    if (std::getenv("KENSPECKLE_BENCH_LARGE")) turns.push_back(441000);
    return turns;
}

const bool kRegistered = [] {
    for (const std::int64_t turns : sizes()) {
        for (int question = 0; question < static_cast<int>(Question::Last); ++question)
            benchmark::RegisterBenchmark("searchFiftyWithSnippets", searchFiftyWithSnippets)
                ->Args({question, turns})
                ->Iterations(200)
                ->Unit(benchmark::kMillisecond);
        const int rounds = turns > 100000 ? 1 : 5;
        benchmark::RegisterBenchmark("removeOneTranscript", removeOneTranscript)
            ->Arg(turns)
            ->Iterations(rounds)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark("indexFromNothing", indexFromNothing)
            ->Arg(turns)
            ->Iterations(rounds)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    }
    return true;
}();

} // namespace
} // namespace kenspeckle::search
