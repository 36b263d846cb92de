// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file: what is decoded is stored text, and everything that counts in it agrees.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/decode.h"
#include "text/offsets.h"
#include "text/words.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kenspeckle;
    const auto decoded = text::decode({reinterpret_cast<const char*>(data), size}, "file");
    if (!decoded) return 0;
    const std::string& utf8 = decoded->text;
    require(!text::firstInvalidByte(utf8));
    require(text::isNormalised(utf8));
    require(text::normalise(utf8) == utf8);
    const text::OffsetMap map(utf8);
    require(map.end().value == text::codePointCount(utf8));
    CodePoint last;
    for (const text::Word& word : text::words(utf8)) {
        require(last <= word.range.begin && word.range.begin < word.range.end);
        require(map.toByte(word.range.begin) == word.byteBegin && map.toByte(word.range.end) == word.byteEnd);
        require(map.fromUtf16(map.toUtf16(word.range.end)) == word.range.end);
        last = word.range.end;
    }
    require(last <= map.end());
    for (const Range sentence : text::sentences(utf8, "en"))
        require(!sentence.empty() && sentence.end <= map.end());
    require(text::codePointCount(text::shorten(utf8, 20)) <= 20);
    require(text::fold(text::fold(utf8)) == text::fold(utf8));
    (void)text::simplify(text::trim(utf8));
    return 0;
}
