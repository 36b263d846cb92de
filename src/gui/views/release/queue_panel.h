// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

#include "gui/models/queue_model.h"
#include "kenspeckle/codebook.h"
#include "kenspeckle/participants.h"

class QComboBox;
class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace kenspeckle::gui {

/// The quotes in review: which of them are listed, and the list, through which the keyboard runs.
class QueuePanel : public QFrame {
    Q_OBJECT
public:
    explicit QueuePanel(QWidget* parent = nullptr);

    void setCodebook(const Codebook& codebook);
    /// Those who speak in quotes of the queue.
    void setPeople(const std::vector<Participant>& people);
    /// Replaces the list; the quote at hand stays, or the one that took its place. `wanted` goes before it.
    void setQuotes(std::vector<ReviewedQuote> quotes, QuoteId wanted);
    /// Begins with what waits for a decision.
    void startAfresh();

    /// By code and person; the state is chosen here.
    [[nodiscard]] QueueFilter filter() const;
    [[nodiscard]] QuoteId current() const;
    [[nodiscard]] const ReviewedQuote* currentQuote() const { return m_model.find(current()); }
    /// The chosen ones in their order; without any, the current one.
    [[nodiscard]] std::vector<QuoteId> chosen() const;
    /// Lists it, whatever is filtered, and goes there. False if it is not in the queue.
    bool goTo(QuoteId id);
    void step(int by);
    /// Which quote comes once the chosen ones are decided; none at the end.
    [[nodiscard]] QuoteId afterChosen() const;

    [[nodiscard]] QueueModel& model() { return m_model; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QComboBox& stateBox() { return *m_state; }
    [[nodiscard]] QComboBox& codeBox() { return *m_code; }
    [[nodiscard]] QComboBox& personBox() { return *m_person; }
    [[nodiscard]] QMenu& proposeMenu() { return *m_propose; }

Q_SIGNALS:
    void currentChanged();
    void filterChanged();                       ///< by code or person: the list is to be read again
    void proposeAsked(kenspeckle::CodeId code); ///< none: every code

private:
    [[nodiscard]] std::vector<QuoteState> statesAt(int choice) const;
    void showCounts();
    void select(int row);
    void fillPropose(const Codebook& codebook);
    void showState();

    QueueModel m_model;
    QComboBox* m_state = nullptr;
    QComboBox* m_code = nullptr;
    QComboBox* m_person = nullptr;
    QPushButton* m_proposeButton = nullptr;
    QMenu* m_propose = nullptr;
    QListView* m_list = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_nothing = nullptr;
    bool m_filling = false;
};

} // namespace kenspeckle::gui
