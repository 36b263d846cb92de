// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/framework_model.h"

#include <algorithm>

#include "gui/qt_text.h"
#include "model/markdown.h"

namespace kenspeckle::gui {

void FrameworkModel::setMatrix(FrameworkMatrix matrix) {
    // Cells that have other words are the common case, and must not take away what is chosen.
    const bool sameShape =
        matrix.columns.size() == m_matrix.columns.size() && matrix.rows.size() == m_matrix.rows.size() &&
        std::equal(matrix.columns.begin(), matrix.columns.end(), m_matrix.columns.begin(),
                   [](const auto& a, const auto& b) { return a.code == b.code && a.name == b.name; }) &&
        std::equal(matrix.rows.begin(), matrix.rows.end(), m_matrix.rows.begin(), [](const auto& a, const auto& b) {
            return a.participant == b.participant && a.name == b.name && a.group == b.group;
        });
    if (!sameShape) beginResetModel();
    m_matrix = std::move(matrix);
    if (!sameShape)
        endResetModel();
    else if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const FrameworkCell* FrameworkModel::cellAt(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return nullptr;
    return &m_matrix.rows[static_cast<std::size_t>(index.row())].cells[static_cast<std::size_t>(index.column())];
}

QModelIndex FrameworkModel::indexOf(ParticipantId participant, CodeId code) const {
    for (std::size_t row = 0; row < m_matrix.rows.size(); ++row)
        for (std::size_t column = 0; column < m_matrix.columns.size(); ++column)
            if (m_matrix.rows[row].participant == participant && m_matrix.columns[column].code == code)
                return index(static_cast<int>(row), static_cast<int>(column));
    return {};
}

int FrameworkModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.rows.size());
}

int FrameworkModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.columns.size());
}

QVariant FrameworkModel::data(const QModelIndex& index, int role) const {
    const FrameworkCell* cell = cellAt(index);
    if (!cell) return {};
    switch (role) {
    case Qt::DisplayRole:
        return fromUtf8(model::plainText(cell->summary));
    case PassagesRole:
        return cell->passages;
    case Qt::ToolTipRole:
        return cell->summary.empty() ? QVariant() : QVariant(fromUtf8(model::plainText(cell->summary)));
    case Qt::AccessibleTextRole: {
        const auto row = static_cast<std::size_t>(index.row());
        const auto column = static_cast<std::size_t>(index.column());
        return QString(fromUtf8(m_matrix.rows[row].name) + QStringLiteral(", ") +
                       fromUtf8(m_matrix.columns[column].name) + QStringLiteral(": ") +
                       tr("%n passage(s)", nullptr, cell->passages) + QStringLiteral(". ") +
                       fromUtf8(model::plainText(cell->summary)));
    }
    default:
        return {};
    }
}

QVariant FrameworkModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal) {
        if (section < 0 || section >= columnCount()) return {};
        const FrameworkColumn& column = m_matrix.columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole) return fromUtf8(column.name);
        if (role == Qt::ToolTipRole) return fromUtf8(column.path);
        return {};
    }
    if (section < 0 || section >= rowCount()) return {};
    const FrameworkRow& row = m_matrix.rows[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return fromUtf8(row.name);
    if (role == GroupRole) return fromUtf8(row.group);
    if (role == Qt::ToolTipRole) {
        QString words = fromUtf8(row.name);
        for (const auto& [name, value] : row.attributes)
            words += QLatin1Char('\n') + fromUtf8(name) + QStringLiteral(": ") + fromUtf8(value);
        return words;
    }
    return {};
}

} // namespace kenspeckle::gui
