// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

#include "kenspeckle/speakers.h"

class QVBoxLayout;

namespace kenspeckle::gui {

/// Labels that look like one person, each group with a button to accept it. Nothing is merged unasked.
class SpellingProposals : public QWidget {
    Q_OBJECT
public:
    explicit SpellingProposals(QWidget* parent = nullptr);

    void setProposals(const std::vector<SpellingProposal>& proposals);

Q_SIGNALS:
    void accepted(const kenspeckle::SpellingProposal& proposal);

private:
    QVBoxLayout* m_rows = nullptr;
};

} // namespace kenspeckle::gui
