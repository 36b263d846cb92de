// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/loose.h"

#include <cstddef>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/nfc.h"
#include "text/utf8.h"

namespace kenspeckle::text {

namespace {

const icu::Normalizer2& decomposer() {
    static const icu::Normalizer2* instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* made = icu::Normalizer2::getNFKDInstance(status);
        requireIcu(U_SUCCESS(status), "normalisation");
        return made;
    }();
    return *instance;
}

/// Appends what one character is in the loose form; nothing for a combining mark.
void appendLoose(std::string& folded, char32_t character) {
    if (character < 0x80) {
        const bool capital = character >= 'A' && character <= 'Z';
        folded += static_cast<char>(capital ? character - 'A' + 'a' : character);
        return;
    }
    const auto point = static_cast<UChar32>(character);
    constexpr char32_t kSoftHyphen = 0xAD;
    if (character == kSoftHyphen || u_getCombiningClass(point) != 0) return;
    if (character == 0x2018 || character == 0x2019 || character == 0x02BC) {
        folded += '\'';
        return;
    }
    icu::UnicodeString parts;
    if (!decomposer().getDecomposition(point, parts)) parts = icu::UnicodeString(point);
    icu::UnicodeString letters;
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1))
        if (u_getCombiningClass(parts.char32At(at)) == 0) letters.append(parts.char32At(at));
    letters.foldCase();
    std::string utf8;
    letters.toUTF8String(utf8);
    folded += utf8;
}

} // namespace

std::string foldLoosely(std::string_view utf8) {
    std::string folded;
    folded.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size(); at = nextCharacter(utf8, at))
        appendLoose(folded, characterAt(utf8, at));
    return folded;
}

std::vector<Range> findLoosely(std::string_view utf8, std::string_view folded) {
    std::vector<Range> found;
    if (folded.empty()) return found;
    std::string loose;
    std::vector<std::size_t> ends; // of each character of the text, in bytes of the loose form
    for (std::size_t at = 0; at < utf8.size(); at = nextCharacter(utf8, at)) {
        appendLoose(loose, characterAt(utf8, at));
        ends.push_back(loose.size());
    }
    std::size_t character = 0;
    for (std::size_t at = loose.find(folded); at != std::string::npos; at = loose.find(folded, at + folded.size())) {
        while (ends[character] <= at)
            ++character;
        const std::size_t first = character;
        while (ends[character] < at + folded.size())
            ++character;
        // Marks of the last letter add nothing to the loose form.
        std::size_t last = character;
        while (last + 1 < ends.size() && ends[last + 1] == ends[last])
            ++last;
        const Range range{CodePoint{static_cast<std::int64_t>(first)}, CodePoint{static_cast<std::int64_t>(last) + 1}};
        if (found.empty() || found.back().end <= range.begin) found.push_back(range);
    }
    return found;
}

} // namespace kenspeckle::text
