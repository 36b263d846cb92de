// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/history/history_panel.h"

#include "gui/models/study_session.h"

namespace kenspeckle::gui {

HistoryPanel::HistoryPanel(QWidget* parent) : QFrame(parent) { setProperty("panel", true); }

void HistoryPanel::setSession(StudySession* session) { m_session = session; }

} // namespace kenspeckle::gui
