// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "storage/connection.h"

struct sqlite3_session;

namespace kenspeckle::storage {

/// Bytes of a changeset (https://www.sqlite.org/sessionintro.html).
using Changeset = std::string;

/// A column's value in a changeset; monostate is SQL's NULL.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// One row that a changeset changes. A column that an update leaves as it was has no value in either list, but for the
/// primary key, which is in `before`.
struct RowChange {
    enum class Kind : std::uint8_t { Insert, Update, Delete };
    Kind kind = Kind::Insert;
    std::string_view table; ///< valid during the visit
    std::vector<std::optional<Value>> before;
    std::vector<std::optional<Value>> after;
};

/// Records every change of the recorded tables made through the connection while it lives.
class Recorder {
public:
    explicit Recorder(Connection& connection);
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    ~Recorder();

    /// What changed since the beginning, net: empty if nothing did.
    [[nodiscard]] Changeset changeset() const;

private:
    sqlite3_session* m_session = nullptr;
    Connection* m_connection;
};

/// Whether bytes have the form of a changeset. SQLite 3.40 reads one that is cut short for ever, so everything below
/// asks first.
[[nodiscard]] bool isWellFormed(const Changeset& changeset);

/// Calls `visit` for every row of a changeset until it returns false. Throws SQLite::Exception if the bytes are no
/// changeset.
void forEachRow(const Changeset& changeset, const std::function<bool(const RowChange&)>& visit);

/// The changeset that undoes this one.
[[nodiscard]] Changeset inverted(const Changeset& changeset);

/// Applies a changeset whole or not at all. Conflict, naming the table, unless every row is exactly as the changeset
/// expects and all references hold afterwards. Throws SQLite::Exception for everything else. Within a
/// transaction only, which the caller rolls back unless this succeeds.
[[nodiscard]] Result<void> applyChangeset(Connection& connection, const Changeset& changeset);

} // namespace kenspeckle::storage
