// SPDX-License-Identifier: GPL-3.0-or-later

// Beginnings that more words share than Xapian is asked to merge: they must find what a beginning of few words finds.
#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/corpus.h"
#include "search/index.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace kenspeckle::search {
namespace {

using kenspeckle::test::TemporaryFolder;
using test::Corpus;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr SpeakerId kAsker{1};
constexpr SpeakerId kSpeaker{2};
constexpr int kTranscripts = 20; // enough for both shards
constexpr int kTurns = 15;

using Turn = std::pair<std::int64_t, int>;

class BroadWordsTest : public testing::Test {
protected:
    /// Turn n of transcript t has n % 5 words that begin with "ken", all of them different; every third turn says
    /// "hub", and turns that can be divided by 5 have none. The first turn of each transcript is the interviewer's.
    void SetUp() override {
        int next = 0;
        for (int transcript = 1; transcript <= kTranscripts; ++transcript) {
            std::vector<Corpus::Line> turns;
            for (int turn = 1; turn <= kTurns; ++turn) {
                std::string text = turn % 3 == 0 ? "hub" : "place";
                for (int word = 0; word < turn % 5; ++word, ++next)
                    text += " ken" + std::string(1, static_cast<char>('a' + next % 26)) +
                            std::string(1, static_cast<char>('a' + next / 26 % 26)) + std::to_string(next % 7);
                turns.push_back({turn == 1 ? kAsker : kSpeaker, text});
                m_count[{transcript, turn}] = turn % 5;
            }
            m_corpus.put(transcript, turns);
        }
        auto index = Index::open(m_folder / "index", "en");
        ASSERT_THAT(index, kenspeckle::test::IsOk());
        m_index.emplace(std::move(*index));
        ASSERT_THAT(m_index->bringUpToDate(m_corpus.versions(), m_corpus.loader()), kenspeckle::test::IsOk());
    }

    TurnHits find(const std::string& text, int limit = 0, std::vector<SpeakerId> excluded = {}) {
        const auto query = parseQuery(text);
        if (!query) throw std::runtime_error(query.error().message);
        Lookup lookup = m_corpus.lookup();
        lookup.excluded = std::move(excluded);
        auto hits = m_index->search(*query, lookup, limit);
        if (!hits) throw std::runtime_error(hits.error().message);
        return std::move(*hits);
    }
    static std::vector<Turn> turns(const TurnHits& hits) {
        std::vector<Turn> found;
        for (const TurnHit& hit : hits.hits)
            found.emplace_back(hit.transcript.value, hit.turn);
        std::sort(found.begin(), found.end());
        return found;
    }
    template <class Wanted> std::vector<Turn> expected(Wanted wanted) {
        std::vector<Turn> found;
        for (const auto& [turn, count] : m_count)
            if (count > 0 && wanted(turn)) found.push_back(turn);
        return found;
    }

    TemporaryFolder m_folder;
    Corpus m_corpus;
    std::optional<Index> m_index;
    std::map<Turn, int> m_count;
};

TEST_F(BroadWordsTest, FindEveryTurnThatHasOne) {
    const TurnHits hits = find("ken*");
    EXPECT_EQ(turns(hits), expected([](const Turn&) { return true; }));
    EXPECT_EQ(hits.total, static_cast<std::int64_t>(hits.hits.size()));
    for (const TurnHit& hit : hits.hits)
        EXPECT_EQ(hit.matches.size(), static_cast<std::size_t>(m_count[{hit.transcript.value, hit.turn}]));
}

TEST_F(BroadWordsTest, ListTurnsWithMostOfThemFirstAndCountTheRest) {
    const TurnHits hits = find("ken*", 7);
    EXPECT_EQ(hits.hits.size(), 7U);
    EXPECT_EQ(hits.total, static_cast<std::int64_t>(expected([](const Turn&) { return true; }).size()));
    for (const TurnHit& hit : hits.hits)
        EXPECT_EQ(hit.matches.size(), 4U);
}

TEST_F(BroadWordsTest, LeaveOutWhomTheyAreToldTo) {
    const TurnHits hits = find("ken*", 0, {kAsker});
    EXPECT_EQ(turns(hits), expected([](const Turn& turn) { return turn.second != 1; }));
    EXPECT_EQ(hits.total, static_cast<std::int64_t>(hits.hits.size()));
}

TEST_F(BroadWordsTest, CombineWithOtherWords) {
    EXPECT_EQ(turns(find("ken* hub")), expected([](const Turn& turn) { return turn.second % 3 == 0; }));
    EXPECT_EQ(turns(find("ken* NOT hub")), expected([](const Turn& turn) { return turn.second % 3 != 0; }));
    EXPECT_EQ(turns(find("ken* NEAR/1 hub")), expected([](const Turn& turn) { return turn.second % 3 == 0; }));
    EXPECT_EQ(find("place NOT ken*").total, kTranscripts * 2) << "turns 5 and 10";
    EXPECT_EQ(find("ken* OR place").total, kTranscripts * 14) << "all but turn 15";
}

TEST_F(BroadWordsTest, FollowTheIndex) {
    ASSERT_THAT(m_index->bringUpToDate({}, m_corpus.loader()), kenspeckle::test::IsOk());
    EXPECT_THAT(turns(find("ken*")), IsEmpty());
}

} // namespace
} // namespace kenspeckle::search
