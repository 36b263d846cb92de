// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles of releases: those that come with the program, and those people write.
#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exchange/input_file.h"
#include "kenspeckle/release_profile.h"
#include "release/profile_file.h"
#include "study/reports/report_maker.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr std::array<const char*, 3> kShipped{"steering-group", "public-report", "site-feedback"};

/// Beside the program where it was installed or unpacked, where the build said, or in the source tree of a build that
/// was not installed.
std::vector<std::filesystem::path> folders() {
    std::vector<std::filesystem::path> found;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) found.push_back(program.parent_path().parent_path() / "share" / "kenspeckle" / "profiles");
    found.emplace_back(KENSPECKLE_INSTALLED_PROFILES);
    found.emplace_back(KENSPECKLE_SOURCE_PROFILES);
    return found;
}

/// Whether the tables can be asked for, before a study is.
Result<void> checkTables(const release::ProfileFile& read, const std::string& file) {
    for (std::size_t i = 0; i < read.profile.tables.size(); ++i) {
        const ReportRequest& table = read.profile.tables[i];
        const auto& kinds = reportKinds();
        const auto kind =
            std::find_if(kinds.begin(), kinds.end(), [&](const ReportKind& each) { return each.name == table.kind; });
        if (kind == kinds.end()) continue;
        if (auto options = study::GivenOptions::of(*kind, table); !options)
            return fail(ErrorKind::Invalid,
                        fmt::format("{} line {}: {}", file, read.tableLines[i], options.error().message));
    }
    return {};
}

Result<ReleaseProfile> readFile(const std::filesystem::path& file) {
    const auto bytes = exchange::readFile(file, release::kLargestProfile, ".toml");
    if (!bytes) return fail(bytes.error());
    auto read = release::readProfile(*bytes, file.filename().string());
    if (!read) return fail(read.error());
    if (auto checked = checkTables(*read, file.filename().string()); !checked) return fail(checked.error());
    return std::move(read->profile);
}

} // namespace

std::vector<ShippedProfile> shippedProfiles() {
    for (const std::filesystem::path& folder : folders()) {
        std::vector<ShippedProfile> profiles;
        for (const char* name : kShipped) {
            const std::filesystem::path file = folder / (std::string(name) + ".toml");
            std::error_code ignored;
            if (!std::filesystem::is_regular_file(file, ignored)) continue;
            const auto profile = readFile(file);
            if (profile) profiles.push_back({name, profile->title, file});
        }
        if (!profiles.empty()) return profiles;
    }
    return {};
}

Result<ReleaseProfile> readProfile(const std::filesystem::path& fileOrName) {
    std::error_code ignored;
    if (std::filesystem::exists(fileOrName, ignored)) return readFile(fileOrName);
    std::vector<std::string> names;
    for (const ShippedProfile& shipped : shippedProfiles()) {
        if (text::fold(shipped.name) == text::fold(fileOrName.string())) return readFile(shipped.file);
        names.push_back(shipped.name);
    }
    return fail(ErrorKind::NotFound,
                fmt::format("there is no file {}, and no profile of that name comes with the program; there are {}",
                            fileOrName.string(), fmt::join(names, ", ")));
}

} // namespace kenspeckle
