// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "exchange/quote_formats.h"
#include "exchange/quote_outline.h"
#include "exchange/word_writer.h"

namespace kenspeckle::exchange {
namespace {

/// A paragraph per turn, the words quoted in bold.
void addContext(WordWriter& document, const Quote& quote) {
    for (const ContextTurn& turn : quote.context) {
        std::vector<WordRun> runs;
        if (!turn.speaker.empty()) runs.push_back({turn.speaker + ": ", {}, false});
        const auto parts = partsOf(turn, quote.passage.range);
        runs.push_back({std::string(parts[0]), {}, false});
        runs.push_back({std::string(parts[1]), {}, true});
        runs.push_back({std::string(parts[2]), {}, false});
        document.add("Quote", runs);
    }
}

/// A paragraph per line: turns and paragraphs of what was said.
void addQuote(WordWriter& document, std::string_view words) {
    for (std::size_t begin = 0; begin <= words.size();) {
        const std::size_t end = std::min(words.find('\n', begin), words.size());
        if (end > begin) document.add("Quote", words.substr(begin, end - begin));
        begin = end + 1;
    }
}

} // namespace

Result<std::string> quoteDocx(const std::vector<Quote>& quotes) {
    WordWriter document("Quotes");
    if (quotes.empty()) document.add("Normal", "There are no quotes.");
    std::vector<std::string> before;
    for (const Quote& quote : quotes) {
        for (const Heading& heading : headingsBetween(before, quote.headings))
            document.addHeading(heading.level, {{heading.text, {}, false}});
        before = quote.headings;
        if (quote.context.empty())
            addQuote(document, quote.text);
        else
            addContext(document, quote);
        document.add("QuoteAttribution", quote.attribution);
    }
    return document.bytes();
}

} // namespace kenspeckle::exchange
