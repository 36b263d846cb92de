// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include "kenspeckle/quote_review.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace kenspeckle::gui {

class AskLine;
class ElidedLabel;
class SaidView;
class StudySession;
class WordingEditor;

/// One quote in review: what was said with the turns around it, its wording, and what to do with it.
class QuoteDesk : public QFrame {
    Q_OBJECT
public:
    explicit QuoteDesk(QWidget* parent = nullptr);

    void setSession(StudySession* session);
    /// Null for none. `place` says where it stands in the queue: "3 of 12"; `asked` is how many approvals it needs.
    void setQuote(const ReviewedQuote* quote, const QString& place, int asked);

    // What the keys of one letter do, too.
    void approve();
    void refuse();
    void markDistinctive();

    [[nodiscard]] WordingEditor& wording() { return *m_wording; }
    [[nodiscard]] SaidView& said() { return *m_said; }
    [[nodiscard]] AskLine& question() { return *m_ask; }
    [[nodiscard]] QString stateWords() const;

Q_SIGNALS:
    void decided(kenspeckle::Verdict verdict, const QString& reason, const QString& permission);
    void distinctiveAsked(kenspeckle::QuoteId id, const QString& note);
    void withdrawAsked();
    void passageAsked(const kenspeckle::Passage& passage);
    void stepAsked(int by);
    void keyboardBack(); ///< to the queue

private:
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildFoot();
    void showContext();
    [[nodiscard]] QString describe(const ReviewedQuote& quote, int asked) const;

    QPointer<StudySession> m_session;
    ReviewedQuote m_quote;
    bool m_any = false;
    int m_around = 2;
    ElidedLabel* m_who = nullptr;
    ElidedLabel* m_codes = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_place = nullptr;
    SaidView* m_said = nullptr;
    WordingEditor* m_wording = nullptr;
    AskLine* m_ask = nullptr;
    QPushButton* m_approve = nullptr;
    QPushButton* m_refuse = nullptr;
    QPushButton* m_distinctive = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_withdraw = nullptr;
    QToolButton* m_more = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
};

} // namespace kenspeckle::gui
