// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/coding_view.h"

#include <algorithm>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/settings.h"

namespace kenspeckle::gui {

CodingView::CodingView(StudySession& session) : m_session(session), m_ownName(session.coder()) {
    const settings::ShownCodings kept = settings::shownCodingsOf(fromPath(session.file()));
    m_whose = static_cast<Whose>(kept.whose);
    m_coder = kept.coder;
    m_colourBy = kept.byCoder ? ColourBy::Coder : ColourBy::Code;
    follow();
}

void CodingView::show(Whose whose, const QString& coder) {
    m_whose = whose;
    m_coder = whose == Whose::One ? coder : QString();
    remember();
    apply();
    m_session.refresh();
    Q_EMIT changed();
}

void CodingView::setColourBy(ColourBy colourBy) {
    if (m_colourBy == colourBy) return;
    m_colourBy = colourBy;
    remember();
    Q_EMIT m_session.codingsChanged();
    Q_EMIT changed();
}

void CodingView::setBlind(Blind blind) {
    if (const auto done = kenspeckle::setBlind(m_session.study(), blind); !done)
        return m_session.sayProblem(done.error());
    m_session.changed(blind == Blind::On ? tr("You work blind now: others’ codings are hidden")
                                         : tr("Others’ codings are shown again"));
}

QString CodingView::inWords() const {
    if (m_blind) return tr("You work blind: others’ codings are hidden on every page.");
    switch (m_whose) {
    case Whose::Mine:
        return tr("Showing only your own codings, on every page and in every count.");
    case Whose::One:
        return tr("Showing only the codings of %1, on every page and in every count.").arg(m_coder);
    default:
        return {};
    }
}

QString CodingView::shownCoder() const {
    if (m_whose == Whose::Mine) return m_session.coder();
    return m_whose == Whose::One ? m_coder : QString();
}

QColor CodingView::colourOf(CoderId coder) const {
    const std::size_t index = m_session.coderIndex(coder);
    const Colour colour = Colour::fromPalette(index);
    return {colour.red, colour.green, colour.blue};
}

std::vector<CoderUse> CodingView::coders() const {
    auto uses = coderUse(m_session.study());
    if (!uses) {
        m_session.sayProblem(uses.error());
        return {};
    }
    return std::move(*uses);
}

void CodingView::apply() {
    const std::string shown = toUtf8(shownCoder());
    showCodingsOf(m_session.study(), shown);
    m_session.reader().setViewpoint(m_session.study().coder(), shown);
    m_session.searcher().setViewpoint(m_session.study().coder(), shown);
}

void CodingView::follow() {
    const QString own = m_session.coder();
    // Undo may have given the coder another name.
    const bool renamed = own != m_ownName;
    m_ownName = own;
    const auto now = blindness(m_session.study());
    const bool blind = now && *now == Blind::On;
    const bool different = blind != m_blind || renamed;
    m_blind = blind;
    apply();
    if (renamed) Q_EMIT m_session.coderChanged();
    if (different) Q_EMIT changed();
}

void CodingView::remember() const {
    settings::setShownCodingsOf(fromPath(m_session.file()),
                                {static_cast<int>(m_whose), m_coder, m_colourBy == ColourBy::Coder});
}

} // namespace kenspeckle::gui
