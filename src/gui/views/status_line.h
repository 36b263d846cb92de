// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QToolButton;

namespace kenspeckle::gui {

/// The foot of the window: what was done last with a way to undo it, what went wrong, and how far long work is.
class StatusLine : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void say(const QString& what, bool canUndo);
    void sayProblem(const QString& what);
    /// A link beside the words: emits linkAsked.
    void sayWithLink(const QString& what, const QString& link, bool canUndo);
    void showProgress(const QString& what, qint64 done, qint64 total);
    void hideProgress();
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void undoAsked();
    void linkAsked();
    void cancelAsked();

private:
    void put(const QString& html, const QString& plain);

    QLabel* m_words = nullptr;
    QWidget* m_work = nullptr;
    QLabel* m_workWords = nullptr;
    QProgressBar* m_bar = nullptr;
    QToolButton* m_cancel = nullptr;
    QString m_plain;
};

} // namespace kenspeckle::gui
