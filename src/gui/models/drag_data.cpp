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

std::unique_ptr<QMimeData> codeData(CodeId code, const QString& name) { return codesData({code}, name); }

std::unique_ptr<QMimeData> codesData(const std::vector<CodeId>& codes, const QString& names) {
    auto data = std::make_unique<QMimeData>();
    QByteArrayList ids;
    for (const CodeId code : codes)
        ids << QByteArray::number(static_cast<qlonglong>(code.value));
    data->setData(codeMimeType(), ids.join(' '));
    data->setText(names);
    return data;
}

std::optional<Passage> passageIn(const QMimeData& data) {
    const QList<QByteArray> parts = data.data(passageMimeType()).split(' ');
    if (parts.size() != 3) return std::nullopt;
    return Passage{TranscriptId{parts[0].toLongLong()},
                   Range{CodePoint{parts[1].toLongLong()}, CodePoint{parts[2].toLongLong()}}};
}

std::optional<CodeId> codeIn(const QMimeData& data) {
    const std::vector<CodeId> codes = codesIn(data);
    return codes.empty() ? std::nullopt : std::optional(codes.front());
}

std::vector<CodeId> codesIn(const QMimeData& data) {
    std::vector<CodeId> codes;
    for (const QByteArray& id : data.data(codeMimeType()).split(' '))
        if (const qlonglong value = id.toLongLong(); value != 0) codes.push_back(CodeId{value});
    return codes;
}

} // namespace kenspeckle::gui
