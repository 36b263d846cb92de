// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <cstdint>
#include <set>
#include <string>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "cli/traced_quotes.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/releasing.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string profile;
    std::vector<std::string> files;
    std::string participant;
};

ExitCode make(const Options& options, Study& study, Console& console) {
    const auto profile = readProfile(options.profile);
    if (!profile) return failed(console, profile.error());
    const std::vector<std::filesystem::path> files(options.files.begin(), options.files.end());
    const auto outcome = makeRelease(study, *profile, files);
    if (!outcome) return failed(console, outcome.error());
    const ReleaseEntry& entry = outcome->entry;
    std::int64_t warnings = 0, accepted = 0;
    for (const Finding& finding : outcome->checks.findings)
        ++(finding.accepted.empty() ? warnings : accepted);
    if (console.json)
        return printJson(console, {{"release", releaseJson(entry)}, {"warnings", warnings}, {"accepted", accepted}});
    console.out << fmt::format("Released {}: {} of {}, {}.\n", fmt::join(options.files, " and "),
                               counted(entry.quotes, "quote"), counted(entry.people, "person", "people"),
                               counted(entry.tables, "table"));
    if (warnings > 0)
        console.out << fmt::format("{} of the checks, which {} nothing: ken check {} {}\n",
                                   counted(warnings, "warning"), warnings == 1 ? "stops" : "stop",
                                   shellQuoted(options.study), shellQuoted(options.profile));
    console.out << fmt::format("It is in the ledger: ken releases {}\n", shellQuoted(options.study));
    return ExitCode::Done;
}

ExitCode recall(const Options& options, Study& study, Console& console) {
    const auto person = findParticipant(study, options.participant);
    if (!person) return failed(console, person.error());
    const auto quotes = recallList(study, *person);
    if (!quotes) return failed(console, quotes.error());
    if (console.json) return printJson(console, tracedJson(*quotes));
    ReleaseId last;
    for (const TracedQuote& quote : *quotes) {
        if (quote.release.id != last) console.out << releaseLine(quote.release);
        last = quote.release.id;
        console.out << oneLine(fmt::format("  {}  {}{}", quote.code, quote.theme,
                                           quote.attribution.empty() ? "" : "  (" + quote.attribution + ")"))
                    << '\n'
                    << paragraphs(quote.released.empty() ? "The words are removed from the ledger." : quote.released, 4,
                                  console.width);
    }
    std::set<std::tuple<std::int64_t, std::int64_t, std::string>> distinct;
    std::set<ReleaseId> places;
    for (const TracedQuote& quote : *quotes) {
        const Passage passage = quote.passage.value_or(Passage());
        distinct.insert({passage.transcript.value, passage.range.begin.value, quote.passage ? "" : quote.code});
        places.insert(quote.release.id);
    }
    console.out << fmt::format("{} of {} went out, in {}.\n",
                               counted(static_cast<std::int64_t>(distinct.size()), "quote"), options.participant,
                               counted(static_cast<std::int64_t>(places.size()), "release"));
    return ExitCode::Done;
}

ExitCode list(const Options& options, Study& study, Console& console) {
    if (!options.participant.empty()) return recall(options, study, console);
    const auto all = releases(study);
    if (!all) return failed(console, all.error());
    if (console.json) {
        Json array = Json::array();
        for (const ReleaseEntry& entry : *all)
            array.push_back(releaseJson(entry));
        return printJson(console, array);
    }
    for (const ReleaseEntry& entry : *all) {
        console.out << releaseLine(entry)
                    << oneLine(fmt::format("  {} of {}, {}; by {}, with the profile {}, of revision {}",
                                           counted(entry.quotes, "quote"), counted(entry.people, "person", "people"),
                                           counted(entry.tables, "table"), entry.coder, entry.profile, entry.revision))
                    << '\n';
        for (std::size_t i = 0; i < entry.files.size(); ++i)
            console.out << oneLine(fmt::format("  {}  SHA-256 {}", entry.files[i], entry.hashes[i])) << '\n';
        console.out << '\n';
    }
    console.out << counted(static_cast<std::int64_t>(all->size()), "release") << ".\n";
    return ExitCode::Done;
}

} // namespace

void addRelease(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kShare, "release", "Write a quote book by the rules of a profile, and enter it into the ledger")
        .study(options->study)
        .file("profile", options->profile, "PROFILE", "A .toml file, or the name of one of those ken profiles lists",
              Need::Required)
        .files("-o,--output", options->files, "FILE", "Write .html or .docx; may be repeated", Need::Required)
        .changes()
        .example("ken release hubs.ken steering-group -o hubs.html")
        .example("ken release hubs.ken mine.toml -o hubs.html -o hubs.docx")
        .note("Ends with 4, and writes nothing, while something stops the release that nobody has accepted: ken check "
              "lists it. The same study, profile and seed give the same bytes.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return make(*options, study, console); });
        });
}

void addReleases(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kShare, "releases", "The ledger of what was released, or what of one participant was")
        .study(options->study)
        .text("--participant", options->participant, "NAME",
              "List every quote of this person that went out, in which release: what to recall")
        .example("ken releases hubs.ken")
        .example("ken releases hubs.ken --participant Morag")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return list(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
