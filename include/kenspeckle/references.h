// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

enum class ReferenceKind : std::uint8_t { Passage, Transcript, Participant, Code, Memo };

/// A thing of the study, named so that a text can link to it:
///
///     ken://passage/TRANSCRIPT/BEGIN-END    a stretch of a transcript, in code points
///     ken://transcript/ID   ken://participant/ID   ken://code/ID   ken://memo/ID
///
/// Ids do not change when a thing is renamed. When a transcript is corrected, the references to its passages that stand
/// in the study's memos and summaries are rewritten in the same action, so that they go on meaning the same words; a
/// reference to words that were taken away is left with an empty range at their place.
struct Reference {
    ReferenceKind kind = ReferenceKind::Transcript;
    std::int64_t id = 0; ///< of the transcript for a passage
    Range range;         ///< of a passage

    constexpr auto operator<=>(const Reference&) const = default;
    [[nodiscard]] static constexpr Reference to(const Passage& passage) {
        return {ReferenceKind::Passage, passage.transcript.value, passage.range};
    }
    [[nodiscard]] static constexpr Reference to(TranscriptId id) { return {ReferenceKind::Transcript, id.value, {}}; }
    [[nodiscard]] static constexpr Reference to(ParticipantId id) { return {ReferenceKind::Participant, id.value, {}}; }
    [[nodiscard]] static constexpr Reference to(CodeId id) { return {ReferenceKind::Code, id.value, {}}; }
    [[nodiscard]] static constexpr Reference to(MemoId id) { return {ReferenceKind::Memo, id.value, {}}; }
};

/// "ken://code/7533020152812044293". The one spelling there is: reading it gives the same reference again.
[[nodiscard]] std::string format(const Reference& reference);

/// Reads one reference and nothing around it; Invalid, saying what is wrong, for anything else. Any bytes may come.
[[nodiscard]] Result<Reference> parseReference(std::string_view text);

/// A reference in a text.
struct FoundReference {
    Reference reference;
    std::size_t byteBegin = 0, byteEnd = 0;
};

/// All references in a text, ascending; what looks like one and is none is left out. Any bytes may come.
[[nodiscard]] std::vector<FoundReference> referencesIn(std::string_view text);

/// The text with every reference replaced by what `replacement` makes of it.
[[nodiscard]] std::string withReferences(std::string_view text,
                                         const std::function<Reference(const Reference&)>& replacement);

/// A Markdown link, "[words](ken://…)": the words shortened to about 60 code points and on one line.
[[nodiscard]] std::string markdownLink(std::string_view words, const Reference& reference);

/// Where a reference leads at present.
struct ReferencePlace {
    Reference reference;
    std::string name;                   ///< of the transcript, participant or code; a memo's title
    std::optional<std::string> warning; ///< a sentence, where the words linked to are gone and only their place is left
};

/// NotFound, with a sentence fit to be shown, if what it names is not in the study or a range runs past the text.
[[nodiscard]] Result<ReferencePlace> followReference(Study& study, const Reference& reference);

} // namespace kenspeckle
