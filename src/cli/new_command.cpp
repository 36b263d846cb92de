// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/json_output.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/study.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string codebook;
    std::string language = "en";
};

ExitCode makeStudy(const Options& options, Console& console) {
    NewStudy wanted;
    if (!options.codebook.empty()) wanted.codebook = options.codebook;
    wanted.language = options.language;
    auto study = Study::create(options.study, wanted, console.coder);
    if (!study) {
        const ExitCode code = failed(console, study.error());
        return code == ExitCode::InPart ? ExitCode::NoStudy : code;
    }
    const auto book = codebook(*study);
    if (!book) return failed(console, book.error());
    if (console.json)
        return printJson(
            console,
            {{"study", study->file().string()}, {"language", study->language()}, {"codes", book->codes().size()}});
    console.out << fmt::format("Made {} with {}. Next: ken import {} FOLDER\n", options.study,
                               counted(static_cast<std::int64_t>(book->codes().size()), "code"),
                               shellQuoted(options.study));
    return ExitCode::Done;
}

std::string shippedNote() {
    std::string note = "A study starts from the first of these codebooks unless --codebook names a file:";
    for (const ShippedCodebook& book : shippedCodebooks())
        note += fmt::format("\n  {}\n      {}", book.name, book.file.string());
    return note;
}

} // namespace

void addNew(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kBring, "new", "Make a study")
        .file("STUDY", options->study, "", "The file to make; an existing one is not touched", Need::Required)
        .file("--codebook", options->codebook, "FILE.qdc", "Start from this REFI-QDA codebook")
        .text("--language", options->language, "CODE", "The language spoken, as ISO 639-1; else en")
        .changes()
        .example("ken new hubs.ken")
        .example("ken new hubs.ken --codebook plan.qdc --language gd")
        .note(shippedNote)
        .runs([options](Console& console) { return makeStudy(*options, console); });
}

} // namespace kenspeckle::cli
