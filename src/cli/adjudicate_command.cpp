// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/adjudication.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/transcripts.h"
#include "text/words.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> codes;
    std::vector<std::string> transcripts;
    std::vector<std::string> coders;
    bool interviewers = false;
    std::string at;
    std::string keep;
    bool neither = false;
    std::vector<std::string> ranges;
    std::string reason;
    std::string as = kAgreed;
    bool adopt = false;
    bool decided = false;
};

std::string placeOf(const Range& range) { return fmt::format("{}:{}", range.begin.value, range.end.value); }

std::string inWords(const std::vector<Range>& passages) {
    std::vector<std::string> places;
    for (const Range& range : passages)
        places.push_back(placeOf(range));
    return places.empty() ? "not coded" : fmt::format("{}", fmt::join(places, ", "));
}

const char* nameOf(Decision decision) {
    switch (decision) {
    case Decision::Remove:
        return "remove";
    case Decision::Range:
        return "range";
    case Decision::Keep:
        break;
    }
    return "keep";
}

Result<DisputeFilter> filterOf(const Options& options, Study& study) {
    DisputeFilter filter;
    filter.coders = options.coders;
    filter.interviewers = options.interviewers;
    if (!options.codes.empty()) {
        const auto book = codebook(study);
        if (!book) return fail(book.error());
        for (const std::string& name : options.codes) {
            const auto code = book->resolve(name);
            if (!code) return fail(code.error());
            filter.codes.push_back(*code);
        }
    }
    for (const std::string& name : options.transcripts) {
        const auto transcript = findTranscript(study, name);
        if (!transcript) return fail(transcript.error());
        filter.transcripts.push_back(*transcript);
    }
    return filter;
}

Json toJson(const Dispute& dispute) {
    Json sides = Json::array();
    for (const DisputeSide& side : dispute.sides) {
        Json passages = Json::array();
        for (const Range& range : side.passages)
            passages.push_back(rangeJson(range));
        sides.push_back({{"coder", side.coder}, {"passages", std::move(passages)}});
    }
    return {{"code", dispute.path},
            {"transcript", dispute.transcript},
            {"transcriptId", idJson(dispute.passage.transcript)},
            {"turn", dispute.turn},
            {"begin", dispute.passage.range.begin.value},
            {"end", dispute.passage.range.end.value},
            {"text", dispute.text},
            {"sides", std::move(sides)}};
}

ExitCode list(const Options& options, Study& study, Console& console) {
    const auto filter = filterOf(options, study);
    if (!filter) return failed(console, filter.error());
    const auto found = disputes(study, *filter);
    if (!found) return failed(console, found.error());
    if (console.json) {
        Json open = Json::array();
        for (const Dispute& dispute : found->open)
            open.push_back(toJson(dispute));
        return printJson(console, {{"settled", found->settled}, {"open", std::move(open)}});
    }
    for (const Dispute& dispute : found->open) {
        console.out << oneLine(fmt::format("{}  {}, turn {}, --at {}", dispute.path, dispute.transcript, dispute.turn,
                                           placeOf(dispute.passage.range)))
                    << '\n'
                    << paragraphs(dispute.text, 4, console.width);
        for (const DisputeSide& side : dispute.sides)
            console.out << oneLine(fmt::format("  {}: {}", side.coder, inWords(side.passages))) << '\n';
        console.out << '\n';
    }
    console.out << fmt::format("{} to settle, {} settled.\n",
                               counted(static_cast<std::int64_t>(found->open.size()), "difference"), found->settled);
    return ExitCode::Done;
}

ExitCode listDecided(Study& study, Console& console) {
    const auto all = adjudications(study);
    if (!all) return failed(console, all.error());
    if (console.json) {
        Json array = Json::array();
        for (const Adjudication& each : *all)
            array.push_back({{"id", idJson(each.id)},
                             {"code", each.path},
                             {"transcript", each.transcript},
                             {"begin", each.passage.range.begin.value},
                             {"end", each.passage.range.end.value},
                             {"text", each.text},
                             {"decision", nameOf(each.decision)},
                             {"reason", each.reason},
                             {"adjudicator", each.adjudicator},
                             {"made", isoTime(each.made)},
                             {"stands", each.stands}});
        return printJson(console, array);
    }
    for (const Adjudication& each : *all) {
        console.out << oneLine(fmt::format("{}  {}, {}: {} ({}){}", each.path, each.transcript,
                                           placeOf(each.passage.range), nameOf(each.decision), each.adjudicator,
                                           each.stands ? "" : ", but words or codings have changed since"))
                    << '\n'
                    << paragraphs(each.text, 4, console.width);
        if (!each.reason.empty()) console.out << paragraphs("Because: " + each.reason, 2, console.width);
        console.out << '\n';
    }
    console.out << counted(static_cast<std::int64_t>(all->size()), "decision") << ".\n";
    return ExitCode::Done;
}

Result<std::vector<Range>> rulingOf(const Options& options, const Dispute& dispute) {
    std::vector<Range> passages;
    if (!options.keep.empty()) {
        const auto side = std::find_if(dispute.sides.begin(), dispute.sides.end(), [&](const DisputeSide& each) {
            return text::fold(each.coder) == text::fold(options.keep);
        });
        if (side == dispute.sides.end())
            return fail(ErrorKind::NotFound, fmt::format("\"{}\" has not coded {}", options.keep, dispute.transcript));
        return side->passages;
    }
    for (const std::string& text : options.ranges) {
        const auto range = parseRange(text);
        if (!range) return fail(range.error());
        passages.push_back(*range);
    }
    return passages;
}

ExitCode decide(const Options& options, Study& study, Console& console) {
    const auto place = parseRange(options.at);
    if (!place) return failed(console, place.error());
    auto filter = filterOf(options, study);
    if (!filter) return failed(console, filter.error());
    filter->interviewers = true;
    const auto found = disputes(study, *filter);
    if (!found) return failed(console, found.error());
    const auto is = [&](const Dispute& dispute) {
        return dispute.code == filter->codes.front() && dispute.passage.range == *place;
    };
    const auto dispute = std::find_if(found->open.begin(), found->open.end(), is);
    if (dispute == found->open.end())
        return failed(console, {ErrorKind::NotFound,
                                fmt::format("at {} there is no difference about this code that is not settled: ken "
                                            "adjudicate lists them",
                                            options.at)});
    const auto passages = rulingOf(options, *dispute);
    if (!passages) return failed(console, passages.error());
    const auto made = settleDispute(study, *dispute, {*passages, options.reason, options.as});
    if (!made) return failed(console, made.error());
    if (console.json) {
        Json coded = Json::array();
        for (const Range& range : *passages)
            coded.push_back(rangeJson(range));
        return printJson(console, {{"id", idJson(*made)},
                                   {"code", dispute->path},
                                   {"transcript", dispute->transcript},
                                   {"passages", std::move(coded)},
                                   {"open", found->open.size() - 1}});
    }
    console.out << oneLine(fmt::format("{} in {}: {}.", dispute->path, dispute->transcript, inWords(*passages)))
                << '\n';
    return ExitCode::Done;
}

ExitCode adjudicate(const Options& options, Study& study, Console& console) {
    if (options.adopt) {
        const auto added = adoptAgreements(study, options.as);
        if (!added) return failed(console, added.error());
        if (console.json) return printJson(console, {{"adopted", *added}, {"adjudicator", options.as}});
        console.out << fmt::format("Adopted {} about which nobody differs.\n", counted(*added, "passage"));
        return ExitCode::Done;
    }
    if (options.decided) return listDecided(study, console);
    const int ways = (options.keep.empty() ? 0 : 1) + (options.neither ? 1 : 0) + (options.ranges.empty() ? 0 : 1);
    if (options.at.empty() && ways == 0) return list(options, study, console);
    if (options.at.empty() || ways != 1 || options.codes.size() != 1 || options.transcripts.size() != 1)
        return failed(console,
                      {ErrorKind::Usage,
                       "a decision takes --transcript, --code and --at, and one of --keep, --neither and --range"});
    return decide(options, study, console);
}

} // namespace

void addAdjudicate(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kCode, "adjudicate", "List where coders differ, and settle it")
        .study(options->study)
        .list("--code", options->codes, "CODE", "This code and those below it; may be repeated; else all")
        .list("--transcript", options->transcripts, "TRANSCRIPT",
              "In this one, by name or id; may be repeated; else all")
        .list("--between", options->coders, "NAME", "Where this coder and others named differ; repeat it for each")
        .flag("--with-interviewers", options->interviewers, "List differences about what interviewers said too")
        .text("--at", options->at, "BEGIN:END", "Which of them is decided, as the list gives it")
        .text("--keep", options->keep, "NAME", "It is as this coder has it")
        .flag("--neither", options->neither, "The code does not apply")
        .list("--range", options->ranges, "BEGIN:END", "The code applies to these characters; may be repeated")
        .text("--reason", options->reason, "TEXT", "Why, for the record")
        .text("--as", options->as, "NAME", "The coder whom decisions stand under; else Agreed")
        .flag("--adopt", options->adopt, "Give that coder everything about which nobody differs")
        .flag("--decided", options->decided, "List the decisions instead")
        .changes()
        .example("ken adjudicate hubs.ken --code Stigma")
        .example("ken adjudicate hubs.ken --transcript Evelyn --code Stigma --at 120:188 --keep Ailsa --reason \"the "
                 "name matters\"")
        .example("ken adjudicate hubs.ken --adopt")
        .note("The coders' codings stay as they are. What was decided comes back when its words or somebody's codings "
              "of it change. One action; `ken undo` takes it back.")
        .runs([options](Console& console) {
            return withStudy(console, options->study,
                             [&](Study& study) { return adjudicate(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
