// SPDX-License-Identifier: GPL-3.0-or-later

// The form of a changeset, as the head of SQLite's ext/session/sqlite3session.c describes it.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <sqlite3.h>

#include "storage/changeset.h"

namespace kenspeckle::storage {

namespace {

constexpr std::uint64_t kMostColumns = 32767; // SQLite's own limit

class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }

    bool byte(unsigned& value) {
        if (atEnd()) return false;
        value = static_cast<unsigned char>(m_bytes[m_at++]);
        return true;
    }
    bool skip(std::uint64_t count) {
        if (count > m_bytes.size() - m_at) return false;
        m_at += static_cast<std::size_t>(count);
        return true;
    }
    /// Seven bits a byte, highest first, the eighth saying that more follow; lengths fit into five bytes.
    bool varint(std::uint64_t& value) {
        value = 0;
        for (int i = 0; i < 5; ++i) {
            unsigned next = 0;
            if (!byte(next)) return false;
            value = (value << 7U) | (next & 0x7FU);
            if (!(next & 0x80U)) return true;
        }
        return false;
    }
    bool name() {
        const std::size_t end = m_bytes.find('\0', m_at);
        if (end == std::string_view::npos || end == m_at) return false;
        m_at = end + 1;
        return true;
    }
    /// One value; `left out` marks a column that an update does not touch.
    bool value(bool mayBeLeftOut) {
        unsigned type = 0;
        std::uint64_t length = 0;
        if (!byte(type)) return false;
        switch (type) {
        case 0:
            return mayBeLeftOut;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
            return skip(8);
        case SQLITE_TEXT:
        case SQLITE_BLOB:
            return varint(length) && skip(length);
        case SQLITE_NULL:
            return true;
        default:
            return false;
        }
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

} // namespace

bool isWellFormed(const Changeset& changeset) {
    Reader reader(changeset);
    std::uint64_t columns = 0; // of the table at hand; 0 before the first
    while (!reader.atEnd()) {
        unsigned mark = 0;
        unsigned indirect = 0;
        if (!reader.byte(mark)) return false;
        if (mark == 'T') {
            if (!reader.varint(columns) || columns == 0 || columns > kMostColumns) return false;
            if (!reader.skip(columns) || !reader.name()) return false; // a byte a column says what the key is
            continue;
        }
        if (mark != SQLITE_INSERT && mark != SQLITE_DELETE && mark != SQLITE_UPDATE) return false;
        if (columns == 0 || !reader.byte(indirect)) return false;
        const bool update = mark == SQLITE_UPDATE;
        for (std::uint64_t left = update ? 2 * columns : columns; left > 0; --left) {
            if (!reader.value(update)) return false;
        }
    }
    return true;
}

} // namespace kenspeckle::storage
