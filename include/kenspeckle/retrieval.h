// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"
#include "kenspeckle/transcript.h"

namespace kenspeckle {

class Study;

/// What quotes stand under.
enum class QuoteGrouping : std::uint8_t {
    Code,        ///< each code; a passage coded with two of those asked for is quoted under both
    None,        ///< nothing; here and below, a passage is quoted once, with all codes it was asked for by
    Participant, ///< each person; a passage in which two speak stands under both
    Transcript,
    Attribute, ///< each value of QuoteFilter::attribute among those who speak; people without one come last
};

/// How quotes follow one another under one heading.
enum class QuoteOrder : std::uint8_t {
    Codebook,    ///< by code in reading order, then as Transcript
    Participant, ///< by the name of the first who speaks, then as Transcript
    Transcript,  ///< in the order imported, then by place
    Longest,     ///< most code points first
    Newest,      ///< coded last first
};

/// Which passages are quoted, and in what order. A part that is left empty does not restrict. Every code stands for
/// itself and everything below it.
struct QuoteFilter {
    std::vector<CodeId> anyOf;   ///< passages of any of these
    std::vector<CodeId> allOf;   ///< the stretches that passages of all of these (and of one of anyOf) share
    std::vector<CodeId> without; ///< and that share no code point with a passage of these
    /// Attribute, and values one of which somebody who speaks has, whatever the case; one person must fulfil all
    /// attributes. An empty value means people without one.
    std::map<std::string, std::vector<std::string>> where;
    std::vector<ParticipantId> participants; ///< one of them speaks
    std::vector<TranscriptId> transcripts;
    bool spokenByParticipants = false; ///< leave out passages in which nobody but interviewers speaks
    std::string coder;                 ///< look at this coder's codings only
    QuoteGrouping grouping = QuoteGrouping::Code;
    std::string attribute; ///< of QuoteGrouping::Attribute
    QuoteOrder order = QuoteOrder::Codebook;
    /// How quotes are signed: "{pseudonym}, {role}", names of attributes in braces, {pseudonym} or {participant} for
    /// the name, {transcript} for the interview. Words around what is not known are left out. Empty: name and all
    /// values.
    std::string attribution;
    std::optional<int> context; ///< fill in Quote::context with so many turns before and after
};

struct QuotedCode {
    CodeId id;
    std::string path;
};

/// One turn around a passage, or with part of it.
struct ContextTurn {
    int number = 0;      ///< Turn::number
    std::string speaker; ///< label; empty where the source names nobody
    SpeakerRole role = SpeakerRole::Participant;
    Range range;      ///< of the transcript's text
    std::string text; ///< verbatim
};

/// A coded passage as it is quoted.
struct Quote {
    std::vector<QuotedCode> codes; ///< those it was asked for by, in reading order; at least one
    std::vector<CodingId> codings; ///< behind it, whoever made them; ascending
    Passage passage;
    std::string transcript;
    std::string text; ///< verbatim
    std::vector<std::string> participants;
    std::map<std::string, std::string> attributes; ///< the transcript's own value before the participant's
    std::string attribution;                       ///< "Evelyn, Service user, Community Hub"
    Timestamp made;                                ///< when the newest of the codings was made
    std::vector<std::string> headings;             ///< what it stands under, outermost first; none if not grouped
    std::vector<ContextTurn> context;              ///< empty unless asked for
};

/// One passage coded alike by several coders is quoted once. NotFound if a code, attribute or coder is not there;
/// Usage for an attribution that names nothing.
/// Definitions: docs/method.md.
[[nodiscard]] Result<std::vector<Quote>> quotes(Study& study, const QuoteFilter& filter = {});

/// The turns the passage stands in, whole, and `around` turns before and after them.
[[nodiscard]] Result<std::vector<ContextTurn>> contextOf(Study& study, const Passage& passage, int around);

/// Writes quotes under their headings; the file's ending chooses the format: .csv, .xlsx, .html, .docx,
/// .odt, .tex or .json.
[[nodiscard]] Result<void> writeQuotes(const std::vector<Quote>& quotes, const std::filesystem::path& file);

/// The same quotes as the JSON document of `ken quotes --json`.
[[nodiscard]] std::string quotesJson(const std::vector<Quote>& quotes);

} // namespace kenspeckle
