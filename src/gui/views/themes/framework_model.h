// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "kenspeckle/framework.h"

namespace kenspeckle::gui {

/// The framework matrix as a table: participants down, themes across.
class FrameworkModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        PassagesRole = Qt::UserRole, ///< int
        GroupRole                    ///< of a row's header: the value it is grouped by
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setMatrix(FrameworkMatrix matrix);
    [[nodiscard]] const FrameworkMatrix& matrix() const { return m_matrix; }
    /// Null outside the table.
    [[nodiscard]] const FrameworkCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(ParticipantId participant, CodeId code) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    FrameworkMatrix m_matrix;
};

} // namespace kenspeckle::gui
