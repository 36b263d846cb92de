// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string file;
};

const char* typeName(AttributeType type) {
    switch (type) {
    case AttributeType::Text:
        return "text";
    case AttributeType::Number:
        return "number";
    case AttributeType::Date:
        return "date";
    case AttributeType::Boolean:
        return "boolean";
    }
    return "text";
}

ExitCode importFile(const Options& options, Study& study, Console& console) {
    const auto outcome = importAttributes(study, options.file);
    if (!outcome) return failed(console, outcome.error());
    const ExitCode code = outcome->notices.empty() ? ExitCode::Done : ExitCode::InPart;
    for (const std::string& notice : outcome->notices)
        printError(console, notice);
    if (console.json) {
        printJson(console, {{"participants", outcome->participants},
                            {"attributes", outcome->attributes},
                            {"notices", outcome->notices}});
        return code;
    }
    console.out << fmt::format("Set {} of {}.\n", counted(outcome->attributes, "attribute"),
                               counted(outcome->participants, "participant"));
    return code;
}

ExitCode list(Study& study, Console& console) {
    const auto found = attributes(study);
    if (!found) return failed(console, found.error());
    Json array = Json::array();
    Table table({{"Attribute"}, {"Type"}, {"Values"}});
    for (const Attribute& attribute : *found) {
        const auto values = attributeValues(study, attribute.name);
        if (!values) return failed(console, values.error());
        array.push_back({{"id", idJson(attribute.id)},
                         {"name", attribute.name},
                         {"type", typeName(attribute.type)},
                         {"values", *values}});
        table.add({attribute.name, typeName(attribute.type), fmt::format("{}", fmt::join(*values, ", "))});
    }
    if (console.json) return printJson(console, array);
    table.print(console.out);
    return ExitCode::Done;
}

} // namespace

void addAttributes(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kBring, "attributes", "List the attributes of participants, or set them from a table")
        .study(options->study)
        .file("FILE", options->file, "",
              "A .csv or .xlsx: participants in the first column, an attribute in each other")
        .changes()
        .example("ken attributes hubs.ken people.csv")
        .example("ken attributes hubs.ken")
        .note("Rows about people who are not in the study are listed, and the command ends with 1.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) {
                return options->file.empty() ? list(study, console) : importFile(*options, study, console);
            });
        });
}

} // namespace kenspeckle::cli
