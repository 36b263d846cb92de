// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/transcript_list_model.h"

#include <QLocale>

#include <algorithm>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

bool sameRows(const std::vector<TranscriptSummary>& a, const std::vector<TranscriptSummary>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const TranscriptSummary& x, const TranscriptSummary& y) { return x.id == y.id; });
}

QStringList labelsOf(const TranscriptSummary& summary) {
    QStringList labels;
    for (const std::string& speaker : summary.speakers)
        labels << fromUtf8(speaker);
    return labels;
}

} // namespace

void TranscriptListModel::setTranscripts(std::vector<TranscriptSummary> transcripts) {
    if (sameRows(m_transcripts, transcripts)) { // only the numbers: the selection stays
        m_transcripts = std::move(transcripts);
        if (!m_transcripts.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_transcripts = std::move(transcripts);
    endResetModel();
}

TranscriptId TranscriptListModel::transcriptAt(const QModelIndex& index) const {
    return index.isValid() ? m_transcripts[static_cast<std::size_t>(index.row())].id : TranscriptId{};
}

QModelIndex TranscriptListModel::indexOf(TranscriptId id) const {
    const auto found = std::find_if(m_transcripts.begin(), m_transcripts.end(),
                                    [id](const TranscriptSummary& summary) { return summary.id == id; });
    return found == m_transcripts.end() ? QModelIndex() : index(static_cast<int>(found - m_transcripts.begin()));
}

int TranscriptListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_transcripts.size());
}

Qt::ItemFlags TranscriptListModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable;
}

QVariant TranscriptListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const TranscriptSummary& summary = m_transcripts[static_cast<std::size_t>(index.row())];
    const double coded = summary.spokenByParticipants > 0
                             ? static_cast<double>(summary.coded) / static_cast<double>(summary.spokenByParticipants)
                             : 0.0;
    switch (role) {
    case Qt::DisplayRole:
        return fromUtf8(summary.name);
    case TranscriptIdRole:
        return static_cast<qlonglong>(summary.id.value);
    case CodedRole:
        return std::min(coded, 1.0);
    case DetailRole:
        return tr("%1 turns · %2 words")
            .arg(QLocale().toString(summary.turns), QLocale().toString(static_cast<qlonglong>(summary.words)));
    case SearchRole:
        return QString(fromUtf8(summary.name) + QLatin1Char(' ') + labelsOf(summary).join(QLatin1Char(' ')));
    case Qt::ToolTipRole:
        return tr("%1\nSpeakers: %2\n%3 turns, %4 words\n%5 codings, %6 % of what participants said is coded")
            .arg(fromUtf8(summary.name), labelsOf(summary).join(QStringLiteral(", ")))
            .arg(QLocale().toString(summary.turns), QLocale().toString(static_cast<qlonglong>(summary.words)))
            .arg(summary.codings)
            .arg(qRound(coded * 100));
    case Qt::AccessibleTextRole:
        return tr("%1, %2 % coded").arg(fromUtf8(summary.name)).arg(qRound(coded * 100));
    default:
        return {};
    }
}

} // namespace kenspeckle::gui
