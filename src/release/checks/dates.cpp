// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>

#include "release/checks/places.h"

namespace kenspeckle::release {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

/// Which month a word is, in full or by three letters; 0 for none.
int monthOf(std::string_view plain, Span word) {
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (wordIs(plain, word, kMonths[i]) || wordIs(plain, word, kMonths[i].substr(0, 3)) ||
            (i == 8 && wordIs(plain, word, "sept")))
            return static_cast<int>(i) + 1;
    return 0;
}

/// A run of letters or of digits; empty where neither begins.
Span runAt(std::string_view plain, std::size_t begin) {
    Span run{begin, begin};
    if (isDigit(at(plain, begin)))
        while (isDigit(at(plain, run.end)))
            ++run.end;
    else
        while (isLetter(at(plain, run.end)))
            ++run.end;
    return run;
}

int numberOf(std::string_view plain, Span run) {
    int number = 0;
    for (std::size_t i = run.begin; i < run.end && i < run.begin + 4; ++i)
        number = number * 10 + (plain[i] - '0');
    return number;
}

bool isYear(std::string_view plain, Span run) {
    if (run.end - run.begin != 4 || !isDigit(at(plain, run.begin))) return false;
    const int year = numberOf(plain, run);
    return year >= 1850 && year <= 2099;
}

bool isDay(std::string_view plain, Span run) {
    if (run.end - run.begin > 2 || run.end == run.begin || !isDigit(at(plain, run.begin))) return false;
    const int day = numberOf(plain, run);
    return day >= 1 && day <= 31;
}

/// Behind "3rd", "21st": the end of the letters; else the end of the digits.
std::size_t ordinalEnd(std::string_view plain, Span day) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        const Span letters{day.end, std::min(plain.size(), day.end + 2)};
        if (wordIs(plain, letters, ending) && !isLetter(at(plain, letters.end))) return letters.end;
    }
    return day.end;
}

/// Behind spaces, commas and the words "of" and "the" that stand within a date.
std::size_t afterFill(std::string_view plain, std::size_t index) {
    for (;;) {
        const std::size_t before = index;
        while (at(plain, index) == ' ' || at(plain, index) == ',' || at(plain, index) == '.')
            ++index;
        if (index > before + 2) return before; // more than a comma and a space: another sentence
        const Span word = runAt(plain, index);
        if (index == before || !(wordIs(plain, word, "of") || wordIs(plain, word, "the"))) return index;
        index = word.end;
    }
}

/// "3rd of March, 1982", "3 March"
std::optional<FoundDate> dayFirst(std::string_view plain, std::size_t begin) {
    const Span day = runAt(plain, begin);
    if (!isDay(plain, day)) return std::nullopt;
    const Span month = runAt(plain, afterFill(plain, ordinalEnd(plain, day)));
    if (monthOf(plain, month) == 0) return std::nullopt;
    FoundDate date{{begin, month.end}, true, true, false, false};
    const Span year = runAt(plain, afterFill(plain, month.end));
    if (isYear(plain, year) && !isLetter(at(plain, year.end))) {
        date.span.end = year.end;
        date.year = true;
    }
    return date;
}

/// "March 3rd, 1982", "March 1982", "March"
std::optional<FoundDate> monthFirst(std::string_view plain, std::size_t begin) {
    const Span month = runAt(plain, begin);
    if (monthOf(plain, month) == 0) return std::nullopt;
    FoundDate date{{begin, month.end}, false, true, false, false};
    Span next = runAt(plain, afterFill(plain, month.end));
    if (isDay(plain, next)) {
        date.day = true;
        date.span.end = ordinalEnd(plain, next);
        next = runAt(plain, afterFill(plain, date.span.end));
    }
    if (isYear(plain, next) && !isLetter(at(plain, next.end))) {
        date.year = true;
        date.span.end = next.end;
    }
    return date;
}

bool isMonthNumber(std::string_view plain, Span run) {
    const std::size_t digits = run.end - run.begin;
    if (digits == 0 || digits > 2 || !isDigit(at(plain, run.begin))) return false;
    const int month = numberOf(plain, run);
    return month >= 1 && month <= 12;
}

bool isShortYear(std::string_view plain, Span run) { return run.end - run.begin == 2 && isDigit(at(plain, run.begin)); }

/// "03/04/1982", "3.4.82", "1982-04-03", "04/1982": one sign between all of them.
std::optional<FoundDate> inFigures(std::string_view plain, std::size_t begin) {
    const Span first = runAt(plain, begin);
    const char sign = at(plain, first.end);
    if (!isDigit(at(plain, begin)) || (sign != '/' && sign != '-' && sign != '.')) return std::nullopt;
    const Span second = runAt(plain, first.end + 1);
    if (second.end == second.begin || !isDigit(at(plain, second.begin))) return std::nullopt;
    const bool three = at(plain, second.end) == sign && isDigit(at(plain, second.end + 1));
    if (!three) {
        const bool monthAndYear = isMonthNumber(plain, first) && (isYear(plain, second) || isShortYear(plain, second));
        if (sign != '/' || !monthAndYear) return std::nullopt;
        return FoundDate{{begin, second.end}, false, true, true, false};
    }
    const Span third = runAt(plain, second.end + 1);
    const FoundDate whole{{begin, third.end}, true, true, true, false};
    if (at(plain, third.end) == sign && isDigit(at(plain, third.end + 1))) return std::nullopt; // four parts: a version
    if (isYear(plain, first) && isMonthNumber(plain, second) && isDay(plain, third)) return whole;
    const bool dayAndMonth =
        (isDay(plain, first) && isMonthNumber(plain, second)) || (isMonthNumber(plain, first) && isDay(plain, second));
    // "3.4.82" may be a version of something; "3/4/82" hardly.
    if (dayAndMonth && (isYear(plain, third) || (sign == '/' && isShortYear(plain, third)))) return whole;
    return std::nullopt;
}

/// Whether the words before a place speak of a birth.
bool isOfBirth(std::string_view plain, std::size_t begin) {
    constexpr int kWords = 6;
    std::size_t index = begin;
    for (int count = 0; count < kWords; ++count) {
        while (index > 0 && !isLetterOrDigit(plain[index - 1]) && plain[index - 1] != '.' && plain[index - 1] != '\n')
            --index;
        Span word{index, index};
        while (word.begin > 0 && isLetterOrDigit(plain[word.begin - 1]))
            --word.begin;
        if (word.begin == word.end) return false;
        for (const std::string_view cue : {"born", "birth", "birthday", "birthdate", "dob", "birthdays"})
            if (wordIs(plain, word, cue)) return true;
        index = word.begin;
    }
    return false;
}

/// "1982" where nothing more of a date stands.
std::optional<FoundDate> yearAlone(std::string_view plain, std::size_t begin) {
    const Span year = runAt(plain, begin);
    if (!isYear(plain, year) || isLetter(at(plain, year.end))) return std::nullopt;
    return FoundDate{{begin, year.end}, false, false, true, false};
}

std::optional<FoundDate> dateAt(std::string_view plain, std::size_t begin) {
    if (auto date = inFigures(plain, begin)) return date;
    if (auto date = dayFirst(plain, begin)) return date;
    if (auto date = monthFirst(plain, begin)) return date;
    return yearAlone(plain, begin);
}

} // namespace

std::vector<FoundDate> dates(std::string_view plain) {
    std::vector<FoundDate> found;
    for (std::size_t index = 0; index < plain.size(); ++index) {
        const char mark = before(plain, index);
        if (!isLetterOrDigit(plain[index]) || isLetterOrDigit(mark)) continue;
        if ((mark == '/' || mark == '.' || mark == ',') && index > 1 && isDigit(plain[index - 2])) continue;
        auto date = dateAt(plain, index);
        if (!date || isLetterOrDigit(at(plain, date->span.end))) continue;
        date->birth = isOfBirth(plain, index);
        const int parts = int{date->day} + int{date->month} + int{date->year};
        // "may" and "march" on their own are no date; nor is a month that somebody was born in.
        if (parts == 3 || (date->birth && (parts == 2 || date->year))) found.push_back(*date);
        index = date->span.end - 1;
    }
    return found;
}

} // namespace kenspeckle::release
