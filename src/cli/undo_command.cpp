// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/history.h"

namespace kenspeckle::cli {

namespace {

/// One direction through the journal.
struct Direction {
    Result<JournalEntry> (*act)(Study&);
    const char* key;  ///< of the entry in JSON
    const char* verb; ///< in the past tense
};
constexpr Direction kBack{&undo, "undone", "Undid"};
constexpr Direction kForward{&redo, "redone", "Redid"};

Json labelJson(const std::optional<std::string>& label) { return label ? Json(*label) : Json(nullptr); }

ExitCode step(const Direction& direction, Study& study, Console& console) {
    const auto entry = direction.act(study);
    if (!entry) {
        const ExitCode code = failed(console, entry.error());
        return entry.error().kind == ErrorKind::NotFound ? ExitCode::Refused : code;
    }
    if (!console.json) {
        console.out << oneLine(fmt::format("{}: {} (by {})", direction.verb, entry->label, entry->coder)) << '\n';
        return ExitCode::Done;
    }
    const auto state = undoState(study);
    if (!state) return failed(console, state.error());
    return printJson(
        console,
        {{direction.key, toJson(*entry)}, {"nextUndo", labelJson(state->undo)}, {"nextRedo", labelJson(state->redo)}});
}

void add(CommandLine& line, const std::string& name, const std::string& description, const Direction& direction,
         const std::string& note) {
    const auto file = std::make_shared<std::string>();
    line.add(kKeep, name, description)
        .study(*file)
        .changes()
        .example("ken " + name + " hubs.ken")
        .note(note)
        .runs([file, &direction](Console& console) {
            return withStudy(console, *file, [&](Study& study) { return step(direction, study, console); });
        });
}

} // namespace

void addUndo(CommandLine& line) {
    add(line, "undo", "Reverse the newest action, whoever did it and whenever", kBack,
        "Again and again, back to the beginning. Ends with 4 where there is nothing to undo.");
}

void addRedo(CommandLine& line) {
    add(line, "redo", "Repeat what was undone last", kForward,
        "Ends with 4 where nothing was undone, or something was done since.");
}

} // namespace kenspeckle::cli
