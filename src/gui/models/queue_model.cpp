// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/queue_model.h"

#include <algorithm>
#include <utility>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

QString inWords(QuoteState state) {
    switch (state) {
    case QuoteState::Proposed:
        return QueueModel::tr("To decide");
    case QuoteState::Approved:
        return QueueModel::tr("Approved");
    case QuoteState::Refused:
        return QueueModel::tr("Refused");
    case QuoteState::Stale:
        return QueueModel::tr("Changed since");
    }
    return {};
}

QString inWords(Consent consent) {
    switch (consent) {
    case Consent::NotRecorded:
        return QueueModel::tr("not recorded");
    case Consent::Quote:
        return QueueModel::tr("may be quoted");
    case Consent::Paraphrase:
        return QueueModel::tr("in other words only");
    case Consent::AskFirst:
        return QueueModel::tr("ask first");
    case Consent::Nothing:
        return QueueModel::tr("nothing");
    }
    return {};
}

QString signOf(QuoteState state) {
    switch (state) {
    case QuoteState::Proposed:
        return QStringLiteral("○");
    case QuoteState::Approved:
        return QStringLiteral("✓");
    case QuoteState::Refused:
        return QStringLiteral("✕");
    case QuoteState::Stale:
        return QStringLiteral("↻");
    }
    return {};
}

void QueueModel::setQuotes(std::vector<ReviewedQuote> quotes) {
    beginResetModel();
    m_quotes = std::move(quotes);
    m_counts = {};
    for (const ReviewedQuote& quote : m_quotes)
        ++m_counts[static_cast<std::size_t>(quote.state)];
    list();
    endResetModel();
}

void QueueModel::setStates(std::vector<QuoteState> states) {
    if (states == m_states) return;
    beginResetModel();
    m_states = std::move(states);
    list();
    endResetModel();
}

void QueueModel::list() {
    m_rows.clear();
    for (std::size_t at = 0; at < m_quotes.size(); ++at)
        if (m_states.empty() || std::find(m_states.begin(), m_states.end(), m_quotes[at].state) != m_states.end())
            m_rows.push_back(at);
}

const ReviewedQuote* QueueModel::quoteAt(int row) const {
    if (row < 0 || row >= static_cast<int>(m_rows.size())) return nullptr;
    return &m_quotes[m_rows[static_cast<std::size_t>(row)]];
}

int QueueModel::rowOf(QuoteId id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](std::size_t at) { return m_quotes[at].id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const ReviewedQuote* QueueModel::find(QuoteId id) const {
    const auto found =
        std::find_if(m_quotes.begin(), m_quotes.end(), [&](const ReviewedQuote& each) { return each.id == id; });
    return found == m_quotes.end() ? nullptr : &*found;
}

int QueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    const ReviewedQuote* quote = index.isValid() ? quoteAt(index.row()) : nullptr;
    if (!quote) return {};
    QStringList codes, people;
    for (const QuotedCode& code : quote->quote.codes)
        codes << fromUtf8(code.path);
    for (const std::string& person : quote->quote.participants)
        people << fromUtf8(person);
    switch (role) {
    case Qt::DisplayRole:
    case WordsRole:
        return fromUtf8(quote->words).simplified();
    case StateRole:
        return static_cast<int>(quote->state);
    case ConsentRole:
        return static_cast<int>(quote->consent);
    case WhoRole:
        return people.isEmpty() ? fromUtf8(quote->quote.transcript) : people.join(tr(", ", "between names"));
    case CodesRole:
        return codes.isEmpty() ? tr("coded no more") : codes.join(QStringLiteral(" · "));
    case DistinctiveRole:
        return quote->distinctive;
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3, consent: %4")
            .arg(inWords(quote->state), fromUtf8(quote->words).simplified(), people.join(tr(", ", "between names")),
                 inWords(quote->consent));
    default:
        return {};
    }
}

} // namespace kenspeckle::gui
