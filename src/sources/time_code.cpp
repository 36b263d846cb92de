// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/time_code.h"

#include <cstdint>

#include "sources/characters.h"

namespace kenspeckle::sources {

namespace {

/// Where white space that begins at `at` ends.
std::size_t afterSpaces(std::string_view text, std::size_t at) {
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

struct Number {
    int value = 0;
    std::size_t digits = 0;
};

/// Up to four digits.
Number numberAt(std::string_view text, std::size_t at) {
    Number number;
    while (number.digits < 4 && at < text.size() && isDigit(text[at])) {
        number.value = number.value * 10 + (text[at] - '0');
        ++number.digits;
        ++at;
    }
    return number;
}

/// hh:mm:ss or mm:ss, with a fraction after ".", "," or "-" (f4's tenths, only where hours stand before).
std::optional<TimeCode> bareTimeAt(std::string_view text, std::size_t at) {
    const std::size_t from = at;
    const Number first = numberAt(text, at);
    if (first.digits == 0 || first.digits > 3) return std::nullopt;
    at += first.digits;
    if (at >= text.size() || text[at] != ':') return std::nullopt;
    const Number second = numberAt(text, at + 1);
    if (second.digits == 0 || second.digits > 2 || second.value > 59) return std::nullopt;
    at += 1 + second.digits;
    TimeCode code;
    std::int64_t seconds = 0;
    Number third;
    if (at < text.size() && text[at] == ':') third = numberAt(text, at + 1);
    if (third.digits > 0) {
        if (third.digits > 2 || third.value > 59) return std::nullopt;
        at += 1 + third.digits;
        seconds = (static_cast<std::int64_t>(first.value) * 60 + second.value) * 60 + third.value;
        code.hours = true;
    } else {
        if (second.digits != 2) return std::nullopt;
        seconds = static_cast<std::int64_t>(first.value) * 60 + second.value;
    }
    std::int64_t milliseconds = seconds * 1000;
    const bool fraction = at + 1 < text.size() && isDigit(text[at + 1]) &&
                          (text[at] == '.' || (code.hours && (text[at] == ',' || text[at] == '-')));
    if (fraction) {
        ++at;
        std::int64_t unit = 100;
        for (int digits = 0; digits < 9 && at < text.size() && isDigit(text[at]); ++digits, ++at) {
            milliseconds += unit * (text[at] - '0');
            unit /= 10;
        }
    }
    // A fourth part, or a letter on its heels, makes it something else: an address, a ratio, "10:30pm".
    if (at < text.size() &&
        (isWordByte(text[at]) || (text[at] == ':' && at + 1 < text.size() && isDigit(text[at + 1]))))
        return std::nullopt;
    code.begin = code.end = std::chrono::milliseconds(milliseconds);
    code.bytes = at - from;
    return code;
}

/// Past "to", "-", "–", "-->" and the white space around it; nothing if it is not there.
std::optional<std::size_t> afterJoin(std::string_view text, std::size_t at) {
    at = afterSpaces(text, at);
    for (const std::string_view join : {"-->", "to ", "-", "\u2013", "\u2014", "\u2192"}) {
        if (startsWith(text.substr(at), join)) return afterSpaces(text, at + join.size());
    }
    return std::nullopt;
}

/// One code in brackets, or bare, without a second one joined to it outside the brackets.
std::optional<TimeCode> singleTimeAt(std::string_view text, std::size_t at) {
    const std::size_t from = at;
    const bool escaped = at + 1 < text.size() && text[at] == '\\' && text[at + 1] == '[';
    if (escaped) ++at;
    if (at >= text.size()) return std::nullopt;
    char close = 0;
    switch (text[at]) {
    case '[':
        close = ']';
        break;
    case '(':
        close = ')';
        break;
    case '{':
        close = '}';
        break;
    case '<':
        close = '>';
        break;
    case '#':
        close = '#';
        break;
    default:
        return bareTimeAt(text, at);
    }
    at = afterSpaces(text, at + 1);
    std::optional<TimeCode> code = bareTimeAt(text, at);
    if (!code) return std::nullopt;
    at = afterSpaces(text, at + code->bytes);
    if (at < text.size() && text[at] != close && text[at] != '\\') {
        const std::optional<std::size_t> second = afterJoin(text, at);
        if (!second) return std::nullopt;
        const std::optional<TimeCode> end = bareTimeAt(text, *second);
        if (!end) return std::nullopt;
        code->end = end->begin;
        at = afterSpaces(text, *second + end->bytes);
    }
    if (at + 1 < text.size() && text[at] == '\\' && close == ']') ++at;
    if (at >= text.size() || text[at] != close) return std::nullopt;
    code->bytes = at + 1 - from;
    code->bracketed = true;
    return code;
}

} // namespace

std::optional<TimeCode> timeCodeAt(std::string_view text, std::size_t at) {
    std::optional<TimeCode> code = singleTimeAt(text, at);
    if (!code) return std::nullopt;
    if (const std::optional<std::size_t> next = afterJoin(text, at + code->bytes)) {
        const std::optional<TimeCode> second = singleTimeAt(text, *next);
        if (second && second->bracketed == code->bracketed && second->hours == code->hours) {
            code->end = second->end;
            code->bytes = *next + second->bytes - at;
        }
    }
    return code;
}

void appendWithoutTimes(std::string& text, std::string_view line, std::vector<FoundTime>& found) {
    const std::size_t lineBegin = text.size();
    // Bare codes count at the line's beginning with hours, or where the line holds nothing else.
    std::size_t at = 0;
    std::size_t bareUntil = 0;
    for (std::size_t next = afterSpaces(line, 0); next < line.size();) {
        const std::optional<TimeCode> code = timeCodeAt(line, next);
        if (!code) break;
        const std::size_t end = afterSpaces(line, next + code->bytes);
        if (!code->bracketed && !code->hours && end < line.size()) break;
        next = end;
        bareUntil = end;
    }
    while (at < line.size()) {
        const char c = line[at];
        const bool opens = c == '[' || c == '(' || c == '{' || c == '#' || c == '<' ||
                           (c == '\\' && at + 1 < line.size() && line[at + 1] == '[');
        if (!opens && !(at < bareUntil && isDigit(c))) {
            text.push_back(c);
            ++at;
            continue;
        }
        const std::optional<TimeCode> code = timeCodeAt(line, at);
        if (!code) {
            text.push_back(c);
            ++at;
            continue;
        }
        at += code->bytes;
        const bool spaceBefore = text.size() == lineBegin || isSpace(text.back());
        const std::size_t next = afterSpaces(line, at);
        const bool atEnd = next == line.size();
        if (spaceBefore) {
            at = next;
            const bool closing = atEnd || line[at] == ',' || line[at] == '.' || line[at] == ';' || line[at] == '?' ||
                                 line[at] == '!' || line[at] == ':';
            if (closing)
                while (text.size() > lineBegin && isSpace(text.back()))
                    text.pop_back();
        } else if (!atEnd && next == at && isWordByte(text.back()) && isWordByte(line[at])) {
            text.push_back(' ');
        }
        std::size_t place = text.size();
        if (!spaceBefore && next > at && !atEnd) { // the mark belongs to the word after the space
            text.push_back(' ');
            at = next;
            place = text.size();
        }
        found.push_back({place, code->begin, code->end});
    }
}

} // namespace kenspeckle::sources
