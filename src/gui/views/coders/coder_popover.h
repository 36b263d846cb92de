// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace kenspeckle::gui {

class StudySession;

/// What opens under the coder's name: whose name stands on new codings, whose codings are shown and what their colour
/// tells, and working blind.
class CoderPopover : public QFrame {
    Q_OBJECT
public:
    explicit CoderPopover(QWidget* parent);

    void setSession(StudySession* session);
    /// Under a button, its right edges aligned.
    void openUnder(const QWidget& button);

    [[nodiscard]] QListWidget& coders() { return *m_coders; }
    [[nodiscard]] QLineEdit& newName() { return *m_newName; }
    [[nodiscard]] QComboBox& shown() { return *m_shown; }
    [[nodiscard]] QComboBox& colourBy() { return *m_colourBy; }
    [[nodiscard]] QCheckBox& blind() { return *m_blind; }

Q_SIGNALS:
    /// A name was chosen for new codings.
    void coderChosen(const QString& name);

private:
    void fill();
    void takeNewName();
    void askToReveal(bool ask);

    QPointer<StudySession> m_session;
    QListWidget* m_coders = nullptr;
    QLineEdit* m_newName = nullptr;
    QComboBox* m_shown = nullptr;
    QComboBox* m_colourBy = nullptr;
    QCheckBox* m_blind = nullptr;
    QLabel* m_blindWords = nullptr;
    QWidget* m_reveal = nullptr;
    bool m_filling = false;
};

} // namespace kenspeckle::gui
