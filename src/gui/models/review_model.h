// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

#include "kenspeckle/correcting.h"

namespace kenspeckle::gui {

/// The passages to be looked at after corrections, one a row.
class ReviewModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ReviewModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setReviews(std::vector<Review> reviews);
    [[nodiscard]] const std::vector<Review>& reviews() const { return m_reviews; }
    /// Null if there is no such row.
    [[nodiscard]] const Review* at(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Review> m_reviews;
};

} // namespace kenspeckle::gui
