// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/ledger_model.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

#include "gui/models/history_model.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

QString dayOf(Timestamp at) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(at.time_since_epoch().count()));
    return QLocale().toString(when.date(), QLocale::LongFormat);
}

void LedgerModel::setReleases(std::vector<ReleaseEntry> releases) {
    std::reverse(releases.begin(), releases.end());
    beginResetModel();
    m_releases = std::move(releases);
    endResetModel();
}

int LedgerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_releases.size());
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const ReleaseEntry& entry = m_releases[static_cast<std::size_t>(index.row())];
    QStringList files;
    for (const std::string& file : entry.files)
        files << fromUtf8(file);
    const QString counts = tr("%n quote(s)", nullptr, entry.quotes) + QStringLiteral(" · ") +
                           tr("%n participant(s)", nullptr, entry.people);
    switch (role) {
    case Qt::DisplayRole:
        return entry.audience.empty() ? fromUtf8(entry.title)
                                      : tr("%1 – for %2").arg(fromUtf8(entry.title), fromUtf8(entry.audience));
    case HistoryModel::TimeRole:
        return dayOf(entry.made);
    case HistoryModel::WhoRole:
        return tr("%1 · %2").arg(fromUtf8(entry.coder), counts);
    case HistoryModel::DayRole:
        return QString();
    case HistoryModel::UndoneRole:
        return false;
    case Qt::ToolTipRole:
        return tr("%1\nby the rules of %2\nof revision %3 of the study")
            .arg(files.join(QLatin1Char('\n')), fromUtf8(entry.profile), fromUtf8(entry.revision));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(fromUtf8(entry.title), dayOf(entry.made), counts);
    default:
        return {};
    }
}

} // namespace kenspeckle::gui
