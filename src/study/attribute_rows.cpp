// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/attribute_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "storage/participant_table.h"
#include "study/attribute_values.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle::study {

Result<std::vector<Attribute>> attributesForColumns(storage::Action& action, storage::Database& database,
                                                    const std::vector<std::string>& names,
                                                    const std::vector<std::vector<std::string>>& columns) {
    auto there = storage::attributes(database);
    if (!there) return fail(there.error());
    std::vector<Attribute> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto known = std::find_if(there->begin(), there->end(), [&](const Attribute& attribute) {
            return text::sameIgnoringCase(attribute.name, names[i]);
        });
        if (known != there->end()) {
            found.push_back(*known);
            continue;
        }
        const AttributeType type = typeOf(columns[i]);
        auto id = storage::insertAttribute(action, names[i], type);
        if (!id) return fail(id.error());
        found.push_back({*id, names[i], type});
        there->push_back(found.back());
    }
    return found;
}

Result<std::string> fittingValue(const Attribute& attribute, const std::string& value) {
    if (text::trim(value).empty()) return std::string();
    if (auto canonical = canonicalValue(value, attribute.type)) return *canonical;
    return fail(ErrorKind::Invalid, fmt::format("\"{}\" does not fit the attribute {}, which is {}", value,
                                                attribute.name, nameOf(attribute.type)));
}

} // namespace kenspeckle::study
