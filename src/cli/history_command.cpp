// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <ctime>

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/history.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    bool changes = false;
    std::optional<int> limit;
};

/// By the clock of whoever reads it; JSON has UTC.
std::string localTime(Timestamp at) {
    const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(at));
    std::tm parts = {};
    localtime_r(&time, &parts);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::string quoted(const std::string& value) { return value.empty() ? "nothing" : '"' + value + '"'; }

std::string sentence(const Change& change, const FieldChange& field) {
    switch (change.kind) {
    case ChangeKind::Added:
        return fmt::format("{}: {}", field.field, quoted(field.after));
    case ChangeKind::Edited:
        return fmt::format("{}: {} became {}", field.field, quoted(field.before), quoted(field.after));
    case ChangeKind::Removed:
        return fmt::format("{}: {}", field.field, quoted(field.before));
    }
    return {};
}

void print(const Change& change, Console& console) {
    static constexpr const char* kVerbs[] = {"added", "edited", "removed"};
    console.out << fmt::format("    {} {} {}\n", kVerbs[static_cast<std::size_t>(change.kind)], oneLine(change.thing),
                               change.id);
    for (const FieldChange& field : change.fields)
        console.out << "        " << oneLine(sentence(change, field)) << '\n';
}

std::string what(const JournalEntry& entry) {
    std::string words = entry.label;
    if (entry.kind == JournalKind::Undo) words = "Undo: " + words;
    if (entry.kind == JournalKind::Redo) words = "Redo: " + words;
    return entry.undone ? words + "  (undone)" : words;
}

ExitCode print(const std::vector<JournalEntry>& entries, Console& console) {
    Table table({{"When"}, {"Who"}, {"What"}});
    for (const JournalEntry& entry : entries)
        table.add({localTime(entry.at), entry.coder, what(entry)});
    table.print(console.out);
    return ExitCode::Done;
}

ExitCode tell(const Options& options, Study& study, Console& console) {
    const auto entries = history(study, options.limit.value_or(0));
    if (!entries) return failed(console, entries.error());
    if (!options.changes) return console.json ? printJson(console, toJson(*entries)) : print(*entries, console);
    Json array = Json::array();
    for (const JournalEntry& entry : *entries) {
        const auto changes = changesOf(study, entry.id);
        if (!changes) return failed(console, changes.error());
        if (console.json) {
            Json object = toJson(entry);
            object["changes"] = toJson(*changes);
            array.push_back(std::move(object));
            continue;
        }
        console.out << oneLine(fmt::format("{}  {}  {}", localTime(entry.at), entry.coder, what(entry))) << '\n';
        for (const Change& change : *changes)
            print(change, console);
    }
    return console.json ? printJson(console, array) : ExitCode::Done;
}

} // namespace

void addHistory(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kKeep, "history", "Tell who changed what, newest first")
        .study(options->study)
        .flag("--changes", options->changes, "With every old and new value")
        .number("--limit", options->limit, "N", "Only the newest N; else, or with 0, all")
        .example("ken history hubs.ken --limit 20")
        .example("ken history hubs.ken --changes --json")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return tell(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
