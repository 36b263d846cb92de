// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDialog>

#include <utility>
#include <vector>

#include "kenspeckle/participants.h"

namespace kenspeckle::gui {

/// Asks which value stands where people who become one differ.
class MergeDialog : public QDialog {
    Q_OBJECT
public:
    MergeDialog(const QString& into, const std::vector<ValueConflict>& conflicts, QWidget* window);

    [[nodiscard]] AttributeValues decided() const;

private:
    std::vector<std::pair<std::string, QComboBox*>> m_boxes;
};

} // namespace kenspeckle::gui
