// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string about;
    std::string transcript;
    std::string code;
    std::string coder;
    std::string search;
    std::vector<std::string> files;
};

const std::vector<std::pair<std::string, std::vector<MemoKind>>> kAbout{
    {"study", {MemoKind::Study}},
    {"transcripts", {MemoKind::Transcript}},
    {"participants", {MemoKind::Participant}},
    {"codes", {MemoKind::Code}},
    {"passages", {MemoKind::Passage, MemoKind::Coding}}};

std::vector<std::string> aboutWords() {
    std::vector<std::string> words;
    for (const auto& [word, kinds] : kAbout)
        words.push_back(word);
    return words;
}

Result<MemoFilter> filterOf(const Options& options, Study& study) {
    MemoFilter filter;
    filter.coder = options.coder;
    filter.search = options.search;
    for (const auto& [word, kinds] : kAbout)
        if (word == options.about) filter.kinds = kinds;
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
        filter.targets = {MemoTarget::of(*id)};
    }
    return filter;
}

ExitCode list(const Options& options, Study& study, Console& console) {
    const auto filter = filterOf(options, study);
    if (!filter) return failed(console, filter.error());
    const auto found = memos(study, *filter);
    if (!found) return failed(console, found.error());
    const auto count = static_cast<std::int64_t>(found->size());
    bool begun = false;
    for (const std::string& file : options.files) {
        if (const auto written = writeMemos(*found, file); !written) {
            const ExitCode code = failed(console, written.error());
            return begun ? ExitCode::InPart : code;
        }
        begun = true;
        if (!console.json) console.out << fmt::format("Wrote {} to {}.\n", counted(count, "memo"), oneLine(file));
    }
    if (console.json) {
        console.out << memosJson(*found) << '\n';
        return ExitCode::Done;
    }
    if (!options.files.empty()) return ExitCode::Done;
    for (const MemoDetail& memo : *found) {
        console.out << oneLine(fmt::format("{}  {}  ({}, {})", memo.memo.id.value, memo.about, memo.coder,
                                           isoTime(memo.memo.made).substr(0, 10)))
                    << '\n';
        if (!memo.words.empty()) console.out << paragraphs("“" + memo.words + "”", 6, console.width);
        console.out << paragraphs(memo.memo.text, 4, console.width) << '\n';
    }
    console.out << counted(count, "memo") << ".\n";
    return ExitCode::Done;
}

} // namespace

void addMemos(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kCode, "memos", "List, search and export the memos, newest first")
        .study(options->study)
        .choice("--about", options->about, aboutWords(), "Only those about such things")
        .text("--transcript", options->transcript, "TRANSCRIPT", "Only those on it, its passages and codings")
        .text("--code", options->code, "CODE", "Only those on this code")
        .text("--coder", options->coder, "NAME", "Only this coder's")
        .text("--search", options->search, "WORDS", "Only those with all these words; \"in quotes\" as they are")
        .files("-o,--output", options->files, "FILE",
               "Write .md, .docx, .odt, .tex, .html, .csv, .xlsx or .json; may be repeated")
        .example("ken memos hubs.ken --search \"key worker\"")
        .example("ken memos hubs.ken --about codes -o memos.docx")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return list(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
