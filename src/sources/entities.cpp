// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/entities.h"

#include <array>
#include <cstdint>
#include <unordered_map>

#include "sources/characters.h"

namespace kenspeckle::sources {

namespace {

/// HTML 4's names of U+00A0 to U+00FF, in order.
constexpr std::array<std::string_view, 96> kLatin1 = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

/// The other names that occur in prose.
const std::unordered_map<std::string_view, char32_t>& names() {
    static const auto kNames = [] {
        std::unordered_map<std::string_view, char32_t> map = {
            {"quot", 0x22},     {"amp", 0x26},      {"apos", 0x27},     {"lt", 0x3C},       {"gt", 0x3E},
            {"lbrack", 0x5B},   {"rbrack", 0x5D},   {"lsqb", 0x5B},     {"rsqb", 0x5D},     {"ast", 0x2A},
            {"num", 0x23},      {"excl", 0x21},     {"percnt", 0x25},   {"lpar", 0x28},     {"rpar", 0x29},
            {"comma", 0x2C},    {"period", 0x2E},   {"colon", 0x3A},    {"semi", 0x3B},     {"lowbar", 0x5F},
            {"OElig", 0x152},   {"oelig", 0x153},   {"Scaron", 0x160},  {"scaron", 0x161},  {"Yuml", 0x178},
            {"fnof", 0x192},    {"circ", 0x2C6},    {"tilde", 0x2DC},   {"ensp", 0x2002},   {"emsp", 0x2003},
            {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},    {"lrm", 0x200E},    {"rlm", 0x200F},
            {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"sbquo", 0x201A},
            {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"dagger", 0x2020}, {"Dagger", 0x2021},
            {"bull", 0x2022},   {"hellip", 0x2026}, {"permil", 0x2030}, {"prime", 0x2032},  {"Prime", 0x2033},
            {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},   {"trade", 0x2122},  {"larr", 0x2190},
            {"uarr", 0x2191},   {"rarr", 0x2192},   {"darr", 0x2193},   {"minus", 0x2212},  {"ne", 0x2260},
            {"le", 0x2264},     {"ge", 0x2265},     {"hyphen", 0x2010}};
        for (std::size_t i = 0; i < kLatin1.size(); ++i)
            map.emplace(kLatin1[i], static_cast<char32_t>(0xA0 + i));
        return map;
    }();
    return kNames;
}

/// What Windows-1252 has at 0x80 to 0x9F, which HTML takes numeric entities of that range to mean.
constexpr std::array<char16_t, 32> kWindows = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                               0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void appendCharacter(std::string& out, char32_t c) {
    if (c >= 0x80 && c < 0xA0) c = kWindows[c - 0x80];
    if (c == 0xA0) c = ' ';
    const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
    if (control) c = c == '\r' ? '\n' : 0xFFFD;
    if (c != 0xAD) appendUtf8(out, c); // a soft hyphen was never said
}

int hexDigit(char c) {
    if (isDigit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

} // namespace

std::size_t appendEntity(std::string& out, std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 12;
    if (at >= text.size() || text[at] != '&') return 0;
    const std::string_view rest = text.substr(at + 1, kLongest);
    const std::size_t end = rest.find(';');
    if (end == std::string_view::npos || end == 0) return 0;
    std::string_view name = rest.substr(0, end);
    if (name.front() != '#') {
        const auto known = names().find(name);
        if (known == names().end()) return 0;
        appendCharacter(out, known->second);
        return end + 2;
    }
    name.remove_prefix(1);
    const bool hex = !name.empty() && (name.front() == 'x' || name.front() == 'X');
    if (hex) name.remove_prefix(1);
    if (name.empty() || name.size() > 7) return 0;
    std::uint32_t value = 0;
    for (const char c : name) {
        const int digit = hexDigit(c);
        if (digit < 0 || (!hex && digit > 9)) return 0;
        value = value * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit);
    }
    appendCharacter(out, value);
    return end + 2;
}

std::string withoutEntities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t bytes = appendEntity(out, text, at)) {
            at += bytes;
        } else {
            out.push_back(text[at++]);
        }
    }
    return out;
}

} // namespace kenspeckle::sources
