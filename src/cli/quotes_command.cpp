// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/reporting.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string code;
    std::vector<std::string> where;
    std::vector<std::string> files;
};

Result<QuoteFilter> filterOf(const Options& options, Study& study) {
    QuoteFilter filter;
    if (!options.code.empty()) {
        const auto book = codebook(study);
        if (!book) return fail(book.error());
        const auto id = book->resolve(options.code);
        if (!id) return fail(id.error());
        filter.code = *id;
    }
    for (const std::string& where : options.where) {
        const auto sides = parseAssignment(where, "--where");
        if (!sides) return fail(sides.error());
        if (!filter.where.emplace(sides->first, sides->second).second)
            return fail(ErrorKind::Usage, fmt::format("--where names \"{}\" twice; nobody has two values of one "
                                                      "attribute, so give it once",
                                                      sides->first));
    }
    return filter;
}

void print(const std::vector<Quote>& quotes, Console& console) {
    CodeId under;
    for (const Quote& quote : quotes) {
        if (quote.code != under) {
            console.out << (under ? "\n" : "") << oneLine(quote.codePath) << '\n';
            under = quote.code;
        }
        console.out << '\n'
                    << paragraphs("“" + quote.text + "”", 2, console.width) << "      — "
                    << oneLine(quote.attribution.empty() ? quote.transcript : quote.attribution) << '\n';
    }
    console.out << (quotes.empty() ? "" : "\n") << counted(static_cast<std::int64_t>(quotes.size()), "quote") << ".\n";
}

ExitCode quote(const Options& options, Study& study, Console& console) {
    const auto filter = filterOf(options, study);
    if (!filter) return failed(console, filter.error());
    const auto found = quotes(study, *filter);
    if (!found) return failed(console, found.error());
    bool begun = false;
    for (const std::string& file : options.files) {
        if (const auto written = writeQuotes(*found, file); !written) {
            const ExitCode code = failed(console, written.error());
            return begun ? ExitCode::InPart : code;
        }
        begun = true;
        if (!console.json)
            console.out << fmt::format("Wrote {} to {}.\n", counted(static_cast<std::int64_t>(found->size()), "quote"),
                                       oneLine(file));
    }
    if (console.json) {
        console.out << quotesJson(*found) << '\n';
    } else if (options.files.empty()) {
        print(*found, console);
    }
    return ExitCode::Done;
}

} // namespace

void addQuotes(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kReport, "quotes", "The coded passages under their themes, with who said them")
        .study(options->study)
        .text("--code", options->code, "CODE", "Only this code and those below it")
        .list("--where", options->where, "ATTRIBUTE=VALUE", "Only people of whom this is so; may be repeated")
        .files("-o,--output", options->files, "FILE", "Write .csv, .docx, .html or .json; may be repeated")
        .example("ken quotes hubs.ken --code Stigma")
        .example("ken quotes hubs.ken --where \"role=Service user\" -o quotes.docx")
        .note("These are all coded passages, unreviewed: read them before anybody outside the team does.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return quote(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
