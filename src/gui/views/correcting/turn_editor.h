// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace kenspeckle::gui {

/// The words of one turn to be typed into, laid over the turn in the transcript, with a line that tells what saving
/// would do to its passages. Control and Enter saves, Esc leaves; where words were changed it asks first, in that line.
class TurnEditor : public QFrame {
    Q_OBJECT
public:
    explicit TurnEditor(QWidget* over);

    /// `caret` in UTF-16 units of the words.
    void begin(int turn, const QString& words, int caret, const QFont& font);
    /// As typed, paragraphs apart by "\n".
    [[nodiscard]] QString words() const;
    void showEffect(const QString& effect);
    void showProblem(const QString& problem);
    [[nodiscard]] QString effect() const;
    /// The height it likes at a width.
    [[nodiscard]] int heightFor(int width) const;
    [[nodiscard]] QPlainTextEdit& field() { return *m_field; }
    [[nodiscard]] bool changed() const;
    /// Whether it waits to be told if what was typed may go.
    [[nodiscard]] bool asking() const;

Q_SIGNALS:
    void edited();
    void saveAsked();
    void leaveAsked(); ///< what was typed, if anything, may go

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void leave();
    void ask(bool ask);

    QString m_before;
    QLabel* m_title = nullptr;
    QPlainTextEdit* m_field = nullptr;
    QLabel* m_effect = nullptr;
    QPushButton* m_save = nullptr;
    QWidget* m_foot = nullptr;
    QWidget* m_question = nullptr;
    QPushButton* m_keep = nullptr;
};

} // namespace kenspeckle::gui
