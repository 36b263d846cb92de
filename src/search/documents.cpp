// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/documents.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace kenspeckle::search {

namespace {

constexpr std::size_t kBits = 64;

[[nodiscard]] std::size_t countBits(std::uint64_t word) {
    return static_cast<std::size_t>(__builtin_popcountll(word)); // clang 14's <bit> has it only in part
}

/// Xapian's view of one shard of a DocumentSet.
class SetSource : public Xapian::PostingSource {
public:
    SetSource(std::shared_ptr<const DocumentSet> documents, std::shared_ptr<const Directory> directory)
        : m_documents(std::move(documents)), m_directory(std::move(directory)) {}

    [[nodiscard]] PostingSource* clone() const override { return new SetSource(m_documents, m_directory); }
    [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return m_count; }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return m_count; }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return m_count; }
    [[nodiscard]] Xapian::docid get_docid() const override { return m_at; }
    [[nodiscard]] bool at_end() const override { return m_at == 0; }
    void next(double) override { m_at = m_documents->next(m_shard, m_at + 1); }
    void skip_to(Xapian::docid document, double) override {
        if (document > m_at) m_at = m_documents->next(m_shard, document);
    }
    void init(const Xapian::Database& database) override {
        m_shard = m_directory->shardNamed(database.get_uuid());
        m_count = m_documents->countIn(m_shard);
        m_at = 0;
    }

private:
    std::shared_ptr<const DocumentSet> m_documents;
    std::shared_ptr<const Directory> m_directory;
    std::size_t m_shard = 0;
    Xapian::doccount m_count = 0;
    Xapian::docid m_at = 0;
};

} // namespace

void DocumentSet::add(std::size_t shard, Xapian::docid document) {
    auto& bits = m_bits[shard];
    if (document / kBits >= bits.size()) bits.resize(document / kBits + 1);
    bits[document / kBits] |= std::uint64_t{1} << (document % kBits);
}

void DocumentSet::addBlock(std::size_t shard, Xapian::docid first, std::size_t count) {
    for (std::size_t index = 0; index < count; ++index)
        add(shard, first + static_cast<Xapian::docid>(index));
}

bool DocumentSet::contains(std::size_t shard, Xapian::docid document) const {
    const auto& bits = m_bits[shard];
    return document / kBits < bits.size() && (bits[document / kBits] >> (document % kBits) & 1U) != 0;
}

std::size_t DocumentSet::size() const {
    std::size_t total = 0;
    for (std::size_t shard = 0; shard < kShards; ++shard)
        total += countIn(shard);
    return total;
}

Xapian::doccount DocumentSet::countIn(std::size_t shard) const {
    std::size_t count = 0;
    for (const std::uint64_t word : m_bits[shard])
        count += countBits(word);
    return static_cast<Xapian::doccount>(count);
}

Xapian::docid DocumentSet::next(std::size_t shard, Xapian::docid from) const {
    const auto& bits = m_bits[shard];
    std::size_t place = from / kBits;
    if (place >= bits.size()) return 0;
    std::uint64_t word = bits[place] & (~std::uint64_t{0} << (from % kBits));
    while (word == 0) {
        if (++place == bits.size()) return 0;
        word = bits[place];
    }
    return static_cast<Xapian::docid>(place * kBits + static_cast<std::size_t>(__builtin_ctzll(word)));
}

DocumentSet& DocumentSet::operator&=(const DocumentSet& other) {
    for (std::size_t shard = 0; shard < kShards; ++shard) {
        auto& bits = m_bits[shard];
        bits.resize(std::min(bits.size(), other.m_bits[shard].size()));
        for (std::size_t place = 0; place < bits.size(); ++place)
            bits[place] &= other.m_bits[shard][place];
    }
    return *this;
}

DocumentSet& DocumentSet::operator|=(const DocumentSet& other) {
    for (std::size_t shard = 0; shard < kShards; ++shard) {
        auto& bits = m_bits[shard];
        bits.resize(std::max(bits.size(), other.m_bits[shard].size()));
        for (std::size_t place = 0; place < other.m_bits[shard].size(); ++place)
            bits[place] |= other.m_bits[shard][place];
    }
    return *this;
}

DocumentSet& DocumentSet::operator-=(const DocumentSet& other) {
    for (std::size_t shard = 0; shard < kShards; ++shard) {
        auto& bits = m_bits[shard];
        for (std::size_t place = 0; place < std::min(bits.size(), other.m_bits[shard].size()); ++place)
            bits[place] &= ~other.m_bits[shard][place];
    }
    return *this;
}

Directory::Directory(const std::vector<Xapian::Database>& shards) {
    const std::string prefix(1, kTranscriptPrefix);
    for (std::size_t shard = 0; shard < shards.size(); ++shard) {
        const Xapian::Database& database = shards[shard];
        m_shardNames[database.get_uuid()] = shard;
        Xapian::doccount documents = 0;
        for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
            auto entry = readEntry(*key, database.get_metadata(*key));
            if (!entry) throw Xapian::DatabaseCorruptError("an entry that cannot be read");
            entry->shard = shard;
            documents += static_cast<Xapian::doccount>(entry->speakers.size());
            m_entries.push_back(std::move(*entry));
        }
        if (documents != database.get_doccount()) throw Xapian::DatabaseCorruptError("entries do not fit the turns");
        m_turns += documents;
    }
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry& a, const Entry& b) { return a.version.transcript < b.version.transcript; });
    for (std::size_t place = 0; place < m_entries.size(); ++place) {
        if (place > 0 && m_entries[place - 1].version.transcript == m_entries[place].version.transcript)
            throw Xapian::DatabaseCorruptError("one transcript twice");
        m_byDocument[m_entries[place].shard].push_back(place);
    }
    for (auto& places : m_byDocument)
        std::sort(places.begin(), places.end(),
                  [this](std::size_t a, std::size_t b) { return m_entries[a].first < m_entries[b].first; });
}

const Entry* Directory::find(TranscriptId id) const {
    const auto found =
        std::lower_bound(m_entries.begin(), m_entries.end(), id,
                         [](const Entry& entry, TranscriptId key) { return entry.version.transcript < key; });
    return found != m_entries.end() && found->version.transcript == id ? &*found : nullptr;
}

const Entry* Directory::at(std::size_t shard, Xapian::docid document) const {
    const auto& places = m_byDocument[shard];
    auto after = std::upper_bound(places.begin(), places.end(), document, [this](Xapian::docid key, std::size_t place) {
        return key < m_entries[place].first;
    });
    // Blocks without turns share their first document with the block that follows.
    while (after != places.begin()) {
        const Entry& entry = m_entries[*--after];
        if (document - entry.first < entry.speakers.size()) return &entry;
        if (!entry.speakers.empty()) break;
    }
    return nullptr;
}

std::size_t Directory::shardNamed(const std::string& uuid) const {
    const auto found = m_shardNames.find(uuid);
    if (found == m_shardNames.end()) throw Xapian::DatabaseModifiedError("the index was replaced");
    return found->second;
}

DocumentSet Directory::spokenBy(const std::vector<SpeakerId>& speakers) const {
    DocumentSet documents;
    if (speakers.empty()) return documents;
    const std::unordered_set<SpeakerId> wanted(speakers.begin(), speakers.end());
    for (const Entry& entry : m_entries)
        for (std::size_t turn = 0; turn < entry.speakers.size(); ++turn)
            if (wanted.count(entry.speakers[turn]) > 0)
                documents.add(entry.shard, entry.first + static_cast<Xapian::docid>(turn));
    return documents;
}

DocumentSet Directory::documentsOf(const TurnSet& turns) const {
    DocumentSet documents = spokenBy(turns.speakers);
    for (const TranscriptId id : turns.transcripts)
        if (const Entry* entry = find(id)) documents.addBlock(entry->shard, entry->first, entry->speakers.size());
    for (const auto& [id, turn] : turns.turns) {
        const Entry* entry = find(id);
        if (entry && turn >= 1 && static_cast<std::size_t>(turn) <= entry->speakers.size())
            documents.add(entry->shard, entry->first + static_cast<Xapian::docid>(turn - 1));
    }
    return documents;
}

DocumentSet Directory::all() const {
    DocumentSet documents;
    for (const Entry& entry : m_entries)
        documents.addBlock(entry.shard, entry.first, entry.speakers.size());
    return documents;
}

Xapian::Query queryFor(std::shared_ptr<const DocumentSet> documents, std::shared_ptr<const Directory> directory) {
    auto* source = new SetSource(std::move(documents), std::move(directory));
    return Xapian::Query(source->release());
}

} // namespace kenspeckle::search
