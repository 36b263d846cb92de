// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include "kenspeckle/correcting.h"

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace kenspeckle::gui {

class ReviewModel;
class StudySession;

/// The coded passages whose words a correction changed or took away: each with its words before and now, to be looked
/// at and said to be right.
class ReviewPanel : public QFrame {
    Q_OBJECT
public:
    explicit ReviewPanel(QWidget* parent = nullptr);

    /// Null when no study is open.
    void setSession(StudySession* session);
    [[nodiscard]] int count() const;
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QPushButton& accept() { return *m_accept; }
    [[nodiscard]] QPushButton& acceptAll() { return *m_acceptAll; }
    [[nodiscard]] QPushButton& goThere() { return *m_go; }

Q_SIGNALS:
    void countChanged(int count);
    void passageAsked(const kenspeckle::Passage& passage);

private:
    void ask();
    void showCurrent();
    void acceptThese(const std::vector<ReviewId>& ids);

    QPointer<StudySession> m_session;
    ReviewModel* m_model = nullptr;
    QStackedWidget* m_stack = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_before = nullptr;
    QLabel* m_now = nullptr;
    QPushButton* m_go = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_acceptAll = nullptr;
};

} // namespace kenspeckle::gui
