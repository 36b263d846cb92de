// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/coding_frame.h"

#include <array>
#include <system_error>
#include <utility>

namespace kenspeckle {

namespace {

constexpr std::array kShipped{
    std::pair{"rosc-eight-point-plan.qdc", "ROSC eight-point plan"},
    std::pair{"community-hub-framework.qdc", "Community hub framework"},
    std::pair{"mat-standards.qdc", "MAT standards"},
};

/// Beside the program where it was installed or unpacked, where the build said, or in the source tree of a build that
/// was not installed.
std::vector<std::filesystem::path> folders() {
    std::vector<std::filesystem::path> found;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) found.push_back(program.parent_path().parent_path() / "share" / "kenspeckle" / "codebooks");
    found.emplace_back(KENSPECKLE_INSTALLED_CODEBOOKS);
    found.emplace_back(KENSPECKLE_SOURCE_CODEBOOKS);
    return found;
}

} // namespace

std::vector<ShippedCodebook> shippedCodebooks() {
    for (const std::filesystem::path& folder : folders()) {
        std::vector<ShippedCodebook> codebooks;
        std::error_code ignored;
        for (const auto& [file, name] : kShipped)
            if (std::filesystem::is_regular_file(folder / file, ignored)) codebooks.push_back({name, folder / file});
        if (!codebooks.empty()) return codebooks;
    }
    return {};
}

} // namespace kenspeckle
