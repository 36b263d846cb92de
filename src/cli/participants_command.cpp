// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/steps.h"
#include "cli/table.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> added;
    std::vector<std::string> renamed;
    std::vector<std::string> merged;
    std::vector<std::string> kept;
    std::vector<std::string> removed;
};

Result<ParticipantId> person(Study& study, const std::string& name) { return findParticipant(study, name); }

/// Everybody who goes into one person, so that several --merge into one are one action.
struct Merge {
    std::string into;
    std::vector<std::string> others;
};

Result<std::vector<Merge>> merges(const Options& options) {
    std::vector<Merge> found;
    for (const std::string& text : options.merged) {
        auto sides = parseAssignment(text, "--merge");
        if (!sides) return fail(sides.error());
        if (found.empty() || found.back().into != sides->first) found.push_back({sides->first, {}});
        found.back().others.push_back(sides->second);
    }
    return found;
}

Result<void> merge(Study& study, const Merge& wanted, const AttributeValues& kept) {
    auto into = person(study, wanted.into);
    if (!into) return fail(into.error());
    std::vector<ParticipantId> others;
    for (const std::string& name : wanted.others) {
        auto other = person(study, name);
        if (!other) return fail(other.error());
        others.push_back(*other);
    }
    auto merged = mergeParticipants(study, *into, others, kept);
    if (!merged && merged.error().kind == ErrorKind::Conflict) merged.error().message += " with --keep ATTRIBUTE=VALUE";
    return merged;
}

Result<std::vector<Step>> plan(const Options& options) {
    std::vector<Step> steps;
    for (const std::string& name : options.added)
        steps.push_back({fmt::format("{} is now a participant", name), [name](Study& study) -> Result<void> {
                             auto added = addParticipant(study, name);
                             if (!added) return fail(added.error());
                             return {};
                         }});
    for (const std::string& text : options.renamed) {
        const auto sides = parseAssignment(text, "--rename");
        if (!sides) return fail(sides.error());
        steps.push_back({fmt::format("{} is now called {}", sides->first, sides->second),
                         [sides = *sides](Study& study) -> Result<void> {
                             auto id = person(study, sides.first);
                             if (!id) return fail(id.error());
                             return renameParticipant(study, *id, sides.second);
                         }});
    }
    AttributeValues kept;
    for (const std::string& text : options.kept) {
        const auto sides = parseAssignment(text, "--keep");
        if (!sides) return fail(sides.error());
        kept.insert_or_assign(sides->first, sides->second);
    }
    const auto wanted = merges(options);
    if (!wanted) return fail(wanted.error());
    if (!kept.empty() && wanted->empty())
        return fail(ErrorKind::Usage, "--keep says which value stands when people are merged; give --merge with it");
    for (const Merge& each : *wanted)
        steps.push_back({fmt::format("{} {} now {}", fmt::join(each.others, " and "),
                                     each.others.size() == 1 ? "is" : "are", each.into),
                         [each, kept](Study& study) { return merge(study, each, kept); }});
    for (const std::string& name : options.removed)
        steps.push_back({fmt::format("{} is removed", name), [name](Study& study) -> Result<void> {
                             auto id = person(study, name);
                             if (!id) return fail(id.error());
                             return removeParticipants(study, {*id});
                         }});
    return steps;
}

ExitCode list(Study& study, Console& console) {
    const auto people = participants(study);
    if (!people) return failed(console, people.error());
    if (console.json) return printJson(console, toJson(*people));
    const auto properties = attributes(study);
    if (!properties) return failed(console, properties.error());
    std::vector<Table::Column> columns = {{"Participant"}, {"Transcripts", Align::Right}};
    for (const Attribute& attribute : *properties)
        columns.push_back({attribute.name, attribute.type == AttributeType::Number ? Align::Right : Align::Left});
    Table table(std::move(columns));
    for (const Participant& each : *people) {
        std::vector<std::string> cells = {each.name, std::to_string(each.transcripts)};
        for (const Attribute& attribute : *properties) {
            const auto value = each.attributes.find(attribute.name);
            cells.push_back(value == each.attributes.end() ? std::string() : value->second);
        }
        table.add(std::move(cells));
    }
    table.print(console.out);
    return ExitCode::Done;
}

ExitCode run(const Options& options, Study& study, Console& console) {
    const auto steps = plan(options);
    if (!steps) return failed(console, steps.error());
    if (const ExitCode code = takeSteps(*steps, study, console); code != ExitCode::Done) return code;
    return steps->empty() || console.json ? list(study, console) : ExitCode::Done;
}

} // namespace

void addParticipants(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kRead, "participants", "List the participants with their attributes, and say who is one person")
        .study(options->study)
        .list("--add", options->added, "NAME", "Somebody who does not speak yet; may be repeated")
        .list("--rename", options->renamed, "OLD=NEW", "Another name for a participant; the same")
        .list("--merge", options->merged, "INTO=OTHER", "Two participants are one, who keeps the first name; the same")
        .list("--keep", options->kept, "ATTRIBUTE=VALUE",
              "With --merge: which value stands where they differ; the same")
        .list("--remove", options->removed, "NAME", "A participant who speaks nowhere, with all attributes; the same")
        .changes()
        .example("ken participants hubs.ken")
        .example("ken participants hubs.ken --rename \"P 07=Evelyn\"")
        .example("ken participants hubs.ken --merge \"Evelyn=Evelyn M\" --keep role=user")
        .note("Attributes are set with `ken attributes`.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return run(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
