// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/attribution.h"

#include <utility>

namespace kenspeckle::model {

namespace {

/// Takes the brackets off that stand around a field without a value.
void unbracket(std::string& before, std::string& after) {
    static const std::vector<std::pair<char, char>> kBrackets{{'(', ')'}, {'[', ']'}};
    for (const auto& [open, close] : kBrackets)
        if (!before.empty() && before.back() == open && !after.empty() && after.front() == close) {
            before.pop_back();
            after.erase(0, 1);
        }
}

} // namespace

Result<AttributionPattern> AttributionPattern::of(const std::string& pattern) {
    AttributionPattern made;
    std::size_t at = 0;
    for (std::size_t open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', at)) {
        const std::size_t close = pattern.find('}', open);
        if (close == std::string::npos || close == open + 1)
            return fail(ErrorKind::Usage, "the attribution \"" + pattern +
                                              "\" has a brace without a name and its end; write {pseudonym}, {role}");
        made.m_words.push_back(pattern.substr(at, open - at));
        made.m_fields.push_back(pattern.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    if (made.m_fields.empty())
        return fail(ErrorKind::Usage, "the attribution \"" + pattern +
                                          "\" names nothing; put names of attributes in braces: {pseudonym}, {role}");
    made.m_words.push_back(pattern.substr(at));
    return made;
}

std::string AttributionPattern::fill(const std::function<std::string(const std::string& field)>& valueOf) const {
    std::string filled;
    std::string words = m_words.front();
    bool begun = false;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        std::string after = m_words[i + 1];
        if (const std::string value = valueOf(m_fields[i]); !value.empty()) {
            filled += words + value;
            words = std::move(after);
            begun = true;
            continue;
        }
        unbracket(words, after);
        words = begun ? std::move(after) : std::string();
    }
    return begun ? filled + words : std::string();
}

} // namespace kenspeckle::model
