// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a profile: it is read or refused in words, and what is read breaks no rule of its own.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "release/generalising.h"
#include "release/profile_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kenspeckle;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = release::readProfile(text, "fuzz.toml");
    if (!read) {
        if (read.error().message.empty()) std::abort();
        return 0;
    }
    const ReleaseProfile& profile = read->profile;
    if (profile.title.empty() || profile.audience.empty() || profile.approvals < 1 || profile.threshold < 1)
        std::abort();
    if (profile.siteInTables && (profile.quotes || profile.pseudonyms != Pseudonyms::Dropped)) std::abort();
    if (read->tableLines.size() != profile.tables.size()) std::abort();
    for (const PublishedAttribute& attribute : profile.attributes) {
        for (const auto& [type, values] : attribute.types)
            for (const std::string& value : values)
                if (release::generalise(attribute, value) != type) std::abort();
        if (attribute.types.empty() && attribute.bands.empty() && !attribute.others) std::abort();
    }
    return 0;
}
