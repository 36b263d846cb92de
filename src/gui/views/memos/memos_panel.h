// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

class StudySession;

/// All memos of the study: a list to search, and the one that is read or written.
class MemosPanel : public QFrame {
    Q_OBJECT
public:
    explicit MemosPanel(QWidget* parent = nullptr);

    /// Null when no study is open.
    void setSession(StudySession* session);

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

private:
    QPointer<StudySession> m_session;
};

} // namespace kenspeckle::gui
