// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/interruption.h"
#include "cli/json_output.h"
#include "cli/progress_line.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/searching.h"
#include "text/offsets.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> words;
    std::optional<int> limit;
    bool withoutInterviewers = false;
    std::string code;
    std::string scope;
};

HitScope scopeOf(const std::string& word) {
    if (word == "sentence") return HitScope::Sentence;
    return word == "turn" ? HitScope::Turn : HitScope::Hit;
}

Json toJson(const Hit& hit) {
    Json matches = Json::array();
    for (const Range range : hit.matches)
        matches.push_back(rangeJson(range));
    Json marks = Json::array();
    for (const Range range : hit.marks)
        marks.push_back(rangeJson(range));
    return {{"transcript", hit.transcriptName},
            {"transcriptId", idJson(hit.transcript)},
            {"turn", hit.turn},
            {"speaker", hit.speaker},
            {"begin", hit.range.begin.value},
            {"end", hit.range.end.value},
            {"snippet", hit.snippet},
            {"marks", std::move(marks)},
            {"matches", std::move(matches)}};
}

/// The snippet with its matches in bold.
std::string emphasised(const Hit& hit) {
    const text::OffsetMap map(hit.snippet);
    std::string result;
    CodePoint at;
    for (const Range mark : hit.marks) {
        result += oneLine(map.slice({at, mark.begin}));
        result += "\x1b[1m" + oneLine(map.slice(mark)) + "\x1b[0m";
        at = mark.end;
    }
    return result + oneLine(map.slice({at, map.end()}));
}

ExitCode print(const SearchResults& results, Console& console) {
    if (console.json) {
        Json hits = Json::array();
        for (const Hit& hit : results.hits)
            hits.push_back(toJson(hit));
        return printJson(console, {{"query", results.query}, {"total", results.total}, {"hits", std::move(hits)}});
    }
    for (const Hit& hit : results.hits) {
        console.out << oneLine(fmt::format("{}, turn {}{}{}, {}:{}", hit.transcriptName, hit.turn,
                                           hit.speaker.empty() ? "" : ", ", hit.speaker, hit.range.begin.value,
                                           hit.range.end.value))
                    << "\n    " << (console.bold ? emphasised(hit) : oneLine(hit.snippet)) << '\n';
    }
    const auto shown = static_cast<std::int64_t>(results.hits.size());
    if (shown > 0) console.out << '\n';
    console.out << counted(results.total, "turn matches", "turns match");
    if (shown > 0 && shown < results.total)
        console.out << (shown == 1 ? "; the first is shown" : fmt::format("; the first {} are shown", shown));
    console.out << ".\n";
    return ExitCode::Done;
}

ExitCode codeAll(const Options& options, const std::string& query, const SearchOptions& wanted, Study& study,
                 Console& console) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    const auto code = book->resolve(options.code);
    if (!code) return failed(console, code.error());
    const auto added = codeHits(study, query, wanted, *code, scopeOf(options.scope));
    if (!added) return failed(console, added.error());
    const std::string path = book->path(*code);
    if (console.json)
        return printJson(console, {{"query", query},
                                   {"code", path},
                                   {"scope", options.scope.empty() ? "hit" : options.scope},
                                   {"coder", study.coder()},
                                   {"added", *added}});
    console.out << fmt::format("{} coded as {}.\n", counted(*added, "passage is newly", "passages are newly"),
                               oneLine(path));
    return ExitCode::Done;
}

ExitCode search(const Options& options, Study& study, Console& console) {
    if (options.code.empty() && !options.scope.empty())
        return misused(console, "--scope says how much --code codes; give --code too");
    if (!options.code.empty() && options.limit)
        return misused(console, "--limit shortens a list, and --code codes every match; give only one of them");
    {
        const Interruption interruption;
        ProgressLine progress(console, "Indexing");
        if (const auto ready = updateIndex(study, progress.task(interruption.token())); !ready)
            return failed(console, ready.error());
    }
    const std::string query = fmt::format("{}", fmt::join(options.words, " "));
    SearchOptions wanted;
    wanted.interviewers = !options.withoutInterviewers;
    if (options.limit) wanted.limit = *options.limit;
    if (!options.code.empty()) return codeAll(options, query, wanted, study, console);
    const auto results = searchStudy(study, query, wanted);
    return results ? print(*results, console) : failed(console, results.error());
}

constexpr const char* kLanguage = R"(Queries:
  recovery                the word and its forms: recover, recovered
  "one stop shop"         exactly these words in this order
  methadone script        both somewhere in one turn (AND may be written out)
  methadone OR script     either
  hub NOT pharmacy        the first without the second
  habit NEAR brain        within twenty words of each other; NEAR/3 within three
  recover*                any word that begins so
  (hub OR centre) staff   brackets group
  speaker:  transcript:  participant:  code:  or an attribute, role:"service user"
AND, OR, NOT and NEAR in capitals. A query that begins with a dash comes after --.)";

} // namespace

void addSearch(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kRead, "search", "Find turns by what is said, who says it and how it is coded")
        .study(options->study)
        .list("QUERY", options->words, "", "What to find; quote it, so that the shell leaves it alone", Need::Required)
        .number("--limit", options->limit, "N", "List the first N turns; else 50")
        .flag("--without-interviewers", options->withoutInterviewers, "Leave out what interviewers said")
        .text("--code", options->code, "CODE", "Code every match with this code instead of listing them")
        .choice("--scope", options->scope, {"hit", "sentence", "turn"}, "How much to code around each; else hit")
        .changes()
        .example("ken search hubs.ken '\"one stop\" OR gateway'")
        .example("ken search hubs.ken 'stigma role:\"service user\"' --limit 10")
        .example("ken search hubs.ken 'judg* NEAR pharmacy' --code Stigma --scope sentence")
        .note(kLanguage)
        .runs([options](Console& console) {
            return withStudy(console, options->study,
                             [&](Study& study) { return cli::search(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
