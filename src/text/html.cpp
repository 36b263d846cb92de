// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/html.h"

namespace kenspeckle::text {

std::string escapeHtml(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (const char letter : utf8) {
        switch (letter) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '\0':
            break;
        default:
            out += letter;
        }
    }
    return out;
}

} // namespace kenspeckle::text
