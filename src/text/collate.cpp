// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/collate.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/stringpiece.h>

#include "text/nfc.h"

namespace kenspeckle::text {

struct Collator::Impl {
    std::unique_ptr<icu::Collator> icu;
};

Collator::Collator(const std::string& language) : m_impl(std::make_unique<Impl>()) {
    UErrorCode status = U_ZERO_ERROR;
    // ICU takes the root collation for a language it does not know, but not for what is no language at all.
    icu::Locale locale(language.c_str());
    if (locale.isBogus()) locale = icu::Locale::getRoot();
    m_impl->icu.reset(icu::Collator::createInstance(locale, status));
    requireIcu(U_SUCCESS(status), "sorting");
    m_impl->icu->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    requireIcu(U_SUCCESS(status), "sorting numbers");
}

Collator::~Collator() = default;
Collator::Collator(Collator&&) noexcept = default;
Collator& Collator::operator=(Collator&&) noexcept = default;

int Collator::compare(std::string_view a, std::string_view b) const {
    const auto piece = [](std::string_view utf8) {
        return icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size()));
    };
    UErrorCode status = U_ZERO_ERROR;
    return m_impl->icu->compareUTF8(piece(a), piece(b), status);
}

bool sameIgnoringCase(std::string_view a, std::string_view b) {
    return a == b || toNfc(foldCase(a)) == toNfc(foldCase(b));
}

} // namespace kenspeckle::text
