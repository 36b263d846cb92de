// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/transcript_text.h"

#include <algorithm>
#include <unordered_map>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

TranscriptText::TranscriptText(Transcript transcript)
    : m_transcript(std::make_unique<const Transcript>(std::move(transcript))), m_map(m_transcript->text) {
    std::unordered_map<SpeakerId, const Speaker*> speakers;
    for (const Speaker& speaker : m_transcript->speakers)
        speakers.emplace(speaker.id, &speaker);
    m_turns.reserve(m_transcript->turns.size());
    for (const Turn& turn : m_transcript->turns) {
        ShownTurn shown;
        shown.number = turn.number;
        shown.range = turn.range;
        shown.text = fromUtf8(m_map.slice(turn.range));
        if (const auto found = speakers.find(turn.speaker); found != speakers.end()) {
            shown.speaker = fromUtf8(found->second->label);
            shown.role = found->second->role;
        }
        if (!turn.timeMarks.empty() && turn.timeMarks.front().at <= turn.range.begin)
            shown.time = timeCode(turn.timeMarks.front().time);
        m_turns.push_back(std::move(shown));
    }
}

int TranscriptText::turnAt(CodePoint at) const {
    const auto after = std::upper_bound(m_turns.begin(), m_turns.end(), at, [](CodePoint point, const ShownTurn& turn) {
        return point < turn.range.begin;
    });
    return after == m_turns.begin() ? 0 : static_cast<int>(after - m_turns.begin()) - 1;
}

Place TranscriptText::placeOf(CodePoint at) const {
    if (m_turns.empty()) return {};
    const int index = turnAt(at);
    const Range range = m_turns[static_cast<std::size_t>(index)].range;
    const CodePoint inside = std::clamp(at, range.begin, range.end);
    return {index, static_cast<int>(m_map.toUtf16(inside) - m_map.toUtf16(range.begin))};
}

CodePoint TranscriptText::codePointAt(Place place) const {
    if (m_turns.empty()) return {};
    const int index = std::clamp(place.turn, 0, static_cast<int>(m_turns.size()) - 1);
    const ShownTurn& turn = m_turns[static_cast<std::size_t>(index)];
    const int unit = std::clamp(place.unit, 0, static_cast<int>(turn.text.size()));
    return m_map.fromUtf16(m_map.toUtf16(turn.range.begin) + unit);
}

TranscriptText::Units TranscriptText::unitsIn(int turn, Range range) const {
    const Range whole = m_turns[static_cast<std::size_t>(turn)].range;
    const auto common = whole.intersection(range);
    if (!common) return {};
    const std::int64_t first = m_map.toUtf16(whole.begin);
    return {static_cast<int>(m_map.toUtf16(common->begin) - first),
            static_cast<int>(m_map.toUtf16(common->end) - first)};
}

QString TranscriptText::words(Range range) const { return fromUtf8(m_map.slice(range)); }

std::int64_t TranscriptText::utf16Between(CodePoint from, CodePoint to) const {
    return m_map.toUtf16(to) - m_map.toUtf16(from);
}

CodePoint TranscriptText::afterUtf16(CodePoint from, std::int64_t units) const {
    return m_map.fromUtf16(m_map.toUtf16(from) + units);
}

Range TranscriptText::trimmed(Range range) const {
    const QString text = words(range);
    // White space is never outside the basic plane, so units can be counted for code points here.
    std::int64_t front = 0;
    while (front < text.size() && text.at(static_cast<qsizetype>(front)).isSpace())
        ++front;
    if (front == text.size()) return {range.begin, range.begin};
    std::int64_t back = 0;
    while (text.at(text.size() - 1 - static_cast<qsizetype>(back)).isSpace())
        ++back;
    return {range.begin + front, range.end - back};
}

Range TranscriptText::whole() const {
    if (m_turns.empty()) return {};
    return {m_turns.front().range.begin, m_turns.back().range.end};
}

QString timeCode(std::chrono::milliseconds time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const auto two = [](std::int64_t number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString tail = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    return seconds < 3600 ? tail : QString::number(seconds / 3600) + QLatin1Char(':') + tail;
}

} // namespace kenspeckle::gui
