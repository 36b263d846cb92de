// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/transcripts.h"
#include "text/collate.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string text;
    std::string transcript;
    std::string range;
    std::string code;
    std::string participant;
    std::string coding;
    std::string id;
    std::vector<std::string> ids;
};

Result<MemoTarget> participantTarget(const std::string& name, Study& study) {
    const auto people = participants(study);
    if (!people) return fail(people.error());
    std::vector<std::string> names;
    for (const Participant& person : *people) {
        if (text::sameIgnoringCase(person.name, name)) return MemoTarget::of(person.id);
        names.push_back(person.name);
    }
    const auto near = nearest(name, names);
    return fail(ErrorKind::NotFound,
                fmt::format("there is no participant \"{}\"{}; ken participants lists them", name,
                            near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near.front())));
}

Result<MemoTarget> targetOf(const Options& options, Study& study) {
    const int named = int{!options.transcript.empty()} + int{!options.code.empty()} +
                      int{!options.participant.empty()} + int{!options.coding.empty()};
    if (named > 1)
        return fail(ErrorKind::Usage, "a memo is about one thing: give --transcript, --code, --participant or "
                                      "--coding, or none of them for the study");
    if (!options.range.empty() && options.transcript.empty())
        return fail(ErrorKind::Usage, "--range needs --transcript, to say whose text it is of");
    if (!options.transcript.empty()) {
        const auto id = findTranscript(study, options.transcript);
        if (!id) return fail(id.error());
        if (options.range.empty()) return MemoTarget::of(*id);
        const auto range = parseRange(options.range);
        if (!range) return fail(range.error());
        return MemoTarget::of(Passage{*id, *range});
    }
    if (!options.code.empty()) {
        const auto book = codebook(study);
        if (!book) return fail(book.error());
        const auto id = book->resolve(options.code);
        if (!id) return fail(id.error());
        return MemoTarget::of(*id);
    }
    if (!options.participant.empty()) return participantTarget(options.participant, study);
    if (!options.coding.empty()) {
        const auto id = parseId(options.coding);
        if (!id) return fail(id.error());
        return MemoTarget::of(CodingId{*id});
    }
    return MemoTarget::study();
}

ExitCode tell(MemoId id, const char* done, Study& study, Console& console) {
    const auto made = memo(study, id);
    if (!made) return failed(console, made.error());
    if (console.json) {
        const Json one = Json::parse(memosJson({*made}));
        return printJson(console, one.at(0));
    }
    console.out << oneLine(fmt::format("{} memo {} about {}: {}", done, id.value, made->about, made->title)) << '\n';
    return ExitCode::Done;
}

ExitCode add(const Options& options, Study& study, Console& console) {
    const auto target = targetOf(options, study);
    if (!target) return failed(console, target.error());
    const auto added = addMemo(study, *target, options.text);
    if (!added) return failed(console, added.error());
    return tell(*added, "Wrote", study, console);
}

ExitCode edit(const Options& options, Study& study, Console& console) {
    const auto id = parseId(options.id);
    if (!id) return failed(console, id.error());
    if (const auto edited = editMemo(study, MemoId{*id}, options.text); !edited) return failed(console, edited.error());
    return tell(MemoId{*id}, "Edited", study, console);
}

ExitCode remove(const Options& options, Study& study, Console& console) {
    std::vector<MemoId> ids;
    for (const std::string& text : options.ids) {
        const auto id = parseId(text);
        if (!id) return failed(console, id.error());
        ids.push_back({*id});
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (const auto removed = removeMemos(study, ids); !removed) return failed(console, removed.error());
    if (console.json) {
        Json removed = Json::array();
        for (const MemoId id : ids)
            removed.push_back(idJson(id));
        return printJson(console, {{"removed", std::move(removed)}});
    }
    console.out << fmt::format("Removed {}. `ken undo` brings {} back.\n",
                               counted(static_cast<std::int64_t>(ids.size()), "memo"), ids.size() == 1 ? "it" : "them");
    return ExitCode::Done;
}

} // namespace

void addMemoCommands(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    const auto runs = [options](auto work) {
        return [options, work](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return work(*options, study, console); });
        };
    };
    Command memo = line.add(kCode, "memo", "Write, edit or remove a memo");
    memo.example("ken memo add hubs.ken \"Is it shame?\" --code Stigma")
        .example("ken memo remove hubs.ken 7533020152812044293");
    memo.below("add", "Write a memo about something, or about the study")
        .study(options->study)
        .text("TEXT", options->text, "", "What to write, in Markdown", Need::Required)
        .text("--transcript", options->transcript, "TRANSCRIPT", "About it, by name or id")
        .text("--range", options->range, "BEGIN:END", "About this passage of the transcript, in code points")
        .text("--code", options->code, "CODE", "About a code, by name or path")
        .text("--participant", options->participant, "NAME", "About a participant")
        .text("--coding", options->coding, "ID", "About a coding, as `ken codings` lists them")
        .changes()
        .example("ken memo add hubs.ken \"Is it shame?\" --code Stigma")
        .example("ken memo add hubs.ken \"Compare Ernie\" --transcript Evelyn --range 120:184")
        .runs(runs(add));
    memo.below("edit", "Replace what a memo says")
        .study(options->study)
        .text("ID", options->id, "", "As `ken memos` lists them", Need::Required)
        .text("TEXT", options->text, "", "What it is to say, in Markdown", Need::Required)
        .changes()
        .example("ken memo edit hubs.ken 7533020152812044293 \"Is it fear?\"")
        .runs(runs(edit));
    memo.below("remove", "Remove memos")
        .study(options->study)
        .list("ID", options->ids, "", "As `ken memos` lists them", Need::Required)
        .changes()
        .example("ken memo remove hubs.ken 7533020152812044293")
        .note("All of them or, if one is not there, none; one action.")
        .runs(runs(remove));
}

} // namespace kenspeckle::cli
