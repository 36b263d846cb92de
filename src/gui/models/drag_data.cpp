// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/drag_data.h"

#include <QByteArray>
#include <QList>

namespace kenspeckle::gui {

QString passageMimeType() { return QStringLiteral("application/x-kenspeckle-passage"); }
QString codeMimeType() { return QStringLiteral("application/x-kenspeckle-code"); }

std::unique_ptr<QMimeData> passageData(const Passage& passage, const QString& words) {
    auto data = std::make_unique<QMimeData>();
    data->setData(passageMimeType(), QByteArray::number(static_cast<qlonglong>(passage.transcript.value)) + ' ' +
                                         QByteArray::number(static_cast<qlonglong>(passage.range.begin.value)) + ' ' +
                                         QByteArray::number(static_cast<qlonglong>(passage.range.end.value)));
    data->setText(words);
    return data;
}

std::unique_ptr<QMimeData> codeData(CodeId code, const QString& name) {
    auto data = std::make_unique<QMimeData>();
    data->setData(codeMimeType(), QByteArray::number(static_cast<qlonglong>(code.value)));
    data->setText(name);
    return data;
}

std::optional<Passage> passageIn(const QMimeData& data) {
    const QList<QByteArray> parts = data.data(passageMimeType()).split(' ');
    if (parts.size() != 3) return std::nullopt;
    return Passage{TranscriptId{parts[0].toLongLong()},
                   Range{CodePoint{parts[1].toLongLong()}, CodePoint{parts[2].toLongLong()}}};
}

std::optional<CodeId> codeIn(const QMimeData& data) {
    bool isNumber = false;
    const qlonglong value = data.data(codeMimeType()).toLongLong(&isNumber);
    return isNumber && value != 0 ? std::optional(CodeId{value}) : std::nullopt;
}

} // namespace kenspeckle::gui
