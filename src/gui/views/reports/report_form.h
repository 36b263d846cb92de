// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

#include <vector>

#include "gui/views/reports/option_field.h"
#include "kenspeckle/report.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kenspeckle::gui {

struct QueryWork;

/// Options by their keys, as they are kept: only what differs from the standard.
using ReportOptions = QMap<QString, QStringList>;

/// The options of a kind of report, made from what the kind declares.
class ReportForm : public QWidget {
    Q_OBJECT
public:
    explicit ReportForm(QWidget* parent = nullptr);

    /// What Tab comes from before it comes to the fields.
    void setTabBegin(QWidget* before);
    /// Makes the fields anew, with these options filled in.
    void setKind(const ReportKind& kind, const ReportOptions& options);
    void offer(const ReportValues& values);
    [[nodiscard]] ReportOptions options() const;
    [[nodiscard]] ReportRequest request() const;
    /// Shows the problem beside the field it is about. False if it is about none.
    bool showProblem(const QString& problem);
    void clearProblems();
    /// Every option at its standard.
    void reset();
    /// Null if the kind has no such option.
    [[nodiscard]] OptionField* field(const QString& key) const;
    [[nodiscard]] const std::vector<OptionField*>& fields() const { return m_fields; }

Q_SIGNALS:
    void changed();
    void attributesAsked(); ///< to import them
    void queryWorkAsked(const kenspeckle::gui::QueryWork& work);

private:
    void showReset();
    void orderTabs();

    QString m_kind;
    QWidget* m_before = nullptr;
    std::vector<OptionField*> m_fields;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_inside = nullptr;
    QLabel* m_noAttributes = nullptr;
    QPushButton* m_importAttributes = nullptr;
    QPushButton* m_reset = nullptr;
    ReportValues m_values;
    bool m_offered = false;
};

} // namespace kenspeckle::gui
