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
    /// With all of them, as one action; codes that are missing are made.
    void code(const CodeChoice& choice);
    void codeInVivo();
    /// The chosen stripe; without one the innermost at the caret.
    void removeAtCaret();
    void remove(const std::vector<CodingId>& ids);
    /// Every coding of exactly the passage that the stripe at the caret has.
    void removePassage();
    /// Gives codings other codes; without ids, the stripe at the caret.
    void recode(const std::vector<CodingId>& ids, const CodeChoice& choice);
    /// Gives the stripe at the caret the range that is selected.
    void resizeToSelection();
    /// Moves an end of the passage at the caret to the next word (1) or the one before (-1).
    void moveEnd(PassageEnd end, int step);
    void resize(CodingId id, Range range);
    /// Cuts the passage at the caret in two there.
    void splitAtCaret();
    /// The chosen stripe; without one the innermost at the caret. None if there is none.
    [[nodiscard]] CodingId stripeAtCaret() const;
    /// What the passage panel lists.
    [[nodiscard]] std::vector<Stripe> stripesAtCaret() const;

private:
    bool wantPassage();
    /// The stripe at the caret; says so if there is none.
    [[nodiscard]] const Stripe* wantStripe();
    /// Chooses what was just made of this passage, so that the next key is about it.
    void chooseMade(Range range, CodeId code);

    TranscriptView& m_view;
    StudySession* m_session = nullptr;
};

} // namespace kenspeckle::gui
