// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace kenspeckle::gui {

/// The first column of a table, laid over its left edge while the table is scrolled sideways, so that one sees whose
/// row it is. It shares the table's model, selection and scrolling, and asks the table to do what is done on it.
class FrozenColumn : public QTableView {
    Q_OBJECT
public:
    /// Belongs to the table, which has its model and delegate already.
    explicit FrozenColumn(QTableView& table);

    /// How much of the table it covers; 0 while the table stands at its beginning.
    [[nodiscard]] int covered() const;
    /// Takes its place; where the table has other rows, columns or another size.
    void follow();

Q_SIGNALS:
    void headingPressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QTableView& m_table;
};

} // namespace kenspeckle::gui
