// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/quote_list.h"
#include "kenspeckle/querying.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> words;
    std::string saved;
    bool count = false;
    bool interviewers = false;
    std::vector<std::string> files;
};

constexpr const char* kLanguage =
    "  Stigma, \"Access / Open door\"          a code, with those below it; coded: any code\n"
    "  text(naloxone OR harm*)               words found, as `ken search` does; sentence(…), turn(…)\n"
    "  A and B, A or B, A not B              stretches in common; both; those of A that share nothing with B\n"
    "  A with B, A within B                  those of A that share something with B, or lie in it\n"
    "  A near/3 B, A then/2 B, A after/2 B   at most so many turns apart\n"
    "  A in turn with B                      also: in transcript with, by participant with\n"
    "  A not near B                          the others; before any of these\n"
    "  A and role = user, and age >= 40      who speaks; also participant = NAME, transcript = NAME\n"
    "  A and coder = Ewan                    whose codings; brackets group";

Result<std::string> textOf(const Options& options, Study& study) {
    if (options.saved.empty()) return fmt::format("{}", fmt::join(options.words, " "));
    auto saved = findSavedQuery(study, options.saved);
    if (!saved) return fail(saved.error());
    return saved->text;
}

Json countsJson(const std::string& text, const PassageQueryResult& found) {
    return {{"query", text},
            {"participants", found.count.participants},
            {"participantsAsked", found.participantsAsked},
            {"references", found.count.references},
            {"transcripts", found.transcripts},
            {"transcriptsThere", found.transcriptsThere}};
}

std::string told(const PassageQueryResult& found) {
    return fmt::format("{} of {} speak in {}, which {} in {} of {}.\n", found.count.participants,
                       counted(found.participantsAsked, "participant"), counted(found.count.references, "passage"),
                       found.count.references == 1 ? "stands" : "stand", found.transcripts,
                       counted(found.transcriptsThere, "transcript"));
}

ExitCode query(const Options& options, Study& study, Console& console) {
    if (options.words.empty() == options.saved.empty())
        return misused(console, "give a query, or --saved and the name of one");
    const auto text = textOf(options, study);
    if (!text) return failed(console, text.error());
    const auto parsed = parsePassageQuery(*text);
    if (!parsed) return failed(console, parsed.error());
    const auto found = runQuery(study, *parsed, {options.interviewers});
    if (!found) return failed(console, found.error());
    if (options.count && options.files.empty()) {
        if (console.json) return printJson(console, countsJson(*text, *found));
        console.out << told(*found);
        return ExitCode::Done;
    }
    auto all = quotesOf(study, *found);
    if (!all) return failed(console, all.error());
    const auto shown = quotable(study, std::move(*all));
    if (!shown) return failed(console, shown.error());
    const std::vector<Quote>* quotes = &shown->quotes;
    sayLeftOut(*shown, console);
    const ExitCode written = writeQuoteFiles(*quotes, options.files, console);
    if (written != ExitCode::Done) return written;
    if (console.json) {
        Json document = countsJson(*text, *found);
        if (!options.count) document["quotes"] = Json::parse(quotesJson(*quotes));
        return printJson(console, document);
    }
    if (!options.count && options.files.empty()) printQuotes(*quotes, console);
    console.out << told(*found);
    return ExitCode::Done;
}

} // namespace

void addQuery(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kReport, "query", "Passages by codes, words, people and what stands near")
        .study(options->study)
        .list("QUERY", options->words, "", "What to find; several words are one query")
        .text("--saved", options->saved, "NAME", "Run the query saved under this name")
        .flag("--count", options->count, "Only say how many people, passages and transcripts")
        .flag("--with-interviewers", options->interviewers, "Keep passages in which only interviewers speak")
        .files("-o,--output", options->files, "FILE", "Write the quotes: .csv, .docx, .html or .json; may be repeated")
        .example("ken query hubs.ken 'Stigma and role = user not Access'")
        .example("ken query hubs.ken 'sentence(pharmac*) near/2 Stigma' --count")
        .example("ken query hubs.ken --saved \"Shame at the chemist\" -o shame.docx")
        .note(kLanguage)
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return query(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
