// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

class StudySession;

/// The journal in plain words: what was done, by whom, and the way back.
class HistoryPanel : public QFrame {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget* parent = nullptr);

    /// Null when no study is open.
    void setSession(StudySession* session);

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

private:
    QPointer<StudySession> m_session;
};

} // namespace kenspeckle::gui
