// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

#include "gui/language.h"
#include "gui/theme.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/passage.h"

namespace kenspeckle::gui::settings {

// What the window remembers between runs, in the user's own settings. None of it is data of a study: the study's file
// stays complete without it.

[[nodiscard]] QStringList recentStudies();
/// Puts a study first.
void addRecentStudy(const QString& file);
void forgetRecentStudy(const QString& file);

[[nodiscard]] Appearance appearance();
void setAppearance(Appearance appearance);

[[nodiscard]] Language language();
void setLanguage(Language language);

/// Empty: the login name.
[[nodiscard]] QString coder();
void setCoder(const QString& name);

[[nodiscard]] int zoom();
void setZoom(int percent);
/// Of lists of quotes.
[[nodiscard]] int quotesZoom();
void setQuotesZoom(int percent);
/// Of the reading view.
[[nodiscard]] int readingZoom();
void setReadingZoom(int percent);

/// How a part of the window was arranged: "geometry" of the window, "read", "reports" and so on.
[[nodiscard]] QByteArray layoutOf(const QString& part);
void setLayoutOf(const QString& part, const QByteArray& layout);

/// Whose codings of a study are shown: CodingView::Whose, of whom, and whether coloured by coder.
struct ShownCodings {
    int whose = 0;
    QString coder;
    bool byCoder = false;
};
[[nodiscard]] ShownCodings shownCodingsOf(const QString& file);
void setShownCodingsOf(const QString& file, const ShownCodings& shown);

/// Where one was in a study, and which codes were on the keys.
struct StudyPlace {
    Passage place;
    std::vector<std::int64_t> keys;
};
[[nodiscard]] StudyPlace placeIn(const QString& file);
void setPlaceIn(const QString& file, const StudyPlace& place);

/// How a study's list of transcripts was grouped (by which attribute; empty: not at all) and filtered.
struct ListChoice {
    QString groupBy;
    QString filter;
};
[[nodiscard]] ListChoice transcriptList(const QString& file);
void setTranscriptList(const QString& file, const ListChoice& choice);

/// The columns of a study's table of people, or of transcripts, from left to right.
struct ColumnPlace {
    QString heading;
    int width = 0; ///< pixels
};
[[nodiscard]] std::vector<ColumnPlace> peopleColumns(const QString& file, AttributesOf whose);
void setPeopleColumns(const QString& file, AttributesOf whose, const std::vector<ColumnPlace>& columns);

/// The kind of report last looked at in a study, by its name, and the options that each kind had, by their keys.
[[nodiscard]] QString reportKind(const QString& file);
void setReportKind(const QString& file, const QString& kind);
[[nodiscard]] QMap<QString, QStringList> reportOptions(const QString& file, const QString& kind);
void setReportOptions(const QString& file, const QString& kind, const QMap<QString, QStringList>& options);

/// The profile by which a study was last to be released: a shipped one's name, or a file.
[[nodiscard]] QString releaseProfile(const QString& file);
void setReleaseProfile(const QString& file, const QString& profile);

/// What the column of such a heading was when a table of excerpts was last imported: a ColumnRole; -1 if there was
/// none.
[[nodiscard]] int columnRole(const QString& heading);
void setColumnRole(const QString& heading, int role);

} // namespace kenspeckle::gui::settings
