// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kenspeckle::test {

/// A place in the source tree that breaks a rule of the house.
struct Violation {
    std::string file; ///< relative to the tree, with "/"
    int line = 0;     ///< from 1; 0 where the whole file is meant
    std::string rule; ///< what is wrong, in words

    [[nodiscard]] std::string text() const { return file + ":" + std::to_string(line) + ": " + rule; }
};

/// The longest that a file of src/ or include/ may be, in lines. We aim at 500; the rest is grace for one more fix.
inline constexpr int kLongestFile = 520;

/// Reads a source tree and lists what breaks the rules of docs/architecture.md, sorted by file and line:
///
/// - each library has its rooms: Qt in gui, Xapian in search, SQLite in storage, ICU in text, …
/// - a room includes rooms to its left only, and never a sibling; the window and `ken` see no room between text, model
///   and the public headers but study;
/// - Study itself (kenspeckle/study.h) is known to study, cli and gui only;
/// - public headers include public headers, the standard library and tl/expected.hpp;
/// - includes are written from include/ or src/, not with "..";
/// - every source file and script says its licence on top;
/// - no file of src/ or include/ is longer than kLongestFile.
[[nodiscard]] std::vector<Violation> checkHouse(const std::filesystem::path& tree);

} // namespace kenspeckle::test
