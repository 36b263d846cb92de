// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/snippet.h"

#include <algorithm>

#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::search {

Snippet snippet(std::string_view turn, Range best, const std::vector<Range>& matches, std::int64_t codePoints) {
    const text::OffsetMap map(turn);
    best.begin = std::clamp(best.begin, CodePoint{0}, map.end());
    best.end = std::clamp(best.end, best.begin, map.end());
    Range shown{CodePoint{0}, map.end()};
    if (map.end().value > codePoints) {
        // The match a third of the way in, since what follows a word tells more than what precedes it.
        const std::int64_t room = std::max<std::int64_t>(codePoints - best.length(), 0);
        shown.begin = std::max(best.begin - room / 3, CodePoint{0});
        shown.end = std::min(shown.begin + codePoints, map.end());
        if (shown.end == map.end()) shown.begin = std::max(shown.end - codePoints, CodePoint{0});
        shown.begin = std::min(shown.begin, best.begin);
        // Words that the cut would go through are left out, unless one is the match.
        const std::size_t from = map.toByte(shown.begin - 400);
        const std::int64_t fromPoint = map.fromByte(from).value;
        const std::string_view around = turn.substr(from, map.toByte(shown.end + 400) - from);
        for (const text::Word& word : text::words(around)) {
            const Range range = word.range.shifted(fromPoint);
            if (range.begin < shown.begin && shown.begin < range.end) shown.begin = std::min(range.end, best.begin);
            if (range.begin < shown.end && shown.end < range.end)
                shown.end = range.begin > best.begin ? range.begin : shown.end;
        }
        while (shown.begin < best.begin && map.slice({shown.begin, shown.begin + 1}) == " ")
            shown.begin = shown.begin + 1;
        while (shown.end > best.end && map.slice({shown.end - 1, shown.end}) == " ")
            shown.end = shown.end - 1;
    }
    Snippet result;
    const std::int64_t before = shown.begin.value > 0 ? 1 : 0;
    if (before > 0) result.text = "…";
    result.text += map.slice(shown);
    if (shown.end < map.end()) result.text += "…";
    // Paragraphs of a turn would break the line that a list shows; each replaced character is one code point as before.
    std::replace(result.text.begin(), result.text.end(), '\n', ' ');
    for (const Range& match : matches)
        if (const auto inside = match.intersection(shown))
            result.marks.push_back(inside->shifted(before - shown.begin.value));
    return result;
}

} // namespace kenspeckle::search
