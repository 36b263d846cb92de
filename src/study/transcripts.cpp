// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/transcripts.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/action.h"
#include "storage/transcript_table.h"
#include "study/index_upkeep.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

Result<std::vector<TranscriptSummary>> transcripts(Study& study) {
    auto sight = study::sightOf(study.parts());
    if (!sight) return fail(sight.error());
    return storage::transcriptSummaries(study.parts().database, sight->only);
}

Result<Transcript> transcript(Study& study, TranscriptId id) {
    return storage::loadTranscript(study.parts().database, id);
}

Result<TranscriptId> findTranscript(Study& study, const std::string& nameOrId) {
    auto names = storage::transcriptNames(study.parts().database);
    if (!names) return fail(names.error());
    const std::string wanted = text::simplify(nameOrId);
    for (const auto& [id, name] : *names)
        if (text::sameIgnoringCase(name, wanted)) return id;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    if (error == std::errc() && end == wanted.data() + wanted.size())
        for (const auto& [id, name] : *names)
            if (id.value == number) return id;
    return fail(ErrorKind::NotFound,
                fmt::format("no transcript is called \"{}\": `ken transcripts` lists them", nameOrId));
}

Result<void> removeTranscripts(Study& study, const std::vector<TranscriptId>& ids) {
    Study::Parts& parts = study.parts();
    auto names = storage::transcriptNames(parts.database);
    if (!names) return fail(names.error());
    // Each once, as somebody who names a transcript twice means.
    std::vector<TranscriptId> wanted(ids);
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::string label = fmt::format("Removed {} transcripts", wanted.size());
    if (wanted.size() == 1)
        for (const auto& [id, name] : *names)
            if (id == wanted.front()) label = fmt::format("Removed {}", name);
    auto removed = storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        for (const TranscriptId id : wanted)
            if (auto done = storage::deleteTranscript(action, id); !done) return done;
        return {};
    });
    if (!removed) return removed;
    // Removed words must leave the index too, now and not at the next search.
    return study::followStudy(parts);
}

Result<void> renameTranscript(Study& study, TranscriptId id, const std::string& name) {
    Study::Parts& parts = study.parts();
    const std::string wanted = text::simplify(name);
    if (wanted.empty()) return fail(ErrorKind::Invalid, "a transcript needs a name: give it at least one letter");
    auto names = storage::transcriptNames(parts.database);
    if (!names) return fail(names.error());
    for (const auto& [other, taken] : *names)
        if (other != id && text::sameIgnoringCase(taken, wanted))
            return fail(ErrorKind::Conflict,
                        fmt::format("another transcript is called \"{}\": choose a name of its own", taken));
    return storage::perform(parts.database, parts.coder, fmt::format("Renamed a transcript to {}", wanted),
                            [&](storage::Action& action) { return storage::setTranscriptName(action, id, wanted); });
}

Result<AttributeValues> transcriptAttributes(Study& study, TranscriptId id) {
    return storage::valuesOfTranscript(study.parts().database, id);
}

} // namespace kenspeckle
