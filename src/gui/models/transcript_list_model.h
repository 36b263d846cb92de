// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

#include "kenspeckle/transcript.h"

namespace kenspeckle::gui {

/// The transcripts of the study, in the order they were imported.
class TranscriptListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TranscriptIdRole = Qt::UserRole, ///< qlonglong
        CodedRole,                       ///< 0 to 1: how much of what participants said is coded
        DetailRole,                      ///< "58 turns · 6,210 words"
        SearchRole                       ///< what the filter looks into
    };

    using QAbstractListModel::QAbstractListModel;

    void setTranscripts(std::vector<TranscriptSummary> transcripts);
    [[nodiscard]] TranscriptId transcriptAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(TranscriptId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<TranscriptSummary> m_transcripts;
};

} // namespace kenspeckle::gui
