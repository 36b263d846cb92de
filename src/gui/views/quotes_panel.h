// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

#include "kenspeckle/retrieval.h"

class QLabel;
class QListWidget;

namespace kenspeckle::gui {

/// Quotes under one another, each with who said it and where; a double click goes there.
class QuotesPanel : public QFrame {
    Q_OBJECT
public:
    explicit QuotesPanel(QWidget* parent = nullptr);

    void setQuotes(const QString& title, std::vector<Quote> quotes);
    void setAdvice(const QString& advice);
    /// Each with who said it.
    void copyAll() const;
    [[nodiscard]] const std::vector<Quote>& quotes() const { return m_quotes; }
    [[nodiscard]] QListWidget& list() { return *m_list; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

private:
    void copy(bool all) const;

    std::vector<Quote> m_quotes;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace kenspeckle::gui
