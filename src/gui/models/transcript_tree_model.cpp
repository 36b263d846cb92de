// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/transcript_tree_model.h"

#include <QLocale>

#include <algorithm>

#include "gui/models/natural_order.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

QStringList labelsOf(const TranscriptSummary& summary) {
    QStringList labels;
    for (const std::string& speaker : summary.speakers)
        labels << fromUtf8(speaker);
    return labels;
}

double codedOf(const TranscriptSummary& summary) {
    if (summary.spokenByParticipants <= 0) return 0;
    return std::min(static_cast<double>(summary.coded) / static_cast<double>(summary.spokenByParticipants), 1.0);
}

QString turnsOf(const TranscriptSummary& summary) {
    return TranscriptTreeModel::tr("%Ln turn(s)", nullptr, static_cast<int>(summary.turns));
}

QString wordsOf(const TranscriptSummary& summary) {
    return TranscriptTreeModel::tr("%Ln word(s)", nullptr, static_cast<int>(summary.words));
}

/// Numbers by size, words as people sort them; a section without a title is that of those who have no value.
bool before(const QString& a, const QString& b) {
    if (a.isEmpty() != b.isEmpty()) return b.isEmpty();
    bool aIsNumber = false;
    bool bIsNumber = false;
    const double first = a.toDouble(&aIsNumber);
    const double second = b.toDouble(&bIsNumber);
    return aIsNumber && bIsNumber ? first < second : naturalOrder().compare(a, b) < 0;
}

} // namespace

void TranscriptTreeModel::setTranscripts(std::vector<TranscriptSummary> transcripts) {
    const bool sameOrder =
        std::equal(transcripts.begin(), transcripts.end(), m_arranged.begin(), m_arranged.end(),
                   [](const TranscriptSummary& summary, TranscriptId id) { return summary.id == id; });
    if (!sameOrder) {
        beginResetModel();
        m_transcripts = std::move(transcripts);
        m_arranged.clear();
        for (const TranscriptSummary& summary : m_transcripts)
            m_arranged.push_back(summary.id);
        m_sections = sections();
        endResetModel();
        return;
    }
    m_transcripts = std::move(transcripts);
    arrange(); // a name may have changed, and with it what the filter lets through
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex top = index(row, 0);
        if (const int below = rowCount(top)) Q_EMIT dataChanged(index(0, 0, top), index(below - 1, 0, top));
    }
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void TranscriptTreeModel::setAttributes(const std::vector<TranscriptAttributes>& attributes) {
    m_values.clear();
    for (const TranscriptAttributes& each : attributes)
        for (const auto& [name, values] : each.values) {
            QStringList& held = m_values[each.transcript][AttributeFilter::key(fromUtf8(name))];
            for (const std::string& value : values)
                held << fromUtf8(value);
        }
    arrange();
}

void TranscriptTreeModel::setMemos(std::map<TranscriptId, QString> titles) {
    if (titles == m_memos) return;
    m_memos = std::move(titles);
    for (const TranscriptId id : listed()) {
        const QModelIndex at = indexOf(id);
        Q_EMIT dataChanged(at, at);
    }
}

void TranscriptTreeModel::setGroupBy(const QString& attribute) {
    const QString key = AttributeFilter::key(attribute);
    if (key == m_groupBy) return;
    beginResetModel(); // another shape, even where the order stays
    m_groupBy = key;
    m_sections = sections();
    endResetModel();
}

void TranscriptTreeModel::setFilter(const QString& typed) {
    m_filter = AttributeFilter(typed);
    arrange();
}

void TranscriptTreeModel::arrange() {
    std::vector<Section> wanted = sections();
    if (wanted == m_sections) return;
    beginResetModel();
    m_sections = std::move(wanted);
    endResetModel();
}

QStringList TranscriptTreeModel::valuesOf(TranscriptId id, const QString& key) const {
    const auto known = m_values.find(id);
    if (known == m_values.end()) return {};
    const auto values = known->second.find(key);
    return values == known->second.end() ? QStringList() : values->second;
}

std::vector<TranscriptTreeModel::Section> TranscriptTreeModel::sections() const {
    std::vector<Section> found;
    if (!grouped()) found.push_back({});
    for (std::size_t i = 0; i < m_transcripts.size(); ++i) {
        const TranscriptSummary& summary = m_transcripts[i];
        const QString words = fromUtf8(summary.name) + QLatin1Char('\n') + labelsOf(summary).join(QLatin1Char('\n'));
        if (!m_filter.matches(words, [&](const QString& key) { return valuesOf(summary.id, key); })) continue;
        // Several values, as in a group of different people, are a section of their own: each transcript stands once.
        const QString title = grouped() ? valuesOf(summary.id, m_groupBy).join(QStringLiteral(" + ")) : QString();
        auto section =
            std::find_if(found.begin(), found.end(), [&](const Section& each) { return each.title == title; });
        if (section == found.end()) section = found.insert(found.end(), {title, {}});
        section->rows.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Section& a, const Section& b) { return before(a.title, b.title); });
    return found;
}

// Top rows carry 0; transcripts below a section one more than the section's place.
const TranscriptSummary* TranscriptTreeModel::summaryAt(const QModelIndex& index) const {
    if (!index.isValid()) return nullptr;
    if (grouped() && index.internalId() == 0) return nullptr;
    const Section& section = grouped() ? m_sections[index.internalId() - 1] : m_sections.front();
    return &m_transcripts[section.rows[static_cast<std::size_t>(index.row())]];
}

TranscriptId TranscriptTreeModel::transcriptAt(const QModelIndex& index) const {
    const TranscriptSummary* summary = summaryAt(index);
    return summary ? summary->id : TranscriptId{};
}

QModelIndex TranscriptTreeModel::indexOf(TranscriptId id) const {
    for (std::size_t section = 0; section < m_sections.size(); ++section)
        for (std::size_t row = 0; row < m_sections[section].rows.size(); ++row)
            if (m_transcripts[m_sections[section].rows[row]].id == id)
                return createIndex(static_cast<int>(row), 0, grouped() ? section + 1 : std::size_t{0});
    return {};
}

std::vector<TranscriptId> TranscriptTreeModel::listed() const {
    std::vector<TranscriptId> ids;
    for (const Section& section : m_sections)
        for (const std::size_t row : section.rows)
            ids.push_back(m_transcripts[row].id);
    return ids;
}

int TranscriptTreeModel::placeOf(TranscriptId id) const {
    const auto found = std::find_if(m_transcripts.begin(), m_transcripts.end(),
                                    [id](const TranscriptSummary& summary) { return summary.id == id; });
    return found == m_transcripts.end() ? 0 : static_cast<int>(found - m_transcripts.begin()) + 1;
}

QModelIndex TranscriptTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex TranscriptTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0) return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, quintptr{0});
}

int TranscriptTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        if (grouped()) return static_cast<int>(m_sections.size());
        return m_sections.empty() ? 0 : static_cast<int>(m_sections.front().rows.size());
    }
    if (!grouped() || parent.internalId() != 0 || parent.column() != 0) return 0;
    return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].rows.size());
}

int TranscriptTreeModel::columnCount(const QModelIndex&) const { return 1; }

Qt::ItemFlags TranscriptTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    if (!summaryAt(index)) return Qt::ItemIsEnabled;
    return QAbstractItemModel::flags(index) | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

QVariant TranscriptTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const TranscriptSummary* summary = summaryAt(index);
    if (!summary) {
        const Section& section = m_sections[static_cast<std::size_t>(index.row())];
        const int count = static_cast<int>(section.rows.size());
        switch (role) {
        case Qt::DisplayRole:
            return section.title.isEmpty() ? tr("not recorded") : section.title;
        case CountRole:
            return count;
        case Qt::AccessibleTextRole:
            return tr("%1, %n transcript(s)", nullptr, count).arg(data(index, Qt::DisplayRole).toString());
        default:
            return {};
        }
    }
    const auto memo = m_memos.find(summary->id);
    switch (role) {
    case MemoRole:
        return memo == m_memos.end() ? QVariant() : memo->second;
    case Qt::DisplayRole:
    case Qt::EditRole:
        return fromUtf8(summary->name);
    case TranscriptIdRole:
        return static_cast<qlonglong>(summary->id.value);
    case CodedRole:
        return codedOf(*summary);
    case DetailRole:
        return QStringLiteral("%1 · %2").arg(turnsOf(*summary), wordsOf(*summary));
    case Qt::ToolTipRole: {
        QStringList lines{fromUtf8(summary->name),
                          tr("Speakers: %1").arg(labelsOf(*summary).join(QStringLiteral(", "))),
                          QStringLiteral("%1, %2").arg(turnsOf(*summary), wordsOf(*summary)),
                          tr("%n coding(s), %1 % of what participants said is coded", nullptr, summary->codings)
                              .arg(qRound(codedOf(*summary) * 100))};
        if (memo != m_memos.end()) lines << tr("Memo: %1").arg(memo->second);
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole: {
        const QString words = tr("%1, %2 % coded").arg(fromUtf8(summary->name)).arg(qRound(codedOf(*summary) * 100));
        return memo == m_memos.end() ? words : tr("%1, with a memo").arg(words);
    }
    default:
        return {};
    }
}

} // namespace kenspeckle::gui
