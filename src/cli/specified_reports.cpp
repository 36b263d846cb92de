// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/specified_reports.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/interruption.h"
#include "cli/progress_line.h"
#include "cli/table.h"
#include "kenspeckle/specification.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string specification;
    std::string study;
    std::string folder;
};

ExitCode makeAll(const Options& options, const Specification& specification, Study& study, Console& console) {
    const Interruption interruption;
    const auto written = [&] {
        ProgressLine progress(console, "Reporting");
        return makeReports(study, specification, options.folder, progress.task(interruption.token()));
    }();
    if (!written) return failed(console, written.error());
    if (console.json) {
        nlohmann::ordered_json files = nlohmann::ordered_json::array();
        for (const auto& file : *written)
            files.push_back(file.string());
        return printJson(console, {{"files", std::move(files)}});
    }
    for (const auto& file : *written)
        console.out << fmt::format("Wrote {}.\n", oneLine(file.string()));
    console.out << fmt::format("{} of {}; manifest.json says what each file is.\n",
                               counted(static_cast<std::int64_t>(specification.reports.size()), "report"),
                               oneLine(specification.name));
    return ExitCode::Done;
}

} // namespace

void addSpecifiedReports(Command& report) {
    const auto options = std::make_shared<Options>();
    report.below("all", "Every report of a specification, in one go")
        .file("SPEC", options->specification, "", "The specification, a .toml file", Need::Required)
        .study(options->study)
        .file("-o,--output", options->folder, "FOLDER", "Where the files go; made if need be", Need::Required)
        .example("ken report all paper.toml hubs.ken -o paper/")
        .example("ken report paper.toml hubs.ken -o paper/")
        .note(
            "The same study and specification give the same bytes. manifest.json, beside the files, holds the study's\n"
            "revision, the options in force and each file's SHA-256.")
        .runs([options](Console& console) {
            const auto specification = readSpecification(std::filesystem::path(options->specification));
            if (!specification) return failed(console, specification.error());
            return withStudy(console, options->study,
                             [&](Study& study) { return makeAll(*options, *specification, study, console); });
        });
    report.standsFor(".toml", "all");
}

} // namespace kenspeckle::cli
