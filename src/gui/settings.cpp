// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>
#include <QVariant>

#include <algorithm>

namespace kenspeckle::gui::settings {

namespace {

constexpr qsizetype kMostRecent = 12;

QString keyOf(const QString& file) {
    const QByteArray name = QFileInfo(file).absoluteFilePath().toUtf8();
    return QStringLiteral("places/") +
           QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().left(16));
}

QString columnKey(const QString& heading) {
    const QByteArray name = heading.simplified().toCaseFolded().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().left(16));
}

QString columnsOf(AttributesOf whose) {
    return whose == AttributesOf::Participants ? QStringLiteral("/peopleColumns")
                                               : QStringLiteral("/transcriptColumns");
}

} // namespace

QStringList recentStudies() { return QSettings().value(QStringLiteral("recent")).toStringList(); }

void addRecentStudy(const QString& file) {
    const QString whole = QFileInfo(file).absoluteFilePath();
    QStringList files = recentStudies();
    files.removeAll(whole);
    files.prepend(whole);
    while (files.size() > kMostRecent)
        files.removeLast();
    QSettings().setValue(QStringLiteral("recent"), files);
}

void forgetRecentStudy(const QString& file) {
    QStringList files = recentStudies();
    files.removeAll(file);
    QSettings().setValue(QStringLiteral("recent"), files);
}

Appearance appearance() {
    return static_cast<Appearance>(std::clamp(QSettings().value(QStringLiteral("appearance"), 0).toInt(), 0, 2));
}
void setAppearance(Appearance appearance) {
    QSettings().setValue(QStringLiteral("appearance"), static_cast<int>(appearance));
}

Language language() {
    const QString code = QSettings().value(QStringLiteral("language")).toString();
    return code == QLatin1String("en")   ? Language::English
           : code == QLatin1String("de") ? Language::German
                                         : Language::System;
}
void setLanguage(Language language) { QSettings().setValue(QStringLiteral("language"), codeOf(language)); }

QString coder() { return QSettings().value(QStringLiteral("coder")).toString(); }
void setCoder(const QString& name) { QSettings().setValue(QStringLiteral("coder"), name); }

int zoom() { return QSettings().value(QStringLiteral("zoom"), 100).toInt(); }
int quotesZoom() { return QSettings().value(QStringLiteral("quotesZoom"), 100).toInt(); }
void setQuotesZoom(int percent) { QSettings().setValue(QStringLiteral("quotesZoom"), percent); }
int readingZoom() { return QSettings().value(QStringLiteral("readingZoom"), 100).toInt(); }
void setReadingZoom(int percent) { QSettings().setValue(QStringLiteral("readingZoom"), percent); }
void setZoom(int percent) { QSettings().setValue(QStringLiteral("zoom"), percent); }

QByteArray layoutOf(const QString& part) { return QSettings().value(QStringLiteral("window/") + part).toByteArray(); }
void setLayoutOf(const QString& part, const QByteArray& layout) {
    QSettings().setValue(QStringLiteral("window/") + part, layout);
}

ShownCodings shownCodingsOf(const QString& file) {
    const QVariantList kept = QSettings().value(keyOf(file) + QStringLiteral("/shown")).toList();
    if (kept.size() != 3) return {};
    return {std::clamp(kept[0].toInt(), 0, 2), kept[1].toString(), kept[2].toBool()};
}

void setShownCodingsOf(const QString& file, const ShownCodings& shown) {
    QSettings().setValue(keyOf(file) + QStringLiteral("/shown"), QVariantList{shown.whose, shown.coder, shown.byCoder});
}

StudyPlace placeIn(const QString& file) {
    QSettings store;
    StudyPlace kept;
    const QVariantList place = store.value(keyOf(file) + QStringLiteral("/place")).toList();
    if (place.size() == 2) {
        const CodePoint at{place[1].toLongLong()};
        kept.place = {TranscriptId{place[0].toLongLong()}, {at, at}};
    }
    const QVariantList keys = store.value(keyOf(file) + QStringLiteral("/keys")).toList();
    for (const QVariant& key : keys)
        kept.keys.push_back(key.toLongLong());
    return kept;
}

void setPlaceIn(const QString& file, const StudyPlace& place) {
    QSettings store;
    QVariantList keys;
    for (const std::int64_t key : place.keys)
        keys << static_cast<qlonglong>(key);
    store.setValue(keyOf(file) + QStringLiteral("/place"),
                   QVariantList{static_cast<qlonglong>(place.place.transcript.value),
                                static_cast<qlonglong>(place.place.range.begin.value)});
    store.setValue(keyOf(file) + QStringLiteral("/keys"), keys);
}

ListChoice transcriptList(const QString& file) {
    const QStringList kept = QSettings().value(keyOf(file) + QStringLiteral("/transcripts")).toStringList();
    return {kept.value(0), kept.value(1)};
}
void setTranscriptList(const QString& file, const ListChoice& choice) {
    QSettings().setValue(keyOf(file) + QStringLiteral("/transcripts"), QStringList{choice.groupBy, choice.filter});
}

QString releaseProfile(const QString& file) {
    return QSettings().value(keyOf(file) + QStringLiteral("/profile")).toString();
}
void setReleaseProfile(const QString& file, const QString& profile) {
    QSettings().setValue(keyOf(file) + QStringLiteral("/profile"), profile);
}

std::vector<ColumnPlace> peopleColumns(const QString& file, AttributesOf whose) {
    const QVariantList kept = QSettings().value(keyOf(file) + columnsOf(whose)).toList();
    std::vector<ColumnPlace> columns;
    for (qsizetype i = 0; i + 1 < kept.size(); i += 2)
        columns.push_back({kept[i].toString(), std::clamp(kept[i + 1].toInt(), 40, 2000)});
    return columns;
}
void setPeopleColumns(const QString& file, AttributesOf whose, const std::vector<ColumnPlace>& columns) {
    QVariantList kept;
    for (const ColumnPlace& column : columns)
        kept << column.heading << column.width;
    QSettings().setValue(keyOf(file) + columnsOf(whose), kept);
}

QString reportKind(const QString& file) {
    return QSettings().value(keyOf(file) + QStringLiteral("/report")).toString();
}
void setReportKind(const QString& file, const QString& kind) {
    QSettings().setValue(keyOf(file) + QStringLiteral("/report"), kind);
}

QMap<QString, QStringList> reportOptions(const QString& file, const QString& kind) {
    QMap<QString, QStringList> options;
    const QVariantMap kept = QSettings().value(keyOf(file) + QStringLiteral("/reports/") + kind).toMap();
    for (auto each = kept.begin(); each != kept.end(); ++each)
        options.insert(each.key(), each.value().toStringList());
    return options;
}
void setReportOptions(const QString& file, const QString& kind, const QMap<QString, QStringList>& options) {
    QVariantMap kept;
    for (auto each = options.begin(); each != options.end(); ++each)
        kept.insert(each.key(), each.value());
    QSettings().setValue(keyOf(file) + QStringLiteral("/reports/") + kind, kept);
}

int columnRole(const QString& heading) {
    return QSettings().value(QStringLiteral("columns/") + columnKey(heading), -1).toInt();
}
void setColumnRole(const QString& heading, int role) {
    QSettings().setValue(QStringLiteral("columns/") + columnKey(heading), role);
}

} // namespace kenspeckle::gui::settings
