// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/coders/shown_note.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "gui/models/study_session.h"

namespace kenspeckle::gui {

ShownNote::ShownNote(QWidget* parent) : QFrame(parent) {
    setProperty("bar", true);
    m_words = new QLabel;
    m_words->setTextFormat(Qt::PlainText);
    m_showAll = new QToolButton;
    m_showAll->setProperty("chip", true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 4, 12, 4);
    line->setSpacing(12);
    line->addWidget(m_words);
    line->addWidget(m_showAll);
    line->addStretch();
    connect(m_showAll, &QToolButton::clicked, this, [this] {
        if (!m_session) return;
        if (m_session->codingView().blind()) return Q_EMIT revealAsked();
        m_session->codingView().show(CodingView::Whose::Everyone);
    });
    hide();
}

void ShownNote::setSession(StudySession* session) {
    if (m_session) m_session->codingView().disconnect(this);
    m_session = session;
    if (session) connect(&session->codingView(), &CodingView::changed, this, &ShownNote::fill);
    fill();
}

QString ShownNote::words() const { return isHidden() ? QString() : m_words->text(); }

void ShownNote::fill() {
    const QString words = m_session ? m_session->codingView().inWords() : QString();
    m_words->setText(words);
    const bool blind = m_session && m_session->codingView().blind();
    m_showAll->setText(blind ? tr("Reveal…") : tr("Show all"));
    m_showAll->setAccessibleName(blind ? tr("Reveal others’ codings") : tr("Show everyone’s codings"));
    setVisible(!words.isEmpty());
}

} // namespace kenspeckle::gui
