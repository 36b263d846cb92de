// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <optional>

#include "kenspeckle/searching.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace kenspeckle::gui {

class StudySession;

/// What a search of the study found, as one types. The study is asked in another thread; what arrives late for an
/// older question is dropped.
class SearchPanel : public QFrame {
    Q_OBJECT
public:
    explicit SearchPanel(QWidget* parent = nullptr);

    void setSession(StudySession* session);
    /// Asks after a short pause in typing; an empty query clears the list.
    void setQuery(const QString& query);
    /// Asks at once.
    void askNow();
    void showResults(const SearchResults& results);
    void showProblem(const QString& problem);
    [[nodiscard]] QString query() const { return m_query; }
    [[nodiscard]] SearchOptions options() const;
    [[nodiscard]] const std::vector<Hit>& hits() const { return m_results.hits; }
    [[nodiscard]] QListWidget& list() { return *m_list; }
    void openHit(int row);
    /// Opens the next (1) or previous (-1) hit of the list.
    void step(int by);

Q_SIGNALS:
    void hitOpened(const kenspeckle::Hit& hit);
    void codeAllAsked(const QString& query, const kenspeckle::SearchOptions& options, kenspeckle::HitScope scope);
    void closeAsked();
    /// Empty when the query can be read.
    void problemChanged(const QString& problem);

private:
    QPointer<StudySession> m_session;
    QTimer m_pause;
    QString m_query;
    SearchResults m_results;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QCheckBox* m_interviewers = nullptr;
    QListWidget* m_list = nullptr;
    QWidget* m_foot = nullptr;
    QComboBox* m_scope = nullptr;
    QPushButton* m_codeAll = nullptr;
};

} // namespace kenspeckle::gui
