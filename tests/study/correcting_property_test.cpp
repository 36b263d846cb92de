// SPDX-License-Identifier: GPL-3.0-or-later
// Random corrections of a coded transcript against a simple model that knows nothing of offsets: a transcript is a list
// of words that are all different, a coding is which of them it holds.
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

#include <fmt/format.h>

#include "kenspeckle/correcting.h"
#include "kenspeckle/quote_review.h"
#include "study/study_fixture.h"
#include "support/study_contents.h"

namespace kenspeckle::test {
namespace {

/// One word of the model. Its number is its identity; a misspelling changes the letters, not the number.
struct ModelWord {
    int number = 0;
    std::string letters;
    std::string space; ///< what stands before it: nothing for the first of a turn
};
using ModelTurn = std::vector<ModelWord>;

struct ModelCoding {
    std::set<int> words;
    std::string agreed; ///< the words somebody has last agreed to
    bool gone = false;
};

class CorrectingModel : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        // The index is not asked here, and following a thousand changes would take a minute: it finds no folder.
        close();
        setenv("XDG_CACHE_HOME", write("no-folder", "").c_str(), 1);
        reopen();
    }
    /// By a program that has an index.
    void expectSoundElsewhere() {
        setenv("XDG_CACHE_HOME", (folder() / "cache").c_str(), 1);
        reopen();
        expectSound();
        setenv("XDG_CACHE_HOME", (folder() / "no-folder").c_str(), 1);
        reopen();
    }
    std::string newLetters() {
        // Words with combining marks, letters beyond ASCII and apostrophes; never one twice.
        static const char* const kShapes[] = {"word{}", "n{}aebody", "Ⅷ{}x", "x̌{}", "é{}", "шум{}", "it{}’s", "ش{}"};
        return fmt::format(fmt::runtime(kShapes[random(8)]), ++m_words);
    }
    ModelWord newWord(bool first) {
        static const char* const kSpaces[] = {" ", " ", " 👍🏽 ", ", ", ". ", "\n", " — "};
        return {m_words + 1, newLetters(), first ? "" : kSpaces[random(7)]};
    }
    unsigned random(unsigned below) { return static_cast<unsigned>(m_random()) % below; }

    static std::string written(const ModelTurn& turn) {
        std::string text;
        for (const ModelWord& word : turn)
            text += word.space + word.letters;
        return text;
    }

    /// Makes random turns and imports them; returns the transcript's id.
    TranscriptId import(const std::string& name) {
        std::string file;
        m_turns.assign(4, {});
        for (std::size_t at = 0; at < m_turns.size(); ++at) {
            for (unsigned left = 3 + random(12); left > 0; --left)
                m_turns[at].push_back(newWord(m_turns[at].empty()));
            // Paragraphs of a turn are apart by an empty line in the file.
            std::string text = written(m_turns[at]);
            for (std::size_t line = text.find('\n'); line != std::string::npos; line = text.find('\n', line + 2))
                text.insert(line, "\n");
            file += fmt::format("**{}:** {}\n\n", at % 2 == 0 ? "Ann" : "Bob", text);
        }
        EXPECT_THAT(importTranscripts(study(), {write(name + ".md", file)}), IsOk());
        return transcriptNamed(name);
    }

    /// Tags a run of words in one turn, or from one turn into the next.
    void tagSome(TranscriptId id) {
        auto whole = transcript(study(), id);
        const text::OffsetMap offsets(whole->text);
        std::vector<int> numbers;
        std::vector<Range> places;
        for (std::size_t at = 0; at < m_turns.size(); ++at) {
            ASSERT_EQ(offsets.slice(whole->turns[at].range), written(m_turns[at]));
            CodePoint place = whole->turns[at].range.begin;
            for (const ModelWord& word : m_turns[at]) {
                place = place + text::codePointCount(word.space);
                numbers.push_back(word.number);
                places.push_back({place, place + text::codePointCount(word.letters)});
                place = places.back().end;
            }
        }
        auto book = codebook(study());
        for (int each = 0; each < 25; ++each) {
            const std::size_t first = random(static_cast<unsigned>(places.size()));
            const std::size_t last = std::min(places.size() - 1, first + random(9));
            const Range range{places[first].begin, places[last].end};
            auto coding = addCoding(study(), {id, range},
                                    codeNamed(random(2) ? "Local and accessible" : "Stigma in the wider community"));
            ASSERT_THAT(coding, IsOk());
            ModelCoding& model = m_codings[*coding];
            model.words = std::set<int>(numbers.begin() + static_cast<std::ptrdiff_t>(first),
                                        numbers.begin() + static_cast<std::ptrdiff_t>(last) + 1);
            model.agreed = offsets.slice(range);
        }
    }

    /// Changes one turn at random, and what the model knows of it. Between two changes at least one word stays: of a
    /// word spelled otherwise and one put in beside it nobody could say which is which.
    void edit(ModelTurn& turn) {
        std::set<int> touched;
        for (unsigned edits = 1 + random(3); edits > 0; --edits) {
            const std::size_t at = random(static_cast<unsigned>(turn.size()));
            const std::size_t count = std::min<std::size_t>(1 + random(3), turn.size() - at);
            const std::size_t from = at == 0 ? 0 : at - 1;
            const std::size_t to = std::min(turn.size(), at + count + 1);
            if (std::any_of(turn.begin() + static_cast<std::ptrdiff_t>(from),
                            turn.begin() + static_cast<std::ptrdiff_t>(to),
                            [&](const ModelWord& word) { return touched.count(word.number) > 0; }))
                continue;
            for (std::size_t each = from; each < to; ++each)
                touched.insert(turn[each].number);
            change(turn, at, count);
        }
    }

    void change(ModelTurn& turn, std::size_t at, std::size_t count) {
        switch (random(5)) {
        case 0: // a word is put in
            turn.insert(turn.begin() + static_cast<std::ptrdiff_t>(at), newWord(at == 0));
            if (at == 0) turn[1].space = " ";
            break;
        case 1: // words are taken out
            if (count == turn.size()) break;
            turn.erase(turn.begin() + static_cast<std::ptrdiff_t>(at),
                       turn.begin() + static_cast<std::ptrdiff_t>(at + count));
            turn[0].space = "";
            break;
        case 2: // a word is spelled otherwise
            turn[at].letters += "s";
            break;
        case 3:
            turn[at].letters.insert(0, "be");
            break;
        default: // what stands between words is changed
            if (at > 0) turn[at].space = turn[at].space == " " ? ", " : " ";
            break;
        }
    }

    void expectAsInModel(TranscriptId id) {
        auto whole = transcript(study(), id);
        ASSERT_THAT(whole, IsOk());
        const text::OffsetMap offsets(whole->text);
        struct Placed {
            int number;
            Range range;
        };
        std::vector<Placed> words;
        for (std::size_t at = 0; at < m_turns.size(); ++at) {
            ASSERT_EQ(offsets.slice(whole->turns[at].range), written(m_turns[at]));
            CodePoint place = whole->turns[at].range.begin;
            for (const ModelWord& word : m_turns[at]) {
                place = place + text::codePointCount(word.space);
                words.push_back({word.number, {place, place + text::codePointCount(word.letters)}});
                place = words.back().range.end;
            }
        }
        std::map<CodingId, Review> listed;
        int goneRows = 0;
        auto list = reviews(study());
        ASSERT_THAT(list, IsOk());
        for (const Review& review : *list) {
            if (review.coding)
                ASSERT_TRUE(listed.emplace(review.coding, review).second);
            else
                ++goneRows;
        }
        std::map<CodingId, Coding> there;
        auto all = codingsOf(study(), id);
        ASSERT_THAT(all, IsOk());
        for (const Coding& coding : *all)
            there.emplace(coding.id, coding);
        int gone = 0;
        for (auto& [coding, model] : m_codings) {
            std::set<int> left;
            for (const Placed& word : words)
                if (model.words.count(word.number) > 0) left.insert(word.number);
            const auto found = there.find(coding);
            if (found == there.end()) {
                // Only for want of words, or because another coding of this code holds the same place.
                const bool doubled = !left.empty();
                if (doubled) {
                    const bool twin = std::any_of(there.begin(), there.end(), [&](const auto& other) {
                        const auto twinModel = m_codings.find(other.first);
                        std::set<int> twinLeft;
                        for (const Placed& word : words)
                            if (twinModel->second.words.count(word.number) > 0) twinLeft.insert(word.number);
                        return twinLeft == left;
                    });
                    ASSERT_TRUE(twin || model.gone) << "a coding was lost";
                }
                model.gone = true;
                ++gone;
                continue;
            }
            ASSERT_FALSE(left.empty()) << "a coding without words";
            const Range range = found->second.passage.range;
            for (const Placed& word : words) {
                const bool holds = range.contains(word.range);
                ASSERT_EQ(holds, left.count(word.number) > 0) << "word " << word.number << " of " << coding.value;
                ASSERT_TRUE(holds || !range.overlaps(word.range)) << "a word was cut";
            }
            // Words put in between are in the passage for good; those at its borders are not.
            const std::string now(offsets.slice(range));
            const auto review = listed.find(coding);
            ASSERT_EQ(review != listed.end(), now != model.agreed) << now << "\n" << model.agreed;
            if (review != listed.end()) {
                ASSERT_EQ(review->second.before, model.agreed);
                ASSERT_EQ(review->second.now, now);
            }
        }
        // Every passage is in review too, and stays so wherever its codings go.
        std::set<Range> coded, quoted;
        for (const auto& [coding, each] : there)
            coded.insert(each.passage.range);
        auto queue = reviewedQuotes(study());
        ASSERT_THAT(queue, IsOk());
        for (const ReviewedQuote& quote : *queue) {
            if (quote.quote.passage.transcript != id) continue;
            ASSERT_TRUE(quoted.insert(quote.quote.passage.range).second) << "two quotes at one place";
            ASSERT_FALSE(quote.quote.codes.empty()) << quote.quote.text;
        }
        ASSERT_EQ(quoted, coded);
        ASSERT_EQ(goneRows, gone);
        ASSERT_EQ(there.size() + static_cast<std::size_t>(gone), m_codings.size()) << "a coding nobody made";
    }

    /// Words put into the middle of a passage are the passage's from then on.
    void takeIn(const ModelTurn& turn, std::size_t turnIndex) {
        std::vector<int> order;
        for (std::size_t at = 0; at < m_turns.size(); ++at)
            for (const ModelWord& word : at == turnIndex ? turn : m_turns[at])
                order.push_back(word.number);
        for (auto& [coding, model] : m_codings) {
            std::size_t first = order.size();
            std::size_t last = 0;
            for (std::size_t at = 0; at < order.size(); ++at)
                if (model.words.count(order[at]) > 0) {
                    first = std::min(first, at);
                    last = at;
                }
            for (std::size_t at = first; at < last; ++at)
                model.words.insert(order[at]);
        }
    }

    std::vector<ModelTurn> m_turns;
    std::map<CodingId, ModelCoding> m_codings;
    std::mt19937 m_random;
    int m_words = 0;
};

TEST_F(CorrectingModel, HundredsOfRandomCorrectionsKeepEveryPassageAndAreUndone) {
    int corrections = 0;
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
        m_random.seed(seed);
        m_codings.clear();
        const TranscriptId id = import(fmt::format("Random {}", seed));
        tagSome(id);
        if (HasFatalFailure()) FAIL() << "seed " << seed;
        QuoteFilter here;
        here.transcripts = {id};
        ASSERT_THAT(proposeQuotes(study(), here), IsOk());
        QueueFilter proposed;
        proposed.state = QuoteState::Proposed;
        const auto queue = reviewedQuotes(study(), proposed);
        ASSERT_THAT(queue, IsOk());
        ASSERT_THAT(decideQuotes(study(), {queue->front().id, queue->back().id}, Verdict::Approve), IsOk());
        const StudyContents start = contentsOf(file());
        int done = 0;
        for (int round = 0; round < 40; ++round) {
            const std::size_t which = random(static_cast<unsigned>(m_turns.size()));
            ModelTurn turn = m_turns[which];
            edit(turn);
            std::string text = written(turn);
            if (random(2)) // as an editor of another system would have it
                for (std::size_t line = text.find('\n'); line != std::string::npos; line = text.find('\n', line + 3))
                    text.insert(line, "\r\n");
            auto outcome = correctTurn(study(), id, static_cast<int>(which) + 1, text);
            ASSERT_THAT(outcome, IsOk());
            done += outcome->turns;
            takeIn(turn, which);
            m_turns[which] = turn;
            expectAsInModel(id);
            if (HasFatalFailure()) FAIL() << "seed " << seed << ", round " << round;
        }
        corrections += done;
        expectSoundElsewhere();
        const StudyContents end = contentsOf(file());
        for (int each = 0; each < done; ++each)
            ASSERT_THAT(undo(study()), IsOk());
        ASSERT_EQ(differences(start, contentsOf(file())), "") << "seed " << seed;
        reopen();
        for (int each = 0; each < done; ++each)
            ASSERT_THAT(redo(study()), IsOk());
        ASSERT_EQ(differences(end, contentsOf(file())), "") << "seed " << seed;
        // The next transcript begins with an empty list.
        auto list = reviews(study());
        std::vector<ReviewId> ids;
        for (const Review& review : *list)
            ids.push_back(review.id);
        ASSERT_THAT(acceptReviews(study(), ids), IsOk());
    }
    EXPECT_GT(corrections, 150);
}

} // namespace
} // namespace kenspeckle::test
