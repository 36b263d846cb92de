// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/interruption.h"
#include "cli/json_output.h"
#include "cli/progress_line.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/occurrences.h"
#include "kenspeckle/recoding.h"
#include "kenspeckle/tagging.h"
#include "kenspeckle/transcripts.h"
#include "text/offsets.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string transcript;
    std::string range;
    std::string code;
    std::string phrase;
    std::string speaker;
    std::string scope;
    bool partsOfWords = false;
    bool matchCase = false;
    bool withoutInterviewers = false;
    bool dryRun = false;
};

/// Which code, and where; the place is none if no transcript is named.
struct Wanted {
    CodeId code;
    std::string path;
    TranscriptId place;
};

Result<Wanted> wantedOf(const Options& options, Study& study) {
    Wanted wanted;
    if (!options.transcript.empty()) {
        const auto place = findTranscript(study, options.transcript);
        if (!place) return fail(place.error());
        wanted.place = *place;
    }
    const auto book = codebook(study);
    if (!book) return fail(book.error());
    const auto code = book->resolve(options.code);
    if (!code) return fail(code.error());
    wanted.code = *code;
    wanted.path = book->path(*code);
    return wanted;
}

ExitCode tag(const Options& options, Study& study, Console& console) {
    const auto range = parseRange(options.range);
    if (!range) return failed(console, range.error());
    const auto wanted = wantedOf(options, study);
    if (!wanted) return failed(console, wanted.error());
    const auto coding = addCoding(study, {wanted->place, *range}, wanted->code);
    if (!coding) return failed(console, coding.error());
    const auto whole = transcript(study, wanted->place);
    if (!whole) return failed(console, whole.error());
    const std::string words(text::OffsetMap(whole->text).slice(*range));
    if (console.json)
        return printJson(console, {{"id", idJson(*coding)},
                                   {"transcript", whole->name},
                                   {"begin", range->begin.value},
                                   {"end", range->end.value},
                                   {"code", wanted->path},
                                   {"coder", study.coder()},
                                   {"text", words}});
    console.out << oneLine(fmt::format("Coded {}:{} of {} as {}, coding {}:", range->begin.value, range->end.value,
                                       whole->name, wanted->path, coding->value))
                << '\n'
                << paragraphs(words, 4, console.width);
    return ExitCode::Done;
}

Result<std::vector<Candidate>> candidatesOf(const Options& options, TranscriptId place, Study& study,
                                            Console& console) {
    if (!options.speaker.empty()) return turnsOfSpeaker(study, options.speaker, place);
    OccurrenceOptions wanted;
    wanted.transcript = place;
    wanted.scope = options.scope == "sentence" ? HitScope::Sentence
                   : options.scope == "turn"   ? HitScope::Turn
                                               : HitScope::Hit;
    wanted.wholeWords = !options.partsOfWords;
    wanted.matchCase = options.matchCase;
    wanted.interviewers = !options.withoutInterviewers;
    const Interruption interruption;
    ProgressLine progress(console, "Looking through the transcripts");
    return findOccurrences(study, options.phrase, wanted, progress.task(interruption.token()));
}

Json toJson(const Candidate& candidate, bool already) {
    return {{"transcript", candidate.transcript},
            {"turn", candidate.turn},
            {"speaker", candidate.speaker},
            {"begin", candidate.passage.range.begin.value},
            {"end", candidate.passage.range.end.value},
            {"context", candidate.context},
            {"coded", already}};
}

ExitCode tagAll(const Options& options, Study& study, Console& console) {
    const auto wanted = wantedOf(options, study);
    if (!wanted) return failed(console, wanted.error());
    const auto found = candidatesOf(options, wanted->place, study, console);
    if (!found) return failed(console, found.error());
    std::vector<Passage> passages;
    for (const Candidate& candidate : *found)
        passages.push_back(candidate.passage);
    const auto already = codedAlready(study, passages, {wanted->code});
    if (!already) return failed(console, already.error());
    int added = 0;
    if (!options.dryRun && !passages.empty()) {
        const auto coded = addCodings(study, passages, wanted->code);
        if (!coded) return failed(console, coded.error());
        added = *coded;
    }
    if (console.json) {
        Json array = Json::array();
        for (std::size_t i = 0; i < found->size(); ++i)
            array.push_back(toJson((*found)[i], (*already)[i]));
        return printJson(console, {{"code", wanted->path},
                                   {"coder", study.coder()},
                                   {"dryRun", options.dryRun},
                                   {"added", added},
                                   {"passages", std::move(array)}});
    }
    if (!options.dryRun) {
        console.out << fmt::format("{} found, {} coded as {}.\n",
                                   counted(static_cast<std::int64_t>(passages.size()), "passage"),
                                   counted(added, "is newly", "are newly"), oneLine(wanted->path));
        return ExitCode::Done;
    }
    std::int64_t fresh = 0;
    for (std::size_t i = 0; i < found->size(); ++i) {
        const Candidate& each = (*found)[i];
        fresh += (*already)[i] ? 0 : 1;
        console.out << oneLine(fmt::format("{}, turn {}{}{}, {}:{}{}", each.transcript, each.turn,
                                           each.speaker.empty() ? "" : ", ", each.speaker,
                                           each.passage.range.begin.value, each.passage.range.end.value,
                                           (*already)[i] ? ", coded so already" : ""))
                    << '\n'
                    << paragraphs(oneLine(each.context), 4, console.width);
    }
    if (!found->empty()) console.out << '\n';
    console.out << fmt::format("{} would be coded as {}; nothing is changed.\n", counted(fresh, "passage"),
                               oneLine(wanted->path));
    return ExitCode::Done;
}

ExitCode code(const Options& options, Study& study, Console& console) {
    const int ways =
        (options.range.empty() ? 0 : 1) + (options.phrase.empty() ? 0 : 1) + (options.speaker.empty() ? 0 : 1);
    if (ways != 1)
        return misused(console, ways == 0 ? "say what to code: --range with --transcript, --all-of or --turns-of"
                                          : "--range, --all-of and --turns-of exclude each other; give one of them");
    const bool ofPhrase =
        !options.scope.empty() || options.partsOfWords || options.matchCase || options.withoutInterviewers;
    if (options.phrase.empty() && ofPhrase)
        return misused(console,
                       "--scope, --parts-of-words, --match-case and --without-interviewers belong to --all-of");
    if (options.range.empty()) return tagAll(options, study, console);
    if (options.dryRun) return misused(console, "--dry-run belongs to --all-of and --turns-of");
    if (options.transcript.empty()) return misused(console, "--range is of one transcript; give --transcript too");
    return tag(options, study, console);
}

} // namespace

void addCode(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kCode, "code", "Tag a passage, or all of a kind, with a code")
        .study(options->study)
        .text("--code", options->code, "CODE", "With which code, by name or path", Need::Required)
        .text("--transcript", options->transcript, "TRANSCRIPT", "Where, by name or id; without it in all of them")
        .text("--range", options->range, "BEGIN:END", "Which code points of its text, the end left out")
        .text("--all-of", options->phrase, "PHRASE", "Every place where these words are said")
        .text("--turns-of", options->speaker, "SPEAKER", "Every turn of a speaker, by label or participant")
        .choice("--scope", options->scope, {"hit", "sentence", "turn"}, "How much of each place of a phrase; else hit")
        .flag("--parts-of-words", options->partsOfWords, "Find the phrase within longer words too")
        .flag("--match-case", options->matchCase, "Tell capitals from small letters")
        .flag("--without-interviewers", options->withoutInterviewers, "Leave out what interviewers said")
        .flag("--dry-run", options->dryRun, "Only list what would be coded")
        .changes()
        .example("ken code hubs.ken --transcript Evelyn --range 120:184 --code \"One-stop shop\"")
        .example("ken code hubs.ken --all-of \"one stop shop\" --scope sentence --code \"One-stop shop\" --dry-run")
        .example("ken code hubs.ken --turns-of Evelyn --code \"Service users\"")
        .note("Offsets refer to what `ken text` prints; `ken search --json` gives them. What --all-of and --turns-of\n"
              "code is one change, undone as one. The words of a phrase are found whatever their case and whatever\n"
              "stands between them; `ken search --code` codes what a query finds.")
        .runs([options](Console& console) {
            return withStudy(console, options->study,
                             [&](Study& study) { return cli::code(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
