// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memos_panel.h"

#include "gui/models/study_session.h"

namespace kenspeckle::gui {

MemosPanel::MemosPanel(QWidget* parent) : QFrame(parent) { setProperty("panel", true); }

void MemosPanel::setSession(StudySession* session) { m_session = session; }

} // namespace kenspeckle::gui
