// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "gui/views/reports/option_field.h"

class QLineEdit;

namespace kenspeckle::gui {

/// Words, or a query; taken after a pause or by Enter.
class WordsField : public OptionField {
    Q_OBJECT
public:
    explicit WordsField(const ReportOption& option);

    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList& values) override;
    void showProblem(const QString& problem, int character) override;
    [[nodiscard]] QWidget* control() const override;

protected:
    [[nodiscard]] QLineEdit& line() { return *m_line; }
    /// What stands there now.
    void take();

private:
    /// Marks where it is wrong: from there to the end of the word. 0: nowhere.
    void underline(int character);

    QLineEdit* m_line;
    QTimer m_pause;
    QStringList m_taken;
};

} // namespace kenspeckle::gui
