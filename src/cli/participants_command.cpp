// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::cli {

namespace {

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
    for (const Participant& person : *people) {
        std::vector<std::string> cells = {person.name, std::to_string(person.transcripts)};
        for (const Attribute& attribute : *properties) {
            const auto value = person.attributes.find(attribute.name);
            cells.push_back(value == person.attributes.end() ? std::string() : value->second);
        }
        table.add(std::move(cells));
    }
    table.print(console.out);
    return ExitCode::Done;
}

} // namespace

void addParticipants(CommandLine& line) {
    const auto file = std::make_shared<std::string>();
    line.add(kRead, "participants", "List the participants with their attributes")
        .study(*file)
        .example("ken participants hubs.ken")
        .runs([file](Console& console) {
            return withStudy(console, *file, [&](Study& study) { return list(study, console); });
        });
}

} // namespace kenspeckle::cli
