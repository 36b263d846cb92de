// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/recent_codes.h"

#include <algorithm>

namespace kenspeckle::gui {

void RecentCodes::use(CodeId code) {
    if (!code) return;
    ++m_clock;
    auto slot = std::find_if(m_slots.begin(), m_slots.end(), [code](const Slot& s) { return s.code == code; });
    if (slot == m_slots.end())
        slot = std::find_if(m_slots.begin(), m_slots.end(), [](const Slot& s) { return !s.code; });
    if (slot == m_slots.end())
        slot = std::min_element(m_slots.begin(), m_slots.end(),
                                [](const Slot& a, const Slot& b) { return a.used < b.used; });
    *slot = {code, m_clock};
}

void RecentCodes::keepOnly(const Codebook& codebook) {
    for (Slot& slot : m_slots) {
        const Code* code = codebook.find(slot.code);
        if (!code || !code->text.codable) slot = {};
    }
}

CodeId RecentCodes::at(int key) const {
    return key < 1 || key > kKeys ? CodeId{} : m_slots[static_cast<std::size_t>(key - 1)].code;
}

std::optional<int> RecentCodes::keyOf(CodeId code) const {
    for (int key = 1; key <= kKeys; ++key)
        if (code && at(key) == code) return key;
    return std::nullopt;
}

std::vector<std::int64_t> RecentCodes::values() const {
    std::vector<std::int64_t> made;
    for (const Slot& slot : m_slots)
        made.push_back(slot.code.value);
    return made;
}

void RecentCodes::restore(const std::vector<std::int64_t>& values) {
    m_slots = {};
    m_clock = 0;
    for (std::size_t index = 0; index < std::min(values.size(), m_slots.size()); ++index)
        m_slots[index] = {CodeId{values[index]}, 0};
}

} // namespace kenspeckle::gui
