// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

#include "gui/models/history_model.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/progress.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QTextBrowser;
class QToolButton;

namespace kenspeckle::gui {

class BackgroundJob;
class StudySession;
struct HistoryPlace;

/// The journal in plain words: what was done, by whom, and the way back.
class HistoryPanel : public QFrame {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget* parent = nullptr);
    ~HistoryPanel() override;

    /// Null when no study is open.
    void setSession(StudySession* session);
    /// Only what concerns one thing: `name` says which, `ids` are values of its ids.
    void showAbout(const QString& name, const std::vector<std::int64_t>& ids);

    [[nodiscard]] HistoryModel& model() { return m_model; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QTextBrowser& changes() { return *m_changes; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);
    void codeAsked(kenspeckle::CodeId code);

private:
    [[nodiscard]] QWidget* buildFilters();
    [[nodiscard]] QWidget* buildDetails();
    void applyFilter();
    void follow();
    void fillCoders();
    void showEntry();
    void showChanges();
    void showPlace();
    void undoBack();
    void turn(JournalId entry, bool back);
    void turned(Result<std::vector<JournalEntry>> done, bool back);
    void showEmptiness();

    QPointer<StudySession> m_session;
    HistoryModel m_model;
    std::vector<std::int64_t> m_about;
    std::vector<Change> m_shownChanges; ///< of the entry chosen
    bool m_movedShown = false;
    std::unique_ptr<HistoryPlace> m_place;
    QPointer<BackgroundJob> m_job;
    JournalId m_way; ///< what the way forth again leads to
    QTimer m_typing;
    QLineEdit* m_words = nullptr;
    QComboBox* m_coder = nullptr;
    QComboBox* m_kind = nullptr;
    QToolButton* m_aboutChip = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_empty = nullptr;
    QWidget* m_details = nullptr;
    QLabel* m_title = nullptr;
    QTextBrowser* m_changes = nullptr;
    QPushButton* m_go = nullptr;
    QPushButton* m_back = nullptr;
    QWidget* m_outcome = nullptr;
    QLabel* m_outcomeWords = nullptr;
};

} // namespace kenspeckle::gui
