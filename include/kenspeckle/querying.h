// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/progress.h"
#include "kenspeckle/reporting.h"
#include "kenspeckle/result.h"
#include "kenspeckle/retrieval.h"
#include "kenspeckle/searching.h"

namespace kenspeckle {

class Study;

/// Turns apart that near, then and after allow where they name no number.
inline constexpr int kTurnsApart = 3;

/// The language of queries for passages, by example. Operators may be written in any case.
///
///     Stigma                          references of the code and of those below it
///     "Access / Open door"            a name or path that holds spaces, brackets or an operator's word
///     coded                           references of any code
///     everything                      every turn
///     text(naloxone OR harm*)         the words that a search finds: see searching.h
///     sentence("one stop shop")       the sentences with them
///     turn(naloxone)                  the turns with them
///
///     Stigma and Access               the stretches that both have in common
///     Stigma or Access                either, united where they overlap
///     Stigma not Access               passages of Stigma that share nothing with one of Access
///     Stigma with Access              passages of Stigma, whole, that share something with one of Access
///     Stigma within Access            those that lie in one of Access from beginning to end
///     Stigma near/3 Access            those with one of Access at most three turns away
///     Stigma then/2 Access            those after whose end one of Access begins, at most two turns on
///     Stigma after/2 Access           those before whose beginning one of Access ends, at most two turns back
///     Stigma in turn with Access      those that share a turn with one of Access
///     Stigma in transcript with Access
///     Stigma by participant with Access    those in which somebody speaks who also speaks in one of Access
///     Stigma not near Access          the others: `not` may stand before each of these
///
///     Stigma and role = user          those in which somebody speaks of whom it is so; also != < <= > >=
///     Stigma and role = ""            somebody for whom it is not recorded
///     participant = Evelyn            whoever speaks; transcript = "Group 2" likewise. Where passages are needed, a
///                                     condition stands for the turns of which it is true
///     Stigma and coder = Ewan         look at Ewan's codings only; != at everybody else's
///     (Stigma or Access) not coded    brackets group
///
/// near and its like bind first, then and and not, then or. In a row of and and not, the passages come first, then its
/// conditions, all of which one person must fulfil, then what is taken off; a coder holds for the whole row. near,
/// then and after alone mean kTurnsApart.
struct PassageQuery {
    enum class Kind : std::uint8_t {
        Code,       ///< words: its name or path
        Coded,      ///< any code
        Everything, ///< every turn
        Text,       ///< words: a search; scope: how much around its hits
        Comparison, ///< subject, words (the attribute's name), relation, value
        And,        ///< two or more parts; those that are conditions apply to what the others share
        Or,         ///< two or more parts
        Without,    ///< the first part without what the others touch
        With,       ///< this and the following: two parts, and `negated`
        Within,
        Near,  ///< distance
        Then,  ///< distance
        After, ///< distance
        InTurn,
        InTranscript,
        ByParticipant,
        OfCoder, ///< one part; relation (Equal or NotEqual), value: whose codings count in it
    };
    enum class Subject : std::uint8_t { Attribute, Participant, Transcript };
    enum class Relation : std::uint8_t { Equal, NotEqual, Less, AtMost, Greater, AtLeast };

    Kind kind = Kind::Everything;
    Subject subject = Subject::Attribute;
    Relation relation = Relation::Equal;
    HitScope scope = HitScope::Hit;
    bool negated = false;
    int distance = kTurnsApart; ///< turns
    std::string words;
    std::string value;
    std::vector<PassageQuery> parts;
    std::int64_t at = 1; ///< character of the text at which it begins, from 1
};

/// Reads a query. Invalid says at which character something is wrong, and what would do. Whether codes, attributes and
/// coders are there shows when it is run.
[[nodiscard]] Result<PassageQuery> parsePassageQuery(std::string_view text);

/// The query as one would type it, with no more brackets than it needs. It reads as the same tree, but for the places.
[[nodiscard]] std::string toText(const PassageQuery& query);

struct PassageQueryOptions {
    bool interviewers = false; ///< keep passages in which nobody but interviewers speaks
};

/// What a query found.
struct PassageQueryResult {
    std::vector<Passage> passages; ///< in the order of transcripts and places; none overlaps another
    Count count;                   ///< people who speak in them, and how many they are
    int transcripts = 0;           ///< in which they stand
    int participantsAsked = 0;     ///< everybody who speaks in the study
    int transcriptsThere = 0;
};

/// Runs a query. NotFound for a code, attribute, coder, participant or transcript that is not there, Invalid for a
/// value that cannot be compared, each with the place in the query; Refused for another's codings while one works
/// blind. Definitions: docs/method.md.
[[nodiscard]] Result<PassageQueryResult> runQuery(Study& study, const PassageQuery& query,
                                                  const PassageQueryOptions& options = {}, const Task& task = {});

/// The passages of a result as quotes, with all the codes in sight that share a code point with them.
[[nodiscard]] Result<std::vector<Quote>> quotesOf(Study& study, const PassageQueryResult& result);

using QueryId = Id<struct QueryTag>;

/// A query that is kept in the study under a name.
struct SavedQuery {
    QueryId id;
    std::string name; ///< unique, whatever its case
    std::string text;
    std::string coder; ///< who saved it
    Timestamp made;
};

/// By name.
[[nodiscard]] Result<std::vector<SavedQuery>> savedQueries(Study& study);
/// By name, whatever its case. NotFound names those that are near.
[[nodiscard]] Result<SavedQuery> findSavedQuery(Study& study, const std::string& name);

enum class NameTaken : std::uint8_t { Refuse, Replace };
/// Keeps a query. Invalid if it cannot be read, Usage if the name is empty; Conflict if the name is taken and it is not
/// to be replaced.
[[nodiscard]] Result<QueryId> saveQuery(Study& study, const std::string& name, const std::string& text,
                                        NameTaken whenTaken = NameTaken::Refuse);
/// Conflict if another has the name.
[[nodiscard]] Result<void> renameQuery(Study& study, QueryId id, const std::string& name);
[[nodiscard]] Result<void> removeQuery(Study& study, QueryId id);

/// The query meant by a text: the saved one of that name where there is one, else the text itself, read.
[[nodiscard]] Result<PassageQuery> queryNamed(Study& study, const std::string& nameOrText);

} // namespace kenspeckle
