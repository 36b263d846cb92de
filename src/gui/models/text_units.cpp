// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/text_units.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>
#include <vector>

#include "gui/qt_text.h"
#include "text/words.h"

namespace kenspeckle::gui {

namespace {

/// The units of a turn, ascending, in code points of the transcript.
std::vector<Range> unitsOf(const ShownTurn& turn, TextUnit unit, const std::string& language) {
    std::vector<Range> units;
    const std::string words = toUtf8(turn.text);
    switch (unit) {
    case TextUnit::Word:
        for (const text::Word& word : text::words(words))
            units.push_back(word.range);
        break;
    case TextUnit::Sentence:
        units = text::sentences(words, language);
        break;
    case TextUnit::Paragraph: {
        CodePoint begin, at;
        for (const char byte : words) {
            if (byte == '\n') {
                if (begin < at) units.push_back({begin, at});
                begin = at + 1;
            }
            if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) at = at + 1;
        }
        if (begin < at) units.push_back({begin, at});
        break;
    }
    case TextUnit::Turn:
        return {turn.range};
    }
    for (Range& each : units)
        each = each.shifted(turn.range.begin.value);
    return units;
}

/// The unit that holds a place; one that only touches it, or else the nearest, where `near` allows it.
enum class Near : std::uint8_t { No, Yes };
std::optional<Range> unitAt(const std::vector<Range>& units, CodePoint at, Near near) {
    const auto after = std::upper_bound(units.begin(), units.end(), at,
                                        [](CodePoint point, Range unit) { return point < unit.begin; });
    if (after != units.begin() && std::prev(after)->contains(at)) return *std::prev(after);
    if (near == Near::No || units.empty()) return std::nullopt;
    if (after != units.begin() && (after == units.end() || std::prev(after)->end == at)) return *std::prev(after);
    return *after;
}

bool isSpace(const QString& text, qsizetype at) { return text.at(at).isSpace(); }
bool isPunctuation(const QString& text, qsizetype at) { return text.at(at).isPunct(); }

/// Where a passage may begin or end in a turn, in UTF-16 units, ascending.
std::vector<int> edgesOf(const ShownTurn& turn, PassageEnd end) {
    const QString& text = turn.text;
    std::vector<int> edges;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype at = finder.position(); at >= 0; at = finder.toNextBoundary()) {
        const bool first = at == 0, last = at == text.size();
        if (end == PassageEnd::Begin) {
            if (last || isSpace(text, at)) continue;
            if (!first && isPunctuation(text, at) && !isSpace(text, at - 1)) continue; // closes what stands before
        } else {
            if (first || isSpace(text, at - 1)) continue;
            if (!last && isPunctuation(text, at - 1) && !isSpace(text, at)) continue; // opens what comes after
        }
        edges.push_back(static_cast<int>(at));
    }
    return edges;
}

} // namespace

Range widened(const TranscriptText& text, Range range, TextUnit unit, const std::string& language) {
    const auto turnOf = [&text](CodePoint at) -> const ShownTurn& {
        return text.turns()[static_cast<std::size_t>(text.turnAt(at))];
    };
    if (range.empty()) {
        const auto found = unitAt(unitsOf(turnOf(range.begin), unit, language), range.begin, Near::Yes);
        return found.value_or(range);
    }
    const auto first = unitAt(unitsOf(turnOf(range.begin), unit, language), range.begin, Near::No);
    const auto last = unitAt(unitsOf(turnOf(range.end - 1), unit, language), range.end - 1, Near::No);
    return {first ? std::min(first->begin, range.begin) : range.begin,
            last ? std::max(last->end, range.end) : range.end};
}

CodePoint snapped(const TranscriptText& text, CodePoint at, PassageEnd end) {
    const Place place = text.placeOf(at);
    const std::vector<int> edges = edgesOf(text.turns()[static_cast<std::size_t>(place.turn)], end);
    if (edges.empty()) return at;
    const int nearest = *std::min_element(edges.begin(), edges.end(), [&place](int a, int b) {
        return std::abs(a - place.unit) < std::abs(b - place.unit);
    });
    return text.codePointAt({place.turn, nearest});
}

CodePoint nextEdge(const TranscriptText& text, CodePoint at, PassageEnd end, int step) {
    Place place = text.placeOf(at);
    const auto turns = static_cast<int>(text.turns().size());
    for (int turn = place.turn; turn >= 0 && turn < turns; turn += step) {
        const std::vector<int> edges = edgesOf(text.turns()[static_cast<std::size_t>(turn)], end);
        if (turn != place.turn) {
            if (!edges.empty()) return text.codePointAt({turn, step > 0 ? edges.front() : edges.back()});
            continue;
        }
        if (step > 0) {
            const auto next = std::upper_bound(edges.begin(), edges.end(), place.unit);
            if (next != edges.end()) return text.codePointAt({turn, *next});
        } else {
            const auto here = std::lower_bound(edges.begin(), edges.end(), place.unit);
            if (here != edges.begin()) return text.codePointAt({turn, *std::prev(here)});
        }
    }
    return at;
}

CodePoint turnBeside(const TranscriptText& text, CodePoint at, int step) {
    const int turn = text.turnAt(at);
    const CodePoint begin = text.turns()[static_cast<std::size_t>(turn)].range.begin;
    if (step < 0 && at > begin) return begin;
    const int other = turn + step;
    if (other < 0 || other >= static_cast<int>(text.turns().size())) return at;
    return text.turns()[static_cast<std::size_t>(other)].range.begin;
}

} // namespace kenspeckle::gui
