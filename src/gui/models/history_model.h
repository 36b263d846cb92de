// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

#include "kenspeckle/history.h"

namespace kenspeckle::gui {

class StudySession;

/// The journal as a list, newest first, read page by page as somebody scrolls down, and kept up to date on top.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        WhoRole = Qt::UserRole, ///< coder
        TimeRole,               ///< "14:05"
        DayRole,                ///< "Today"; empty but for the first entry of each day
        UndoneRole              ///< bool: an action that is undone at present
    };

    using QAbstractListModel::QAbstractListModel;

    /// Null when no study is open.
    void setSession(StudySession* session);
    void setFilter(const HistoryFilter& filter);
    [[nodiscard]] const HistoryFilter& filter() const { return m_filter; }
    /// Something was done: reads what came on top and what changed in what is shown.
    void follow();
    /// Null for none. Valid until the model changes.
    [[nodiscard]] const JournalEntry* entryAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// A page has arrived.
    void loaded();

private:
    void restart();
    void take(HistoryPage page);
    void append(HistoryPage page);
    [[nodiscard]] QString dayAt(std::size_t row) const;

    QPointer<StudySession> m_session;
    HistoryFilter m_filter;
    std::vector<JournalEntry> m_entries;
    bool m_more = false;
    bool m_asking = false;
};

} // namespace kenspeckle::gui
