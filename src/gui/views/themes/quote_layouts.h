// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <unordered_map>
#include <vector>

#include "gui/views/themes/quote_list_model.h"

namespace kenspeckle::gui {

/// Where the rows of a list of quotes stand. Heights are guessed from the length of the words until a row is seen, so
/// that ten thousand are listed as fast as ten; laying a row out tells how far the guess was wrong.
class QuoteLayouts {
public:
    explicit QuoteLayouts(const QuoteListModel& model) : m_model(model) {}

    /// Forgets everything: other quotes, another font or width.
    void reset(const QFont& font, double width);
    /// Forgets one row.
    void forget(int row);

    [[nodiscard]] int count() const { return static_cast<int>(m_heights.size()); }
    [[nodiscard]] double totalHeight() const;
    [[nodiscard]] double top(int row) const;
    [[nodiscard]] double height(int row) const { return m_heights[static_cast<std::size_t>(row)]; }
    /// The row at a height, the nearest for heights outside; -1 if there are none.
    [[nodiscard]] int rowAt(double y) const;
    /// Lays a row out if it is not; returns by how much it is higher than was guessed.
    double layOut(int row);
    /// Draws a row with its top left at the point. It must be laid out.
    void paint(QPainter& painter, int row, const QPointF& at) const;
    /// Where a row's button that shows the turns around stands, from the row's top left.
    [[nodiscard]] QRectF contextButton(int row) const;

private:
    /// One turn, or the passage alone.
    struct Block {
        std::unique_ptr<QTextLayout> layout;
        QString label;
        double top = 0;
        bool quiet = false; ///< an interviewer's, or none of the passage
    };
    struct RowLayout {
        std::vector<Block> blocks;
        double foot = 0; ///< where attribution and codes begin
    };
    [[nodiscard]] double guess(int row) const;
    [[nodiscard]] RowLayout layOutQuote(const Quote& quote) const;
    void addBlock(RowLayout& row, double& y, const QString& words, const QString& label, bool quiet, int markBegin,
                  int markLength) const;
    void paintHeading(QPainter& painter, int row, const QPointF& at) const;
    void paintFoot(QPainter& painter, int row, const QPointF& at, double foot) const;
    void sumUp() const;

    const QuoteListModel& m_model;
    QFont m_font;
    double m_width = 0;
    double m_lineHeight = 1;
    double m_letterWidth = 1;
    std::vector<double> m_heights;
    std::unordered_map<int, RowLayout> m_rows; ///< those laid out, the latest few hundred
    std::vector<bool> m_known;                 ///< whose height is exact
    mutable std::vector<double> m_tops;        ///< one more than rows; empty when out of date
};

} // namespace kenspeckle::gui
