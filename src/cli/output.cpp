// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kenspeckle::cli {

namespace {

ExitCode exitCodeOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Usage:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
        return ExitCode::Usage;
    case ErrorKind::NotAStudy:
    case ErrorKind::NewerStudy:
    case ErrorKind::Locked:
    case ErrorKind::Damaged:
        return ExitCode::NoStudy;
    case ErrorKind::Conflict:
    case ErrorKind::Refused:
        return ExitCode::Refused;
    case ErrorKind::InputOutput:
    case ErrorKind::Cancelled:
        return ExitCode::InPart;
    }
    return ExitCode::InPart;
}

} // namespace

void printError(Console& console, std::string_view message) {
    std::string line(message);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    console.err << "ken: " << line << '\n';
}

ExitCode failed(Console& console, const Error& error) {
    printError(console, error.message);
    return exitCodeOf(error.kind);
}

ExitCode misused(Console& console, std::string_view message) {
    printError(console, message);
    return ExitCode::Usage;
}

ExitCode printJson(Console& console, const nlohmann::ordered_json& document) {
    console.out << document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    return ExitCode::Done;
}

ExitCode withStudy(Console& console, const std::string& file, const std::function<ExitCode(Study&)>& work) {
    auto study = Study::open(file, console.coder);
    if (!study) {
        printError(console, study.error().message);
        return ExitCode::NoStudy;
    }
    return work(*study);
}

std::string shellQuoted(std::string_view words) {
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./,:@%+=";
    if (!words.empty() && words.find_first_not_of(kPlain) == std::string_view::npos) return std::string(words);
    std::string quoted = "'";
    for (const char c : words) {
        if (c == '\'') {
            quoted += "'\\''";
        } else {
            quoted += c;
        }
    }
    return quoted + '\'';
}

} // namespace kenspeckle::cli
