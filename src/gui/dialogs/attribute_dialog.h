// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "kenspeckle/attributes.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace kenspeckle::gui {

/// Name, type and choices of an attribute, new or known. It saves nothing itself, and stays open with the reason where
/// saving did not work.
class AttributeDialog : public QDialog {
    Q_OBJECT
public:
    /// An attribute without an id is new.
    AttributeDialog(const Attribute& attribute, QWidget* window);

    [[nodiscard]] const Attribute& before() const { return m_before; }
    [[nodiscard]] Attribute attribute() const;
    void showProblem(const QString& problem);

Q_SIGNALS:
    void saveAsked();

private:
    void showType();

    Attribute m_before;
    QLineEdit* m_name = nullptr;
    QComboBox* m_type = nullptr;
    QLabel* m_choicesLabel = nullptr;
    QPlainTextEdit* m_choices = nullptr;
    QLabel* m_advice = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace kenspeckle::gui
