// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <vector>

#include "gui/models/pasted_block.h"

namespace kenspeckle::gui {

/// The table of people, used like a spreadsheet: typing edits, Ctrl+C and Ctrl+V copy and paste blocks, Del clears.
class PeopleTableView : public QTableView {
    Q_OBJECT
public:
    explicit PeopleTableView(QWidget* parent = nullptr);

    /// The rows that have a selected or current cell, in the order shown.
    [[nodiscard]] std::vector<int> chosenRows() const;
    /// Columns of attributes as they are shown, from left to right.
    [[nodiscard]] std::vector<int> attributeColumns() const;
    [[nodiscard]] PastePlace pastePlace() const;
    enum class Headings { With, Without };
    void copy(Headings headings);
    /// Selects what was pasted.
    void showPasted(const PastePlan& plan);

Q_SIGNALS:
    void pasteAsked(const QString& text);
    /// Cells of attributes to be emptied.
    void clearAsked(const QModelIndexList& cells);
    /// Del on names.
    void removeAsked(const std::vector<int>& rows);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void clearChosen();
};

} // namespace kenspeckle::gui
