// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/correct_command.h"

#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/correcting.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string transcript;
    std::optional<int> turn;
    std::string text;
    std::string file;
    std::string find;
    std::string replacement;
    bool partsOfWords = false;
    bool matchCase = false;
    bool dryRun = false;
};

const char* fateName(PassageFate fate) {
    switch (fate) {
    case PassageFate::Gone:
        return "gone";
    case PassageFate::Doubled:
        return "doubled";
    default:
        return "changed";
    }
}

Json toJson(const CorrectionOutcome& outcome) {
    Json affected = Json::array();
    for (const AffectedPassage& passage : outcome.affected)
        affected.push_back({{"fate", fateName(passage.fate)},
                            {"coding", idJson(passage.coding)},
                            {"code", passage.codePath},
                            {"coder", passage.coder},
                            {"before", passage.wordsBefore},
                            {"after", passage.wordsAfter}});
    return {{"turns", outcome.turns},         {"transcripts", outcome.transcripts},
            {"moved", outcome.moved},         {"restored", outcome.restored},
            {"hidden", outcome.hidden},       {"memosSetAside", outcome.memosSetAside},
            {"affected", std::move(affected)}};
}

void print(const CorrectionOutcome& outcome, bool dryRun, Console& console) {
    if (outcome.turns == 0) {
        console.out << "Nothing to correct.\n";
        return;
    }
    console.out << fmt::format("{} {} in {}; {} with their words.\n", dryRun ? "Would correct" : "Corrected",
                               counted(outcome.turns, "turn"), counted(outcome.transcripts, "transcript"),
                               counted(outcome.moved, "passage moves", "passages move"));
    for (const AffectedPassage& passage : outcome.affected) {
        const char* what = passage.fate == PassageFate::Changed ? "its words change"
                           : passage.fate == PassageFate::Gone  ? "none of its words is left, so the coding goes"
                                                               : "what is left is coded so already, so the coding goes";
        console.out << oneLine(
                           fmt::format("{}  {}  ({}): {}", passage.coding.value, passage.codePath, passage.coder, what))
                    << '\n'
                    << paragraphs(passage.wordsBefore, 4, console.width);
    }
    if (outcome.hidden > 0)
        console.out << counted(outcome.hidden, "passage of another coder is", "passages of other coders are")
                    << " affected too.\n";
    if (outcome.memosSetAside > 0)
        console.out << counted(outcome.memosSetAside, "memo stands", "memos stand") << " on the transcript "
                    << (dryRun ? "then.\n" : "now.\n");
    if (!outcome.affected.empty() && !dryRun) console.out << "`ken reviews` lists them.\n";
}

ExitCode told(const Result<CorrectionOutcome>& outcome, bool dryRun, Console& console) {
    if (!outcome) return failed(console, outcome.error());
    if (console.json) {
        Json document = toJson(*outcome);
        document["dryRun"] = dryRun;
        return printJson(console, document);
    }
    print(*outcome, dryRun, console);
    return ExitCode::Done;
}

ExitCode correctOne(const Options& options, Study& study, Console& console) {
    const auto id = findTranscript(study, options.transcript);
    if (!id) return failed(console, id.error());
    std::string text = options.text;
    if (!options.file.empty()) {
        std::ifstream file(options.file, std::ios::binary);
        if (!file) return failed(console, {ErrorKind::InputOutput, fmt::format("{}: cannot be read", options.file)});
        text.assign(std::istreambuf_iterator<char>(file), {});
    }
    return told(options.dryRun ? previewCorrection(study, *id, *options.turn, text)
                               : correctTurn(study, *id, *options.turn, text),
                options.dryRun, console);
}

ExitCode correctAll(const Options& options, Study& study, Console& console) {
    const EverywhereCorrection correction{
        options.find, options.replacement, !options.partsOfWords, options.matchCase, {}};
    if (!options.dryRun) return told(correctEverywhere(study, correction), false, console);
    const auto found = findEverywhere(study, correction);
    if (!found) return failed(console, found.error());
    const auto outcome = previewEverywhere(study, correction);
    if (!outcome || !console.json) {
        for (const FoundWords& place : *found)
            console.out << oneLine(fmt::format("{}, turn {}: {}", place.transcript, place.turn, place.context)) << '\n';
        return told(outcome, true, console);
    }
    Json document = toJson(*outcome);
    document["dryRun"] = true;
    Json places = Json::array();
    for (const FoundWords& place : *found)
        places.push_back({{"transcript", place.transcript},
                          {"turn", place.turn},
                          {"begin", place.passage.range.begin.value},
                          {"end", place.passage.range.end.value},
                          {"context", place.context},
                          {"mark", rangeJson(place.mark)}});
    document["found"] = std::move(places);
    return printJson(console, document);
}

ExitCode correct(const Options& options, Study& study, Console& console) {
    if (!options.find.empty()) {
        if (!options.transcript.empty() || options.turn || !options.text.empty() || !options.file.empty())
            return misused(console, "--everywhere looks in every turn; leave out --transcript, --turn, --text and "
                                    "--file");
        return correctAll(options, study, console);
    }
    if (options.transcript.empty() || !options.turn)
        return misused(console, "say which turn with --transcript and --turn, or which words with --everywhere");
    if (options.text.empty() == options.file.empty())
        return misused(console, "give the turn's new words with --text or with --file");
    return correctOne(options, study, console);
}

struct ReviewOptions {
    std::string study;
    std::vector<std::string> accept;
};

ExitCode accept(const ReviewOptions& options, const std::vector<Review>& list, Study& study, Console& console) {
    std::vector<ReviewId> ids;
    for (const std::string& text : options.accept) {
        if (text == "all") {
            for (const Review& review : list)
                ids.push_back(review.id);
            continue;
        }
        const auto id = parseId(text);
        if (!id) return failed(console, id.error());
        ids.push_back(ReviewId{*id});
    }
    if (const auto done = acceptReviews(study, ids); !done) return failed(console, done.error());
    if (console.json) return printJson(console, {{"accepted", ids.size()}});
    console.out << counted(static_cast<std::int64_t>(ids.size()), "passage is", "passages are")
                << " off the list. `ken undo` brings back what was on it.\n";
    return ExitCode::Done;
}

ExitCode list(const ReviewOptions& options, Study& study, Console& console) {
    const auto all = reviews(study);
    if (!all) return failed(console, all.error());
    if (!options.accept.empty()) return accept(options, *all, study, console);
    if (console.json) {
        Json document = Json::array();
        for (const Review& review : *all)
            document.push_back({{"id", idJson(review.id)},
                                {"coding", idJson(review.coding)},
                                {"transcript", review.transcript},
                                {"turn", review.turn},
                                {"begin", review.passage.range.begin.value},
                                {"end", review.passage.range.end.value},
                                {"code", review.codePath},
                                {"coder", review.coder},
                                {"before", review.before},
                                {"now", review.now},
                                {"made", isoTime(review.made)}});
        return printJson(console, document);
    }
    for (const Review& review : *all) {
        console.out << oneLine(fmt::format("{}  {}, turn {}  {}  ({})", review.id.value, review.transcript, review.turn,
                                           review.codePath, review.coder))
                    << "\n  before:\n"
                    << paragraphs(review.before, 4, console.width);
        console.out << (review.coding ? "  now:\n" + paragraphs(review.now, 4, console.width)
                                      : std::string("  now: the coding is gone\n"))
                    << '\n';
    }
    console.out << counted(static_cast<std::int64_t>(all->size()), "passage") << " to review.\n";
    return ExitCode::Done;
}

} // namespace

void addCorrect(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kCode, "correct", "Correct the words of a transcript; codings and memos stay with their words")
        .study(options->study)
        .text("--transcript", options->transcript, "TRANSCRIPT", "Where, by name or id")
        .number("--turn", options->turn, "NUMBER", "Which turn, as the window and `ken search` number them")
        .text("--text", options->text, "TEXT", "All its words, as they should be")
        .file("--file", options->file, "FILE", "A file that holds them, in UTF-8")
        .text("--everywhere", options->find, "WORDS", "Instead: these words, wherever they stand")
        .text("--replace-by", options->replacement, "WORDS", "What they become; nothing, if left out")
        .flag("--parts-of-words", options->partsOfWords, "Within longer words too")
        .flag("--match-case", options->matchCase, "Only in exactly these capitals and small letters")
        .flag("--dry-run", options->dryRun, "Say what would happen, and change nothing")
        .changes()
        .example("ken correct hubs.ken --transcript Evelyn --turn 12 --text \"I just drop in.\"")
        .example("ken correct hubs.ken --everywhere teh --replace-by the --dry-run")
        .note("Passages whose own words change are listed by `ken reviews`. One action; `ken undo` takes it back. The "
              "history keeps the words as they were.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return correct(*options, study, console); });
        });
}

void addReviews(CommandLine& line) {
    const auto options = std::make_shared<ReviewOptions>();
    line.add(kCode, "reviews", "List coded passages whose words a correction changed, to be looked at")
        .study(options->study)
        .list("--accept", options->accept, "ID", "Take this one, or all, off the list: it has been looked at")
        .changes()
        .example("ken reviews hubs.ken")
        .example("ken reviews hubs.ken --accept all")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return list(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
