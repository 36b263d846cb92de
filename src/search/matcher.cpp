// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/matcher.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "text/words.h"

namespace kenspeckle::search {

namespace {

/// Words first to last of the text, both included.
struct Span {
    std::size_t first = 0;
    std::size_t last = 0;

    [[nodiscard]] std::size_t length() const { return last - first; }
    friend bool operator<(Span a, Span b) { return a.first != b.first ? a.first < b.first : a.last < b.last; }
    friend bool operator==(Span a, Span b) { return a.first == b.first && a.last == b.last; }
};

struct TextWords {
    std::vector<text::Word> words;
    std::vector<std::string> folded;

    explicit TextWords(std::string_view text) : words(text::words(text)) {
        folded.reserve(words.size());
        for (const text::Word& word : words)
            folded.push_back(text::fold(text.substr(word.byteBegin, word.byteEnd - word.byteBegin)));
    }
};

void sortOnce(std::vector<Span>& spans) {
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

[[nodiscard]] std::vector<Span> spansOf(const Pattern& pattern, const TextWords& text);

[[nodiscard]] std::vector<Span> phraseSpans(const Pattern& pattern, const TextWords& text) {
    std::vector<Span> found;
    const std::size_t length = pattern.words.size();
    for (std::size_t first = 0; first + length <= text.folded.size(); ++first) {
        std::size_t matched = 0;
        while (matched < length && pattern.words[matched].matches(text.folded[first + matched]))
            ++matched;
        if (matched == length) found.push_back({first, first + length - 1});
    }
    return found;
}

/// Finds places where all parts of a NEAR stand apart from each other and within its distance.
class NearFinder {
public:
    NearFinder(const Pattern& pattern, const TextWords& text) : m_distance(static_cast<std::size_t>(pattern.distance)) {
        for (const Pattern& part : pattern.parts)
            m_spans.push_back(spansOf(part, text));
        m_used.resize(m_spans.size());
    }

    /// For every place at which a part stands, the tightest match that begins there; then of those that overlap the
    /// tightest.
    [[nodiscard]] std::vector<Span> run() {
        std::vector<Span> found;
        for (std::size_t part = 0; part < m_spans.size(); ++part)
            for (const Span span : m_spans[part]) {
                m_anchor = span;
                m_best.reset();
                m_used[part] = true;
                extend(span, 1);
                m_used[part] = false;
                if (m_best) found.push_back({span.first, *m_best});
            }
        std::sort(found.begin(), found.end(),
                  [](Span a, Span b) { return a.length() != b.length() ? a.length() < b.length() : a < b; });
        std::map<std::size_t, std::size_t> taken; // first to last
        std::vector<Span> kept;
        for (const Span span : found) {
            auto after = taken.upper_bound(span.last);
            if (after != taken.begin() && std::prev(after)->second >= span.first) continue;
            taken[span.first] = span.last;
            kept.push_back(span);
        }
        sortOnce(kept);
        return kept;
    }

private:
    /// Puts the parts not yet used after `last`, in every order, each as near as it stands.
    void extend(Span last, std::size_t used) {
        if (used == m_spans.size()) {
            if (!m_best || last.last < *m_best) m_best = last.last;
            return;
        }
        for (std::size_t part = 0; part < m_spans.size(); ++part) {
            if (m_used[part]) continue;
            const auto& spans = m_spans[part];
            const auto next = std::upper_bound(spans.begin(), spans.end(), last.last,
                                               [](std::size_t word, Span span) { return word < span.first; });
            if (next == spans.end() || next->first - m_anchor.last > m_distance) continue;
            if (m_best && next->last >= *m_best) continue;
            m_used[part] = true;
            extend(*next, used + 1);
            m_used[part] = false;
        }
    }

    std::size_t m_distance;
    std::vector<std::vector<Span>> m_spans; // of each part, ascending
    std::vector<bool> m_used;
    Span m_anchor;
    std::optional<std::size_t> m_best; // last word of the tightest match found from the anchor
};

[[nodiscard]] std::vector<Span> spansOf(const Pattern& pattern, const TextWords& text) {
    if (pattern.kind == Query::Kind::Near) return NearFinder(pattern, text).run();
    if (!pattern.words.empty()) return phraseSpans(pattern, text);
    std::vector<Span> found;
    for (const Pattern& part : pattern.parts) {
        const auto spans = spansOf(part, text);
        found.insert(found.end(), spans.begin(), spans.end());
    }
    sortOnce(found);
    return found;
}

/// Matches of the single words of a pattern, with which of them it was.
struct Place {
    Span span;
    std::size_t leaf = 0;
    bool several = false; // phrase or NEAR
};

void collect(const Pattern& pattern, const TextWords& text, std::vector<Place>& places, std::size_t& leaf) {
    const bool several = pattern.kind == Query::Kind::Near || pattern.words.size() > 1;
    if (!several && pattern.words.empty()) {
        for (const Pattern& part : pattern.parts)
            collect(part, text, places, leaf);
        return;
    }
    for (const Span span : spansOf(pattern, text))
        places.push_back({span, leaf, several});
    ++leaf;
}

/// The place with most different words of the query around it, the first of several.
[[nodiscard]] std::size_t densest(const std::vector<Place>& places, std::size_t leaves) {
    constexpr std::size_t kAround = 15; // words; about what a snippet shows
    std::vector<std::size_t> counts(leaves);
    std::size_t different = 0;
    std::size_t best = 0;
    std::size_t most = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t at = 0; at < places.size(); ++at) {
        for (; end < places.size() && places[end].span.first <= places[at].span.last + kAround; ++end)
            if (counts[places[end].leaf]++ == 0) ++different;
        for (; places[begin].span.last + kAround < places[at].span.first; ++begin)
            if (--counts[places[begin].leaf] == 0) --different;
        if (different > most) {
            most = different;
            best = at;
        }
    }
    return best;
}

} // namespace

bool WordForms::matches(const std::string& foldedWord) const {
    if (!beginning.empty()) return foldedWord.compare(0, beginning.size(), beginning) == 0;
    return forms.count(foldedWord) > 0;
}

Matches findMatches(const Pattern& pattern, std::string_view text) {
    const TextWords words(text);
    std::vector<Place> places;
    std::size_t leaves = 0;
    collect(pattern, words, places, leaves);
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        if (a.several != b.several) return a.several;
        if (a.span.length() != b.span.length()) return a.span.length() < b.span.length();
        return a.span < b.span;
    });
    std::map<std::size_t, Place> kept; // by first word
    std::optional<Span> tightest;
    for (const Place& place : places) {
        const auto after = kept.upper_bound(place.span.last);
        if (after != kept.begin() && std::prev(after)->second.span.last >= place.span.first) continue;
        kept.emplace(place.span.first, place);
        if (place.several && !tightest) tightest = place.span;
    }
    Matches matches;
    std::vector<Place> ordered;
    const auto rangeOf = [&](Span span) {
        return Range{words.words[span.first].range.begin, words.words[span.last].range.end};
    };
    for (const auto& [first, place] : kept) {
        ordered.push_back(place);
        matches.all.push_back(rangeOf(place.span));
    }
    if (tightest)
        matches.best = rangeOf(*tightest);
    else if (!ordered.empty())
        matches.best = rangeOf(ordered[densest(ordered, leaves)].span);
    return matches;
}

bool anyMatch(const Pattern& pattern, std::string_view text) { return !spansOf(pattern, TextWords(text)).empty(); }

} // namespace kenspeckle::search
