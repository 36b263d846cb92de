// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::cli {

namespace {

std::string percentage(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? "–" : fmt::format("{:.0f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

ExitCode list(Study& study, Console& console) {
    const auto found = transcripts(study);
    if (!found) return failed(console, found.error());
    if (console.json) return printJson(console, toJson(*found));
    Table table({{"Transcript"},
                 {"Turns", Align::Right},
                 {"Words", Align::Right},
                 {"Codings", Align::Right},
                 {"Coded", Align::Right},
                 {"Speakers"}});
    for (const TranscriptSummary& it : *found)
        table.add({it.name, std::to_string(it.turns), std::to_string(it.words), std::to_string(it.codings),
                   percentage(it.coded, it.spokenByParticipants), fmt::format("{}", fmt::join(it.speakers, ", "))});
    table.print(console.out);
    return ExitCode::Done;
}

} // namespace

void addTranscripts(CommandLine& line) {
    const auto file = std::make_shared<std::string>();
    line.add(kRead, "transcripts", "List the transcripts")
        .study(*file)
        .example("ken transcripts hubs.ken")
        .example("ken transcripts hubs.ken --json | jq -r '.[].name'")
        .runs([file](Console& console) {
            return withStudy(console, *file, [&](Study& study) { return list(study, console); });
        });
}

} // namespace kenspeckle::cli
