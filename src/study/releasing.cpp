// SPDX-License-Identifier: GPL-3.0-or-later
// A release: checked, written, entered.
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "exchange/input_file.h"
#include "exchange/pending_file.h"
#include "kenspeckle/releasing.h"
#include "kenspeckle/study.h"
#include "storage/ledger_table.h"
#include "study/book_plan.h"
#include "study/ledger.h"
#include "study/parts.h"
#include "text/sha256.h"

namespace kenspeckle {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestBook = std::uintmax_t{1} << 32;

Error cannotWrite(const fs::path& file, const std::error_code& reason) {
    return {ErrorKind::InputOutput, fmt::format("cannot write {}: {}; nothing was released: choose another place or "
                                                "make room there",
                                                file.string(), reason.message())};
}

/// A file of a release on its way: written into a hidden folder beside its place, which goes with whatever is in it.
class Parcel {
public:
    static Result<Parcel> open(const fs::path& file) {
        std::error_code error;
        if (fs::is_directory(file, error))
            return fail(cannotWrite(file, std::make_error_code(std::errc::is_a_directory)));
        const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
        std::string pattern = (folder / ".kenspeckle-release-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) return fail(cannotWrite(file, std::error_code(errno, std::generic_category())));
        return Parcel(file, pattern);
    }
    Parcel(Parcel&& other) noexcept
        : m_target(std::move(other.m_target)), m_folder(std::move(other.m_folder)),
          m_delivered(std::exchange(other.m_delivered, false)) {
        other.m_folder.clear();
    }
    Parcel& operator=(Parcel&&) = delete;
    Parcel(const Parcel&) = delete;
    Parcel& operator=(const Parcel&) = delete;
    ~Parcel() {
        std::error_code ignored;
        if (!m_folder.empty()) fs::remove_all(m_folder, ignored);
    }

    [[nodiscard]] fs::path inside() const { return m_folder / m_target.filename(); }
    [[nodiscard]] const fs::path& target() const { return m_target; }
    Result<void> deliver() {
        std::error_code error;
        fs::rename(inside(), m_target, error);
        if (error) return fail(cannotWrite(m_target, error));
        m_delivered = true;
        return {};
    }
    void takeBack() {
        std::error_code ignored;
        if (m_delivered) fs::remove(m_target, ignored);
    }

private:
    Parcel(fs::path target, fs::path folder) : m_target(std::move(target)), m_folder(std::move(folder)) {}

    fs::path m_target, m_folder;
    bool m_delivered = false;
};

Result<void> checkNames(const std::vector<fs::path>& files) {
    if (files.empty())
        return fail(ErrorKind::Usage, "a release goes into a file; name one that ends in .html or .docx");
    std::set<std::string> names;
    for (const fs::path& file : files) {
        const std::string ending = exchange::endingOf(file);
        if (ending != ".html" && ending != ".docx")
            return fail(ErrorKind::Usage,
                        fmt::format("cannot release into {}; name a file that ends in .html or .docx", file.string()));
        if (!names.insert(file.filename().string()).second)
            return fail(ErrorKind::Usage, fmt::format("two files of the release are called {}; give each a name of its "
                                                      "own, as the ledger knows them by it",
                                                      file.filename().string()));
    }
    return {};
}

/// The files, written but in nobody's hands yet.
Result<std::vector<Parcel>> pack(const Book& book, const std::vector<fs::path>& files, storage::LedgerEntry& entry) {
    std::vector<Parcel> parcels;
    for (const fs::path& file : files) {
        auto parcel = Parcel::open(file);
        if (!parcel) return fail(parcel.error());
        if (auto written = writeBook(book, parcel->inside()); !written) return fail(written.error());
        const auto bytes = exchange::readFile(parcel->inside(), kLargestBook, "book");
        if (!bytes) return fail(bytes.error());
        entry.files.emplace_back(file.filename().string(), text::sha256(*bytes));
        parcels.push_back(std::move(*parcel));
    }
    return parcels;
}

/// Entered first, then delivered: if the machine stops between the two, the ledger knows more than readers do, and
/// never less. Where a file cannot be put in its place, all of it is taken back.
Result<storage::LedgerEntry> enterAndDeliver(storage::Database& database, storage::LedgerEntry entry,
                                             const study::BookPlan& plan, std::vector<Parcel>& parcels,
                                             JournalId revision) {
    std::vector<storage::LedgerFigure> figures;
    for (const SafeFigure& figure : plan.figures)
        figures.push_back({figure.counted, figure.theme, figure.grouped, figure.value});
    auto entered = storage::enterRelease(database, std::move(entry), plan.quotes, figures, revision);
    if (!entered) return entered;
    for (Parcel& parcel : parcels) {
        auto delivered = parcel.deliver();
        if (delivered) continue;
        for (Parcel& other : parcels)
            other.takeBack();
        if (auto removed = storage::removeRelease(database, entered->id); !removed) return fail(removed.error());
        return fail(delivered.error());
    }
    return entered;
}

} // namespace

namespace study {

ReleaseEntry entryOf(const storage::LedgerEntry& row) {
    ReleaseEntry entry;
    entry.id = row.id;
    entry.title = row.title;
    entry.profile = row.profile;
    entry.audience = row.audience;
    entry.revision = row.revision;
    entry.coder = row.coder;
    entry.made = row.made;
    for (const auto& [name, hash] : row.files) {
        entry.files.push_back(name);
        entry.hashes.push_back(hash);
    }
    entry.quotes = row.quotes;
    entry.people = row.people;
    entry.tables = row.tables;
    return entry;
}

} // namespace study

Result<ReleaseOutcome> makeRelease(Study& study, const ReleaseProfile& profile, const std::vector<fs::path>& files) {
    if (auto named = checkNames(files); !named) return fail(named.error());
    const auto revision = study.revision();
    if (!revision) return fail(revision.error());
    auto checks = checkRelease(study, profile);
    if (!checks) return fail(checks.error());
    if (const int stopping = checks->stopping(); stopping > 0)
        return fail(ErrorKind::Refused,
                    fmt::format("{} the release by {}; nothing was written: look at {} with ken check, then mend or "
                                "accept {}",
                                stopping == 1 ? "one finding stops" : fmt::format("{} findings stop", stopping),
                                profile.name, stopping == 1 ? "it" : "them", stopping == 1 ? "it" : "them"));
    auto plan = study::planBook(study, profile);
    if (!plan) return fail(plan.error());
    if (!plan->refused.empty())
        return fail(ErrorKind::Refused, fmt::format("nothing was released: {}", plan->refused.front().why));
    if (plan->book.themes.empty() && plan->book.tables.empty())
        return fail(ErrorKind::Refused,
                    fmt::format("nothing was released: by {} there is nothing to release yet; approve quotes with ken "
                                "review, or look at consents and the profile's minimum of speakers",
                                profile.name));
    storage::LedgerEntry entry;
    entry.title = profile.title;
    entry.profile = profile.name;
    entry.profileText = profile.bytes;
    entry.audience = profile.audience;
    entry.revision = fmt::format("{}", revision->value);
    entry.coder = study.coder();
    entry.tables = static_cast<int>(plan->book.tables.size());
    auto parcels = pack(plan->book, files, entry);
    if (!parcels) return fail(parcels.error());
    auto entered = enterAndDeliver(study.parts().database, std::move(entry), *plan, *parcels, *revision);
    if (!entered) return fail(entered.error());
    std::set<ParticipantId> people;
    for (const storage::LedgerQuote& quote : plan->quotes)
        for (const storage::LedgerSpeaker& speaker : quote.speakers)
            people.insert(speaker.participant);
    entered->quotes = static_cast<int>(plan->quotes.size());
    entered->people = static_cast<int>(people.size());
    return ReleaseOutcome{study::entryOf(*entered), std::move(*checks)};
}

Result<std::vector<ReleaseEntry>> releases(Study& study) {
    auto rows = storage::loadReleases(study.parts().database);
    if (!rows) return fail(rows.error());
    std::vector<ReleaseEntry> entries;
    for (const storage::LedgerEntry& row : *rows)
        entries.push_back(study::entryOf(row));
    return entries;
}

} // namespace kenspeckle
