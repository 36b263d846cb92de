// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

class StudySession;

/// The quotes under the codes one chooses, and the framework matrix.
class ThemesPage : public QWidget {
    Q_OBJECT
public:
    explicit ThemesPage(QWidget* parent = nullptr);

    /// Null when no study is open.
    void setSession(StudySession* session);

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

private:
    QPointer<StudySession> m_session;
};

} // namespace kenspeckle::gui
