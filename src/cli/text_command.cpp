// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <map>

#include "cli/json_output.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string transcript;
};

Json toJson(const Transcript& transcript) {
    std::map<SpeakerId, const Speaker*> speakers;
    for (const Speaker& speaker : transcript.speakers)
        speakers[speaker.id] = &speaker;
    Json turns = Json::array();
    for (const Turn& turn : transcript.turns) {
        const auto speaker = speakers.find(turn.speaker);
        const bool named = speaker != speakers.end();
        Json marks = Json::array();
        for (const TimeMark& mark : turn.timeMarks)
            marks.push_back({{"at", mark.at.value}, {"milliseconds", mark.time.count()}});
        turns.push_back({{"number", turn.number},
                         {"speaker", named ? Json(speaker->second->label) : Json(nullptr)},
                         {"role", named ? Json(roleName(speaker->second->role)) : Json(nullptr)},
                         {"begin", turn.range.begin.value},
                         {"end", turn.range.end.value},
                         {"timeMarks", std::move(marks)}});
    }
    return {{"id", idJson(transcript.id)},
            {"name", transcript.name},
            {"text", transcript.text},
            {"turns", std::move(turns)}};
}

ExitCode print(const Options& options, Study& study, Console& console) {
    const auto id = findTranscript(study, options.transcript);
    if (!id) return failed(console, id.error());
    const auto found = transcript(study, *id);
    if (!found) return failed(console, found.error());
    if (console.json) return printJson(console, toJson(*found));
    console.out << found->text; // and nothing else: offsets refer to exactly this
    return ExitCode::Done;
}

} // namespace

void addText(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kRead, "text", "Print a transcript's stored text, to which all offsets refer")
        .study(options->study)
        .text("TRANSCRIPT", options->transcript, "", "By name or id", Need::Required)
        .example("ken text hubs.ken \"Group 2\"")
        .note("Exactly the stored text, nothing added; --json adds its turns, speakers and time codes.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return print(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
