// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "kenspeckle/ids.h"
#include "search/index.h"

namespace kenspeckle::search {

// The index of one study.
//
// FILES, in the index folder (mode 0700):
//   current     text: the schema, the study's language, the names of the shards; see Store. Replaced by rename alone.
//   lock        flock()ed by whoever writes, in this process or another
//   NAME-0, -1  the two shards, Xapian (glass) databases. They are two so that two threads can write at a time, and are
//               read as one. A transcript is in one shard, whole. A shard once named is only ever added to by Xapian's
//               transactions; compacting or starting anew makes shards of other names.
//
// DOCUMENTS: one per turn. Turn n of a transcript is document `first + n - 1` of its shard (see below), so turns of a
// transcript are a contiguous block. A document holds words only: no text, no values, no speaker, code or attribute.
//   terms       each word of the turn by text::words(), folded by text::fold(), at positions 1, 2, 3 …; a word longer
//               than Xapian allows (245 bytes) by termFor(). No prefixes: what is folded has no ASCII capitals, so the
//               keys below, which begin with one, cannot be taken for a word.
//
// SYNONYMS, by which a word finds its forms:
//   Z<stem>     the words of the shard with that stem, as far as they differ from it
//
// METADATA, in the shard that holds the transcript and in the transaction that adds its documents:
//   T<id>       id as 16 hexadecimal digits: an Entry, see writeEntry()
//   R           present if words were removed since the shard was last compacted, and so may still be in its free
//   blocks
//
// Everything else that a query can ask for (speakers, codes, attributes …) is worked out by the study at the time of
// the query and laid over the documents as a DocumentSet.

/// Changes whenever something above does; an index of another schema is made anew.
constexpr int kSchema = 1;
constexpr std::size_t kShards = 2;

constexpr char kStemPrefix = 'Z';
constexpr char kTranscriptPrefix = 'T';
constexpr std::string_view kRemovedKey = "R";

/// Where a transcript's turns are, and who speaks them.
struct Entry {
    TextVersion version;
    std::size_t shard = 0;
    Xapian::docid first = 0;         ///< the document of turn 1, in its shard
    std::vector<SpeakerId> speakers; ///< of each turn; its size is the number of turns
};

/// The term of a folded word: itself, or for a very long one its beginning and a hash of the whole.
[[nodiscard]] std::string termFor(std::string_view foldedWord);
/// The longest beginning of a term by which all words that begin like this are found.
[[nodiscard]] std::string termPrefixFor(std::string_view foldedBeginning);

[[nodiscard]] std::string transcriptKey(TranscriptId id);
[[nodiscard]] std::string writeEntry(const Entry& entry);
/// Nothing if key and value are no entry; the shard is the caller's to fill in.
[[nodiscard]] std::optional<Entry> readEntry(std::string_view key, std::string_view value);

/// Word stems of one language, by Xapian's Snowball stemmers.
class Stems {
public:
    /// A language there is no stemmer for has every word as its own stem.
    explicit Stems(const std::string& language);
    [[nodiscard]] std::string operator()(const std::string& foldedWord) const;
    [[nodiscard]] bool areWordsThemselves() const { return m_stem.is_none(); }

private:
    Xapian::Stem m_stem;
    bool m_english = false;
};

} // namespace kenspeckle::search
