// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/broad_words.h"

#include <algorithm>
#include <future>
#include <limits>
#include <utility>

namespace kenspeckle::search {

namespace {

constexpr std::uint8_t kMost = std::numeric_limits<std::uint8_t>::max();

std::vector<std::uint8_t> countIn(const Xapian::Database& shard, const std::string& termPrefix) {
    std::vector<std::uint8_t> counts(shard.get_lastdocid() + 1);
    for (auto term = shard.allterms_begin(termPrefix); term != shard.allterms_end(termPrefix); ++term)
        for (auto posting = shard.postlist_begin(*term); posting != shard.postlist_end(*term); ++posting) {
            std::uint8_t& count = counts[*posting];
            count = static_cast<std::uint8_t>(std::min<Xapian::termcount>(count + posting.get_wdf(), kMost));
        }
    return counts;
}

class BroadSource : public Xapian::PostingSource {
public:
    BroadSource(std::shared_ptr<const BroadWords> words, std::shared_ptr<const Directory> directory)
        : m_words(std::move(words)), m_directory(std::move(directory)) {}

    [[nodiscard]] PostingSource* clone() const override { return new BroadSource(m_words, m_directory); }
    [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return m_words->documentsIn(m_shard); }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return m_words->documentsIn(m_shard); }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return m_words->documentsIn(m_shard); }
    [[nodiscard]] double get_weight() const override {
        const double count = m_words->count(m_shard, m_at);
        return count / (count + 1);
    }
    [[nodiscard]] Xapian::docid get_docid() const override { return m_at; }
    [[nodiscard]] bool at_end() const override { return m_at == 0; }
    void next(double) override { m_at = m_words->next(m_shard, m_at + 1); }
    void skip_to(Xapian::docid document, double) override {
        if (document > m_at) m_at = m_words->next(m_shard, document);
    }
    void init(const Xapian::Database& database) override {
        m_shard = m_directory->shardNamed(database.get_uuid());
        m_at = 0;
        set_maxweight(1);
    }

private:
    std::shared_ptr<const BroadWords> m_words;
    std::shared_ptr<const Directory> m_directory;
    std::size_t m_shard = 0;
    Xapian::docid m_at = 0;
};

} // namespace

BroadWords::BroadWords(const std::vector<Xapian::Database>& shards, const std::string& termPrefix) {
    std::vector<std::future<std::vector<std::uint8_t>>> others;
    for (std::size_t shard = 1; shard < shards.size(); ++shard)
        others.push_back(std::async(std::launch::async, countIn, std::cref(shards[shard]), std::cref(termPrefix)));
    m_counts[0] = countIn(shards[0], termPrefix);
    for (std::size_t shard = 1; shard < shards.size(); ++shard)
        m_counts[shard] = others[shard - 1].get();
    for (std::size_t shard = 0; shard < shards.size(); ++shard)
        m_documents[shard] = static_cast<Xapian::doccount>(std::count_if(m_counts[shard].begin(), m_counts[shard].end(),
                                                                         [](std::uint8_t count) { return count > 0; }));
}

std::uint8_t BroadWords::count(std::size_t shard, Xapian::docid document) const {
    return document < m_counts[shard].size() ? m_counts[shard][document] : std::uint8_t{0};
}

Xapian::docid BroadWords::next(std::size_t shard, Xapian::docid from) const {
    const auto& counts = m_counts[shard];
    for (std::size_t document = from; document < counts.size(); ++document)
        if (counts[document] > 0) return static_cast<Xapian::docid>(document);
    return 0;
}

std::size_t BroadWords::documents() const {
    std::size_t all = 0;
    for (const Xapian::doccount inShard : m_documents)
        all += inShard;
    return all;
}

std::vector<BroadWords::Place> BroadWords::best(std::size_t most) const {
    std::array<std::size_t, kMost + 1> having{}; // documents by count
    for (const auto& counts : m_counts)
        for (const std::uint8_t count : counts)
            ++having[count];
    std::size_t least = kMost; // the smallest count that still has a place
    for (std::size_t places = having[least]; least > 1 && places < most; places += having[least])
        --least;
    std::vector<Place> found;
    for (std::size_t shard = 0; shard < kShards; ++shard)
        for (std::size_t document = 0; document < m_counts[shard].size(); ++document)
            if (m_counts[shard][document] >= least) found.push_back({shard, static_cast<Xapian::docid>(document)});
    std::stable_sort(found.begin(), found.end(), [this](const Place& a, const Place& b) {
        const int more = count(a.shard, a.document) - count(b.shard, b.document);
        return more != 0 ? more > 0 : a.document < b.document;
    });
    if (found.size() > most) found.resize(most);
    return found;
}

bool moreTermsThan(std::size_t number, const std::vector<Xapian::Database>& shards, const std::string& termPrefix) {
    return std::any_of(shards.begin(), shards.end(), [&](const Xapian::Database& shard) {
        std::size_t terms = 0;
        for (auto term = shard.allterms_begin(termPrefix); term != shard.allterms_end(termPrefix); ++term)
            if (++terms > number) return true;
        return false;
    });
}

Xapian::Query queryFor(std::shared_ptr<const BroadWords> words, std::shared_ptr<const Directory> directory) {
    auto* source = new BroadSource(std::move(words), std::move(directory));
    return Xapian::Query(source->release());
}

} // namespace kenspeckle::search
