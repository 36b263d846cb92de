// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/wording.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "text/decode.h"
#include "text/words.h"

namespace kenspeckle::release {

namespace {

using std::string_view;

void replaceAll(std::string& text, string_view from, string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// White space and quotation marks as they are compared.
std::string comparable(string_view text) {
    std::string form = text::simplify(text);
    for (const string_view mark : {"“", "”", "„", "«", "»"})
        replaceAll(form, mark, "\"");
    for (const string_view mark : {"‘", "’", "‚"})
        replaceAll(form, mark, "'");
    return form;
}

/// Words, and what stands before each of them and behind the last. `between` has one element more than `words`.
struct Pieces {
    std::vector<std::string> words;
    std::vector<std::string> between;
};

Pieces piecesOf(string_view text) {
    Pieces pieces;
    std::size_t done = 0;
    for (const text::Word& word : text::words(text)) {
        pieces.between.push_back(std::string(text.substr(done, word.byteBegin - done)));
        pieces.words.push_back(std::string(text.substr(word.byteBegin, word.byteEnd - word.byteBegin)));
        done = word.byteEnd;
    }
    pieces.between.push_back(std::string(text.substr(done)));
    return pieces;
}

/// Words as they were said, between two marks of the researcher's.
struct Stretch {
    Pieces pieces;
    // A bracket stands so close that a word may be part of one that was said: "[B]ut", "want[ed]".
    bool gluedBefore = false, gluedBehind = false;
};

constexpr string_view kGap = "(…)";

/// The wording in its parts. Usage where a bracket is not closed.
Result<std::vector<Stretch>> stretchesOf(string_view wording) {
    std::vector<Stretch> stretches;
    bool glued = false;
    const auto add = [&](string_view literal, bool bracketBehind) {
        Stretch stretch;
        const bool spaceBefore = !literal.empty() && literal.front() == ' ';
        const bool spaceBehind = !literal.empty() && literal.back() == ' ';
        stretch.gluedBefore = glued && !spaceBefore;
        stretch.gluedBehind = bracketBehind && !spaceBehind;
        stretch.pieces = piecesOf(literal);
        stretches.push_back(std::move(stretch));
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < wording.size();) {
        if (wording.substr(at, kGap.size()) == kGap) {
            add(wording.substr(begin, at - begin), false);
            at = begin = at + kGap.size();
            glued = false;
        } else if (wording[at] == '[') {
            const std::size_t close = wording.find_first_of("[]", at + 1);
            if (close == string_view::npos || wording[close] != ']')
                return fail(ErrorKind::Usage, "a bracket of the wording is opened and not closed: close it with ]");
            if (text::trim(wording.substr(at + 1, close - at - 1)).empty())
                return fail(ErrorKind::Usage, "a bracket of the wording is empty: write (…) where words are left out");
            add(wording.substr(begin, at - begin), true);
            at = begin = close + 1;
            glued = true;
        } else if (wording[at] == ']') {
            return fail(ErrorKind::Usage, "a bracket of the wording is closed and not opened: open it with [");
        } else {
            ++at;
        }
    }
    add(wording.substr(begin), false);
    return stretches;
}

/// Punctuation that writers put in and take out where they cut.
bool isFree(string_view character) {
    static constexpr std::array<string_view, 10> kFree{".", ",", ";", ":", "-", "–", "—", "…", "\"", "'"};
    return character == " " || std::find(kFree.begin(), kFree.end(), character) != kFree.end();
}

/// One character of UTF-8.
string_view characterAt(string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        ++end;
    return text.substr(at, end - at);
}

/// Whether what is written at the edge of a stretch may stand there, where this was said.
bool edgeMayBe(string_view written, string_view said) {
    const bool asks = said.find_first_of("?!") != string_view::npos;
    const bool keeps = written.find_first_of("?!") != string_view::npos;
    for (std::size_t at = 0; at < written.size();) {
        const string_view character = characterAt(written, at);
        at += character.size();
        if (said.find(character) != string_view::npos || character == " ") continue;
        // "Is he?" does not become "Is he."
        if (!isFree(character) || (asks && !keeps)) return false;
    }
    return true;
}

/// Where words of a stretch were found.
struct Found {
    std::size_t matched = 0; ///< how many of its words
    std::size_t first = 0;   ///< word of what was said
    bool whole = false;      ///< all of it, and what stands around the words too
    bool partly = false;     ///< the last is part of a word that was said
};

bool endsWith(string_view text, string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// The stretch against what was said from one word on.
Found matchAt(const Pieces& said, std::size_t from, const Stretch& stretch) {
    const std::vector<std::string>& words = stretch.pieces.words;
    Found found{0, from, false, false};
    for (; found.matched < words.size() && from + found.matched < said.words.size(); ++found.matched) {
        const std::size_t at = found.matched;
        const std::string& spoken = said.words[from + at];
        if (at > 0 && said.between[from + at] != stretch.pieces.between[at]) return found;
        if (spoken == words[at]) continue;
        const bool end = at == 0 && stretch.gluedBefore && stretch.pieces.between.front().empty();
        const bool beginning = at + 1 == words.size() && stretch.gluedBehind && stretch.pieces.between.back().empty();
        const bool fits = (end && endsWith(spoken, words[at])) ||
                          (beginning && spoken.compare(0, words[at].size(), words[at]) == 0) ||
                          (end && beginning && spoken.find(words[at]) != std::string::npos);
        if (!fits) return found;
        found.partly = beginning;
    }
    if (found.matched < words.size()) return found;
    found.whole = edgeMayBe(stretch.pieces.between.front(), said.between[from]) &&
                  edgeMayBe(stretch.pieces.between.back(), said.between[from + words.size()]);
    return found;
}

Error notSaid(const Pieces& said, const Stretch& stretch, std::size_t from, const Found& best) {
    const std::vector<std::string>& words = stretch.pieces.words;
    if (best.matched == words.size()) {
        return {ErrorKind::Usage,
                fmt::format("what stands beside \"{}\" is not as it was said: only commas, stops, dashes and quotation "
                            "marks may change, and only where words are left out",
                            words.back())};
    }
    const std::string& word = words[best.matched];
    const auto begin = said.words.begin() + static_cast<std::ptrdiff_t>(std::min(from, said.words.size()));
    if (std::find(begin, said.words.end(), word) == said.words.end()) {
        const std::string folded = text::fold(word);
        const auto other = std::find_if(said.words.begin(), said.words.end(),
                                        [&](const std::string& spoken) { return text::fold(spoken) == folded; });
        if (std::find(said.words.begin(), said.words.end(), word) != said.words.end())
            return {ErrorKind::Usage, fmt::format("\"{}\" was not said here, but earlier: keep the order", word)};
        if (other != said.words.end())
            return {ErrorKind::Usage,
                    fmt::format("\"{}\" was said as \"{}\": a changed letter stands in brackets", word, *other)};
        return {
            ErrorKind::Usage,
            fmt::format("\"{}\" was not said: put words of your own into [brackets], or make it a paraphrase", word)};
    }
    if (best.matched == 0)
        return {ErrorKind::Usage, fmt::format("\"{}\" was not said so at this place: check what follows it", word)};
    return {ErrorKind::Usage, fmt::format("\"{}\" does not follow \"{}\" as it was said: write (…) where words are "
                                          "left out, and leave the rest as it is",
                                          word, words[best.matched - 1])};
}

/// What is between words, in comparable form, keeps its signs even where no word is: emoji between two gaps.
bool standsBetween(const Pieces& said, std::size_t from, string_view signs) {
    return std::any_of(said.between.begin() + static_cast<std::ptrdiff_t>(from), said.between.end(),
                       [&](const std::string& between) { return edgeMayBe(signs, between); });
}

} // namespace

Result<std::string> shortenedWording(std::string_view said, std::string_view words) {
    if (text::firstInvalidByte(words)) return fail(ErrorKind::Invalid, "the wording is not UTF-8: type it again");
    std::string wording = text::simplify(text::normalise(words));
    for (const string_view gap : {"(...)", "( ... )", "(. . .)", "( … )", "[...]", "[ ... ]", "[…]", "[ … ]"})
        replaceAll(wording, gap, kGap);
    const Pieces spoken = piecesOf(comparable(said));
    // Quotes are made alike before it is taken apart: that changes no bracket and no gap.
    auto stretches = stretchesOf(comparable(wording));
    if (!stretches) return fail(stretches.error());

    std::size_t from = 0; // the first word that may still be quoted
    bool reuse = false;   // and the word before it in part
    bool anything = false;
    for (const Stretch& stretch : *stretches) {
        if (stretch.pieces.words.empty()) {
            const std::string& signs = stretch.pieces.between.front();
            if (!standsBetween(spoken, from, signs))
                return fail(ErrorKind::Usage,
                            fmt::format("\"{}\" was not said: put it into [brackets]", text::trim(signs)));
            continue;
        }
        anything = true;
        Found best;
        const std::size_t start = reuse && stretch.gluedBefore ? from - 1 : from;
        for (std::size_t at = start; at < spoken.words.size() && !best.whole; ++at) {
            const Found found = matchAt(spoken, at, stretch);
            if (found.whole || found.matched > best.matched) best = found;
        }
        if (!best.whole) return fail(notSaid(spoken, stretch, start, best));
        from = best.first + stretch.pieces.words.size();
        reuse = best.partly;
    }
    if (!anything)
        return fail(ErrorKind::Usage, "nothing of what was said is left in the wording: make it a paraphrase");
    return wording;
}

} // namespace kenspeckle::release
