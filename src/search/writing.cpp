// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/writing.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "search/errors.h"
#include "search/shard_writer.h"

namespace kenspeckle::search {

namespace {

/// From this many transcripts on a second thread is worth a second commit: 34 interviews take half the time.
constexpr std::size_t kMany = 8;
/// Text that waits for one thread; more would only take memory.
constexpr std::size_t kMostWaiting = std::size_t{4} << 20U;

/// Writes one shard on a thread of its own.
class ShardThread {
public:
    ShardThread(std::filesystem::path path, std::string language, std::vector<Entry> removed,
                std::filesystem::path folder)
        : m_folder(std::move(folder)),
          m_thread([this, path = std::move(path), language = std::move(language), removed = std::move(removed)] {
              run(path.string(), language, removed);
          }) {}

    /// Waits until there is room; false if the thread has failed.
    [[nodiscard]] bool deliver(IndexedTranscript transcript) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_error || m_waitingBytes < kMostWaiting; });
        if (m_error) return false;
        m_waitingBytes += transcript.text.size();
        m_waiting.push_back(std::move(transcript));
        m_changed.notify_all();
        return true;
    }

    /// Waits until everything delivered is on the disk.
    [[nodiscard]] Result<void> finish() {
        {
            const std::lock_guard lock(m_mutex);
            m_finished = true;
            m_changed.notify_all();
        }
        if (m_thread.joinable()) m_thread.join();
        if (m_error) return fail(*m_error);
        return {};
    }

    ~ShardThread() { (void)finish(); }

private:
    void run(const std::string& path, const std::string& language, const std::vector<Entry>& removed) {
        try {
            ShardWriter writer(path, language);
            writer.remove(removed);
            while (const auto transcript = next())
                writer.add(*transcript);
            writer.finish();
        } catch (...) {
            Error error = currentError(m_folder).value();
            const std::lock_guard lock(m_mutex);
            m_error = std::move(error);
            m_changed.notify_all();
        }
    }

    [[nodiscard]] std::optional<IndexedTranscript> next() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_finished || !m_waiting.empty(); });
        if (m_waiting.empty()) return std::nullopt;
        IndexedTranscript transcript = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_waitingBytes -= transcript.text.size();
        m_changed.notify_all();
        return transcript;
    }

    std::filesystem::path m_folder;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<IndexedTranscript> m_waiting;
    std::size_t m_waitingBytes = 0;
    bool m_finished = false;
    std::optional<Error> m_error;
    std::thread m_thread; // last: it uses all of the above
};

/// Loads one transcript after another and hands each to `deliver`, which says whether to go on.
template <class Deliver>
[[nodiscard]] Result<void> loadAll(const std::vector<TranscriptId>& ids,
                                   const std::function<Result<IndexedTranscript>(TranscriptId)>& load, const Task& task,
                                   const Deliver& deliver) {
    for (std::size_t done = 0; done < ids.size(); ++done) {
        if (task.stop.stop_requested())
            return fail(ErrorKind::Cancelled,
                        fmt::format("stopped after {} of {} transcripts were made searchable; the "
                                    "others follow when you next search",
                                    done, ids.size()));
        task.tell({done, ids.size(), "making transcripts searchable"});
        auto transcript = load(ids[done]);
        if (!transcript) return fail(transcript.error());
        for (std::size_t turn = 0; turn < transcript->turns.size(); ++turn)
            if (transcript->turns[turn].number != static_cast<int>(turn) + 1)
                return fail(ErrorKind::Usage, fmt::format("turns of transcript {} are not numbered 1, 2, 3; open the "
                                                          "study again",
                                                          ids[done].value));
        if (!deliver(std::move(*transcript))) break;
    }
    task.tell({ids.size(), ids.size(), "making transcripts searchable"});
    return {};
}

/// Where everything goes: what was changed stays in its shard, what is new evens them out.
class Placement {
public:
    Placement(const Changes& changes, const Store& store) {
        for (const Entry& entry : changes.removed) {
            removed[entry.shard].push_back(entry);
            m_former[entry.version.transcript] = entry.shard;
        }
        for (std::size_t shard = 0; shard < kShards; ++shard)
            m_turns[shard] = store.shards()[shard].get_doccount();
    }

    [[nodiscard]] std::optional<std::size_t> former(TranscriptId id) const {
        const auto found = m_former.find(id);
        return found == m_former.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] std::size_t emptier() const { return m_turns[1] < m_turns[0] ? 1 : 0; }
    void count(std::size_t shard, std::size_t turns) { m_turns[shard] += turns; }

    std::array<std::vector<Entry>, kShards> removed;

private:
    std::unordered_map<TranscriptId, std::size_t> m_former;
    std::array<std::size_t, kShards> m_turns{};
};

[[nodiscard]] Result<void> applyHere(const Changes& changes, Store& store, const std::string& language,
                                     const std::function<Result<IndexedTranscript>(TranscriptId)>& load,
                                     const Task& task) {
    const Placement placement(changes, store);
    const std::size_t shardOfNew = placement.emptier();
    std::array<std::unique_ptr<ShardWriter>, kShards> writers;
    const auto writer = [&](std::size_t shard) -> ShardWriter& {
        if (!writers[shard])
            writers[shard] = std::make_unique<ShardWriter>(store.shardFolder(shard).string(), language);
        return *writers[shard];
    };
    for (std::size_t shard = 0; shard < kShards; ++shard)
        if (!placement.removed[shard].empty()) writer(shard).remove(placement.removed[shard]);
    const auto loaded = loadAll(changes.added, load, task, [&](IndexedTranscript transcript) {
        writer(placement.former(transcript.version.transcript).value_or(shardOfNew)).add(transcript);
        return true;
    });
    for (const auto& used : writers)
        if (used) used->finish();
    return loaded;
}

[[nodiscard]] Result<void> applyOnThreads(const Changes& changes, Store& store, const std::string& language,
                                          const std::function<Result<IndexedTranscript>(TranscriptId)>& load,
                                          const Task& task) {
    Placement placement(changes, store);
    std::vector<std::unique_ptr<ShardThread>> threads;
    for (std::size_t shard = 0; shard < kShards; ++shard)
        threads.push_back(std::make_unique<ShardThread>(store.shardFolder(shard), language, placement.removed[shard],
                                                        store.folder()));
    auto outcome = loadAll(changes.added, load, task, [&](IndexedTranscript transcript) {
        const std::size_t shard = placement.former(transcript.version.transcript).value_or(placement.emptier());
        placement.count(shard, transcript.turns.size());
        return threads[shard]->deliver(std::move(transcript));
    });
    for (const auto& thread : threads)
        if (auto finished = thread->finish(); !finished && (outcome || outcome.error().kind == ErrorKind::Cancelled))
            outcome = std::move(finished);
    return outcome;
}

} // namespace

Changes Changes::between(const Directory& held, const std::vector<TextVersion>& wanted) {
    Changes changes;
    std::unordered_map<TranscriptId, std::int64_t> versions;
    for (const TextVersion& version : wanted)
        versions[version.transcript] = version.version;
    for (const Entry& entry : held.entries()) {
        const auto found = versions.find(entry.version.transcript);
        if (found == versions.end() || found->second != entry.version.version) changes.removed.push_back(entry);
    }
    std::unordered_set<TranscriptId> seen;
    for (const TextVersion& version : wanted) {
        const Entry* entry = held.find(version.transcript);
        const bool missing = !entry || entry->version.version != versions[version.transcript];
        if (missing && seen.insert(version.transcript).second) changes.added.push_back(version.transcript);
    }
    return changes;
}

Result<void> apply(const Changes& changes, Store& store, const WriteLock& lock, const std::string& language,
                   const std::function<Result<IndexedTranscript>(TranscriptId)>& load, const Task& task) {
    auto outcome = changes.added.size() < kMany ? applyHere(changes, store, language, load, task)
                                                : applyOnThreads(changes, store, language, load, task);
    store.compactRemoved(lock);
    return outcome;
}

} // namespace kenspeckle::search
