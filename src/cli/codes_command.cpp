// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <map>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"

namespace kenspeckle::cli {

namespace {

Json toJson(const Code& code, const Codebook& book, const CodeUse& use) {
    return {{"id", idJson(code.id)},
            {"path", book.path(code.id)},
            {"name", code.text.name},
            {"parent", idJson(code.parent)},
            {"codable", code.text.codable},
            {"references", use.references},
            {"participants", use.participants},
            {"ownReferences", use.ownReferences},
            {"ownParticipants", use.ownParticipants},
            {"definition", code.text.definition},
            {"useWhen", code.text.useWhen},
            {"doNotUseWhen", code.text.doNotUseWhen},
            {"example", code.text.example},
            {"colour", code.text.colour.hex()}};
}

ExitCode list(Study& study, Console& console) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    const auto uses = codeUse(study);
    if (!uses) return failed(console, uses.error());
    std::map<CodeId, CodeUse> useOf;
    for (const CodeUse& use : *uses)
        useOf[use.code] = use;

    Json array = Json::array();
    Table table({{"Code"}, {"Participants", Align::Right}, {"References", Align::Right}});
    for (const Code& code : book->codes()) {
        const CodeUse use = useOf[code.id];
        if (console.json) {
            array.push_back(toJson(code, *book, use));
        } else {
            table.add({std::string(static_cast<std::size_t>(book->depth(code.id)) * 2, ' ') + code.text.name,
                       std::to_string(use.participants), std::to_string(use.references)});
        }
    }
    if (console.json) return printJson(console, array);
    table.print(console.out);
    return ExitCode::Done;
}

} // namespace

void addCodes(CommandLine& line) {
    const auto file = std::make_shared<std::string>();
    line.add(kCode, "codes", "List the codebook with how often each code is used")
        .study(*file)
        .example("ken codes hubs.ken")
        .note("A theme counts everything below it. A code is named by its name where only one has it, else by its\n"
              "path, \"Theme / Sub-theme\".")
        .runs([file](Console& console) {
            return withStudy(console, *file, [&](Study& study) { return list(study, console); });
        });
}

} // namespace kenspeckle::cli
