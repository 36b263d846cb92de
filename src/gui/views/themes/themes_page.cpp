// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/themes_page.h"

#include "gui/models/study_session.h"

namespace kenspeckle::gui {

ThemesPage::ThemesPage(QWidget* parent) : QWidget(parent) { setProperty("panel", true); }

void ThemesPage::setSession(StudySession* session) { m_session = session; }

} // namespace kenspeckle::gui
