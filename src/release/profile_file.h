// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/release_profile.h"
#include "kenspeckle/result.h"

namespace kenspeckle::release {

inline constexpr std::size_t kLargestProfile = std::size_t{1} << 20;

/// A profile, and where in its file the parts stand that only a study can judge.
struct ProfileFile {
    ReleaseProfile profile;
    std::vector<int> tableLines; ///< of ReleaseProfile::tables
};

/// Reads what a profile says; `file` names it in errors, and without its ending becomes ReleaseProfile::name. Invalid,
/// with file and line, for what is no TOML, an unknown key, a value of another sort, and rules that contradict one
/// another. Whether its attributes, codes and reports exist is for others to say.
[[nodiscard]] Result<ProfileFile> readProfile(std::string_view bytes, const std::string& file);

} // namespace kenspeckle::release
