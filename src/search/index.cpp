// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"

#include <algorithm>
#include <ostream>
#include <sstream>
#include <system_error>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "search/errors.h"
#include "search/plan.h"
#include "search/store.h"
#include "search/writing.h"
#include "text/offsets.h"

namespace kenspeckle::search {

namespace {

/// A turn found, before its words are fetched.
struct Found {
    TranscriptId transcript;
    int turn = 0;
};

struct Findings {
    Pattern pattern;
    std::int64_t total = 0;
    std::vector<Found> found;
};

[[nodiscard]] Found foundAt(const Directory& directory, std::size_t shard, Xapian::docid document) {
    const Entry* entry = directory.at(shard, document);
    if (!entry) throw Xapian::DatabaseCorruptError("a turn of no transcript");
    return {entry->version.transcript, static_cast<int>(document - entry->first) + 1};
}

/// The turns of a set in transcript order.
void listInOrder(const Directory& directory, const DocumentSet& documents, std::size_t most, Findings& findings) {
    findings.total = static_cast<std::int64_t>(documents.size());
    for (const Entry& entry : directory.entries())
        for (std::size_t turn = 0; turn < entry.speakers.size(); ++turn) {
            if (findings.found.size() == most) return;
            if (documents.contains(entry.shard, entry.first + static_cast<Xapian::docid>(turn)))
                findings.found.push_back({entry.version.transcript, static_cast<int>(turn) + 1});
        }
}

void listMostOften(const BroadWords& words, const Directory& directory, std::size_t most, Findings& findings) {
    findings.total = static_cast<std::int64_t>(words.documents());
    for (const BroadWords::Place& place : words.best(most))
        findings.found.push_back(foundAt(directory, place.shard, place.document));
}

void listBestFirst(const Xapian::Database& all, const Directory& directory, const Xapian::Query& query,
                   Xapian::doccount most, Findings& findings) {
    Xapian::Enquire enquire(all);
    enquire.set_query(query);
    // Left to itself Xapian stops looking when nothing better can come, and then only estimates how much there is; of a
    // single term it knows.
    const bool known = query.get_type() == Xapian::Query::LEAF_TERM;
    const Xapian::MSet set = enquire.get_mset(0, most, known ? 0 : all.get_doccount());
    findings.total = set.size() < most ? set.size() : set.get_matches_lower_bound();
    for (auto document = set.begin(); document != set.end(); ++document)
        findings.found.push_back(foundAt(directory, shardOf(*document), documentInShard(*document)));
}

} // namespace

struct Index::Impl {
    Store store;
    std::string language;
    Stems stems;

    Impl(const std::filesystem::path& folder, const std::string& isoLanguage)
        : store(folder, isoLanguage), language(isoLanguage), stems(isoLanguage) {}

    /// Reads the index as it is now. Another writer may overtake a reader, which then begins again; an index that turns
    /// out to be damaged is condemned.
    template <class Read> [[nodiscard]] auto reading(const Read& read) -> decltype(read()) {
        for (int attempt = 0;; ++attempt) {
            try {
                store.refresh();
                return read();
            } catch (const Xapian::DatabaseModifiedError&) {
                if (attempt >= 4) return currentError(store.folder());
            } catch (const Xapian::DatabaseOpeningError&) {
                if (attempt >= 1) return currentError(store.folder());
            } catch (...) {
                return condemned();
            }
        }
    }

    /// To be called inside a catch block.
    [[nodiscard]] tl::unexpected<Error> condemned() {
        auto error = currentError(store.folder());
        if (error.value().kind == ErrorKind::Damaged) store.condemn();
        return error;
    }

    [[nodiscard]] Result<void> update(const WriteLock& lock, const std::vector<TextVersion>& current,
                                      const std::function<Result<IndexedTranscript>(TranscriptId)>& load,
                                      const Task& task) {
        try {
            refreshOrStartAnew(lock);
            Changes changes = Changes::between(*store.directory(), current);
            // Where nothing stays, new files are quicker than emptying the old ones.
            if (!changes.removed.empty() && changes.removed.size() == store.directory()->entries().size()) {
                store.startAnew(lock);
                changes = Changes::between(*store.directory(), current);
            }
            auto outcome = apply(changes, store, lock, language, load, task);
            if (!outcome && outcome.error().kind == ErrorKind::Damaged) store.condemn();
            return outcome;
        } catch (...) {
            return condemned();
        }
    }

    void refreshOrStartAnew(const WriteLock& lock) {
        try {
            store.refresh();
        } catch (const Xapian::Error&) {
            store.startAnew(lock);
        }
    }
};

IndexedTranscript::IndexedTranscript(IndexedTranscript&& other) noexcept { *this = std::move(other); }

IndexedTranscript& IndexedTranscript::operator=(IndexedTranscript&& other) noexcept {
    if (this == &other) return *this;
    const char* former = other.text.data();
    version = other.version;
    text = std::move(other.text);
    turns = std::move(other.turns);
    if (text.data() == former) return *this;
    // A short string is kept inside its object and so moves in memory.
    for (IndexedTurn& turn : turns)
        if (!turn.text.empty()) turn.text = {text.data() + (turn.text.data() - former), turn.text.size()};
    return *this;
}

Index::Index(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Result<Index> Index::open(const std::filesystem::path& folder, const std::string& language) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (!problem) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, problem);
    if (problem)
        return fail(ErrorKind::InputOutput, fmt::format("cannot make the folder {} for the search index: {}; check "
                                                        "the permissions and the free space there",
                                                        folder.string(), problem.message()));
    auto impl = std::make_unique<Impl>(folder, language);
    try {
        impl->store.refresh();
        return Index(std::move(impl));
    } catch (...) {
        // Missing, damaged, of another language or schema: made anew below.
    }
    const auto lock = WriteLock::take(folder);
    if (!lock) return fail(lock.error());
    try {
        impl->refreshOrStartAnew(*lock);
    } catch (...) {
        return currentError(folder);
    }
    return Index(std::move(impl));
}

bool Index::matches(const std::vector<TextVersion>& current) {
    const auto same = m_impl->reading(
        [&]() -> Result<bool> { return Changes::between(*m_impl->store.directory(), current).empty(); });
    return same && *same;
}

Result<void> Index::bringUpToDate(const std::vector<TextVersion>& current,
                                  const std::function<Result<IndexedTranscript>(TranscriptId)>& load,
                                  const Task& task) {
    std::error_code ignored; // the folder may have been deleted since
    std::filesystem::create_directories(m_impl->store.folder(), ignored);
    std::filesystem::permissions(m_impl->store.folder(), std::filesystem::perms::owner_all, ignored);
    const auto lock = WriteLock::take(m_impl->store.folder());
    if (!lock) return fail(lock.error());
    auto outcome = m_impl->update(*lock, current, load, task);
    // Damage that only showed when it was written to: the second time there is nothing left of it.
    if (!outcome && outcome.error().kind == ErrorKind::Damaged) outcome = m_impl->update(*lock, current, load, task);
    return outcome;
}

Result<TurnHits> Index::search(const Query& query, const Lookup& lookup, int limit) {
    const Store& store = m_impl->store;
    const auto findings = m_impl->reading([&]() -> Result<Findings> {
        const auto directory = store.directory();
        auto plan = Planner(store.all(), store.shards(), directory, m_impl->stems, lookup).plan(query);
        if (!plan) return fail(plan.error());
        const Xapian::doccount documents = store.all().get_doccount();
        const auto most = limit > 0 ? std::min(static_cast<Xapian::doccount>(limit), documents) : documents;
        Findings result;
        if (plan->broad)
            listMostOften(*plan->broad, *directory, most, result);
        else if (!plan->ranked)
            listInOrder(*directory, plan->documents, most, result);
        else if (documents > 0)
            listBestFirst(store.all(), *directory, plan->query, most, result);
        result.pattern = std::move(plan->pattern);
        return result;
    });
    if (!findings) return fail(findings.error());
    TurnHits hits;
    hits.total = findings->total;
    hits.hits.reserve(findings->found.size());
    for (const Found& found : findings->found) {
        auto text = lookup.turnText(found.transcript, found.turn);
        if (!text) return fail(text.error());
        TurnHit hit;
        hit.transcript = found.transcript;
        hit.turn = found.turn;
        hit.text = std::move(text->first);
        hit.turnBegin = text->second;
        Matches matches = findMatches(findings->pattern, hit.text);
        if (matches.all.empty()) { // found by its fields
            matches.best = {CodePoint{0}, CodePoint{text::codePointCount(hit.text)}};
            matches.all.push_back(matches.best);
        }
        hit.best = matches.best;
        hit.matches = std::move(matches.all);
        hits.hits.push_back(std::move(hit));
    }
    return hits;
}

std::int64_t Index::turnCount() {
    return m_impl->reading([&]() -> Result<std::int64_t> { return m_impl->store.directory()->turnCount(); })
        .value_or(0);
}

std::vector<std::string> Index::problems(const std::vector<TextVersion>& current) {
    const std::string remedy = "; search again to build it anew";
    const auto checked = m_impl->reading([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> problems;
        const Directory& directory = *m_impl->store.directory();
        const Changes changes = Changes::between(directory, current);
        for (const TranscriptId id : changes.added)
            problems.push_back(fmt::format("the search index {} transcript {}{}",
                                           directory.find(id) ? "holds another version of" : "lacks", id.value,
                                           remedy));
        for (const Entry& entry : changes.removed)
            if (std::find(changes.added.begin(), changes.added.end(), entry.version.transcript) == changes.added.end())
                problems.push_back(fmt::format("the search index holds transcript {}, which is not in the study{}",
                                               entry.version.transcript.value, remedy));
        for (std::size_t shard = 0; shard < kShards; ++shard) {
            const std::string path = m_impl->store.shardFolder(shard).string();
            std::ostringstream details;
            const std::size_t errors = Xapian::Database::check(path, 0, &details);
            if (errors == 0) continue;
            m_impl->store.condemn();
            problems.push_back(fmt::format("the search index {} has {} errors in its files{}", path, errors, remedy));
        }
        return problems;
    });
    if (checked) return *checked;
    return {checked.error().message};
}

} // namespace kenspeckle::search
