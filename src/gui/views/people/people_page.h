// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <array>
#include <functional>
#include <optional>

#include "gui/models/people_model.h"
#include "gui/views/people/people_table_view.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/passage.h"

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace kenspeckle::gui {

class PeopleDesk;
class SpeakersPanel;
class StudySession;

/// Participants and transcripts with their attributes, and who stands behind each speaker.
class PeoplePage : public QWidget {
    Q_OBJECT
public:
    explicit PeoplePage(QWidget* parent = nullptr);

    /// Null when no study is open.
    void setSession(StudySession* session);
    void showTable(AttributesOf whose);
    /// Everybody's labels, ready to be worked through.
    void showSpeakers();
    void addParticipant();
    /// Goes to their row; a filter that hides it is cleared.
    void showParticipant(ParticipantId id);

    [[nodiscard]] PeopleTableView& table() { return *m_table; }
    [[nodiscard]] PeopleModel& model() { return m_model; }
    [[nodiscard]] PeopleDesk& desk() { return *m_desk; }
    [[nodiscard]] QLineEdit& filter() { return *m_filter; }
    [[nodiscard]] SpeakersPanel& speakers() { return *m_speakers; }
    [[nodiscard]] AttributesOf whose() const { return m_whose; }

    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);
    void importAsked(); ///< of transcripts
    void memoAsked(const kenspeckle::MemoTarget& target);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* buildTable();
    [[nodiscard]] QWidget* buildEmpty();
    void connectTable();
    void refresh();
    void show(PeopleTable table);
    void showState();
    void goToWanted();
    void fitColumns();
    void arrangeColumns();
    void rememberColumns();
    void chosenChanged();
    void paste(const QString& text);
    void merge();
    void showCellMenu(const QPoint& point);
    void showHeaderMenu(const QPoint& point);
    /// The attribute's own commands and those of all.
    void fillAttributeMenu(QMenu& menu, int column);
    [[nodiscard]] std::vector<std::int64_t> chosenIds() const;
    [[nodiscard]] std::int64_t currentId() const;
    bool edit(const QModelIndex& index, const QString& text);

    QPointer<StudySession> m_session;
    PeopleDesk* m_desk = nullptr;
    AttributesOf m_whose = AttributesOf::Participants;
    PeopleModel m_model;
    PeopleProxy m_proxy;
    bool m_stale = true;
    std::optional<std::int64_t> m_wanted; ///< whose row is to be gone to once it is there
    bool m_arranging = false;             ///< the page itself moves and sizes columns
    QTimer m_columnsMoved;
    std::optional<std::int64_t> m_editNext; ///< whose name is to be typed once the row is there
    QTabBar* m_tabs = nullptr;
    QLineEdit* m_filter = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_merge = nullptr;
    QPushButton* m_attributes = nullptr;
    QStackedWidget* m_stack = nullptr;
    PeopleTableView* m_table = nullptr;
    QLabel* m_emptyWords = nullptr;
    QPushButton* m_emptyButton = nullptr;
    QLabel* m_advice = nullptr;
    QSplitter* m_splitter = nullptr;
    SpeakersPanel* m_speakers = nullptr;
};

} // namespace kenspeckle::gui
