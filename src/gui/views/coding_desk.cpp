// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/coding_desk.h"

#include <algorithm>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

CodingDesk::CodingDesk(TranscriptView& view, QObject* parent) : QObject(parent), m_view(view) {
    connect(&view, &TranscriptView::codeDropped, this, [this](CodeId id, Range range) { code(id, range); });
    connect(&view, &TranscriptView::removeAsked, this, &CodingDesk::removeAtCaret);
}

void CodingDesk::setSession(StudySession* session) { m_session = session; }

void CodingDesk::showStripes() {
    if (!m_session || !m_view.text()) return;
    const auto all = codingsOf(m_session->study(), m_view.text()->transcript().id);
    if (!all) return m_session->sayProblem(all.error());
    std::vector<Stripe> stripes;
    stripes.reserve(all->size());
    const Codebook& codebook = m_session->codebook();
    const bool byCoder = m_session->codingView().colourBy() == CodingView::ColourBy::Coder;
    for (const Coding& coding : *all) {
        Stripe stripe{.id = coding.id,
                      .range = coding.passage.range,
                      .code = coding.code,
                      .name = {},
                      .path = {},
                      .colour = {},
                      .coder = m_session->coderName(coding.coder),
                      .made = coding.made};
        if (const Code* code = codebook.find(coding.code)) {
            stripe.name = fromUtf8(code->text.name);
            stripe.path = fromUtf8(codebook.path(coding.code));
            stripe.colour = QColor(code->text.colour.red, code->text.colour.green, code->text.colour.blue);
        }
        if (byCoder) { // the name says whose it is too: colour is never the only sign
            stripe.colour = m_session->codingView().colourOf(coding.coder);
            stripe.name = tr("%1 · %2").arg(stripe.name, stripe.coder);
        }
        stripes.push_back(std::move(stripe));
    }
    m_view.setStripes(std::move(stripes));
}

bool CodingDesk::hasPassage() const { return m_session && m_view.text() && !m_view.selection().empty(); }

bool CodingDesk::wantPassage() {
    if (hasPassage()) return true;
    if (m_session && m_view.text())
        m_session->say(tr("Select some words first, or press S for the sentence or T for the turn at the caret."));
    return false;
}

void CodingDesk::code(CodeId id) {
    if (wantPassage()) code(id, m_view.selection());
}

void CodingDesk::code(CodeId id, Range range) {
    if (m_session && m_view.text()) m_session->code({m_view.text()->transcript().id, range}, id);
}

void CodingDesk::codeByKey(int key) {
    if (!m_session) return;
    const CodeId id = m_session->recentCodes().at(key);
    if (!id)
        return m_session->say(tr("No code is on the key %1 yet: codes come onto the keys as you use them.").arg(key));
    code(id);
}

void CodingDesk::codeWithNew(const QString& name) {
    if (wantPassage()) m_session->codeWithNew({m_view.text()->transcript().id, m_view.selection()}, name);
}

void CodingDesk::codeInVivo() {
    if (wantPassage()) m_session->codeInVivo({m_view.text()->transcript().id, m_view.selection()});
}

void CodingDesk::widen(HitScope scope) {
    if (!m_session || !m_view.text() || m_view.text()->empty()) return;
    const TranscriptText& text = *m_view.text();
    Range range = m_view.selection();
    if (range.empty()) { // the caret alone: the code point beside it, within its turn
        const Range turn = text.turns()[static_cast<std::size_t>(text.turnAt(range.begin))].range;
        if (turn.empty()) return;
        const CodePoint at = std::clamp(range.begin, turn.begin, turn.end - 1);
        range = {at, at + 1};
    }
    const auto wider = kenspeckle::widen(m_session->study(), {text.transcript().id, range}, scope);
    if (!wider) return m_session->sayProblem(wider.error());
    m_view.select(wider->range);
}

CodingId CodingDesk::stripeAtCaret() const {
    if (m_view.chosenStripe()) return m_view.chosenStripe();
    const std::vector<Stripe> here = stripesAtCaret();
    return here.empty() ? CodingId{} : here.front().id;
}

std::vector<Stripe> CodingDesk::stripesAtCaret() const {
    const StripeSet& set = m_view.stripes();
    const Range selection = m_view.selection();
    std::vector<std::size_t> found = selection.empty() ? set.around(m_view.caret()) : set.overlapping(selection);
    if (!selection.empty()) // those of exactly the passage first: they are what one has just made
        std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
            const bool exactA = set.stripes()[a].range == selection, exactB = set.stripes()[b].range == selection;
            if (exactA != exactB) return exactA;
            return set.stripes()[a].range.length() < set.stripes()[b].range.length();
        });
    std::vector<Stripe> stripes;
    for (const std::size_t index : found)
        stripes.push_back(set.stripes()[index]);
    // One chosen by its bar need not be at the caret's place in the list.
    if (const Stripe* chosen = set.find(m_view.chosenStripe())) {
        std::erase_if(stripes, [&](const Stripe& stripe) { return stripe.id == chosen->id; });
        stripes.insert(stripes.begin(), *chosen);
    }
    return stripes;
}

void CodingDesk::removeAtCaret() {
    if (!m_session || !m_view.text()) return;
    const CodingId id = stripeAtCaret();
    if (!id) return m_session->say(tr("Nothing is coded here."));
    remove(id);
}

void CodingDesk::remove(CodingId id) {
    if (m_session) m_session->removeCodings({id});
}

void CodingDesk::recode(CodeId code) {
    const Stripe* stripe = m_view.stripes().find(stripeAtCaret());
    if (m_session && stripe && stripe->code != code) m_session->replaceCoding(stripe->id, stripe->range, code);
}

void CodingDesk::resizeToSelection() {
    if (!wantPassage()) return;
    const Stripe* stripe = m_view.stripes().find(stripeAtCaret());
    if (!stripe) return m_session->say(tr("Select words that overlap the passage to be changed."));
    m_session->replaceCoding(stripe->id, m_view.selection(), stripe->code);
}

} // namespace kenspeckle::gui
