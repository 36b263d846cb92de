// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/status_line.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/views/elided_label.h"

namespace kenspeckle::gui {

StatusLine::StatusLine(QWidget* parent) : QFrame(parent) {
    setProperty("footer", true);
    m_words = new QLabel;
    m_words->setTextFormat(Qt::RichText);
    m_words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_words->setFocusPolicy(Qt::NoFocus); // undo has its own key
    m_words->setAccessibleName(tr("Status"));
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_workWords = new ElidedLabel;
    m_workWords->setProperty("quiet", true);
    m_workWords->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel = new QToolButton;
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    m_cancel->setIcon(icon(Icon::Close));
    m_cancel->setToolTip(tr("Cancel; what is finished stays"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_work = new QWidget;
    auto* work = new QHBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(8);
    work->addWidget(m_workWords, 1);
    work->addWidget(m_bar);
    work->addWidget(m_cancel);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 2, 8, 2);
    line->setSpacing(16);
    line->addWidget(m_words, 3);
    line->addWidget(m_work, 2);
    m_work->hide();
    setFixedHeight(32);
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelAsked);
    connect(m_words, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link == QLatin1String("undo"))
            Q_EMIT undoAsked();
        else
            Q_EMIT linkAsked();
    });
}

void StatusLine::put(const QString& html, const QString& plain) {
    m_plain = plain;
    m_words->setText(html);
    m_words->setToolTip(plain);
    QAccessibleEvent announced(m_words, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&announced);
}

void StatusLine::say(const QString& what, bool canUndo) {
    QString html = what.toHtmlEscaped();
    if (canUndo) html += QStringLiteral(" · <a href='undo'>%1</a>").arg(tr("Undo"));
    put(html, what);
}

void StatusLine::sayWithLink(const QString& what, const QString& link, bool canUndo) {
    QString html = what.toHtmlEscaped() + QStringLiteral(" · <a href='more'>%1</a>").arg(link.toHtmlEscaped());
    if (canUndo) html += QStringLiteral(" · <a href='undo'>%1</a>").arg(tr("Undo"));
    put(html, what);
}

void StatusLine::sayProblem(const QString& what) {
    put(QStringLiteral("<span style='color:%1'>⚠ %2</span>").arg(Theme::current().danger.name(), what.toHtmlEscaped()),
        what);
}

void StatusLine::showProgress(const QString& what, qint64 done, qint64 total) {
    m_workWords->setText(what);
    m_bar->setRange(0, static_cast<int>(total));
    m_bar->setValue(static_cast<int>(done));
    m_work->show();
}

void StatusLine::hideProgress() { m_work->hide(); }
QString StatusLine::words() const { return m_plain; }
bool StatusLine::busy() const { return !m_work->isHidden(); }

} // namespace kenspeckle::gui
