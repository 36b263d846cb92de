// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace kenspeckle::gui {

/// A question asked in a line of the page, where a box in the way would hide what it is about. Enter answers, Esc takes
/// it back.
class AskLine : public QFrame {
    Q_OBJECT
public:
    enum class Empty { Refused, Taken };

    explicit AskLine(QWidget* parent = nullptr);

    void ask(const QString& question, const QString& button, std::function<void(const QString&)> answer,
             const QString& before = {}, Empty empty = Empty::Refused);
    void leave();
    [[nodiscard]] QLineEdit& field() { return *m_field; }

Q_SIGNALS:
    /// Answered or taken back: the keyboard goes where it was.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take();

    std::function<void(const QString&)> m_answer;
    Empty m_empty = Empty::Refused;
    QLabel* m_question = nullptr;
    QLineEdit* m_field = nullptr;
    QPushButton* m_button = nullptr;
};

} // namespace kenspeckle::gui
