// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "gui/models/attribute_filter.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/transcript.h"

namespace kenspeckle::gui {

/// The transcripts of the study in the order they were imported, in sections by the values of an attribute if one is
/// chosen, and those only that a filter lets through.
class TranscriptTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        TranscriptIdRole = Qt::UserRole, ///< qlonglong; 0 for a section
        CodedRole,                       ///< 0 to 1: how much of what participants said is coded
        DetailRole,                      ///< "58 turns · 6,210 words"
        CountRole,                       ///< of a section: how many transcripts
        MemoRole                         ///< of a transcript: the title of a memo about the whole of it, or nothing
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setTranscripts(std::vector<TranscriptSummary> transcripts);
    void setAttributes(const std::vector<TranscriptAttributes>& attributes);
    /// Titles of memos about transcripts as a whole.
    void setMemos(std::map<TranscriptId, QString> titles);
    /// Empty: no sections.
    void setGroupBy(const QString& attribute);
    void setFilter(const QString& typed);

    [[nodiscard]] bool grouped() const { return !m_groupBy.isEmpty(); }
    /// None for a section.
    [[nodiscard]] TranscriptId transcriptAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(TranscriptId id) const;
    /// As listed, from top to bottom.
    [[nodiscard]] std::vector<TranscriptId> listed() const;
    /// Of the study, 1 for the first; 0 for none.
    [[nodiscard]] int placeOf(TranscriptId id) const;
    [[nodiscard]] int transcriptCount() const { return static_cast<int>(m_transcripts.size()); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Section {
        QString title;
        std::vector<std::size_t> rows; ///< indexes into m_transcripts
        bool operator==(const Section&) const = default;
    };
    [[nodiscard]] std::vector<Section> sections() const;
    [[nodiscard]] QStringList valuesOf(TranscriptId id, const QString& key) const;
    [[nodiscard]] const TranscriptSummary* summaryAt(const QModelIndex& index) const;
    void arrange();

    std::vector<TranscriptSummary> m_transcripts;
    std::unordered_map<TranscriptId, std::map<QString, QStringList>> m_values; ///< by AttributeFilter::key()
    std::map<TranscriptId, QString> m_memos;
    QString m_groupBy;
    AttributeFilter m_filter;
    std::vector<Section> m_sections;      ///< just one, without a title, where there are no sections
    std::vector<TranscriptId> m_arranged; ///< whose order m_sections was made for
};

} // namespace kenspeckle::gui
