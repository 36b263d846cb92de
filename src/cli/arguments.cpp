// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <optional>

#include <fmt/format.h>

#include "text/words.h"

namespace kenspeckle::cli {

namespace {

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

/// Levenshtein's distance in bytes: enough for the names of commands.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

Result<Range> parseRange(const std::string& text) {
    const std::size_t colon = text.find(':');
    if (colon != std::string::npos) {
        const auto begin = wholeNumber(std::string_view(text).substr(0, colon));
        const auto end = wholeNumber(std::string_view(text).substr(colon + 1));
        if (begin && end && *begin < *end) return Range{{*begin}, {*end}};
    }
    return fail(ErrorKind::Usage,
                fmt::format("--range \"{}\" is not BEGIN:END; give two numbers of code points, the first the smaller, "
                            "such as 120:184",
                            text));
}

Result<std::chrono::sys_time<std::chrono::milliseconds>> parseTime(const std::string& text, End end,
                                                                   const std::string& option) {
    std::tm parts = {};
    for (const char* form : {"%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d"}) {
        parts = {};
        const char* rest = strptime(text.c_str(), form, &parts);
        if (!rest || *rest != '\0') continue;
        const bool dayAlone = std::string_view(form) == "%Y-%m-%d";
        if (dayAlone && end == End::After) ++parts.tm_mday;
        parts.tm_isdst = -1;
        const std::time_t seconds = std::mktime(&parts);
        return std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::seconds(seconds));
    }
    return fail(ErrorKind::Usage,
                fmt::format("{} \"{}\" is no time; write it as 2026-11-22 or 2026-11-22T14:30", option, text));
}

Result<std::int64_t> parseId(const std::string& text) {
    const auto value = wholeNumber(text);
    if (value && *value > 0) return *value;
    return fail(ErrorKind::Usage, fmt::format("\"{}\" is not an id; `ken codings` lists the ids", text));
}

Result<std::pair<std::string, std::string>> parseAssignment(const std::string& text, const std::string& option) {
    const std::size_t equals = text.find('=');
    if (equals != std::string::npos) {
        std::string name = trimmed(std::string_view(text).substr(0, equals));
        std::string value = trimmed(std::string_view(text).substr(equals + 1));
        if (!name.empty() && !value.empty()) return std::pair(std::move(name), std::move(value));
    }
    return fail(ErrorKind::Usage, fmt::format("{0} \"{1}\" has not two sides; write {0} \"NAME=VALUE\"", option, text));
}

Result<std::map<std::string, std::vector<std::string>>> parseConditions(const std::vector<std::string>& texts) {
    std::map<std::string, std::vector<std::string>> conditions;
    for (const std::string& text : texts) {
        const std::size_t equals = text.find('=');
        const std::string name = trimmed(std::string_view(text).substr(0, std::min(equals, text.size())));
        if (equals == std::string::npos || name.empty())
            return fail(ErrorKind::Usage,
                        fmt::format("--where \"{}\" has not two sides; write --where \"NAME=VALUE\", or \"NAME=\" "
                                    "for people without a value",
                                    text));
        // Spelt twice in different ways it is one attribute all the same.
        const auto known = std::find_if(conditions.begin(), conditions.end(),
                                        [&](const auto& each) { return text::fold(each.first) == text::fold(name); });
        auto& values = known == conditions.end() ? conditions[name] : known->second;
        values.push_back(trimmed(std::string_view(text).substr(equals + 1)));
    }
    return conditions;
}

std::vector<std::string> splitAtCommas(const std::vector<std::string>& texts) {
    std::vector<std::string> parts;
    for (const std::string& text : texts) {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find(',', at), text.size());
            std::string part = trimmed(std::string_view(text).substr(at, end - at));
            if (!part.empty()) parts.push_back(std::move(part));
            at = end + 1;
        }
    }
    return parts;
}

std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& names) {
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& name : names) {
        const std::size_t far = distance(word, name);
        const bool begins = word.size() >= 3 && name.rfind(word, 0) == 0;
        if (begins || far <= std::max<std::size_t>(1, name.size() / 3)) near.emplace_back(far, name);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (near.size() > 3) near.resize(3);
    std::vector<std::string> result;
    for (auto& [far, name] : near)
        result.push_back(std::move(name));
    return result;
}

} // namespace kenspeckle::cli
