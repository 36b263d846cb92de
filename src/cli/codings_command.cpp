// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/tagging.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string transcript;
    std::string code;
    std::string coder;
};

Result<CodingFilter> filterOf(const Options& options, Study& study) {
    CodingFilter filter;
    filter.coder = options.coder;
    if (!options.transcript.empty()) {
        const auto id = findTranscript(study, options.transcript);
        if (!id) return fail(id.error());
        filter.transcript = *id;
    }
    if (!options.code.empty()) {
        const auto book = codebook(study);
        if (!book) return fail(book.error());
        const auto id = book->resolve(options.code);
        if (!id) return fail(id.error());
        filter.code = *id;
    }
    return filter;
}

ExitCode list(const Options& options, Study& study, Console& console) {
    const auto filter = filterOf(options, study);
    if (!filter) return failed(console, filter.error());
    const auto found = codings(study, *filter);
    if (!found) return failed(console, found.error());
    if (console.json) return printJson(console, toJson(*found));
    for (const CodingDetail& it : *found) {
        const Range range = it.coding.passage.range;
        console.out << oneLine(fmt::format("{}  {}, {}:{}  {}  ({})", it.coding.id.value, it.transcript,
                                           range.begin.value, range.end.value, it.code, it.coder))
                    << '\n'
                    << paragraphs(it.text, 4, console.width) << '\n';
    }
    console.out << counted(static_cast<std::int64_t>(found->size()), "coding") << ".\n";
    return ExitCode::Done;
}

} // namespace

void addCodings(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kCode, "codings", "List the codings, in order of transcript and place")
        .study(options->study)
        .text("--transcript", options->transcript, "TRANSCRIPT", "Only there, by name or id")
        .text("--code", options->code, "CODE", "Only this code and those below it")
        .text("--coder", options->coder, "NAME", "Only this coder's")
        .example("ken codings hubs.ken --code Stigma")
        .example("ken codings hubs.ken --transcript Evelyn --json")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return list(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
