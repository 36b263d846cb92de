// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QString>

#include <map>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle::gui {

/// Quotes under one another, with a row for each heading they stand under. Thousands of them: a row costs nothing until
/// it is asked for.
class QuoteListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool
        DetailRole                  ///< attribution of a quote, "4 quotes" of a heading
    };

    /// A code as it stands at the foot of a quote.
    struct CodeMark {
        QString name;
        QColor colour;
    };

    using QAbstractListModel::QAbstractListModel;

    void setQuotes(std::vector<Quote> quotes, const Codebook& codebook);
    [[nodiscard]] const std::vector<Quote>& quotes() const { return m_quotes; }
    [[nodiscard]] bool isHeading(int row) const { return m_rows[static_cast<std::size_t>(row)].quote < 0; }
    /// Null for a heading.
    [[nodiscard]] const Quote* quoteAt(int row) const;
    [[nodiscard]] std::vector<CodeMark> codesAt(int row) const;
    /// The row of the first quote of this passage under these headings; of the passage, if it stands under others; else
    /// -1.
    [[nodiscard]] int rowOf(const Passage& passage, const std::vector<std::string>& headings) const;

    /// The turns around a passage, shown in place of the passage alone; none closes them.
    void setContext(const Passage& passage, std::vector<ContextTurn> turns);
    /// Null if the passage is shown alone.
    [[nodiscard]] const std::vector<ContextTurn>* contextOf(const Passage& passage) const;

    /// “It's a safe place.” — Evelyn, user
    [[nodiscard]] static QString asText(const Quote& quote);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        int quote = -1; ///< none for a heading
        QString heading;
        int count = 0; ///< quotes under it
    };

    std::vector<Quote> m_quotes;
    Codebook m_codebook;
    std::vector<Row> m_rows;
    std::map<Passage, std::vector<ContextTurn>> m_contexts;
};

} // namespace kenspeckle::gui
