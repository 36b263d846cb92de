// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "kenspeckle/result.h"
#include "kenspeckle/study.h"
#include "text/counted.h"

#include <nlohmann/json_fwd.hpp>

namespace kenspeckle::cli {

/// What `ken` returns to the shell. The man page says the same.
enum class ExitCode : int {
    Done = 0,
    InPart = 1,  ///< some of it, or stopped, or the disk failed; what failed is listed
    Usage = 2,   ///< the command line, or a name, number or file in it, is wrong
    NoStudy = 3, ///< the study could not be opened or is not one
    Refused = 4, ///< a conflict with what is there, or a rule against it
};

/// Where a command writes and how. Commands write to nothing else.
struct Console {
    std::ostream& out;
    std::ostream& err;
    bool json = false;      ///< one JSON document instead of words for people
    bool bold = false;      ///< the output is a terminal that can show matches in bold
    bool progress = false;  ///< stderr is a terminal
    int width = 0;          ///< columns of the terminal; 0 where the output is a file or a pipe, which is never wrapped
    std::string coder = {}; ///< who changes things; empty: the login name
};

/// Prints one line, "ken: what, where, what to do".
void printError(Console& console, std::string_view message);

/// Prints the error and says with which code to end.
[[nodiscard]] ExitCode failed(Console& console, const Error& error);

/// Wrong usage that only a command can see.
[[nodiscard]] ExitCode misused(Console& console, std::string_view message);

/// Prints one JSON document. Bytes that are not UTF-8 (a file's name may hold them) become U+FFFD.
ExitCode printJson(Console& console, const nlohmann::ordered_json& document);

/// Opens the study and does the work with it; where it cannot be opened, says why and returns NoStudy.
[[nodiscard]] ExitCode withStudy(Console& console, const std::string& file,
                                 const std::function<ExitCode(Study&)>& work);

/// The words as one argument of a POSIX shell, quoted only if they must be.
[[nodiscard]] std::string shellQuoted(std::string_view words);

using text::counted;

} // namespace kenspeckle::cli
