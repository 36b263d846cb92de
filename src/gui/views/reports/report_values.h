// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

#include "kenspeckle/report.h"
#include "kenspeckle/result.h"

namespace kenspeckle {
class Study;
}

namespace kenspeckle::gui {

/// What a study offers to the options of reports.
struct ReportValues {
    struct AttributeValues {
        QString name;
        QStringList values;
        bool operator==(const AttributeValues&) const = default;
    };
    std::vector<AttributeValues> attributes;
    QStringList codes; ///< paths, in reading order
    QStringList coders;
    QStringList transcripts;
    QStringList participants;
    QMap<QString, QString> queries; ///< saved ones, by name
    bool anyCoding = false;         ///< among those that are shown

    bool operator==(const ReportValues&) const = default;

    [[nodiscard]] QStringList attributeNames() const;
    /// What may be chosen for an option; for a Choice what it declares, for words and numbers nothing.
    [[nodiscard]] QStringList of(const ReportOption& option) const;
};

[[nodiscard]] Result<ReportValues> readReportValues(Study& study);

} // namespace kenspeckle::gui
