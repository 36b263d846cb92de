// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/history.h"

namespace kenspeckle::cli {

namespace {

/// One direction through the journal.
struct Direction {
    Result<JournalEntry> (*act)(Study&);
    Result<std::vector<JournalEntry>> (*actTo)(Study&, JournalId, const Task&);
    const char* key;    ///< of the entry in JSON
    const char* allKey; ///< of many in JSON
    const char* verb;   ///< in the past tense
};
constexpr Direction kBack{&undo, &undoTo, "undone", "undoneAll", "Undid"};
constexpr Direction kForward{&redo, &redoTo, "redone", "redoneAll", "Redid"};

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

ExitCode stepsTo(const Direction& direction, const std::string& entry, Study& study, Console& console) {
    const auto id = parseId(entry);
    if (!id) return failed(console, id.error());
    const auto done = direction.actTo(study, JournalId{*id}, {});
    if (!done) return failed(console, done.error());
    if (!console.json) {
        for (const JournalEntry& step : *done)
            console.out << oneLine(fmt::format("{}: {} (by {})", direction.verb, step.label, step.coder)) << '\n';
        return ExitCode::Done;
    }
    const auto state = undoState(study);
    if (!state) return failed(console, state.error());
    return printJson(console, {{direction.allKey, toJson(*done)},
                               {"nextUndo", labelJson(state->undo)},
                               {"nextRedo", labelJson(state->redo)}});
}

void add(CommandLine& line, const std::string& name, const std::string& description, const Direction& direction,
         const std::string& toWords, const std::string& note) {
    struct Options {
        std::string study;
        std::string to;
    };
    const auto options = std::make_shared<Options>();
    line.add(kKeep, name, description)
        .study(options->study)
        .text("--to", options->to, "ENTRY", toWords)
        .changes()
        .example("ken " + name + " hubs.ken")
        .note(note)
        .runs([options, &direction](Console& console) {
            return withStudy(console, options->study, [&](Study& study) {
                return options->to.empty() ? step(direction, study, console)
                                           : stepsTo(direction, options->to, study, console);
            });
        });
}

} // namespace

void addUndo(CommandLine& line) {
    add(line, "undo", "Reverse the newest action, whoever did it and whenever", kBack,
        "Everything back to this entry of ken history, and it too: all of it or nothing",
        "Again and again, back to the beginning. Ends with 4 where there is nothing to undo.");
}

void addRedo(CommandLine& line) {
    add(line, "redo", "Repeat what was undone last", kForward,
        "Everything up to this entry of ken history, and it too: all of it or nothing",
        "Ends with 4 where nothing was undone, or something was done since.");
}

} // namespace kenspeckle::cli
