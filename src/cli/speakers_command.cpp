// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/spellings.h"
#include "cli/steps.h"
#include "cli/table.h"
#include "kenspeckle/speakers.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> maps;
    std::vector<std::string> interviewers;
    std::vector<std::string> ignored;
    std::string transcript;
    bool accept = false;

    [[nodiscard]] bool changes() const { return !maps.empty() || !interviewers.empty() || !ignored.empty(); }
};

Result<std::vector<Step>> plan(const Options& options, Study& study) {
    TranscriptId only;
    if (!options.transcript.empty()) {
        if (!options.changes())
            return fail(ErrorKind::Usage, "--transcript says where --map, --interviewer or --ignore holds; give one of "
                                          "them, or see `ken transcripts` for who speaks where");
        const auto found = findTranscript(study, options.transcript);
        if (!found) return fail(found.error());
        only = *found;
    }
    std::vector<Step> steps;
    for (const std::string& map : options.maps) {
        const auto sides = parseAssignment(map, "--map");
        if (!sides) return fail(sides.error());
        steps.push_back(
            {fmt::format("{} is now participant {}", sides->first, sides->second),
             [sides = *sides, only](Study& at) { return mapSpeaker(at, sides.first, sides.second, only); }});
    }
    const auto addRoles = [&](const std::vector<std::string>& labels, SpeakerRole role, const char* words) {
        for (const std::string& label : labels)
            steps.push_back({fmt::format("{} is now {}", label, words),
                             [label, role, only](Study& at) { return setSpeakerRole(at, label, role, only); }});
    };
    addRoles(options.interviewers, SpeakerRole::Interviewer, "an interviewer");
    addRoles(options.ignored, SpeakerRole::Ignored, "ignored");
    if (options.accept) {
        const auto spellings = spellingProposals(study);
        if (!spellings) return fail(spellings.error());
        for (const SpellingProposal& spelling : *spellings)
            steps.push_back({fmt::format("{} {} now {}", fmt::join(spelling.others, " and "),
                                         spelling.others.size() == 1 ? "is" : "are", spelling.keep),
                             [spelling](Study& at) { return acceptSpelling(at, spelling); }});
    }
    return steps;
}

ExitCode list(const Options& options, Study& study, Console& console) {
    const auto labels = speakerLabels(study);
    if (!labels) return failed(console, labels.error());
    const auto spellings = spellingProposals(study);
    if (!spellings) return failed(console, spellings.error());
    if (console.json) return printJson(console, {{"speakers", toJson(*labels)}, {"spellings", toJson(*spellings)}});
    Table table({{"Label"},
                 {"Role"},
                 {"Participant"},
                 {"Transcripts", Align::Right},
                 {"Turns", Align::Right},
                 {"Words", Align::Right}});
    for (const SpeakerLabel& label : *labels)
        table.add({label.label, roleName(label.role), label.participant, std::to_string(label.transcripts),
                   std::to_string(label.turns), std::to_string(label.words)});
    table.print(console.out);
    printSpellings(*spellings, options.study, console);
    return ExitCode::Done;
}

ExitCode speakers(const Options& options, Study& study, Console& console) {
    const auto steps = plan(options, study);
    if (!steps) return failed(console, steps.error());
    if (const ExitCode code = takeSteps(*steps, study, console); code != ExitCode::Done) return code;
    if (!console.json && (options.changes() || options.accept)) {
        if (steps->empty()) console.out << "No spellings are proposed.\n";
        return ExitCode::Done;
    }
    return list(options, study, console);
}

} // namespace

void addSpeakers(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kBring, "speakers", "List who speaks, and say who is who")
        .study(options->study)
        .list("--map", options->maps, "LABEL=PARTICIPANT", "Who is labelled so is this participant; may be repeated")
        .list("--interviewer", options->interviewers, "LABEL", "Who is labelled so asks, and is not counted; the same")
        .list("--ignore", options->ignored, "LABEL", "The label is no person, such as Break; the same")
        .text("--transcript", options->transcript, "TRANSCRIPT", "Only there, by name or id; else everywhere")
        .flag("--accept", options->accept, "Take all spellings proposed for one name as one person")
        .changes()
        .example("ken speakers hubs.ken")
        .example("ken speakers hubs.ken --interviewer Interviewer --map \"Evelyn M=Evelyn\"")
        .example("ken speakers hubs.ken --map \"Speaker 2=Ernie\" --transcript \"Group 1\"")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return speakers(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
