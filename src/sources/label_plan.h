// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sources/source_line.h"
#include "sources/speaker_label.h"

namespace kenspeckle::sources {

/// Which lines of one file begin with a speaker's label. Decided for the file as a whole: a line alone cannot say
/// whether "Heroin: that was the worst" names somebody, the other lines can.
class LabelPlan {
public:
    /// Borrows the lines, which must outlive the plan and stay as they are.
    explicit LabelPlan(const SourceLines& lines);

    /// The label at the beginning of the line; null if what stands there was said.
    [[nodiscard]] const LabelCandidate* labelOf(std::size_t line) const {
        return m_accepted[line] ? &*m_candidates[line] : nullptr;
    }

private:
    std::vector<std::optional<LabelCandidate>> m_candidates;
    std::vector<bool> m_accepted;
};

} // namespace kenspeckle::sources
