// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "release/checks/pattern.h"

namespace kenspeckle::release {

// Each takes a text of plainLetters() and gives places, ascending and not overlapping.

/// Whether the last of ten digits is what the first nine make it, modulo 11: of NHS numbers and CHI numbers alike.
/// [NHS Data Dictionary]
[[nodiscard]] bool hasCheckDigit(std::string_view tenDigits);

/// Ten digits that begin with a day of birth, DDMMYY, and end with the check digit; also with a wrong one where "CHI"
/// stands before them. In one piece, 6-4 or 2-2-2-4. [Public Health Scotland]
[[nodiscard]] Spans chiNumbers(std::string_view plain);

/// Ten digits with the check digit, in one piece or 3-3-4; also with a wrong one where "NHS number" stands before them.
/// Those that chiNumbers() finds are among them.
[[nodiscard]] Spans nhsNumbers(std::string_view plain);

/// National Insurance numbers: two letters that are given out, six digits, a letter A to D, which may be missing where
/// the digits stand in pairs. [HMRC, NIM39110]
[[nodiscard]] Spans nationalInsuranceNumbers(std::string_view plain);

/// Number plates of the form given out since 2001: "SP04 KEN". In capitals only. [DVLA, INF104]
[[nodiscard]] Spans vehicleRegistrations(std::string_view plain);

/// Postcodes of the United Kingdom, whole ones: an area that exists, a district of the right form, and a unit without
/// C, I, K, M, O, V. In small letters too, unless they could be "2nd". [BS 7666]
[[nodiscard]] Spans postcodes(std::string_view plain);

/// Telephone numbers: British ones with 0 or +44, those with + or 00 and another country's code, and North American
/// ones as 3-3-4. Not times, dates, years or sums.
[[nodiscard]] Spans phoneNumbers(std::string_view plain);

} // namespace kenspeckle::release
