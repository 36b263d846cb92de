// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/sample_study.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "gui/qt_text.h"
#include "kenspeckle/kenspeckle.h"

namespace kenspeckle::gui {

namespace {

/// One row of the table of codings: the passage is told by its words.
Result<void> applyRow(Study& study, const Codebook& codes, const QStringList& row) {
    const auto code = codes.resolve(toUtf8(row[4]));
    if (!code) return fail(code.error());
    const HitScope scope = row[3] == QLatin1String("turn")       ? HitScope::Turn
                           : row[3] == QLatin1String("sentence") ? HitScope::Sentence
                                                                 : HitScope::Hit;
    study.setCoder(toUtf8(row[0]));
    const QString query = QStringLiteral("transcript:\"%1\" \"%2\"").arg(row[1], row[2]);
    const auto made = codeHits(study, toUtf8(query), {}, *code, scope);
    return made ? Result<void>() : fail(made.error());
}

Result<void> applyCodings(Study& study, const QString& table, const Task& task) {
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) return {};
    const auto codes = codebook(study);
    if (!codes) return fail(codes.error());
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype at = 1; at < lines.size(); ++at) { // the first line is the header
        if (task.stop.stop_requested()) return fail(ErrorKind::Cancelled, "The sample study was not finished.");
        task.tell({static_cast<std::size_t>(at), static_cast<std::size_t>(lines.size()), "coding the sample"});
        const QStringList row = lines[at].split(QLatin1Char('\t'));
        if (row.size() < 5) continue;
        if (auto done = applyRow(study, *codes, row); !done) return done;
    }
    return {};
}

} // namespace

QString sampleFolder() {
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/kenspeckle/sample");
    for (const QString& folder :
         {beside, QStringLiteral(KENSPECKLE_INSTALLED_SAMPLE), QStringLiteral(KENSPECKLE_SOURCE_SAMPLE)})
        if (QDir(folder).exists()) return QDir(folder).canonicalPath();
    return {};
}

Result<void> makeSampleStudy(const std::filesystem::path& folder, const std::filesystem::path& file, const Task& task) {
    const std::string coder = "Ailsa";
    auto study = Study::create(file, {}, coder);
    if (!study) return fail(study.error());
    const auto imported = importTranscripts(*study, {folder}, {}, task);
    if (!imported) return fail(imported.error());
    for (const SpellingProposal& proposal : imported->spellings)
        if (auto done = acceptSpelling(*study, proposal); !done) return done;
    const QString beside = fromPath(folder.parent_path());
    if (const QString table = beside + QStringLiteral("/sample-attributes.csv"); QFile::exists(table))
        if (const auto done = importAttributes(*study, toPath(table)); !done) return fail(done.error());
    return applyCodings(*study, beside + QStringLiteral("/sample-codings.tsv"), task);
}

} // namespace kenspeckle::gui
