// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/veil.h"

#include <algorithm>

#include "storage/journal_search.h"
#include "study/parts.h"
#include "text/collate.h"

namespace kenspeckle::study {

namespace {

/// The field's value, new before old; empty if the change does not touch it.
std::string valueOf(const Change& change, std::string_view field) {
    const auto found = std::find_if(change.fields.begin(), change.fields.end(),
                                    [&](const FieldChange& candidate) { return candidate.field == field; });
    if (found == change.fields.end()) return {};
    return found->after.empty() ? found->before : found->after;
}

} // namespace

Result<Veil> Veil::of(Study::Parts& parts) {
    auto sight = sightOf(parts);
    if (!sight) return fail(sight.error());
    return Veil(parts, std::move(*sight));
}

Result<bool> Veil::cover(JournalEntry& entry) const {
    if (!m_sight.blind) return false;
    if (entry.kind == JournalKind::Action && text::sameIgnoringCase(entry.coder, m_sight.name)) return false;
    auto others = storage::othersCodings(m_parts->database, entry, m_sight.only);
    if (!others) return fail(others.error());
    if (!others->any || others->andElse) return false;
    // An undo is told by the label of what it undid.
    const bool turned = entry.kind == JournalKind::Undo;
    const bool added = turned ? others->removed : others->added;
    const bool removed = turned ? others->added : others->removed;
    entry.label = added && removed ? "Changed codings"
                  : added          ? "Coded passages"
                  : removed        ? "Removed codings"
                                   : "Changed memos";
    return true;
}

void Veil::cover(std::vector<Change>& changes, const JournalEntry& entry) const {
    if (!m_sight.blind) return;
    for (Change& change : changes) {
        const bool coding = change.thing == "coding" || change.thing == "passage to review" ||
                            change.thing == "decision" || change.thing == "quote" ||
                            change.thing == "decision on a quote";
        const std::string about = change.thing == "memo" ? valueOf(change, "about") : std::string();
        const bool memo = about == "coding" || about == "passage" || (change.thing == "memo" && about.empty());
        if (!coding && !memo) continue;
        std::string whose = valueOf(change, "coder");
        if (whose.empty() && memo) whose = entry.coder; // an edited memo tells only its words
        if (text::sameIgnoringCase(whose, m_sight.name)) continue;
        change.name.clear();
        change.fields.erase(std::remove_if(change.fields.begin(), change.fields.end(),
                                           [](const FieldChange& field) { return field.field != "coder"; }),
                            change.fields.end());
    }
}

} // namespace kenspeckle::study
