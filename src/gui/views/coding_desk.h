// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "gui/models/study_session.h"
#include "gui/views/transcript_view.h"
#include "kenspeckle/searching.h"

namespace kenspeckle::gui {

/// What the hands do at the transcript: each command of the keyboard, the mouse and the menus, carried out on what is
/// selected in the view. Says in the session's words what came of it.
class CodingDesk : public QObject {
    Q_OBJECT
public:
    CodingDesk(TranscriptView& view, QObject* parent);

    void setSession(StudySession* session);
    /// Reads the codings of the transcript shown and gives them to the view.
    void showStripes();

    /// False, with a word of advice, if nothing is selected.
    [[nodiscard]] bool hasPassage() const;
    void code(CodeId code);
    void code(CodeId code, Range range);
    void codeByKey(int key);
    void codeWithNew(const QString& name);
    void codeInVivo();
    void widen(HitScope scope);
    /// The chosen stripe; without one the innermost at the caret.
    void removeAtCaret();
    void remove(CodingId id);
    /// Gives the stripe at the caret another code, or the range that is selected.
    void recode(CodeId code);
    void resizeToSelection();
    /// The chosen stripe; without one the innermost at the caret. None if there is none.
    [[nodiscard]] CodingId stripeAtCaret() const;
    /// What the passage panel lists.
    [[nodiscard]] std::vector<Stripe> stripesAtCaret() const;

private:
    bool wantPassage();

    TranscriptView& m_view;
    StudySession* m_session = nullptr;
};

} // namespace kenspeckle::gui
