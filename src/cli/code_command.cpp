// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
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
};

ExitCode tag(const Options& options, Study& study, Console& console) {
    const auto range = parseRange(options.range);
    if (!range) return failed(console, range.error());
    const auto place = findTranscript(study, options.transcript);
    if (!place) return failed(console, place.error());
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    const auto code = book->resolve(options.code);
    if (!code) return failed(console, code.error());
    const auto coding = addCoding(study, {*place, *range}, *code);
    if (!coding) return failed(console, coding.error());
    const auto whole = transcript(study, *place);
    if (!whole) return failed(console, whole.error());
    const std::string words(text::OffsetMap(whole->text).slice(*range));
    const std::string path = book->path(*code);
    if (console.json)
        return printJson(console, {{"id", idJson(*coding)},
                                   {"transcript", whole->name},
                                   {"begin", range->begin.value},
                                   {"end", range->end.value},
                                   {"code", path},
                                   {"coder", study.coder()},
                                   {"text", words}});
    console.out << oneLine(fmt::format("Coded {}:{} of {} as {}, coding {}:", range->begin.value, range->end.value,
                                       whole->name, path, coding->value))
                << '\n'
                << paragraphs(words, 4, console.width);
    return ExitCode::Done;
}

} // namespace

void addCode(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kCode, "code", "Tag a passage with a code")
        .study(options->study)
        .text("--transcript", options->transcript, "TRANSCRIPT", "Where, by name or id", Need::Required)
        .text("--range", options->range, "BEGIN:END", "Which code points of its text, the end left out", Need::Required)
        .text("--code", options->code, "CODE", "With which code, by name or path", Need::Required)
        .changes()
        .example("ken code hubs.ken --transcript Evelyn --range 120:184 --code \"One-stop shop\"")
        .note("Offsets refer to what `ken text` prints; `ken search --json` gives them.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return tag(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
