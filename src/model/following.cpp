// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/following.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "text/words.h"

namespace kenspeckle::model {

namespace {

/// How far an edit shifts what stands behind it.
std::int64_t shiftBehind(const text::Edit& edit) { return edit.after.end - edit.before.end; }

} // namespace

Follower::Follower(std::string_view before, std::string_view after, std::vector<text::Edit> edits)
    : m_before(before), m_after(after), m_edits(std::move(edits)) {}

CodePoint Follower::place(CodePoint at) const {
    // The last edit that begins at or before the place. An insertion there stands before the character, which has
    // moved.
    const auto behind =
        std::upper_bound(m_edits.begin(), m_edits.end(), at,
                         [](CodePoint value, const text::Edit& edit) { return value < edit.before.begin; });
    if (behind == m_edits.begin()) return at;
    const text::Edit& edit = *(behind - 1);
    return at < edit.before.end ? edit.after.begin : at + shiftBehind(edit);
}

CodePoint Follower::endOf(CodePoint end) const {
    // Asked of the last character of the passage: an insertion behind it does not matter.
    const CodePoint last = end - 1;
    const auto behind =
        std::upper_bound(m_edits.begin(), m_edits.end(), last,
                         [](CodePoint value, const text::Edit& edit) { return value < edit.before.begin; });
    if (behind == m_edits.begin()) return end;
    const text::Edit& edit = *(behind - 1);
    return last < edit.before.end ? edit.after.end : end + shiftBehind(edit);
}

/// Whether the same could be told as an edit that ends before `begin`: in "no, no, never" it makes no difference which
/// "no, " was taken out or put in. differences() tells of the last that it could be.
bool Follower::couldStandBefore(const text::Edit& edit, const text::Edit* previous, CodePoint begin) const {
    if (!edit.before.empty() && !edit.after.empty()) return false;
    const bool takenOut = edit.after.empty();
    const text::OffsetMap& text = takenOut ? m_before : m_after;
    const Range& range = takenOut ? edit.before : edit.after;
    const std::int64_t by = edit.before.end - begin;
    if (previous && edit.before.begin - by <= previous->before.end) return false;
    if (range.begin.value < by) return false;
    return text.slice({range.begin - by, range.begin}) == text.slice({range.end - by, range.end});
}

Followed Follower::follow(Range passage) const {
    if (passage.empty()) {
        const CodePoint at = place(passage.begin);
        return {at == passage.begin ? Fate::Stays : Fate::Moves, {at, at}};
    }
    // The edits that the passage knows of: those that replaced some of it, and insertions inside.
    auto first = std::upper_bound(m_edits.begin(), m_edits.end(), passage.begin,
                                  [](CodePoint value, const text::Edit& edit) { return value < edit.before.end; });
    auto end = first;
    while (end != m_edits.end() && end->before.begin < passage.end)
        ++end;
    Range range{place(passage.begin), endOf(passage.end)};
    if (first != end && couldStandBefore(*first, first == m_edits.begin() ? nullptr : &*(first - 1), passage.begin)) {
        range.begin = passage.begin + shiftBehind(*first);
        if (passage.end <= first->before.end) range.end = passage.end + shiftBehind(*first);
        ++first;
    }
    if (first == end) return {range == passage ? Fate::Stays : Fate::Moves, range};

    const auto gone = [&] { return Followed{Fate::Goes, {range.begin, range.begin}}; };
    const Range replaced = first->before;
    const bool nothingLeft = end - first == 1 && replaced.contains(passage);
    if (range.empty() || (nothingLeft && replaced != passage)) return gone();
    const std::string_view old = m_before.slice(passage);
    std::string_view words = m_after.slice(range);
    if (words == old) return {range == passage ? Fate::Stays : Fate::Moves, range};
    const std::string_view core = text::trim(words);
    if (core.empty()) return gone();
    // White space at an end is left out unless the passage had some there before.
    const std::string_view oldCore = text::trim(old);
    const auto front = static_cast<std::size_t>(core.data() - words.data());
    const std::size_t back = words.size() - front - core.size();
    Range kept = range;
    if (oldCore.data() == old.data()) kept.begin = kept.begin + text::codePointCount(words.substr(0, front));
    if (oldCore.data() + oldCore.size() == old.data() + old.size())
        kept.end = kept.end - text::codePointCount(words.substr(words.size() - back));
    // Taken out and put in again, the words may be the same ones.
    if (m_after.slice(kept) == old) return {kept == passage ? Fate::Stays : Fate::Moves, kept};
    return {Fate::Changes, kept};
}

std::vector<Step> orderOfMoves(const std::vector<Move>& moves) {
    constexpr std::int64_t kElsewhere = std::int64_t{1} << 48; // code points; no text is as long
    using Key = std::tuple<std::int64_t, CodePoint, CodePoint>;
    const auto key = [&](std::size_t move, const Range& place) { return Key{moves[move].set, place.begin, place.end}; };
    std::map<Key, std::size_t> waiting; // what has yet to leave a place
    for (std::size_t at = 0; at < moves.size(); ++at)
        if (moves[at].from != moves[at].to) waiting.emplace(key(at, moves[at].from), at);
    std::vector<Step> steps;
    steps.reserve(moves.size());
    std::vector<std::size_t> chain;
    for (std::size_t start = 0; start < moves.size(); ++start) {
        // Whoever stands where one is to go must leave first.
        auto next = waiting.find(key(start, moves[start].from));
        while (next != waiting.end()) {
            chain.push_back(next->second);
            waiting.erase(next);
            next = waiting.find(key(chain.back(), moves[chain.back()].to));
        }
        if (chain.empty()) continue;
        if (moves[chain.back()].to == moves[chain.front()].from)
            steps.push_back({chain.front(), moves[chain.front()].from.shifted(kElsewhere)});
        for (auto at = chain.rbegin(); at != chain.rend(); ++at)
            steps.push_back({*at, moves[*at].to});
        chain.clear();
    }
    return steps;
}

} // namespace kenspeckle::model
