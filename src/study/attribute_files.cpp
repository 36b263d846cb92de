// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <unordered_map>

#include <fmt/format.h>

#include "exchange/table_file.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/study.h"
#include "sources/table.h"
#include "storage/action.h"
#include "storage/attribute_table.h"
#include "storage/participant_table.h"
#include "study/attribute_rows.h"
#include "study/owners.h"
#include "study/parts.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// Programs put ' before a text that a spreadsheet would run as a formula, as ours does: it is not part of the value.
/// Where a value itself begins so, another ' goes before it.
bool guarded(const std::string& cell) {
    const std::size_t begin = cell.find_first_not_of('\'');
    return begin != 0 && begin != std::string::npos &&
           std::string_view("=+-@").find(cell[begin]) != std::string_view::npos;
}

bool isDelimited(const std::filesystem::path& file) {
    const std::string ending = text::fold(file.extension().string());
    return ending == ".csv" || ending == ".tsv";
}

/// A number as a number where a spreadsheet gives back the same digits, else as text.
ReportCell cellFor(const Attribute& attribute, const std::string& value) {
    constexpr std::size_t kExactDigits = 15;
    if (attribute.type != AttributeType::Number || value.size() > kExactDigits) return value;
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || fmt::format("{}", number) != value) return value;
    return number;
}

/// Rows of a table as they are read into a study.
class Reading {
public:
    Reading(storage::Action& action, Study::Parts& parts, AttributesOf whose, UnknownPeople unknown,
            AttributesOutcome& outcome)
        : m_action(action), m_parts(parts), m_whose(whose), m_unknown(unknown), m_outcome(outcome) {}

    Result<void> read(const sources::Table& table, const std::string& file) {
        const std::vector<std::string> names(table.header.begin() + 1, table.header.end());
        std::vector<std::vector<std::string>> columns(names.size());
        for (const sources::Table::Row& row : table.rows)
            for (std::size_t i = 0; i < names.size(); ++i)
                columns[i].push_back(row.cells[i + 1]);
        auto known = study::attributesForColumns(m_action, m_parts.database, names, columns);
        if (!known) return fail(known.error());
        auto owners = study::Owners::load(m_parts.database, m_whose);
        if (!owners) return fail(owners.error());
        for (const sources::Table::Row& row : table.rows) {
            auto owner = ownerOf(row, *owners);
            if (!owner) return fail(owner.error());
            if (!*owner) continue;
            ++m_outcome.participants;
            for (std::size_t i = 0; i < names.size(); ++i) {
                auto fitting = study::fittingValue((*known)[i], row.cells[i + 1]);
                if (!fitting)
                    return fail(fitting.error().kind, fmt::format("{}, row {}, column {}: {}; nothing was changed",
                                                                  file, row.number, names[i], fitting.error().message));
                if (fitting->empty()) continue;
                auto set = study::store(m_action, (*known)[i].id,
                                        {(*owner)->participant, (*owner)->transcript, std::move(*fitting)});
                if (!set) return set;
            }
        }
        return {};
    }

private:
    /// Null for a row that is left out.
    Result<const study::Owners::Owner*> ownerOf(const sources::Table::Row& row, study::Owners& owners) {
        const char* const kind = m_whose == AttributesOf::Participants ? "participant" : "transcript";
        const std::string who = text::simplify(row.cells.front());
        if (who.empty()) {
            m_outcome.notices.push_back(fmt::format("row {}: names no {}; left out", row.number, kind));
            return nullptr;
        }
        if (!owners.find(who)) {
            if (m_whose != AttributesOf::Participants || m_unknown == UnknownPeople::LeaveOut) {
                m_outcome.notices.push_back(
                    fmt::format("row {}: no {} is called \"{}\"; left out", row.number, kind, who));
                return nullptr;
            }
            auto id = storage::insertParticipant(m_action, who);
            if (!id) return fail(id.error());
            owners.add({who, *id, {}, {}});
            ++m_outcome.added;
        }
        if (const auto [earlier, isNew] = m_rowOf.try_emplace(text::fold(who), row.number); !isNew) {
            m_outcome.notices.push_back(
                fmt::format("row {}: \"{}\" stands in row {} already; left out", row.number, who, earlier->second));
            return nullptr;
        }
        return owners.find(who);
    }

    storage::Action& m_action;
    Study::Parts& m_parts;
    AttributesOf m_whose;
    UnknownPeople m_unknown;
    AttributesOutcome& m_outcome;
    std::unordered_map<std::string, int> m_rowOf; ///< by folded name
};

/// The columns must be named, each once, for a value to have a place.
Result<void> checkHeader(const sources::Table& table, const std::string& file) {
    if (table.header.size() < 2)
        return fail(
            ErrorKind::Invalid,
            fmt::format("{}: one column only; the first should name participants, the others be attributes", file));
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 1; i < table.header.size(); ++i) {
        if (table.header[i].empty())
            return fail(ErrorKind::Invalid, fmt::format("{}: column {} has no name; write one above it", file, i + 1));
        const auto [earlier, isNew] = places.try_emplace(text::fold(table.header[i]), i);
        if (!isNew)
            return fail(ErrorKind::Invalid, fmt::format("{}: columns {} and {} are both called \"{}\"; rename one",
                                                        file, earlier->second + 1, i + 1, table.header[i]));
    }
    return {};
}

} // namespace

Result<AttributesOutcome> importAttributes(Study& study, const std::filesystem::path& file, AttributesOf whose,
                                           UnknownPeople unknown) {
    Study::Parts& parts = study.parts();
    auto table = sources::readTable(file);
    if (!table) return fail(table.error());
    if (auto sound = checkHeader(*table, file.string()); !sound) return fail(sound.error());
    if (isDelimited(file)) {
        const auto unguard = [](std::string& cell) {
            if (guarded(cell)) cell.erase(0, 1);
        };
        for (std::string& name : table->header)
            unguard(name);
        for (sources::Table::Row& row : table->rows)
            for (std::string& cell : row.cells)
                unguard(cell);
    }
    AttributesOutcome outcome;
    outcome.notices = table->notices;
    outcome.attributes = static_cast<int>(table->header.size()) - 1;
    auto done =
        storage::perform(parts.database, parts.coder, fmt::format("Read attributes from {}", file.filename().string()),
                         [&](storage::Action& action) {
                             return Reading(action, parts, whose, unknown, outcome).read(*table, file.string());
                         });
    if (!done) return fail(done.error());
    return outcome;
}

Result<void> exportAttributes(Study& study, const std::filesystem::path& file, AttributesOf whose) {
    Study::Parts& parts = study.parts();
    const bool people = whose == AttributesOf::Participants;
    auto known = storage::attributes(parts.database);
    if (!known) return fail(known.error());
    auto owners = study::Owners::load(parts.database, whose);
    if (!owners) return fail(owners.error());
    const bool doubled = isDelimited(file);
    const auto text = [&](const std::string& value) { return doubled && guarded(value) ? "'" + value : value; };

    ReportTable table;
    table.title = people ? "Participants" : "Transcripts";
    table.caption = people ? "What is known of each participant." : "Values that transcripts have of their own.";
    table.header = {people ? "Participant" : "Transcript"};
    for (const Attribute& attribute : *known)
        table.header.push_back(text(attribute.name));
    std::vector<const study::Owners::Owner*> rows;
    for (const study::Owners::Owner& owner : owners->all())
        rows.push_back(&owner);
    if (people) {
        const text::Collator collator(study.language());
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const auto* a, const auto* b) { return collator.compare(a->name, b->name) < 0; });
    }
    for (const study::Owners::Owner* owner : rows) {
        std::vector<ReportCell> cells{text(owner->name)};
        for (const Attribute& attribute : *known) {
            const auto value = owner->values.find(attribute.id);
            cells.push_back(value == owner->values.end() ? ReportCell() : cellFor(attribute, text(value->second)));
        }
        table.rows.push_back(std::move(cells));
    }
    return exchange::writeTable(table, file);
}

} // namespace kenspeckle
