// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <memory>
#include <stop_token>

#include "gui/views/reports/report_form.h"
#include "gui/views/reports/report_results.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/report.h"

class QCheckBox;
class QLabel;
class QSplitter;

namespace kenspeckle::gui {

class KindsList;
class QuotesPanel;
class StudySession;

/// Every kind of report: the kinds and the options of the chosen one on the left, the report as it stands in the
/// middle, and the quotes behind a number on the right. It knows no kind: all it shows, the kind declares.
class ReportsPage : public QWidget {
    Q_OBJECT
public:
    explicit ReportsPage(QWidget* parent = nullptr);

    void setSession(StudySession* session);
    /// Makes the report again, if the page is seen; else when it is shown next.
    void refresh();
    /// Chooses a kind, as a click does; options that are given take the place of those it had. False if there is none.
    bool showKind(const QString& kind, const ReportOptions* options = nullptr);
    /// Writes the report; the file's ending chooses the format.
    void exportTo(const QString& file);
    /// Adds reports to a specification; a file that is not there is made.
    void specifyIn(const QString& file, SpecifiedReports which);
    void takeKeyboard();

    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

    [[nodiscard]] KindsList& kinds() { return *m_kinds; }
    [[nodiscard]] ReportForm& form() { return *m_form; }
    [[nodiscard]] ReportResults& results() { return *m_results; }
    [[nodiscard]] QCheckBox& hideEmptyBox() { return *m_hideEmpty; }
    [[nodiscard]] QuotesPanel& quotesPanel() { return *m_quotes; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);
    /// Where coders differ about a code is to be settled.
    void disagreementAsked(const QString& code, const kenspeckle::Passage& passage);
    void attributesAsked(); ///< to import them

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* buildLeft();
    void takeKind();
    void make();
    void showReport(Result<Report> answer);
    void showQuotes(const Evidence& evidence, const QString& title);
    void showQuotesAgain();
    void forgetQuotes();
    void chooseExport();
    void chooseSpecification(SpecifiedReports which);
    /// Something was done with the report that is shown.
    void used();
    void workOnQuery(const QueryWork& work);
    void print();

    QPointer<StudySession> m_session;
    ReportValues m_values;
    std::stop_source m_stop;
    bool m_stale = true;
    bool m_asked = false; ///< somebody chose the kind, and did not merely come past it
    Evidence m_evidence;  ///< behind the quotes that are shown
    QString m_evidenceTitle;
    ReportRequest m_request;                   ///< of the report that is shown
    std::vector<ReportRequest> m_used;         ///< in this session, each once
    QString m_specification;                   ///< last written into
    QString m_ending = QStringLiteral("xlsx"); ///< last exported
    KindsList* m_kinds = nullptr;
    QLabel* m_about = nullptr;
    ReportForm* m_form = nullptr;
    QCheckBox* m_hideEmpty = nullptr;
    ReportResults* m_results = nullptr;
    QuotesPanel* m_quotes = nullptr;
    QSplitter* m_left = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace kenspeckle::gui
