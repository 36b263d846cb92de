// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>

#include "release/checks/places.h"

namespace kenspeckle::release {

namespace {

/// Last parts of names on the web that are taken for one without "www" before it. Few, since people forget the space
/// behind a full stop.
constexpr std::array<std::string_view, 17> kDomains{"ac",  "app", "biz", "com", "co",  "edu",  "eu", "gov",  "info",
                                                    "int", "io",  "net", "nhs", "org", "scot", "uk", "wales"};

bool isDomain(std::string_view plain, Span word) {
    return std::any_of(kDomains.begin(), kDomains.end(),
                       [&](std::string_view domain) { return wordIs(plain, word, domain); });
}

bool isLocalSign(char c) {
    return isLetterOrDigit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-' || c == '\'';
}
bool isHostSign(char c) { return isLetterOrDigit(c) || c == '-'; }

/// Parts joined by dots from here on; where the last of them begins.
struct Host {
    std::size_t end = 0;
    std::size_t last = 0;
    int parts = 0;
};

Host hostAt(std::string_view plain, std::size_t begin) {
    Host host{begin, begin, 0};
    std::size_t index = begin;
    while (isHostSign(at(plain, index))) {
        host.last = index;
        while (isHostSign(at(plain, index)))
            ++index;
        host.end = index;
        ++host.parts;
        if (at(plain, index) != '.') break;
        ++index;
    }
    return host;
}

bool hasTopLevel(std::string_view plain, const Host& host) {
    if (host.parts < 2 || host.end - host.last < 2) return false;
    return std::all_of(plain.begin() + static_cast<std::ptrdiff_t>(host.last),
                       plain.begin() + static_cast<std::ptrdiff_t>(host.end), [](char c) { return isLetter(c); });
}

/// The path behind a host, without the stop that ends the sentence.
std::size_t pathEnd(std::string_view plain, std::size_t begin) {
    std::size_t index = begin;
    if (at(plain, index) != '/' && at(plain, index) != '?' && at(plain, index) != '#' && at(plain, index) != ':')
        return begin;
    while (at(plain, index) > ' ' && at(plain, index) != '"' && at(plain, index) != '<' && at(plain, index) != '>')
        ++index;
    constexpr std::string_view kEnds = ".,;:!?)]'";
    while (index > begin && kEnds.find(plain[index - 1]) != std::string_view::npos)
        --index;
    return index;
}

/// The word that a space parts from the place before it; nothing if there is none.
std::optional<Span> wordAfter(std::string_view plain, std::size_t end) {
    if (at(plain, end) != ' ' || !isLetterOrDigit(at(plain, end + 1))) return std::nullopt;
    Span word{end + 1, end + 1};
    while (isHostSign(at(plain, word.end)))
        ++word.end;
    return word;
}

/// "example dot org dot uk" from the word given: the end of it, or nothing.
std::optional<std::size_t> spokenHostEnd(std::string_view plain, Span word) {
    constexpr int kMostParts = 5;
    std::optional<std::size_t> end;
    Span part = word;
    for (int count = 0; count < kMostParts; ++count) {
        const auto dot = wordAfter(plain, part.end);
        if (!dot || !wordIs(plain, *dot, "dot")) return end;
        const auto next = wordAfter(plain, dot->end);
        if (!next) return end;
        if (isDomain(plain, *next)) end = next->end;
        part = *next;
    }
    return end;
}

std::optional<std::size_t> schemeEnd(std::string_view plain, std::size_t begin) {
    for (const std::string_view scheme : {"https://", "http://", "ftp://"}) {
        const Span span{begin, std::min(plain.size(), begin + scheme.size())};
        if (wordIs(plain, span, scheme)) return span.end;
    }
    return std::nullopt;
}

/// The end of what begins here and is an address on the web; the beginning if nothing is.
std::size_t webEnd(std::string_view plain, std::size_t begin) {
    if (const auto rest = schemeEnd(plain, begin)) {
        const Host host = hostAt(plain, *rest);
        return host.parts == 0 ? begin : pathEnd(plain, host.end);
    }
    const Host host = hostAt(plain, begin);
    if (host.parts == 0) return begin;
    const bool www = host.parts > 2 && wordIs(plain, {begin, std::min(begin + 3, host.end)}, "www");
    // "end.So" is two sentences: names are written small.
    const bool named = hasTopLevel(plain, host) && isSmall(plain[host.last]) && isDomain(plain, {host.last, host.end});
    if (www || named) return pathEnd(plain, host.end);
    Span word{begin, begin};
    while (isHostSign(at(plain, word.end)))
        ++word.end;
    return spokenHostEnd(plain, word).value_or(begin);
}

} // namespace

Spans emailAddresses(std::string_view plain) {
    Spans found;
    std::size_t free = 0; // what is before belongs to an address that was found
    for (std::size_t index = 0; index < plain.size(); ++index) {
        if (plain[index] == '@') {
            std::size_t begin = index;
            while (begin > free && isLocalSign(plain[begin - 1]))
                --begin;
            while (begin < index && (plain[begin] == '.' || plain[begin] == '\'' || plain[begin] == '-'))
                ++begin;
            const Host host = hostAt(plain, index + 1);
            if (begin == index || !hasTopLevel(plain, host)) continue;
            found.push_back({begin, host.end});
            free = index = host.end;
            continue;
        }
        // "ada at example dot org"
        if (plain[index] != ' ' || index == free) continue;
        const auto word = wordAfter(plain, index);
        if (!word || !wordIs(plain, *word, "at")) continue;
        const auto host = wordAfter(plain, word->end);
        const auto end = host ? spokenHostEnd(plain, *host) : std::nullopt;
        std::size_t begin = index;
        while (begin > free && isLocalSign(plain[begin - 1]))
            --begin;
        if (!end || begin == index) continue;
        found.push_back({begin, *end});
        free = *end;
        index = *end - 1;
    }
    return found;
}

Spans webAddresses(std::string_view plain) {
    Spans found;
    for (std::size_t index = 0; index < plain.size(); ++index) {
        const char mark = before(plain, index);
        if (plain[index] == '@' && !isLetterOrDigit(mark) && mark != '@') {
            std::size_t end = index + 1;
            while (isLetterOrDigit(at(plain, end)) || at(plain, end) == '_')
                ++end;
            if (end - index > 2 && isLetter(plain[index + 1])) found.push_back({index, end});
            index = std::max(index, end - 1);
            continue;
        }
        if (!isLetterOrDigit(plain[index]) || isLetterOrDigit(mark) || mark == '-' || mark == '.' || mark == '@')
            continue;
        if (const std::size_t end = webEnd(plain, index); end > index) {
            found.push_back({index, end});
            index = end - 1;
        }
    }
    return found;
}

} // namespace kenspeckle::release
