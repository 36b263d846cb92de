// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/participants.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "sources/table.h"
#include "storage/action.h"
#include "storage/participant_table.h"
#include "storage/transcript_table.h"
#include "study/attribute_rows.h"
#include "study/attribute_values.h"
#include "study/parts.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

Result<std::vector<Participant>> participants(Study& study) {
    auto found = storage::participants(study.parts().database);
    if (!found) return found;
    const text::Collator collator(study.language());
    std::stable_sort(found->begin(), found->end(),
                     [&](const Participant& a, const Participant& b) { return collator.compare(a.name, b.name) < 0; });
    return found;
}

Result<std::vector<Attribute>> attributes(Study& study) { return storage::attributes(study.parts().database); }

Result<std::vector<std::string>> attributeValues(Study& study, const std::string& attribute) {
    storage::Database& database = study.parts().database;
    auto known = storage::attributes(database);
    if (!known) return fail(known.error());
    const auto wanted = std::find_if(known->begin(), known->end(), [&](const Attribute& candidate) {
        return text::sameIgnoringCase(candidate.name, attribute);
    });
    if (wanted == known->end()) return fail(study::noSuchAttribute(attribute, *known));
    std::vector<std::string> values;
    auto ofParticipants = storage::participantValues(database);
    if (!ofParticipants) return fail(ofParticipants.error());
    for (const storage::ParticipantValue& value : *ofParticipants)
        if (value.attribute == wanted->id) values.push_back(value.value);
    auto ofTranscripts = storage::transcriptValues(database);
    if (!ofTranscripts) return fail(ofTranscripts.error());
    for (const storage::TranscriptValue& value : *ofTranscripts)
        if (value.attribute == wanted->id) values.push_back(value.value);
    study::sortValues(values, wanted->type, study.language());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Result<void> setAttribute(Study& study, const std::string& participant, const std::string& attribute,
                          const std::string& value) {
    Study::Parts& parts = study.parts();
    auto id = storage::participantNamed(parts.database, text::simplify(participant));
    if (!id) return fail(id.error());
    if (!*id)
        return fail(ErrorKind::NotFound,
                    fmt::format("no participant is called \"{}\": `ken participants` lists them", participant));
    const std::string name = text::simplify(attribute);
    if (name.empty()) return fail(ErrorKind::Usage, "an attribute needs a name: give it at least one letter");
    return storage::perform(parts.database, parts.coder, fmt::format("Set {} of {}", name, participant),
                            [&](storage::Action& action) -> Result<void> {
                                auto known = study::attributesForColumns(action, parts.database, {name}, {{value}});
                                if (!known) return fail(known.error());
                                auto fitting = study::fittingValue(known->front(), value);
                                if (!fitting) return fail(fitting.error());
                                return storage::setParticipantValue(action, *id, known->front().id, *fitting);
                            });
}

Result<AttributesOutcome> importAttributes(Study& study, const std::filesystem::path& file) {
    Study::Parts& parts = study.parts();
    auto table = sources::readTable(file);
    if (!table) return fail(table.error());
    if (table->header.size() < 2)
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: one column only; the first should name participants, the others be attributes",
                                file.string()));
    AttributesOutcome outcome;
    outcome.notices = table->notices;
    outcome.attributes = static_cast<int>(table->header.size()) - 1;
    const std::vector<std::string> names(table->header.begin() + 1, table->header.end());
    std::vector<std::vector<std::string>> columns(names.size());
    for (const sources::Table::Row& row : table->rows)
        for (std::size_t i = 0; i < names.size(); ++i)
            columns[i].push_back(row.cells[i + 1]);

    auto done = storage::perform(
        parts.database, parts.coder, fmt::format("Read attributes from {}", file.filename().string()),
        [&](storage::Action& action) -> Result<void> {
            auto known = study::attributesForColumns(action, parts.database, names, columns);
            if (!known) return fail(known.error());
            std::unordered_map<ParticipantId, int> rowOf;
            for (const sources::Table::Row& row : table->rows) {
                const std::string who = text::simplify(row.cells.front());
                if (who.empty()) {
                    outcome.notices.push_back(fmt::format("row {}: names no participant; left out", row.number));
                    continue;
                }
                auto id = storage::participantNamed(parts.database, who);
                if (!id) return fail(id.error());
                if (!*id) {
                    outcome.notices.push_back(
                        fmt::format("row {}: no participant is called \"{}\"; left out", row.number, who));
                    continue;
                }
                if (const auto [earlier, isNew] = rowOf.try_emplace(*id, row.number); !isNew) {
                    outcome.notices.push_back(fmt::format("row {}: \"{}\" stands in row {} already; left out",
                                                          row.number, who, earlier->second));
                    continue;
                }
                ++outcome.participants;
                for (std::size_t i = 0; i < names.size(); ++i) {
                    auto fitting = study::fittingValue((*known)[i], row.cells[i + 1]);
                    if (!fitting)
                        return fail(fitting.error().kind,
                                    fmt::format("{}, row {}: {}; nothing was changed", file.string(), row.number,
                                                fitting.error().message));
                    if (fitting->empty()) continue;
                    if (auto set = storage::setParticipantValue(action, *id, (*known)[i].id, *fitting); !set)
                        return set;
                }
            }
            return {};
        });
    if (!done) return fail(done.error());
    return outcome;
}

} // namespace kenspeckle
