// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/coders.h"
#include "text/collate.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string rename;
    std::string merge;
    std::string blind;
};

Result<CoderId> named(const std::vector<CoderUse>& coders, const std::string& name) {
    for (const CoderUse& use : coders)
        if (text::sameIgnoringCase(use.coder.name, name)) return use.coder.id;
    std::vector<std::string> names;
    for (const CoderUse& use : coders)
        names.push_back(use.coder.name);
    return fail(ErrorKind::NotFound,
                fmt::format("no coder is called \"{}\": there are {}", name, fmt::join(names, ", ")));
}

ExitCode list(Study& study, Console& console) {
    const auto coders = coderUse(study);
    if (!coders) return failed(console, coders.error());
    if (console.json) {
        Json array = Json::array();
        for (const CoderUse& use : *coders)
            array.push_back({{"id", idJson(use.coder.id)},
                             {"name", use.coder.name},
                             {"codings", use.hidden ? Json(nullptr) : Json(use.codings)},
                             {"blind", use.blind == Blind::On}});
        return printJson(console, array);
    }
    Table table({{"Coder"}, {"Codings", Align::Right}, {"Works blind"}});
    for (const CoderUse& use : *coders)
        table.add({use.coder.name, use.hidden ? "hidden" : std::to_string(use.codings),
                   use.blind == Blind::On ? "yes" : "no"});
    table.print(console.out);
    return ExitCode::Done;
}

Result<std::string> rename(const std::string& assignment, Study& study) {
    const auto sides = parseAssignment(assignment, "--rename");
    if (!sides) return fail(sides.error());
    const auto all = coderUse(study);
    if (!all) return fail(all.error());
    const auto id = named(*all, sides->first);
    if (!id) return fail(id.error());
    if (auto done = renameCoder(study, *id, sides->second); !done) return fail(done.error());
    return fmt::format("{} is now called {}", sides->first, sides->second);
}

Result<std::string> merge(const std::string& assignment, Study& study) {
    const auto sides = parseAssignment(assignment, "--merge");
    if (!sides) return fail(sides.error());
    const auto all = coderUse(study);
    if (!all) return fail(all.error());
    const auto from = named(*all, sides->first);
    if (!from) return fail(from.error());
    const auto into = named(*all, sides->second);
    if (!into) return fail(into.error());
    const auto moved = mergeCoders(study, *from, *into);
    if (!moved) return fail(moved.error());
    return fmt::format("{} of {} {} now {}'s", counted(*moved, "coding"), sides->first, *moved == 1 ? "is" : "are",
                       sides->second);
}

Result<std::string> blindfold(const std::string& word, Study& study) {
    const Blind blind = word == "on" ? Blind::On : Blind::Off;
    if (auto done = setBlind(study, blind); !done) return fail(done.error());
    return blind == Blind::On ? fmt::format("{} works blind: others' codings are hidden", study.coder())
                              : fmt::format("{} sees everybody's codings", study.coder());
}

ExitCode coders(const Options& options, Study& study, Console& console) {
    const int asked =
        (options.rename.empty() ? 0 : 1) + (options.merge.empty() ? 0 : 1) + (options.blind.empty() ? 0 : 1);
    if (asked == 0) return list(study, console);
    if (asked > 1) return misused(console, "--rename, --merge and --blind are done one at a time; give one of them");
    const auto told = !options.rename.empty()  ? rename(options.rename, study)
                      : !options.merge.empty() ? merge(options.merge, study)
                                               : blindfold(options.blind, study);
    if (!told) return failed(console, told.error());
    if (console.json) return list(study, console);
    console.out << oneLine(*told) << '\n';
    return ExitCode::Done;
}

} // namespace

void addCoders(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kCode, "coders", "List who codes; rename and merge coders, and work blind")
        .study(options->study)
        .text("--rename", options->rename, "OLD=NEW", "Give a coder another name")
        .text("--merge", options->merge, "NAME=INTO", "The two names are one coder, who keeps the second")
        .choice("--blind", options->blind, {"on", "off"}, "Hide others' codings from the coder, or reveal them")
        .changes()
        .example("ken coders hubs.ken")
        .example("ken coders hubs.ken --merge \"A. Reid=Ailsa Reid\"")
        .example("ken coders hubs.ken --blind on --coder Ailsa")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return coders(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
