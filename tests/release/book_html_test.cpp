// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/book_html.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <regex>
#include <set>

#include <gmock/gmock.h>

#include "release/html_tokens.h"
#include "support/sample_book.h"
#include "text/sha256.h"

namespace kenspeckle::release {
namespace {

using test::HtmlToken;
using test::htmlTokens;
using test::inventedBook;
using testing::ContainsRegex;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using testing::SizeIs;

using Kind = HtmlToken::Kind;

std::vector<HtmlToken> tagsOf(const std::vector<HtmlToken>& tokens, const std::string& name) {
    std::vector<HtmlToken> found;
    std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(found),
                 [&](const HtmlToken& token) { return token.kind == Kind::Open && token.name == name; });
    return found;
}

std::string rawOf(const std::vector<HtmlToken>& tokens, const std::string& name) {
    for (const HtmlToken& token : tokens)
        if (token.kind == Kind::Raw && token.name == name) return token.text;
    return {};
}

std::string policyOf(const std::vector<HtmlToken>& tokens) {
    for (const HtmlToken& meta : tagsOf(tokens, "meta"))
        if (meta.attribute("http-equiv") == "Content-Security-Policy") return meta.attribute("content");
    return {};
}

/// All texts that elements of a class hold, in order: "figcaption" or "quote".
std::vector<std::string> textsOf(const std::vector<HtmlToken>& tokens, const std::string& name,
                                 const std::string& cssClass = {}) {
    std::vector<std::string> found;
    int depth = 0;
    for (const HtmlToken& token : tokens) {
        if (token.kind == Kind::Open && token.name == name) {
            const bool wanted = cssClass.empty() ||
                                (" " + token.attribute("class") + " ").find(" " + cssClass + " ") != std::string::npos;
            if (depth > 0 || wanted) ++depth;
            if (depth == 1) found.emplace_back();
        } else if (token.kind == Kind::Close && token.name == name && depth > 0) {
            --depth;
        } else if (token.kind == Kind::Text && depth > 0) {
            found.back() += token.text;
        }
    }
    return found;
}

/// Base64 of hexadecimal digits, three digits at a time.
std::string base64(const std::string& hexadecimal) {
    std::string bits;
    for (const char digit : hexadecimal)
        for (int bit = 3; bit >= 0; --bit)
            bits += (std::stoi(std::string(1, digit), nullptr, 16) >> bit) & 1 ? '1' : '0';
    while (bits.size() % 6 != 0)
        bits += '0';
    std::string out;
    for (std::size_t at = 0; at < bits.size(); at += 6)
        out += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[std::stoul(bits.substr(at, 6),
                                                                                             nullptr, 2)];
    while (out.size() % 4 != 0)
        out += '=';
    return out;
}

BookQuote quoteOf(const std::string& words) {
    BookQuote quote;
    quote.words = words;
    quote.code = "K7QF";
    return quote;
}

TEST(BookHtml, PolicyAllowsItsOwnStyleAndScriptAndNothingElse) {
    const auto tokens = htmlTokens(bookHtml(inventedBook()));
    const std::string policy = policyOf(tokens);
    EXPECT_EQ(policy, "default-src 'none'; script-src 'sha256-" + base64(text::sha256(rawOf(tokens, "script"))) +
                          "'; style-src 'sha256-" + base64(text::sha256(rawOf(tokens, "style"))) +
                          "'; img-src data:; base-uri 'none'; form-action 'none'");
    EXPECT_THAT(tagsOf(tokens, "script"), SizeIs(1));
    EXPECT_THAT(tagsOf(tokens, "style"), SizeIs(1));
    EXPECT_THAT(rawOf(tokens, "script"), HasSubstr("use strict"));
}

TEST(BookHtml, PolicyStandsBeforeAllThatItRules) {
    const std::string page = bookHtml(inventedBook());
    EXPECT_LT(page.find("Content-Security-Policy"), page.find("<style"));
    EXPECT_LT(page.find("charset"), page.find("Content-Security-Policy"));
}

TEST(BookHtml, PointsToNothingOutside) {
    const std::string page = bookHtml(inventedBook());
    for (const char* word : {"://", "src=", "url(", "@import", "fetch(", "XMLHttpRequest", "localStorage",
                             "sessionStorage", "cookie", "history.", "location"})
        EXPECT_THAT(page, Not(HasSubstr(word)));
    for (const HtmlToken& link : tagsOf(htmlTokens(page), "a"))
        EXPECT_EQ(link.attribute("href").substr(0, 1), "#");
}

TEST(BookHtml, SaysNothingOfWhoMadeItAndWhen) {
    const std::string page = bookHtml(inventedBook());
    for (const char* word : {"generator", "enspeckle", "SPDX", "<!--", "/*", "author"})
        EXPECT_THAT(page, Not(HasSubstr(word)));
}

TEST(BookHtml, IsTheSameBytesTwice) { EXPECT_EQ(bookHtml(inventedBook()), bookHtml(inventedBook())); }

TEST(BookHtml, EveryLinkAndLabelHasItsTarget) {
    const auto tokens = htmlTokens(bookHtml(inventedBook()));
    std::multiset<std::string> ids;
    for (const HtmlToken& token : tokens)
        if (!token.attribute("id").empty()) ids.insert(token.attribute("id"));
    for (const std::string& id : ids)
        EXPECT_EQ(ids.count(id), 1U) << id;
    int targets = 0;
    for (const HtmlToken& token : tokens)
        for (const char* attribute : {"href", "for", "aria-labelledby"}) {
            std::string target = token.attribute(attribute);
            if (target.empty()) continue;
            if (target.front() == '#') target.erase(0, 1);
            EXPECT_TRUE(ids.contains(target)) << attribute << " " << target;
            ++targets;
        }
    EXPECT_GT(targets, 20);
}

TEST(BookHtml, HeadingsNeverLeaveOutALevel) {
    Book book = inventedBook();
    book.themes[0].depth = 3; // no theme is there for it to stand in
    int last = 0, headings = 0;
    for (const HtmlToken& token : htmlTokens(bookHtml(book)))
        if (token.kind == Kind::Open && token.name.size() == 2 && token.name[0] == 'h' && std::isdigit(token.name[1])) {
            const int level = token.name[1] - '0';
            EXPECT_LE(level, last + 1);
            last = level;
            ++headings;
        }
    EXPECT_GT(headings, 10);
}

TEST(BookHtml, NumbersThemesAsTheyStandInOneAnother) {
    Book book;
    for (const auto& [name, depth] : std::vector<std::pair<std::string, int>>{
             {"a", 0}, {"b", 1}, {"c", 1}, {"d", 5}, {"e", 0}, {"f", -1}, {"g", 2}})
        book.themes.push_back({name, "", depth, {}});
    book.themes.back().quotes.push_back(quoteOf("words"));
    std::vector<std::string> headings;
    for (const char* tag : {"h2", "h3", "h4"})
        for (const std::string& text : textsOf(htmlTokens(bookHtml(book)), tag))
            headings.push_back(text);
    EXPECT_THAT(headings, IsSupersetOf({"1 a", "1.1 b", "1.2 c", "1.2.1 d", "2 e", "3 f", "3.1 g"}));
}

TEST(BookHtml, ContentsCountQuotesWithThoseOfThemesWithin) {
    const auto entries = textsOf(htmlTokens(bookHtml(inventedBook())), "a");
    EXPECT_THAT(entries,
                IsSupersetOf({"1 Getting there 6 quotes", "1.2 What it costs 1 quote", "3 Being watched 4 quotes"}));
}

TEST(BookHtml, WhatReadersCanFilterByIsSaidBesideTheQuote) {
    const Book book = inventedBook();
    const auto quotes = textsOf(htmlTokens(bookHtml(book)), "figure", "quote");
    std::size_t at = 0;
    for (const BookTheme& theme : book.themes)
        for (const BookQuote& quote : theme.quotes) {
            ASSERT_LT(at, quotes.size());
            for (const auto& attribute : quote.attributes)
                EXPECT_THAT(quotes[at], HasSubstr(attribute.second));
            EXPECT_THAT(quotes[at], HasSubstr(quote.attribution));
            EXPECT_THAT(quotes[at], HasSubstr("Code " + quote.code));
            ++at;
        }
    EXPECT_EQ(at, quotes.size());
}

TEST(BookHtml, AttributesThatTheAttributionTellsAreNotSaidTwice) {
    const auto quotes = textsOf(htmlTokens(bookHtml(inventedBook())), "figcaption");
    EXPECT_THAT(quotes[0], HasSubstr("Person 3, person who uses a hub, community hub Age: 45 to 59 "));
}

TEST(BookHtml, FilterHoldsEachValueOnceTheLowestBandFirst) {
    Book book;
    book.filters = {"Age"};
    book.themes.push_back({"a", "", 0, {}});
    for (const char* value : {"30 to 44", "under 18", "100 and over", "30 to 44", "18 to 29"}) {
        book.themes[0].quotes.push_back(quoteOf("words"));
        book.themes[0].quotes.back().attributes = {{"Age", value}};
    }
    book.themes[0].quotes.push_back(quoteOf("of somebody without an age"));
    const auto tokens = htmlTokens(bookHtml(book));
    EXPECT_THAT(textsOf(tokens, "option"),
                ElementsAre("All", "1 a", "All", "under 18", "18 to 29", "30 to 44", "100 and over"));
    std::vector<std::string> values;
    for (const HtmlToken& figure : tagsOf(tokens, "figure"))
        values.push_back(figure.attribute("data-v"));
    EXPECT_THAT(values, ElementsAre("2", "0", "3", "2", "1", "-"));
}

TEST(BookHtml, WhatNobodyHasIsNoFilter) {
    Book book = inventedBook();
    book.filters.insert(book.filters.begin(), "Shoe size");
    const auto tokens = htmlTokens(bookHtml(book));
    EXPECT_THAT(textsOf(tokens, "label"), ElementsAre("Words", "Theme", "Role", "Service", "Age"));
    EXPECT_EQ(tagsOf(tokens, "select")[1].attribute("data-filter"), "1");
    EXPECT_EQ(tagsOf(tokens, "figure")[0].attribute("data-v").substr(0, 4), "- 1 ");
}

TEST(BookHtml, ParaphrasesAreMarked) {
    const auto captions = textsOf(htmlTokens(bookHtml(inventedBook())), "figcaption");
    EXPECT_EQ(std::count_if(captions.begin(), captions.end(),
                            [](const std::string& caption) { return caption.rfind("Paraphrase ", 0) == 0; }),
              1);
}

TEST(BookHtml, WordsThatWouldBeMarkupStayWords) {
    std::string shown = test::hostileWords();
    for (const char control : {'\x01', '\x1B', '\r'})
        shown.erase(std::remove(shown.begin(), shown.end(), control), shown.end());
    const auto tokens = htmlTokens(bookHtml(test::hostileBook(), {{"<svg/>", "<svg/>", "<svg/>", "<svg/>"}}));
    EXPECT_THAT(tagsOf(tokens, "script"), SizeIs(1));
    EXPECT_THAT(tagsOf(tokens, "img"), SizeIs(0));
    const auto times = std::count_if(tokens.begin(), tokens.end(), [&](const HtmlToken& token) {
        return token.kind == Kind::Text && token.text.find(shown) != std::string::npos;
    });
    EXPECT_EQ(times, 23) << "once for each place of each field";
    for (const HtmlToken& token : tokens)
        for (const auto& attribute : token.attributes) {
            EXPECT_THAT(attribute.second, Not(HasSubstr("script>")));
            EXPECT_NE(attribute.first, "onload");
        }
}

TEST(BookHtml, LinesOfAQuoteAreParagraphs) {
    Book book;
    book.themes = {{"a", "", 0, {quoteOf("one\n\ntwo")}}};
    EXPECT_THAT(textsOf(htmlTokens(bookHtml(book)), "p", "w"), ElementsAre("one", "two"));
}

TEST(BookHtml, TablesSayWhatTheirCellsBelongTo) {
    const auto tokens = htmlTokens(bookHtml(inventedBook()));
    EXPECT_THAT(textsOf(tokens, "caption"), ElementsAre(HasSubstr("Table 1. Themes by role"), HasSubstr("Table 2.")));
    for (const HtmlToken& header : tagsOf(tokens, "th"))
        EXPECT_THAT(header.attribute("scope"), testing::AnyOf("row", "col"));
    EXPECT_THAT(textsOf(tokens, "td", "masked"), ElementsAre("hidden", "hidden"));
    EXPECT_THAT(textsOf(tokens, "td", "figure"), SizeIs(7 * 4 + 3 * 2)) << "hidden ones are set as numbers";
    EXPECT_THAT(textsOf(tokens, "td"), testing::Contains("70.7\u00A0%"));
    for (const HtmlToken& region : tagsOf(tokens, "div"))
        if (region.attribute("class") == "scroll") {
            EXPECT_EQ(region.attribute("tabindex"), "0");
            EXPECT_EQ(region.attribute("role"), "region");
        }
}

TEST(BookHtml, WithoutQuotesThereIsNothingToFindAndNoScript) {
    Book book = inventedBook();
    book.themes.clear();
    const auto tokens = htmlTokens(bookHtml(book));
    EXPECT_THAT(tagsOf(tokens, "form"), SizeIs(0));
    EXPECT_THAT(tagsOf(tokens, "script"), SizeIs(0));
    EXPECT_THAT(tagsOf(tokens, "table"), SizeIs(2));
    EXPECT_THAT(tagsOf(tokens, "nav"), SizeIs(0));
    EXPECT_THAT(textsOf(tokens, "h2"), ElementsAre("How the numbers were treated", "In numbers"));
}

TEST(BookHtml, AnEmptyBookIsAPage) {
    const auto tokens = htmlTokens(bookHtml({}));
    EXPECT_THAT(textsOf(tokens, "h1"), ElementsAre("Quote book"));
    EXPECT_THAT(tagsOf(tokens, "main"), SizeIs(1));
}

TEST(BookHtml, WordsOfAnotherLanguageSayWhichItIs) {
    Book book = inventedBook();
    book.language = "gd";
    const auto tokens = htmlTokens(bookHtml(book));
    EXPECT_EQ(tagsOf(tokens, "html").front().attribute("lang"), "en") << "its own words are English";
    for (const HtmlToken& quote : tagsOf(tokens, "blockquote"))
        EXPECT_EQ(quote.attribute("lang"), "gd");
    book.language = "en-GB";
    EXPECT_EQ(tagsOf(htmlTokens(bookHtml(book)), "html").front().attribute("lang"), "en-GB");
}

// What a page may hold beside the book's own words. Whoever adds a word to the page adds it here.
const std::set<std::string>& fixedWords() {
    static const std::set<std::string> words = {
        "Skip to the quotes",
        "Quote book",
        "For ",
        " · ",
        "How people’s words were treated",
        "Find quotes",
        "Words",
        "Theme",
        "All",
        "Clear",
        "Contents",
        "In numbers",
        " In numbers",
        " quote",
        " quotes",
        " ",
        "Change or clear",
        "No quote has all of that.",
        "Paraphrase",
        "Code ",
        "This book is one file. It loads nothing, sends nothing, and keeps nothing of what you look for."};
    return words;
}

const std::set<std::string>& attributesOfPages() {
    static const std::set<std::string> names = {
        "lang",   "charset",    "http-equiv",   "content",  "name",  "class", "href",       "dir",   "aria-labelledby",
        "id",     "role",       "autocomplete", "hidden",   "for",   "type",  "spellcheck", "value", "data-filter",
        "data-v", "aria-label", "open",         "tabindex", "scope", "html"};
    return names;
}

void addWords(std::set<std::string>& words, const Book& book) {
    words.insert({book.title, book.audience, book.date});
    words.insert(book.introduction.begin(), book.introduction.end());
    words.insert(book.rules.begin(), book.rules.end());
    words.insert(book.filters.begin(), book.filters.end());
    for (const BookTheme& theme : book.themes) {
        words.insert({theme.name, theme.definition});
        for (const BookQuote& quote : theme.quotes) {
            words.insert({quote.words, quote.attribution, quote.code});
            for (std::size_t begin = 0; begin < quote.words.size();) {
                const std::size_t end = std::min(quote.words.find('\n', begin), quote.words.size());
                words.insert(quote.words.substr(begin, end - begin));
                begin = end + 1;
            }
            std::string several; // the last of them, as they stand together
            for (auto each = quote.attributes.rbegin(); each != quote.attributes.rend(); ++each) {
                several = each->first + ": " + each->second + (several.empty() ? "" : " · " + several);
                words.insert({each->second, several});
            }
        }
    }
}

void addWords(std::set<std::string>& words, const ReportTable& table) {
    words.insert({"Table 1. " + table.title, "Table 2. " + table.title, table.caption});
    words.insert(table.header.begin(), table.header.end());
    for (const auto& row : table.rows)
        for (const ReportCell& cell : row)
            if (const auto* text = std::get_if<std::string>(&cell)) words.insert(*text);
}

TEST(BookHtml, HoldsTheBooksWordsAndOursAndNothingElse) {
    const Book book = inventedBook();
    std::set<std::string> words = fixedWords();
    addWords(words, book);
    for (const ReportTable& table : book.tables)
        addWords(words, table);
    // Numbers of themes, counts, figures, and themes as the form lists them.
    const std::regex figure("[0-9]+(\\.[0-9]+)*(\u00A0%| quotes?)?|\\s+");
    const std::regex value("[a-z0-9#.:,;='/+ \\-]*|'.*'", std::regex::icase);
    int texts = 0;
    for (const HtmlToken& token : htmlTokens(bookHtml(book))) {
        if (token.kind == Kind::Text && !std::regex_match(token.text, figure)) {
            const std::string unnumbered = std::regex_replace(token.text, std::regex("^[0-9.]+ "), "");
            EXPECT_TRUE(words.contains(token.text) || (token.name == "option" && words.contains(unnumbered)))
                << "in " << token.name << ": " << token.text;
            ++texts;
        }
        for (const auto& [name, content] : token.attributes) {
            EXPECT_TRUE(attributesOfPages().contains(name)) << token.name << " " << name;
            EXPECT_FALSE(words.contains(content) && content.size() > 7 && content != "Contents")
                << name << " " << content;
            EXPECT_TRUE(std::regex_match(content, value)) << name << " " << content;
        }
    }
    EXPECT_GT(texts, 100);
}

} // namespace
} // namespace kenspeckle::release
