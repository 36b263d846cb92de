// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/codebook_work_command.h"

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/codebook_work.h"
#include "kenspeckle/coding_frame.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> codes;
    std::string target; ///< of a merge or a move; the code, where there is one only
    std::string name;
    std::vector<std::string> definition, useWhen, doNotUseWhen, example; // at most one each; given empty, it clears
    std::string colour;
    std::string codable;
    std::optional<int> place;
    bool top = false;
    bool preview = false;
    bool below = false;
};

Result<std::vector<CodeId>> resolveAll(const Codebook& book, const std::vector<std::string>& names) {
    std::vector<CodeId> ids;
    for (const std::string& name : names) {
        auto id = book.resolve(name);
        if (!id) return fail(id.error());
        ids.push_back(*id);
    }
    return ids;
}

/// What --definition and the like say, put into the text.
Result<void> take(const Options& options, CodeText& text) {
    const auto set = [](const std::vector<std::string>& given, std::string& words) {
        if (!given.empty()) words = given.back();
    };
    if (!options.name.empty()) text.name = options.name;
    set(options.definition, text.definition);
    set(options.useWhen, text.useWhen);
    set(options.doNotUseWhen, text.doNotUseWhen);
    set(options.example, text.example);
    if (!options.colour.empty()) {
        const auto colour = Colour::fromHex(options.colour);
        if (!colour)
            return fail(ErrorKind::Usage,
                        fmt::format("\"{}\" is no colour: give it as #RRGGBB, such as #0072B2", options.colour));
        text.colour = *colour;
    }
    if (!options.codable.empty()) text.codable = options.codable == "yes";
    return {};
}

Json codeJson(const Codebook& book, CodeId id) {
    const CodeText& text = book.find(id)->text;
    return {{"id", idJson(id)},
            {"path", book.path(id)},
            {"definition", text.definition},
            {"useWhen", text.useWhen},
            {"doNotUseWhen", text.doNotUseWhen},
            {"example", text.example},
            {"colour", text.colour.hex()},
            {"codable", text.codable}};
}

/// Prints a code as it has become.
ExitCode show(Study& study, Console& console, CodeId id, const char* what) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    if (console.json) return printJson(console, codeJson(*book, id));
    console.out << fmt::format("{} {}.\n", what, oneLine(book->path(id)));
    return ExitCode::Done;
}

ExitCode addOne(const Options& options, Study& study, Console& console) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    // The last name of the path is the new code's; what is before it must be there.
    const std::string& path = options.target;
    const std::size_t slash = path.rfind(" / ");
    CodeId parent;
    if (slash != std::string::npos) {
        const auto above = book->resolve(path.substr(0, slash));
        if (!above) return failed(console, above.error());
        parent = *above;
    }
    CodeText text;
    text.name = slash == std::string::npos ? path : path.substr(slash + 3);
    text.colour = Colour::fromPalette(book->codes().size());
    if (const auto taken = take(options, text); !taken) return failed(console, taken.error());
    const auto made = addCode(study, parent, text);
    if (!made) return failed(console, made.error());
    return show(study, console, *made, "Added");
}

ExitCode editOne(const Options& options, Study& study, Console& console) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    const auto id = book->resolve(options.target);
    if (!id) return failed(console, id.error());
    CodeText text = book->find(*id)->text;
    if (const auto taken = take(options, text); !taken) return failed(console, taken.error());
    if (const auto edited = editCode(study, *id, text); !edited) return failed(console, edited.error());
    return show(study, console, *id, "Edited");
}

ExitCode move(const Options& options, Study& study, Console& console) {
    if (options.top == !options.target.empty())
        return misused(console, "say where to: --below THEME, or --top for the top of the codebook");
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    const auto ids = resolveAll(*book, options.codes);
    if (!ids) return failed(console, ids.error());
    CodeId parent;
    if (!options.top) {
        const auto above = book->resolve(options.target);
        if (!above) return failed(console, above.error());
        parent = *above;
    }
    // People count places from 1; without one it is the end.
    if (options.place && *options.place == 0) return misused(console, "--place counts from 1");
    const int position = options.place ? *options.place - 1 : static_cast<int>(book->codes().size());
    if (const auto moved = moveCodes(study, *ids, parent, position); !moved) return failed(console, moved.error());
    const auto now = codebook(study);
    if (!now) return failed(console, now.error());
    Json paths = Json::array();
    for (const CodeId id : *ids) {
        paths.push_back(now->path(id));
        if (!console.json) console.out << fmt::format("Moved to {}.\n", oneLine(now->path(id)));
    }
    return console.json ? printJson(console, {{"moved", std::move(paths)}}) : ExitCode::Done;
}

ExitCode merge(const Options& options, Study& study, Console& console) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    const auto from = resolveAll(*book, options.codes);
    if (!from) return failed(console, from.error());
    const auto into = book->resolve(options.target);
    if (!into) return failed(console, into.error());
    const auto outcome = options.preview ? previewMerge(study, *from, *into) : mergeCodes(study, *from, *into);
    if (!outcome) return failed(console, outcome.error());
    if (console.json)
        return printJson(console, {{"into", book->path(*into)},
                                   {"done", !options.preview},
                                   {"codes", outcome->codes},
                                   {"codings", outcome->codings},
                                   {"duplicates", outcome->duplicates},
                                   {"children", outcome->children},
                                   {"memos", outcome->memos},
                                   {"summaries", outcome->summaries},
                                   {"words", outcome->words}});
    console.out << fmt::format("{} {} into {}: {} moved", options.preview ? "Would merge" : "Merged",
                               counted(outcome->codes, "code"), oneLine(book->path(*into)),
                               counted(outcome->codings, "coding"));
    if (outcome->duplicates > 0) console.out << fmt::format(", {} there already", outcome->duplicates);
    if (outcome->children > 0) console.out << fmt::format(", {} moved below it", counted(outcome->children, "code"));
    console.out << ".\n";
    if (outcome->words > 0)
        console.out << fmt::format("The words of {} are kept in memos on it.\n", counted(outcome->words, "code"));
    return ExitCode::Done;
}

ExitCode removeAll(const Options& options, Study& study, Console& console) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    const auto ids = resolveAll(*book, options.codes);
    if (!ids) return failed(console, ids.error());
    if (const auto removed = removeCodes(study, *ids); !removed) return failed(console, removed.error());
    const auto now = codebook(study);
    if (!now) return failed(console, now.error());
    const auto gone = static_cast<std::int64_t>(book->codes().size() - now->codes().size());
    if (console.json) return printJson(console, {{"removed", gone}});
    console.out << fmt::format("Removed {} with the codings. `ken undo` brings {} back.\n", counted(gone, "code"),
                               gone == 1 ? "it" : "them");
    return ExitCode::Done;
}

ExitCode sort(const Options& options, Study& study, Console& console) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    CodeId parent;
    if (!options.target.empty()) {
        const auto id = book->resolve(options.target);
        if (!id) return failed(console, id.error());
        parent = *id;
    }
    const auto moved = sortCodes(study, parent, options.below ? SortScope::Below : SortScope::Children);
    if (!moved) return failed(console, moved.error());
    if (console.json) return printJson(console, {{"moved", *moved}});
    console.out << (*moved == 0 ? "Sorted already.\n" : fmt::format("{} moved.\n", counted(*moved, "code")));
    return ExitCode::Done;
}

ExitCode use(const Options& options, Study& study, Console& console) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    const auto id = book->resolve(options.target);
    if (!id) return failed(console, id.error());
    const auto uses = whereUsed(study, *id);
    if (!uses) return failed(console, uses.error());
    Json array = Json::array();
    Table table({{"Transcript"}, {"References", Align::Right}, {"Own", Align::Right}, {"Participants", Align::Right}});
    for (const TranscriptUse& each : *uses) {
        array.push_back({{"id", idJson(each.transcript)},
                         {"transcript", each.name},
                         {"references", each.references},
                         {"ownReferences", each.ownReferences},
                         {"participants", each.participants}});
        table.add({each.name, std::to_string(each.references), std::to_string(each.ownReferences),
                   std::to_string(each.participants)});
    }
    if (console.json) return printJson(console, array);
    if (uses->empty())
        console.out << "It is not used yet.\n";
    else
        table.print(console.out);
    return ExitCode::Done;
}

/// The options that say what is written about a code.
Command& words(Command& command, Options& options) {
    return command.list("--definition", options.definition, "TEXT", "What the code means; \"\" clears it")
        .list("--use-when", options.useWhen, "TEXT", "Signs that a passage belongs there")
        .list("--do-not-use-when", options.doNotUseWhen, "TEXT", "What belongs elsewhere")
        .list("--example", options.example, "TEXT", "A typical passage")
        .text("--colour", options.colour, "#RRGGBB", "Its colour")
        .choice("--codable", options.codable, {"yes", "no"}, "no: it only groups the codes below it");
}

} // namespace

void addCodebookWork(Command& codebook) {
    const auto options = std::make_shared<Options>();
    const auto running = [options](ExitCode (*act)(const Options&, Study&, Console&)) {
        return [options, act](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return act(*options, study, console); });
        };
    };
    Command add = codebook.below("add", "Add a code");
    words(add.study(options->study)
              .text("CODE", options->target, "", "Its name, or path, \"Theme / Sub-theme\"", Need::Required),
          *options)
        .changes()
        .example("ken codebook add hubs.ken \"Access / Opening hours\" --definition \"When one can come\"")
        .runs(running(addOne));
    Command edit = codebook.below("edit", "Change a code's name or words");
    words(edit.study(options->study)
              .text("CODE", options->target, "", "By name or path", Need::Required)
              .text("--name", options->name, "NAME", "Its new name"),
          *options)
        .changes()
        .example("ken codebook edit hubs.ken Access --name \"Getting in\"")
        .runs(running(editOne));
    codebook.below("move", "Move codes, with everything below them")
        .study(options->study)
        .list("CODE", options->codes, "", "By name or path", Need::Required)
        .text("--below", options->target, "THEME", "The theme they go below")
        .flag("--top", options->top, "To the top of the codebook")
        .number("--place", options->place, "N", "The place among the codes there, from 1; without it the last")
        .changes()
        .example("ken codebook move hubs.ken Letters \"Opening hours\" --below Access")
        .runs(running(move));
    codebook.below("merge", "Merge codes into another")
        .study(options->study)
        .list("CODE", options->codes, "", "By name or path", Need::Required)
        .text("--into", options->target, "CODE", "The code that stays", Need::Required)
        .flag("--preview", options->preview, "Say what would move, and change nothing")
        .changes()
        .example("ken codebook merge hubs.ken Feart Worried --into Fear --preview")
        .note("Codings, memos, summaries and the codes below move to the code that stays. Codes below that have one\n"
              "name are merged too. What was written about a merged code is kept in a memo.")
        .runs(running(merge));
    codebook.below("remove", "Remove codes, everything below them, and their codings")
        .study(options->study)
        .list("CODE", options->codes, "", "By name or path", Need::Required)
        .changes()
        .example("ken codebook remove hubs.ken Letters")
        .runs(running(removeAll));
    codebook.below("sort", "Sort codes by name")
        .study(options->study)
        .text("CODE", options->target, "", "The theme whose codes are sorted; without it the top of the codebook")
        .flag("--deep", options->below, "And the codes below those")
        .changes()
        .example("ken codebook sort hubs.ken --deep")
        .runs(running(sort));
    codebook.below("use", "List the transcripts in which a code is used")
        .study(options->study)
        .text("CODE", options->target, "", "By name or path", Need::Required)
        .example("ken codebook use hubs.ken Access")
        .note("Own are the references of the code itself, without the codes below it.")
        .runs(running(use));
}

} // namespace kenspeckle::cli
