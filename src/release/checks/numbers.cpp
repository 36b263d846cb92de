// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/numbers.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

namespace kenspeckle::release {

namespace {

constexpr std::size_t kHealthDigits = 10;

/// Digits in groups that single spaces or hyphens part: "01 02 34 5678".
struct DigitGroups {
    Span span;
    std::string digits;
    std::vector<std::size_t> groups; ///< how many digits each has
};

/// The groups of digits that follow one another from here on, each by itself.
Spans groupsFrom(std::string_view plain, std::size_t begin) {
    Spans groups;
    for (std::size_t index = begin; isDigit(at(plain, index));) {
        Span group{index, index};
        while (isDigit(at(plain, group.end)))
            ++group.end;
        groups.push_back(group);
        const char mark = at(plain, group.end);
        index = mark == ' ' || mark == '-' ? group.end + 1 : group.end;
    }
    return groups;
}

/// Those from `first` on, `count` of them, as one number.
DigitGroups together(std::string_view plain, const Spans& groups, std::size_t first, std::size_t count) {
    DigitGroups number{{groups[first].begin, groups[first + count - 1].end}, {}, {}};
    for (std::size_t i = first; i < first + count; ++i) {
        number.digits += plain.substr(groups[i].begin, groups[i].end - groups[i].begin);
        number.groups.push_back(groups[i].end - groups[i].begin);
    }
    return number;
}

bool isGrouped(const DigitGroups& number, std::initializer_list<std::size_t> groups) {
    return std::equal(number.groups.begin(), number.groups.end(), groups.begin(), groups.end());
}

/// Whether one of the words stands among the letters before an index.
bool isAnnounced(std::string_view plain, std::size_t index, std::string_view word) {
    constexpr std::size_t kNear = 24;
    const std::size_t from = index > kNear ? index - kNear : 0;
    for (std::size_t i = from; i + word.size() <= index; ++i)
        if (wordIs(plain, {i, i + word.size()}, word) && standsAlone(plain, {i, i + word.size()})) return true;
    return false;
}

int twoDigits(std::string_view digits, std::size_t index) {
    return (digits[index] - '0') * 10 + (digits[index + 1] - '0');
}

/// DDMMYY, of whichever century: 29 February where one of them has it.
bool beginsWithDate(std::string_view digits) {
    constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int day = twoDigits(digits, 0), month = twoDigits(digits, 2), year = twoDigits(digits, 4);
    if (month < 1 || month > 12 || day < 1 || day > kDays[static_cast<std::size_t>(month - 1)]) return false;
    return !(day == 29 && month == 2 && year % 4 != 0);
}

bool isHealthNumber(const DigitGroups& number) {
    return number.digits.size() == kHealthDigits &&
           number.digits.find_first_not_of(number.digits.front()) != std::string::npos;
}

bool isChi(std::string_view plain, const DigitGroups& number) {
    if (!isHealthNumber(number) || !beginsWithDate(number.digits)) return false;
    if (!isGrouped(number, {10}) && !isGrouped(number, {6, 4}) && !isGrouped(number, {2, 2, 2, 4})) return false;
    return hasCheckDigit(number.digits) || isAnnounced(plain, number.span.begin, "chi");
}

bool isNhs(std::string_view plain, const DigitGroups& number) {
    if (!isHealthNumber(number)) return false;
    if (!isGrouped(number, {10}) && !isGrouped(number, {3, 3, 4})) return false;
    return hasCheckDigit(number.digits) || isAnnounced(plain, number.span.begin, "nhs number") ||
           isAnnounced(plain, number.span.begin, "nhs no");
}

/// Every number of digits in groups for which the rule holds, the longest that begins at a group.
template <class Rule> Spans numbersFor(std::string_view plain, const Rule& rule) {
    constexpr std::size_t kMostGroups = 4;
    Spans found;
    for (std::size_t index = 0; index < plain.size(); ++index) {
        if (!isDigit(plain[index])) continue;
        const Spans groups = groupsFrom(plain, index);
        const char mark = before(plain, index);
        const bool partBefore = mark == '+' || mark == '.' || mark == ',' || isLetter(mark);
        const bool partAfter = isLetter(at(plain, groups.back().end));
        for (std::size_t first = partBefore ? 1 : 0; first < groups.size(); ++first) {
            const std::size_t last = groups.size() - (partAfter ? 1 : 0);
            for (std::size_t count = std::min(kMostGroups, last - std::min(last, first)); count > 0; --count) {
                const DigitGroups number = together(plain, groups, first, count);
                if (!rule(number)) continue;
                found.push_back(number.span);
                first += count - 1;
                break;
            }
        }
        index = groups.back().end;
    }
    return found;
}

bool isOneOf(char c, std::string_view letters) { return letters.find(c) != std::string_view::npos; }

bool isInsurancePrefix(char first, char second) {
    if (!isAsciiLetter(first) || !isAsciiLetter(second)) return false;
    if (isOneOf(first, "DFIQUV") || isOneOf(second, "DFIOQUV")) return false;
    constexpr std::array<std::string_view, 7> kNeverGiven{"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"};
    const std::string prefix{first, second};
    return std::find(kNeverGiven.begin(), kNeverGiven.end(), prefix) == kNeverGiven.end();
}

bool isSeparator(char c) { return c == ' ' || c == '-' || c == '.'; }

/// Skips one separator.
std::size_t afterSeparator(std::string_view plain, std::size_t index) {
    return isSeparator(at(plain, index)) ? index + 1 : index;
}

/// The end of the number that begins here; the beginning if there is none.
std::size_t insuranceNumberEnd(std::string_view plain, std::size_t begin) {
    if (!isInsurancePrefix(upper(at(plain, begin)), upper(at(plain, begin + 1)))) return begin;
    std::size_t index = begin + 2;
    bool inPairs = true;
    for (int pair = 0; pair < 3; ++pair) {
        const std::size_t digits = afterSeparator(plain, index);
        inPairs = inPairs && digits != index;
        if (!isDigit(at(plain, digits)) || !isDigit(at(plain, digits + 1))) return begin;
        index = digits + 2;
    }
    const std::size_t letter = afterSeparator(plain, index);
    const char suffix = at(plain, letter);
    // "AB123456 a": a small letter on its own is a word.
    const bool word = letter != index && isSmall(suffix);
    if (isOneOf(upper(suffix), "ABCD") && !word && !isLetterOrDigit(at(plain, letter + 1))) return letter + 1;
    return inPairs && isCapital(plain[begin]) && !isLetterOrDigit(at(plain, index)) ? index : begin;
}

/// Whether it is one of those given out: memory tags, without the letters that are not used.
std::size_t registrationEnd(std::string_view plain, std::size_t begin) {
    const char first = at(plain, begin), second = at(plain, begin + 1);
    if (!isCapital(first) || !isCapital(second) || isOneOf(first, "IJQTUXZ") || isOneOf(second, "IQZ")) return begin;
    if (!isDigit(at(plain, begin + 2)) || !isDigit(at(plain, begin + 3))) return begin;
    const int age = twoDigits(plain, begin + 2);
    if (!((age >= 2 && age <= 29) || (age >= 51 && age <= 79))) return begin;
    std::size_t index = begin + 4;
    if (at(plain, index) == ' ') ++index;
    for (const std::size_t end = index + 3; index < end; ++index) {
        const char c = at(plain, index);
        if (c < 'A' || c > 'Z' || isOneOf(c, "IQ")) return begin;
    }
    return index;
}

/// Every place where `endOf` finds something that begins there and stands alone.
template <class EndOf> Spans placesOf(std::string_view plain, const EndOf& endOf) {
    Spans found;
    for (std::size_t index = 0; index < plain.size(); ++index) {
        if (!isAsciiLetter(plain[index]) || isLetterOrDigit(before(plain, index))) continue;
        const std::size_t end = endOf(plain, index);
        if (end == index || isLetterOrDigit(at(plain, end))) continue;
        found.push_back({index, end});
        index = end - 1;
    }
    return found;
}

constexpr std::array<std::string_view, 124> kPostcodeAreas{
    "AB", "AL", "B",  "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO",
    "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E",  "EC", "EH", "EN", "EX",
    "FK", "FY", "G",  "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV",
    "JE", "KA", "KT", "KW", "KY", "L",  "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M",  "ME", "MK", "ML", "N",
    "NE", "NG", "NN", "NP", "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S",
    "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN",
    "TQ", "TR", "TS", "TW", "UB", "W",  "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE"};

bool isOrdinal(char digit, char first, char second) {
    if (digit == '1') return first == 's' && second == 't';
    if (digit == '2') return first == 'n' && second == 'd';
    if (digit == '3') return first == 'r' && second == 'd';
    return first == 't' && second == 'h';
}

/// The end of "9AA", a unit, that begins here; the beginning if there is none.
std::size_t unitEnd(std::string_view plain, std::size_t begin) {
    const char first = at(plain, begin + 1), second = at(plain, begin + 2);
    const auto isUnitLetter = [](char c) { return isAsciiLetter(c) && !isOneOf(upper(c), "CIKMOV"); };
    if (!isDigit(at(plain, begin)) || !isUnitLetter(first) || !isUnitLetter(second)) return begin;
    return isOrdinal(plain[begin], first, second) ? begin : begin + 3;
}

std::size_t postcodeEnd(std::string_view plain, std::size_t begin) {
    std::size_t index = begin;
    std::string area;
    for (; isAsciiLetter(at(plain, index)) && area.size() < 3; ++index)
        area += upper(plain[index]);
    const auto unitAfter = [&](std::size_t district) {
        const std::size_t unit = at(plain, district) == ' ' ? district + 1 : district;
        const std::size_t end = unitEnd(plain, unit);
        return end == unit || isLetterOrDigit(at(plain, end)) ? begin : end;
    };
    if (area == "GIR") return unitAfter(index); // Girobank's own
    if (!std::binary_search(kPostcodeAreas.begin(), kPostcodeAreas.end(), area)) return begin;
    if (!isDigit(at(plain, index))) return begin;
    ++index;
    // The longer district first: "EC1A 1BB", "M60 1NW"; then "M1 1AE", whose unit may follow without a space.
    const char third = upper(at(plain, index));
    const bool lettered = area.size() == 1 ? isOneOf(third, "ABCDEFGHJKPSTUW") : isOneOf(third, "ABEHMNPRVWXY");
    if (isDigit(third) || lettered)
        if (const std::size_t end = unitAfter(index + 1); end != begin) return end;
    return unitAfter(index);
}

} // namespace

bool hasCheckDigit(std::string_view tenDigits) {
    if (tenDigits.size() != kHealthDigits) return false;
    int sum = 0;
    for (std::size_t i = 0; i + 1 < kHealthDigits; ++i)
        sum += (tenDigits[i] - '0') * static_cast<int>(kHealthDigits - i);
    const int check = 11 - sum % 11;
    return check != 10 && (check == 11 ? 0 : check) == tenDigits.back() - '0';
}

Spans chiNumbers(std::string_view plain) {
    return numbersFor(plain, [&](const DigitGroups& number) { return isChi(plain, number); });
}

Spans nhsNumbers(std::string_view plain) {
    return numbersFor(plain, [&](const DigitGroups& number) { return isNhs(plain, number); });
}

Spans nationalInsuranceNumbers(std::string_view plain) { return placesOf(plain, insuranceNumberEnd); }

Spans vehicleRegistrations(std::string_view plain) { return placesOf(plain, registrationEnd); }

Spans postcodes(std::string_view plain) { return placesOf(plain, postcodeEnd); }

} // namespace kenspeckle::release
