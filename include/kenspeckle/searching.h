// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/passage.h"
#include "kenspeckle/progress.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// The query language, by example:
///
///     recovery                  the word and its forms: recover, recovered
///     "recovery"                exactly this word
///     "one stop shop"           exactly these words, in this order
///     methadone script          both words somewhere in one turn (AND may be written out)
///     methadone OR script       either
///     hub NOT pharmacy          the first without the second (-pharmacy is the same)
///     habit NEAR brain          within twenty words of each other, in any order; NEAR/3 within three
///     recover*                  any word that begins so
///     (hub OR centre) staff     brackets group
///     speaker:evelyn            turns of a speaker whose label has this word
///     transcript:"Group 2"      turns of a transcript whose name has these words
///     participant:Evelyn        turns of a participant
///     code:Stigma               turns with a passage coded so, or coded with a code below it
///     role:"service user"       turns with this value of an attribute
///
/// AND, OR, NOT and NEAR are operators in capitals only. Words are compared without regard to case. A query that cannot
/// be read is ErrorKind::Invalid, and the message says what is wrong and at which character.
struct SearchOptions {
    int limit = 50;           ///< of hits listed; the total counts all
    bool interviewers = true; ///< false leaves out what interviewers said
};

/// One turn that matches.
struct Hit {
    TranscriptId transcript;
    std::string transcriptName;
    int turn = 0;               ///< Turn::number
    std::string speaker;        ///< label
    Range range;                ///< the best match: the words themselves, a phrase or NEAR from first to last word
    std::vector<Range> matches; ///< every match in the turn, ascending, not overlapping; `range` is one of them
    std::string snippet;        ///< up to about 160 code points of the turn around `range`
    std::vector<Range> marks;   ///< the matches within the snippet, in code points of the snippet
};

struct SearchResults {
    std::string query;
    std::int64_t total = 0; ///< turns that match
    std::vector<Hit> hits;  ///< best first
};

/// Makes the index follow the study. Searches do it themselves; a caller with much to index (a study opened on a new
/// machine) does it beforehand, where it can show progress. Cancelled keeps what is done. Quick where nothing changed.
[[nodiscard]] Result<void> updateIndex(Study& study, const Task& task = {});

/// Finds turns. A query of fields alone (code:Stigma) lists turns in transcript order, the match being the whole turn.
[[nodiscard]] Result<SearchResults> searchStudy(Study& study, const std::string& query,
                                                const SearchOptions& options = {});

/// How much is coded around each match.
enum class HitScope : std::uint8_t { Hit, Sentence, Turn };

/// Tags every match of every matching turn, as one action; returns how many codings are new. Not limited in number.
[[nodiscard]] Result<int> codeHits(Study& study, const std::string& query, const SearchOptions& options, CodeId code,
                                   HitScope scope);

/// The range widened to whole sentences or whole turns of its transcript; HitScope::Hit returns it as it is.
[[nodiscard]] Result<Passage> widen(Study& study, const Passage& passage, HitScope scope);

} // namespace kenspeckle
