// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/drawing.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "text/sha256.h"

namespace kenspeckle::release {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's
constexpr std::size_t kShort = 4, kLong = 5;
constexpr std::size_t kManyQuotes = 1000; ///< beyond these, four characters would meet too often

int hexValue(char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

/// Five bits for each character, from the beginning of a digest in hexadecimal.
std::string base32(const std::string& hex, std::size_t length) {
    std::string code;
    unsigned bits = 0;
    int held = 0;
    for (const char digit : hex) {
        bits = (bits << 4U) | static_cast<unsigned>(hexValue(digit));
        held += 4;
        if (held < 5) continue;
        held -= 5;
        code += kAlphabet[(bits >> static_cast<unsigned>(held)) & 31U];
        if (code.size() == length) break;
    }
    return code;
}

bool hasDigit(const std::string& code) {
    return std::any_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Drawing::Drawing(std::string_view study, std::string_view profile, std::int64_t seed)
    : m_key(text::sha256(fmt::format("kenspeckle release\n{}\n{}\n{}", study, profile, seed))) {}

std::string Drawing::digest(std::string_view purpose, std::int64_t id, int attempt) const {
    return text::sha256(fmt::format("{}\n{}\n{}\n{}", m_key, purpose, id, attempt));
}

void Drawing::shuffle(std::vector<std::int64_t>& ids, std::string_view pile) const {
    std::vector<std::pair<std::string, std::int64_t>> drawn;
    drawn.reserve(ids.size());
    for (const std::int64_t id : ids)
        drawn.emplace_back(digest(pile, id), id);
    std::sort(drawn.begin(), drawn.end());
    std::transform(drawn.begin(), drawn.end(), ids.begin(), [](const auto& each) { return each.second; });
}

std::map<std::int64_t, int> Drawing::numbers(const std::vector<std::int64_t>& ids) const {
    const std::set<std::int64_t> distinct(ids.begin(), ids.end());
    std::vector<std::int64_t> drawn(distinct.begin(), distinct.end());
    shuffle(drawn, "people");
    std::map<std::int64_t, int> numbers;
    for (const std::int64_t id : drawn)
        numbers.emplace(id, static_cast<int>(numbers.size()) + 1);
    return numbers;
}

std::map<std::int64_t, std::string> Drawing::codes(const std::vector<std::int64_t>& ids) const {
    const std::set<std::int64_t> ascending(ids.begin(), ids.end());
    const std::size_t length = ascending.size() > kManyQuotes ? kLong : kShort;
    std::set<std::string> taken;
    std::map<std::int64_t, std::string> codes;
    for (const std::int64_t id : ascending) {
        std::string code;
        for (int attempt = 0; !hasDigit(code) || taken.count(code) > 0; ++attempt)
            code = base32(digest("code", id, attempt), length);
        taken.insert(code);
        codes.emplace(id, std::move(code));
    }
    return codes;
}

std::string codeIn(std::string_view typed) {
    std::string code;
    for (char c : typed) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        if (kAlphabet.find(c) == std::string_view::npos) return {};
        code += c;
    }
    return code.size() == kShort || code.size() == kLong ? code : std::string();
}

} // namespace kenspeckle::release
