// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <vector>

#include "gui/views/reports/report_table_view.h"
#include "kenspeckle/report.h"

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace kenspeckle::gui {

class ChartsView;
class QuotesPanel;

/// What is to be written into a specification.
enum class SpecifiedReports : std::uint8_t {
    Shown,
    Used ///< each that was exported, printed or written into one since the study was opened
};

/// A report as it is read: its title and notes, and a tab for each table, one for its charts, one for its quotes.
/// Instead of them it may say why there is none.
class ReportResults : public QFrame {
    Q_OBJECT
public:
    explicit ReportResults(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Stays at the tab and place that were looked at, if they are still there. `advice` is said before the notes.
    void setReport(std::shared_ptr<const Report> report, const QString& advice = {});
    /// Shows words in place of tables; `button` empty: without a button.
    void showMessage(const QString& words, const QString& button = {});
    /// Says that it is being counted, if that takes long enough to be noticed.
    void setCounting(bool counting);
    void setHideEmpty(bool hide);
    /// How many reports SpecifiedReports::Used stands for.
    void setUsed(int count);

    [[nodiscard]] const std::shared_ptr<const Report>& report() const { return m_report; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QTabBar& tabs() { return *m_tabs; }
    /// The one that is seen, else the first.
    [[nodiscard]] ReportTableView& table();
    [[nodiscard]] const std::vector<ReportTableView*>& tables() const { return m_tables; }
    [[nodiscard]] ChartsView& charts() { return *m_charts; }
    [[nodiscard]] QuotesPanel& quotes() { return *m_quotes; }
    [[nodiscard]] QPushButton& exportButton() { return *m_export; }
    [[nodiscard]] bool hasEmptyRows() const;
    /// What takes the keyboard when the page is come to.
    [[nodiscard]] QWidget* keyboardTarget();

Q_SIGNALS:
    void evidenceAsked(const kenspeckle::Evidence& evidence, const QString& title);
    void disagreementAsked(const QString& code, const kenspeckle::Passage& passage);
    void passageAsked(const kenspeckle::Passage& passage);
    void messageButtonPressed();
    void exportAsked();
    void printAsked();
    void specificationAsked(kenspeckle::gui::SpecifiedReports which);
    void said(const QString& words);

private:
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] ReportTableView* addTable();
    void showTab(int tab);
    void showNotes();
    void copy();

    std::shared_ptr<const Report> m_report;
    QString m_advice;
    std::vector<ReportTableView*> m_tables;
    ChartsView* m_charts = nullptr;
    QuotesPanel* m_quotes = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_counting = nullptr;
    QLabel* m_notes = nullptr;
    QToolButton* m_more = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_print = nullptr;
    QToolButton* m_specify = nullptr;
    QAction* m_specifyUsed = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_messageButton = nullptr;
    QTimer m_pause;
    bool m_hideEmpty = false;
};

} // namespace kenspeckle::gui
