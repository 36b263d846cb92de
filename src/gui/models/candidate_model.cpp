// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/candidate_model.h"

#include <algorithm>

#include "gui/qt_text.h"
#include "gui/views/hit_delegate.h"

namespace kenspeckle::gui {

void CandidateModel::setCandidates(std::vector<Candidate> candidates, std::vector<bool> already) {
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(candidates.size());
    for (std::size_t at = 0; at < candidates.size(); ++at)
        m_rows.push_back({std::move(candidates[at]), already[at], !already[at]});
    endResetModel();
    Q_EMIT tickedChanged();
}

void CandidateModel::tickAll(Qt::CheckState state) {
    if (m_rows.empty()) return;
    for (Row& row : m_rows)
        row.ticked = state == Qt::Checked && !row.already;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

int CandidateModel::tickedCount() const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.ticked; }));
}

int CandidateModel::alreadyCount() const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.already; }));
}

std::vector<Passage> CandidateModel::tickedPassages() const {
    std::vector<Passage> passages;
    for (const Row& row : m_rows)
        if (row.ticked) passages.push_back(row.candidate.passage);
    return passages;
}

int CandidateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Candidate& candidate = row.candidate;
    const QString where =
        row.already ? tr("turn %1, coded so already").arg(candidate.turn) : tr("turn %1").arg(candidate.turn);
    switch (role) {
    case Qt::CheckStateRole:
        return row.already ? QVariant() : QVariant(row.ticked ? Qt::Checked : Qt::Unchecked);
    case HitDelegate::HeadRole:
        return fromUtf8(candidate.transcript);
    case HitDelegate::WhereRole:
        return where;
    case HitDelegate::SpeakerRole:
        return fromUtf8(candidate.speaker);
    case Qt::DisplayRole:
    case HitDelegate::SnippetRole:
        return fromUtf8(candidate.context);
    case HitDelegate::MarksRole:
        return marksInUnits(candidate.context, candidate.marks);
    case Qt::AccessibleTextRole:
        return QStringList{fromUtf8(candidate.transcript), where, fromUtf8(candidate.speaker),
                           fromUtf8(candidate.context)}
            .join(QStringLiteral(", "));
    default:
        return {};
    }
}

bool CandidateModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.already) return false;
    row.ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

Qt::ItemFlags CandidateModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!m_rows[static_cast<std::size_t>(index.row())].already) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace kenspeckle::gui
