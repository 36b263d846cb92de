// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/steps.h"
#include "cli/table.h"
#include "kenspeckle/attributes.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string file;
    bool transcripts = false;
    bool addPeople = false;
    std::vector<std::string> added;
    std::vector<std::string> renamed;
    std::vector<std::string> types;
    std::vector<std::string> choices;
    std::vector<std::string> removed;
    std::vector<std::string> of;
    std::vector<std::string> set;
    std::vector<std::string> outputs;

    [[nodiscard]] AttributesOf whose() const {
        return transcripts ? AttributesOf::Transcripts : AttributesOf::Participants;
    }
};

constexpr std::array<std::pair<const char*, AttributeType>, 5> kTypes{{{"text", AttributeType::Text},
                                                                       {"number", AttributeType::Number},
                                                                       {"date", AttributeType::Date},
                                                                       {"boolean", AttributeType::Boolean},
                                                                       {"choice", AttributeType::Choice}}};

const char* typeName(AttributeType type) {
    const auto* const found =
        std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& each) { return each.second == type; });
    return found == kTypes.end() ? "text" : found->first;
}

Result<AttributeType> typeNamed(const std::string& name) {
    for (const auto& [word, type] : kTypes)
        if (name == word) return type;
    return fail(ErrorKind::Usage,
                fmt::format("--type: there is no type \"{}\": say text, number, date, boolean or choice", name));
}

/// A change of the attribute of this name.
Step change(std::string done, const std::string& name, const std::function<Result<void>(Study&, AttributeId)>& act) {
    return {std::move(done), [name, act](Study& study) -> Result<void> {
                const auto attribute = findAttribute(study, name);
                if (!attribute) return fail(attribute.error());
                return act(study, attribute->id);
            }};
}

/// Hands both sides of every NAME=VALUE to `take`.
Result<void> eachAssignment(const std::vector<std::string>& texts, const std::string& option,
                            const std::function<Result<void>(const std::string&, const std::string&)>& take) {
    for (const std::string& text : texts) {
        const auto sides = parseAssignment(text, option);
        if (!sides) return fail(sides.error());
        if (auto taken = take(sides->first, sides->second); !taken) return taken;
    }
    return {};
}

Result<std::vector<Step>> plan(const Options& options) {
    std::vector<Step> steps;
    for (const std::string& name : options.added)
        steps.push_back({fmt::format("Added {}", name), [name](Study& study) -> Result<void> {
                             auto added = addAttribute(study, name);
                             if (!added) return fail(added.error());
                             return {};
                         }});
    auto read = eachAssignment(options.types, "--type", [&](const auto& name, const auto& word) -> Result<void> {
        const auto type = typeNamed(word);
        if (!type) return fail(type.error());
        steps.push_back(
            change(fmt::format("{} is now of type {}", name, word), name,
                   [type = *type](Study& study, AttributeId id) { return setAttributeType(study, id, type); }));
        return {};
    });
    if (!read) return fail(read.error());
    read = eachAssignment(options.choices, "--choices", [&](const auto& name, const auto& list) -> Result<void> {
        const std::vector<std::string> offered = splitAtCommas({list});
        steps.push_back(change(fmt::format("{} offers {}", name, fmt::join(offered, ", ")), name,
                               [offered](Study& study, AttributeId id) {
                                   return setAttributeType(study, id, AttributeType::Choice, offered);
                               }));
        return {};
    });
    if (!read) return fail(read.error());
    read = eachAssignment(options.renamed, "--rename", [&](const auto& from, const auto& to) -> Result<void> {
        steps.push_back(change(fmt::format("{} is now called {}", from, to), from,
                               [to](Study& study, AttributeId id) { return renameAttribute(study, id, to); }));
        return {};
    });
    if (!read) return fail(read.error());
    for (const std::string& name : options.removed)
        steps.push_back(change(fmt::format("Removed {}", name), name,
                               [](Study& study, AttributeId id) { return removeAttribute(study, id); }));
    return steps;
}

/// --set, for everybody that --of names: one action.
Result<std::vector<ValueToSet>> values(const Options& options) {
    if (options.set.empty() != options.of.empty())
        return fail(ErrorKind::Usage, "--set goes with --of, which says whose attribute it is; give both");
    std::vector<ValueToSet> found;
    for (const std::string& owner : options.of)
        for (const std::string& text : options.set) {
            // An empty value clears, so this is no assignment of two sides.
            const std::size_t sign = text.find('=');
            if (sign == std::string::npos || sign == 0)
                return fail(
                    ErrorKind::Usage,
                    fmt::format("--set: \"{}\" is not ATTRIBUTE=VALUE; write it so, or ATTRIBUTE= to clear", text));
            found.push_back({owner, text.substr(0, sign), text.substr(sign + 1)});
        }
    return found;
}

ExitCode importFile(const Options& options, Study& study, Console& console) {
    const auto outcome = importAttributes(study, options.file, options.whose(),
                                          options.addPeople ? UnknownPeople::Add : UnknownPeople::LeaveOut);
    if (!outcome) return failed(console, outcome.error());
    const ExitCode code = outcome->notices.empty() ? ExitCode::Done : ExitCode::InPart;
    for (const std::string& notice : outcome->notices)
        printError(console, notice);
    if (console.json) {
        printJson(console, {{"participants", outcome->participants},
                            {"added", outcome->added},
                            {"attributes", outcome->attributes},
                            {"notices", outcome->notices}});
        return code;
    }
    console.out << fmt::format("Set {} of {}{}.\n", counted(outcome->attributes, "attribute"),
                               counted(outcome->participants, options.transcripts ? "transcript" : "participant"),
                               outcome->added > 0 ? fmt::format(", {} of them new", outcome->added) : std::string());
    return code;
}

ExitCode list(Study& study, Console& console) {
    const auto found = attributes(study);
    if (!found) return failed(console, found.error());
    Json array = Json::array();
    Table table({{"Attribute"}, {"Type"}, {"Values"}});
    for (const Attribute& attribute : *found) {
        const auto standing = attributeValues(study, attribute.name);
        if (!standing) return failed(console, standing.error());
        Json each = {{"id", idJson(attribute.id)},
                     {"name", attribute.name},
                     {"type", typeName(attribute.type)},
                     {"values", *standing}};
        if (attribute.type == AttributeType::Choice) each["choices"] = attribute.choices;
        array.push_back(std::move(each));
        table.add({attribute.name, typeName(attribute.type), fmt::format("{}", fmt::join(*standing, ", "))});
    }
    if (console.json) return printJson(console, array);
    table.print(console.out);
    return ExitCode::Done;
}

ExitCode run(const Options& options, Study& study, Console& console) {
    const auto steps = plan(options);
    if (!steps) return failed(console, steps.error());
    const auto wanted = values(options);
    if (!wanted) return failed(console, wanted.error());
    if (const ExitCode code = takeSteps(*steps, study, console); code != ExitCode::Done) return code;
    bool told = !steps->empty();
    if (!wanted->empty()) {
        const auto changed = setAttributes(study, options.whose(), *wanted);
        if (!changed) {
            const ExitCode code = failed(console, changed.error());
            return told ? ExitCode::InPart : code;
        }
        told = true;
        if (!console.json) console.out << fmt::format("Changed {}.\n", counted(*changed, "value"));
    }
    if (!options.file.empty()) return importFile(options, study, console);
    for (const std::string& file : options.outputs) {
        if (const auto written = exportAttributes(study, file, options.whose()); !written) {
            const ExitCode code = failed(console, written.error());
            return told ? ExitCode::InPart : code;
        }
        told = true;
        if (!console.json) console.out << fmt::format("Wrote {}.\n", oneLine(file));
    }
    return told && !console.json ? ExitCode::Done : list(study, console);
}

} // namespace

void addAttributes(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kBring, "attributes", "List, set and define attributes, or read and write them as a table")
        .study(options->study)
        .file("FILE", options->file, "",
              "A .csv or .xlsx: participants in the first column, an attribute in each other")
        .flag("--transcripts", options->transcripts, "Values of transcripts, not participants: FILE, --of and --output")
        .flag("--add-people", options->addPeople, "Rows about people who are not in the study add them")
        .list("--of", options->of, "NAME", "Whose attributes --set sets; may be repeated")
        .list("--set", options->set, "ATTRIBUTE=VALUE", "Set an attribute, or clear it with ATTRIBUTE=; the same")
        .list("--add", options->added, "NAME", "Add an attribute; the same")
        .list("--rename", options->renamed, "OLD=NEW", "Another name for an attribute; the same")
        .list("--type", options->types, "NAME=TYPE", "Of type text, number, date, boolean or choice; the same")
        .list("--choices", options->choices, "NAME=A,B,…", "Make it a choice of these; the same")
        .list("--remove", options->removed, "NAME", "Remove an attribute with all its values; the same")
        .files("-o,--output", options->outputs, "FILE", "Write the table: .csv, .xlsx or .html; may be repeated")
        .changes()
        .example("ken attributes hubs.ken people.csv")
        .example("ken attributes hubs.ken")
        .example("ken attributes hubs.ken --of Evelyn --set role=user --set age=41")
        .example("ken attributes hubs.ken --choices \"role=user,staff\" -o people.xlsx")
        .note("Rows about people who are not in the study are listed, and the command ends with 1. Dates are\n"
              "2018-03-31, 31/03/2018 or 31 March 2018. What --output writes can be read again.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return run(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
