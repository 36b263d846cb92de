// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_output.h"

#include <ctime>

#include <fmt/format.h>

namespace kenspeckle::cli {

namespace {

const char* kindName(JournalKind kind) {
    switch (kind) {
    case JournalKind::Action:
        return "action";
    case JournalKind::Undo:
        return "undo";
    case JournalKind::Redo:
        return "redo";
    }
    return "action";
}

const char* kindName(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Added:
        return "added";
    case ChangeKind::Edited:
        return "edited";
    case ChangeKind::Removed:
        return "removed";
    }
    return "edited";
}

} // namespace

std::string isoTime(Timestamp at) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    const std::time_t time = std::chrono::system_clock::to_time_t(seconds);
    std::tm parts = {};
    gmtime_r(&time, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                       parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, (at - seconds).count());
}

Json rangeJson(Range range) { return Json::array({range.begin.value, range.end.value}); }

const char* roleName(SpeakerRole role) {
    switch (role) {
    case SpeakerRole::Participant:
        return "participant";
    case SpeakerRole::Interviewer:
        return "interviewer";
    case SpeakerRole::Ignored:
        return "ignored";
    }
    return "participant";
}

Json toJson(const TranscriptSummary& transcript) {
    return {{"id", idJson(transcript.id)},         {"name", transcript.name},
            {"turns", transcript.turns},           {"words", transcript.words},
            {"codePoints", transcript.codePoints}, {"spokenByParticipants", transcript.spokenByParticipants},
            {"coded", transcript.coded},           {"codings", transcript.codings},
            {"speakers", transcript.speakers}};
}

Json toJson(const Participant& participant) {
    return {{"id", idJson(participant.id)},
            {"name", participant.name},
            {"transcripts", participant.transcripts},
            {"attributes", Json(participant.attributes)}};
}

Json toJson(const SpeakerLabel& label) {
    return {{"label", label.label},
            {"role", roleName(label.role)},
            {"participant", label.participant.empty() ? Json(nullptr) : Json(label.participant)},
            {"transcripts", label.transcripts},
            {"turns", label.turns},
            {"words", label.words}};
}

Json toJson(const SpellingProposal& proposal) { return {{"keep", proposal.keep}, {"others", proposal.others}}; }

Json toJson(const CodingDetail& detail) {
    const Range range = detail.coding.passage.range;
    return {{"id", idJson(detail.coding.id)},
            {"transcript", detail.transcript},
            {"begin", range.begin.value},
            {"end", range.end.value},
            {"code", detail.code},
            {"coder", detail.coder},
            {"participant", detail.participants.empty() ? Json(nullptr) : Json(detail.participants.front())},
            {"participants", detail.participants},
            {"made", isoTime(detail.coding.made)},
            {"text", detail.text}};
}

Json toJson(const JournalEntry& entry) {
    return {{"id", idJson(entry.id)}, {"at", isoTime(entry.at)},      {"coder", entry.coder},
            {"label", entry.label},   {"kind", kindName(entry.kind)}, {"target", idJson(entry.target)},
            {"undone", entry.undone}};
}

Json toJson(const Change& change) {
    Json fields = Json::array();
    for (const FieldChange& field : change.fields)
        fields.push_back({{"field", field.field}, {"before", field.before}, {"after", field.after}});
    return {{"kind", kindName(change.kind)},
            {"thing", change.thing},
            {"id", std::to_string(change.id)},
            {"fields", std::move(fields)}};
}

} // namespace kenspeckle::cli
