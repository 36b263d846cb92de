// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>

#include "storage/purging.h"

namespace kenspeckle::storage {

namespace {

constexpr std::size_t kBeginning = sizeof(std::uint64_t);
constexpr std::uint64_t kSlots = 1U << 16U;

std::uint64_t beginningAt(std::string_view text, std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, kBeginning);
    return bytes;
}

std::size_t slotOf(std::uint64_t beginning) {
    return static_cast<std::size_t>((beginning * 0x9E3779B97F4A7C15ULL) >> 48U) % kSlots;
}

} // namespace

PieceFinder::PieceFinder(std::vector<std::string> pieces) : m_pieces(std::move(pieces)), m_mayBegin(kSlots, false) {
    std::sort(m_pieces.begin(), m_pieces.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    m_pieces.erase(std::unique(m_pieces.begin(), m_pieces.end()), m_pieces.end());
    while (!m_pieces.empty() && m_pieces.back().size() < kBeginning)
        m_pieces.pop_back();
    for (std::size_t piece = 0; piece < m_pieces.size(); ++piece) {
        const std::uint64_t beginning = beginningAt(m_pieces[piece], 0);
        m_byBeginning[beginning].push_back(piece);
        m_mayBegin[slotOf(beginning)] = true;
    }
}

std::size_t PieceFinder::longestAt(std::string_view text, std::size_t at) const {
    const std::uint64_t beginning = beginningAt(text, at);
    if (!m_mayBegin[slotOf(beginning)]) return 0;
    const auto known = m_byBeginning.find(beginning);
    if (known == m_byBeginning.end()) return 0;
    for (const std::size_t piece : known->second)
        if (text.compare(at, m_pieces[piece].size(), m_pieces[piece]) == 0) return m_pieces[piece].size();
    return 0;
}

bool PieceFinder::isIn(std::string_view text) const {
    if (m_pieces.empty()) return false;
    for (std::size_t at = 0; at + kBeginning <= text.size(); ++at)
        if (longestAt(text, at) > 0) return true;
    return false;
}

void PieceFinder::find(std::string_view text, std::set<std::string>& found) const {
    if (m_pieces.empty()) return;
    for (std::size_t at = 0; at + kBeginning <= text.size(); ++at)
        if (const std::size_t length = longestAt(text, at)) found.emplace(text.substr(at, length));
}

std::string PieceFinder::without(std::string_view text, std::string_view replacement) const {
    std::string rest;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = at + kBeginning <= text.size() && !m_pieces.empty() ? longestAt(text, at) : 0;
        if (length > 0) {
            rest += replacement;
            at += length;
        } else {
            rest += text[at++];
        }
    }
    return rest;
}

} // namespace kenspeckle::storage
