// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>

#include <vector>

#include "kenspeckle/ids.h"

namespace kenspeckle::gui {

/// How many of the quotes each participant speaks in.
struct ParticipantCount {
    ParticipantId participant;
    QString name;
    int quotes = 0;
    bool operator==(const ParticipantCount&) const = default;
};

class CountsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, MostRole };

    using QAbstractListModel::QAbstractListModel;

    void setCounts(std::vector<ParticipantCount> counts);
    [[nodiscard]] const std::vector<ParticipantCount>& counts() const { return m_counts; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ParticipantCount> m_counts;
    int m_most = 0;
};

/// Participants with bars; those chosen are the only ones whose quotes are shown.
class CountsView : public QListView {
    Q_OBJECT
public:
    explicit CountsView(QWidget* parent = nullptr);

    void setCounts(std::vector<ParticipantCount> counts);
    [[nodiscard]] std::vector<ParticipantId> chosen() const { return m_chosen; }
    void clearChosen();
    [[nodiscard]] CountsModel& counts() { return m_model; }

Q_SIGNALS:
    void chosenChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    void takeSelection();

    CountsModel m_model;
    std::vector<ParticipantId> m_chosen;
    bool m_filling = false;
};

} // namespace kenspeckle::gui
