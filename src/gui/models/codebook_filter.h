// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include <cstdint>

#include "gui/models/natural_order.h"

namespace kenspeckle::gui {

enum class CodeOrder : std::uint8_t { Book, Name, Use };

/// Keeps codes whose words answer the filter, with the way to them and what is below them; or codes that are not used.
/// Shows them in the codebook's order or in another, which changes nothing in the codebook.
class CodebookFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CodebookFilter(QObject* parent = nullptr);

    void setWords(const QString& words);
    void setUnusedOnly(bool unusedOnly);
    [[nodiscard]] bool unusedOnly() const { return m_unusedOnly; }
    void setOrder(CodeOrder order);
    [[nodiscard]] CodeOrder order() const { return m_order; }
    /// Something is left out.
    [[nodiscard]] bool filters() const { return m_unusedOnly || !m_words.isEmpty(); }

    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// Codes were let go of between two others, which says nothing in any order but the codebook's.
    void placeRefused();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_words;
    bool m_unusedOnly = false;
    CodeOrder m_order = CodeOrder::Book;
    QCollator m_collator = naturalOrder();
};

} // namespace kenspeckle::gui
