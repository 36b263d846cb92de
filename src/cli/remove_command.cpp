// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/json_output.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> transcripts;
};

ExitCode remove(const Options& options, Study& study, Console& console) {
    std::vector<TranscriptId> ids;
    Json removed = Json::array();
    for (const std::string& name : options.transcripts) {
        const auto id = findTranscript(study, name);
        if (!id) return failed(console, id.error());
        if (std::find(ids.begin(), ids.end(), *id) != ids.end()) continue; // named twice
        const auto found = transcript(study, *id);
        if (!found) return failed(console, found.error());
        ids.push_back(*id);
        removed.push_back({{"id", idJson(*id)}, {"name", found->name}});
    }
    if (const auto done = removeTranscripts(study, ids); !done) return failed(console, done.error());
    if (console.json) return printJson(console, {{"removed", std::move(removed)}});
    console.out << fmt::format("Removed {} with the codings in {}. `ken undo` brings {} back.\n",
                               counted(static_cast<std::int64_t>(ids.size()), "transcript"),
                               ids.size() == 1 ? "it" : "them", ids.size() == 1 ? "it" : "them");
    return ExitCode::Done;
}

} // namespace

void addRemove(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kKeep, "remove", "Remove transcripts with their codings")
        .study(options->study)
        .list("TRANSCRIPT", options->transcripts, "", "By name or id", Need::Required)
        .changes()
        .example("ken remove hubs.ken \"Group 2\"")
        .note("All of them or, if one is not there, none; one action. The journal keeps what undo needs.")
        .runs([options](Console& console) {
            return withStudy(console, options->study,
                             [&](Study& study) { return cli::remove(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
