// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <type_traits>

#include <gmock/gmock.h>

#include "kenspeckle/result.h"

namespace kenspeckle {

/// GoogleTest prints an error as its message.
inline void PrintTo(const Error& error, std::ostream* out) { *out << "error: " << error.message; }

namespace test {

/// A Result that succeeded; says the error where it did not.
MATCHER(IsOk, negation ? "is an error" : "is a success") {
    if (arg.has_value()) return true;
    *result_listener << "error: " << arg.error().message;
    return false;
}

/// A Result that failed with this kind, and a message that holds these words.
MATCHER_P2(FailsWith, kind, words, "fails as expected, saying \"" + std::string(words) + "\"") {
    if (arg.has_value()) {
        *result_listener << "succeeded";
        return false;
    }
    *result_listener << "error of kind " << static_cast<int>(arg.error().kind) << ": " << arg.error().message;
    return arg.error().kind == kind && arg.error().message.find(words) != std::string::npos;
}

} // namespace test
} // namespace kenspeckle

/// The value of a Result that must succeed; the test stops where it did not.
#define KS_ASSERT_VALUE(name, expression)                                                                              \
    auto name##_result = (expression);                                                                                 \
    ASSERT_TRUE(name##_result.has_value()) << name##_result.error().message;                                           \
    auto& name = *name##_result
