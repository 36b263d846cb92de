// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include <functional>
#include <unordered_map>
#include <vector>

#include "gui/models/recent_codes.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

/// The codebook as a tree of one column. Codes and passages can be dropped on it; it changes nothing itself but says
/// what was asked for. What a change leaves as it was keeps its index, so that a view keeps what is chosen and
/// unfolded.
class CodebookModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        CodeIdRole = Qt::UserRole, ///< qlonglong
        ColourRole,                ///< QColor
        ReferencesRole,            ///< int, with what is below
        OwnReferencesRole,         ///< int
        ParticipantsRole,          ///< int
        KeyRole,                   ///< 1 to 9; 0 if none
        CodableRole,               ///< bool
        WordsRole                  ///< all that is written about it, for filters
    };

    explicit CodebookModel(QObject* parent = nullptr);

    void setCodebook(const Codebook& codebook);
    void setUse(const std::function<CodeUse(CodeId)>& useOf);
    void setKeys(const RecentCodes& recent);
    [[nodiscard]] const Codebook& codebook() const { return m_codebook; }
    [[nodiscard]] CodeUse useOf(CodeId code) const;

    [[nodiscard]] CodeId codeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(CodeId code) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void passageDropped(const kenspeckle::Passage& passage, kenspeckle::CodeId code);
    /// `position` is among those children of `parent` that are not moved.
    void moveAsked(const std::vector<kenspeckle::CodeId>& codes, kenspeckle::CodeId parent, int position);

private:
    /// What the tree shows at this moment, which on the way from one codebook to another is neither.
    struct Node {
        Code code;
        std::vector<CodeId> children;
    };
    [[nodiscard]] QString toolTipOf(const Code& code) const;
    void addNew(const Codebook& next);
    void arrange(const Codebook& next);
    void removeGone(const Codebook& next);
    void takeTexts(const Codebook& next);
    void forget(CodeId code);

    Codebook m_codebook;
    std::unordered_map<CodeId, Node> m_nodes; // that of none holds the top
    std::unordered_map<CodeId, CodeUse> m_use;
    RecentCodes m_recent;
};

} // namespace kenspeckle::gui
