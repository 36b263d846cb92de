// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/consent.h"

#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/participants.h"
#include "kenspeckle/study.h"
#include "sources/table.h"
#include "storage/action.h"
#include "storage/consent_table.h"
#include "storage/participant_table.h"
#include "study/parts.h"
#include "text/decode.h"
#include "text/words.h"

namespace kenspeckle {

Result<std::vector<ParticipantConsent>> consents(Study& study) {
    auto people = participants(study);
    if (!people) return fail(people.error());
    auto rows = storage::loadConsents(study.parts().database);
    if (!rows) return fail(rows.error());
    std::unordered_map<ParticipantId, const storage::ConsentRow*> recorded;
    for (const storage::ConsentRow& row : *rows)
        recorded.emplace(row.participant, &row);
    std::vector<ParticipantConsent> all;
    all.reserve(people->size());
    for (const Participant& person : *people) {
        ParticipantConsent consent;
        consent.participant = person.id;
        consent.name = person.name;
        if (const auto found = recorded.find(person.id); found != recorded.end()) {
            consent.consent = found->second->consent;
            consent.note = found->second->note;
            consent.coder = found->second->coder;
            consent.made = found->second->made;
        }
        all.push_back(std::move(consent));
    }
    return all;
}

Result<void> setConsent(Study& study, const std::vector<ParticipantId>& participants, Consent consent,
                        const std::string& note) {
    if (participants.empty()) return {};
    if (text::firstInvalidByte(note)) return fail(ErrorKind::Invalid, "the note is not UTF-8: type it again");
    const std::string normal = text::normalise(note);
    const std::string words(text::trim(normal));
    if (consent == Consent::NotRecorded && !words.empty())
        return fail(ErrorKind::Usage, "a note says how a consent was given: say which one, or leave the note out");
    Study::Parts& parts = study.parts();
    auto people = storage::participants(parts.database);
    if (!people) return fail(people.error());
    const std::set<ParticipantId> wanted(participants.begin(), participants.end());
    std::string whose = fmt::format("{} participants", wanted.size());
    for (const Participant& person : *people)
        if (wanted.size() == 1 && person.id == *wanted.begin()) whose = person.name;
    const std::string label = consent == Consent::NotRecorded
                                  ? fmt::format("Took back what was recorded as the consent of {}", whose)
                                  : fmt::format("Recorded the consent of {}: {}", whose, consentWord(consent));
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        for (const ParticipantId id : wanted)
            if (auto written = storage::writeConsent(action, id, consent, words); !written) return written;
        return {};
    });
}

Result<ConsentsOutcome> importConsents(Study& study, const std::filesystem::path& file) {
    auto table = sources::readTable(file);
    if (!table) return fail(table.error());
    const std::string name = file.filename().string();
    const std::size_t who = table->column("participant").value_or(0);
    const auto what = table->column("consent");
    const auto note = table->column("note");
    if (!what)
        return fail(ErrorKind::Invalid, fmt::format("{} has no column called \"consent\": name the columns "
                                                    "participant, consent and note",
                                                    name));
    Study::Parts& parts = study.parts();
    ConsentsOutcome outcome;
    auto done = storage::perform(
        parts.database, parts.coder, fmt::format("Recorded consents from {}", name),
        [&](storage::Action& action) -> Result<void> {
            for (const sources::Table::Row& row : table->rows) {
                if (text::trim(row.cells[*what]).empty()) continue;
                const auto consent = consentOf(row.cells[*what]);
                if (!consent)
                    return fail(ErrorKind::Invalid, fmt::format("{}, row {}: {}; nothing was recorded", name,
                                                                row.number, consent.error().message));
                auto person = storage::participantNamed(parts.database, text::simplify(row.cells[who]));
                if (!person) return fail(person.error());
                if (!*person) {
                    outcome.notices.push_back(fmt::format("{}, row {}: nobody is called \"{}\"", name, row.number,
                                                          text::simplify(row.cells[who])));
                    continue;
                }
                const std::string words = note && *consent != Consent::NotRecorded
                                              ? std::string(text::trim(row.cells[*note]))
                                              : std::string();
                if (auto written = storage::writeConsent(action, *person, *consent, words); !written) return written;
                ++outcome.participants;
            }
            return {};
        });
    if (!done) return fail(done.error());
    return outcome;
}

} // namespace kenspeckle
