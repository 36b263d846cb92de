// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QToolButton;

namespace kenspeckle::gui {

class StudySession;

/// A line over the pages that says so when not everybody's codings are shown, and leads back. Not there otherwise.
class ShownNote : public QFrame {
    Q_OBJECT
public:
    explicit ShownNote(QWidget* parent = nullptr);

    void setSession(StudySession* session);
    [[nodiscard]] QString words() const;
    [[nodiscard]] QToolButton& showAll() { return *m_showAll; }

Q_SIGNALS:
    /// While blind: revealing is asked for where it is confirmed.
    void revealAsked();

private:
    void fill();

    QPointer<StudySession> m_session;
    QLabel* m_words = nullptr;
    QToolButton* m_showAll = nullptr;
};

} // namespace kenspeckle::gui
