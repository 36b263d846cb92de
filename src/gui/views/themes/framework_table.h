// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace kenspeckle::gui {

class FrameworkModel;

/// The matrix as one reads it: names of participants stay at the left and themes at the top while one scrolls.
class FrameworkTable : public QTableView {
    Q_OBJECT
public:
    explicit FrameworkTable(FrameworkModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Enter: the summary of the cell is to be written.
    void writeAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace kenspeckle::gui
