// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/group_names.h"

#include <algorithm>

#include "kenspeckle/attributes.h"

namespace kenspeckle::study {

Result<GroupNames> groupNames(Study& study, const std::string& attribute, std::vector<std::string> values) {
    const auto known = attributeValues(study, attribute);
    if (!known) return fail(known.error());
    GroupNames names{std::move(values), 0};
    names.recorded = names.values.size();
    // Only the last can be of those for whom nothing is recorded.
    if (!names.values.empty() && std::find(known->begin(), known->end(), names.values.back()) == known->end())
        --names.recorded;
    return names;
}

} // namespace kenspeckle::study
