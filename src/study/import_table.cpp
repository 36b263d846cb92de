// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/importing.h"
#include "kenspeckle/study.h"
#include "sources/table.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/participant_table.h"
#include "study/attribute_rows.h"
#include "study/codebook_rows.h"
#include "study/index_upkeep.h"
#include "study/parts.h"
#include "study/transcript_building.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// The table's columns by what they mean, as indices.
struct Columns {
    std::size_t text = 0;
    std::optional<std::size_t> participant;
    std::vector<std::size_t> attributes;
    std::vector<std::size_t> codes;
};

Result<Columns> findColumns(const sources::Table& table, const TableColumns& wanted, const std::string& file) {
    const auto find = [&](const std::string& name) -> Result<std::size_t> {
        if (const auto column = table.column(name)) return *column;
        return fail(ErrorKind::Usage, fmt::format("{}: there is no column \"{}\"; there are {}", file, name,
                                                  fmt::join(table.header, ", ")));
    };
    Columns columns;
    auto words = find(wanted.text);
    if (!words) return fail(words.error());
    columns.text = *words;
    if (!wanted.participant.empty()) {
        auto who = find(wanted.participant);
        if (!who) return fail(who.error());
        columns.participant = *who;
    }
    for (const auto& [names, target] :
         {std::pair{&wanted.attributes, &columns.attributes}, std::pair{&wanted.codes, &columns.codes}})
        for (const std::string& name : *names) {
            auto column = find(name);
            if (!column) return fail(column.error());
            target->push_back(*column);
        }
    return columns;
}

/// What stands on each participant, and in which row it was first said.
class FirstValues {
public:
    explicit FirstValues(std::vector<Disagreement>& disagreements) : m_disagreements(disagreements) {}

    /// Says a value of a participant. True if it is the first, which is to stand on the participant.
    bool say(ParticipantId who, const std::string& name, const Attribute& attribute, const std::string& value,
             int row) {
        const auto [first, isFirst] = m_first.try_emplace({who, attribute.id}, std::pair{value, row});
        if (isFirst) return true;
        if (first->second.first != value) differ(name, attribute.name, first->second, value, row);
        return false;
    }
    /// What the study knew of the participant before the table.
    void know(ParticipantId who, AttributeId attribute, const std::string& value) {
        m_first.try_emplace({who, attribute}, std::pair{value, 0});
    }

private:
    using Key = std::pair<ParticipantId, AttributeId>;
    struct Hash {
        std::size_t operator()(const Key& key) const noexcept {
            return std::hash<ParticipantId>{}(key.first) * 31 + std::hash<AttributeId>{}(key.second);
        }
    };

    void differ(const std::string& name, const std::string& attribute, const std::pair<std::string, int>& kept,
                const std::string& other, int row) {
        for (Disagreement& known : m_disagreements)
            if (known.participant == name && known.attribute == attribute && known.other == other) {
                known.rows.push_back(row);
                return;
            }
        m_disagreements.push_back({name, attribute, kept.first, kept.second, other, {row}});
    }

    std::vector<Disagreement>& m_disagreements;
    std::unordered_map<Key, std::pair<std::string, int>, Hash> m_first;
};

/// One import of one table: the state that its rows share.
struct TableImport {
    storage::Action& action;
    storage::Database& database;
    const sources::Table& table;
    const Columns& columns;
    const std::string& stem;
    study::KnownSpeakers known;
    study::UniqueNames names;
    Codebook codebook;
    std::vector<Attribute> attributes;
    FirstValues firstValues;
    TableOutcome& outcome;

    Result<void> addRow(const sources::Table::Row& row);
    Result<void> addValues(const sources::Table::Row& row, TranscriptId transcript, ParticipantId who,
                           const std::string& name);
    Result<void> addCoding(const sources::Table::Row& row, TranscriptId transcript, std::int64_t length);
};

Result<void> TableImport::addValues(const sources::Table::Row& row, TranscriptId transcript, ParticipantId who,
                                    const std::string& name) {
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        auto value = study::fittingValue(attributes[i], row.cells[columns.attributes[i]]);
        if (!value) return fail(value.error().kind, fmt::format("row {}: {}", row.number, value.error().message));
        if (value->empty()) continue;
        if (auto set = storage::setTranscriptAttribute(action, transcript, attributes[i].id, *value); !set) return set;
        if (firstValues.say(who, name, attributes[i], *value, row.number))
            if (auto set = storage::setParticipantValue(action, who, attributes[i].id, *value); !set) return set;
    }
    return {};
}

Result<void> TableImport::addCoding(const sources::Table::Row& row, TranscriptId transcript, std::int64_t length) {
    std::vector<std::string> path;
    for (const std::size_t column : columns.codes) {
        std::string name = text::simplify(row.cells[column]);
        if (name.empty()) break;
        // " / " is what parts a path.
        for (std::size_t at = name.find(" / "); at != std::string::npos; at = name.find(" / "))
            name.replace(at, 3, "/");
        path.push_back(std::move(name));
    }
    if (path.empty()) return {};
    auto code = study::insertPath(action, database, codebook, path, outcome.codes);
    if (!code) return fail(code.error());
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    auto coding = storage::insertCoding(action, {transcript, {CodePoint{0}, CodePoint{length}}}, *code, *coder);
    if (!coding) return fail(coding.error());
    ++outcome.codings;
    return {};
}

Result<void> TableImport::addRow(const sources::Table::Row& row) {
    sources::SourceDocument document;
    const std::string words(text::trim(row.cells[columns.text]));
    if (words.empty()) {
        outcome.notices.push_back(fmt::format("row {}: no text; left out", row.number));
        return {};
    }
    const std::string name = names.propose(fmt::format("{} row {}", stem, row.number));
    std::string who = columns.participant ? text::simplify(row.cells[*columns.participant]) : std::string();
    if (who.empty()) who = name;
    document.turns.push_back({who, words, {}});
    bool isNew = false;
    auto participant = known.participant(action, who, &isNew);
    if (!participant) return fail(participant.error());
    outcome.participants += isNew ? 1 : 0;
    auto built = study::buildTranscript(action, known, name, document);
    if (!built) return fail(built.error());
    // Whoever a table names as its participant is one, whatever the name suggests.
    built->speakers.front().role = SpeakerRole::Participant;
    built->speakers.front().participant = *participant;
    auto transcript = storage::insertTranscript(action, *built);
    if (!transcript) return fail(transcript.error());
    names.take(name);
    ++outcome.transcripts;
    if (auto added = addValues(row, *transcript, *participant, who); !added) return added;
    return addCoding(row, *transcript, built->codePoints);
}

Result<TableOutcome> importRows(storage::Action& action, storage::Database& database, const sources::Table& table,
                                const Columns& columns, const std::string& stem, const Task& task) {
    TableOutcome outcome;
    outcome.notices = table.notices;
    auto known = study::KnownSpeakers::load(database);
    if (!known) return fail(known.error());
    auto names = study::UniqueNames::load(database);
    if (!names) return fail(names.error());
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    std::vector<std::string> attributeNames;
    std::vector<std::vector<std::string>> values;
    for (const std::size_t column : columns.attributes) {
        attributeNames.push_back(table.header[column]);
        values.emplace_back();
        for (const sources::Table::Row& row : table.rows)
            values.back().push_back(row.cells[column]);
    }
    auto attributes = study::attributesForColumns(action, database, attributeNames, values);
    if (!attributes) return fail(attributes.error());
    auto before = storage::participantValues(database);
    if (!before) return fail(before.error());

    TableImport import{action,
                       database,
                       table,
                       columns,
                       stem,
                       std::move(*known),
                       std::move(*names),
                       std::move(*book),
                       std::move(*attributes),
                       FirstValues(outcome.disagreements),
                       outcome};
    for (const storage::ParticipantValue& value : *before)
        import.firstValues.know(value.participant, value.attribute, value.value);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (task.stop.stop_requested())
            return fail(ErrorKind::Cancelled, "the import was stopped; nothing of the table was kept");
        task.tell({i, table.rows.size(), fmt::format("row {}", table.rows[i].number)});
        if (auto added = import.addRow(table.rows[i]); !added) return fail(added.error());
    }
    return outcome;
}

} // namespace

Result<TableOutcome> importTable(Study& study, const std::filesystem::path& file, const TableColumns& wanted,
                                 const Task& task) {
    Study::Parts& parts = study.parts();
    auto table = sources::readTable(file);
    if (!table) return fail(table.error());
    auto columns = findColumns(*table, wanted, file.string());
    if (!columns) return fail(columns.error());
    const std::string stem = text::simplify(file.stem().string());
    auto outcome = storage::perform(
        parts.database, parts.coder, fmt::format("Imported the table {}", file.filename().string()),
        [&](storage::Action& action) { return importRows(action, parts.database, *table, *columns, stem, task); });
    if (!outcome)
        return fail(outcome.error().kind, outcome.error().kind == ErrorKind::Cancelled
                                              ? outcome.error().message
                                              : fmt::format("{}: {}", file.string(), outcome.error().message));
    study::followStudyLater(parts, task);
    return outcome;
}

} // namespace kenspeckle
