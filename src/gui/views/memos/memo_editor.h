// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

#include "gui/views/memos/memo_drafts.h"
#include "kenspeckle/memos.h"

class QStackedWidget;
class QToolButton;

namespace kenspeckle::gui {

class ElidedLabel;
class MemoPreview;
class MemoText;
class StudySession;

/// One memo, read or written. What is written is saved when one pauses or leaves: one action for each spell of writing,
/// not for each letter. Until then it is kept in a draft (memo_drafts.h).
class MemoEditor : public QWidget {
    Q_OBJECT
public:
    explicit MemoEditor(QWidget* parent = nullptr);

    /// Null when no study is open; saves what is being written in the one that was. Brings back the draft of a program
    /// that ended before it could save.
    void setSession(StudySession* session);
    /// Shows a memo, or begins one (blankMemo); what was being written is saved first.
    void edit(const MemoDetail& memo);
    /// Shows nothing.
    void clear();
    /// Looks whether the memo is still as it is shown; somebody may have undone it.
    void refresh();
    /// Saves now. A memo without words any more is removed.
    void save();
    void remove();

    [[nodiscard]] bool isEmpty() const { return !m_memo; }
    /// None for one that is not in the study yet.
    [[nodiscard]] MemoId memo() const { return m_memo ? m_memo->memo.id : MemoId{}; }
    [[nodiscard]] MemoText& text() { return *m_text; }
    [[nodiscard]] MemoPreview& preview() { return *m_preview; }
    /// How long one pauses until it is saved, in milliseconds; and how often a draft is kept while one writes.
    void setPauses(int untilSaved, int untilDraft);
    void focusText();

Q_SIGNALS:
    void linkOpened(const QString& link);
    void placeAsked(const kenspeckle::MemoTarget& target); ///< show what the memo is about
    void shownChanged();                                   ///< another memo, or one that has come to have an id

private:
    void show(MemoDetail memo);
    void showHead();
    void written();
    void keepDraft();
    bool store(const std::string& words);
    void recoverDraft();
    [[nodiscard]] bool dirty() const { return m_dirty; }

    QPointer<StudySession> m_session;
    std::optional<MemoDetail> m_memo;
    std::optional<MemoDrafts> m_drafts;
    bool m_dirty = false;
    bool m_filling = false; // the text is set, not written
    QTimer m_pause;
    QTimer m_draft;
    ElidedLabel* m_about = nullptr;
    ElidedLabel* m_who = nullptr;
    QToolButton* m_go = nullptr;
    QToolButton* m_read = nullptr;
    QToolButton* m_remove = nullptr;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_body = nullptr;
    MemoText* m_text = nullptr;
    MemoPreview* m_preview = nullptr;
};

} // namespace kenspeckle::gui
