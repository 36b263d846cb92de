// SPDX-License-Identifier: GPL-3.0-or-later
// Whose name stands on new codings, and whose codings are shown.
#include <QToolButton>

#include "gui/main_window.h"
#include "gui/models/study_session.h"
#include "gui/settings.h"
#include "gui/views/coders/coder_popover.h"
#include "gui/views/coders/shown_note.h"

namespace kenspeckle::gui {

void MainWindow::connectCoders() {
    const auto open = [this] { m_coders->openUnder(m_header->coderButton()); };
    connect(m_header, &HeaderBar::coderAsked, this, open);
    connect(m_shown, &ShownNote::revealAsked, this, open);
    connect(m_coders, &CoderPopover::coderChosen, this, [this](const QString& name) {
        if (!m_session) return;
        settings::setCoder(name);
        m_session->setCoder(name);
    });
}

void MainWindow::setCodersSession(StudySession* session) {
    m_coders->setSession(session);
    m_shown->setSession(session);
    if (!session) return;
    const auto show = [this, session] { m_header->setCoder(session->coder(), session->codingView().blind()); };
    connect(session, &StudySession::coderChanged, this, show);
    // Also by a coder's new name, so that the next start is under that.
    connect(session, &StudySession::coderChanged, this, [session] { settings::setCoder(session->coder()); });
    connect(&session->codingView(), &CodingView::changed, this, show);
    show();
}

} // namespace kenspeckle::gui
