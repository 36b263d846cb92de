// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/importing.h"

#include <algorithm>
#include <array>
#include <future>
#include <system_error>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "sources/document.h"
#include "study/index_upkeep.h"
#include "study/parts.h"
#include "study/transcript_building.h"
#include "text/collate.h"
#include "text/decode.h"
#include "text/words.h"

namespace kenspeckle {

namespace fs = std::filesystem;

namespace {

/// Endings of documents that we cannot read: silence about them would look like an import.
constexpr std::array kUnreadable{".pdf", ".doc", ".odt", ".rtf", ".html", ".htm", ".pages", ".wpd"};

std::string endingOf(const fs::path& file) { return text::fold(file.extension().string()); }

bool isImportable(const fs::path& file) {
    const auto& endings = sources::documentEndings();
    return std::find(endings.begin(), endings.end(), endingOf(file)) != endings.end();
}

/// Whether a file met in a folder is worth a line: one that we read, or a document that the user will think we do.
bool isDocument(const fs::path& file) {
    if (file.filename().string().starts_with('.')) return false;
    return isImportable(file) || std::find(kUnreadable.begin(), kUnreadable.end(), endingOf(file)) != kUnreadable.end();
}

Result<void> collectFolder(const fs::path& folder, bool recursive, std::vector<fs::path>& files) {
    std::error_code error;
    std::vector<fs::path> folders;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_directory(ignored)) {
            if (recursive && !entry->path().filename().string().starts_with('.')) folders.push_back(entry->path());
        } else if (isDocument(entry->path())) {
            files.push_back(entry->path());
        }
    }
    if (error)
        return fail(ErrorKind::InputOutput,
                    fmt::format("{}: cannot be listed ({}): check its permissions", folder.string(), error.message()));
    for (const fs::path& inner : folders)
        if (auto done = collectFolder(inner, recursive, files); !done) return done;
    return {};
}

Result<std::vector<fs::path>> collectFiles(const std::vector<fs::path>& paths, bool recursive,
                                           const std::string& language) {
    const text::Collator collator(language);
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            files.push_back(path); // one that is not there fails by itself, with its name
            continue;
        }
        std::vector<fs::path> found;
        if (auto done = collectFolder(path, recursive, found); !done) return fail(done.error());
        std::sort(found.begin(), found.end(),
                  [&](const fs::path& a, const fs::path& b) { return collator.compare(a.string(), b.string()) < 0; });
        files.insert(files.end(), found.begin(), found.end());
    }
    if (files.empty())
        return fail(ErrorKind::NotFound, fmt::format("{}: no transcript found; these can be imported: {}",
                                                     paths.empty() ? "nothing given" : paths.front().string(),
                                                     fmt::join(sources::documentEndings(), " ")));
    return files;
}

Result<sources::SourceDocument> readOne(const fs::path& file) {
    std::error_code ignored;
    if (!isImportable(file) && fs::exists(file, ignored))
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: transcripts of this kind cannot be imported; save it as one of {}", file.string(),
                                fmt::join(sources::documentEndings(), " ")));
    return sources::readDocument(file);
}

/// File names are bytes: what is not UTF-8 among them must not reach the study.
std::string nameOf(const fs::path& file) {
    const std::string stem = file.stem().string();
    const auto decoded = text::decode(stem, "file name");
    std::string name = decoded ? text::simplify(decoded->text) : std::string();
    return name.empty() ? "Transcript" : name;
}

/// What an import keeps in mind from file to file.
struct ImportSession {
    storage::Database& database;
    const std::string& coder;
    study::KnownSpeakers speakers;
    study::UniqueNames names;
};

Result<void> importOne(ImportSession& session, const fs::path& file, const sources::SourceDocument& document,
                       FileOutcome& outcome) {
    auto same = storage::nameOfSameText(session.database, study::storedText(document));
    if (!same) return fail(same.error());
    if (*same) {
        outcome.status = ImportStatus::AlreadyThere;
        outcome.transcript = **same;
        return {};
    }
    const std::string name = session.names.propose(nameOf(file));
    auto stored = storage::perform(session.database, session.coder, fmt::format("Imported {}", name),
                                   [&](storage::Action& action) -> Result<TranscriptId> {
                                       auto built = study::buildTranscript(action, session.speakers, name, document);
                                       if (!built) return fail(built.error());
                                       return storage::insertTranscript(action, *built);
                                   });
    if (!stored) {
        session.speakers.forget();
        return fail(stored.error());
    }
    session.speakers.confirm();
    session.names.take(name);
    outcome.status = ImportStatus::Imported;
    outcome.transcript = name;
    outcome.turns = static_cast<int>(document.turns.size());
    return {};
}

} // namespace

std::size_t ImportOutcome::count(ImportStatus status) const {
    return static_cast<std::size_t>(
        std::count_if(files.begin(), files.end(), [&](const FileOutcome& file) { return file.status == status; }));
}

const std::vector<std::string>& importableEndings() { return sources::documentEndings(); }

Result<ImportOutcome> importTranscripts(Study& study, const std::vector<fs::path>& paths, const ImportOptions& options,
                                        const Task& task) {
    Study::Parts& parts = study.parts();
    auto files = collectFiles(paths, options.recursive, study.language());
    if (!files) return fail(files.error());
    auto speakers = study::KnownSpeakers::load(parts.database);
    if (!speakers) return fail(speakers.error());
    auto names = study::UniqueNames::load(parts.database);
    if (!names) return fail(names.error());
    ImportSession session{parts.database, parts.coder, std::move(*speakers), std::move(*names)};

    ImportOutcome outcome;
    outcome.files.resize(files->size());
    // Reading is as much work as storing: the next file is read while this one is stored.
    const auto readAhead = [&](std::size_t i) {
        return std::async(std::launch::async, [file = (*files)[i]] { return readOne(file); });
    };
    std::future<Result<sources::SourceDocument>> next = readAhead(0);
    bool stopped = false;
    for (std::size_t i = 0; i < files->size(); ++i) {
        FileOutcome& file = outcome.files[i];
        file.file = (*files)[i];
        stopped = stopped || task.stop.stop_requested();
        if (stopped) {
            file.status = ImportStatus::Cancelled;
            continue;
        }
        task.tell({i, files->size(), file.file.filename().string()});
        auto document = next.get();
        if (i + 1 < files->size()) next = readAhead(i + 1);
        if (!document) {
            file.error = document.error().message;
            continue;
        }
        file.notices = document->notices;
        if (auto done = importOne(session, file.file, *document, file); !done) {
            // A study that cannot be written now will not take the other files either.
            if (done.error().kind != ErrorKind::Invalid) return fail(done.error());
            file.error = done.error().message;
        }
    }
    if (!stopped) {
        task.tell({files->size(), files->size(), "search index"});
        study::followStudyLater(parts, task);
    }
    auto spellings = spellingProposals(study);
    if (!spellings) return fail(spellings.error());
    outcome.spellings = std::move(*spellings);
    return outcome;
}

} // namespace kenspeckle
