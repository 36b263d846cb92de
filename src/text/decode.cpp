// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "text/nfc.h"
#include "text/utf8.h"

namespace kenspeckle::text {

namespace {

constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";
// ICU counts in 32 bits, and a legacy text may grow threefold on its way to UTF-8.
constexpr std::size_t kLargest = std::size_t{512} << 20U;
// Detection reads n-grams: what it has not seen in this much text it will not see in more.
constexpr std::size_t kDetectionWindow = std::size_t{256} << 10U;

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct DetectorCloser {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// Strict conversion: nothing if a byte does not fit the encoding.
[[nodiscard]] std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status)) return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::vector<UChar> units(bytes.size() * 2 + 16);
    const auto length = ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                                      bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) return std::nullopt;
    const icu::UnicodeString whole(false, units.data(), length);
    for (std::int32_t at = 0; at < length; at += U16_LENGTH(whole.char32At(at)))
        if (U_IS_SURROGATE(whole.char32At(at))) return std::nullopt;
    std::string utf8;
    whole.toUTF8String(utf8);
    return utf8;
}

/// Control characters that no text has: a NUL at all, or others in number.
[[nodiscard]] bool looksBinary(std::string_view bytes) {
    std::size_t controls = 0;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value == 0) return true;
        if (value < 0x20U && (value < '\t' || value > '\r') && value != 0x1AU && value != 0x1BU) ++controls;
    }
    return controls * 20 > bytes.size();
}

[[nodiscard]] bool hasC1Controls(std::string_view utf8) {
    for (std::size_t at = 0; (at = utf8.find('\xC2', at)) != std::string_view::npos; ++at)
        if (at + 1 < utf8.size() && static_cast<unsigned char>(utf8[at + 1]) < 0xA0U) return true;
    return false;
}

/// UTF-16 without a BOM shows by its NULs: spaces, line ends and Latin letters have one, always on the same side.
[[nodiscard]] const char* utf16ByNuls(std::string_view bytes) {
    if (bytes.size() < 2 || bytes.size() % 2 != 0) return nullptr;
    std::array<std::size_t, 2> nuls{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        if (bytes[at] == '\0') ++nuls[at % 2];
    const std::size_t enough = bytes.size() / 2 / 20 + 1;
    if (nuls[0] == 0 && nuls[1] >= enough) return "UTF-16LE";
    if (nuls[1] == 0 && nuls[0] >= enough) return "UTF-16BE";
    return nullptr;
}

/// UTF-8 in which something was broken: more characters are whole than are not.
[[nodiscard]] bool isBrokenUtf8(std::string_view bytes) {
    std::size_t whole = 0;
    std::size_t broken = 0;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 character = 0;
        U8_NEXT(data, at, size, character);
        if (character < 0) ++broken;
        if (character >= 0x80) ++whole;
    }
    return whole > broken;
}

struct Guess {
    std::string text;
    std::string encoding;
};

[[nodiscard]] std::optional<Guess> guessLegacy(std::string_view bytes) {
    const std::size_t interesting = firstNonAscii(bytes);
    const std::size_t begin = interesting > 4096 ? interesting - 4096 : 0;
    const std::string_view window = bytes.substr(begin, kDetectionWindow);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), window.data(), static_cast<std::int32_t>(window.size()), &status);
    std::int32_t found = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &status);
    for (std::int32_t index = 0; U_SUCCESS(status) && index < found; ++index) {
        const std::string name = ucsdet_getName(matches[index], &status);
        const std::int32_t confidence = ucsdet_getConfidence(matches[index], &status);
        // Unicode was tried before, and what is hardly likely is no better than the default below.
        if (U_FAILURE(status) || confidence < 15 || name.rfind("UTF-", 0) == 0) continue;
        auto text = convert(bytes, name.c_str());
        if (text && !hasC1Controls(*text) && !looksBinary(*text)) return Guess{std::move(*text), name};
    }
    // Too short to tell: what Windows writes in Western Europe.
    auto text = convert(bytes, "windows-1252");
    if (text && !hasC1Controls(*text)) return Guess{std::move(*text), "windows-1252"};
    return std::nullopt;
}

[[nodiscard]] Decoded decoded(const std::string& utf8, std::string encoding, bool guessed) {
    return {normalise(utf8), std::move(encoding), guessed};
}

/// Bytes that begin with a BOM of UTF-16 or UTF-32, `bom` bytes long.
[[nodiscard]] Result<Decoded> decodeMarked(std::string_view bytes, std::size_t bom, const char* encoding,
                                           const std::string& where) {
    const auto text = convert(bytes.substr(bom), encoding);
    if (!text || looksBinary(*text))
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: begins as {} but is not; save it again as UTF-8", where, encoding));
    return decoded(*text, encoding, false);
}

} // namespace

std::optional<std::size_t> firstInvalidByte(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t at = firstNonAscii(bytes); at < bytes.size(); at = firstNonAscii(bytes, at)) {
        // One character at a time, so that texts beyond ICU's 32 bits can be checked too.
        const auto left = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - at, U8_MAX_LENGTH));
        std::int32_t length = 0;
        UChar32 character = 0;
        U8_NEXT(data + at, length, left, character);
        if (character < 0) return at;
        at += static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

Result<Decoded> decode(std::string_view bytes, const std::string& where) {
    using namespace std::string_view_literals;
    const auto startsWith = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
    if (bytes.size() > kLargest)
        return fail(ErrorKind::Invalid, fmt::format("{}: larger than 512 MB; split it into several files", where));
    if (startsWith("\xFF\xFE\0\0"sv)) return decodeMarked(bytes, 4, "UTF-32LE", where);
    if (startsWith("\0\0\xFE\xFF"sv)) return decodeMarked(bytes, 4, "UTF-32BE", where);
    if (startsWith("\xFF\xFE"sv)) return decodeMarked(bytes, 2, "UTF-16LE", where);
    if (startsWith("\xFE\xFF"sv)) return decodeMarked(bytes, 2, "UTF-16BE", where);

    const auto notText = [&] {
        return fail(ErrorKind::Invalid, fmt::format("{}: not a text but some other kind of file; import text, Markdown "
                                                    "or a document",
                                                    where));
    };
    const auto invalid = firstInvalidByte(bytes);
    if (!invalid && !looksBinary(bytes)) return decoded(std::string(bytes), "UTF-8", false);
    if (const char* encoding = utf16ByNuls(bytes)) {
        const auto text = convert(bytes, encoding);
        if (text && !looksBinary(*text)) return decoded(*text, encoding, true);
    }
    if (looksBinary(bytes)) return notText();
    if (startsWith(kUtf8Bom) || isBrokenUtf8(bytes))
        return fail(ErrorKind::Invalid, fmt::format("{}: UTF-8 that is broken at byte {}; repair it, or save it again "
                                                    "as UTF-8",
                                                    where, *invalid));
    if (auto guess = guessLegacy(bytes)) return decoded(guess->text, std::move(guess->encoding), true);
    return notText();
}

std::string normalise(std::string_view utf8) {
    while (utf8.substr(0, kUtf8Bom.size()) == kUtf8Bom)
        utf8.remove_prefix(kUtf8Bom.size());
    std::string text;
    if (utf8.find('\r') == std::string_view::npos) {
        text = utf8;
    } else {
        text.reserve(utf8.size());
        for (std::size_t at = 0; at < utf8.size(); ++at) {
            if (utf8[at] != '\r') {
                text += utf8[at];
                continue;
            }
            text += '\n';
            if (at + 1 < utf8.size() && utf8[at + 1] == '\n') ++at;
        }
    }
    return isNfc(text) ? text : toNfc(text);
}

bool isNormalised(std::string_view utf8) {
    return utf8.substr(0, kUtf8Bom.size()) != kUtf8Bom && utf8.find('\r') == std::string_view::npos && isNfc(utf8);
}

} // namespace kenspeckle::text
