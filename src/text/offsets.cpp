// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/offsets.h"

#include <algorithm>

#include "text/utf8.h"

namespace kenspeckle::text {

namespace {

constexpr std::size_t kStride = 128;

[[nodiscard]] constexpr std::size_t block(std::int64_t offset) { return static_cast<std::size_t>(offset) / kStride; }

} // namespace

std::int64_t codePointCount(std::string_view utf8) {
    return std::count_if(utf8.begin(), utf8.end(), [](char byte) { return !isContinuation(byte); });
}

OffsetMap::OffsetMap(std::string_view utf8) : m_text(utf8) {
    if (isAscii(utf8)) {
        m_end = CodePoint{static_cast<std::int64_t>(utf8.size())};
        m_units = m_end.value;
        return;
    }
    m_byByte.reserve(utf8.size() / kStride + 1);
    m_byPoint.reserve(utf8.size() / kStride + 1);
    m_byUnit.reserve(utf8.size() / kStride + 1);
    Place place;
    while (place.byte < utf8.size()) {
        Place next = place;
        step(next);
        if (block(place.point) == m_byPoint.size()) m_byPoint.push_back(place);
        if (m_byByte.size() * kStride < next.byte) m_byByte.push_back(place);
        if (static_cast<std::int64_t>(m_byUnit.size() * kStride) < next.unit) m_byUnit.push_back(place);
        place = next;
    }
    m_end = CodePoint{place.point};
    m_units = place.unit;
}

void OffsetMap::step(Place& place) const {
    const std::size_t next = nextCharacter(m_text, place.byte);
    place.unit += next - place.byte == 4 ? 2 : 1;
    place.byte = next;
    ++place.point;
}

std::size_t OffsetMap::toByte(CodePoint at) const {
    if (at.value <= 0) return 0;
    if (at >= m_end) return m_text.size();
    if (m_byPoint.empty()) return static_cast<std::size_t>(at.value);
    Place place = m_byPoint[block(at.value)];
    while (place.point < at.value)
        step(place);
    return place.byte;
}

std::int64_t OffsetMap::toUtf16(CodePoint at) const {
    if (at.value <= 0) return 0;
    if (at >= m_end) return m_units;
    if (m_byPoint.empty()) return at.value;
    Place place = m_byPoint[block(at.value)];
    while (place.point < at.value)
        step(place);
    return place.unit;
}

CodePoint OffsetMap::fromByte(std::size_t byte) const {
    if (byte >= m_text.size()) return m_end;
    if (m_byByte.empty()) return CodePoint{static_cast<std::int64_t>(byte)};
    Place place = m_byByte[byte / kStride];
    for (Place next = place; step(next), next.byte <= byte;)
        place = next;
    return CodePoint{place.point};
}

CodePoint OffsetMap::fromUtf16(std::int64_t unit) const {
    if (unit <= 0) return CodePoint{};
    if (unit >= m_units) return m_end;
    if (m_byUnit.empty()) return CodePoint{unit};
    Place place = m_byUnit[block(unit)];
    for (Place next = place; step(next), next.unit <= unit;)
        place = next;
    return CodePoint{place.point};
}

std::string_view OffsetMap::slice(Range range) const {
    if (range.empty()) return {};
    const std::size_t begin = toByte(range.begin);
    return m_text.substr(begin, toByte(range.end) - begin);
}

} // namespace kenspeckle::text
