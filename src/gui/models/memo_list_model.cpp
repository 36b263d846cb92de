// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/memo_list_model.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "gui/qt_text.h"
#include "gui/views/hit_delegate.h"

namespace kenspeckle::gui {

QString kindInWords(MemoKind kind) {
    switch (kind) {
    case MemoKind::Study:
        return MemoListModel::tr("Study");
    case MemoKind::Transcript:
        return MemoListModel::tr("Transcript");
    case MemoKind::Participant:
        return MemoListModel::tr("Participant");
    case MemoKind::Code:
        return MemoListModel::tr("Code");
    case MemoKind::Coding:
        return MemoListModel::tr("Coded passage");
    case MemoKind::Passage:
        return MemoListModel::tr("Passage");
    }
    return {};
}

QString aboutInWords(const MemoDetail& memo) {
    if (memo.memo.target.kind == MemoKind::Study) return MemoListModel::tr("The study");
    return MemoListModel::tr("%1: %2").arg(kindInWords(memo.memo.target.kind), fromUtf8(memo.about));
}

void MemoListModel::setMemos(std::vector<MemoDetail> memos) {
    beginResetModel();
    m_memos = std::move(memos);
    endResetModel();
}

MemoId MemoListModel::at(int row) const {
    return row >= 0 && row < rowCount() ? m_memos[static_cast<std::size_t>(row)].memo.id : MemoId{};
}

int MemoListModel::rowOf(MemoId id) const {
    for (std::size_t row = 0; row < m_memos.size(); ++row)
        if (m_memos[row].memo.id == id) return static_cast<int>(row);
    return -1;
}

int MemoListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_memos.size());
}

QVariant MemoListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const MemoDetail& memo = m_memos[static_cast<std::size_t>(index.row())];
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(memo.memo.made.time_since_epoch().count());
    switch (role) {
    case Qt::DisplayRole:
    case HitDelegate::HeadRole:
        return fromUtf8(memo.title);
    case HitDelegate::WhereRole:
        return QLocale().toString(made.date(), QLocale::ShortFormat);
    case HitDelegate::SpeakerRole:
        return tr("%1 – %2").arg(aboutInWords(memo), fromUtf8(memo.coder));
    case HitDelegate::SnippetRole:
        return fromUtf8(memo.snippet);
    case HitDelegate::MarksRole:
        return marksInUnits(memo.snippet, memo.marks);
    case Qt::ToolTipRole:
        return memo.words.empty() ? aboutInWords(memo) : tr("“%1”").arg(fromUtf8(memo.words).left(400));
    case Qt::AccessibleTextRole:
        return QStringList{fromUtf8(memo.title), aboutInWords(memo), fromUtf8(memo.coder), fromUtf8(memo.snippet)}.join(
            QStringLiteral(", "));
    default:
        return {};
    }
}

} // namespace kenspeckle::gui
