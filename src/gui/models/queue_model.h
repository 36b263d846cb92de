// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <array>
#include <vector>

#include "kenspeckle/quote_review.h"

namespace kenspeckle::gui {

/// "Approved", "Changed since": for people.
[[nodiscard]] QString inWords(QuoteState state);
/// "may be quoted", "in other words only": what somebody allows.
[[nodiscard]] QString inWords(Consent consent);
/// In the order in which they are offered.
inline constexpr std::array<Consent, 5> kConsents{Consent::NotRecorded, Consent::Quote, Consent::Paraphrase,
                                                  Consent::AskFirst, Consent::Nothing};
/// A sign for a state, told apart without colour: ○ ✓ ✕ ↻.
[[nodiscard]] QString signOf(QuoteState state);

/// Quotes in review, those of one state or all, as the list of the page Release shows them.
class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        WordsRole = Qt::UserRole, ///< as they would be printed
        StateRole,                ///< QuoteState
        ConsentRole,              ///< Consent
        WhoRole,
        CodesRole,
        DistinctiveRole,
    };
    using QAbstractListModel::QAbstractListModel;

    void setQuotes(std::vector<ReviewedQuote> quotes);
    /// None: of any state.
    void setStates(std::vector<QuoteState> states);
    [[nodiscard]] const std::vector<QuoteState>& states() const { return m_states; }
    [[nodiscard]] int countOf(QuoteState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    [[nodiscard]] int countOfAll() const { return static_cast<int>(m_quotes.size()); }

    /// Null past the end. Holds until the next setQuotes().
    [[nodiscard]] const ReviewedQuote* quoteAt(int row) const;
    /// -1 if it is not listed.
    [[nodiscard]] int rowOf(QuoteId id) const;
    /// Of any state; null if it is not in the queue.
    [[nodiscard]] const ReviewedQuote* find(QuoteId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void list();

    std::vector<ReviewedQuote> m_quotes;
    std::vector<QuoteState> m_states;
    std::vector<std::size_t> m_rows; ///< into m_quotes
    std::array<int, 4> m_counts{};
};

} // namespace kenspeckle::gui
