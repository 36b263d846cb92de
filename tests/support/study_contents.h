// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kenspeckle::test {

/// Every row of every table of a study's file but the journal, sorted, as text: two studies that hold the same compare
/// equal. Read through a connection of its own, so what is not on the disk is not seen.
using StudyContents = std::map<std::string, std::vector<std::string>>;
[[nodiscard]] StudyContents contentsOf(const std::filesystem::path& study);

/// The first few rows in which two differ, for a test's message; empty if they are the same.
[[nodiscard]] std::string differences(const StudyContents& before, const StudyContents& after);

} // namespace kenspeckle::test
