// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/quote_file.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "exchange/document.h"
#include "exchange/pending_file.h"
#include "exchange/quote_document.h"
#include "exchange/quote_formats.h"
#include "exchange/quote_outline.h"
#include "exchange/table_formats.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::exchange {
namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : "; ") + name;
    return out;
}

std::string levelName(std::size_t level) {
    if (level == 0) return "theme";
    return level == 1 ? "subtheme" : fmt::format("subtheme {}", level);
}

std::vector<std::string> firstCodeOf(const Quote& quote) {
    return quote.codes.empty() ? std::vector<std::string>() : namesOf(quote.codes.front().path);
}

/// The turns around as one text: "Evelyn: It's a safe place."
std::string contextText(const std::vector<ContextTurn>& turns) {
    std::string text;
    for (const ContextTurn& turn : turns) {
        if (!text.empty()) text += "\n\n";
        if (!turn.speaker.empty()) text += turn.speaker + ": ";
        text += turn.text;
    }
    return text;
}

} // namespace

std::array<std::string, 3> partsOf(const ContextTurn& turn, Range quoted) {
    const auto common = turn.range.intersection(quoted);
    if (!common) return {turn.text, {}, {}};
    const text::OffsetMap offsets(turn.text);
    const Range marked = common->shifted(-turn.range.begin.value);
    return {std::string(offsets.slice({CodePoint{0}, marked.begin})), std::string(offsets.slice(marked)),
            std::string(offsets.slice({marked.end, offsets.end()}))};
}

ReportTable quoteTable(const std::vector<Quote>& quotes) {
    ReportTable table;
    table.name = "quotes";
    table.title = "Quotes";
    std::size_t levels = 1;
    bool grouped = false, several = false, context = false;
    std::set<std::string> attributes;
    for (const Quote& quote : quotes) {
        const std::vector<std::string> names = firstCodeOf(quote);
        levels = std::max(levels, names.size());
        grouped = grouped || (!quote.headings.empty() && quote.headings != names);
        several = several || quote.codes.size() > 1;
        context = context || !quote.context.empty();
        for (const auto& [attribute, value] : quote.attributes)
            attributes.insert(attribute);
    }
    if (grouped) table.header.emplace_back("group");
    for (std::size_t level = 0; level < levels; ++level)
        table.header.push_back(levelName(level));
    for (const char* name : {"quote", "attribution", "participant", "transcript", "begin", "end"})
        table.header.emplace_back(name);
    if (several) table.header.emplace_back("all codes");
    if (context) table.header.emplace_back("context");
    std::set<std::string> taken(table.header.begin(), table.header.end());
    for (const std::string& attribute : attributes)
        table.header.push_back(taken.count(text::fold(attribute)) > 0 ? attribute + " (attribute)" : attribute);

    for (const Quote& quote : quotes) {
        std::vector<ReportCell> row;
        if (grouped) row.emplace_back(fmt::format("{}", fmt::join(quote.headings, " / ")));
        const std::size_t themes = row.size() + levels;
        for (std::string& name : firstCodeOf(quote))
            row.emplace_back(std::move(name));
        row.resize(themes);
        row.emplace_back(quote.text);
        row.emplace_back(quote.attribution);
        row.emplace_back(joined(quote.participants));
        row.emplace_back(quote.transcript);
        row.emplace_back(quote.passage.range.begin.value);
        row.emplace_back(quote.passage.range.end.value);
        if (several) {
            std::vector<std::string> paths;
            for (const QuotedCode& code : quote.codes)
                paths.push_back(code.path);
            row.emplace_back(joined(paths));
        }
        if (context) row.emplace_back(contextText(quote.context));
        for (const std::string& attribute : attributes) {
            const auto value = quote.attributes.find(attribute);
            row.push_back(value == quote.attributes.end() ? ReportCell() : ReportCell(value->second));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<void> writeQuotes(const std::vector<Quote>& quotes, const std::filesystem::path& file,
                         const WriteOptions& options) {
    const std::string ending = endingOf(file);
    if (ending == ".csv") return replaceFile(file, tableCsv(quoteTable(quotes), options.bom));
    if (ending == ".xlsx") return writeTable(quoteTable(quotes), file);
    if (isDocumentEnding(ending)) {
        Document document{"Quotes", {}};
        addQuotes(document, quotes, 1);
        return writeDocument(document, file);
    }
    return fail(ErrorKind::Usage,
                fmt::format("cannot write quotes to {}: the name must end in .csv, .xlsx, .html, .docx, .odt or .tex",
                            file.string()));
}

} // namespace kenspeckle::exchange
