// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/quote_file.h"

#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "exchange/html_page.h"
#include "exchange/pending_file.h"
#include "exchange/quote_formats.h"
#include "exchange/quote_outline.h"
#include "exchange/table_formats.h"
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

} // namespace

OutputTable quoteTable(const std::vector<Quote>& quotes) {
    OutputTable table;
    std::size_t levels = 1;
    std::set<std::string> attributes;
    for (const Quote& quote : quotes) {
        levels = std::max(levels, namesOf(quote.codePath).size());
        for (const auto& [attribute, value] : quote.attributes)
            attributes.insert(attribute);
    }
    for (std::size_t level = 0; level < levels; ++level)
        table.header.push_back(levelName(level));
    for (const char* name : {"quote", "attribution", "participant", "transcript", "begin", "end"})
        table.header.emplace_back(name);
    std::set<std::string> taken(table.header.begin(), table.header.end());
    for (const std::string& attribute : attributes)
        table.header.push_back(taken.count(text::fold(attribute)) > 0 ? attribute + " (attribute)" : attribute);

    for (const Quote& quote : quotes) {
        std::vector<Cell> row;
        for (std::string& name : namesOf(quote.codePath))
            row.emplace_back(std::move(name));
        row.resize(levels);
        row.emplace_back(quote.text);
        row.emplace_back(quote.attribution);
        row.emplace_back(joined(quote.participants));
        row.emplace_back(quote.transcript);
        row.emplace_back(quote.passage.range.begin.value);
        row.emplace_back(quote.passage.range.end.value);
        for (const std::string& attribute : attributes) {
            const auto value = quote.attributes.find(attribute);
            row.push_back(value == quote.attributes.end() ? Cell() : Cell(value->second));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string quoteHtml(const std::vector<Quote>& quotes) {
    constexpr int kDeepestHeading = 6;
    std::string body = "<h1>Quotes</h1>\n";
    if (quotes.empty()) body += "<p>There are no quotes.</p>\n";
    std::string_view before;
    for (const Quote& quote : quotes) {
        for (const Heading& heading : headingsBetween(before, quote.codePath)) {
            const int level = std::min(heading.level + 1, kDeepestHeading);
            body += fmt::format("<h{0}>{1}</h{0}>\n", level, escapeHtml(heading.text));
        }
        before = quote.codePath;
        body += "<figure>\n<blockquote>" + escapeHtml(quote.text) + "</blockquote>\n";
        if (!quote.attribution.empty()) body += "<figcaption>" + escapeHtml(quote.attribution) + "</figcaption>\n";
        body += "</figure>\n";
    }
    return htmlPage("Quotes", body);
}

Result<void> writeQuotes(const std::vector<Quote>& quotes, const std::filesystem::path& file) {
    const std::string ending = endingOf(file);
    if (ending == ".csv") return replaceFile(file, tableCsv(quoteTable(quotes)));
    if (ending == ".html" || ending == ".htm") return replaceFile(file, quoteHtml(quotes));
    if (ending == ".docx") {
        auto bytes = quoteDocx(quotes);
        if (!bytes)
            return fail(ErrorKind::InputOutput,
                        fmt::format("cannot write {}: {}", file.string(), bytes.error().message));
        return replaceFile(file, *bytes);
    }
    return fail(ErrorKind::Usage,
                fmt::format("cannot write quotes to {}: the name must end in .csv, .docx or .html", file.string()));
}

} // namespace kenspeckle::exchange
