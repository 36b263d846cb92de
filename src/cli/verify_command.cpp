// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/interruption.h"
#include "cli/json_output.h"
#include "cli/progress_line.h"
#include "kenspeckle/verifying.h"

namespace kenspeckle::cli {

namespace {

ExitCode check(Study& study, Console& console) {
    const Interruption interruption;
    const auto outcome = [&] {
        ProgressLine progress(console, "Checking");
        return verify(study, progress.task(interruption.token()));
    }();
    if (!outcome) return failed(console, outcome.error());
    const ExitCode code = outcome->problems.empty() ? ExitCode::Done : ExitCode::InPart;
    for (const std::string& problem : outcome->problems)
        printError(console, problem);
    if (console.json) {
        printJson(console, {{"sound", outcome->problems.empty()},
                            {"transcripts", outcome->transcripts},
                            {"codings", outcome->codings},
                            {"journalEntries", outcome->journalEntries},
                            {"problems", outcome->problems}});
        return code;
    }
    const auto problems = static_cast<std::int64_t>(outcome->problems.size());
    console.out << fmt::format("Checked {}, {} and {} of the journal: {}.\n",
                               counted(outcome->transcripts, "transcript"), counted(outcome->codings, "coding"),
                               counted(outcome->journalEntries, "entry", "entries"),
                               problems == 0 ? "nothing is wrong" : counted(problems, "problem"));
    return code;
}

} // namespace

void addVerify(CommandLine& line) {
    const auto file = std::make_shared<std::string>();
    line.add(kKeep, "verify", "Check the whole study, and change nothing")
        .study(*file)
        .example("ken verify hubs.ken")
        .note("Ends with 1 where something is wrong, and lists it.")
        .runs([file](Console& console) {
            return withStudy(console, *file, [&](Study& study) { return check(study, console); });
        });
}

} // namespace kenspeckle::cli
