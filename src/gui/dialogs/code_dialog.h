// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "kenspeckle/codebook.h"

class QLabel;
class QLineEdit;

namespace kenspeckle::gui {

class CodeForm;

/// Everything a code says about itself, to be written or changed. Not modal: one reads on while it is open.
class CodeDialog : public QDialog {
    Q_OBJECT
public:
    /// `id` is the code to edit; none for a new one, which then goes below `parent`.
    CodeDialog(CodeId id, CodeId parent, const CodeText& text, const QString& where, QWidget* window);

    [[nodiscard]] CodeText text() const;
    [[nodiscard]] QLineEdit& nameField();

Q_SIGNALS:
    /// The dialog closes itself only when told that it worked.
    void saveAsked(kenspeckle::CodeId id, kenspeckle::CodeId parent, const kenspeckle::CodeText& text);

public Q_SLOTS:
    void showProblem(const QString& problem);

private:
    CodeId m_id;
    CodeId m_parent;
    CodeForm* m_form = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace kenspeckle::gui
