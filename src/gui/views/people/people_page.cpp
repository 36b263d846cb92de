// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/people/people_page.h"

#include "gui/models/study_session.h"

namespace kenspeckle::gui {

PeoplePage::PeoplePage(QWidget* parent) : QWidget(parent) { setProperty("panel", true); }

void PeoplePage::setSession(StudySession* session) { m_session = session; }

} // namespace kenspeckle::gui
