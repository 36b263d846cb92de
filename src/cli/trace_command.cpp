// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/table.h"
#include "cli/traced_quotes.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string code;
};

/// A book that is handed out again holds the same.
bool same(const TracedQuote& a, const TracedQuote& b) {
    return a.theme == b.theme && a.attribution == b.attribution && a.released == b.released && a.passage == b.passage;
}

void print(const TracedQuote& quote, Console& console) {
    console.out << oneLine(fmt::format("  {}  {}{}", quote.code, quote.theme,
                                       quote.attribution.empty() ? "" : "  (" + quote.attribution + ")"))
                << '\n';
    if (!quote.released.empty()) console.out << paragraphs(quote.released, 4, console.width);
    if (!quote.participant.empty()) console.out << oneLine("  Said by " + quote.participant) << '\n';
    if (!quote.passage) {
        console.out << "  Its words are not in the study any more.\n";
        return;
    }
    console.out << oneLine(fmt::format("  {}, turn {}, {}:{}", quote.transcript, quote.turn,
                                       quote.passage->range.begin.value, quote.passage->range.end.value))
                << '\n';
    if (quote.agrees) {
        console.out << "  The transcript still says what was quoted";
        console.out << (quote.now == quote.released || quote.released.empty() ? ".\n" : ":\n");
        if (quote.now != quote.released && !quote.released.empty())
            console.out << paragraphs(quote.now, 4, console.width);
    } else {
        console.out << "  The transcript was corrected since. It says now:\n"
                    << paragraphs(quote.now, 4, console.width);
    }
}

ExitCode find(const Options& options, Study& study, Console& console) {
    const auto found = trace(study, options.code);
    if (!found) return failed(console, found.error());
    if (console.json) return printJson(console, tracedJson(*found));
    for (std::size_t i = 0; i < found->size(); ++i) {
        if (i > 0 && !same((*found)[i - 1], (*found)[i])) console.out << '\n';
        console.out << releaseLine((*found)[i].release);
        if (i + 1 == found->size() || !same((*found)[i], (*found)[i + 1])) print((*found)[i], console);
    }
    return ExitCode::Done;
}

Json quoteJson(const TracedQuote& quote) {
    Json place = nullptr;
    if (quote.passage)
        place = {{"transcript", quote.transcript},
                 {"transcriptId", idJson(quote.passage->transcript)},
                 {"turn", quote.turn},
                 {"begin", quote.passage->range.begin.value},
                 {"end", quote.passage->range.end.value}};
    return {{"code", quote.code},
            {"release", releaseJson(quote.release)},
            {"theme", quote.theme},
            {"attribution", quote.attribution},
            {"participant", quote.participant},
            {"released", quote.released},
            {"place", std::move(place)},
            {"now", quote.passage ? Json(quote.now) : Json(nullptr)},
            {"agrees", quote.agrees}};
}

} // namespace

Json releaseJson(const ReleaseEntry& entry) {
    Json files = Json::array();
    for (std::size_t i = 0; i < entry.files.size(); ++i)
        files.push_back({{"name", entry.files[i]}, {"sha256", entry.hashes[i]}});
    return {{"id", idJson(entry.id)},      {"title", entry.title},       {"profile", entry.profile},
            {"audience", entry.audience},  {"revision", entry.revision}, {"coder", entry.coder},
            {"made", isoTime(entry.made)}, {"files", std::move(files)},  {"quotes", entry.quotes},
            {"people", entry.people},      {"tables", entry.tables}};
}

Json tracedJson(const std::vector<TracedQuote>& quotes) {
    Json array = Json::array();
    for (const TracedQuote& quote : quotes)
        array.push_back(quoteJson(quote));
    return array;
}

std::string releaseLine(const ReleaseEntry& entry) {
    return oneLine(fmt::format("{}  {}, for {}", isoTime(entry.made).substr(0, 10), entry.title, entry.audience)) +
           '\n';
}

void addTrace(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kShare, "trace", "Find the place of a released quote by its short code")
        .study(options->study)
        .text("code", options->code, "CODE", "As printed beside the quote; case, spaces and dashes do not matter",
              Need::Required)
        .example("ken trace hubs.ken K7QF")
        .note("It says who said it and where, and whether the transcript still says the same.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return find(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
