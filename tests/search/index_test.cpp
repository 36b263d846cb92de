// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "search/corpus.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "text/offsets.h"

namespace kenspeckle::search {
namespace {

using kenspeckle::test::FailsWith;
using kenspeckle::test::IsOk;
using kenspeckle::test::TemporaryFolder;
using test::Corpus;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr SpeakerId kAsker{1};
constexpr SpeakerId kEvelyn{2};
constexpr SpeakerId kHamish{3};

std::string thousands() {
    std::string word;
    for (int index = 0; index < 300; ++index)
        word += "abcdefghij";
    return word;
}

Corpus invented() {
    Corpus corpus;
    corpus.put(
        10,
        {{kAsker, "How did your recovery begin?"},                                                // 10.1
         {kEvelyn, "I was recovering slowly. They were there for me at the one-stop shop, aye."}, // 10.2
         {kAsker, "And the pharmacy? Did the hub help?"},                                         // 10.3
         {kEvelyn,
          "👨‍👩‍👧 The hub did, the pharmacy didn’t. I recovered, and my habit changed my brain."}, // 10.4
         {kEvelyn, "A habit is a habit is one two three four five six seven eight nine ten brain"}});            // 10.5
    corpus.put(20, {{kHamish, "Tha mi à Glaschu agus tha an t-òran math. Shop one stop."},                       // 20.1
                    {kHamish, "She said very very good things: “one stop shop”, e.g. the NHS's own café."},      // 20.2
                    {kAsker, "Staff at the centre? " + thousands() + " was one long word."},                     // 20.3
                    {kHamish, "Staff at the hub. Recovery recovery!\nStaff again, staff."}});                    // 20.4
    corpus.put(30, {{kEvelyn, "שלום Evelyn methadone script"}, {kHamish, "…"}, {kHamish, "one"}}); // 30.1 to 30.3
    corpus.fields[{"speaker", "Evelyn"}] = TurnSet{{kEvelyn}, {}, {}};
    corpus.fields[{"speaker", "two words"}] = TurnSet{{kEvelyn, kHamish}, {}, {}};
    corpus.fields[{"transcript", "Group 2"}] = TurnSet{{}, {TranscriptId{20}}, {}};
    corpus.fields[{"code", "Stigma"}] =
        TurnSet{{}, {}, {{TranscriptId{20}, 4}, {TranscriptId{10}, 2}, {TranscriptId{20}, 99}}};
    corpus.fields[{"code", "None"}] = TurnSet{};
    return corpus;
}

class SearchTest : public testing::Test {
protected:
    TemporaryFolder m_folder;
    Corpus m_corpus = invented();

    Index open(const std::string& language = "en") {
        auto index = Index::open(m_folder / "index", language);
        if (!index) throw std::runtime_error(index.error().message);
        return std::move(*index);
    }
    Index filled(const std::string& language = "en") {
        Index index = open(language);
        const auto done = index.bringUpToDate(m_corpus.versions(), m_corpus.loader());
        if (!done) throw std::runtime_error(done.error().message);
        return index;
    }
    TurnHits find(Index& index, const std::string& text, int limit = 0) {
        const auto query = parseQuery(text);
        if (!query) throw std::runtime_error(text + ": " + query.error().message);
        auto hits = index.search(*query, m_corpus.lookup(), limit);
        if (!hits) throw std::runtime_error(text + ": " + hits.error().message);
        return std::move(*hits);
    }
    /// "10.2" for each turn, in transcript order.
    std::vector<std::string> turns(const TurnHits& hits) {
        std::vector<std::pair<std::int64_t, int>> found;
        for (const TurnHit& hit : hits.hits)
            found.emplace_back(hit.transcript.value, hit.turn);
        std::sort(found.begin(), found.end());
        std::vector<std::string> names;
        for (const auto& [id, turn] : found)
            names.push_back(std::to_string(id) + "." + std::to_string(turn));
        return names;
    }
    static std::vector<std::string> words(const TurnHit& hit) {
        std::vector<std::string> found;
        const text::OffsetMap map(hit.text);
        for (const Range range : hit.matches)
            found.emplace_back(map.slice(range));
        return found;
    }
};

struct Example {
    std::string query;
    std::vector<std::string> turns;                ///< in transcript order
    std::vector<std::vector<std::string>> matches; ///< of each of these turns
};

std::vector<Example> examples() {
    return {
        {"recovery",
         {"10.1", "10.2", "10.4", "20.4"},
         {{"recovery"}, {"recovering"}, {"recovered"}, {"Recovery", "recovery"}}},
        {"RECOVERED", {"10.1", "10.2", "10.4", "20.4"}, {}},
        {"\"recovery\"", {"10.1", "20.4"}, {{"recovery"}, {"Recovery", "recovery"}}},
        {"“recovery”", {"10.1", "20.4"}, {}},
        {"recover*",
         {"10.1", "10.2", "10.4", "20.4"},
         {{"recovery"}, {"recovering"}, {"recovered"}, {"Recovery", "recovery"}}},
        {"recovere*", {"10.4"}, {{"recovered"}}},
        {"\"one stop shop\"", {"10.2", "20.2"}, {{"one-stop shop"}, {"one stop shop"}}},
        {"one-stop", {"10.2", "20.1", "20.2"}, {{"one-stop"}, {"one stop"}, {"one stop"}}},
        {"\"very very good\"", {"20.2"}, {{"very very good"}}},
        {"\"very very very\"", {}, {}},
        {"methadone script", {"30.1"}, {{"methadone", "script"}}},
        {"methadone AND script", {"30.1"}, {{"methadone", "script"}}},
        {"methadone hub", {}, {}},
        {"methadone OR centre", {"20.3", "30.1"}, {{"centre"}, {"methadone"}}},
        {"hub NOT pharmacy", {"20.4"}, {{"hub"}}},
        {"hub -pharmacy", {"20.4"}, {{"hub"}}},
        {"-pharmacy hub", {"20.4"}, {{"hub"}}},
        {"(hub OR centre) staff", {"20.3", "20.4"}, {{"Staff", "centre"}, {"Staff", "hub", "Staff", "staff"}}},
        {"hub OR centre staff", {"10.3", "10.4", "20.3", "20.4"}, {}},
        {"habit NEAR/10 brain", {"10.4"}, {{"habit changed my brain"}}},
        {"habit NEAR brain",
         {"10.4", "10.5"},
         {{"habit changed my brain"}, {"habit is one two three four five six seven eight nine ten brain"}}},
        {"habit NEAR/3 brain", {"10.4"}, {{"habit changed my brain"}}},
        {"habit NEAR/2 brain", {}, {}},
        {"habit NEAR/12 brain",
         {"10.4", "10.5"},
         {{"habit changed my brain"}, {"habit is one two three four five six seven eight nine ten brain"}}},
        {"brain NEAR/10 \"habit\"", {"10.4"}, {{"habit changed my brain"}}},
        {"hab* NEAR/10 bra*", {"10.4"}, {{"habit changed my brain"}}},
        {"habit NEAR habit", {"10.5"}, {{"habit is a habit"}}},
        {"recovery NEAR recovering", {"20.4"}, {{"Recovery recovery"}}},
        {"\"my habit\" NEAR/1 changed", {"10.4"}, {{"my habit changed"}}},
        {"\"my habit\" NEAR/1 \"habit changed\"", {}, {}},
        {"(habit OR hub) NEAR/1 the", {"10.3", "10.4", "20.4"}, {{"the hub"}, {"The hub"}, {"the hub"}}},
        {"habit NEAR/3 changed NEAR/3 brain", {"10.4"}, {{"habit changed my brain"}}},
        {"habit NEAR/2 changed NEAR/2 brain", {}, {}},
        {"staff NEAR/3 hub", {"20.4"}, {{"Staff at the hub"}}},
        {"hub NOT habit NEAR brain", {"10.3", "20.4"}, {{"hub"}, {"hub"}}},
        {"didn't", {"10.4"}, {{"didn’t"}}},
        {"didn’t", {"10.4"}, {{"didn’t"}}},
        {"nhs", {"20.2"}, {{"NHS's"}}},
        {"\"nhs\"", {}, {}},
        {"café", {"20.2"}, {{"café"}}},
        {"CAFE\u0301", {"20.2"}, {{"café"}}},
        {"cafe", {}, {}},
        {"à", {"20.1"}, {{"à"}}},
        {"t-òran", {"20.1"}, {{"t-òran"}}},
        {"ÒRAN", {"20.1"}, {{"òran"}}},
        {"שלום", {"30.1"}, {{"שלום"}}},
        {"e.g.", {"20.2"}, {{"e.g"}}},
        {thousands(), {"20.3"}, {{thousands()}}},
        {thousands() + "*", {"20.3"}, {{thousands()}}},
        {thousands().substr(0, 2900) + "*", {"20.3"}, {{thousands()}}},
        {thousands().substr(0, 2900) + "x*", {}, {}},
        {thousands().substr(0, 2900), {}, {}},
        {"abcdefghij*", {"20.3"}, {{thousands()}}},
        {"speaker:Evelyn", {"10.2", "10.4", "10.5", "30.1"}, {{}, {}, {}, {}}},
        {"speaker:\"two words\" one", {"10.2", "10.5", "20.1", "20.2", "30.3"}, {}},
        {"code:Stigma", {"10.2", "20.4"}, {}},
        {"code:None", {}, {}},
        {"code:None one", {}, {}},
        {"code:Stigma speaker:Evelyn", {"10.2"}, {}},
        {"code:Stigma OR speaker:Evelyn", {"10.2", "10.4", "10.5", "20.4", "30.1"}, {}},
        {"code:Stigma NOT speaker:Evelyn", {"20.4"}, {}},
        {"code:Stigma NOT shop", {"20.4"}, {}},
        {"recovery transcript:\"Group 2\"", {"20.4"}, {{"Recovery", "recovery"}}},
        {"recovery -transcript:\"Group 2\"", {"10.1", "10.2", "10.4"}, {}},
        {"recovery OR code:Stigma", {"10.1", "10.2", "10.4", "20.4"}, {}},
        {"nothing*", {}, {}},
        {"nothinglikethis", {}, {}},
    };
}

TEST_F(SearchTest, FindsWhatTheQueryLanguagePromises) {
    Index index = filled();
    for (const Example& example : examples()) {
        SCOPED_TRACE(example.query.substr(0, 60));
        const TurnHits hits = find(index, example.query);
        EXPECT_EQ(turns(hits), example.turns);
        EXPECT_EQ(hits.total, static_cast<std::int64_t>(example.turns.size()));
        for (const TurnHit& hit : hits.hits) {
            const std::string name = std::to_string(hit.transcript.value) + "." + std::to_string(hit.turn);
            const auto place = std::find(example.turns.begin(), example.turns.end(), name) - example.turns.begin();
            if (example.matches.empty() || static_cast<std::size_t>(place) == example.turns.size()) continue;
            auto expected = example.matches[static_cast<std::size_t>(place)];
            if (expected.empty()) expected.push_back(hit.text);
            EXPECT_EQ(words(hit), expected) << name;
            EXPECT_THAT(hit.matches, testing::Contains(hit.best)) << name;
        }
    }
}

TEST_F(SearchTest, CountsAllTurnsWhateverTheLimit) {
    Index index = filled();
    for (const Example& example : examples()) {
        SCOPED_TRACE(example.query.substr(0, 60));
        const TurnHits one = find(index, example.query, 1);
        EXPECT_EQ(one.total, static_cast<std::int64_t>(example.turns.size()));
        EXPECT_EQ(one.hits.size(), std::min<std::size_t>(1, example.turns.size()));
    }
}

TEST_F(SearchTest, CountsOffsetsInCodePointsFromTheTurn) {
    Index index = filled();
    const TurnHits hits = find(index, "pharmacy speaker:Evelyn");
    ASSERT_EQ(hits.hits.size(), 1U);
    const TurnHit& hit = hits.hits[0];
    EXPECT_EQ(hit.best, (Range{CodePoint{23}, CodePoint{31}})); // the family is five code points, in one character
    Corpus corpus = invented();
    const auto whole = corpus.load(TranscriptId{10});
    const text::OffsetMap map(whole->text);
    EXPECT_EQ(map.slice(hit.best.shifted(hit.turnBegin.value)), "pharmacy");
}

TEST_F(SearchTest, ListsFieldsInTranscriptOrder) {
    Index index = filled();
    m_corpus.put(40, {{kEvelyn, "later"}});
    m_corpus.put(5, {{kEvelyn, "imported last, but older"}});
    ASSERT_THAT(index.bringUpToDate(m_corpus.versions(), m_corpus.loader()), IsOk());
    std::vector<std::int64_t> order;
    for (const TurnHit& hit : find(index, "speaker:Evelyn").hits)
        order.push_back(hit.transcript.value * 100 + hit.turn);
    EXPECT_THAT(order, ElementsAre(501, 1002, 1004, 1005, 3001, 4001));
    EXPECT_EQ(find(index, "speaker:Evelyn", 2).hits.size(), 2U);
    EXPECT_EQ(find(index, "speaker:Evelyn", 2).total, 6);
}

TEST_F(SearchTest, RanksTheTurnThatIsMoreAboutItFirst) {
    Index index = filled();
    EXPECT_EQ(find(index, "staff").hits.at(0).turn, 4);
}

TEST_F(SearchTest, LeavesOutExcludedSpeakers) {
    Index index = filled();
    m_corpus.excluded = {kAsker};
    EXPECT_THAT(turns(find(index, "hub")), ElementsAre("10.4", "20.4"));
    EXPECT_EQ(find(index, "hub", 1).total, 2);
    EXPECT_THAT(turns(find(index, "transcript:\"Group 2\"")), ElementsAre("20.1", "20.2", "20.4"));
}

TEST_F(SearchTest, PassesOnWhatTheStudySaysOfAField) {
    Index index = filled();
    const auto query = parseQuery("hub code:Nowhere");
    EXPECT_THAT(index.search(*query, m_corpus.lookup(), 10), FailsWith(ErrorKind::NotFound, "no code \"Nowhere\""));
}

TEST_F(SearchTest, StemsByTheLanguageOfTheStudy) {
    m_corpus.put(50, {{kEvelyn, "Die Häuser der Nachbarn"}, {kEvelyn, "Das Haus"}});
    Index german = filled("de");
    EXPECT_THAT(turns(find(german, "haus")), ElementsAre("50.1", "50.2"));
    Index none = filled("gd");
    EXPECT_THAT(turns(find(none, "haus")), ElementsAre("50.2"));
    EXPECT_THAT(turns(find(none, "recovery")), ElementsAre("10.1", "20.4"));
}

TEST_F(SearchTest, OfAnEmptyIndexFindsNothing) {
    Index index = open();
    EXPECT_EQ(find(index, "hub").total, 0);
    EXPECT_EQ(find(index, "speaker:Evelyn OR hub*").total, 0);
    EXPECT_EQ(index.turnCount(), 0);
    EXPECT_TRUE(index.matches({}));
    EXPECT_THAT(index.problems({}), IsEmpty());
}

} // namespace
} // namespace kenspeckle::search
