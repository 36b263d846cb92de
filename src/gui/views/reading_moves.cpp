// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reading_moves.h"

#include <algorithm>

#include "gui/models/uncoded.h"

namespace kenspeckle::gui {

ReadingMoves::ReadingMoves(TranscriptView& view, QObject* parent) : QObject(parent), m_view(view) {}

void ReadingMoves::setSession(StudySession* session) {
    m_session = session;
    m_steps.clear();
}

bool ReadingMoves::canRead() const { return m_session && m_view.text() && !m_view.text()->empty(); }

void ReadingMoves::apply(Range wider) {
    const Range now = m_view.selection();
    if (!m_steps.empty() && m_steps.back().after != now) m_steps.clear(); // something else was selected since
    m_view.select(wider);
    const Range reached = m_view.selection();
    if (reached != now) m_steps.push_back({now, reached});
}

void ReadingMoves::widenTo(TextUnit unit) {
    if (canRead()) apply(widened(*m_view.text(), m_view.selection(), unit, m_session->study().language()));
}

void ReadingMoves::widen() {
    if (!canRead()) return;
    const Range now = m_view.selection();
    for (const TextUnit unit : {TextUnit::Word, TextUnit::Sentence, TextUnit::Paragraph, TextUnit::Turn}) {
        const Range wider = widened(*m_view.text(), now, unit, m_session->study().language());
        if (wider != now && !wider.empty()) return apply(wider);
    }
    m_session->say(tr("The whole turn is selected already."));
}

void ReadingMoves::narrow() {
    if (!canRead()) return;
    if (m_steps.empty() || m_steps.back().after != m_view.selection())
        return m_session->say(tr("Nothing to narrow: the selection was not widened."));
    const Range before = m_steps.back().before;
    m_steps.pop_back();
    m_view.select(before);
}

void ReadingMoves::goToTurn(int step) {
    if (canRead()) m_view.setCaret(turnBeside(*m_view.text(), m_view.caret(), step));
}

void ReadingMoves::goToCoded(int step) {
    if (!canRead()) return;
    const std::vector<Stripe>& all = m_view.stripes().stripes();
    if (all.empty()) return m_session->say(tr("Nothing in this transcript is coded yet."));
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const auto chosen = std::find_if(all.begin(), all.end(),
                                     [this](const Stripe& stripe) { return stripe.id == m_view.chosenStripe(); });
    std::ptrdiff_t next = chosen - all.begin() + step;
    if (chosen == all.end()) { // from where the caret is
        const CodePoint at = m_view.selection().begin;
        const auto after = std::lower_bound(all.begin(), all.end(), at, [](const Stripe& stripe, CodePoint point) {
            return stripe.range.begin < point;
        });
        next = after - all.begin() - (step < 0 ? 1 : 0);
    }
    if (next < 0 || next >= count)
        return m_session->say(step > 0 ? tr("There is no coded passage after this one.")
                                       : tr("There is no coded passage before this one."));
    const Stripe stripe = all[static_cast<std::size_t>(next)];
    m_view.select(stripe.range);
    m_view.chooseStripe(stripe.id);
    m_session->say(tr("%1, coding %2 of %3 in this transcript").arg(stripe.name).arg(next + 1).arg(count));
}

void ReadingMoves::goToUncoded(int step) {
    if (!canRead()) return;
    const Range now = m_view.selection();
    const auto found = nextUncoded(*m_view.text(), m_view.stripes(), step > 0 ? now.end : now.begin, step);
    if (!found)
        return m_session->say(step > 0 ? tr("All that participants say from here on is coded.")
                                       : tr("All that participants say up to here is coded."));
    m_view.select(*found);
}

} // namespace kenspeckle::gui
