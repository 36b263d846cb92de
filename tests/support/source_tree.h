// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace kenspeckle::test {

/// Where the sources are that this program was built from.
[[nodiscard]] std::filesystem::path sourceTree();
/// tests/data of it.
[[nodiscard]] std::filesystem::path testData();
/// The codebooks that come with the program.
[[nodiscard]] std::filesystem::path shippedCodebookFolder();

} // namespace kenspeckle::test
