// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memo_drafts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <csignal>

namespace kenspeckle::gui {

namespace {

QString number(std::int64_t value) { return QString::number(static_cast<qlonglong>(value)); }

/// Another program that is still running has a use for its own draft.
bool isAlive(qint64 process) {
    return process != QCoreApplication::applicationPid() && process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0;
}

} // namespace

MemoDrafts::MemoDrafts(const QString& study)
    : m_folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/drafts")),
      m_stem(
          QString::fromLatin1(QCryptographicHash::hash(study.toUtf8(), QCryptographicHash::Sha256).toHex().left(32))) {}

void MemoDrafts::keep(const MemoDraft& draft) const {
    QDir().mkpath(m_folder);
    QSaveFile file(m_folder + QStringLiteral("/%1-%2.json").arg(m_stem).arg(QCoreApplication::applicationPid()));
    if (!file.open(QIODevice::WriteOnly)) return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QJsonObject words{{QStringLiteral("id"), number(draft.id.value)},
                            {QStringLiteral("kind"), static_cast<int>(draft.target.kind)},
                            {QStringLiteral("target"), number(draft.target.id)},
                            {QStringLiteral("begin"), number(draft.target.range.begin.value)},
                            {QStringLiteral("end"), number(draft.target.range.end.value)},
                            {QStringLiteral("text"), draft.text}};
    file.write(QJsonDocument(words).toJson(QJsonDocument::Compact));
    file.commit();
}

void MemoDrafts::drop() const {
    QFile::remove(m_folder + QStringLiteral("/%1-%2.json").arg(m_stem).arg(QCoreApplication::applicationPid()));
}

std::optional<MemoDraft> MemoDrafts::recover() const {
    const QDir folder(m_folder);
    for (const QString& name : folder.entryList({m_stem + QStringLiteral("-*.json")}, QDir::Files)) {
        const qint64 process = name.mid(m_stem.size() + 1).chopped(5).toLongLong();
        if (isAlive(process)) continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
        file.remove();
        const auto id = [&](const char* key) {
            return std::int64_t{words.value(QLatin1String(key)).toString().toLongLong()};
        };
        MemoDraft draft;
        draft.id = MemoId{id("id")};
        const int kind = words.value(QStringLiteral("kind")).toInt();
        const int last = static_cast<int>(MemoKind::Passage);
        draft.target = {static_cast<MemoKind>(kind >= 0 && kind <= last ? kind : 0), id("target"),
                        Range{CodePoint{id("begin")}, CodePoint{id("end")}}};
        if (draft.target.kind != MemoKind::Passage) draft.target.range = {};
        draft.text = words.value(QStringLiteral("text")).toString();
        if (!draft.text.trimmed().isEmpty()) return draft;
    }
    return std::nullopt;
}

} // namespace kenspeckle::gui
