// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kenspeckle/result.h"

namespace kenspeckle::model {

/// How a quote is signed: "{pseudonym}, {role}" with what is known of the person put in. Where something is not known,
/// the words before it (at the beginning, after it) and brackets around it go too: "{pseudonym} ({role}), {site}" of
/// somebody without a role is "Evelyn, North".
class AttributionPattern {
public:
    /// Usage for a brace that is not closed, and for a pattern without a field.
    [[nodiscard]] static Result<AttributionPattern> of(const std::string& pattern);

    /// What stands in braces, in order.
    [[nodiscard]] const std::vector<std::string>& fields() const { return m_fields; }
    /// `valueOf` says what is known: nothing is an empty text.
    [[nodiscard]] std::string fill(const std::function<std::string(const std::string& field)>& valueOf) const;

private:
    std::vector<std::string> m_fields;
    std::vector<std::string> m_words; ///< before each field, and after the last
};

} // namespace kenspeckle::model
