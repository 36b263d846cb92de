// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

#include "gui/models/frequency_model.h"
#include "kenspeckle/passage.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace kenspeckle::gui {

class QuotesPanel;
class StudySession;

/// The theme-frequency table: what to count on the left, the table as it stands in the middle, and the quotes behind a
/// number on the right.
class ReportsPage : public QWidget {
    Q_OBJECT
public:
    explicit ReportsPage(QWidget* parent = nullptr);

    void setSession(StudySession* session);
    /// Counts again, if the page is seen; else when it is shown next.
    void refresh();
    /// Writes the table; the file's ending chooses the format.
    void exportTo(const QString& file);

    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

    [[nodiscard]] FrequencyModel& model() { return m_model; }
    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] QComboBox& attributeBox() { return *m_attribute; }
    [[nodiscard]] QComboBox& coderBox() { return *m_coder; }
    [[nodiscard]] QCheckBox& interviewersBox() { return *m_interviewers; }
    [[nodiscard]] QuotesPanel& quotesPanel() { return *m_quotes; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);
    void attributesAsked(); ///< to import them

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildOptions();
    [[nodiscard]] QWidget* buildTable();
    [[nodiscard]] FrequencyOptions options() const;
    void fillChoices();
    void showTable(FrequencyTable table);
    void showQuotes(const FrequencyModel::Cell& cell);
    void copy();
    void chooseExport();
    /// How wide each column of numbers must be to show everything in it.
    void measureColumns();
    /// Shares the table's width among its columns.
    void shareWidth();

    QPointer<StudySession> m_session;
    FrequencyModel m_model;
    std::vector<int> m_widths; // of the columns of numbers, as measured
    bool m_stale = true;
    QComboBox* m_attribute = nullptr;
    QComboBox* m_coder = nullptr;
    QCheckBox* m_interviewers = nullptr;
    QCheckBox* m_hideUnused = nullptr;
    QLabel* m_noAttributes = nullptr;
    QPushButton* m_importAttributes = nullptr;
    QLabel* m_summary = nullptr;
    QTableView* m_table = nullptr;
    QuotesPanel* m_quotes = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace kenspeckle::gui
