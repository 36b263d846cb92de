// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "kenspeckle/attributes.h"
#include "storage/database.h"

namespace kenspeckle::study {

/// The participants or transcripts of a study by name, with the values they have: what a table of values is read into.
class Owners {
public:
    struct Owner {
        std::string name;
        ParticipantId participant; ///< one of the two
        TranscriptId transcript;
        std::unordered_map<AttributeId, std::string> values;
    };

    [[nodiscard]] static Result<Owners> load(storage::Database& database, AttributesOf whose);

    /// In the order made.
    [[nodiscard]] const std::vector<Owner>& all() const { return m_all; }
    /// By name, whatever its case; null for none. Valid until add().
    [[nodiscard]] const Owner* find(const std::string& name) const;
    /// NotFound, saying how to see who is there.
    [[nodiscard]] Error missing(const std::string& name) const;
    void add(Owner owner);

private:
    explicit Owners(AttributesOf whose) : m_whose(whose) {}

    AttributesOf m_whose;
    std::vector<Owner> m_all;
    std::unordered_map<std::string, std::size_t> m_byName; ///< folded
};

} // namespace kenspeckle::study
