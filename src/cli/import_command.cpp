// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/interruption.h"
#include "cli/json_output.h"
#include "cli/progress_line.h"
#include "cli/spellings.h"
#include "cli/table.h"
#include "kenspeckle/importing.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> paths;
    bool recursive = false;
};

const char* statusName(ImportStatus status) {
    switch (status) {
    case ImportStatus::Imported:
        return "imported";
    case ImportStatus::AlreadyThere:
        return "alreadyThere";
    case ImportStatus::Failed:
        return "failed";
    case ImportStatus::Cancelled:
        return "cancelled";
    }
    return "failed";
}

Json toJson(const FileOutcome& file) {
    return {{"file", file.file.string()},
            {"status", statusName(file.status)},
            {"transcript", file.transcript.empty() ? Json(nullptr) : Json(file.transcript)},
            {"turns", file.turns},
            {"notices", file.notices},
            {"error", file.error.empty() ? Json(nullptr) : Json(file.error)}};
}

void printFile(const FileOutcome& file, Console& console) {
    const std::string name = oneLine(file.file.string());
    if (file.status == ImportStatus::AlreadyThere)
        console.out << fmt::format("{}: is in the study already, as {}\n", name, oneLine(file.transcript));
    for (const std::string& notice : file.notices)
        console.out << fmt::format("{}: {}\n", name, oneLine(notice));
}

std::string summary(const ImportOutcome& outcome) {
    std::string line = fmt::format("{} of {} imported", outcome.count(ImportStatus::Imported),
                                   counted(static_cast<std::int64_t>(outcome.files.size()), "transcript"));
    const auto tell = [&](ImportStatus status, const char* words) {
        if (const std::size_t count = outcome.count(status); count > 0) line += fmt::format(", {} {}", count, words);
    };
    tell(ImportStatus::Failed, "failed");
    tell(ImportStatus::AlreadyThere, "there already");
    tell(ImportStatus::Cancelled, "not reached, because it was stopped");
    return line + '.';
}

ExitCode print(const ImportOutcome& outcome, const std::string& study, Console& console) {
    for (const FileOutcome& file : outcome.files)
        if (file.status == ImportStatus::Failed) printError(console, file.error);
    if (console.json) {
        Json files = Json::array();
        for (const FileOutcome& file : outcome.files)
            files.push_back(toJson(file));
        printJson(console, {{"files", std::move(files)}, {"spellings", cli::toJson(outcome.spellings)}});
    } else {
        for (const FileOutcome& file : outcome.files)
            printFile(file, console);
        console.out << summary(outcome) << '\n';
        if (outcome.count(ImportStatus::Imported) > 0) printSpellings(outcome.spellings, study, console);
    }
    const bool whole = outcome.count(ImportStatus::Failed) == 0 && outcome.count(ImportStatus::Cancelled) == 0;
    return whole ? ExitCode::Done : ExitCode::InPart;
}

ExitCode import(const Options& options, Study& study, Console& console) {
    const Interruption interruption;
    const auto outcome = [&] {
        ProgressLine progress(console, "Importing");
        return importTranscripts(study, {options.paths.begin(), options.paths.end()}, {.recursive = options.recursive},
                                 progress.task(interruption.token()));
    }();
    return outcome ? print(*outcome, options.study, console) : failed(console, outcome.error());
}

std::string endingsNote() {
    return fmt::format("Read are files that end in {}.\nCtrl+C stops it; the transcripts imported until then stay.",
                       fmt::join(importableEndings(), ", "));
}

} // namespace

void addImport(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kBring, "import", "Import transcripts from files and folders")
        .study(options->study)
        .files("PATH", options->paths, "", "Files, and folders of files", Need::Required)
        .flag("--recursive", options->recursive, "Folders inside the folders too")
        .changes()
        .example("ken import hubs.ken interviews/ focus-group.docx")
        .note(endingsNote)
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return import(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
