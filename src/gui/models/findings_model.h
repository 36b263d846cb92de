// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

#include "kenspeckle/checking.h"

namespace kenspeckle::gui {

/// "Stops", "Warns", "Accepted".
[[nodiscard]] QString inWords(const Finding& finding);
/// "Name or number", "Small numbers": what a check looks for.
[[nodiscard]] QString inWords(CheckKind kind);
/// "Morag, turn 4: “… in Dundee …”"
[[nodiscard]] QString inWords(const FoundPlace& place);
/// Whether anybody may say that it is no danger.
[[nodiscard]] bool mayBeAccepted(const Finding& finding);
[[nodiscard]] bool isAbout(const Finding& finding, QuoteId quote, const Passage& passage);

/// What the checks found, for FindingDelegate: those that stop first, accepted ones last.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        WhatRole = Qt::UserRole,
        KindRole,  ///< in words
        PlaceRole, ///< in words; empty if it is nowhere
        StopsRole,
        AcceptedRole, ///< why; empty if nobody has
    };
    using QAbstractListModel::QAbstractListModel;

    void setFindings(std::vector<Finding> findings);
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }
    /// Null past the end.
    [[nodiscard]] const Finding* at(int row) const;
    /// By its key; -1 if it is not listed.
    [[nodiscard]] int rowOf(const std::string& key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Finding> m_findings;
};

} // namespace kenspeckle::gui
