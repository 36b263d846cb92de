// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "kenspeckle/memos.h"

namespace kenspeckle::gui {

class CodingDesk;
class MemoSigns;
class StudySession;
class TranscriptView;

/// What reading has to do with memos: what a memo would be about now, links to passages, the signs in the margin.
class MemoDesk : public QObject {
    Q_OBJECT
public:
    MemoDesk(TranscriptView& view, QObject* parent = nullptr);

    void setSession(StudySession* session);
    /// The chosen coding, else the selected passage, else the transcript, else the study.
    [[nodiscard]] MemoTarget targetHere() const;
    /// Puts a Markdown link to the selected words, or the chosen coding's, on the clipboard; without either, one to the
    /// transcript.
    void copyLink();
    [[nodiscard]] MemoSigns& memoSigns() { return *m_signs; }

Q_SIGNALS:
    void memoOpened(kenspeckle::MemoId id);
    /// The first words of what is written about the transcript shown as a whole; empty for nothing.
    void transcriptMemoChanged(const QString& title);

private:
    void showSigns();

    TranscriptView& m_view;
    MemoSigns* m_signs = nullptr;
    QPointer<StudySession> m_session;
    TranscriptId m_shown;
};

} // namespace kenspeckle::gui
