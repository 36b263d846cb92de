// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <optional>
#include <utility>
#include <vector>

#include "kenspeckle/adjudication.h"
#include "kenspeckle/retrieval.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace kenspeckle::gui {

class StudySession;

/// Goes through the places where coders differ, each coder's passages side by side in the turns they stand in. A digit
/// takes it as that coder has it, 0 says that the code does not apply, E takes the words selected in a column. Every
/// decision is made at once, as one step that can be undone. Not modal.
class SettleDialog : public QDialog {
    Q_OBJECT
public:
    SettleDialog(StudySession& session, QWidget* window);

    /// Goes to what is open about a code at a passage; if nothing is, to the first about the code.
    void showAt(CodeId code, const Passage& passage);
    [[nodiscard]] QListWidget& list() { return *m_list; }
    [[nodiscard]] QLineEdit& reason() { return *m_reason; }
    /// Of the dispute shown, in the order of their keys.
    [[nodiscard]] const std::vector<QTextBrowser*>& columns() const { return m_columns; }
    [[nodiscard]] QLabel& progressWords() { return *m_progressWords; }
    [[nodiscard]] const std::vector<Dispute>& open() const { return m_open; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void ask();
    void fill(Disputes found);
    void goToWanted();
    void showCurrent();
    void showProgress();
    void addColumn(const Dispute& dispute, std::size_t side, const std::vector<ContextTurn>& turns);
    void addButton(const QString& name, const QString& tip, int key);
    void clearSides();
    bool pressed(int key);
    void decide(std::vector<Range> passages);
    void takeSelection();
    void adopt();
    void say(const QString& problem);
    [[nodiscard]] const Dispute* current() const;
    /// What is selected in a column, as a range of the transcript.
    [[nodiscard]] std::optional<Range> selected() const;

    StudySession& m_session;
    std::vector<Dispute> m_open;
    bool m_filled = false;
    std::optional<std::pair<CodeId, Passage>> m_wanted; ///< to be gone to once it is listed
    int m_settled = 0;
    std::vector<ContextTurn> m_turns; // of the dispute shown
    QLabel* m_progressWords = nullptr;
    QProgressBar* m_progress = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_source = nullptr;
    QHBoxLayout* m_sides = nullptr;
    QHBoxLayout* m_keys = nullptr;
    std::vector<QTextBrowser*> m_columns;
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_openPlace = nullptr;
    QPushButton* m_adopt = nullptr;
};

} // namespace kenspeckle::gui
