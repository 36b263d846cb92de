// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kenspeckle::storage {

/// How the audit trail shows a column.
enum class Show : std::uint8_t {
    Hidden,    ///< ours alone: keys, hashes, byte offsets
    Plain,     ///< as it is; long text is shortened
    Whole,     ///< as it is, whole: what people write and look back at, old beside new
    Colour,    ///< #RRGGBB
    Role,      ///< SpeakerRole in words
    Type,      ///< AttributeType in words
    Flag,      ///< yes or no
    Instant,   ///< ISO 8601, UTC
    Reference, ///< the name of what it refers to
};

struct RecordedColumn {
    std::string_view name;
    std::string_view field; ///< in words
    Show show = Show::Hidden;
    std::string_view refersTo = {}; ///< table, for Reference
};

/// What a row of a recorded table is to a person.
struct RecordedTable {
    enum class Row : std::uint8_t {
        Thing,     ///< something of its own; the first column is its id
        Part,      ///< more fields of the thing whose id the first column is
        Attribute, ///< (thing, attribute, value): one field of a thing, named by the attribute
        Guid,      ///< (id, kind, guid): one field of a thing of that kind
        Contents,  ///< comes and goes with its transcript, and is not told apart from it
    };
    std::string_view name;
    std::string_view thing; ///< "code"
    Row row = Row::Thing;
    int nameColumn = -1;                 ///< which column people know it by
    std::vector<RecordedColumn> columns; ///< in the order of the schema
};

/// In the order in which changes are told.
[[nodiscard]] const std::vector<RecordedTable>& recordedTables();

/// Null for a table that is not recorded.
[[nodiscard]] const RecordedTable* recordedTable(std::string_view name);

} // namespace kenspeckle::storage
