// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/frequency_model.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {
// Columns: the code, then participants and references of all, coverage, and a pair for each value.
constexpr int kName = 0, kParticipants = 1, kReferences = 2, kCoverage = 3, kValues = 4;
} // namespace

void FrequencyModel::setTable(FrequencyTable table) {
    beginResetModel();
    m_table = std::move(table);
    chooseRows();
    endResetModel();
}

void FrequencyModel::setHideUnused(bool hide) {
    beginResetModel();
    m_hideUnused = hide;
    chooseRows();
    endResetModel();
}

void FrequencyModel::chooseRows() {
    m_shown.clear();
    m_mostReferences = 0;
    m_mostParticipants = 0;
    for (std::size_t index = 0; index < m_table.rows.size(); ++index) {
        const FrequencyRow& row = m_table.rows[index];
        m_mostReferences = std::max(m_mostReferences, row.all.references);
        m_mostParticipants = std::max(m_mostParticipants, row.all.participants);
        if (!m_hideUnused || row.all.references > 0) m_shown.push_back(index);
    }
}

const FrequencyRow& FrequencyModel::rowAt(int row) const {
    const auto index = static_cast<std::size_t>(row);
    return index < m_shown.size() ? m_table.rows[m_shown[index]] : m_table.total;
}

std::optional<FrequencyModel::Cell> FrequencyModel::cellAt(const QModelIndex& index) const {
    if (!index.isValid() || index.column() == kName || index.column() == kCoverage) return std::nullopt;
    const FrequencyRow& row = rowAt(index.row());
    const bool isTotal = static_cast<std::size_t>(index.row()) >= m_shown.size();
    Cell cell{isTotal ? CodeId{} : row.code, isTotal ? tr("Any code") : fromUtf8(row.name), std::nullopt};
    if (index.column() >= kValues) cell.value = m_table.values[static_cast<std::size_t>(index.column() - kValues) / 2];
    return cell;
}

QString FrequencyModel::asText() const {
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << (row < 0 ? headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().simplified()
                              : index(row, column).data(Qt::DisplayRole).toString());
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

int FrequencyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_table.rows.empty() ? 0 : static_cast<int>(m_shown.size()) + 1;
}

int FrequencyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kValues + 2 * static_cast<int>(m_table.values.size());
}

QVariant FrequencyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const FrequencyRow& row = rowAt(index.row());
    const bool isTotal = static_cast<std::size_t>(index.row()) >= m_shown.size();
    const int column = index.column();
    const auto value = static_cast<std::size_t>(std::max(column - kValues, 0)) / 2;
    const bool participants = column == kParticipants || (column >= kValues && (column - kValues) % 2 == 0);
    const Count count = column < kValues ? row.all : value < row.by.size() ? row.by[value] : Count{};
    const int number = participants ? count.participants : count.references;
    switch (role) {
    case Qt::DisplayRole:
        if (column == kName) return isTotal ? tr("Any code") : fromUtf8(row.name);
        if (column == kCoverage) return QString(QLocale().toString(row.coverage * 100, 'f', 1) + QStringLiteral(" %"));
        return number;
    case DepthRole:
        return isTotal ? 0 : row.depth;
    case TotalRole:
        return isTotal;
    case ShareRole: {
        if (isTotal || column == kName) return {};
        if (column == kCoverage) return row.coverage;
        const int most = participants ? m_mostParticipants : m_mostReferences;
        return most == 0 ? 0.0 : static_cast<double>(number) / most;
    }
    case Qt::TextAlignmentRole:
        return QVariant(column == kName ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isTotal || (column == kName && row.depth == 0));
        return font;
    }
    case Qt::ToolTipRole:
        if (column == kName && !isTotal) return fromUtf8(row.path);
        if (column == kCoverage) return tr("Share of what participants said that is coded so");
        if (participants) {
            const int asked = column == kParticipants                      ? m_table.participantsAsked
                              : value < m_table.participantsAskedBy.size() ? m_table.participantsAskedBy[value]
                                                                           : 0;
            return tr("%1 of %2 participants. Click for the quotes.").arg(number).arg(asked);
        }
        return tr("%n passage(s). Click for the quotes.", nullptr, number);
    default:
        return {};
    }
}

QVariant FrequencyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == kName ? Qt::AlignLeft | Qt::AlignBottom : Qt::AlignRight | Qt::AlignBottom);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (section) {
    case kName:
        return tr("Code");
    case kParticipants:
        return tr("Participants");
    case kReferences:
        return tr("References");
    case kCoverage:
        return tr("Coverage");
    default:
        break;
    }
    const auto value = static_cast<std::size_t>(section - kValues) / 2;
    if (value >= m_table.values.size()) return {};
    const QString what = (section - kValues) % 2 == 0 ? tr("participants") : tr("references");
    return QString(fromUtf8(m_table.values[value]) + QLatin1Char('\n') + what);
}

} // namespace kenspeckle::gui
