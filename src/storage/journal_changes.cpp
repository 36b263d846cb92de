// SPDX-License-Identifier: GPL-3.0-or-later

// What a journal entry changed, told to a person.
#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "kenspeckle/codebook.h"
#include "model/markdown.h"
#include "storage/changeset.h"
#include "storage/connection.h"
#include "storage/journal.h"
#include "storage/name_finder.h"
#include "storage/recorded_tables.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::storage {

namespace {

constexpr std::int64_t kLongText = 200; // code points of a field
constexpr std::int64_t kPassage = 60;   // code points of a coding's words

std::int64_t integer(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? *number : 0;
}

std::string instant(std::int64_t milliseconds) {
    const std::time_t seconds = static_cast<std::time_t>(milliseconds / 1000);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(seconds), milliseconds % 1000);
}

std::string_view role(std::int64_t value) {
    switch (value) {
    case 0:
        return "participant";
    case 1:
        return "interviewer";
    default:
        return "ignored";
    }
}

std::string_view attributeType(std::int64_t value) {
    switch (value) {
    case 0:
        return "text";
    case 1:
        return "number";
    case 2:
        return "date";
    default:
        return "yes or no";
    }
}

/// Puts the rows of one changeset together into things.
class Teller {
public:
    Teller(Connection& connection, ChangeWording wording)
        : m_connection(connection), m_names(connection), m_wording(wording) {}

    std::vector<Change> tell(const Changeset& changeset) {
        m_names.harvest(changeset);
        forEachRow(changeset, [&](const RowChange& row) {
            add(row);
            return true;
        });
        std::vector<Told*> order;
        for (auto& [key, told] : m_told)
            order.push_back(&told);
        std::sort(order.begin(), order.end(), [](const Told* a, const Told* b) {
            return std::tie(a->rank, a->change.id) < std::tie(b->rank, b->change.id);
        });
        nameCodings(order);
        std::vector<Change> changes;
        for (Told* told : order)
            changes.push_back(std::move(told->change));
        return changes;
    }

private:
    struct Told {
        Change change;
        std::ptrdiff_t rank = 0; ///< place of its table in recordedTables()
        TranscriptId transcript; ///< of a coding
        Range range;             ///< of a coding
    };

    Told& thing(std::string_view name, std::int64_t id) {
        const auto [place, isNew] = m_told.try_emplace({std::string(name), id});
        Told& told = place->second;
        if (isNew) {
            told.change.thing = name;
            told.change.id = id;
            const auto& tables = recordedTables();
            const auto table = std::find_if(tables.begin(), tables.end(), [&](const RecordedTable& candidate) {
                return candidate.row == RecordedTable::Row::Thing && candidate.thing == name;
            });
            told.rank = table - tables.begin();
            if (table != tables.end() && table->nameColumn >= 0) told.change.name = m_names.find(table->name, id);
        }
        return told;
    }

    void add(const RowChange& row) {
        using Row = RecordedTable::Row;
        const RecordedTable* table = recordedTable(row.table);
        if (!table || table->row == Row::Contents) return;
        const std::vector<std::optional<Value>>& known = row.kind == RowChange::Kind::Insert ? row.after : row.before;
        const auto key = [&](std::size_t column) {
            return column < known.size() && known[column] ? *known[column] : Value();
        };
        const std::int64_t id = integer(key(0));
        if (table->row == Row::Attribute) {
            addField(thing(table->thing, id), m_names.find("attribute", integer(key(1))), table->columns[2], row, 2);
            return;
        }
        if (table->row == Row::Guid) {
            const Value kind = key(1);
            const auto* word = std::get_if<std::string>(&kind);
            addField(thing(word ? *word : "", id), "GUID", table->columns[2], row, 2);
            return;
        }
        Told& told = thing(table->thing, id);
        if (table->row == Row::Thing) {
            told.change.kind = row.kind == RowChange::Kind::Insert   ? ChangeKind::Added
                               : row.kind == RowChange::Kind::Delete ? ChangeKind::Removed
                                                                     : ChangeKind::Edited;
        }
        // A changeset of an older version may have fewer columns.
        const std::size_t columns = std::min(table->columns.size(), row.before.size());
        for (std::size_t column = 0; column < columns; ++column) {
            addField(told, std::string(table->columns[column].field), table->columns[column], row, column);
        }
        if (table->name == "coding" && columns > 3) {
            told.transcript = TranscriptId{integer(key(1))};
            told.range = {CodePoint{integer(key(2))}, CodePoint{integer(key(3))}};
        }
        if (table->name == "memo") nameMemo(told, row);
    }

    /// A memo is known by its first line, and by the name of what it is about where that has one.
    void nameMemo(Told& told, const RowChange& row) {
        const auto word = [](const std::vector<std::optional<Value>>& values, std::size_t column) {
            const auto* found =
                column < values.size() && values[column] ? std::get_if<std::string>(&*values[column]) : nullptr;
            return found ? *found : std::string();
        };
        constexpr std::size_t kKind = 1;
        constexpr std::size_t kTarget = 2;
        constexpr std::size_t kText = 5;
        const std::string text = word(row.after, kText).empty() ? word(row.before, kText) : word(row.after, kText);
        told.change.name = model::memoTitle(text);
        const auto& known = row.kind == RowChange::Kind::Insert ? row.after : row.before;
        const std::string kind = word(known, kKind);
        if (kind.empty() || kind == "study" || kind == "coding" || row.kind == RowChange::Kind::Update) return;
        const std::int64_t target = known[kTarget] ? integer(*known[kTarget]) : 0;
        const std::string name = m_names.find(kind == "passage" ? "transcript" : kind, target);
        for (FieldChange& field : told.change.fields) {
            if (field.field != "about") continue;
            std::string& shown = field.before.empty() ? field.after : field.before;
            shown += " " + name;
        }
    }

    void addField(Told& told, std::string field, const RecordedColumn& column, const RowChange& row, std::size_t at) {
        if (column.show == Show::Hidden || at >= row.before.size()) return;
        FieldChange change{std::move(field), shown(column, row.before[at]), shown(column, row.after[at])};
        if (change.before.empty() && change.after.empty()) return;
        told.change.fields.push_back(std::move(change));
    }

    std::string shown(const RecordedColumn& column, const std::optional<Value>& value) {
        if (!value || std::holds_alternative<std::monostate>(*value)) return {};
        if (const auto* words = std::get_if<std::string>(&*value))
            return m_wording == ChangeWording::Whole || column.show == Show::Whole ? *words
                                                                                   : text::shorten(*words, kLongText);
        if (const auto* number = std::get_if<double>(&*value)) return fmt::format("{}", *number);
        const std::int64_t number = integer(*value);
        switch (column.show) {
        case Show::Colour:
            return fmt::format("#{:06X}", number);
        case Show::Role:
            return std::string(role(number));
        case Show::Type:
            return std::string(attributeType(number));
        case Show::Flag:
            return number ? "yes" : "no";
        case Show::Instant:
            return instant(number);
        case Show::Reference:
            return m_names.find(column.refersTo, number);
        default:
            return std::to_string(number);
        }
    }

    /// A coding is known by its words. Transcript by transcript, so that each text is read once.
    void nameCodings(const std::vector<Told*>& order) {
        std::map<TranscriptId, std::vector<Told*>> byTranscript;
        for (Told* told : order) {
            if (told->transcript) byTranscript[told->transcript].push_back(told);
        }
        for (const auto& [transcript, codings] : byTranscript) {
            Query query = m_connection.query("SELECT text FROM transcript_text WHERE transcript = ?");
            query.bind(transcript.value);
            if (!query->step()) continue;
            const text::OffsetMap offsets(query->text(0));
            for (Told* told : codings)
                told->change.name = text::shorten(offsets.slice(told->range), kPassage);
        }
    }

    Connection& m_connection;
    NameFinder m_names;
    ChangeWording m_wording;
    std::map<std::pair<std::string, std::int64_t>, Told> m_told;
};

} // namespace

Result<std::vector<Change>> changesOf(Database& database, JournalId entry, ChangeWording wording) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the journal", [&]() -> Result<std::vector<Change>> {
        const ReadTransaction oneState(connection);
        Changeset changeset;
        {
            Query query = connection.query("SELECT changeset FROM journal WHERE id = ?");
            query.bind(entry.value);
            if (!query->step()) {
                return fail(ErrorKind::NotFound,
                            fmt::format("there is no journal entry {}; ken history lists them", entry.value));
            }
            changeset = query->text(0);
        }
        return Teller(connection, wording).tell(changeset);
    });
}

} // namespace kenspeckle::storage
