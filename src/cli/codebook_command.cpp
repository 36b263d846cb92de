// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/codebook_work_command.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string file;
};

ExitCode bringIn(const Options& options, Study& study, Console& console) {
    const auto outcome = importCodebook(study, options.file);
    if (!outcome) return failed(console, outcome.error());
    if (console.json)
        return printJson(console,
                         {{"added", outcome->added}, {"unchanged", outcome->unchanged}, {"notices", outcome->notices}});
    for (const std::string& notice : outcome->notices)
        console.out << oneLine(notice) << '\n';
    console.out << fmt::format("Added {}; {} there already and stayed as {}.\n", counted(outcome->added, "code"),
                               counted(outcome->unchanged, "was", "were"),
                               outcome->unchanged == 1 ? "it was" : "they were");
    return ExitCode::Done;
}

ExitCode writeOut(const Options& options, Study& study, Console& console) {
    const auto book = codebook(study);
    if (!book) return failed(console, book.error());
    if (const auto written = exportCodebook(study, options.file); !written) return failed(console, written.error());
    if (console.json) return printJson(console, {{"file", options.file}, {"codes", book->codes().size()}});
    console.out << fmt::format("Wrote {} to {}.\n", counted(static_cast<std::int64_t>(book->codes().size()), "code"),
                               options.file);
    return ExitCode::Done;
}

} // namespace

void addCodebook(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    Command codebook = line.add(kCode, "codebook", "Import or export a codebook, and put it in order");
    codebook.example("ken codebook import hubs.ken plan.qdc").example("ken codebook export hubs.ken codebook.xlsx");
    codebook.below("import", "Add the codes of a REFI-QDA codebook")
        .study(options->study)
        .file("FILE", options->file, "", "A .qdc file", Need::Required)
        .changes()
        .example("ken codebook import hubs.ken plan.qdc")
        .note("Codes whose path is in the study already stay as they are.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return bringIn(*options, study, console); });
        });
    codebook.below("export", "Write the codebook to a file")
        .study(options->study)
        .file("FILE", options->file, "",
              "Ends in .qdc, .docx, .odt, .tex, .html, .md, .csv or .xlsx; an existing file is replaced",
              Need::Required)
        .example("ken codebook export hubs.ken codebook.docx")
        .note("A .qdc is for other programs; the others are for people, with each code's words and counts.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return writeOut(*options, study, console); });
        });
    addCodebookWork(codebook);
}

} // namespace kenspeckle::cli
