// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/framework.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "model/coverage.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/participant_table.h"
#include "storage/summary_table.h"
#include "study/attribute_values.h"
#include "study/parts.h"
#include "study/speaker_conditions.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// The columns asked for, in reading order; without any, the top of the codebook.
Result<std::vector<FrameworkColumn>> columnsOf(const Codebook& book, const std::vector<CodeId>& codes) {
    for (const CodeId code : codes)
        if (!book.find(code)) return fail(ErrorKind::NotFound, "a code asked for is not in the codebook any more");
    std::vector<FrameworkColumn> columns;
    for (const Code& code : book.codes())
        if (codes.empty() ? !code.parent : std::find(codes.begin(), codes.end(), code.id) != codes.end())
            columns.push_back({code.id, book.path(code.id), code.text.name});
    return columns;
}

/// A person with everything they are called and known by.
struct Person {
    FrameworkRow row;
    std::vector<const storage::SpeakerUse*> speakers;
};

/// Everybody who speaks and of whom the conditions hold, by name.
std::vector<Person> peopleOf(const study::Voices& voices, const study::SpeakerConditions& conditions,
                             const std::string& language) {
    std::vector<Person> people(voices.participants().size());
    for (const storage::SpeakerUse& use : voices.speakers()) {
        const int index = voices.indexOf(use.speaker.participant);
        if (use.speaker.role != SpeakerRole::Participant || index < 0 || use.turns == 0) continue;
        people[static_cast<std::size_t>(index)].speakers.push_back(&use);
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
        people[i].row.participant = voices.participants()[i].id;
        people[i].row.name = voices.participants()[i].name;
        people[i].row.attributes = study::attributesOf(voices, people[i].speakers);
    }
    std::erase_if(people, [&](const Person& person) {
        return std::none_of(person.speakers.begin(), person.speakers.end(),
                            [&](const storage::SpeakerUse* use) { return conditions.fulfilledBy(*use); });
    });
    const text::Collator collator(language);
    std::stable_sort(people.begin(), people.end(),
                     [&](const Person& a, const Person& b) { return collator.compare(a.row.name, b.row.name) < 0; });
    return people;
}

/// Puts people under the values of an attribute; those without one last.
void groupPeople(std::vector<Person>& people, const Attribute& attribute, const std::string& language) {
    std::vector<std::string> values;
    for (Person& person : people) {
        const auto value = person.row.attributes.find(attribute.name);
        if (value != person.row.attributes.end()) values.push_back(value->second);
    }
    study::sortValues(values, attribute.type, language);
    const auto rankOf = [&](const Person& person) {
        const auto value = person.row.attributes.find(attribute.name);
        return value == person.row.attributes.end()
                   ? values.end() - values.begin()
                   : std::find(values.begin(), values.end(), value->second) - values.begin();
    };
    std::stable_sort(people.begin(), people.end(),
                     [&](const Person& a, const Person& b) { return rankOf(a) < rankOf(b); });
    for (Person& person : people) {
        const auto value = person.row.attributes.find(attribute.name);
        person.row.group = value == person.row.attributes.end() ? study::kNotRecorded : value->second;
    }
}

/// Counts the references of one theme for each participant who speaks in them.
void fillColumn(std::size_t column, const std::vector<Coding>& codings, const study::Voices& voices,
                const std::unordered_map<ParticipantId, FrameworkRow*>& rows) {
    std::map<TranscriptId, std::vector<Range>> ranges;
    for (const Coding& coding : codings)
        ranges[coding.passage.transcript].push_back(coding.passage.range);
    const auto speakersIn = [&](const Passage& passage, auto&& visit) {
        std::vector<ParticipantId> seen;
        for (const storage::SpeakerUse* use : voices.participantsIn(passage)) {
            const ParticipantId participant = use->speaker.participant;
            if (std::find(seen.begin(), seen.end(), participant) != seen.end()) continue;
            seen.push_back(participant);
            if (const auto row = rows.find(participant); row != rows.end()) visit(row->second->cells[column]);
        }
    };
    for (auto& [transcript, list] : ranges)
        for (const Range& range : model::unite(std::move(list)))
            speakersIn({transcript, range}, [](FrameworkCell& cell) { ++cell.passages; });
    for (const Coding& coding : codings)
        speakersIn(coding.passage, [&](FrameworkCell& cell) { cell.codings.push_back(coding.id); });
}

} // namespace

Result<FrameworkMatrix> frameworkMatrix(Study& study, const FrameworkOptions& options) {
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto voices = study::Voices::load(database);
    if (!voices) return fail(voices.error());
    auto conditions = study::SpeakerConditions::of(*voices, options.where);
    if (!conditions) return fail(conditions.error());
    auto sight = study::sightOf(study.parts(), options.coder);
    if (!sight) return fail(sight.error());
    auto columns = columnsOf(*book, options.codes);
    if (!columns) return fail(columns.error());

    FrameworkMatrix matrix;
    matrix.options = options;
    matrix.columns = std::move(*columns);
    for (const Attribute& attribute : voices->attributes())
        matrix.attributes.push_back(attribute.name);
    std::vector<Person> people = peopleOf(*voices, *conditions, study.language());
    if (!options.groupBy.empty()) {
        auto attribute = study::attributeCalled(*voices, options.groupBy);
        if (!attribute) return fail(attribute.error());
        groupPeople(people, **attribute, study.language());
        const auto own = std::find(matrix.attributes.begin(), matrix.attributes.end(), (*attribute)->name);
        std::rotate(matrix.attributes.begin(), own, own + 1);
    }
    for (Person& person : people) {
        person.row.cells.resize(matrix.columns.size());
        matrix.rows.push_back(std::move(person.row));
    }
    std::unordered_map<ParticipantId, FrameworkRow*> rows;
    for (FrameworkRow& row : matrix.rows)
        rows.emplace(row.participant, &row);

    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
        auto codings = storage::loadCodings(database, {{}, book->subtree(matrix.columns[i].code), sight->only});
        if (!codings) return fail(codings.error());
        fillColumn(i, *codings, *voices, rows);
    }
    auto written = storage::summaries(database);
    if (!written) return fail(written.error());
    for (storage::Summary& summary : *written) {
        const auto row = rows.find(summary.participant);
        const auto column = std::find_if(matrix.columns.begin(), matrix.columns.end(),
                                         [&](const FrameworkColumn& each) { return each.code == summary.code; });
        if (row == rows.end() || column == matrix.columns.end()) continue;
        row->second->cells[static_cast<std::size_t>(column - matrix.columns.begin())].summary = std::move(summary.text);
    }
    for (FrameworkRow& row : matrix.rows)
        for (FrameworkCell& cell : row.cells)
            std::sort(cell.codings.begin(), cell.codings.end());
    return matrix;
}

Result<void> setSummary(Study& study, ParticipantId participant, CodeId code, const std::string& text) {
    Study::Parts& parts = study.parts();
    const std::string words(text::trim(text));
    auto before = storage::summaryText(parts.database, participant, code);
    if (!before) return fail(before.error());
    if (*before == words) return {};
    auto book = storage::loadCodebook(parts.database);
    if (!book) return fail(book.error());
    const Code* theme = book->find(code);
    if (!theme) return fail(ErrorKind::NotFound, "the theme of that summary is not in the codebook any more");
    auto people = storage::participants(parts.database);
    if (!people) return fail(people.error());
    const auto person =
        std::find_if(people->begin(), people->end(), [&](const Participant& each) { return each.id == participant; });
    if (person == people->end())
        return fail(ErrorKind::NotFound, "the participant of that summary is not in the study any more");
    const std::string label =
        fmt::format("{} the summary of {} on {}", words.empty() ? "Removed" : "Wrote", person->name, theme->text.name);
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) {
        return storage::writeSummary(action, {participant, code, words});
    });
}

} // namespace kenspeckle
