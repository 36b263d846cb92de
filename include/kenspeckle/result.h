// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace kenspeckle {

/// What sort of thing went wrong: enough for a caller to decide what to do, where the message is for a person.
enum class ErrorKind : std::uint8_t {
    Usage,       ///< the caller asked for something that makes no sense
    NotFound,    ///< a name, id or file that is not there
    Invalid,     ///< input that cannot be read: a malformed file, query or value
    NotAStudy,   ///< the file is not a Kenspeckle study
    NewerStudy,  ///< the study was written by a newer version
    Locked,      ///< another program holds the study
    Damaged,     ///< the study or its index is broken
    InputOutput, ///< the disk refused: no permission, no space, no such folder
    Conflict,    ///< the change contradicts what is there already
    Refused,     ///< a rule protecting participants forbids it
    Cancelled,   ///< the user stopped it; nothing half done remains
};

/// A failure. The message is one line that says what happened, where (file and place), and what to do about it.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    std::string message;
};

/// The outcome of everything that can fail. Stands in for C++23's std::expected, which g++ 12 does not have; it is the
/// one name in these headers that is not our own.
template <class T> using Result = tl::expected<T, Error>;

/// Returns from a function of type Result<T> with an error: `return fail(ErrorKind::NotFound, "no code \"x\"");`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, std::string message) {
    return tl::unexpected<Error>(Error{kind, std::move(message)});
}

/// Hands an error on from one Result type to another.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace kenspeckle
