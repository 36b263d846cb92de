// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "release/book_page.h"
#include "text/collate.h"
#include "text/finding.h"

namespace kenspeckle::release {
namespace {

constexpr int kDeepestHeading = 6; // of the format

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// "under 18" goes before all other bands of numbers.
bool isLowestBand(std::string_view value) {
    return value.size() > 6 && value.substr(0, 6) == "under " && value[6] >= '0' && value[6] <= '9';
}

const std::string* valueOf(const BookQuote& quote, const std::string& label) {
    const auto found = std::find_if(quote.attributes.begin(), quote.attributes.end(),
                                    [&](const auto& attribute) { return attribute.first == label; });
    return found == quote.attributes.end() ? nullptr : &found->second;
}

class QuoteWriter {
public:
    QuoteWriter(const Book& book, const std::string& mark) : m_book(book), m_mark(mark), m_values(filterValues(book)) {}

    std::string figure(const BookQuote& quote) const {
        std::string html = quote.paraphrase ? "<figure class=\"quote paraphrase\"" : "<figure class=\"quote\"";
        if (!m_book.filters.empty()) html += " data-v=\"" + values(quote) + "\"";
        html += fmt::format(">\n<blockquote{}>", m_mark);
        for (const std::string_view line : linesOf(quote.words))
            html += "<p class=\"w\" dir=\"auto\">" + bookWords(line) + "</p>";
        html += "</blockquote>\n";
        std::string caption;
        if (quote.paraphrase) caption += "<span class=\"told\">Paraphrase</span> ";
        if (!quote.attribution.empty())
            caption += fmt::format("<bdi class=\"who w\"{}>{}</bdi> ", m_mark, bookWords(quote.attribution));
        if (const std::string rest = untold(m_book, quote); !rest.empty())
            caption += fmt::format("<bdi class=\"w\"{}>{}</bdi> ", m_mark, bookWords(rest));
        if (!quote.code.empty())
            caption += fmt::format("<span class=\"code\"><span class=\"aside\">Code </span><span class=\"w\">{}</span>"
                                   "</span>",
                                   bookWords(quote.code));
        if (!caption.empty()) html += "<figcaption>" + caption + "</figcaption>\n";
        return html + "</figure>\n";
    }

private:
    /// Which of each filter's values it has, by its place there.
    std::string values(const BookQuote& quote) const {
        std::string out;
        for (std::size_t filter = 0; filter < m_book.filters.size(); ++filter) {
            if (filter > 0) out += " ";
            const std::string* value = valueOf(quote, m_book.filters[filter]);
            if (value == nullptr) {
                out += "-";
                continue;
            }
            const auto& all = m_values[filter];
            out += fmt::format("{}", std::find(all.begin(), all.end(), *value) - all.begin());
        }
        return out;
    }

    const Book& m_book;
    const std::string& m_mark;
    std::vector<std::vector<std::string>> m_values;
};

} // namespace

std::string untold(const Book& book, const BookQuote& quote) {
    std::string words;
    for (const std::string& label : book.filters) {
        const std::string* value = valueOf(quote, label);
        if (value == nullptr || !text::occurrences(quote.attribution, *value).empty()) continue;
        words += (words.empty() ? "" : " · ") + label + ": " + *value;
    }
    return words;
}

std::vector<PlacedTheme> placed(const std::vector<BookTheme>& themes) {
    std::vector<PlacedTheme> out;
    std::vector<int> numbers;          // of the themes that this one stands in, and its own
    std::vector<std::size_t> standing; // the same, into `out`
    for (std::size_t i = 0; i < themes.size(); ++i) {
        const int deepest = static_cast<int>(standing.size());
        const auto depth = static_cast<std::size_t>(std::clamp(themes[i].depth, 0, deepest));
        numbers.resize(depth + 1);
        ++numbers[depth];
        standing.resize(depth);
        standing.push_back(out.size());
        out.push_back({i, static_cast<int>(depth), fmt::format("{}", fmt::join(numbers, ".")), 0});
        for (const std::size_t at : standing)
            out[at].quotes += themes[i].quotes.size();
    }
    return out;
}

std::vector<std::vector<std::string>> filterValues(const Book& book) {
    const text::Collator collator(book.language);
    std::vector<std::vector<std::string>> all;
    for (const std::string& label : book.filters) {
        std::set<std::string> found;
        for (const BookTheme& theme : book.themes)
            for (const BookQuote& quote : theme.quotes)
                if (const std::string* value = valueOf(quote, label)) found.insert(*value);
        std::vector<std::string>& values = all.emplace_back(found.begin(), found.end());
        std::stable_sort(values.begin(), values.end(), [&](const std::string& a, const std::string& b) {
            if (isLowestBand(a) != isLowestBand(b)) return isLowestBand(a);
            return collator(a, b);
        });
    }
    return all;
}

std::string findForm(const Book& book, const std::vector<PlacedTheme>& themes, const std::string& mark) {
    std::string html =
        "<form class=\"find\" id=\"find\" role=\"search\" aria-labelledby=\"finding\" autocomplete=\"off\" "
        "hidden>\n<h2 id=\"finding\">Find quotes</h2>\n<div class=\"fields\">\n"
        "<div class=\"words\"><label for=\"words\">Words</label>"
        "<input id=\"words\" type=\"search\" spellcheck=\"false\" dir=\"auto\"></div>\n"
        "<div><label for=\"theme\">Theme</label><select id=\"theme\">\n<option value=\"\">All</option>\n";
    for (const PlacedTheme& each : themes)
        html += fmt::format("<option value=\"t{0}\"{1}>{0} {2}</option>\n", each.number, mark,
                            bookWords(book.themes[each.theme].name));
    html += "</select></div>\n";
    const auto values = filterValues(book);
    for (std::size_t filter = 0; filter < values.size(); ++filter) {
        if (values[filter].empty()) continue;
        html += fmt::format("<div><label for=\"f{0}\"{1}>{2}</label><select id=\"f{0}\" data-filter=\"{0}\">\n"
                            "<option value=\"\">All</option>\n",
                            filter, mark, bookWords(book.filters[filter]));
        for (std::size_t i = 0; i < values[filter].size(); ++i)
            html += fmt::format("<option value=\"{}\"{}>{}</option>\n", i, mark, bookWords(values[filter][i]));
        html += "</select></div>\n";
    }
    return html + "</div>\n<button type=\"reset\">Clear</button>\n</form>\n";
}

std::string contents(const Book& book, const std::vector<PlacedTheme>& themes, const std::string& mark) {
    std::string html =
        "<nav aria-label=\"Contents\">\n<details id=\"contents\" open>\n<summary>Contents</summary>\n<ol>";
    int depth = 0;
    for (std::size_t i = 0; i < themes.size(); ++i) {
        const PlacedTheme& each = themes[i];
        if (each.depth > depth)
            html += "\n<ol>";
        else if (i > 0)
            html += "</li>";
        for (; depth > each.depth; --depth)
            html += "\n</ol></li>";
        depth = each.depth;
        html += fmt::format("\n<li><a href=\"#t{0}\"><span class=\"number\">{0}</span> <bdi{1}>{2}</bdi>", each.number,
                            mark, bookWords(book.themes[each.theme].name));
        if (each.quotes > 0)
            html += fmt::format(" <span class=\"count\">{}<span class=\"aside\"> {}</span></span>", each.quotes,
                                each.quotes == 1 ? "quote" : "quotes");
        html += "</a>";
    }
    for (; depth > 0; --depth)
        html += "</li>\n</ol>";
    html += "</li>";
    if (!book.tables.empty() || !book.charts.empty())
        html += "\n<li><a href=\"#numbers\"><span class=\"number\"></span> In numbers</a></li>";
    return html + "\n</ol>\n</details>\n</nav>\n";
}

std::string quoteSections(const Book& book, const std::vector<PlacedTheme>& themes, const std::string& mark) {
    const QuoteWriter writer(book, mark);
    std::string html = "<div class=\"quotes\">\n";
    std::size_t quotes = 0;
    for (const BookTheme& theme : book.themes)
        quotes += theme.quotes.size();
    if (quotes > 0)
        html += fmt::format("<div class=\"bar\"><p id=\"shown\" role=\"status\">{} {}</p> "
                            "<a href=\"#find\">Change or clear</a></div>\n"
                            "<p class=\"none\" id=\"none\" hidden>No quote has all of that.</p>\n",
                            quotes, quotes == 1 ? "quote" : "quotes");
    int open = 0; // sections
    for (const PlacedTheme& each : themes) {
        const BookTheme& theme = book.themes[each.theme];
        for (; open > each.depth; --open)
            html += "</section>\n";
        ++open;
        html +=
            fmt::format("<section class=\"theme\" id=\"t{0}\" aria-labelledby=\"h{0}\">\n"
                        "<h{1} id=\"h{0}\"><span class=\"number\">{0}</span> <bdi class=\"w\"{2}>{3}</bdi></h{1}>\n",
                        each.number, std::min(each.depth + 2, kDeepestHeading), mark, bookWords(theme.name));
        for (const std::string_view line : linesOf(theme.definition))
            html += fmt::format("<p class=\"meaning w\"{} dir=\"auto\">{}</p>\n", mark, bookWords(line));
        for (const BookQuote& quote : theme.quotes)
            html += writer.figure(quote);
    }
    for (; open > 0; --open)
        html += "</section>\n";
    return html + "</div>\n";
}

} // namespace kenspeckle::release
