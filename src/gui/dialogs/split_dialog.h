// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <optional>
#include <vector>

#include "kenspeckle/codebook_work.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace kenspeckle::gui {

class StudySession;

/// Goes through the passages of a code one by one: each is put to another code or stays. Nothing is changed before it
/// is finished. Not modal.
class SplitDialog : public QDialog {
    Q_OBJECT
public:
    SplitDialog(StudySession& session, CodeId code, QWidget* window);

    /// How many passages there are, and which is shown; as many as there are: the end, where one finishes.
    [[nodiscard]] std::size_t count() const { return m_quotes.size(); }
    [[nodiscard]] std::size_t at() const { return m_at; }
    /// The index of the target a passage is put to; nothing if it stays.
    [[nodiscard]] std::optional<std::size_t> targetOf(std::size_t quote) const { return m_choices.at(quote); }
    [[nodiscard]] QListWidget& targets() { return *m_targetList; }
    [[nodiscard]] QLineEdit& newTarget() { return *m_newTarget; }
    [[nodiscard]] QTextBrowser& words() { return *m_words; }

    void reject() override;

public Q_SLOTS:
    void showProblem(const QString& problem);

Q_SIGNALS:
    /// Closes only when told that it worked.
    void finishAsked(const std::vector<kenspeckle::SplitTarget>& targets,
                     const std::vector<kenspeckle::SplitStep>& steps);
    void passageAsked(const kenspeckle::Passage& passage);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void addTarget();
    void showTargets();
    void put(std::optional<std::size_t> target);
    void go(std::size_t to);
    void showQuote();
    void finish();
    bool pressed(int key);
    [[nodiscard]] int moved() const;

    StudySession& m_session;
    CodeId m_code;
    QString m_name;
    std::vector<SplitQuote> m_quotes;
    std::vector<std::optional<std::size_t>> m_choices; // as m_quotes
    std::vector<SplitTarget> m_targets;
    std::size_t m_at = 0;
    QLabel* m_progressWords = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_source = nullptr;
    QTextBrowser* m_words = nullptr;
    QListWidget* m_targetList = nullptr;
    QLineEdit* m_newTarget = nullptr;
    QComboBox* m_place = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_stay = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_finish = nullptr;
};

} // namespace kenspeckle::gui
