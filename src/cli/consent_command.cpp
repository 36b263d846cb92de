// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/consent.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string file;
    std::vector<std::string> people;
    std::string set;
    std::string note;
};

Json toJson(const ParticipantConsent& consent) {
    const bool recorded = consent.consent != Consent::NotRecorded;
    return {{"participant", consent.name},
            {"id", idJson(consent.participant)},
            {"consent", consentWord(consent.consent)},
            {"note", consent.note},
            {"coder", recorded ? Json(consent.coder) : Json(nullptr)},
            {"made", recorded ? Json(isoTime(consent.made)) : Json(nullptr)}};
}

Result<std::vector<ParticipantId>> named(const Options& options, Study& study) {
    std::vector<ParticipantId> people;
    for (const std::string& name : options.people) {
        const auto id = findParticipant(study, name);
        if (!id) return fail(id.error());
        people.push_back(*id);
    }
    return people;
}

ExitCode list(const std::vector<ParticipantId>& people, Study& study, Console& console) {
    const auto all = consents(study);
    if (!all) return failed(console, all.error());
    Json array = Json::array();
    Table table({{"Participant"}, {"Consent"}, {"Recorded"}, {"By"}, {"Note"}});
    for (const ParticipantConsent& each : *all) {
        if (!people.empty() && std::find(people.begin(), people.end(), each.participant) == people.end()) continue;
        const bool recorded = each.consent != Consent::NotRecorded;
        array.push_back(toJson(each));
        table.add({each.name, consentWord(each.consent), recorded ? isoTime(each.made).substr(0, 10) : std::string(),
                   each.coder, oneLine(each.note)});
    }
    if (console.json) return printJson(console, array);
    table.print(console.out);
    return ExitCode::Done;
}

ExitCode readFile(const Options& options, Study& study, Console& console) {
    const auto outcome = importConsents(study, options.file);
    if (!outcome) return failed(console, outcome.error());
    for (const std::string& notice : outcome->notices)
        printError(console, notice);
    const ExitCode code = outcome->notices.empty() ? ExitCode::Done : ExitCode::InPart;
    if (console.json) {
        printJson(console, {{"participants", outcome->participants}, {"notices", outcome->notices}});
        return code;
    }
    console.out << fmt::format("Recorded the consent of {}.\n", counted(outcome->participants, "participant"));
    return code;
}

ExitCode run(const Options& options, Study& study, Console& console) {
    if (!options.file.empty()) {
        if (!options.set.empty() || !options.people.empty())
            return misused(console, "a FILE says whose consent it is: leave --set and --participant out");
        return readFile(options, study, console);
    }
    const auto people = named(options, study);
    if (!people) return failed(console, people.error());
    if (options.set.empty()) {
        if (!options.note.empty()) return misused(console, "--note goes with --set, which says what the consent is");
        return list(*people, study, console);
    }
    if (people->empty()) return misused(console, "--set: say whose consent it is with --participant");
    const auto consent = consentOf(options.set);
    if (!consent) return failed(console, consent.error());
    if (const auto set = setConsent(study, *people, *consent, options.note); !set) return failed(console, set.error());
    return list(*people, study, console);
}

} // namespace

void addConsent(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kShare, "consent", "Say what each participant allows to be done with their words")
        .study(options->study)
        .file("FILE", options->file, "", "A .csv or .xlsx with columns participant, consent and note")
        .list("--participant", options->people, "NAME", "Whose; may be repeated")
        .choice("--set", options->set, {"quote", "paraphrase", "ask-first", "nothing", "not-recorded"},
                "What they allow")
        .text("--note", options->note, "TEXT", "How it was given: \"form of 3 March\"")
        .changes()
        .example("ken consent hubs.ken")
        .example("ken consent hubs.ken --participant Evelyn --set quote --note \"form of 3 March\"")
        .example("ken consent hubs.ken consents.csv")
        .note("quote: word for word. paraphrase: in other words only. ask-first: each quote with a permission of its\n"
              "own, see `ken review --permission`. nothing: neither. Counting and coding go on as before; quotes and\n"
              "reports leave out what is not allowed, and say how many.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return run(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
