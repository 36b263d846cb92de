// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/review_model.h"

#include "gui/qt_text.h"

namespace kenspeckle::gui {

void ReviewModel::setReviews(std::vector<Review> reviews) {
    beginResetModel();
    m_reviews = std::move(reviews);
    endResetModel();
}

const Review* ReviewModel::at(const QModelIndex& index) const {
    if (!index.isValid() || index.row() < 0 || index.row() >= rowCount()) return nullptr;
    return &m_reviews[static_cast<std::size_t>(index.row())];
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_reviews.size());
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    const Review* review = at(index);
    if (!review) return {};
    const QString code = fromUtf8(review->codePath);
    const QString place = tr("%1, turn %2").arg(fromUtf8(review->transcript)).arg(review->turn);
    switch (role) {
    case Qt::DisplayRole:
        return code.section(QStringLiteral(" / "), -1) + QLatin1Char('\n') + place +
               (review->coding ? QString() : QStringLiteral(" · ") + tr("the coding is gone"));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1 in %2. Before: “%3”. Now: “%4”.")
            .arg(code, place, fromUtf8(review->before), fromUtf8(review->now));
    default:
        return {};
    }
}

} // namespace kenspeckle::gui
