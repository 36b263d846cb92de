// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <cstdint>

#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

class ReviewPanel;
class SideDrawer;
class StudySession;
class TranscriptView;
class TurnEditor;

/// Correcting what a transcript says: the editor over a turn, the list of passages to be looked at afterwards, the same
/// words everywhere. Also shows a transcript anew whenever its words have changed, whoever changed them.
class CorrectingFlow : public QObject {
    Q_OBJECT
public:
    /// All must live as long as the flow.
    CorrectingFlow(TranscriptView& view, SideDrawer& drawer, QWidget& window);

    /// Null when no study is open. To be told before those who draw codings: they are of the words as they are now.
    void setSession(StudySession* session);
    void correctTurnAtCaret();
    void correctEverywhere();
    void toggleReview();
    [[nodiscard]] bool editing() const;
    [[nodiscard]] TurnEditor& editor() { return *m_editor; }
    [[nodiscard]] ReviewPanel& reviewPanel() { return *m_review; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followText();
    void placeEditor();
    void askForEffect();
    void save();
    void leave();

    TranscriptView& m_view;
    SideDrawer& m_drawer;
    QWidget& m_window;
    QPointer<StudySession> m_session;
    TurnEditor* m_editor = nullptr;
    ReviewPanel* m_review = nullptr;
    QTimer m_pause;            // until the effect is asked for
    TranscriptId m_transcript; // shown, and its version
    std::int64_t m_version = 0;
    int m_turn = 0; // number of the turn in the editor
};

} // namespace kenspeckle::gui
