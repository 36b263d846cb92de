// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "kenspeckle/codebook.h"

namespace kenspeckle::gui {

/// Which code each of the keys 1 to 9 stands for. A code keeps its key as long as it is in use; a new one takes a free
/// key or that of the code not used for longest, so that fingers can learn the keys.
class RecentCodes {
public:
    static constexpr int kKeys = 9;

    /// Notes that a code was used.
    void use(CodeId code);
    /// Forgets codes that are no longer in the codebook or can no longer be used.
    void keepOnly(const Codebook& codebook);
    /// None if the key is free. Keys count from 1.
    [[nodiscard]] CodeId at(int key) const;
    [[nodiscard]] std::optional<int> keyOf(CodeId code) const;

    /// By key; for storing.
    [[nodiscard]] std::vector<std::int64_t> values() const;
    void restore(const std::vector<std::int64_t>& values);

private:
    struct Slot {
        CodeId code;
        int used = 0;
    };
    std::array<Slot, kKeys> m_slots;
    int m_clock = 0;
};

} // namespace kenspeckle::gui
