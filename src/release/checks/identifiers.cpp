// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/identifiers.h"

#include <algorithm>
#include <cstdint>

#include "release/checks/numbers.h"
#include "release/checks/places.h"
#include "text/plain_letters.h"

namespace kenspeckle::release {

namespace {

/// Adds those that overlap nothing that was found by a surer rule.
void add(std::vector<FoundIdentifier>& found, IdentifierKind kind, const Spans& spans) {
    const auto sure = static_cast<std::ptrdiff_t>(found.size());
    for (const Span& span : spans) {
        const Range range{CodePoint{static_cast<std::int64_t>(span.begin)},
                          CodePoint{static_cast<std::int64_t>(span.end)}};
        const auto after = std::partition_point(found.begin(), found.begin() + sure, [&](const FoundIdentifier& each) {
            return each.range.end <= range.begin;
        });
        if (after == found.begin() + sure || !after->range.overlaps(range)) found.push_back({kind, range});
    }
    std::inplace_merge(
        found.begin(), found.begin() + sure, found.end(),
        [](const FoundIdentifier& a, const FoundIdentifier& b) { return a.range.begin < b.range.begin; });
}

IdentifierKind kindOf(const FoundDate& date) {
    if (!date.birth) return IdentifierKind::Date;
    const int parts = int{date.day} + int{date.month} + int{date.year};
    return parts >= 2 ? IdentifierKind::BirthDate : IdentifierKind::BirthYear;
}

} // namespace

std::vector<FoundIdentifier> identifiers(std::string_view utf8) {
    const std::string plain = text::plainLetters(utf8);
    std::vector<FoundIdentifier> found;
    add(found, IdentifierKind::Email, emailAddresses(plain));
    add(found, IdentifierKind::Web, webAddresses(plain));
    add(found, IdentifierKind::ChiNumber, chiNumbers(plain));
    add(found, IdentifierKind::NhsNumber, nhsNumbers(plain));
    add(found, IdentifierKind::NationalInsurance, nationalInsuranceNumbers(plain));
    add(found, IdentifierKind::Vehicle, vehicleRegistrations(plain));
    add(found, IdentifierKind::Postcode, postcodes(plain));
    add(found, IdentifierKind::Address, streetAddresses(plain));
    add(found, IdentifierKind::Street, streets(plain));
    add(found, IdentifierKind::Phone, phoneNumbers(plain));
    for (const FoundDate& date : dates(plain))
        add(found, kindOf(date), {date.span});
    return found;
}

std::string identifierWords(IdentifierKind kind) {
    switch (kind) {
    case IdentifierKind::Email:
        return "an e-mail address";
    case IdentifierKind::Web:
        return "an address or a name on the web";
    case IdentifierKind::Postcode:
        return "a postcode";
    case IdentifierKind::ChiNumber:
        return "a CHI number";
    case IdentifierKind::NhsNumber:
        return "an NHS number";
    case IdentifierKind::NationalInsurance:
        return "a National Insurance number";
    case IdentifierKind::Vehicle:
        return "a number plate";
    case IdentifierKind::Address:
        return "an address";
    case IdentifierKind::Street:
        return "a street";
    case IdentifierKind::BirthDate:
        return "a date of birth";
    case IdentifierKind::BirthYear:
        return "a year of birth";
    case IdentifierKind::Date:
        return "a full date";
    case IdentifierKind::Phone:
        break;
    }
    return "a telephone number";
}

bool isSure(IdentifierKind kind) {
    return kind != IdentifierKind::Web && kind != IdentifierKind::Street && kind != IdentifierKind::Date &&
           kind != IdentifierKind::BirthYear;
}

} // namespace kenspeckle::release
