// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "release/checks/places.h"

namespace kenspeckle::release {

namespace {

constexpr std::array<std::string_view, 45> kStreetWords{
    "ave",  "avenue", "bank",   "boulevard", "brae", "circus", "close", "court",  "crescent",
    "cres", "drive",  "dr",     "gardens",   "gate", "green",  "grove", "hill",   "lane",
    "loan", "mews",   "parade", "park",      "path", "pend",   "place", "pl",     "quadrant",
    "quay", "rd",     "rise",   "road",      "row",  "square", "st",    "street", "terrace",
    "vale", "vennel", "view",   "villas",    "walk", "way",    "wharf", "wynd",   "yard"};
/// Those that mean a street without a number before them too.
constexpr std::array<std::string_view, 12> kPlainStreetWords{
    "avenue", "boulevard", "brae", "crescent", "drive", "lane", "road", "row", "street", "terrace", "vennel", "wynd"};
/// Names of streets that tell nobody where they are, and words that begin a sentence.
constexpr std::array<std::string_view, 22> kAnyTown{
    "a",  "back", "church", "down",  "easy",   "front", "high",    "in",   "king", "kings", "main",
    "my", "on",   "our",    "queen", "queens", "side",  "station", "that", "the",  "this",  "wall"};

template <std::size_t Count>
bool isAmong(std::string_view plain, Span word, const std::array<std::string_view, Count>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return wordIs(plain, word, each); });
}

/// A word of letters, apostrophes and hyphens; empty where none begins.
Span wordAt(std::string_view plain, std::size_t begin) {
    Span word{begin, begin};
    while (isLetter(at(plain, word.end)) ||
           ((at(plain, word.end) == '\'' || at(plain, word.end) == '-') && isLetter(at(plain, word.end + 1))))
        ++word.end;
    return word;
}

bool isName(std::string_view plain, Span word) { return word.end > word.begin && isCapital(plain[word.begin]); }

/// Up to three words with a capital and a word for a street behind them; where they end, or `begin`.
std::size_t namedStreetEnd(std::string_view plain, std::size_t begin) {
    constexpr int kMostWords = 4;
    std::size_t end = begin, index = begin;
    for (int count = 0; count < kMostWords; ++count) {
        const Span word = wordAt(plain, index);
        if (!isName(plain, word)) break;
        if (count > 0 && isAmong(plain, word, kStreetWords)) end = word.end;
        const bool dotted = at(plain, word.end) == '.' && word.end - word.begin <= 3;
        index = word.end + (dotted ? 1U : 0U);
        if (at(plain, index) != ' ') break;
        ++index;
    }
    return end;
}

/// "14", "14a", "2/1": where the number ends that begins here, or `begin`.
std::size_t houseNumberEnd(std::string_view plain, std::size_t begin) {
    constexpr std::size_t kMostDigits = 4;
    std::size_t index = begin;
    while (isDigit(at(plain, index)) && index - begin < kMostDigits)
        ++index;
    if (index == begin || isDigit(at(plain, index))) return begin;
    if (at(plain, index) == '/' && isDigit(at(plain, index + 1)))
        for (++index; isDigit(at(plain, index));)
            ++index;
    if (isLetter(at(plain, index)) && !isLetterOrDigit(at(plain, index + 1))) ++index;
    return isLetterOrDigit(at(plain, index)) ? begin : index;
}

} // namespace

Spans streetAddresses(std::string_view plain) {
    Spans found;
    for (std::size_t index = 0; index < plain.size(); ++index) {
        const char mark = before(plain, index);
        if (!isDigit(plain[index]) || isLetterOrDigit(mark) || mark == '/' || mark == '.') continue;
        std::size_t street = houseNumberEnd(plain, index);
        if (street == index) continue;
        if (at(plain, street) == ',') ++street;
        if (at(plain, street) != ' ') continue;
        ++street;
        const std::size_t end = namedStreetEnd(plain, street);
        if (end == street) continue;
        found.push_back({index, end});
        index = end - 1;
    }
    return found;
}

Spans streets(std::string_view plain) {
    Spans found;
    for (std::size_t index = 0; index < plain.size(); ++index) {
        if (!isCapital(plain[index]) || isLetterOrDigit(before(plain, index)) || before(plain, index) == '\'') continue;
        const Span first = wordAt(plain, index), second = wordAt(plain, first.end + 1);
        index = std::max(index, first.end == first.begin ? index : first.end - 1);
        if (at(plain, first.end) != ' ' || !isName(plain, second)) continue;
        if (isAmong(plain, second, kPlainStreetWords) && !isAmong(plain, first, kAnyTown))
            found.push_back({first.begin, second.end});
    }
    return found;
}

} // namespace kenspeckle::release
