// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "release/checks/pattern.h"

namespace kenspeckle::release {

// Each takes a text of plainLetters() and gives places, ascending and not overlapping.

/// "ada@example.org", and as people say it: "ada at example dot org".
[[nodiscard]] Spans emailAddresses(std::string_view plain);

/// "https://…", "www.…", names under a domain that people use ("example.org.uk/hub"), "example dot com", and names on
/// social networks, "@ada".
[[nodiscard]] Spans webAddresses(std::string_view plain);

/// A house number, at most four digits and a letter, one to three words with a capital, and a word for a street: "14
/// Perth Road", "Flat 2/1, 9 St Mary Place".
[[nodiscard]] Spans streetAddresses(std::string_view plain);

/// A street without a number, of the kinds that hardly mean anything else, unless every town has one of that name:
/// "Perth Road", not "the High Street".
[[nodiscard]] Spans streets(std::string_view plain);

/// A date found in words or figures.
struct FoundDate {
    Span span;
    bool day = false, month = false, year = false; ///< which parts it has
    bool birth = false;                            ///< said to be of a birth by the words before it
};

/// Full dates, and parts of dates that the words before them say to be of a birth ("born in March 1982", "DOB 3/82",
/// "my birthday is the 3rd of March"). Day before month, month before day, year first.
[[nodiscard]] std::vector<FoundDate> dates(std::string_view plain);

} // namespace kenspeckle::release
