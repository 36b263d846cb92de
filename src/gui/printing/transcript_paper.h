// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include <vector>

#include "gui/printing/pages.h"

/// The measures of a printed transcript: places in units, sizes of type in points.
namespace kenspeckle::gui::paper {

inline constexpr double kSide = fromMillimetres(16);
inline constexpr double kAbove = fromMillimetres(20);
inline constexpr double kBelow = fromMillimetres(18);

// Columns, from the left of the body: the turn's number, who speaks, the words, the stripes, the names of the codes.
inline constexpr double kNumberWidth = fromMillimetres(8);
inline constexpr double kSpeakerLeft = fromMillimetres(10);
inline constexpr double kSpeakerWidth = fromMillimetres(22);
inline constexpr double kTextLeft = fromMillimetres(34);
inline constexpr double kLanesWidth = fromMillimetres(13);
inline constexpr double kNamesWidth = fromMillimetres(34);
inline constexpr double kRight = fromMillimetres(3) + kLanesWidth + kNamesWidth; ///< all right of the words
inline constexpr double kWidestLane = fromMillimetres(3.4);
inline constexpr int kMostLanes = 9;

inline constexpr double kTitleSize = 17;
inline constexpr double kTextSize = 9.5;
inline constexpr double kSmallSize = 7.5;
inline constexpr double kMarkSize = 5.5;
inline constexpr double kLeading = 1.72;  ///< line to type: room for the numbers above the words
inline constexpr double kBaseline = 0.74; ///< where the words stand, from the top of their line
inline constexpr double kGap = 0.55;      ///< between turns, in lines

inline const QColor kInk(0x10, 0x14, 0x18);
inline const QColor kQuiet(0x50, 0x58, 0x60);
inline const QColor kHair(0xB8, 0xC0, 0xC8);

/// What lies under words with these codes: pale enough to read upon, on paper that is white.
[[nodiscard]] QColor tint(const std::vector<QColor>& colours);

/// A stripe of a code: its colour, with one of eight patterns by the code's number.
void paintPattern(QPainter& painter, const QRectF& bar, int number, const QColor& colour);

} // namespace kenspeckle::gui::paper
