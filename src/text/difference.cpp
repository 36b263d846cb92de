// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/difference.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include "text/decode.h"
#include "text/nfc.h"
#include "text/offsets.h"
#include "text/utf8.h"
#include "text/words.h"

namespace kenspeckle::text {

namespace {

/// Pairs of words are compared in a table; one of more cells than this is first cut up at words that stand once in
/// each.
constexpr std::size_t kMostCells = 4'000'000;

/// Words as numbers: equal words, equal numbers.
struct Numbered {
    std::vector<int> before, after;
    std::vector<int> weight; ///< by number: how much it is worth that a word stays
};

using Match = std::pair<std::size_t, std::size_t>; ///< indexes of a word that stayed

Numbered numbered(std::string_view before, const std::vector<Word>& oldWords, std::string_view after,
                  const std::vector<Word>& newWords) {
    Numbered result;
    std::unordered_map<std::string_view, int> known;
    const auto number = [&](std::string_view text, const std::vector<Word>& words, std::vector<int>& into) {
        into.reserve(words.size());
        for (const Word& word : words) {
            const auto [place, isNew] = known.try_emplace(text.substr(word.byteBegin, word.byteEnd - word.byteBegin),
                                                          static_cast<int>(known.size()));
            if (isNew) result.weight.push_back(1 + static_cast<int>(word.range.length()));
            into.push_back(place->second);
        }
    };
    number(before, oldWords, result.before);
    number(after, newWords, result.after);
    return result;
}

/// Finds the words that stayed.
class Aligner {
public:
    explicit Aligner(const Numbered& words) : m_words(words) {}

    std::vector<Match> run() {
        align(0, m_words.before.size(), 0, m_words.after.size());
        return std::move(m_matches);
    }

private:
    [[nodiscard]] bool same(std::size_t i, std::size_t j) const { return m_words.before[i] == m_words.after[j]; }

    void align(std::size_t i, std::size_t iEnd, std::size_t j, std::size_t jEnd) {
        while (i < iEnd && j < jEnd && same(i, j))
            m_matches.emplace_back(i++, j++);
        std::size_t tail = 0;
        while (iEnd - tail > i && jEnd - tail > j && same(iEnd - tail - 1, jEnd - tail - 1))
            ++tail;
        between(i, iEnd - tail, j, jEnd - tail);
        for (; tail > 0; --tail)
            m_matches.emplace_back(iEnd - tail, jEnd - tail);
    }

    void between(std::size_t i, std::size_t iEnd, std::size_t j, std::size_t jEnd) {
        if (i == iEnd || j == jEnd) return;
        if ((iEnd - i + 1) * (jEnd - j + 1) <= kMostCells) return byTable(i, iEnd, j, jEnd);
        // Cut up at words that stand once on either side and in the same order; what lies between them is small.
        std::size_t lastI = i;
        std::size_t lastJ = j;
        for (const auto& [atI, atJ] : anchors(i, iEnd, j, jEnd)) {
            align(lastI, atI, lastJ, atJ);
            m_matches.emplace_back(atI, atJ);
            lastI = atI + 1;
            lastJ = atJ + 1;
        }
        if (lastI > i) align(lastI, iEnd, lastJ, jEnd);
    }

    /// The heaviest common subsequence (Wagner and Fischer 1974, with weights).
    void byTable(std::size_t i, std::size_t iEnd, std::size_t j, std::size_t jEnd) {
        const std::size_t rows = iEnd - i;
        const std::size_t columns = jEnd - j;
        enum Step : unsigned char { Both, Old, New };
        std::vector<Step> steps(rows * columns, Old);
        std::vector<std::int64_t> below(columns + 1, 0); // what can stay of the words from the next row on
        std::vector<std::int64_t> row(columns + 1, 0);
        for (std::size_t r = rows; r-- > 0;) {
            row[columns] = 0;
            for (std::size_t c = columns; c-- > 0;) {
                Step step = below[c] >= row[c + 1] ? Old : New;
                row[c] = std::max(below[c], row[c + 1]);
                if (same(i + r, j + c)) {
                    const std::int64_t both =
                        below[c + 1] + m_words.weight[static_cast<std::size_t>(m_words.before[i + r])];
                    if (both >= row[c]) {
                        row[c] = both;
                        step = Both;
                    }
                }
                steps[r * columns + c] = step;
            }
            std::swap(row, below);
        }
        for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
            const Step step = steps[r * columns + c];
            if (step == Both) m_matches.emplace_back(i + r, j + c);
            if (step != New) ++r;
            if (step != Old) ++c;
        }
    }

    [[nodiscard]] std::vector<Match> anchors(std::size_t i, std::size_t iEnd, std::size_t j, std::size_t jEnd) const {
        struct Uses {
            int before = 0, after = 0;
            std::size_t at = 0; ///< in the new text
        };
        std::unordered_map<int, Uses> uses;
        for (std::size_t at = i; at < iEnd; ++at)
            ++uses[m_words.before[at]].before;
        for (std::size_t at = j; at < jEnd; ++at) {
            Uses& use = uses[m_words.after[at]];
            ++use.after;
            use.at = at;
        }
        std::vector<Match> once;
        for (std::size_t at = i; at < iEnd; ++at) {
            const Uses& use = uses[m_words.before[at]];
            if (use.before == 1 && use.after == 1) once.emplace_back(at, use.at);
        }
        return longestAscending(once);
    }

    /// The longest run of pairs whose second members ascend too (patience sorting).
    [[nodiscard]] static std::vector<Match> longestAscending(const std::vector<Match>& pairs) {
        std::vector<std::size_t> tops; // index of the pair that ends the best run of this length
        std::vector<std::size_t> previous(pairs.size(), pairs.size());
        for (std::size_t at = 0; at < pairs.size(); ++at) {
            const auto pile =
                std::lower_bound(tops.begin(), tops.end(), pairs[at].second,
                                 [&](std::size_t top, std::size_t value) { return pairs[top].second < value; });
            if (pile != tops.begin()) previous[at] = *(pile - 1);
            if (pile == tops.end())
                tops.push_back(at);
            else
                *pile = at;
        }
        std::vector<Match> run;
        for (std::size_t at = tops.empty() ? pairs.size() : tops.back(); at < pairs.size(); at = previous[at])
            run.push_back(pairs[at]);
        std::reverse(run.begin(), run.end());
        return run;
    }

    const Numbered& m_words;
    std::vector<Match> m_matches;
};

/// Bytes at which characters as people see them begin, and the end.
std::vector<std::size_t> characterBounds(std::string_view utf8) {
    std::vector<std::size_t> bounds{0};
    if (isAscii(utf8)) {
        for (std::size_t at = 1; at <= utf8.size(); ++at)
            bounds.push_back(at);
        return bounds;
    }
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode made = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> characters(
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), made));
        requireIcu(U_SUCCESS(made), "characters");
        return characters;
    }();
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    iterator->setText(&utext, status);
    requireIcu(U_SUCCESS(status), "characters");
    for (std::int32_t bound = iterator->first(); (bound = iterator->next()) != icu::BreakIterator::DONE;)
        bounds.push_back(static_cast<std::size_t>(bound));
    utext_close(&utext);
    return bounds;
}

/// A stretch of one of the two texts, in bytes.
struct Stretch {
    std::size_t begin = 0, end = 0;
};

/// Walks through both texts from one word that stayed to the next and notes what differs between them.
class EditFinder {
public:
    EditFinder(std::string_view before, std::string_view after) : m_before(before), m_after(after) {}

    std::vector<Edit> run() {
        const std::vector<Word> oldWords = words(m_before);
        const std::vector<Word> newWords = words(m_after);
        std::vector<Match> matches = Aligner(numbered(m_before, oldWords, m_after, newWords)).run();
        matches.emplace_back(oldWords.size(), newWords.size());
        std::size_t i = 0;
        std::size_t j = 0;
        Stretch oldGap;
        Stretch newGap;
        for (const auto& [nextI, nextJ] : matches) {
            oldGap.end = nextI < oldWords.size() ? oldWords[nextI].byteBegin : m_before.size();
            newGap.end = nextJ < newWords.size() ? newWords[nextJ].byteBegin : m_after.size();
            gap(oldGap, {oldWords.data() + i, nextI - i}, newGap, {newWords.data() + j, nextJ - j});
            if (nextI < oldWords.size()) oldGap.begin = oldWords[nextI].byteEnd;
            if (nextJ < newWords.size()) newGap.begin = newWords[nextJ].byteEnd;
            i = nextI + 1;
            j = nextJ + 1;
        }
        return inCodePoints();
    }

private:
    struct Words {
        const Word* first = nullptr;
        std::size_t count = 0;
        const Word& operator[](std::size_t at) const { return first[at]; }
    };
    struct Replaced {
        Stretch before, after;
    };

    [[nodiscard]] std::string_view old(Stretch stretch) const {
        return m_before.substr(stretch.begin, stretch.end - stretch.begin);
    }
    [[nodiscard]] std::string_view now(Stretch stretch) const {
        return m_after.substr(stretch.begin, stretch.end - stretch.begin);
    }

    void gap(Stretch before, Words oldWords, Stretch after, Words newWords) {
        if (old(before) == now(after)) return;
        if (oldWords.count == newWords.count) {
            for (std::size_t word = 0; word < oldWords.count; ++word) {
                trimmed({before.begin, oldWords[word].byteBegin}, {after.begin, newWords[word].byteBegin});
                replacedWord({oldWords[word].byteBegin, oldWords[word].byteEnd},
                             {newWords[word].byteBegin, newWords[word].byteEnd});
                before.begin = oldWords[word].byteEnd;
                after.begin = newWords[word].byteEnd;
            }
            trimmed(before, after);
            return;
        }
        // What stands around the words may have stayed.
        const auto head = [](Stretch gap, Words words) {
            return Stretch{gap.begin, words.count > 0 ? words[0].byteBegin : gap.end};
        };
        const std::size_t front = commonFront(head(before, oldWords), head(after, newWords));
        before.begin += front;
        after.begin += front;
        const auto tail = [](Stretch gap, Words words) {
            return Stretch{words.count > 0 ? words[words.count - 1].byteEnd : gap.begin, gap.end};
        };
        const std::size_t back = commonBack(tail(before, oldWords), tail(after, newWords));
        note({before.begin, before.end - back}, {after.begin, after.end - back});
    }

    void trimmed(Stretch before, Stretch after) {
        if (old(before) == now(after)) return;
        const std::size_t front = commonFront(before, after);
        before.begin += front;
        after.begin += front;
        const std::size_t back = commonBack(before, after);
        note({before.begin, before.end - back}, {after.begin, after.end - back});
    }

    /// A letter added at the end of a word is part of the word: the edit takes in its neighbour, so that a passage
    /// which ends with the word still does.
    void replacedWord(Stretch before, Stretch after) {
        std::size_t front = commonFront(before, after);
        std::size_t back = commonBack({before.begin + front, before.end}, {after.begin + front, after.end});
        if (front + back == before.end - before.begin) {
            const std::vector<std::size_t> bounds = characterBounds(old(before));
            if (front > 0)
                front = *(std::lower_bound(bounds.begin(), bounds.end(), front) - 1);
            else
                back = before.end - before.begin - bounds[1];
        }
        note({before.begin + front, before.end - back}, {after.begin + front, after.end - back});
    }

    /// Bytes that both begin with, in whole characters as people see them.
    [[nodiscard]] std::size_t commonFront(Stretch before, Stretch after) const {
        const std::vector<std::size_t> a = characterBounds(old(before));
        const std::vector<std::size_t> b = characterBounds(now(after));
        std::size_t same = 0;
        while (same + 1 < a.size() && same + 1 < b.size() && a[same + 1] == b[same + 1] &&
               old(before).substr(a[same], a[same + 1] - a[same]) == now(after).substr(b[same], b[same + 1] - b[same]))
            ++same;
        return a[same];
    }

    [[nodiscard]] std::size_t commonBack(Stretch before, Stretch after) const {
        const std::vector<std::size_t> a = characterBounds(old(before));
        const std::vector<std::size_t> b = characterBounds(now(after));
        std::size_t same = 0;
        while (same + 1 < a.size() && same + 1 < b.size()) {
            const std::size_t aFrom = a[a.size() - 2 - same];
            const std::size_t bFrom = b[b.size() - 2 - same];
            const std::size_t aTo = a[a.size() - 1 - same];
            const std::size_t bTo = b[b.size() - 1 - same];
            if (old(before).substr(aFrom, aTo - aFrom) != now(after).substr(bFrom, bTo - bFrom)) break;
            ++same;
        }
        return a.back() - a[a.size() - 1 - same];
    }

    void note(Stretch before, Stretch after) {
        if (before.begin == before.end && after.begin == after.end) return;
        if (!m_found.empty() && m_found.back().before.end == before.begin && m_found.back().after.end == after.begin) {
            m_found.back().before.end = before.end;
            m_found.back().after.end = after.end;
            return;
        }
        m_found.push_back({before, after});
    }

    [[nodiscard]] std::vector<Edit> inCodePoints() const {
        const OffsetMap oldPlaces(m_before);
        const OffsetMap newPlaces(m_after);
        std::vector<Edit> edits;
        edits.reserve(m_found.size());
        for (const Replaced& found : m_found)
            edits.push_back({{oldPlaces.fromByte(found.before.begin), oldPlaces.fromByte(found.before.end)},
                             {newPlaces.fromByte(found.after.begin), newPlaces.fromByte(found.after.end)}});
        return edits;
    }

    std::string_view m_before, m_after;
    std::vector<Replaced> m_found;
};

std::string withoutEmptyLines(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trim(text.substr(0, end));
        if (!line.empty()) {
            if (!kept.empty()) kept += '\n';
            kept += line;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return kept;
}

} // namespace

std::vector<Edit> differences(std::string_view before, std::string_view after) {
    if (before == after) return {};
    return EditFinder(before, after).run();
}

std::string turnForm(std::string_view utf8) {
    std::string form(utf8);
    // Once is enough for all but texts in which a byte order mark stands behind white space.
    for (std::string last; last != form;) {
        last = form;
        form = withoutEmptyLines(normalise(form));
    }
    return form;
}

} // namespace kenspeckle::text
