// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/quote_list_model.h"

#include <algorithm>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

QString joined(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& name : names)
        list << fromUtf8(name);
    return list.join(QStringLiteral(" / "));
}

} // namespace

void QuoteListModel::setQuotes(std::vector<Quote> quotes, const Codebook& codebook) {
    beginResetModel();
    m_quotes = std::move(quotes);
    m_codebook = codebook;
    m_rows.clear();
    m_rows.reserve(m_quotes.size() + 16);
    std::size_t heading = 0;
    for (std::size_t i = 0; i < m_quotes.size(); ++i) {
        const Quote& quote = m_quotes[i];
        if (!quote.headings.empty() && (i == 0 || m_quotes[i - 1].headings != quote.headings)) {
            heading = m_rows.size();
            m_rows.push_back({-1, joined(quote.headings), 0});
        }
        m_rows.push_back({static_cast<int>(i), {}, 0});
        if (!quote.headings.empty()) ++m_rows[heading].count;
    }
    endResetModel();
}

const Quote* QuoteListModel::quoteAt(int row) const {
    if (row < 0 || row >= static_cast<int>(m_rows.size()) || isHeading(row)) return nullptr;
    return &m_quotes[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].quote)];
}

std::vector<QuoteListModel::CodeMark> QuoteListModel::codesAt(int row) const {
    std::vector<CodeMark> marks;
    const Quote* quote = quoteAt(row);
    if (!quote) return marks;
    for (const QuotedCode& each : quote->codes)
        if (const Code* code = m_codebook.find(each.id))
            marks.push_back({fromUtf8(code->text.name),
                             QColor(code->text.colour.red, code->text.colour.green, code->text.colour.blue)});
    return marks;
}

int QuoteListModel::rowOf(const Passage& passage, const std::vector<std::string>& headings) const {
    int elsewhere = -1;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const Quote* quote = quoteAt(static_cast<int>(row));
        if (!quote || quote->passage != passage) continue;
        if (quote->headings == headings) return static_cast<int>(row);
        if (elsewhere < 0) elsewhere = static_cast<int>(row);
    }
    return elsewhere;
}

void QuoteListModel::setContext(const Passage& passage, std::vector<ContextTurn> turns) {
    if (turns.empty())
        m_contexts.erase(passage);
    else
        m_contexts[passage] = std::move(turns);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (const Quote* quote = quoteAt(static_cast<int>(row)); quote && quote->passage == passage) {
            const QModelIndex at = index(static_cast<int>(row));
            Q_EMIT dataChanged(at, at, {Qt::DisplayRole, Qt::SizeHintRole, Qt::AccessibleTextRole});
        }
}

const std::vector<ContextTurn>* QuoteListModel::contextOf(const Passage& passage) const {
    const auto found = m_contexts.find(passage);
    return found == m_contexts.end() ? nullptr : &found->second;
}

QString QuoteListModel::asText(const Quote& quote) {
    return QStringLiteral("“%1” — %2")
        .arg(fromUtf8(quote.text), fromUtf8(quote.attribution.empty() ? quote.transcript : quote.attribution));
}

int QuoteListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QuoteListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Quote* quote = quoteAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return quote ? fromUtf8(quote->text) : row.heading;
    case HeadingRole:
        return quote == nullptr;
    case DetailRole:
        return quote ? fromUtf8(quote->attribution.empty() ? quote->transcript : quote->attribution)
                     : tr("%n quote(s)", nullptr, row.count);
    case Qt::AccessibleTextRole: {
        if (!quote) return QString(row.heading + QStringLiteral(", ") + tr("%n quote(s)", nullptr, row.count));
        QStringList names;
        for (const CodeMark& mark : codesAt(index.row()))
            names << mark.name;
        return QString(asText(*quote) + QStringLiteral(" — ") + names.join(QStringLiteral(", ")));
    }
    default:
        return {};
    }
}

Qt::ItemFlags QuoteListModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    if (isHeading(index.row())) return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace kenspeckle::gui
