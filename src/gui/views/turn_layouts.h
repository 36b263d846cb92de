// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

#include "gui/models/text_units.h"
#include "gui/models/transcript_text.h"

namespace kenspeckle::gui {

/// The lines of each turn at one width, laid out when first needed: until then a turn's height is estimated from its
/// length, so that opening a long transcript costs only what is seen. Heights are of the column of all turns, 0 being
/// the top of the first.
class TurnLayouts {
public:
    /// Both borrowed; `text` may be null for none.
    void setText(const TranscriptText* text);
    void setGeometry(const QFont& font, double width);

    [[nodiscard]] int count() const { return static_cast<int>(m_turns.size()); }
    [[nodiscard]] double totalHeight() const;
    [[nodiscard]] double top(int turn) const;
    [[nodiscard]] double height(int turn) const; ///< with the gap below it
    /// The turn at a height; the nearest for heights outside.
    [[nodiscard]] int turnAtHeight(double y) const;
    /// Lays a turn out if it is not; true if its height differs from the estimate.
    bool layOut(int turn);
    [[nodiscard]] bool isLaidOut(int turn) const { return m_turns[static_cast<std::size_t>(turn)].layout != nullptr; }
    /// Lays it out if it is not.
    [[nodiscard]] const QTextLayout& layout(int turn);
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }

    /// From the top of the line where a range begins to the foot of the line where it ends. Lays out both turns.
    struct Extent {
        double top = 0;
        double bottom = 0;
    };
    [[nodiscard]] Extent extentOf(Range range);
    /// The line's height at the beginning or the end of a range, x from the left of the text. At a wrapped line's end
    /// the end of a range is there, not at the beginning of the next line. Lays out its turn.
    [[nodiscard]] QRectF edgeRect(Range range, PassageEnd end);
    /// The caret's place, x from the left of the text.
    [[nodiscard]] QRectF caretRect(Place place);
    /// The place nearest to a point.
    [[nodiscard]] Place placeAt(double x, double y);

private:
    struct Turn {
        std::unique_ptr<QTextLayout> layout;
        std::vector<double> lineTops; ///< from the turn's top; a paragraph's first line stands a little lower
        double height = 0;
    };
    [[nodiscard]] double lineTop(int turn, int line) const;
    [[nodiscard]] double estimate(int turn) const;
    void sumUp() const;

    const TranscriptText* m_text = nullptr;
    QFont m_font;
    double m_width = 0;
    double m_lineHeight = 0;
    double m_letterWidth = 1;
    std::vector<Turn> m_turns;
    mutable std::vector<double> m_tops; // one more than turns; empty when out of date
};

} // namespace kenspeckle::gui
