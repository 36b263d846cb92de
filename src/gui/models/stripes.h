// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <vector>

#include "kenspeckle/coding.h"

namespace kenspeckle::gui {

/// One coding as it is shown beside and under the text.
struct Stripe {
    CodingId id;
    Range range;
    CodeId code;
    QString name; ///< of the code
    QString path; ///< "Theme / Sub-theme"
    QColor colour;
    QString coder;
    Timestamp made;
    QString memo; ///< what was written about the coding; empty for nothing
};

/// The stripes of one transcript, each in a lane so that no two that meet share one.
class StripeSet {
public:
    StripeSet() = default;
    /// `margin` is how many code points apart two stripes of one lane must be: about a line of text, since two ranges
    /// that end and begin on one line would be drawn over each other.
    explicit StripeSet(std::vector<Stripe> stripes, std::int64_t margin = 100);

    /// By where they begin, longer ones first.
    [[nodiscard]] const std::vector<Stripe>& stripes() const { return m_stripes; }
    [[nodiscard]] int lane(std::size_t index) const { return m_lanes[index]; }
    [[nodiscard]] int laneCount() const { return m_laneCount; }
    /// Indexes of the stripes that share a code point with the range, in order.
    [[nodiscard]] std::vector<std::size_t> overlapping(Range range) const;
    /// Indexes of those around a place, the innermost first. A place at a stripe's very end is still inside.
    [[nodiscard]] std::vector<std::size_t> around(CodePoint at) const;
    [[nodiscard]] const Stripe* find(CodingId id) const;

    /// A stretch of text under the same stripes throughout.
    struct Segment {
        Range range;
        std::vector<std::size_t> stripes; ///< indexes, in order
    };
    /// Cuts a range where stripes begin and end; stretches without any are left out.
    [[nodiscard]] std::vector<Segment> segments(Range range) const;

private:
    std::vector<Stripe> m_stripes;
    std::vector<int> m_lanes;
    std::vector<CodePoint> m_furthest; ///< the furthest end among the stripes up to here: where a look back may stop
    int m_laneCount = 0;
};

} // namespace kenspeckle::gui
