// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/book_html.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "release/book_page.h"
#include "text/html.h"
#include "text/sha256.h"
#include "text/utf8.h"

namespace kenspeckle::release {
namespace {

/// SHA-256 as a Content-Security-Policy names it, in base64 (RFC 4648).
std::string policyHash(std::string_view content) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string hexadecimal = text::sha256(content);
    std::vector<std::uint32_t> bytes;
    for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2)
        bytes.push_back(static_cast<std::uint32_t>(std::stoul(hexadecimal.substr(i, 2), nullptr, 16)));
    std::string out = "'sha256-";
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = (group << 8U) | (i + k < bytes.size() ? bytes[i + k] : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            out += i + k <= bytes.size() ? kDigits[(group >> (18U - 6U * k)) & 63U] : '=';
    }
    return out + "'";
}

/// Of a language tag, what may stand in one.
std::string languageTag(const std::string& language) {
    std::string tag;
    for (const char each : language)
        if ((each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') || each == '-')
            tag += each;
    return tag.empty() ? "en" : tag;
}

bool isEnglish(const std::string& tag) { return tag == "en" || tag.rfind("en-", 0) == 0; }

std::string head(const std::string& title, const std::string& language) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {}; "
                       "style-src {}; img-src data:; base-uri 'none'; form-action 'none'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"referrer\" content=\"no-referrer\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>{}</style>\n"
                       "</head>\n",
                       language, policyHash(bookScript()), policyHash(bookStyle()), bookWords(title), bookStyle());
}

std::string cover(const Book& book, bool quotes, const std::string& title, const std::string& mark) {
    const bool ruled = !book.rules.empty();
    std::string html =
        fmt::format("<header class=\"cover\">\n<div class=\"sheet{}\">\n<div>\n<p class=\"kind\">{}</p>\n"
                    "<h1{} dir=\"auto\">{}</h1>\n",
                    ruled ? "" : " alone", quotes ? "Quote book" : "In numbers", mark, bookWords(title));
    std::string reader;
    if (!book.audience.empty()) reader = "For " + fmt::format("<bdi{}>{}</bdi>", mark, bookWords(book.audience));
    if (!book.date.empty())
        reader += (reader.empty() ? "" : " · ") + fmt::format("<bdi{}>{}</bdi>", mark, bookWords(book.date));
    if (!reader.empty()) html += "<p class=\"for\">" + reader + "</p>\n";
    if (!book.introduction.empty()) {
        html += fmt::format("<div class=\"intro\"{}>\n", mark);
        for (const std::string& paragraph : book.introduction)
            html += "<p dir=\"auto\">" + bookWords(paragraph) + "</p>\n";
        html += "</div>\n";
    }
    html += "</div>\n";
    if (ruled) {
        html += fmt::format("<section class=\"rules\" aria-labelledby=\"rules\">\n<h2 id=\"rules\">{}</h2>\n<ul>\n",
                            rulesHeading(book));
        for (const std::string& rule : book.rules)
            html += fmt::format("<li{} dir=\"auto\">{}</li>\n", mark, bookWords(rule));
        html += "</ul>\n</section>\n";
    }
    return html + "</div>\n</header>\n";
}

} // namespace

std::string bookWords(std::string_view utf8) {
    std::string kept;
    kept.reserve(utf8.size());
    for (const char each : utf8) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte == '\t' || byte == '\n' || (byte >= 0x20 && byte != 0x7F)) kept += each;
    }
    return text::escapeHtml(kept);
}

bool hasQuotes(const Book& book) {
    return std::any_of(book.themes.begin(), book.themes.end(),
                       [](const BookTheme& theme) { return !theme.quotes.empty(); });
}

const char* rulesHeading(const Book& book) {
    return hasQuotes(book) ? "How people’s words were treated" : "How the numbers were treated";
}

std::string bookHtml(const Book& book, const std::vector<BookPicture>& pictures) {
    const std::string language = languageTag(book.language);
    // What the page says of itself is English; the study's words may be in another language.
    const std::string mark = isEnglish(language) ? "" : " lang=\"" + language + "\"";
    const std::string title = book.title.empty() ? "Quote book" : book.title;
    const std::vector<PlacedTheme> themes = placed(book.themes);
    const bool quotes = hasQuotes(book);
    const std::string numbers = numberSections(book, pictures, mark);

    std::string html = head(title, isEnglish(language) ? language : "en");
    html += fmt::format("<body>\n<a class=\"skip\" href=\"#main\">{}</a>\n",
                        quotes ? "Skip to the quotes" : "Skip to the contents");
    html += cover(book, quotes || numbers.empty(), title, mark);
    html += themes.empty() ? "<div class=\"page bare\">\n" : "<div class=\"page\">\n<div class=\"side\">\n";
    if (quotes) html += findForm(book, themes, mark);
    if (!themes.empty()) html += contents(book, themes, mark) + "</div>\n";
    html += "<main id=\"main\" tabindex=\"-1\">\n";
    if (!themes.empty()) html += quoteSections(book, themes, mark);
    html += numbers;
    html +=
        "</main>\n</div>\n<footer>\n<p>This book is one file. It loads nothing, sends nothing, and keeps nothing of "
        "what you look for.</p>\n</footer>\n";
    if (quotes) html += fmt::format("<script>{}</script>\n", bookScript());
    return html + "</body>\n</html>\n";
}

} // namespace kenspeckle::release
