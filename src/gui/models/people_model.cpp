// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/people_model.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <unordered_map>

#include "gui/models/ledger_model.h"
#include "gui/models/queue_model.h"
#include "gui/qt_text.h"
#include "gui/theme.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::gui {

namespace {

std::vector<QString> inOrder(const AttributeValues& values, const std::vector<Attribute>& attributes) {
    std::vector<QString> found;
    for (const Attribute& attribute : attributes) {
        const auto value = values.find(attribute.name);
        found.push_back(value == values.end() ? QString() : fromUtf8(value->second));
    }
    return found;
}

/// "form of 3 March (Ailsa, 5 March 2026)"
QString noteOf(const ParticipantConsent& consent) {
    if (consent.consent == Consent::NotRecorded || consent.coder.empty()) return fromUtf8(consent.note);
    const QString who = PeopleModel::tr("recorded by %1, %2").arg(fromUtf8(consent.coder), dayOf(consent.made));
    return consent.note.empty() ? who : QString(fromUtf8(consent.note) + QLatin1Char('\n') + who);
}

Result<void> readParticipants(Study& study, PeopleTable& table) {
    auto people = participants(study);
    if (!people) return fail(people.error());
    auto uses = participantUse(study);
    if (!uses) return fail(uses.error());
    std::unordered_map<ParticipantId, ParticipantUse> useOf;
    for (const ParticipantUse& use : *uses)
        useOf[use.participant] = use;
    auto allowed = consents(study);
    if (!allowed) return fail(allowed.error());
    std::unordered_map<ParticipantId, const ParticipantConsent*> consentOf;
    for (const ParticipantConsent& consent : *allowed)
        consentOf[consent.participant] = &consent;
    for (const Participant& person : *people) {
        const ParticipantUse& use = useOf[person.id];
        PeopleTable::Row row{person.id.value,
                             fromUtf8(person.name),
                             {person.transcripts, static_cast<qlonglong>(use.words), use.passages},
                             inOrder(person.attributes, table.attributes),
                             {},
                             Consent::NotRecorded,
                             {}};
        if (const auto found = consentOf.find(person.id); found != consentOf.end()) {
            row.consent = found->second->consent;
            row.consentNote = noteOf(*found->second);
        }
        table.rows.push_back(std::move(row));
    }
    return {};
}

Result<void> readTranscripts(Study& study, PeopleTable& table) {
    auto all = transcripts(study);
    if (!all) return fail(all.error());
    auto known = attributesOfTranscripts(study);
    if (!known) return fail(known.error());
    std::unordered_map<TranscriptId, const TranscriptAttributes*> valuesOf;
    for (const TranscriptAttributes& each : *known)
        valuesOf[each.transcript] = &each;
    for (const TranscriptSummary& summary : *all) {
        PeopleTable::Row row{
            summary.id.value,
            fromUtf8(summary.name),
            {static_cast<qlonglong>(summary.speakers.size()), static_cast<qlonglong>(summary.words), summary.codings},
            {},
            {},
            Consent::NotRecorded,
            {}};
        const auto values = valuesOf.find(summary.id);
        row.values = inOrder(values == valuesOf.end() ? AttributeValues() : values->second->own, table.attributes);
        for (const Attribute& attribute : table.attributes) {
            QStringList held;
            if (values != valuesOf.end())
                if (const auto found = values->second->values.find(attribute.name);
                    found != values->second->values.end())
                    for (const std::string& value : found->second)
                        held << fromUtf8(value);
            row.inherited.push_back(held.join(QStringLiteral(", ")));
        }
        table.rows.push_back(std::move(row));
    }
    return {};
}

bool sameRows(const PeopleTable& a, const PeopleTable& b) {
    return std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                      [](const PeopleTable::Row& x, const PeopleTable::Row& y) { return x.id == y.id; });
}

bool sameColumns(const PeopleTable& a, const PeopleTable& b) {
    return a.whose == b.whose &&
           std::equal(a.attributes.begin(), a.attributes.end(), b.attributes.begin(), b.attributes.end(),
                      [](const Attribute& x, const Attribute& y) { return x.id == y.id; });
}

} // namespace

namespace {
bool isCount(int column) { return column >= PeopleModel::kFirstCount && column <= PeopleModel::kThirdCount; }
} // namespace

QString nameOfType(AttributeType type) {
    switch (type) {
    case AttributeType::Text:
        return PeopleModel::tr("text");
    case AttributeType::Number:
        return PeopleModel::tr("number");
    case AttributeType::Date:
        return PeopleModel::tr("date");
    case AttributeType::Boolean:
        return PeopleModel::tr("yes or no");
    case AttributeType::Choice:
        return PeopleModel::tr("choice");
    }
    return {};
}

Result<PeopleTable> readPeopleTable(Study& study, AttributesOf whose) {
    PeopleTable table;
    table.whose = whose;
    auto known = attributes(study);
    if (!known) return fail(known.error());
    table.attributes = std::move(*known);
    auto read = whose == AttributesOf::Participants ? readParticipants(study, table) : readTranscripts(study, table);
    if (!read) return fail(read.error());
    return table;
}

void PeopleModel::setTable(PeopleTable table) {
    if (!sameColumns(m_table, table) || !sameRows(m_table, table)) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    std::swap(m_table, table); // `table` is now the old one
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    // Only what is other than it was, so that what is just being typed elsewhere stays.
    for (int row = 0; row < rowCount(); ++row) {
        const PeopleTable::Row& before = table.rows[static_cast<std::size_t>(row)];
        const PeopleTable::Row& after = rowAt(row);
        if (before.name != after.name) Q_EMIT dataChanged(index(row, kName), index(row, kName));
        if (before.counts != after.counts) Q_EMIT dataChanged(index(row, kFirstCount), index(row, kThirdCount));
        if (before.consent != after.consent || before.consentNote != after.consentNote)
            Q_EMIT dataChanged(index(row, kConsent), index(row, kConsent));
        for (int column = kFixed; column < columnCount(); ++column) {
            const auto at = static_cast<std::size_t>(column - kFixed);
            const bool same = before.values[at] == after.values[at] && before.inherited == after.inherited;
            if (!same) Q_EMIT dataChanged(index(row, column), index(row, column));
        }
    }
}

const Attribute* PeopleModel::attributeAt(int column) const {
    const int at = column - kFixed;
    return at >= 0 && at < static_cast<int>(m_table.attributes.size())
               ? &m_table.attributes[static_cast<std::size_t>(at)]
               : nullptr;
}

int PeopleModel::rowOf(std::int64_t id) const {
    const auto found = std::find_if(m_table.rows.begin(), m_table.rows.end(),
                                    [id](const PeopleTable::Row& row) { return row.id == id; });
    return found == m_table.rows.end() ? -1 : static_cast<int>(found - m_table.rows.begin());
}

int PeopleModel::columnOf(const QString& attribute) const {
    const QString wanted = attribute.simplified().toCaseFolded();
    for (std::size_t i = 0; i < m_table.attributes.size(); ++i)
        if (fromUtf8(m_table.attributes[i].name).toCaseFolded() == wanted) return kFixed + static_cast<int>(i);
    return -1;
}

QStringList PeopleModel::valuesOf(int row, const QString& key) const {
    const PeopleTable::Row& at = rowAt(row);
    for (std::size_t i = 0; i < m_table.attributes.size(); ++i) {
        if (AttributeFilter::key(fromUtf8(m_table.attributes[i].name)) != key) continue;
        if (!at.values[i].isEmpty()) return {at.values[i]};
        return at.inherited.empty() ? QStringList() : at.inherited[i].split(QStringLiteral(", "), Qt::SkipEmptyParts);
    }
    return {};
}

QStringList PeopleModel::valuesIn(int column) const {
    QStringList values;
    for (const PeopleTable::Row& row : m_table.rows)
        if (const QString text = textAt(row, column); !text.isEmpty()) values << text;
    values.removeDuplicates();
    values.sort(Qt::CaseInsensitive);
    return values;
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kFixed + static_cast<int>(m_table.attributes.size());
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    if (!index.isValid()) return plain;
    const bool consent = index.column() == kConsent && m_table.whose == AttributesOf::Participants;
    return index.column() == kName || consent || index.column() >= kFixed ? plain | Qt::ItemIsEditable : plain;
}

QString PeopleModel::textAt(const PeopleTable::Row& row, int column) const {
    if (column == kName) return row.name;
    if (column == kConsent) return m_table.whose == AttributesOf::Participants ? inWords(row.consent) : QString();
    if (column < kFixed) return QLocale().toString(row.counts[static_cast<std::size_t>(column - kFirstCount)]);
    return row.values[static_cast<std::size_t>(column - kFixed)];
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const PeopleTable::Row& row = rowAt(index.row());
    const int column = index.column();
    const Attribute* attribute = attributeAt(column);
    // A transcript shows, paler, what its participants have, where it has no value of its own.
    const QString lent = attribute && !row.inherited.empty() && textAt(row, column).isEmpty()
                             ? row.inherited[static_cast<std::size_t>(column - kFixed)]
                             : QString();
    switch (role) {
    case Qt::DisplayRole:
        return lent.isEmpty() ? textAt(row, column) : lent;
    case Qt::EditRole:
        return textAt(row, column);
    case Qt::TextAlignmentRole: {
        const bool number = attribute ? attribute->type == AttributeType::Number : isCount(column);
        return QVariant::fromValue(Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case Qt::ForegroundRole:
        if (column == kConsent && row.consent == Consent::Nothing) return Theme::current().danger;
        if (column == kConsent && row.consent != Consent::NotRecorded) return {};
        if (!lent.isEmpty() || (column != kName && column < kFixed)) return Theme::current().quiet;
        return {};
    case Qt::FontRole: {
        if (column != kName && lent.isEmpty()) return {};
        QFont font;
        if (column == kName) font.setWeight(QFont::DemiBold);
        if (!lent.isEmpty()) font.setItalic(true);
        return font;
    }
    case Qt::ToolTipRole:
        if (column == kConsent)
            return row.consentNote.isEmpty() ? tr("What this person allows to be done with their words")
                                             : row.consentNote;
        if (!lent.isEmpty()) return tr("%1\nfrom who speaks in it; type to give the transcript its own").arg(lent);
        return textAt(row, column).size() > 24 ? textAt(row, column) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                lent.isEmpty() ? textAt(row, column) : lent);
    case SortRole: {
        if (isCount(column)) return row.counts[static_cast<std::size_t>(column - kFirstCount)];
        const QString text = lent.isEmpty() ? textAt(row, column) : lent;
        if (text.isEmpty()) return {};
        if (!attribute || attribute->type != AttributeType::Number) return text;
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? QVariant(number) : QVariant(text);
    }
    case FilterRole: {
        QStringList words{row.name};
        if (m_table.whose == AttributesOf::Participants) words << inWords(row.consent);
        for (const QString& value : row.values)
            words << value;
        for (const QString& value : row.inherited)
            words << value;
        return words.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const Attribute* attribute = attributeAt(section);
    const bool people = m_table.whose == AttributesOf::Participants;
    if (role == Qt::TextAlignmentRole) {
        const bool number = attribute ? attribute->type == AttributeType::Number : isCount(section);
        return QVariant::fromValue(Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::ToolTipRole && section == kConsent) return tr("What people allow to be done with their words");
    if (role == Qt::ToolTipRole && attribute) {
        QStringList choices;
        for (const std::string& choice : attribute->choices)
            choices << fromUtf8(choice);
        const QString type = nameOfType(attribute->type);
        return choices.isEmpty()
                   ? tr("%1: %2").arg(fromUtf8(attribute->name), type)
                   : tr("%1: %2 of %3").arg(fromUtf8(attribute->name), type, choices.join(QStringLiteral(", ")));
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case kName:
        return people ? tr("Participant") : tr("Transcript");
    case kFirstCount:
        return people ? tr("Transcripts") : tr("Speakers");
    case kSecondCount:
        return tr("Words");
    case kThirdCount:
        return people ? tr("Passages") : tr("Codings");
    case kConsent:
        return people ? tr("Consent") : QVariant();
    default:
        return attribute ? fromUtf8(attribute->name) : QVariant();
    }
}

bool PeopleModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole || !m_editor) return false;
    const QString text = value.toString().simplified();
    if (text == data(index, Qt::EditRole).toString()) return true;
    return m_editor(index, text);
}

PeopleProxy::PeopleProxy(QObject* parent) : QSortFilterProxyModel(parent) { setDynamicSortFilter(false); }

void PeopleProxy::setFilter(const QString& typed) {
    m_filter = AttributeFilter(typed);
    invalidateFilter();
}

bool PeopleProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(PeopleModel::SortRole);
    const QVariant b = right.data(PeopleModel::SortRole);
    if (a.isValid() != b.isValid()) return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (!a.isValid()) return false;
    const bool numbers = a.typeId() != QMetaType::QString && b.typeId() != QMetaType::QString;
    return numbers ? a.toDouble() < b.toDouble() : m_collator.compare(a.toString(), b.toString()) < 0;
}

bool PeopleProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto* model = static_cast<const PeopleModel*>(sourceModel());
    return m_filter.empty() || m_filter.matches(model->index(row, 0, parent).data(PeopleModel::FilterRole).toString(),
                                                [&](const QString& key) { return model->valuesOf(row, key); });
}

} // namespace kenspeckle::gui
