// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/attribute_table.h"

#include <fmt/format.h>

#include "storage/connection.h"
#include "text/words.h"

namespace kenspeckle::storage {

namespace {

/// A choice is a text with a row of choices: programs that know no choices read it right.
int storedType(AttributeType type) { return type == AttributeType::Choice ? 0 : static_cast<int>(type); }

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        found.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return found;
}

Result<void> requireAttribute(Connection& connection, AttributeId id) {
    Query query = connection.query("SELECT 1 FROM attribute WHERE id = ?");
    query.bind(id.value);
    if (query->step()) return {};
    return fail(ErrorKind::NotFound, fmt::format("there is no attribute {}; somebody may have removed it", id.value));
}

void storeChoices(Connection& connection, AttributeId id, const std::vector<std::string>& choices) {
    if (choices.empty()) {
        connection.query("DELETE FROM attribute_choices WHERE attribute = ?").run(id.value);
        return;
    }
    connection
        .query("INSERT INTO attribute_choices (attribute, choices) VALUES (?, ?) "
               "ON CONFLICT (attribute) DO UPDATE SET choices = excluded.choices")
        .run(id.value, fmt::format("{}", fmt::join(choices, "\n")));
}

std::string nameTaken(const std::string& name) {
    return fmt::format("there is an attribute \"{}\" already; choose another name", name);
}

} // namespace

Result<std::vector<Attribute>> attributes(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the attributes", [&]() -> Result<std::vector<Attribute>> {
        Query query = connection.query("SELECT id, name, type, choices FROM attribute "
                                       "LEFT JOIN attribute_choices ON attribute = id ORDER BY id");
        std::vector<Attribute> found;
        while (query->step()) {
            Attribute attribute{AttributeId{query->integer(0)}, std::string(query->text(1)),
                                static_cast<AttributeType>(query->integer(2))};
            if (!query->isNull(3)) {
                attribute.type = AttributeType::Choice;
                attribute.choices = lines(query->text(3));
            }
            found.push_back(std::move(attribute));
        }
        return found;
    });
}

Result<AttributeId> insertAttribute(Action& action, const std::string& name, AttributeType type,
                                    const std::vector<std::string>& choices) {
    Connection& connection = action.connection();
    return explained(attempt(connection, "adding an attribute",
                             [&]() -> Result<AttributeId> {
                                 const AttributeId id{newId()};
                                 connection
                                     .query("INSERT INTO attribute (id, name, name_key, type) VALUES (?, ?, ?, ?)")
                                     .run(id.value, name, text::fold(name), storedType(type));
                                 if (type == AttributeType::Choice) storeChoices(connection, id, choices);
                                 return id;
                             }),
                     nameTaken(name));
}

Result<void> setAttributeName(Action& action, AttributeId id, const std::string& name) {
    Connection& connection = action.connection();
    return explained(attempt(connection, "renaming an attribute",
                             [&]() -> Result<void> {
                                 if (auto there = requireAttribute(connection, id); !there) return there;
                                 connection.query("UPDATE attribute SET name = ?, name_key = ? WHERE id = ?")
                                     .run(name, text::fold(name), id.value);
                                 return {};
                             }),
                     nameTaken(name));
}

Result<void> setAttributeType(Action& action, AttributeId id, AttributeType type,
                              const std::vector<std::string>& choices) {
    Connection& connection = action.connection();
    return attempt(connection, "changing an attribute", [&]() -> Result<void> {
        if (auto there = requireAttribute(connection, id); !there) return there;
        connection.query("UPDATE attribute SET type = ? WHERE id = ?").run(storedType(type), id.value);
        storeChoices(connection, id, type == AttributeType::Choice ? choices : std::vector<std::string>());
        return {};
    });
}

Result<void> deleteAttribute(Action& action, AttributeId id) {
    Connection& connection = action.connection();
    return attempt(connection, "removing an attribute", [&]() -> Result<void> {
        if (auto there = requireAttribute(connection, id); !there) return there;
        connection.query("DELETE FROM participant_value WHERE attribute = ?").run(id.value);
        connection.query("DELETE FROM transcript_value WHERE attribute = ?").run(id.value);
        connection.query("DELETE FROM attribute_choices WHERE attribute = ?").run(id.value);
        connection.query("DELETE FROM guid WHERE id = ?").run(id.value);
        connection.query("DELETE FROM attribute WHERE id = ?").run(id.value);
        return {};
    });
}

} // namespace kenspeckle::storage
