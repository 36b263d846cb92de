// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/nfc.h"

#include <cstdio>
#include <cstdlib>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "text/utf8.h"

namespace kenspeckle::text {

namespace {

[[nodiscard]] icu::StringPiece piece(std::string_view utf8) {
    return {utf8.data(), static_cast<std::int32_t>(utf8.size())};
}

[[nodiscard]] const icu::Normalizer2& nfc() {
    static const icu::Normalizer2* instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* made = icu::Normalizer2::getNFCInstance(status);
        requireIcu(U_SUCCESS(status), "normalisation");
        return made;
    }();
    return *instance;
}

/// True if every character is below U+0300 or in U+2002–U+203F, where all are NFC and none combines. Covers nearly
/// every English text with typographic punctuation.
[[nodiscard]] bool isPlainlyNfc(std::string_view utf8) {
    for (std::size_t at = firstNonAscii(utf8); at < utf8.size(); at = firstNonAscii(utf8, at)) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        if (lead < 0xCCU) {
            at += 2;
        } else if (lead == 0xE2U && at + 2 < utf8.size() && utf8[at + 1] == '\x80' &&
                   static_cast<unsigned char>(utf8[at + 2]) >= 0x82U) {
            at += 3;
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

void requireIcu(bool works, const char* what) {
    if (works) return;
    std::fprintf(stderr, "The ICU library has no data for %s; install the package libicu72 again.\n", what);
    std::abort();
}

bool isNfc(std::string_view utf8) {
    if (isPlainlyNfc(utf8)) return true;
    UErrorCode status = U_ZERO_ERROR;
    return nfc().isNormalizedUTF8(piece(utf8), status) && U_SUCCESS(status);
}

std::string toNfc(std::string_view utf8) {
    if (isPlainlyNfc(utf8)) return std::string(utf8);
    std::string result;
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(utf8.size()));
    UErrorCode status = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, piece(utf8), sink, nullptr, status);
    requireIcu(U_SUCCESS(status), "normalisation");
    return result;
}

std::string foldCase(std::string_view utf8) {
    std::string result;
    if (isAscii(utf8)) {
        result = utf8;
        for (char& byte : result)
            if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
        return result;
    }
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(utf8.size()));
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8Fold(0, piece(utf8), sink, nullptr, status);
    requireIcu(U_SUCCESS(status), "case folding");
    return result;
}

} // namespace kenspeckle::text
