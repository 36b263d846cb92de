// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/source_tree.h"

namespace kenspeckle::test {

std::filesystem::path sourceTree() { return KENSPECKLE_SOURCE_DIR; }
std::filesystem::path testData() { return sourceTree() / "tests" / "data"; }
std::filesystem::path shippedCodebookFolder() { return sourceTree() / "codebooks"; }

} // namespace kenspeckle::test
