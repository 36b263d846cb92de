// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

#include "kenspeckle/table_preview.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace kenspeckle::gui {

/// Shows the first rows of a table of quotes or answers, and asks what each column is. Starts from what was chosen the
/// last time for columns of the same headings, else from a guess.
class ImportTableDialog : public QDialog {
    Q_OBJECT
public:
    ImportTableDialog(const QString& file, TablePreview preview, QWidget* window);

    [[nodiscard]] QComboBox& roleOf(int column) { return *m_roles[static_cast<std::size_t>(column)]; }
    [[nodiscard]] QTableWidget& table() { return *m_table; }

Q_SIGNALS:
    void importAsked(const kenspeckle::TableColumns& columns);

private:
    [[nodiscard]] std::vector<ColumnRole> roles() const;
    void showPlan();
    void accept() override;

    TablePreview m_preview;
    std::vector<QComboBox*> m_roles;
    QTableWidget* m_table = nullptr;
    QLabel* m_plan = nullptr;
    QPushButton* m_import = nullptr;
};

/// What an import of a table left to be read: rows that disagree, and rows left out.
class TableOutcomeDialog : public QDialog {
    Q_OBJECT
public:
    TableOutcomeDialog(const TableOutcome& outcome, QWidget* window);
};

/// "Made 12 transcripts, 3 new participants, …"
[[nodiscard]] QString inWords(const TableOutcome& outcome);

} // namespace kenspeckle::gui
