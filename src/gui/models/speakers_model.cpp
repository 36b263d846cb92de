// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/speakers_model.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

#include "gui/qt_text.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {

QString standsFor(const SpeakerPlace& place) {
    switch (place.speaker.role) {
    case SpeakerRole::Interviewer:
        return SpeakersModel::interviewer();
    case SpeakerRole::Ignored:
        return SpeakersModel::ignored();
    case SpeakerRole::Participant:
        return fromUtf8(place.participant);
    }
    return {};
}

} // namespace

void SpeakersModel::setSpeakers(const std::vector<SpeakerPlace>& places, ParticipantId only) {
    std::vector<Label> labels;
    std::map<std::tuple<std::string, SpeakerRole, ParticipantId>, std::size_t> rowOf;
    for (const SpeakerPlace& place : places) {
        if (only && place.speaker.participant != only) continue;
        const auto [row, isNew] =
            rowOf.try_emplace({place.speaker.label, place.speaker.role, place.speaker.participant}, labels.size());
        if (isNew) {
            labels.push_back({place, {}});
            labels.back().sum.turns = 0;
            labels.back().sum.words = 0;
        }
        Label& label = labels[row->second];
        label.places.push_back(place);
        label.sum.turns += place.turns;
        label.sum.words += place.words;
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [](const Label& a, const Label& b) { return a.sum.words > b.sum.words; });
    beginResetModel();
    m_labels = std::move(labels);
    endResetModel();
}

const SpeakerPlace& SpeakersModel::at(const QModelIndex& index) const {
    if (index.internalId() == 0) return m_labels[static_cast<std::size_t>(index.row())].sum;
    return m_labels[index.internalId() - 1].places[static_cast<std::size_t>(index.row())];
}

TranscriptId SpeakersModel::transcriptAt(const QModelIndex& index) const {
    return index.isValid() && index.internalId() != 0 ? at(index).speaker.transcript : TranscriptId{};
}

std::vector<SpeakerId> SpeakersModel::speakersAt(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    if (index.internalId() != 0) return {at(index).speaker.id};
    std::vector<SpeakerId> ids;
    for (const SpeakerPlace& place : m_labels[static_cast<std::size_t>(index.row())].places)
        ids.push_back(place.speaker.id);
    return ids;
}

// A label's rows carry 0, those below it one more than the label's place.
QModelIndex SpeakersModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex SpeakersModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0) return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, quintptr{0});
}

int SpeakersModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_labels.size());
    if (parent.column() != 0 || parent.internalId() != 0) return 0;
    return static_cast<int>(m_labels[static_cast<std::size_t>(parent.row())].places.size());
}

int SpeakersModel::columnCount(const QModelIndex&) const { return kColumns; }

Qt::ItemFlags SpeakersModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags plain = QAbstractItemModel::flags(index);
    return index.isValid() && index.column() == kStandsFor ? plain | Qt::ItemIsEditable : plain;
}

QVariant SpeakersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const SpeakerPlace& place = at(index);
    const bool isLabel = index.internalId() == 0;
    const auto places = isLabel ? m_labels[static_cast<std::size_t>(index.row())].places.size() : std::size_t{1};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (index.column()) {
        case kLabel:
            return isLabel ? fromUtf8(place.speaker.label) : fromUtf8(place.transcript);
        case kStandsFor:
            return isLabel || role == Qt::EditRole ? standsFor(place) : QString();
        case kTurns:
            return QLocale().toString(place.turns);
        case kWords:
            return QLocale().toString(static_cast<qlonglong>(place.words));
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((index.column() >= kTurns ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ForegroundRole: {
        const bool quiet = !isLabel || index.column() >= kTurns || place.speaker.role != SpeakerRole::Participant;
        return quiet ? QVariant(Theme::current().quiet) : QVariant();
    }
    case Qt::ToolTipRole:
        return isLabel ? tr("“%1” speaks in %n transcript(s)", nullptr, static_cast<int>(places))
                             .arg(fromUtf8(place.speaker.label))
                       : tr("“%1” in %2; double-click to open it")
                             .arg(fromUtf8(place.speaker.label), fromUtf8(place.transcript));
    case Qt::AccessibleTextRole:
        return index.column() == kLabel && isLabel
                   ? tr("%1, stands for %2").arg(fromUtf8(place.speaker.label), standsFor(place))
                   : data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant SpeakersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section >= kTurns ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case kLabel:
        return tr("Label");
    case kStandsFor:
        return tr("Stands for");
    case kTurns:
        return tr("Turns");
    case kWords:
        return tr("Words");
    default:
        return {};
    }
}

bool SpeakersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole || index.column() != kStandsFor || !m_editor) return false;
    const QString name = value.toString().simplified();
    if (name.isEmpty() || name == data(index, Qt::EditRole).toString()) return name.isEmpty() ? false : true;
    const SpeakerRole wanted = name == interviewer() ? SpeakerRole::Interviewer
                               : name == ignored()   ? SpeakerRole::Ignored
                                                     : SpeakerRole::Participant;
    return m_editor(speakersAt(index), wanted, name);
}

} // namespace kenspeckle::gui
