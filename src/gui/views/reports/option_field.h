// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "gui/views/reports/report_values.h"

class QLabel;
class QVBoxLayout;

namespace kenspeckle::gui {

/// One option of a report as something to fill in, with its label and, where it is wrong, what is wrong.
class OptionField : public QWidget {
    Q_OBJECT
public:
    /// The field that suits the option's type.
    [[nodiscard]] static OptionField* make(const ReportOption& option);

    [[nodiscard]] const ReportOption& option() const { return m_option; }
    /// As ReportRequest::options; none where the standard holds.
    [[nodiscard]] virtual QStringList values() const = 0;
    virtual void setValues(const QStringList& values) = 0;
    /// What may be chosen. A value that is not there any more is dropped.
    virtual void offer(const ReportValues& values);
    /// Empty: nothing is wrong. `character` counts from 1 into what was typed; 0: no place.
    virtual void showProblem(const QString& problem, int character);
    /// What takes the keyboard.
    [[nodiscard]] virtual QWidget* control() const = 0;

Q_SIGNALS:
    /// By whoever sits there, not by setValues().
    void changed();

protected:
    explicit OptionField(ReportOption option);
    /// Puts the control under the label, and names it.
    void build(QWidget* control);
    /// Names the control, which stands in `shown` among others that name it to the eye.
    void build(QWidget* shown, QWidget* control);
    [[nodiscard]] QString label() const;
    [[nodiscard]] QVBoxLayout& column() { return *m_column; }

private:
    ReportOption m_option;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace kenspeckle::gui
