// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/quote_list.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/table.h"

namespace kenspeckle::cli {

namespace {

void printHeading(const Quote& quote, bool first, Console& console) {
    if (quote.headings.empty()) return;
    console.out << (first ? "" : "\n") << oneLine(fmt::format("{}", fmt::join(quote.headings, " / "))) << '\n';
}

/// The turns around, each with its number and speaker.
void printContext(const Quote& quote, Console& console) {
    for (const ContextTurn& turn : quote.context) {
        const std::string label = turn.speaker.empty() ? std::string() : turn.speaker + ": ";
        console.out << paragraphs(fmt::format("{} {}{}", turn.number, label, turn.text), 6, console.width);
    }
}

} // namespace

void printQuotes(const std::vector<Quote>& quotes, Console& console) {
    const Quote* before = nullptr;
    for (const Quote& quote : quotes) {
        if (!before || before->headings != quote.headings) printHeading(quote, !before, console);
        before = &quote;
        std::string source = oneLine(quote.attribution.empty() ? quote.transcript : quote.attribution);
        std::vector<std::string> paths;
        for (const QuotedCode& code : quote.codes)
            paths.push_back(oneLine(code.path));
        // Under its one code a quote need not name it.
        if (!paths.empty() && (paths.size() > 1 || quote.headings.empty() ||
                               paths.front() != fmt::format("{}", fmt::join(quote.headings, " / "))))
            source += fmt::format("  [{}]", fmt::join(paths, "; "));
        console.out << '\n' << paragraphs("“" + quote.text + "”", 2, console.width) << "      — " << source << '\n';
        printContext(quote, console);
    }
    if (!quotes.empty()) console.out << '\n';
}

void sayLeftOut(const QuotableQuotes& shown, Console& console) {
    if (!shown.told.empty()) console.err << shown.told << '\n';
}

ExitCode writeQuoteFiles(const std::vector<Quote>& quotes, const std::vector<std::string>& files, Console& console) {
    bool begun = false;
    for (const std::string& file : files) {
        if (const auto written = writeQuotes(quotes, file); !written) {
            const ExitCode code = failed(console, written.error());
            return begun ? ExitCode::InPart : code;
        }
        begun = true;
        if (!console.json)
            console.out << fmt::format("Wrote {} to {}.\n", counted(static_cast<std::int64_t>(quotes.size()), "quote"),
                                       oneLine(file));
    }
    return ExitCode::Done;
}

} // namespace kenspeckle::cli
