// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/history_model.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

constexpr int kPage = 200;
constexpr int kMostToCompare = 2000;

QString newestKey() { return QStringLiteral("history"); }
QString olderKey() { return QStringLiteral("older history"); }

QDateTime localTime(Timestamp at) {
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(at.time_since_epoch().count()));
}

bool sameRow(const JournalEntry& a, const JournalEntry& b) { return a.undone == b.undone && a.label == b.label; }

} // namespace

void HistoryModel::setSession(StudySession* session) {
    m_session = session;
    m_filter = {};
    restart();
}

void HistoryModel::setFilter(const HistoryFilter& filter) {
    m_filter = filter;
    restart();
}

void HistoryModel::restart() {
    beginResetModel();
    m_entries.clear();
    m_more = false;
    m_asking = false;
    endResetModel();
    follow();
}

void HistoryModel::follow() {
    if (!m_session) return;
    const int wanted = std::clamp(static_cast<int>(m_entries.size()) + 20, kPage, kMostToCompare);
    // What is being read further down is read again once the top is known.
    m_session->reader().forget(olderKey());
    m_asking = true;
    m_session->reader().ask<HistoryPage>(
        newestKey(), this, [filter = m_filter, wanted](Study& study) { return historyPage(study, filter, {}, wanted); },
        [this](Result<HistoryPage> page) {
            m_asking = false;
            if (!page) return m_session ? m_session->sayProblem(page.error()) : void();
            take(std::move(*page));
            Q_EMIT loaded();
        });
}

void HistoryModel::take(HistoryPage page) {
    const auto known = m_entries.empty()
                           ? page.entries.end()
                           : std::find_if(page.entries.begin(), page.entries.end(), [this](const JournalEntry& entry) {
                                 return entry.id == m_entries.front().id;
                             });
    const auto fresh = static_cast<std::size_t>(known - page.entries.begin());
    const std::size_t common = std::min(page.entries.size() - fresh, m_entries.size());
    const bool follows = known != page.entries.end() && (common == m_entries.size() || page.more) &&
                         std::equal(known, known + static_cast<std::ptrdiff_t>(common), m_entries.begin(),
                                    [](const JournalEntry& a, const JournalEntry& b) { return a.id == b.id; });
    if (!follows) {
        beginResetModel();
        m_entries = std::move(page.entries);
        m_more = page.more;
        endResetModel();
        return;
    }
    if (fresh > 0) {
        beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
        m_entries.insert(m_entries.begin(), page.entries.begin(), known);
        endInsertRows();
        const QModelIndex below = index(static_cast<int>(fresh));
        Q_EMIT dataChanged(below, below); // it may not be the first of its day any more
    }
    for (std::size_t row = fresh; row < fresh + common; ++row)
        if (!sameRow(m_entries[row], page.entries[row])) {
            m_entries[row] = page.entries[row];
            const QModelIndex changed = index(static_cast<int>(row));
            Q_EMIT dataChanged(changed, changed);
        }
    const std::size_t end = fresh + common;
    if (page.entries.size() > end) {
        beginInsertRows({}, static_cast<int>(end), static_cast<int>(page.entries.size()) - 1);
        m_entries.insert(m_entries.end(), page.entries.begin() + static_cast<std::ptrdiff_t>(end), page.entries.end());
        m_more = page.more;
        endInsertRows();
    } else if (page.entries.size() == m_entries.size()) {
        m_more = page.more;
    }
}

const JournalEntry* HistoryModel::entryAt(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_entries.size() ? &m_entries[row] : nullptr;
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString HistoryModel::dayAt(std::size_t row) const {
    const QDate day = localTime(m_entries[row].at).date();
    if (row > 0 && localTime(m_entries[row - 1].at).date() == day) return {};
    const QDate today = QDate::currentDate();
    if (day == today) return tr("Today");
    if (day == today.addDays(-1)) return tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    const JournalEntry* entry = entryAt(index);
    if (!entry) return {};
    const QString label = fromUtf8(entry->label);
    const QString words = entry->kind == JournalKind::Undo   ? tr("Undid: %1").arg(label)
                          : entry->kind == JournalKind::Redo ? tr("Did again: %1").arg(label)
                                                             : label;
    switch (role) {
    case Qt::DisplayRole:
        return words;
    case WhoRole:
        return fromUtf8(entry->coder);
    case TimeRole:
        return QLocale().toString(localTime(entry->at).time(), QStringLiteral("HH:mm"));
    case DayRole:
        return dayAt(static_cast<std::size_t>(index.row()));
    case UndoneRole:
        return entry->undone;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString whole =
            tr("%1, by %2, %3")
                .arg(words, fromUtf8(entry->coder), QLocale().toString(localTime(entry->at), QLocale::ShortFormat));
        return entry->undone ? tr("%1 (undone)").arg(whole) : whole;
    }
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_session && m_more && !m_asking;
}

void HistoryModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    m_asking = true;
    m_session->reader().ask<HistoryPage>(
        olderKey(), this,
        [filter = m_filter, before = m_entries.back().id](Study& study) {
            return historyPage(study, filter, before, kPage);
        },
        [this](Result<HistoryPage> page) {
            m_asking = false;
            if (!page) return m_session ? m_session->sayProblem(page.error()) : void();
            append(std::move(*page));
            Q_EMIT loaded();
        });
}

void HistoryModel::append(HistoryPage page) {
    m_more = page.more;
    if (page.entries.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.entries.size()) - 1);
    m_entries.insert(m_entries.end(), page.entries.begin(), page.entries.end());
    endInsertRows();
}

} // namespace kenspeckle::gui
