// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_difference.h"

#include <algorithm>
#include <cstddef>

namespace kenspeckle::text {

namespace {

using Kind = DifferencePiece::Kind;
using Words = std::vector<std::string_view>;

constexpr std::ptrdiff_t kMostDifferences = 1000;

bool isBlank(char byte) { return byte == ' ' || byte == '\n' || byte == '\t'; }

/// Words, each with the blanks before it, so that put together they are the text.
Words split(std::string_view text) {
    Words words;
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t end = begin;
        while (end < text.size() && isBlank(text[end]))
            ++end;
        while (end < text.size() && !isBlank(text[end]))
            ++end;
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

class Pieces {
public:
    void add(Kind kind, std::string_view text) {
        if (text.empty()) return;
        if (m_pieces.empty() || m_pieces.back().kind != kind) m_pieces.push_back({kind, {}});
        m_pieces.back().text += text;
    }
    std::vector<DifferencePiece> take() { return std::move(m_pieces); }

private:
    std::vector<DifferencePiece> m_pieces;
};

struct Step {
    Kind kind;
    std::size_t index; ///< into before for Same and Removed, into after for Added
};

/// The shortest way from one to the other; empty with `found` false if it is longer than we look for.
std::vector<Step> shortestWay(const Words& before, const Words& after, bool& found) {
    const auto n = static_cast<std::ptrdiff_t>(before.size());
    const auto m = static_cast<std::ptrdiff_t>(after.size());
    const std::ptrdiff_t most = std::min(n + m, kMostDifferences);
    const auto at = [most](std::ptrdiff_t diagonal) { return static_cast<std::size_t>(diagonal + most + 1); };
    std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);
    std::vector<std::vector<std::ptrdiff_t>> trace;
    found = false;
    std::ptrdiff_t edits = 0;
    for (; edits <= most && !found; ++edits) {
        trace.emplace_back(furthest.begin() + (most + 1 - edits), furthest.begin() + (most + 2 + edits));
        for (std::ptrdiff_t k = -edits; k <= edits && !found; k += 2) {
            const bool down = k == -edits || (k != edits && furthest[at(k - 1)] < furthest[at(k + 1)]);
            std::ptrdiff_t x = down ? furthest[at(k + 1)] : furthest[at(k - 1)] + 1;
            while (x < n && x - k < m && before[static_cast<std::size_t>(x)] == after[static_cast<std::size_t>(x - k)])
                ++x;
            furthest[at(k)] = x;
            found = x >= n && x - k >= m;
        }
    }
    std::vector<Step> way;
    if (!found) return way;
    std::ptrdiff_t x = n;
    std::ptrdiff_t y = m;
    for (std::ptrdiff_t d = edits - 1; d >= 0; --d) {
        // What was furthest when this round began: diagonals -d to d.
        const auto& then = trace[static_cast<std::size_t>(d)];
        const auto value = [&](std::ptrdiff_t k) {
            return k < -d || k > d ? std::ptrdiff_t{0} : then[static_cast<std::size_t>(k + d)];
        };
        const std::ptrdiff_t k = x - y;
        const bool down = k == -d || (k != d && value(k - 1) < value(k + 1));
        const std::ptrdiff_t fromX = d == 0 ? 0 : down ? value(k + 1) : value(k - 1);
        const std::ptrdiff_t fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
        while (x > fromX && y > fromY) {
            --x;
            --y;
            way.push_back({Kind::Same, static_cast<std::size_t>(x)});
        }
        if (d == 0) break;
        if (down)
            way.push_back({Kind::Added, static_cast<std::size_t>(--y)});
        else
            way.push_back({Kind::Removed, static_cast<std::size_t>(--x)});
    }
    std::reverse(way.begin(), way.end());
    return way;
}

} // namespace

std::vector<DifferencePiece> wordDifference(std::string_view before, std::string_view after) {
    Words old = split(before);
    Words now = split(after);
    Pieces pieces;
    std::size_t head = 0;
    while (head < old.size() && head < now.size() && old[head] == now[head])
        pieces.add(Kind::Same, old[head++]);
    std::size_t tail = 0;
    while (tail < old.size() - head && tail < now.size() - head &&
           old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    const Words oldMiddle(old.begin() + static_cast<std::ptrdiff_t>(head),
                          old.end() - static_cast<std::ptrdiff_t>(tail));
    const Words newMiddle(now.begin() + static_cast<std::ptrdiff_t>(head),
                          now.end() - static_cast<std::ptrdiff_t>(tail));
    bool found = false;
    const std::vector<Step> way = shortestWay(oldMiddle, newMiddle, found);
    if (found) {
        // A run of changes is told as all that went, then all that came.
        std::vector<std::string_view> came;
        const auto flush = [&] {
            for (const std::string_view word : came)
                pieces.add(Kind::Added, word);
            came.clear();
        };
        for (const Step& step : way) {
            if (step.kind == Kind::Added) {
                came.push_back(newMiddle[step.index]);
                continue;
            }
            if (step.kind == Kind::Same) flush();
            pieces.add(step.kind, oldMiddle[step.index]);
        }
        flush();
    } else {
        for (const std::string_view word : oldMiddle)
            pieces.add(Kind::Removed, word);
        for (const std::string_view word : newMiddle)
            pieces.add(Kind::Added, word);
    }
    for (std::size_t i = old.size() - tail; i < old.size(); ++i)
        pieces.add(Kind::Same, old[i]);
    return pieces.take();
}

} // namespace kenspeckle::text
