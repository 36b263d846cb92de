// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>
#include <unordered_map>

#include "kenspeckle/quote_review.h"

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace kenspeckle::gui {

/// The words of a quote as they would be printed: as they were said, shortened with (…) and [brackets], or told in
/// other words. It says while one types if something was not said. Words that cannot be taken stay here as a draft
/// until they can.
class WordingEditor : public QFrame {
    Q_OBJECT
public:
    explicit WordingEditor(QWidget* parent = nullptr);

    /// Null for none. What is being typed about the same quote stays.
    void setQuote(const ReviewedQuote* quote);
    /// Forgets drafts: another study.
    void forget();
    /// Hands on what was changed, if it can be taken. False if it cannot: the problem is shown.
    bool save();
    [[nodiscard]] bool changed() const;
    void focusWords();

    void setWording(Wording wording);
    [[nodiscard]] Wording wording() const { return m_wording; }
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QPlainTextEdit& editor() { return *m_words; }
    void leaveOutChosen();
    void insertBracketsHere();

Q_SIGNALS:
    void saveAsked(kenspeckle::QuoteId id, kenspeckle::Wording wording, const QString& words);
    void left();         ///< Esc: the keyboard goes back to the queue
    void approveAsked(); ///< Ctrl and Enter

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Draft {
        Wording wording = Wording::Verbatim;
        QString words;
        bool operator==(const Draft&) const = default;
    };
    [[nodiscard]] QWidget* buildTools();
    /// What would be taken: words that are as they were said are verbatim, whatever was chosen.
    [[nodiscard]] Draft effective() const;
    void put(const Draft& draft);
    void showTools();
    void check();

    QuoteId m_quote;
    QString m_said;
    Draft m_saved;
    Wording m_wording = Wording::Verbatim;
    QString m_paraphrase, m_shortened; ///< what was typed before another kind was chosen
    std::unordered_map<QuoteId, Draft> m_drafts;
    QTimer m_soon;
    bool m_putting = false;
    QButtonGroup* m_kinds = nullptr;
    QPushButton* m_leaveOut = nullptr;
    QPushButton* m_insert = nullptr;
    QPlainTextEdit* m_words = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace kenspeckle::gui
