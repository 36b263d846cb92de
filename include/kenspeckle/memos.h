// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

enum class MemoKind : std::uint8_t { Study, Transcript, Participant, Code, Coding, Passage };

/// What a memo is about.
struct MemoTarget {
    MemoKind kind = MemoKind::Study;
    std::int64_t id = 0; ///< of the transcript for a passage; 0 for the study
    Range range;         ///< of a passage

    constexpr auto operator<=>(const MemoTarget&) const = default;
    [[nodiscard]] static constexpr MemoTarget study() { return {}; }
    [[nodiscard]] static constexpr MemoTarget of(TranscriptId id) { return {MemoKind::Transcript, id.value, {}}; }
    [[nodiscard]] static constexpr MemoTarget of(ParticipantId id) { return {MemoKind::Participant, id.value, {}}; }
    [[nodiscard]] static constexpr MemoTarget of(CodeId id) { return {MemoKind::Code, id.value, {}}; }
    [[nodiscard]] static constexpr MemoTarget of(CodingId id) { return {MemoKind::Coding, id.value, {}}; }
    [[nodiscard]] static constexpr MemoTarget of(const Passage& passage) {
        return {MemoKind::Passage, passage.transcript.value, passage.range};
    }
};

/// A note on something, in Markdown; links to other things are references (references.h). One thing may have many.
struct Memo {
    MemoId id;
    MemoTarget target;
    std::string text; ///< never without words
    CoderId coder;    ///< who wrote it first
    Timestamp made;
};

/// Adds a memo, as one action. NotFound if what it is about is not in the study; Usage if the text has no words or the
/// range is empty or runs past the transcript's text.
[[nodiscard]] Result<MemoId> addMemo(Study& study, const MemoTarget& target, const std::string& text);

/// Replaces a memo's text, as one action; nothing happens if it is the same. NotFound; Usage if it has no words.
[[nodiscard]] Result<void> editMemo(Study& study, MemoId id, const std::string& text);

/// Removes memos, as one action. NotFound, and nothing removed, if one of them is not there.
[[nodiscard]] Result<void> removeMemos(Study& study, const std::vector<MemoId>& ids);

/// Which memos; an empty field does not restrict.
struct MemoFilter {
    std::vector<MemoKind> kinds;     ///< any of these
    std::vector<MemoTarget> targets; ///< about exactly one of these
    TranscriptId transcript;         ///< about it, its passages or its codings
    std::string coder;               ///< written by
    std::string search; ///< words that each stand somewhere in the text, "words in quotes" as they are; case and
                        ///< accents do not count
};

/// A memo with what a list shows of it.
struct MemoDetail {
    Memo memo;
    std::string title; ///< the words of its first line
    std::string about; ///< "The study", the name of the transcript or participant, a code's path, "Stigma, in Evelyn"
    Passage place;     ///< of a passage or coding; only the transcript is set for a transcript, nothing for others
    std::string words; ///< of a passage or coding, verbatim
    std::string coder;
    std::string snippet; ///< about 160 code points of its words, without Markdown's marks: around what was searched
    std::vector<Range> marks; ///< what was searched, in code points of the snippet
};

/// Newest first; without those about codings that are hidden while the study's coder works blind. NotFound if nobody of
/// the filter's name has coded.
[[nodiscard]] Result<std::vector<MemoDetail>> memos(Study& study, const MemoFilter& filter = {});

[[nodiscard]] Result<MemoDetail> memo(Study& study, MemoId id);

/// A memo that is not written yet: what it is about and its words, without text or id. NotFound.
[[nodiscard]] Result<MemoDetail> blankMemo(Study& study, const MemoTarget& target);

/// A memo as a mark in or beside a transcript's text.
struct MemoMark {
    MemoId id;
    MemoTarget target;
    Range range; ///< of the passage or coding; empty for a memo about the whole transcript
    std::string title;
};

/// Memos on a transcript, its passages and its codings, by place; those on the whole of it first.
[[nodiscard]] Result<std::vector<MemoMark>> memosOf(Study& study, TranscriptId transcript);

/// Writes memos under headings of what they are about; the file's ending chooses the format: .md, .docx, .html, .csv,
/// .xlsx or .json. An existing file is replaced whole or, on failure, left as it was.
[[nodiscard]] Result<void> writeMemos(const std::vector<MemoDetail>& memos, const std::filesystem::path& file);

/// The same memos as the JSON document of `ken memos --json`.
[[nodiscard]] std::string memosJson(const std::vector<MemoDetail>& memos);

} // namespace kenspeckle
