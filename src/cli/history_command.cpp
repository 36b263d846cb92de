// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <ctime>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/history.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/transcripts.h"
#include "text/collate.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    bool changes = false;
    bool whole = false;
    std::optional<int> limit;
    std::string coder;
    std::string kind;
    std::string about;
    std::string since;
    std::string until;
    std::string words;
};

constexpr std::pair<const char*, HistoryKind> kKinds[] = {
    {"codings", HistoryKind::Codings},
    {"codes", HistoryKind::Codes},
    {"transcripts", HistoryKind::Transcripts},
    {"participants", HistoryKind::Participants},
    {"memos", HistoryKind::Memos},
    {"coders", HistoryKind::Coders},
};

std::vector<std::string> kindWords() {
    std::vector<std::string> words;
    for (const auto& [word, kind] : kKinds)
        words.emplace_back(word);
    return words;
}

/// The ids a name can mean: of a code, a transcript, a participant, or an id itself; of a coding those it was before.
Result<std::vector<std::int64_t>> meant(const std::string& about, Study& study) {
    if (const auto id = parseId(about)) {
        const auto selves = formerCodings(study, CodingId{*id});
        if (!selves) return fail(selves.error());
        std::vector<std::int64_t> ids;
        for (const CodingId self : *selves)
            ids.push_back(self.value);
        return ids;
    }
    std::vector<std::int64_t> ids;
    const auto book = codebook(study);
    if (!book) return fail(book.error());
    if (const auto code = book->resolve(about)) ids.push_back(code->value);
    if (const auto transcript = findTranscript(study, about)) ids.push_back(transcript->value);
    const auto people = participants(study);
    if (!people) return fail(people.error());
    for (const Participant& person : *people)
        if (text::sameIgnoringCase(person.name, about)) ids.push_back(person.id.value);
    if (ids.empty())
        return fail(ErrorKind::NotFound,
                    fmt::format("no code, transcript or participant is called \"{}\"; give a name, or an id", about));
    return ids;
}

Result<HistoryFilter> filterOf(const Options& options, Study& study) {
    HistoryFilter filter;
    filter.coder = options.coder;
    filter.words = options.words;
    for (const auto& [word, kind] : kKinds)
        if (options.kind == word) filter.kind = kind;
    if (!options.about.empty()) {
        auto ids = meant(options.about, study);
        if (!ids) return fail(ids.error());
        filter.about = std::move(*ids);
    }
    if (!options.since.empty()) {
        const auto time = parseTime(options.since, End::At, "--since");
        if (!time) return fail(time.error());
        filter.since = *time;
    }
    if (!options.until.empty()) {
        const auto time = parseTime(options.until, End::After, "--until");
        if (!time) return fail(time.error());
        filter.until = *time;
    }
    return filter;
}

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
    Table table({{"Entry"}, {"When"}, {"Who"}, {"What"}});
    for (const JournalEntry& entry : entries)
        table.add({std::to_string(entry.id.value), localTime(entry.at), entry.coder, what(entry)});
    table.print(console.out);
    return ExitCode::Done;
}

ExitCode tell(const Options& options, Study& study, Console& console) {
    const auto filter = filterOf(options, study);
    if (!filter) return failed(console, filter.error());
    const int limit = options.limit.value_or(0) > 0 ? *options.limit : std::numeric_limits<int>::max();
    const auto page = historyPage(study, *filter, {}, limit);
    if (!page) return failed(console, page.error());
    const std::vector<JournalEntry>* entries = &page->entries;
    if (!options.changes) return console.json ? printJson(console, toJson(*entries)) : print(*entries, console);
    Json array = Json::array();
    for (const JournalEntry& entry : *entries) {
        const auto changes =
            changesOf(study, entry.id, options.whole ? ChangeWording::Whole : ChangeWording::Shortened);
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
        .flag("--whole", options->whole, "With --changes: long texts whole, not shortened to 200 characters")
        .text("--coder", options->coder, "NAME", "Only what this coder did")
        .choice("--kind", options->kind, kindWords(), "Only changes of these")
        .text("--about", options->about, "WHAT", "Only about this code, transcript, participant or id")
        .text("--words", options->words, "WORDS", "Only entries whose line has these words")
        .text("--since", options->since, "TIME", "Only from then on: 2026-11-22 or 2026-11-22T14:30")
        .text("--until", options->until, "TIME", "Only before then; a day alone is taken whole")
        .number("--limit", options->limit, "N", "Only the newest N; else, or with 0, all")
        .example("ken history hubs.ken --limit 20")
        .example("ken history hubs.ken --about Stigma --coder Ailsa")
        .example("ken history hubs.ken --changes --json")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return tell(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
