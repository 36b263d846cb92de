// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reading_flow.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QWidget>

#include <algorithm>
#include <utility>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/release/reading_view.h"
#include "kenspeckle/quote_review.h"
#include "kenspeckle/release_profile.h"
#include "kenspeckle/releasing.h"

namespace kenspeckle::gui {

namespace {

/// What is read in one go.
struct Preview {
    Book book;
    int waiting = 0; ///< in review, and not approved
};

} // namespace

ReadingFlow::ReadingFlow(QWidget& window) : QObject(&window), m_window(window) {}

ReadingFlow::~ReadingFlow() { delete m_view.data(); }

ReadingView* ReadingFlow::view() const { return m_view; }

void ReadingFlow::setSession(StudySession* session) {
    m_session = session;
    if (m_view) m_view->close();
}

void ReadingFlow::open(const QString& profile) {
    if (!m_session || m_view) return;
    if (profile.isEmpty())
        return m_session->say(tr("Choose a profile on the page Release first: it says what may be shown."));
    m_session->reader().ask<Preview>(
        QStringLiteral("reading view"), this,
        [key = toPath(profile)](Study& study) -> Result<Preview> {
            const auto read = readProfile(key);
            if (!read) return fail(read.error());
            auto book = previewBook(study, *read);
            if (!book) return fail(book.error());
            QueueFilter everything;
            everything.approvals = read->approvals;
            const auto queue = reviewedQuotes(study, everything);
            if (!queue) return fail(queue.error());
            const auto waiting = std::count_if(queue->begin(), queue->end(), [](const ReviewedQuote& quote) {
                return quote.state == QuoteState::Proposed || quote.state == QuoteState::Stale;
            });
            return Preview{std::move(*book), static_cast<int>(waiting)};
        },
        [this](Result<Preview> preview) {
            if (!m_session || m_view) return;
            if (!preview) return m_session->sayProblem(preview.error());
            const QString leftOut = preview->waiting == 0 ? QString()
                                                          : tr("%n quote(s) that wait for approval are left out.",
                                                               nullptr, preview->waiting);
            m_view = new ReadingView(std::move(preview->book), leftOut);
            m_view->setAttribute(Qt::WA_DeleteOnClose);
            m_view->setWindowIcon(m_window.windowIcon());
            connect(m_view, &ReadingView::left, this, &ReadingFlow::leave);
            m_view->resize(m_window.size());
            m_view->showFullScreen();
            m_view->activateWindow();
            m_window.hide();
        });
}

void ReadingFlow::leave() {
    m_view = nullptr; // it deletes itself
    m_window.show();
    m_window.activateWindow();
}

void fillProfileMenu(QMenu& menu, const std::function<void(const QString&)>& chosen) {
    menu.clear();
    for (const ShippedProfile& shipped : shippedProfiles()) {
        QString title = fromUtf8(shipped.title.empty() ? shipped.name : shipped.title);
        menu.addAction(title.replace(QLatin1Char('&'), QStringLiteral("&&")), &menu,
                       [chosen, name = fromUtf8(shipped.name)] { chosen(name); });
    }
    menu.addSeparator();
    menu.addAction(ReadingFlow::tr("Profile from a file…"), &menu, [&menu, chosen] {
        const QString file = QFileDialog::getOpenFileName(menu.parentWidget() ? menu.parentWidget()->window() : nullptr,
                                                          ReadingFlow::tr("Profile of a release"), QDir::homePath(),
                                                          ReadingFlow::tr("Profiles (*.toml)"));
        if (!file.isEmpty()) chosen(file);
    });
}

} // namespace kenspeckle::gui
