// SPDX-License-Identifier: GPL-3.0-or-later
// Memos: from whatever page one is asked for, and back to what its links lead to.
#include <QDesktopServices>
#include <QUrl>

#include "gui/main_window.h"
#include "gui/qt_text.h"
#include "gui/views/codebook_panel.h"
#include "gui/views/memos/memo_desk.h"
#include "gui/views/memos/memos_panel.h"
#include "gui/views/people/people_page.h"
#include "gui/views/read_page.h"
#include "gui/views/side_drawer.h"
#include "gui/views/transcripts_panel.h"
#include "kenspeckle/references.h"
#include "kenspeckle/tagging.h"

namespace kenspeckle::gui {

void MainWindow::connectMemos() {
    m_memoDesk = new MemoDesk(m_read->view(), this);
    connect(m_memoDesk, &MemoDesk::memoOpened, this, [this](MemoId id) {
        m_drawer->open(m_memos);
        m_memos->show(id);
    });
    connect(m_memos, &MemosPanel::linkOpened, this, &MainWindow::openLink);
    connect(m_memos, &MemosPanel::targetAsked, this, &MainWindow::showTarget);
    connect(m_memos, &MemosPanel::memoHereAsked, this, [this] { m_memos->writeAnother(m_memoDesk->targetHere()); });
    connect(m_read, &ReadPage::memoAsked, this, [this] { writeMemo(m_memoDesk->targetHere()); });
    connect(m_read, &ReadPage::linkAsked, m_memoDesk, &MemoDesk::copyLink);
    connect(&m_read->transcriptsPanel(), &TranscriptsPanel::memoAsked, this,
            [this](TranscriptId id) { writeMemo(MemoTarget::of(id)); });
    connect(m_people, &PeoplePage::memoAsked, this, &MainWindow::writeMemo);
    connect(m_memoDesk, &MemoDesk::transcriptMemoChanged, m_read, &ReadPage::showTranscriptMemo);
    connect(m_read, &ReadPage::transcriptMemoAsked, this, [this](TranscriptId id) { writeMemo(MemoTarget::of(id)); });
    connect(&m_read->codebookPanel(), &CodebookPanel::memoAsked, this,
            [this](CodeId id) { writeMemo(MemoTarget::of(id)); });
}

void MainWindow::writeMemo(const MemoTarget& target) {
    if (!m_session) return;
    m_drawer->open(m_memos);
    m_memos->write(target);
}

void MainWindow::openLink(const QString& link) {
    if (!m_session) return;
    if (link.startsWith(QStringLiteral("https://")) || link.startsWith(QStringLiteral("http://"))) {
        QDesktopServices::openUrl(QUrl(link));
        return;
    }
    const auto reference = parseReference(toUtf8(link));
    if (!reference) {
        m_session->sayProblem({reference.error().kind,
                               toUtf8(tr("This link cannot be opened: %1").arg(fromUtf8(reference.error().message)))});
        return;
    }
    const auto place = followReference(m_session->study(), *reference);
    if (!place) return m_session->sayProblem(place.error());
    switch (reference->kind) {
    case ReferenceKind::Passage:
        showPassage({TranscriptId{reference->id}, reference->range});
        break;
    case ReferenceKind::Transcript:
        showTarget(MemoTarget::of(TranscriptId{reference->id}));
        break;
    case ReferenceKind::Participant:
        showTarget(MemoTarget::of(ParticipantId{reference->id}));
        break;
    case ReferenceKind::Code:
        showTarget(MemoTarget::of(CodeId{reference->id}));
        break;
    case ReferenceKind::Memo:
        m_drawer->open(m_memos);
        m_memos->show(MemoId{reference->id});
        break;
    }
    if (place->warning) m_session->say(fromUtf8(*place->warning));
}

void MainWindow::showTarget(const MemoTarget& target) {
    if (!m_session) return;
    switch (target.kind) {
    case MemoKind::Study:
        break;
    case MemoKind::Transcript:
        setPage(Page::Read);
        m_read->open(TranscriptId{target.id});
        break;
    case MemoKind::Participant:
        setPage(Page::People);
        m_people->showParticipant(ParticipantId{target.id});
        break;
    case MemoKind::Code:
        setPage(Page::Read);
        m_read->codebookPanel().setCurrentCode(CodeId{target.id});
        break;
    case MemoKind::Passage:
        showPassage({TranscriptId{target.id}, target.range});
        break;
    case MemoKind::Coding: {
        const auto memo = blankMemo(m_session->study(), target);
        if (!memo) return m_session->sayProblem(memo.error());
        showPassage(memo->place);
        m_read->view().chooseStripe(CodingId{target.id});
        break;
    }
    }
}

} // namespace kenspeckle::gui
