// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "release/checks/numbers.h"

namespace kenspeckle::release {

namespace {

constexpr std::size_t kMostDigits = 15; ///< of an international number [ITU-T E.164]

/// What may be a telephone number: digits in groups, with what stands between them.
struct Candidate {
    Span span;
    std::string digits;
    std::vector<std::size_t> groups;
    bool plus = false;
    bool slashed = false; ///< a "(0)" behind the country's code
};

/// How far the signs between two groups of digits reach: a space, a hyphen, a dot, brackets, or two of them.
std::size_t gapEnd(std::string_view plain, std::size_t index) {
    const std::size_t begin = index;
    while (index < begin + 2 && (at(plain, index) == ' ' || at(plain, index) == '-' || at(plain, index) == '.' ||
                                 at(plain, index) == ')' || at(plain, index) == '('))
        ++index;
    return index;
}

Candidate candidateAt(std::string_view plain, std::size_t begin) {
    Candidate found;
    std::size_t index = begin;
    if (at(plain, index) == '(') ++index;
    if (at(plain, index) == '+') {
        found.plus = true;
        ++index;
    }
    found.span = {begin, begin};
    while (isDigit(at(plain, index)) && found.digits.size() <= kMostDigits + 2) {
        std::size_t count = 0;
        for (; isDigit(at(plain, index)); ++index, ++count)
            found.digits += plain[index];
        found.groups.push_back(count);
        found.span.end = index;
        // +44 (0)1382 …: the bracketed zero is not dialled from abroad.
        const std::size_t zero = at(plain, index) == ' ' ? index + 1 : index;
        if (plain.substr(std::min(zero, plain.size()), 3) == "(0)") {
            found.slashed = true;
            index = zero + 3;
            if (at(plain, index) == ' ') ++index;
        } else {
            index = gapEnd(plain, index);
        }
    }
    return found;
}

bool startsWith(const std::string& digits, std::string_view beginning) { return digits.rfind(beginning, 0) == 0; }

bool inSingleDigits(const Candidate& number) {
    return std::all_of(number.groups.begin(), number.groups.end(), [](std::size_t count) { return count == 1; });
}

/// 0 and a code that exists, ten or eleven digits, as they are written: not "01 02 1990 10".
bool isBritish(const Candidate& number) {
    const std::string& digits = number.digits;
    if (number.plus || digits[0] != '0' || digits.size() < 10 || digits.size() > 11) return false;
    if (digits[1] == '0' || digits[1] == '4' || digits[1] == '6') return false;
    if (digits.size() == 10 && digits[1] != '1' && digits[1] != '8') return false;
    if (inSingleDigits(number)) return digits.size() == 11;
    return number.groups.front() >= 3 && number.groups.back() >= 2;
}

bool isFromBritainAbroad(const Candidate& number) {
    const std::string& digits = number.digits;
    const std::size_t code = number.plus && startsWith(digits, "44") ? 2 : startsWith(digits, "0044") ? 4 : 0;
    if (code == 0) return false;
    std::size_t rest = digits.size() - code;
    if (rest > 0 && digits[code] == '0') --rest;
    return rest == 9 || rest == 10;
}

bool isInternational(const Candidate& number) {
    const std::string& digits = number.digits;
    if (number.plus) return digits[0] != '0' && digits.size() >= 8 && digits.size() <= kMostDigits;
    return startsWith(digits, "00") && digits[2] != '0' && digits.size() >= 11 && digits.size() <= kMostDigits + 2 &&
           number.groups.front() >= 3;
}

/// 212-555-0142, (212) 555-0142, 1-212-555-0142.
bool isNorthAmerican(const Candidate& number) {
    std::string digits = number.digits;
    std::vector<std::size_t> groups = number.groups;
    if (groups.size() == 4 && groups[0] == 1 && digits[0] == '1') {
        digits.erase(0, 1);
        groups.erase(groups.begin());
    }
    return groups == std::vector<std::size_t>{3, 3, 4} && digits[0] >= '2' && digits[3] >= '2';
}

bool isPhone(const Candidate& number) {
    if (number.digits.size() < 8) return false;
    return isBritish(number) || isFromBritainAbroad(number) || (!number.slashed && isInternational(number)) ||
           isNorthAmerican(number);
}

/// The longest run of whole groups from the beginning that is a number: "07700 900123 2 weeks ago".
Candidate shortened(std::string_view plain, Candidate number) {
    while (!isPhone(number) && number.groups.size() > 1) {
        number.digits.resize(number.digits.size() - number.groups.back());
        number.span.end -= number.groups.back();
        number.groups.pop_back();
        while (!isDigit(before(plain, number.span.end)))
            --number.span.end;
    }
    return number;
}

} // namespace

Spans phoneNumbers(std::string_view plain) {
    Spans found;
    for (std::size_t index = 0; index < plain.size(); ++index) {
        const char c = plain[index];
        const bool opens = (c == '+' || c == '(') && (isDigit(at(plain, index + 1)) || at(plain, index + 1) == '+');
        if (!isDigit(c) && !opens) continue;
        const char mark = before(plain, index);
        Candidate number = candidateAt(plain, index);
        if (number.digits.empty()) continue;
        const std::size_t whole = number.span.end;
        const bool part = isLetterOrDigit(mark) || mark == '.' || mark == ',' || mark == '$' || mark == '\'';
        number = shortened(plain, std::move(number));
        if (!part && isPhone(number) && !isLetter(at(plain, number.span.end))) {
            if (plain[number.span.begin] == '(' &&
                plain.substr(number.span.begin, number.span.end - number.span.begin).find(')') ==
                    std::string_view::npos)
                ++number.span.begin;
            found.push_back(number.span);
            index = number.span.end - 1;
        } else if (isDigit(c)) {
            // A number may still begin at a later group: "at 9 07700 900123".
            while (index + 1 < whole && isDigit(plain[index + 1]))
                ++index;
        }
    }
    return found;
}

} // namespace kenspeckle::release
