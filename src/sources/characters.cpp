// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/characters.h"

#include <algorithm>

#include "text/utf8.h"
#include "text/words.h"

namespace kenspeckle::sources {

void appendUtf8(std::string& text, char32_t codePoint) {
    if (codePoint == 0 || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) codePoint = 0xFFFD;
    const auto add = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0 | (codePoint >> 6));
        add(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        add(0xE0 | (codePoint >> 12));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    } else {
        add(0xF0 | (codePoint >> 18));
        add(0x80 | ((codePoint >> 12) & 0x3F));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    }
}

bool beginsLikeName(std::string_view utf8, std::size_t at) {
    if (at >= utf8.size()) return false;
    if (!isHighByte(utf8[at])) return isUpper(utf8[at]);
    const char32_t c = text::characterAt(utf8, at);
    // Latin, Greek, Cyrillic, Armenian and their supplements know capitals; scripts from Hebrew on mostly do not.
    const bool cased = c < 0x0590 || (c >= 0x1E00 && c < 0x2000) || (c >= 0x2C60 && c < 0x2E00) ||
                       (c >= 0xA640 && c < 0xA800) || (c >= 0xAB30 && c < 0xAB70);
    if (!cased) return c >= 0x0590 && !(c >= 0x2000 && c < 0x2C60) && !(c >= 0x3000 && c < 0x3030);
    const std::string_view letter = utf8.substr(at, text::nextCharacter(utf8, at) - at);
    return c >= 0xC0 && text::fold(letter) != letter;
}

std::string withoutControls(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\f' || c == '\v'; }, '\n');
    text.erase(std::remove_if(text.begin(), text.end(),
                              [](char c) {
                                  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') ||
                                         c == '\x7f';
                              }),
               text.end());
    return text;
}

std::string withPlainSpaces(std::string text) {
    std::size_t to = 0;
    for (std::size_t from = 0; from < text.size();) {
        if (!isHighByte(text[from])) {
            text[to++] = text[from++];
            continue;
        }
        const std::size_t next = text::nextCharacter(text, from);
        const char32_t c = text::characterAt(text, from);
        if (c == 0xA0 || c == 0x202F || c == 0x2007) {
            text[to++] = ' ';
        } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
            text[to++] = '\n';
        } else if (c != 0xAD && c != 0x200B && c != 0xFEFF) {
            while (from < next)
                text[to++] = text[from++];
        }
        from = next;
    }
    text.resize(to);
    return text;
}

} // namespace kenspeckle::sources
