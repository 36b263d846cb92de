// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/word_places.h"

#include <numeric>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/study.h"
#include "text/words.h"

namespace kenspeckle::study {

std::vector<ReportOption> whatToFind() {
    return {{.key = "word",
             .label = "Word or phrase",
             .help = "A word, a phrase, or the beginning of a word: recover*",
             .type = OptionType::Text,
             .repeated = true},
            {.key = "stem",
             .label = "In all its forms",
             .help = "Find the other forms of the words too: recover, recovers, recovery",
             .type = OptionType::Flag},
            {.key = "with-notes",
             .label = "In [notes] too",
             .help = "Find words in [square brackets] too",
             .type = OptionType::Flag}};
}

Result<FoundWords> findWords(Study& study, const GivenOptions& given, const Task& task) {
    FoundWords found;
    std::vector<WordPattern> patterns;
    std::vector<std::string> names;
    for (const std::string& word : given.all("word")) {
        auto pattern = WordPattern::of(word);
        if (!pattern) return fail(pattern.error());
        patterns.push_back(std::move(*pattern));
        names.push_back(fmt::format("“{}”", text::simplify(word)));
    }
    if (patterns.empty())
        return fail(ErrorKind::Usage, "say which word or phrase to look for, such as hub or recover*");
    auto filter = wordFilterOf(study, given);
    if (!filter) return fail(filter.error());
    found.filter = std::move(*filter);
    found.filter.numbers = true;
    found.filter.notes = given.flag("with-notes");
    auto spoken = readSpokenWords(study, found.filter, task);
    if (!spoken) return fail(spoken.error());
    found.spoken = std::move(*spoken);
    const search::Stemmer stemmer(study.language());
    found.places = WordPattern::find(patterns, found.spoken, given.flag("stem") ? &stemmer : nullptr);
    found.named = fmt::format("{}", fmt::join(names, ", "));

    std::vector<std::size_t> all(found.places.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::set<std::int32_t> transcripts;
    for (const WordPlace& place : found.places)
        transcripts.insert(found.turnOf(place).transcript);
    found.told =
        fmt::format("{} {} said {} time{}, by {} of {} participant{}, in {} of {} transcript{}. {}{}", found.named,
                    names.size() == 1 ? "is" : "are", found.places.size(), found.places.size() == 1 ? "" : "s",
                    participantsIn(found, all), found.spoken.participants, found.spoken.participants == 1 ? "" : "s",
                    transcripts.size(), found.spoken.transcripts, found.spoken.transcripts == 1 ? "" : "s",
                    whatWasCounted(found.spoken, found.filter, given), whatIsNoWord(found.filter));
    if (given.flag("stem"))
        found.told += stemmer.knowsLanguage() ? " All forms of the words are found."
                                              : fmt::format(" There are no stems for the language \"{}\": words are "
                                                            "found as they are written.",
                                                            study.language());
    return found;
}

bool mayBeTold(const FoundWords& found, const WordPlace& place, const Quotability& quotability) {
    const SpokenTurn& turn = found.turnOf(place);
    const auto& transcripts = found.spoken.voices.transcripts();
    return quotability.freely({transcripts[static_cast<std::size_t>(turn.transcript)].id, turn.range});
}

std::string placesLeftOut(std::size_t hidden) {
    if (hidden == 0) return {};
    return fmt::format(" {} counted and not shown, as who speaks does not consent to be quoted, or is to be asked "
                       "first.",
                       hidden == 1 ? "1 place is" : fmt::format("{} places are", hidden));
}

std::int64_t participantsIn(const FoundWords& found, const std::vector<std::size_t>& places) {
    std::set<std::int32_t> people;
    for (const std::size_t place : places)
        if (const std::int32_t participant = found.turnOf(found.places[place]).participant; participant >= 0)
            people.insert(participant);
    return static_cast<std::int64_t>(people.size());
}

} // namespace kenspeckle::study
