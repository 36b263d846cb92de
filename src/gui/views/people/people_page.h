// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

class StudySession;

/// Participants and transcripts with their attributes, and who stands behind each speaker.
class PeoplePage : public QWidget {
    Q_OBJECT
public:
    explicit PeoplePage(QWidget* parent = nullptr);

    /// Null when no study is open.
    void setSession(StudySession* session);

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

private:
    QPointer<StudySession> m_session;
};

} // namespace kenspeckle::gui
