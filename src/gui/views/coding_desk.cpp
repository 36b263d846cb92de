// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/coding_desk.h"

#include <algorithm>
#include <unordered_map>

#include "gui/qt_text.h"
#include "kenspeckle/memos.h"

namespace kenspeckle::gui {

CodingDesk::CodingDesk(TranscriptView& view, QObject* parent) : QObject(parent), m_view(view) {
    connect(&view, &TranscriptView::codeDropped, this, [this](CodeId id, Range range) { code(id, range); });
    connect(&view, &TranscriptView::removeAsked, this, &CodingDesk::removeAtCaret);
    connect(&view, &TranscriptView::resizeAsked, this, &CodingDesk::resize);
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
    std::unordered_map<std::int64_t, QString> memos; // by coding
    const auto written = memosOf(m_session->study(), m_view.text()->transcript().id);
    if (!written) return m_session->sayProblem(written.error());
    for (const MemoMark& memo : *written)
        if (memo.target.kind == MemoKind::Coding) memos.emplace(memo.target.id, fromUtf8(memo.title));
    std::unordered_map<CodeId, QString> paths; // thousands of codings have a few codes
    for (const Coding& coding : *all) {
        Stripe stripe{.id = coding.id,
                      .range = coding.passage.range,
                      .code = coding.code,
                      .name = {},
                      .path = {},
                      .colour = {},
                      .coder = m_session->coderName(coding.coder),
                      .made = coding.made,
                      .memo = {}};
        if (const auto memo = memos.find(coding.id.value); memo != memos.end()) stripe.memo = memo->second;
        if (const Code* code = codebook.find(coding.code)) {
            stripe.name = fromUtf8(code->text.name);
            QString& path = paths[coding.code];
            if (path.isEmpty()) path = fromUtf8(codebook.path(coding.code));
            stripe.path = path;
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
    if (!m_session || !m_view.text()) return;
    if (m_session->code({m_view.text()->transcript().id, range}, id)) chooseMade(range, id);
}

void CodingDesk::code(const CodeChoice& choice) {
    if (!wantPassage()) return;
    const Range range = m_view.selection();
    if (m_session->codeAs({{m_view.text()->transcript().id, range}}, choice) && choice.codes.size() == 1)
        chooseMade(range, choice.codes.front());
}

void CodingDesk::chooseMade(Range range, CodeId code) {
    if (m_view.selection() != range) return; // a code dropped elsewhere than on the selection
    const std::vector<Stripe>& all = m_view.stripes().stripes();
    const auto made = std::find_if(all.begin(), all.end(),
                                   [&](const Stripe& stripe) { return stripe.range == range && stripe.code == code; });
    if (made != all.end()) m_view.chooseStripe(made->id);
}

void CodingDesk::codeByKey(int key) {
    if (!m_session) return;
    const CodeId id = m_session->recentCodes().at(key);
    if (!id)
        return m_session->say(tr("No code is on the key %1 yet: codes come onto the keys as you use them.").arg(key));
    code(id);
}

void CodingDesk::codeInVivo() {
    if (wantPassage()) m_session->codeInVivo({m_view.text()->transcript().id, m_view.selection()});
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

const Stripe* CodingDesk::wantStripe() {
    if (!m_session || !m_view.text()) return nullptr;
    const Stripe* stripe = m_view.stripes().find(stripeAtCaret());
    if (!stripe) m_session->say(tr("Nothing is coded here."));
    return stripe;
}

void CodingDesk::removeAtCaret() {
    if (const Stripe* stripe = wantStripe()) remove({stripe->id});
}

void CodingDesk::remove(const std::vector<CodingId>& ids) {
    if (m_session) m_session->removeCodings(ids);
}

void CodingDesk::removePassage() {
    const Stripe* stripe = wantStripe();
    if (!stripe) return;
    std::vector<CodingId> ids;
    for (const Stripe& each : m_view.stripes().stripes())
        if (each.range == stripe->range) ids.push_back(each.id);
    remove(ids);
}

void CodingDesk::recode(const std::vector<CodingId>& ids, const CodeChoice& choice) {
    if (!m_session || choice.empty()) return;
    std::vector<CodingId> wanted = ids;
    if (wanted.empty())
        if (const Stripe* stripe = wantStripe()) wanted.push_back(stripe->id);
    if (wanted.empty()) return;
    const std::vector<CodingId> made = m_session->recode(wanted, choice);
    if (made.size() == 1) m_view.chooseStripe(made.front());
}

void CodingDesk::resizeToSelection() {
    if (!wantPassage()) return;
    const Stripe* stripe = m_view.stripes().find(stripeAtCaret());
    if (!stripe) return m_session->say(tr("Select words that overlap the passage to be changed."));
    resize(stripe->id, m_view.selection());
}

void CodingDesk::resize(CodingId id, Range range) {
    const Stripe* stripe = m_view.stripes().find(id);
    if (!m_session || !stripe || stripe->range == range) return;
    const bool selected = m_view.selection() == stripe->range;
    const CodingId made = m_session->replaceCoding(id, range, stripe->code);
    if (!made) return;
    if (selected) m_view.select(range);
    m_view.chooseStripe(made); // the coding is a new one; to the hand it is the same
}

void CodingDesk::moveEnd(PassageEnd end, int step) {
    const Stripe* stripe = wantStripe();
    if (!stripe) return;
    Range range = stripe->range;
    const TranscriptText& text = *m_view.text();
    CodePoint& moved = end == PassageEnd::Begin ? range.begin : range.end;
    moved = nextEdge(text, moved, end, step);
    if (range.empty()) return m_session->say(tr("One word of the passage has to stay; Delete removes the coding."));
    resize(stripe->id, range);
    m_view.show({moved, moved});
}

void CodingDesk::splitAtCaret() {
    if (!m_session || !m_view.text()) return;
    const CodePoint at = m_view.caret();
    const auto holds = [at](const Stripe& stripe) { return stripe.range.begin < at && at < stripe.range.end; };
    const Stripe* chosen = m_view.stripes().find(m_view.chosenStripe());
    CodingId id = chosen && holds(*chosen) ? chosen->id : CodingId{};
    if (!id)
        for (const std::size_t index : m_view.stripes().around(at)) // the innermost first
            if (const Stripe& stripe = m_view.stripes().stripes()[index]; holds(stripe)) {
                id = stripe.id;
                break;
            }
    if (!id) return m_session->say(tr("Put the caret inside a coded passage, where it is to be cut in two."));
    if (const SplitCoding made = m_session->split(id, at); made.second) m_view.chooseStripe(made.second);
}

} // namespace kenspeckle::gui
