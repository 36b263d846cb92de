// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <utility>
#include <vector>

#include "gui/models/stripes.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kenspeckle::gui {

/// What the place of the caret, or what is selected, is coded with: code, coder, when and memo, each with a way to go
/// there and to remove it. Several can be ticked, and recoded or removed together.
class PassagePanel : public QFrame {
    Q_OBJECT
public:
    explicit PassagePanel(QWidget* parent = nullptr);

    /// The innermost first.
    void setStripes(const std::vector<Stripe>& stripes, CodingId chosen);

Q_SIGNALS:
    void showAsked(kenspeckle::CodingId id);
    void historyAsked(kenspeckle::CodingId id);
    void removeAsked(const std::vector<kenspeckle::CodingId>& ids);
    void recodeAsked(const std::vector<kenspeckle::CodingId>& ids);

private:
    [[nodiscard]] QWidget* rowFor(const Stripe& stripe, bool chosen);
    [[nodiscard]] std::vector<CodingId> ticked() const;
    void showTicked();

    struct Shown {
        CodingId id;
        bool chosen = false;
        QString name;
        QString memo;
        bool operator==(const Shown&) const = default;
    };

    QLabel* m_title = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QWidget* m_foot = nullptr;
    QPushButton* m_recode = nullptr;
    QPushButton* m_remove = nullptr;
    std::vector<std::pair<CodingId, QCheckBox*>> m_boxes;
    std::vector<Shown> m_shown;
};

} // namespace kenspeckle::gui
