// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "kenspeckle/coding_frame.h"

class QLabel;

namespace kenspeckle::gui {

class CodeForm;

/// What is written about the current code, to be changed where one reads it. It is saved when a field is left.
class CodeDetails : public QFrame {
    Q_OBJECT
public:
    explicit CodeDetails(QWidget* parent = nullptr);

    /// Null if no code is current. What was typed about the code before is saved first.
    void setCode(const Code* code, const CodeUse& use);
    [[nodiscard]] CodeId code() const { return m_id; }
    [[nodiscard]] CodeForm& form() { return *m_form; }
    void showProblem(const QString& problem);

Q_SIGNALS:
    void saveAsked(kenspeckle::CodeId code, const kenspeckle::CodeText& text);

private:
    void save();

    CodeId m_id;
    CodeText m_saved;
    QLabel* m_counts = nullptr;
    QLabel* m_problem = nullptr;
    CodeForm* m_form = nullptr;
};

} // namespace kenspeckle::gui
