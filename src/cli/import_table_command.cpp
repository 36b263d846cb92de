// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/interruption.h"
#include "cli/json_output.h"
#include "cli/progress_line.h"
#include "cli/table.h"
#include "kenspeckle/importing.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string file;
    TableColumns columns;
};

Json toJson(const Disagreement& disagreement) {
    return {
        {"participant", disagreement.participant}, {"attribute", disagreement.attribute}, {"kept", disagreement.kept},
        {"keptRow", disagreement.keptRow},         {"other", disagreement.other},         {"rows", disagreement.rows}};
}

ExitCode print(const TableOutcome& outcome, Console& console) {
    if (console.json) {
        Json disagreements = Json::array();
        for (const Disagreement& disagreement : outcome.disagreements)
            disagreements.push_back(toJson(disagreement));
        return printJson(console, {{"transcripts", outcome.transcripts},
                                   {"participants", outcome.participants},
                                   {"codings", outcome.codings},
                                   {"codes", outcome.codes},
                                   {"disagreements", std::move(disagreements)},
                                   {"notices", outcome.notices}});
    }
    for (const std::string& notice : outcome.notices)
        console.out << oneLine(notice) << '\n';
    for (const Disagreement& it : outcome.disagreements)
        console.out << oneLine(fmt::format("{}: {} is \"{}\" in row {} but \"{}\" in {} {}; the first stands on the "
                                           "participant, each excerpt keeps its own",
                                           it.participant, it.attribute, it.kept, it.keptRow, it.other,
                                           it.rows.size() == 1 ? "row" : "rows", fmt::join(it.rows, ", ")))
                    << '\n';
    console.out << fmt::format("Made {}, {}, {} and {}.\n", counted(outcome.transcripts, "transcript"),
                               counted(outcome.participants, "new participant"), counted(outcome.codes, "new code"),
                               counted(outcome.codings, "coding"));
    return ExitCode::Done;
}

ExitCode importIt(const Options& options, Study& study, Console& console) {
    TableColumns columns = options.columns;
    columns.codes = splitAtCommas(options.columns.codes);
    const Interruption interruption;
    const auto outcome = [&] {
        ProgressLine progress(console, "Importing");
        return importTable(study, options.file, columns, progress.task(interruption.token()));
    }();
    return outcome ? print(*outcome, console) : failed(console, outcome.error());
}

} // namespace

void addImportTable(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kBring, "import-table", "Import excerpts, with or without codes, from a table")
        .study(options->study)
        .file("FILE", options->file, "", "A .csv or .xlsx with a header, one excerpt a row", Need::Required)
        .text("--text", options->columns.text, "COLUMN", "What was said", Need::Required)
        .text("--participant", options->columns.participant, "COLUMN", "Who said it, by pseudonym")
        .list("--attribute", options->columns.attributes, "COLUMN", "A property of who said it; may be repeated")
        .list("--code", options->columns.codes, "COL[,COL…]", "Theme, sub-theme, …: the last filled one codes the row")
        .changes()
        .example("ken import-table hubs.ken excerpts.csv --text quote --participant pseudonym \\")
        .example("    --attribute role --attribute site --code theme,subtheme")
        .note("Rows that disagree about a participant are listed: the first stands on the participant, each excerpt\n"
              "keeps its own value. The whole table is one action, and one `ken undo`.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return importIt(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
