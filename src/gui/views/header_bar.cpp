// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/header_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "gui/icons.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {
constexpr int kProblemPadding = 8;
} // namespace

HeaderBar::HeaderBar(QAction* undo, QAction* redo, QWidget* parent) : QFrame(parent) {
    setProperty("bar", true);
    const auto page = [this](const QString& name, Page which) {
        auto* button = new QToolButton;
        button->setText(name);
        button->setProperty("page", true);
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, which] { Q_EMIT pageAsked(which); });
        return button;
    };
    m_pages = {{Page::Read, page(tr("Read"), Page::Read)},
               {Page::Themes, page(tr("Themes"), Page::Themes)},
               {Page::People, page(tr("People"), Page::People)},
               {Page::Reports, page(tr("Reports"), Page::Reports)},
               {Page::Release, page(tr("Release"), Page::Release)}};
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search the study   (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search the study"));
    m_search->setAccessibleDescription(
        tr("Words, phrases in quotes, AND, OR, NOT, NEAR, and fields such as speaker: and code:"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, Theme::current().quiet), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(240);
    m_search->setMaximumWidth(560);
    m_search->installEventFilter(this);
    const auto step = [](QAction* action) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(action->text());
        return button;
    };
    m_coder = new QToolButton;
    m_coder->setIcon(icon(Icon::Person));
    m_coder->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_coder->setToolTip(tr("Whose name stands on new codings, and whose are shown"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 6, 12, 6);
    line->setSpacing(4);
    for (const auto& [which, button] : m_pages)
        line->addWidget(button);
    line->addStretch(1);
    line->addWidget(m_search, 6);
    line->addStretch(1);
    line->addWidget(step(undo));
    line->addWidget(step(redo));
    line->addSpacing(4);
    line->addWidget(m_coder);
    connect(m_search, &QLineEdit::textChanged, this, &HeaderBar::searchChanged);
    connect(m_coder, &QToolButton::clicked, this, &HeaderBar::coderAsked);
}

void HeaderBar::setPage(Page page) {
    for (const auto& [which, button] : m_pages)
        button->setChecked(which == page);
}

void HeaderBar::setStudyOpen(bool open) {
    setVisible(open);
    if (!open) showSearchProblem({});
}

void HeaderBar::setCoder(const QString& name, bool blind) {
    const QString shortened = fontMetrics().elidedText(name, Qt::ElideRight, 140);
    m_coder->setText(blind ? tr("%1 · blind").arg(shortened) : shortened);
    m_coder->setAccessibleName(blind ? tr("Coder: %1, works blind").arg(name) : tr("Coder: %1").arg(name));
}

QString HeaderBar::searchProblem() const { return m_problem && m_problem->isVisible() ? m_problem->text() : QString(); }

void HeaderBar::showSearchProblem(const QString& problem) {
    if (problem.isEmpty()) {
        if (m_problem) m_problem->hide();
        return;
    }
    if (!m_problem) {
        m_problem = new QLabel(window());
        m_problem->setWordWrap(true);
        m_problem->setTextFormat(Qt::PlainText);
    }
    const Theme& theme = Theme::current();
    m_problem->setStyleSheet(
        QStringLiteral("background:%1;color:%2;border:1px solid %2;border-radius:6px;padding:%3px;")
            .arg(theme.surface.name(), theme.danger.name())
            .arg(kProblemPadding));
    m_problem->setText(problem.left(1).toUpper() + problem.mid(1)); // the engine's errors are parts of a line
    placeProblem();
    m_problem->show();
    m_problem->raise();
}

void HeaderBar::placeProblem() {
    const QPoint under = m_search->mapTo(window(), QPoint(0, m_search->height() + 2));
    const int width = m_search->width();
    const QRect words = m_problem->fontMetrics().boundingRect(QRect(0, 0, width - 2 * kProblemPadding - 2, 1000),
                                                              Qt::TextWordWrap, m_problem->text());
    m_problem->setGeometry(under.x(), under.y(), width, words.height() + 2 * kProblemPadding + 2);
}

bool HeaderBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && m_problem && m_problem->isVisible()) placeProblem();
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT searchEntered();
            return true;
        case Qt::Key_Down:
            Q_EMIT nextHitAsked(1);
            return true;
        case Qt::Key_Up:
            Q_EMIT nextHitAsked(-1);
            return true;
        case Qt::Key_Escape:
            Q_EMIT searchLeft();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace kenspeckle::gui
