// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include <cstdlib>
#include <exception>
#include <iostream>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/correct_command.h"
#include "text/decode.h"

namespace kenspeckle::cli {

namespace {

void addCommands(CommandLine& line) {
    for (const auto add :
         {addNew,          addImport,     addImportTable, addSpeakers, addAttributes, addTranscripts,  addText,
          addParticipants, addSearch,     addCodebook,    addCodes,    addCode,       addUncode,       addCodings,
          addCoders,       addAdjudicate, addCorrect,     addReviews,  addMemos,      addMemoCommands, addReport,
          addQuotes,       addQuery,      addQueries,     addConsent,  addReview,     addCheck,        addProfiles,
          addRelease,      addReleases,   addTrace,       addHistory,  addUndo,       addRedo,         addRemove,
          addWithdraw,     addVerify})
        add(line);
}

/// What the terminal allows, where output goes to one.
void observeTerminal(Console& console) {
    const bool dumb = !std::getenv("TERM") || std::string(std::getenv("TERM")) == "dumb";
    if (&console.err == &std::cerr) console.progress = isatty(STDERR_FILENO) && !dumb;
    if (&console.out != &std::cout || !isatty(STDOUT_FILENO)) return;
    console.bold = !dumb && !std::getenv("NO_COLOR");
    constexpr int kNarrowest = 40;
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= kNarrowest) console.width = size.ws_col;
}

} // namespace

int run(std::span<const std::string> arguments, std::ostream& out, std::ostream& err) {
    Console console{.out = out, .err = err};
    ExitCode code = ExitCode::InPart;
    try {
        if (const char* coder = std::getenv("KEN_CODER")) console.coder = coder;
        if (text::firstInvalidByte(console.coder))
            return static_cast<int>(misused(console, "KEN_CODER is not UTF-8; set it again, or give --coder"));
        observeTerminal(console);
        CommandLine line(KENSPECKLE_VERSION);
        addCommands(line);
        code = line.run(arguments, console);
    } catch (const std::exception& error) {
        printError(console, fmt::format("stopped by an error of the program itself: {}", error.what()));
    }
    if (!out.flush()) {
        printError(console, "the output could not be written; is the disk full?");
        code = ExitCode::InPart;
    }
    return static_cast<int>(code);
}

} // namespace kenspeckle::cli
