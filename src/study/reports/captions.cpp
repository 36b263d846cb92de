// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/captions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "study/speaker_conditions.h"

namespace kenspeckle::study {

std::string conditionsInWords(const std::map<std::string, std::vector<std::string>>& where) {
    std::string words;
    for (const auto& [attribute, values] : where) {
        std::vector<std::string> named;
        for (const std::string& value : values)
            named.push_back(value.empty() ? kNotRecorded : value);
        words += fmt::format(" Only people whose {} is {}.", attribute, fmt::join(named, " or "));
    }
    return words;
}

std::string codersInWords(const std::string& coder) {
    return coder.empty() ? " All coders pooled." : fmt::format(" Codings of {} only.", coder);
}

} // namespace kenspeckle::study
