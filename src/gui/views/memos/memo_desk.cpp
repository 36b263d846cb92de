// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memo_desk.h"

#include <QClipboard>
#include <QGuiApplication>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/memos/memo_signs.h"
#include "gui/views/transcript_view.h"
#include "kenspeckle/references.h"

namespace kenspeckle::gui {

MemoDesk::MemoDesk(TranscriptView& view, QObject* parent) : QObject(parent), m_view(view) {
    m_signs = new MemoSigns(view);
    connect(m_signs, &MemoSigns::opened, this, &MemoDesk::memoOpened);
    // Also told when another transcript is shown.
    connect(&view, &TranscriptView::selectionChanged, this, [this] {
        const TranscriptId shown = m_view.text() ? m_view.text()->transcript().id : TranscriptId{};
        if (shown != m_shown) showSigns();
    });
}

void MemoDesk::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &StudySession::studyChanged, this, &MemoDesk::showSigns);
        connect(session, &StudySession::coderChanged, this, &MemoDesk::showSigns);
    }
    showSigns();
}

void MemoDesk::showSigns() {
    m_shown = m_view.text() ? m_view.text()->transcript().id : TranscriptId{};
    std::vector<MemoMark> marks;
    if (m_session && m_shown)
        if (auto found = memosOf(m_session->study(), m_shown)) marks = std::move(*found);
    m_signs->setMemos(marks);
    // Those on the whole of it come first.
    Q_EMIT transcriptMemoChanged(!marks.empty() && marks.front().target.kind == MemoKind::Transcript
                                     ? fromUtf8(marks.front().title)
                                     : QString());
}

MemoTarget MemoDesk::targetHere() const {
    if (!m_view.text()) return MemoTarget::study();
    if (const CodingId chosen = m_view.chosenStripe()) return MemoTarget::of(chosen);
    const TranscriptId transcript = m_view.text()->transcript().id;
    const Range range = m_view.selection();
    return range.empty() ? MemoTarget::of(transcript) : MemoTarget::of(Passage{transcript, range});
}

void MemoDesk::copyLink() {
    if (!m_session || !m_view.text()) return;
    const TranscriptId transcript = m_view.text()->transcript().id;
    Range range = m_view.selection();
    if (const Stripe* chosen = m_view.stripes().find(m_view.chosenStripe())) range = chosen->range;
    const std::string link =
        range.empty() ? markdownLink(m_view.text()->transcript().name, Reference::to(transcript))
                      : markdownLink(toUtf8(m_view.text()->words(range)), Reference::to(Passage{transcript, range}));
    QGuiApplication::clipboard()->setText(fromUtf8(link));
    m_session->say(range.empty() ? tr("Copied a link to this transcript. Paste it into a memo.")
                                 : tr("Copied a link to this passage. Paste it into a memo."));
}

} // namespace kenspeckle::gui
