// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/shard_writer.h"

#include "text/words.h"

namespace kenspeckle::search {

namespace {

// Xapian writes out what it has gathered after this many documents by itself; larger batches were slower.
constexpr Xapian::doccount kBatch = 10000;

} // namespace

ShardWriter::ShardWriter(const std::string& path, const std::string& language)
    : m_database(path, Xapian::DB_OPEN), m_stems(language) {
    m_database.begin_transaction();
}

void ShardWriter::remove(const std::vector<Entry>& entries) {
    if (entries.empty()) return;
    std::unordered_set<std::string> words;
    for (const Entry& entry : entries) {
        for (std::size_t turn = 0; turn < entry.speakers.size(); ++turn) {
            const auto document = entry.first + static_cast<Xapian::docid>(turn);
            for (auto term = m_database.termlist_begin(document); term != m_database.termlist_end(document); ++term)
                words.insert(*term);
            m_database.delete_document(document);
        }
        m_database.set_metadata(transcriptKey(entry.version.transcript), "");
        m_pending += static_cast<Xapian::doccount>(entry.speakers.size()) + 1;
    }
    for (const std::string& word : words)
        if (!m_database.term_exists(word)) m_database.remove_synonym(kStemPrefix + m_stems(word), word);
    m_database.set_metadata(std::string(kRemovedKey), "1");
}

void ShardWriter::add(const IndexedTranscript& transcript) {
    Entry entry;
    entry.version = transcript.version;
    entry.first = m_database.get_lastdocid() + 1;
    entry.speakers.reserve(transcript.turns.size());
    for (const IndexedTurn& turn : transcript.turns) {
        addTurn(turn);
        entry.speakers.push_back(turn.speaker);
    }
    m_database.set_metadata(transcriptKey(transcript.version.transcript), writeEntry(entry));
    m_pending += static_cast<Xapian::doccount>(entry.speakers.size()) + 1;
    if (m_pending < kBatch) return;
    m_database.commit_transaction();
    m_database.begin_transaction();
    m_pending = 0;
}

void ShardWriter::addTurn(const IndexedTurn& turn) {
    Xapian::Document document;
    Xapian::termpos position = 0;
    for (const text::Word& word : text::words(turn.text)) {
        const std::string folded = text::fold(turn.text.substr(word.byteBegin, word.byteEnd - word.byteBegin));
        ++position;
        if (folded.empty()) continue;
        const std::string term = termFor(folded);
        document.add_posting(term, position);
        learn(term);
    }
    m_database.add_document(document);
}

void ShardWriter::learn(const std::string& word) {
    if (!m_learned.insert(word).second) return;
    const std::string stem = m_stems(word);
    if (stem != word) m_database.add_synonym(kStemPrefix + stem, word);
}

void ShardWriter::finish() {
    m_database.commit_transaction();
    m_database.close();
}

} // namespace kenspeckle::search
