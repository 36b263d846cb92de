// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the team: the page Release and the reading view.
#include <QDesktopServices>
#include <QUrl>

#include "gui/main_window.h"
#include "gui/reading_flow.h"
#include "gui/views/release/release_page.h"
#include "gui/views/status_line.h"
#include "gui/views/themes/themes_page.h"
#include "gui/window_actions.h"

namespace kenspeckle::gui {

void MainWindow::connectRelease() {
    connect(m_actions->release, &QAction::triggered, this, [this] { setPage(Page::Release); });
    connect(m_actions->readingView, &QAction::triggered, this,
            [this] { m_reading->open(m_release->side().profileKey()); });
    connect(m_release, &ReleasePage::passageAsked, this, &MainWindow::showPassage);
    connect(m_release, &ReleasePage::readingAsked, m_reading, &ReadingFlow::open);
    connect(m_release, &ReleasePage::published, this, [this](const QString& words, const QString& file) {
        m_followLink = [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); };
        m_status->sayWithLink(words, tr("Open"), false);
    });
    connect(m_themes, &ThemesPage::proposeAsked, this,
            [this](const std::vector<Passage>& passages) { m_release->propose(passages); });
    connect(m_themes, &ThemesPage::readingAsked, m_reading, &ReadingFlow::open);
}

} // namespace kenspeckle::gui
