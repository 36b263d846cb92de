// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

#include "kenspeckle/occurrences.h"

namespace kenspeckle::gui {

/// Passages that could be coded, each with a box to tick. Those coded so already cannot be ticked. Roles as HitDelegate
/// reads them.
class CandidateModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// All that are not coded so already are ticked. `already` is as long as the candidates.
    void setCandidates(std::vector<Candidate> candidates, std::vector<bool> already);
    void tickAll(Qt::CheckState state);
    [[nodiscard]] int tickedCount() const;
    [[nodiscard]] int alreadyCount() const;
    [[nodiscard]] std::vector<Passage> tickedPassages() const;
    [[nodiscard]] const Candidate& candidate(int row) const { return m_rows[static_cast<std::size_t>(row)].candidate; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    struct Row {
        Candidate candidate;
        bool already = false;
        bool ticked = false;
    };
    std::vector<Row> m_rows;
};

} // namespace kenspeckle::gui
