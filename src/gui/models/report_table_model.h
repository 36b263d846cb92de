// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "kenspeckle/report_table.h"

namespace kenspeckle::gui {

/// Any table of a report, in its own order or sorted by a column. The row of totals stays last.
class ReportTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        DepthRole = Qt::UserRole, ///< int: how far the row is below the top; 0 while sorted
        ShareRole,                ///< 0 to 1 for a bar behind the number; absent where there is none
        TotalRole,                ///< bool: the row of totals
        EvidenceRole,             ///< bool: there are quotes behind it
        NothingRole,              ///< bool: a number that is nought, or undefined
        HeadingRole               ///< of a column: its whole heading in one line
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(std::shared_ptr<const ReportTable> table);
    [[nodiscard]] const ReportTable& table() const { return *m_table; }
    /// Leaves out rows in which every number is nought or undefined.
    void setHideEmpty(bool hide);
    [[nodiscard]] bool hasEmptyRows() const { return m_hasEmptyRows; }
    /// A column of words, which may be cut off; numbers may not.
    [[nodiscard]] bool isWords(int column) const;

    /// Row and column of the table, whatever is sorted or hidden.
    [[nodiscard]] std::pair<std::size_t, std::size_t> placeOf(const QModelIndex& index) const;
    /// What is behind the cell; null if nothing.
    [[nodiscard]] const Evidence* evidenceAt(const QModelIndex& index) const;
    /// What the cell counts: "Stigma · providers: participants".
    [[nodiscard]] QString titleOf(const QModelIndex& index) const;
    /// What is shown, with tabs, the header first.
    [[nodiscard]] QString asText() const;
    /// The same as a table for word processors.
    [[nodiscard]] QString asHtml() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1 is the report's own order.
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] const ReportCell& cellAt(const QModelIndex& index) const;
    [[nodiscard]] bool isTotal(std::size_t row) const;
    [[nodiscard]] QVariant shareOf(const QModelIndex& index) const;
    void chooseRows();
    void look();

    std::shared_ptr<const ReportTable> m_table = std::make_shared<const ReportTable>();
    std::vector<std::size_t> m_shown;     // rows of the table, as they are shown
    std::vector<bool> m_words;            // of the columns
    std::vector<bool> m_places;           // of the columns: numbers that say where or when, not how many
    std::vector<std::int64_t> m_greatest; // of the columns: among all of the same unit
    bool m_hasEmptyRows = false;
    bool m_hideEmpty = false;
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

/// A number as the tables of the window show it; empty for one that is not finite.
[[nodiscard]] QString shownNumber(double value);

} // namespace kenspeckle::gui
