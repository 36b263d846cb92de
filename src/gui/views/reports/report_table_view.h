// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <memory>
#include <vector>

#include "gui/models/report_table_model.h"

namespace kenspeckle::gui {

class FrozenColumn;

/// A table of a report: bars behind numbers, a heading of several lines, and columns that share the width there is.
/// Click or Enter on a number asks for its quotes; a click on a heading, or S, sorts by the column, the other way
/// round, and as the report does; Ctrl+C copies. Scrolled sideways, it keeps its first column in sight.
class ReportTableView : public QTableView {
    Q_OBJECT
public:
    explicit ReportTableView(QWidget* parent = nullptr);

    /// Stays at the place that was looked at, if the columns are the same.
    void setTable(std::shared_ptr<const ReportTable> table);
    void setHideEmpty(bool hide);
    [[nodiscard]] ReportTableModel& reportModel() { return m_model; }
    void copy() const;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] FrozenColumn& frozenColumn() { return *m_frozen; }

Q_SIGNALS:
    void evidenceAsked(const kenspeckle::Evidence& evidence, const QString& title);
    /// In a table of places where coders differ: about which code, and where.
    void disagreementAsked(const QString& code, const kenspeckle::Passage& passage);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open(const QModelIndex& index);
    /// How wide each column must be to show everything in it.
    void measureColumns();
    /// Shares the table's width among its columns.
    void shareWidth();
    void sortBy(int column);

    ReportTableModel m_model;
    std::vector<int> m_widths;
    FrozenColumn* m_frozen = nullptr;
};

} // namespace kenspeckle::gui
