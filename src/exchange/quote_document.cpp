// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/quote_document.h"

#include "exchange/quote_formats.h"
#include "exchange/quote_outline.h"

namespace kenspeckle::exchange {
namespace {

DocumentQuote blockOf(const Quote& quote) {
    DocumentQuote block{{}, quote.attribution};
    if (quote.context.empty())
        for (const std::string_view line : linesOf(quote.text))
            block.paragraphs.push_back({{std::string(line)}});
    for (const ContextTurn& turn : quote.context) {
        std::vector<TextRun>& runs = block.paragraphs.emplace_back();
        if (!turn.speaker.empty()) runs.push_back({turn.speaker + ": "});
        const auto parts = partsOf(turn, quote.passage.range);
        runs.push_back({parts[0]});
        runs.push_back({parts[1], {}, false, true});
        runs.push_back({parts[2]});
    }
    return block;
}

} // namespace

void addQuotes(Document& document, const std::vector<Quote>& quotes, int level) {
    if (quotes.empty()) document.paragraph("There are no quotes.");
    std::vector<std::string> before;
    for (const Quote& quote : quotes) {
        for (const Heading& heading : headingsBetween(before, quote.headings))
            document.heading(heading.level - 1 + level, heading.text);
        before = quote.headings;
        document.blocks.emplace_back(blockOf(quote));
    }
}

} // namespace kenspeckle::exchange
