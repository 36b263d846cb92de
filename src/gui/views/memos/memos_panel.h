// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include "kenspeckle/memos.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QSplitter;
class QToolButton;

namespace kenspeckle::gui {

class MemoEditor;
class MemoListModel;
class StudySession;

/// All memos of the study: a list to search, and the one that is read or written.
class MemosPanel : public QFrame {
    Q_OBJECT
public:
    explicit MemosPanel(QWidget* parent = nullptr);

    /// Null when no study is open.
    void setSession(StudySession* session);
    /// Shows the newest memo about something, or begins one, ready to be written.
    void write(const MemoTarget& target);
    /// Begins another memo about something.
    void writeAnother(const MemoTarget& target);
    void show(MemoId id);
    /// What is being written goes into the study now: before undo, before closing.
    void save();

    [[nodiscard]] MemoEditor& editor() { return *m_editor; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QLineEdit& search() { return *m_search; }
    [[nodiscard]] QComboBox& kinds() { return *m_kinds; }
    [[nodiscard]] MemoListModel& model() { return *m_model; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);
    void linkOpened(const QString& link);
    void targetAsked(const kenspeckle::MemoTarget& target);
    /// Somebody wants a memo about what is selected on the page.
    void memoHereAsked();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void ask();
    void showList(std::vector<MemoDetail> memos);
    void selectShown();
    [[nodiscard]] MemoFilter filter() const;

    QPointer<StudySession> m_session;
    QTimer m_soon; // asks again a moment after the last letter or change
    QLineEdit* m_search = nullptr;
    QComboBox* m_kinds = nullptr;
    QToolButton* m_new = nullptr;
    QLabel* m_note = nullptr;
    QListView* m_list = nullptr;
    MemoListModel* m_model = nullptr;
    MemoEditor* m_editor = nullptr;
};

} // namespace kenspeckle::gui
