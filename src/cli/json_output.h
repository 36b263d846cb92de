// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "kenspeckle/codebook.h"
#include "kenspeckle/history.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/participant.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/speakers.h"
#include "kenspeckle/tagging.h"
#include "kenspeckle/transcript.h"

namespace kenspeckle::cli {

/// Keys stand in the order set: documents are read by people too.
using Json = nlohmann::ordered_json;

/// Ids are strings in JSON: as numbers jq and JavaScript would round them.
template <class Tag> [[nodiscard]] Json idJson(Id<Tag> id) {
    return id ? Json(std::to_string(id.value)) : Json(nullptr);
}

/// "2026-11-22T00:18:03.250Z"
[[nodiscard]] std::string isoTime(Timestamp at);
/// [begin, end]
[[nodiscard]] Json rangeJson(Range range);
[[nodiscard]] const char* roleName(SpeakerRole role);

[[nodiscard]] Json toJson(const TranscriptSummary& transcript);
[[nodiscard]] Json toJson(const Participant& participant);
[[nodiscard]] Json toJson(const SpeakerLabel& label);
[[nodiscard]] Json toJson(const SpellingProposal& proposal);
[[nodiscard]] Json toJson(const CodingDetail& detail);
[[nodiscard]] Json toJson(const JournalEntry& entry);
[[nodiscard]] Json toJson(const Change& change);

template <class Value> [[nodiscard]] Json toJson(const std::vector<Value>& values) {
    Json array = Json::array();
    for (const Value& value : values)
        array.push_back(toJson(value));
    return array;
}

} // namespace kenspeckle::cli
