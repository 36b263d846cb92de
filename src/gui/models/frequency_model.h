// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <optional>

#include "kenspeckle/reporting.h"

namespace kenspeckle::gui {

/// The theme-frequency table: codes down, counts across; the last row counts any code at all.
class FrequencyModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        DepthRole = Qt::UserRole, ///< int: how far the code is below the top
        ShareRole,                ///< 0 to 1 for a bar behind the number; absent where there is none
        TotalRole                 ///< bool: the row that counts any code
    };
    /// What a cell counts, so that the quotes behind it can be found.
    struct Cell {
        CodeId code; ///< none: any code
        QString codeName;
        std::optional<std::string> value; ///< of the table's attribute; nothing in the columns for all
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(FrequencyTable table);
    [[nodiscard]] const FrequencyTable& table() const { return m_table; }
    void setHideUnused(bool hide);
    /// Nothing for the first column and for coverage.
    [[nodiscard]] std::optional<Cell> cellAt(const QModelIndex& index) const;
    /// Rows and columns as text with tabs, the header first.
    [[nodiscard]] QString asText() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const FrequencyRow& rowAt(int row) const;
    void chooseRows();

    FrequencyTable m_table;
    std::vector<std::size_t> m_shown; // indexes into the table's rows
    bool m_hideUnused = false;
    int m_mostReferences = 0;
    int m_mostParticipants = 0;
};

} // namespace kenspeckle::gui
