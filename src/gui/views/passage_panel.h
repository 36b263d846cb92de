// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

#include "gui/models/stripes.h"

class QLabel;
class QVBoxLayout;

namespace kenspeckle::gui {

/// What the place of the caret is coded with: code, coder and when, each with a way to go there and to remove it.
class PassagePanel : public QFrame {
    Q_OBJECT
public:
    explicit PassagePanel(QWidget* parent = nullptr);

    /// The innermost first.
    void setStripes(const std::vector<Stripe>& stripes, CodingId chosen);

Q_SIGNALS:
    void showAsked(kenspeckle::CodingId id);
    void removeAsked(kenspeckle::CodingId id);
    void historyAsked(kenspeckle::CodingId id);

private:
    [[nodiscard]] QWidget* rowFor(const Stripe& stripe, bool chosen);

    QLabel* m_title = nullptr;
    QVBoxLayout* m_rows = nullptr;
    std::vector<std::pair<CodingId, bool>> m_shown;
};

} // namespace kenspeckle::gui
