// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

#include "kenspeckle/memos.h"

namespace kenspeckle::gui {

/// "Transcript", "Code": what sort of thing a memo is about.
[[nodiscard]] QString kindInWords(MemoKind kind);
/// "Code: Stigma", "The study".
[[nodiscard]] QString aboutInWords(const MemoDetail& memo);

/// Memos as the panel lists them, for HitDelegate: title, when, about what and by whom, a snippet with what was
/// searched.
class MemoListModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setMemos(std::vector<MemoDetail> memos);
    [[nodiscard]] const std::vector<MemoDetail>& memos() const { return m_memos; }
    /// None past the end.
    [[nodiscard]] MemoId at(int row) const;
    /// -1 if it is not listed.
    [[nodiscard]] int rowOf(MemoId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<MemoDetail> m_memos;
};

} // namespace kenspeckle::gui
