// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

#include "kenspeckle/releasing.h"

namespace kenspeckle::gui {

/// What was handed out, the newest first, for HistoryDelegate: the title, when and by whom; the rest is in the tooltip.
class LedgerModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// Oldest first, as the ledger has them.
    void setReleases(std::vector<ReleaseEntry> releases);
    [[nodiscard]] const std::vector<ReleaseEntry>& releases() const { return m_releases; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ReleaseEntry> m_releases;
};

/// "12 March 2026"
[[nodiscard]] QString dayOf(Timestamp at);

} // namespace kenspeckle::gui
