// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/code_table.h"

#include <optional>

#include <fmt/format.h>

#include "storage/connection.h"
#include "text/words.h"

namespace kenspeckle::storage {

namespace {

std::int64_t packed(Colour colour) {
    return (std::int64_t{colour.red} << 16) | (std::int64_t{colour.green} << 8) | std::int64_t{colour.blue};
}

Colour unpacked(std::int64_t colour) {
    return {static_cast<std::uint8_t>((colour >> 16) & 0xFF), static_cast<std::uint8_t>((colour >> 8) & 0xFF),
            static_cast<std::uint8_t>(colour & 0xFF)};
}

std::optional<std::int64_t> orNull(CodeId id) { return id ? std::optional(id.value) : std::nullopt; }

Result<void> requireCode(Connection& connection, CodeId id) {
    Query query = connection.query("SELECT 1 FROM code WHERE id = ?");
    query.bind(id.value);
    if (query->step()) return {};
    return fail(ErrorKind::NotFound, fmt::format("there is no code {}; somebody may have removed it", id.value));
}

std::string nameTaken(const std::string& name) {
    return fmt::format("there is a code \"{}\" at that place of the codebook already; choose another name", name);
}

} // namespace

Result<Codebook> loadCodebook(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the codebook", [&]() -> Result<Codebook> {
        Query query = connection.query("SELECT id, parent, position, name, definition, use_when, do_not_use_when, "
                                       "example, colour, codable FROM code ORDER BY id");
        std::vector<Code> codes;
        while (query->step()) {
            codes.push_back({CodeId{query->integer(0)},
                             CodeId{query->integer(1)},
                             static_cast<int>(query->integer(2)),
                             {std::string(query->text(3)), std::string(query->text(4)), std::string(query->text(5)),
                              std::string(query->text(6)), std::string(query->text(7)), unpacked(query->integer(8)),
                              query->integer(9) != 0}});
        }
        auto book = Codebook::fromCodes(std::move(codes));
        if (!book) {
            book.error().kind = ErrorKind::Damaged;
            book.error().message = fmt::format("{}: {}", connection.file.string(), book.error().message);
        }
        return book;
    });
}

Result<CodeId> insertCode(Action& action, CodeId parent, int position, const CodeText& text) {
    Connection& connection = action.connection();
    return explained(attempt(connection, "adding a code",
                             [&]() -> Result<CodeId> {
                                 if (parent) {
                                     if (auto there = requireCode(connection, parent); !there) {
                                         return fail(there.error());
                                     }
                                 }
                                 const CodeId id{newId()};
                                 connection
                                     .query("INSERT INTO code (id, parent, position, name, name_key, definition, "
                                            "use_when, do_not_use_when, example, colour, codable) "
                                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                     .run(id.value, orNull(parent), position, text.name, text::fold(text.name),
                                          text.definition, text.useWhen, text.doNotUseWhen, text.example,
                                          packed(text.colour), text.codable ? 1 : 0);
                                 return id;
                             }),
                     nameTaken(text.name));
}

Result<void> updateCode(Action& action, CodeId id, const CodeText& text) {
    Connection& connection = action.connection();
    return explained(attempt(connection, "editing a code",
                             [&]() -> Result<void> {
                                 if (auto there = requireCode(connection, id); !there) return there;
                                 connection
                                     .query("UPDATE code SET name = ?, name_key = ?, definition = ?, use_when = ?, "
                                            "do_not_use_when = ?, example = ?, colour = ?, codable = ? WHERE id = ?")
                                     .run(text.name, text::fold(text.name), text.definition, text.useWhen,
                                          text.doNotUseWhen, text.example, packed(text.colour), text.codable ? 1 : 0,
                                          id.value);
                                 return {};
                             }),
                     nameTaken(text.name));
}

Result<void> placeCode(Action& action, CodeId id, CodeId parent, int position) {
    Connection& connection = action.connection();
    return explained(attempt(connection, "moving a code",
                             [&]() -> Result<void> {
                                 if (auto there = requireCode(connection, id); !there) return there;
                                 if (parent) {
                                     if (auto there = requireCode(connection, parent); !there) return there;
                                 }
                                 connection.query("UPDATE code SET parent = ?, position = ? WHERE id = ?")
                                     .run(orNull(parent), position, id.value);
                                 return {};
                             }),
                     "there is a code of that name at that place of the codebook already; rename one of them first");
}

Result<void> deleteCode(Action& action, CodeId id) {
    Connection& connection = action.connection();
    return explained(
        attempt(
            connection, "removing a code",
            [&]() -> Result<void> {
                if (auto there = requireCode(connection, id); !there) return there;
                connection.query("DELETE FROM memo WHERE target IN (SELECT id FROM coding WHERE code = ?)")
                    .run(id.value);
                connection.query("DELETE FROM guid WHERE id IN (SELECT id FROM coding WHERE code = ?)").run(id.value);
                connection.query("DELETE FROM review WHERE code = ?").run(id.value);
                connection.query("DELETE FROM adjudication WHERE code = ?").run(id.value);
                connection.query("DELETE FROM coding WHERE code = ?").run(id.value);
                connection.query("DELETE FROM summary WHERE code = ?").run(id.value);
                connection.query("DELETE FROM memo WHERE target = ?").run(id.value);
                connection.query("DELETE FROM guid WHERE id = ?").run(id.value);
                connection.query("DELETE FROM code WHERE id = ?").run(id.value);
                return {};
            }),
        "a code that still has codes below it cannot be removed; remove those first");
}

Result<void> setGuid(Action& action, const std::string& kind, std::int64_t id, const std::string& guid) {
    Connection& connection = action.connection();
    return attempt(connection, "keeping a GUID", [&]() -> Result<void> {
        connection
            .query("INSERT INTO guid (id, kind, guid) VALUES (?, ?, ?) ON CONFLICT (id, kind) DO UPDATE SET guid = "
                   "excluded.guid")
            .run(id, kind, guid);
        return {};
    });
}

Result<std::vector<std::pair<std::int64_t, std::string>>> guids(Database& database, const std::string& kind) {
    Connection& connection = database.connection();
    return attempt(connection, "reading GUIDs", [&]() -> Result<std::vector<std::pair<std::int64_t, std::string>>> {
        Query query = connection.query("SELECT id, guid FROM guid WHERE kind = ? ORDER BY id");
        query.bind(kind);
        std::vector<std::pair<std::int64_t, std::string>> found;
        while (query->step())
            found.emplace_back(query->integer(0), query->text(1));
        return found;
    });
}

} // namespace kenspeckle::storage
