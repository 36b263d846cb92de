// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/querying.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string save;
    std::string rename;
    std::string remove;
    bool replace = false;
};

ExitCode list(Study& study, Console& console) {
    const auto all = savedQueries(study);
    if (!all) return failed(console, all.error());
    if (console.json) {
        Json array = Json::array();
        for (const SavedQuery& each : *all)
            array.push_back({{"id", idJson(each.id)},
                             {"name", each.name},
                             {"query", each.text},
                             {"coder", each.coder},
                             {"made", isoTime(each.made)}});
        return printJson(console, array);
    }
    if (all->empty()) {
        console.out << "No queries are saved yet; ken queries --save NAME=QUERY saves one.\n";
        return ExitCode::Done;
    }
    Table table({{"Name"}, {"Query"}, {"Saved by"}});
    for (const SavedQuery& each : *all)
        table.add({oneLine(each.name), oneLine(each.text), oneLine(each.coder)});
    table.print(console.out);
    return ExitCode::Done;
}

Result<std::string> save(const Options& options, Study& study) {
    const auto sides = parseAssignment(options.save, "--save");
    if (!sides) return fail(sides.error());
    const auto saved =
        saveQuery(study, sides->first, sides->second, options.replace ? NameTaken::Replace : NameTaken::Refuse);
    if (!saved) return fail(saved.error());
    return fmt::format("Saved the query {}; ken query --saved runs it", sides->first);
}

Result<std::string> rename(const Options& options, Study& study) {
    const auto sides = parseAssignment(options.rename, "--rename");
    if (!sides) return fail(sides.error());
    const auto saved = findSavedQuery(study, sides->first);
    if (!saved) return fail(saved.error());
    if (auto done = renameQuery(study, saved->id, sides->second); !done) return fail(done.error());
    return fmt::format("{} is now called {}", saved->name, sides->second);
}

Result<std::string> remove(const Options& options, Study& study) {
    const auto saved = findSavedQuery(study, options.remove);
    if (!saved) return fail(saved.error());
    if (auto done = removeQuery(study, saved->id); !done) return fail(done.error());
    return fmt::format("Removed the query {}; ken undo brings it back", saved->name);
}

ExitCode queries(const Options& options, Study& study, Console& console) {
    const int asked =
        (options.save.empty() ? 0 : 1) + (options.rename.empty() ? 0 : 1) + (options.remove.empty() ? 0 : 1);
    if (options.replace && options.save.empty())
        return misused(console, "--replace goes with --save: give both, or leave it out");
    if (asked == 0) return list(study, console);
    if (asked > 1) return misused(console, "--save, --rename and --remove are done one at a time; give one of them");
    const auto told = !options.save.empty()     ? save(options, study)
                      : !options.rename.empty() ? rename(options, study)
                                                : remove(options, study);
    if (!told) return failed(console, told.error());
    if (console.json) return list(study, console);
    console.out << oneLine(*told) << ".\n";
    return ExitCode::Done;
}

} // namespace

void addQueries(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kReport, "queries", "List the saved queries; save, rename and remove one")
        .study(options->study)
        .text("--save", options->save, "NAME=QUERY", "Keep a query under a name")
        .flag("--replace", options->replace, "Let --save put it in the place of one that has the name")
        .text("--rename", options->rename, "OLD=NEW", "Give a query another name")
        .text("--remove", options->remove, "NAME", "Remove a query")
        .changes()
        .example("ken queries hubs.ken")
        .example("ken queries hubs.ken --save \"Shame at the chemist=Stigma near/2 sentence(pharmac*)\"")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return queries(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
