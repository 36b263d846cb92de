// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/attribute_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

std::optional<double> number(const std::string& value) {
    double parsed = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    if (error != std::errc() || end != value.data() + value.size()) return std::nullopt;
    return parsed;
}

std::optional<std::string> canonicalNumber(std::string value) {
    // A decimal comma, where it is the only sign there is. 1,234 may be a thousand or a bit more than one: not guessed.
    if (std::count(value.begin(), value.end(), ',') == 1 && value.find('.') == std::string::npos) {
        if (value.size() - value.find(',') == 4 && value[value.find_first_not_of("+-")] != '0') return std::nullopt;
        std::replace(value.begin(), value.end(), ',', '.');
    }
    if (value.starts_with('+')) value.erase(0, 1);
    if (value.find_first_not_of("0123456789.-") != std::string::npos) return std::nullopt;
    // "007" is a label that looks like a number: its zeros would be lost.
    if (value.size() > 1 && value[0] == '0' && value[1] != '.') return std::nullopt;
    if (!number(value)) return std::nullopt;
    return value;
}

/// Three numbers parted by the sign; nothing for anything else.
std::optional<std::array<int, 3>> threeNumbers(const std::string& value, char sign) {
    std::array<int, 3> parts{};
    const char* at = value.data();
    const char* const last = value.data() + value.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto [end, error] = std::from_chars(at, last, parts[i]);
        if (error != std::errc() || parts[i] < 0) return std::nullopt;
        if (i + 1 < parts.size() && (end == last || *end != sign)) return std::nullopt;
        at = i + 1 < parts.size() ? end + 1 : end;
    }
    if (at != last) return std::nullopt;
    return parts;
}

/// 1 to 12 for a month in English, whole or its first three letters or more ("Sept"); 0 for anything else.
int monthNamed(const std::string& word) {
    constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
    const std::string folded = text::fold(word);
    if (folded.size() < 3) return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (kMonths[i].starts_with(folded)) return static_cast<int>(i) + 1;
    return 0;
}

/// "31 March 2018", "31st Mar 2018", "March 31, 2018": year, month, day.
std::optional<std::array<int, 3>> dateInWords(const std::string& value) {
    std::array<int, 3> yearMonthDay{};
    std::vector<int> numbers;
    std::string word;
    int letters = 0; // words read
    const auto take = [&]() {
        if (word.empty()) return true;
        int parsed = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), parsed);
        const std::string_view rest = std::string_view(word).substr(static_cast<std::size_t>(end - word.data()));
        if (error == std::errc()) {
            const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
            if (!rest.empty() && !(ordinal && numbers.empty())) return false;
            numbers.push_back(parsed);
        } else {
            yearMonthDay[1] = monthNamed(word);
            if (yearMonthDay[1] == 0 || ++letters > 1 || numbers.size() > 1) return false;
        }
        word.clear();
        return true;
    };
    for (const char letter : value) {
        if (letter != ' ' && letter != ',' && letter != '.') {
            word += letter;
        } else if (!take()) {
            return std::nullopt;
        }
    }
    if (!take() || letters != 1 || numbers.size() != 2) return std::nullopt;
    yearMonthDay[0] = numbers[1];
    yearMonthDay[2] = numbers[0];
    return yearMonthDay;
}

std::optional<std::string> canonicalDate(const std::string& value) {
    std::array<int, 3> yearMonthDay{};
    std::optional<std::array<int, 3>> figures;
    for (const char sign : {'-', '/', '.'})
        if (!figures) figures = threeNumbers(value, sign);
    if (figures && (*figures)[0] >= 1000) {
        yearMonthDay = *figures;
    } else if (figures) {
        yearMonthDay = {(*figures)[2], (*figures)[1], (*figures)[0]};
    } else if (const auto words = dateInWords(value)) {
        yearMonthDay = *words;
    } else {
        return std::nullopt;
    }
    const auto [year, month, day] = yearMonthDay;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || year < 1000 || year > 9999) return std::nullopt;
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<std::string> canonicalBoolean(const std::string& value) {
    const std::string folded = text::fold(value);
    if (folded == "yes" || folded == "y" || folded == "true") return "yes";
    if (folded == "no" || folded == "n" || folded == "false") return "no";
    return std::nullopt;
}

} // namespace

void sortValues(std::vector<std::string>& values, AttributeType type, const std::string& language) {
    if (type == AttributeType::Number) {
        std::sort(values.begin(), values.end(), [](const std::string& a, const std::string& b) {
            const double first = number(a).value_or(0);
            const double second = number(b).value_or(0);
            return first != second ? first < second : a < b;
        });
        return;
    }
    const text::Collator collator(language);
    std::sort(values.begin(), values.end(), [&](const std::string& a, const std::string& b) {
        const int order = collator.compare(a, b);
        return order != 0 ? order < 0 : a < b;
    });
}

std::optional<std::string> canonicalValue(const std::string& value, AttributeType type) {
    const std::string plain = text::simplify(value);
    switch (type) {
    case AttributeType::Text:
    case AttributeType::Choice:
        return plain;
    case AttributeType::Number:
        return canonicalNumber(plain);
    case AttributeType::Date:
        return canonicalDate(plain);
    case AttributeType::Boolean:
        return canonicalBoolean(plain);
    }
    return std::nullopt;
}

std::optional<std::string> canonicalValue(const std::string& value, const Attribute& attribute) {
    std::optional<std::string> canonical = canonicalValue(value, attribute.type);
    if (!canonical || attribute.type != AttributeType::Choice) return canonical;
    for (const std::string& choice : attribute.choices)
        if (text::sameIgnoringCase(choice, *canonical)) return choice;
    return std::nullopt;
}

AttributeType typeOf(const std::vector<std::string>& values) {
    for (const AttributeType type : {AttributeType::Boolean, AttributeType::Number, AttributeType::Date}) {
        bool any = false;
        const bool all = std::all_of(values.begin(), values.end(), [&](const std::string& value) {
            if (text::trim(value).empty()) return true;
            any = true;
            return canonicalValue(value, type).has_value();
        });
        if (any && all) return type;
    }
    return AttributeType::Text;
}

std::string nameOf(AttributeType type) {
    switch (type) {
    case AttributeType::Text:
        return "text";
    case AttributeType::Number:
        return "a number";
    case AttributeType::Date:
        return "a date, such as 2018-03-31";
    case AttributeType::Boolean:
        return "yes or no";
    case AttributeType::Choice:
        return "a choice";
    }
    return {};
}

std::string remedyFor(const Attribute& attribute) {
    switch (attribute.type) {
    case AttributeType::Text:
        return "write some text";
    case AttributeType::Number:
        return "write a number with a point, such as 3.5";
    case AttributeType::Date:
        return "write a date as 2018-03-31, 31/03/2018 or 31 March 2018";
    case AttributeType::Boolean:
        return "write yes or no";
    case AttributeType::Choice:
        return fmt::format("choose {}, or add it to the choices", fmt::join(attribute.choices, ", "));
    }
    return {};
}

Error noSuchAttribute(const std::string& name, const std::vector<Attribute>& attributes) {
    if (attributes.empty())
        return {ErrorKind::NotFound,
                fmt::format(
                    "there is no attribute \"{}\": this study has none yet; `ken attributes` reads them from a table",
                    name)};
    std::vector<std::string> names;
    for (const Attribute& attribute : attributes)
        names.push_back(attribute.name);
    return {ErrorKind::NotFound,
            fmt::format("there is no attribute \"{}\": there are {}", name, fmt::join(names, ", "))};
}

} // namespace kenspeckle::study
