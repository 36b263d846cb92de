// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/visibility.h"

#include <fmt/format.h>

#include "storage/coder_table.h"
#include "storage/coding_table.h"
#include "study/parts.h"

namespace kenspeckle::study {

namespace {

constexpr CoderId kNobody{-1};

} // namespace

Result<Sight> sightOf(Study::Parts& parts, const std::string& asked) {
    auto own = storage::findCoder(parts.database, parts.coder);
    if (!own) return fail(own.error());
    const bool blind = *own && (*own)->blind == Blind::On;
    const std::string& name = asked.empty() ? parts.shown : asked;
    if (name.empty() && !blind) return Sight{};
    auto found = name.empty() ? own : storage::findCoder(parts.database, name);
    if (!found) return fail(found.error());
    if (!asked.empty() && !*found)
        return fail(ErrorKind::NotFound, fmt::format("nobody called \"{}\" has coded in this study", asked));
    if (blind) {
        if (!asked.empty() && (*found)->coder.id != (*own)->coder.id)
            return fail(ErrorKind::Refused, fmt::format("{} works blind: reveal others' codings before asking for "
                                                        "those of {}",
                                                        (*own)->coder.name, (*found)->coder.name));
        return Sight{(*own)->coder.id, (*own)->coder.name, true};
    }
    if (!*found) return Sight{kNobody, name, false};
    return Sight{(*found)->coder.id, asked.empty() ? (*found)->coder.name : asked, false};
}

Result<void> keepKnown(Study::Parts& parts, std::vector<Memo>& memos) {
    auto sight = sightOf(parts);
    if (!sight) return fail(sight.error());
    if (!sight->blind) return {};
    std::vector<Memo> known;
    for (Memo& memo : memos) {
        if (memo.target.kind == MemoKind::Coding) {
            auto coding = storage::loadCoding(parts.database, CodingId{memo.target.id});
            if (!coding && coding.error().kind != ErrorKind::NotFound) return fail(coding.error());
            if (coding && !sight->mayKnow(coding->coder)) continue;
        }
        known.push_back(std::move(memo));
    }
    memos = std::move(known);
    return {};
}

Result<Coding> codingInSight(Study::Parts& parts, const Sight& sight, CodingId id) {
    auto coding = storage::loadCoding(parts.database, id);
    if (coding && !sight.mayKnow(coding->coder))
        return fail(ErrorKind::NotFound, fmt::format("there is no coding {}; ken codings lists them", id.value));
    return coding;
}

} // namespace kenspeckle::study
