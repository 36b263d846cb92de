// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/findings_model.h"

#include <algorithm>
#include <utility>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

QString inWords(const Finding& finding) {
    if (!finding.accepted.empty()) return FindingsModel::tr("Accepted");
    return finding.severity == Severity::Stops ? FindingsModel::tr("Stops the release") : FindingsModel::tr("Warning");
}

QString inWords(CheckKind kind) {
    switch (kind) {
    case CheckKind::Consent:
        return FindingsModel::tr("Consent");
    case CheckKind::Review:
        return FindingsModel::tr("Review");
    case CheckKind::Identifier:
        return FindingsModel::tr("Name or number");
    case CheckKind::Attribution:
        return FindingsModel::tr("Attribution");
    case CheckKind::Naming:
        return FindingsModel::tr("Place or organisation");
    case CheckKind::Jigsaw:
        return FindingsModel::tr("Jigsaw");
    case CheckKind::Isolation:
        return FindingsModel::tr("Several quotes together");
    case CheckKind::Distinctive:
        return FindingsModel::tr("Distinctive");
    case CheckKind::Balance:
        return FindingsModel::tr("Balance");
    case CheckKind::Theme:
        return FindingsModel::tr("Few speakers");
    case CheckKind::SmallNumbers:
        return FindingsModel::tr("Small numbers");
    case CheckKind::Earlier:
        return FindingsModel::tr("Earlier release");
    }
    return {};
}

QString inWords(const FoundPlace& place) {
    QStringList where;
    if (!place.transcript.empty()) where << fromUtf8(place.transcript);
    if (place.turn > 0) where << FindingsModel::tr("turn %1").arg(place.turn);
    if (where.isEmpty() && !place.participant.empty()) where << fromUtf8(place.participant);
    const QString words = fromUtf8(place.words).simplified();
    const QString at = where.join(FindingsModel::tr(", ", "between parts of a place"));
    if (words.isEmpty()) return at;
    return at.isEmpty() ? FindingsModel::tr("“%1”").arg(words) : FindingsModel::tr("%1: “%2”").arg(at, words);
}

bool mayBeAccepted(const Finding& finding) {
    return finding.kind != CheckKind::Consent && finding.kind != CheckKind::Review &&
           finding.kind != CheckKind::SmallNumbers;
}

bool isAbout(const Finding& finding, QuoteId quote, const Passage& passage) {
    return std::any_of(finding.places.begin(), finding.places.end(), [&](const FoundPlace& place) {
        if (place.quote) return place.quote == quote;
        return place.passage && place.passage->transcript == passage.transcript &&
               place.passage->range.overlaps(passage.range);
    });
}

void FindingsModel::setFindings(std::vector<Finding> findings) {
    std::stable_partition(findings.begin(), findings.end(),
                          [](const Finding& finding) { return finding.accepted.empty(); });
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

const Finding* FindingsModel::at(int row) const {
    return row < 0 || row >= static_cast<int>(m_findings.size()) ? nullptr : &m_findings[static_cast<std::size_t>(row)];
}

int FindingsModel::rowOf(const std::string& key) const {
    const auto found = std::find_if(m_findings.begin(), m_findings.end(),
                                    [&key](const Finding& finding) { return finding.key == key; });
    return found == m_findings.end() ? -1 : static_cast<int>(found - m_findings.begin());
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    const Finding* finding = index.isValid() ? at(index.row()) : nullptr;
    if (!finding) return {};
    const auto places = [finding] {
        if (finding->places.empty()) return QString();
        const QString first = inWords(finding->places.front());
        const auto more = static_cast<int>(finding->places.size()) - 1;
        return more == 0 ? first : tr("%1, and %n more", nullptr, more).arg(first);
    };
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return fromUtf8(finding->what);
    case KindRole:
        return inWords(finding->kind);
    case PlaceRole:
        return places();
    case StopsRole:
        return finding->severity == Severity::Stops;
    case AcceptedRole:
        return fromUtf8(finding->accepted);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3 %4").arg(inWords(*finding), inWords(finding->kind), fromUtf8(finding->what), places());
    default:
        return {};
    }
}

} // namespace kenspeckle::gui
