// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/given_options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/coding_frame.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/study.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::study {

namespace {

template <class Number> std::optional<Number> numberOf(const std::string& text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::vector<std::string> keysOf(const ReportKind& kind) {
    std::vector<std::string> keys;
    for (const ReportOption& option : kind.options)
        keys.push_back(option.key);
    return keys;
}

/// What is wrong with the value; nothing if it may be.
std::optional<std::string> complaint(const ReportOption& option, const std::string& value) {
    switch (option.type) {
    case OptionType::Flag:
        if (value != "yes" && value != "no") return "is \"yes\" or \"no\"";
        break;
    case OptionType::Number:
        if (const auto number = numberOf<int>(value); !number || *number < 0) return "is a whole number, not negative";
        break;
    case OptionType::Real:
        if (const auto number = numberOf<double>(value); !number || !std::isfinite(*number))
            return "is a number, such as 0.9";
        break;
    case OptionType::Choice:
        if (std::find(option.choices.begin(), option.choices.end(), value) == option.choices.end())
            return fmt::format("is one of {}", fmt::join(option.choices, ", "));
        break;
    case OptionType::Condition:
        if (value.find('=') == std::string::npos || value.front() == '=')
            return "is an attribute and a value, such as role=user";
        break;
    case OptionType::Text:
    case OptionType::Attribute:
    case OptionType::Code:
    case OptionType::Coder:
    case OptionType::Transcript:
    case OptionType::Participant:
    case OptionType::Query:
        break;
    }
    return std::nullopt;
}

std::vector<std::string> standardOf(const ReportOption& option) {
    if (!option.standard.empty()) return {option.standard};
    if (option.type == OptionType::Choice && !option.repeated) return {option.choices.front()};
    if (option.type == OptionType::Flag) return {"no"};
    return {};
}

} // namespace

Result<GivenOptions> GivenOptions::of(const ReportKind& kind, const ReportRequest& request) {
    for (const auto& asked : request.options)
        if (std::none_of(kind.options.begin(), kind.options.end(),
                         [&](const ReportOption& option) { return option.key == asked.first; }))
            return fail(ErrorKind::Usage, fmt::format("the report {} has no option \"{}\"; it has {}", kind.name,
                                                      asked.first, fmt::join(keysOf(kind), ", ")));
    GivenOptions given;
    for (const ReportOption& option : kind.options) {
        auto& values = given.m_values[option.key];
        if (const auto asked = request.options.find(option.key); asked != request.options.end()) values = asked->second;
        // An empty value of a single option is one that was not given.
        if (!option.repeated && values == std::vector<std::string>{""}) values.clear();
        if (!option.repeated && values.size() > 1)
            return fail(ErrorKind::Usage,
                        fmt::format("the option {} of the report {} takes one value", option.key, kind.name));
        for (const std::string& value : values)
            if (const auto wrong = complaint(option, value))
                return fail(ErrorKind::Usage, fmt::format("the option {} of the report {} {}, not \"{}\"", option.key,
                                                          kind.name, *wrong, value));
        if (values.empty()) values = standardOf(option);
    }
    return given;
}

const std::vector<std::string>& GivenOptions::all(const std::string& key) const { return m_values.at(key); }

const std::string& GivenOptions::text(const std::string& key) const {
    static const std::string kNone;
    const auto& values = all(key);
    return values.empty() ? kNone : values.front();
}

bool GivenOptions::flag(const std::string& key) const { return text(key) == "yes"; }

int GivenOptions::number(const std::string& key) const { return numberOf<int>(text(key)).value_or(0); }

double GivenOptions::real(const std::string& key) const { return numberOf<double>(text(key)).value_or(0); }

Result<std::vector<CodeId>> GivenOptions::codes(Study& study, const std::string& key) const {
    std::vector<CodeId> found;
    if (all(key).empty()) return found;
    const auto book = codebook(study);
    if (!book) return fail(book.error());
    for (const std::string& name : all(key)) {
        const auto code = book->resolve(name);
        if (!code) return fail(code.error());
        found.push_back(*code);
    }
    return found;
}

Result<std::vector<TranscriptId>> GivenOptions::transcripts(Study& study, const std::string& key) const {
    std::vector<TranscriptId> found;
    for (const std::string& name : all(key)) {
        const auto id = findTranscript(study, name);
        if (!id) return fail(id.error());
        found.push_back(*id);
    }
    return found;
}

Result<std::vector<ParticipantId>> GivenOptions::participants(Study& study, const std::string& key) const {
    std::vector<ParticipantId> found;
    for (const std::string& name : all(key)) {
        const auto id = findParticipant(study, name);
        if (!id) return fail(id.error());
        found.push_back(*id);
    }
    return found;
}

std::map<std::string, std::vector<std::string>> GivenOptions::conditions(const std::string& key) const {
    std::map<std::string, std::vector<std::string>> where;
    for (const std::string& condition : all(key)) {
        const std::size_t equals = condition.find('=');
        where[condition.substr(0, equals)].push_back(condition.substr(equals + 1));
    }
    return where;
}

} // namespace kenspeckle::study
