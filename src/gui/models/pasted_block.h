// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "kenspeckle/attributes.h"

namespace kenspeckle::gui {

/// The cells of what a spreadsheet puts on the clipboard: tabs between cells, line ends between rows, and quotation
/// marks around a cell that holds one of these.
[[nodiscard]] std::vector<QStringList> clipboardCells(const QString& text);
/// The other way round.
[[nodiscard]] QString clipboardText(const std::vector<QStringList>& cells);

/// Where a block of cells is pasted: the table as it is shown.
struct PastePlace {
    QStringList owners;     ///< from top to bottom
    QStringList attributes; ///< from left to right
    int row = 0;            ///< of the current cell
    int column = -1;        ///< of the current cell among the attributes; -1 in front of them
};

/// What pasting it would set.
struct PastePlan {
    std::vector<ValueToSet> values;
    QStringList attributes;    ///< whose values these are, in the block's order
    bool ownersNamed = false;  ///< the block's first column names them
    bool headingsRead = false; ///< the block's first row names the attributes
    QStringList unknown;       ///< names in the block that the table has not
    int outside = 0;           ///< cells beyond the table's last row or column
};

/// Rows are told by the names in the first column if most of those are in the table, and columns by the headings in the
/// first row if one of those is; else by place, from the current cell on.
[[nodiscard]] PastePlan planPaste(const std::vector<QStringList>& cells, const PastePlace& place);

} // namespace kenspeckle::gui
