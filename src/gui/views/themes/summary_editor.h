// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include "gui/views/themes/quote_list_view.h"
#include "kenspeckle/ids.h"

class QLabel;
class QPushButton;

namespace kenspeckle::gui {

class MemoText;
class StudySession;

/// One cell of the matrix: its summary, written here, and its passages. What is written is saved when one leaves or
/// pauses: one action for each spell of writing.
class SummaryEditor : public QFrame {
    Q_OBJECT
public:
    explicit SummaryEditor(QWidget* parent = nullptr);

    /// Saves what is being written in the study that was.
    void setSession(StudySession* session);
    /// Shows another cell, or the same one as it is now; what was being written in the other is saved first. None
    /// shows nothing.
    void showCell(ParticipantId participant, CodeId code, const QString& title, const QString& summary);
    void save();

    [[nodiscard]] MemoText& text() { return *m_text; }
    [[nodiscard]] QuoteListView& passages() { return *m_list; }
    [[nodiscard]] QuoteListModel& model() { return m_model; }
    [[nodiscard]] QPushButton& linkButton() { return *m_link; }
    /// How long one pauses until it is saved, in milliseconds.
    void setPause(int milliseconds) { m_pause.setInterval(milliseconds); }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

private:
    void askForPassages();
    void insertLink();
    void openLink(const QString& link);

    QPointer<StudySession> m_session;
    ParticipantId m_participant;
    CodeId m_code;
    QString m_name;
    QString m_stored; ///< as it is in the study
    QTimer m_pause;
    QuoteListModel m_model;
    QLabel* m_title = nullptr;
    MemoText* m_text = nullptr;
    QLabel* m_passages = nullptr;
    QPushButton* m_link = nullptr;
    QuoteListView* m_list = nullptr;
    QWidget* m_body = nullptr;
};

} // namespace kenspeckle::gui
