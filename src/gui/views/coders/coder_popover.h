// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include "kenspeckle/ids.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;
class QToolButton;

namespace kenspeckle::gui {

class StudySession;

/// What opens under the coder's name: whose name stands on new codings, whose codings are shown and what their colour
/// tells, working blind; and behind the button with dots, giving coders other names and making two of them one.
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
    [[nodiscard]] QToolButton& more() { return *m_more; }
    /// Ask, in place, for another name of a coder, and whether two are to be one.
    void askToRename(const QString& coder);
    void askToMerge(const QString& from, const QString& into);

Q_SIGNALS:
    /// A name was chosen for new codings.
    void coderChosen(const QString& name);

private:
    void fill();
    void takeNewName();
    void askToReveal(bool ask);
    void buildQuestion();
    void fillMore(QMenu& menu);
    void askNothing();
    void rename();
    void merge();
    void follow(const QString& gone, const QString& name);
    void say(const QString& problem);
    /// None if nobody of this name has coded.
    [[nodiscard]] CoderId idOf(const QString& coder) const;

    QPointer<StudySession> m_session;
    QListWidget* m_coders = nullptr;
    QLineEdit* m_newName = nullptr;
    QComboBox* m_shown = nullptr;
    QComboBox* m_colourBy = nullptr;
    QCheckBox* m_blind = nullptr;
    QLabel* m_blindWords = nullptr;
    QWidget* m_reveal = nullptr;
    QToolButton* m_more = nullptr;
    QWidget* m_asking = nullptr; // for a name, or whether to merge
    QLabel* m_question = nullptr;
    QLineEdit* m_otherName = nullptr;
    QPushButton* m_answer = nullptr;
    QLabel* m_problem = nullptr;
    QString m_from, m_into; // whom the question is about
    bool m_filling = false;
};

} // namespace kenspeckle::gui
