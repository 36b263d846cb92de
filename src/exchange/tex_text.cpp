// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tex_text.h"

namespace kenspeckle::exchange {
namespace {

/// What stands for an ASCII character; empty: itself.
std::string_view replacementOf(char letter) {
    switch (letter) {
    case '\\':
        return "\\textbackslash{}";
    case '{':
        return "\\{";
    case '}':
        return "\\}";
    case '$':
        return "\\$";
    case '&':
        return "\\&";
    case '#':
        return "\\#";
    case '%':
        return "\\%";
    case '_':
        return "\\_";
    case '~':
        return "\\textasciitilde{}";
    case '^':
        return "\\textasciicircum{}";
    case '<':
        return "\\textless{}";
    case '>':
        return "\\textgreater{}";
    case '|':
        return "\\textbar{}";
    case '"':
        return "\\char34{}"; // active in some languages of babel
    case '`':
        return "\\char96{}"; // so that ?` and !` are not Spanish
    case '\'':
        return "\\char39{}"; // a straight one, as it was written
    case '[':
        return "{[}";
    case ']':
        return "{]}";
    case '*':
        return "{*}";
    case '\t':
        return " ";
    default:
        return {};
    }
}

} // namespace

std::string escapeTex(std::string_view words, std::string_view lineBreak) {
    std::string out;
    out.reserve(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        const char letter = words[at];
        if (letter == '\n') {
            out += lineBreak;
        } else if (words.substr(at, 2) == "\u00A0") {
            out += '~';
            ++at;
        } else if (const auto instead = replacementOf(letter); !instead.empty()) {
            out += instead;
        } else if (static_cast<unsigned char>(letter) >= 0x20 && letter != '\x7f') {
            out += letter;
            // --, ---, and ,, in T1 are ligatures.
            if ((letter == '-' || letter == ',') && at + 1 < words.size() && words[at + 1] == letter) out += "{}";
        }
    }
    return out;
}

std::string texLabel(std::string_view name) {
    std::string label;
    for (char letter : name) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        const bool fits = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (fits)
            label += letter;
        else if (!label.empty() && label.back() != '-')
            label += '-';
    }
    while (!label.empty() && label.back() == '-')
        label.pop_back();
    return label.empty() ? "table" : label;
}

} // namespace kenspeckle::exchange
