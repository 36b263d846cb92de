// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "kenspeckle/codebook.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace kenspeckle::gui {

/// Everything a code says about itself, to be written or changed. Not modal: one reads on while it is open.
class CodeDialog : public QDialog {
    Q_OBJECT
public:
    /// `id` is the code to edit; none for a new one, which then goes below `parent`.
    CodeDialog(CodeId id, CodeId parent, const CodeText& text, const QString& where, QWidget* window);

    [[nodiscard]] CodeText text() const;
    [[nodiscard]] QLineEdit& nameField() { return *m_name; }

Q_SIGNALS:
    /// The dialog closes itself only when told that it worked.
    void saveAsked(kenspeckle::CodeId id, kenspeckle::CodeId parent, const kenspeckle::CodeText& text);

public Q_SLOTS:
    void showProblem(const QString& problem);

private:
    void showColour();

    CodeId m_id;
    CodeId m_parent;
    Colour m_colour;
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_definition = nullptr;
    QPlainTextEdit* m_useWhen = nullptr;
    QPlainTextEdit* m_doNotUseWhen = nullptr;
    QPlainTextEdit* m_example = nullptr;
    QCheckBox* m_codable = nullptr;
    QPushButton* m_colourButton = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace kenspeckle::gui
