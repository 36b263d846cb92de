// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

#include "gui/models/study_session.h"
#include "gui/models/text_units.h"
#include "gui/views/transcript_view.h"

namespace kenspeckle::gui {

/// How one gets about in a transcript without the mouse: the selection widened and narrowed again, and steps to the
/// next turn, coded passage and stretch that is not coded.
class ReadingMoves : public QObject {
    Q_OBJECT
public:
    ReadingMoves(TranscriptView& view, QObject* parent);

    void setSession(StudySession* session);

    void widenTo(TextUnit unit);
    /// To the smallest unit that is larger than what is selected: word, sentence, paragraph, turn.
    void widen();
    /// Takes the last widening back.
    void narrow();
    // Forwards (1) or backwards (-1).
    void goToTurn(int step);
    void goToCoded(int step);
    void goToUncoded(int step);

private:
    /// One widening: what was selected before it and what it made of that.
    struct Step {
        Range before;
        Range after;
    };
    [[nodiscard]] bool canRead() const;
    void apply(Range wider);

    TranscriptView& m_view;
    StudySession* m_session = nullptr;
    std::vector<Step> m_steps;
};

} // namespace kenspeckle::gui
