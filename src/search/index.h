// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/progress.h"
#include "kenspeckle/result.h"
#include "search/query.h"

namespace kenspeckle::search {

/// A transcript and which state of its text is meant: `version` changes whenever text, turns or their speakers do.
struct TextVersion {
    TranscriptId transcript;
    std::int64_t version = 0;

    constexpr auto operator<=>(const TextVersion&) const = default;
};

/// What is indexed of a turn.
struct IndexedTurn {
    int number = 0; ///< Turn::number: 1, 2, 3 … without gaps
    SpeakerId speaker;
    CodePoint begin; ///< of the turn in its transcript's text
    std::string_view text;
};

/// A transcript's text with its turns, as the study hands it over. The views point into `text`, also after a move.
struct IndexedTranscript {
    TextVersion version;
    std::string text;
    std::vector<IndexedTurn> turns;

    IndexedTranscript() = default;
    IndexedTranscript(IndexedTranscript&& other) noexcept;
    IndexedTranscript& operator=(IndexedTranscript&& other) noexcept;
};

/// A set of turns that a field stands for, worked out by the study: whole speakers, whole transcripts, or single turns
/// (united).
struct TurnSet {
    std::vector<SpeakerId> speakers;
    std::vector<TranscriptId> transcripts;
    std::vector<std::pair<TranscriptId, int>> turns;
};

/// What the index asks of the study while it searches. Everything but the words themselves is resolved here at the time
/// of the query, so recoding, renaming or re-mapping never makes the index stale.
struct Lookup {
    /// The turns of one field, e.g. ("code", "Stigma"). Invalid or NotFound for a field or value there is none of.
    std::function<Result<TurnSet>(const std::string& field, const std::string& value)> field;
    /// The words of one turn, with its speaker and place.
    std::function<Result<std::pair<std::string, CodePoint>>(TranscriptId, int turn)> turnText;
    /// Whom to leave out: interviewers, if asked.
    std::vector<SpeakerId> excluded;
};

/// A matching turn; ranges count from the beginning of the turn's text.
struct TurnHit {
    TranscriptId transcript;
    int turn = 0;
    CodePoint turnBegin;        ///< of the turn in its transcript
    std::string text;           ///< the turn's words
    Range best;                 ///< one of `matches`; the whole turn for a query of fields alone
    std::vector<Range> matches; ///< ascending, not overlapping, at least one
};

struct TurnHits {
    std::int64_t total = 0;
    std::vector<TurnHit> hits;
};

/// The full-text index of one study: one Xapian document per turn, in a folder that may be deleted at any time. Words
/// only; see Lookup. One Index object belongs to one thread; several may be open on one folder, one writing at a time.
class Index {
public:
    /// Opens the index in `folder`, making it if it is missing and making it anew if it is damaged, of another language
    /// or of an older schema. Never fails for the sake of what is in the folder; InputOutput if the folder cannot be
    /// made.
    [[nodiscard]] static Result<Index> open(const std::filesystem::path& folder, const std::string& language);
    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    /// True if the index holds exactly these versions. Sees what other Index objects wrote.
    [[nodiscard]] bool matches(const std::vector<TextVersion>& current);
    /// Makes the index hold exactly these versions, loading only what differs; removed text leaves no term behind.
    /// Stopped half-way, it is left valid and is finished by the next call. `load` is called on this thread.
    [[nodiscard]] Result<void> bringUpToDate(const std::vector<TextVersion>& current,
                                             const std::function<Result<IndexedTranscript>(TranscriptId)>& load,
                                             const Task& task = {});

    /// Finds turns, best first (transcript order for fields alone); `limit` hits at most, 0 for all; the total is
    /// exact.
    [[nodiscard]] Result<TurnHits> search(const Query& query, const Lookup& lookup, int limit);

    /// Number of turns held.
    [[nodiscard]] std::int64_t turnCount();
    /// Differences between the index and these versions, in words; empty if there are none. Checks the files too,
    /// and sees to it that an index with damaged files no longer matches() anything and is made anew.
    [[nodiscard]] std::vector<std::string> problems(const std::vector<TextVersion>& current);

private:
    struct Impl;
    explicit Index(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace kenspeckle::search
