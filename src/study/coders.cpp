// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/coders.h"

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/coder_table.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

Result<storage::CoderRow> existing(storage::Database& database, CoderId id) {
    auto found = storage::loadCoder(database, id);
    if (!found) return fail(found.error());
    if (!*found) return fail(ErrorKind::NotFound, "that coder is not in the study any more");
    return **found;
}

} // namespace

Result<std::vector<CoderUse>> coderUse(Study& study) {
    Study::Parts& parts = study.parts();
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    auto uses = storage::coderUses(parts.database);
    if (!uses) return uses;
    for (CoderUse& use : *uses)
        if (!sight->mayKnow(use.coder.id)) {
            use.hidden = true;
            use.codings = 0;
        }
    return uses;
}

Result<void> renameCoder(Study& study, CoderId id, const std::string& name) {
    Study::Parts& parts = study.parts();
    const std::string wanted = text::simplify(name);
    if (wanted.empty()) return fail(ErrorKind::Invalid, "a coder needs a name: give it at least one letter");
    auto old = existing(parts.database, id);
    if (!old) return fail(old.error());
    if (old->coder.name == wanted) return {};
    auto taken = storage::findCoder(parts.database, wanted);
    if (!taken) return fail(taken.error());
    if (*taken && (*taken)->coder.id != id)
        return fail(ErrorKind::Conflict, fmt::format("another coder is called \"{}\": merge the two if they are one "
                                                     "person",
                                                     (*taken)->coder.name));
    const bool own = text::sameIgnoringCase(parts.coder, old->coder.name);
    const bool shown = text::sameIgnoringCase(parts.shown, old->coder.name);
    auto renamed = storage::perform(parts.database, parts.coder,
                                    fmt::format("Renamed the coder {} to {}", old->coder.name, wanted),
                                    [&](storage::Action& action) { return storage::setCoderName(action, id, wanted); });
    if (!renamed) return renamed;
    if (own) parts.coder = wanted;
    if (shown) parts.shown = wanted;
    return {};
}

Result<std::int64_t> mergeCoders(Study& study, CoderId from, CoderId into) {
    Study::Parts& parts = study.parts();
    auto goes = existing(parts.database, from);
    if (!goes) return fail(goes.error());
    auto stays = existing(parts.database, into);
    if (!stays) return fail(stays.error());
    if (from == into) return fail(ErrorKind::Usage, "these two names are one coder already: name two");
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    if (sight->blind && (sight->only == from || sight->only == into))
        return fail(ErrorKind::Refused,
                    fmt::format("{} works blind: reveal others' codings before taking them over", sight->name));
    auto merged = storage::perform(parts.database, parts.coder,
                                   fmt::format("Merged the coder {} into {}", goes->coder.name, stays->coder.name),
                                   [&](storage::Action& action) { return storage::mergeCoder(action, from, into); });
    if (!merged) return merged;
    if (text::sameIgnoringCase(parts.coder, goes->coder.name)) parts.coder = stays->coder.name;
    if (text::sameIgnoringCase(parts.shown, goes->coder.name)) parts.shown = stays->coder.name;
    return merged;
}

Result<void> setBlind(Study& study, Blind blind) {
    Study::Parts& parts = study.parts();
    auto now = blindness(study);
    if (!now) return fail(now.error());
    if (*now == blind) return {};
    return storage::perform(parts.database, parts.coder,
                            blind == Blind::On ? fmt::format("{} works blind from now", parts.coder)
                                               : fmt::format("{} revealed others' codings", parts.coder),
                            [&](storage::Action& action) -> Result<void> {
                                auto coder = action.coder();
                                if (!coder) return fail(coder.error());
                                return storage::setBlindCoder(action, *coder, blind);
                            });
}

Result<Blind> blindness(Study& study) {
    auto own = storage::findCoder(study.parts().database, study.coder());
    if (!own) return fail(own.error());
    return *own ? (*own)->blind : Blind::Off;
}

void showCodingsOf(Study& study, const std::string& coder) { study.parts().shown = text::simplify(coder); }

Result<std::string> codingsShown(Study& study) {
    auto sight = study::sightOf(study.parts());
    if (!sight) return fail(sight.error());
    return sight->name;
}

} // namespace kenspeckle
