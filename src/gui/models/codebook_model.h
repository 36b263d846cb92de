// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <functional>
#include <unordered_map>
#include <vector>

#include "gui/models/recent_codes.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

/// The codebook as a tree of one column. Codes and passages can be dropped on it; it changes nothing itself but says
/// what was asked for.
class CodebookModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        CodeIdRole = Qt::UserRole, ///< qlonglong
        ColourRole,                ///< QColor
        ReferencesRole,            ///< int
        KeyRole,                   ///< 1 to 9; 0 if none
        CodableRole                ///< bool
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setCodebook(const Codebook& codebook);
    void setUse(const std::function<CodeUse(CodeId)>& useOf);
    void setKeys(const RecentCodes& recent);

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
    void moveAsked(kenspeckle::CodeId code, kenspeckle::CodeId parent, int position);

private:
    Codebook m_codebook;
    std::unordered_map<CodeId, std::vector<CodeId>> m_children; // of none: the top
    std::unordered_map<CodeId, CodeUse> m_use;
    RecentCodes m_recent;
};

/// Keeps codes whose name answers the filter, with the way to them and what is below them.
class CodebookFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CodebookFilter(QObject* parent = nullptr);
    void setWords(const QString& words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_words;
};

} // namespace kenspeckle::gui
