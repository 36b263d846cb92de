// SPDX-License-Identifier: GPL-3.0-or-later
// What a release tells by its tables, and together with those that went out before it.
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/report.h"
#include "release/profile_file.h"
#include "release/small_numbers/together.h"
#include "storage/ledger_table.h"
#include "study/book_plan.h"
#include "study/checks/checks.h"
#include "study/parts.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

using disclosure::Exposure;
using disclosure::ExposureKind;
using storage::LedgerEntry;
using storage::LedgerQuote;

constexpr std::size_t kShown = 6; ///< figures, or people, that a finding names

std::string dayOf(Timestamp made) {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(made));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

/// "What people told us (2026-03-14, for Steering group)"
std::string nameOf(const LedgerEntry& entry) {
    return fmt::format("\"{}\" ({}, for {})", entry.title, dayOf(entry.made), entry.audience);
}

std::string listed(const std::vector<std::string>& items) {
    const std::vector<std::string> shown(items.begin(),
                                         items.begin() + static_cast<std::ptrdiff_t>(std::min(items.size(), kShown)));
    const std::size_t more = items.size() - shown.size();
    return fmt::format("{}{}", fmt::join(shown, "; "), more > 0 ? fmt::format("; and {} more", more) : std::string());
}

/// "Stigma of role=provider": what is counted, without how many.
std::string inWords(const Exposure& exposure) {
    const SafeFigure& leak = exposure.figure;
    std::string words = leak.theme.empty() ? "who were asked" : leak.theme;
    if (leak.counted.compare(0, 8, "not said") == 0) words += " (not said)";
    return leak.grouped.empty() ? words : fmt::format("{}, {}", words, leak.grouped);
}

class Releases {
public:
    Releases(Study& study, const Material& material, const BookPlan& plan)
        : m_study(study), m_profile(material.profile()), m_material(material), m_plan(plan) {}

    Result<std::vector<Finding>> findings() {
        for (const RefusedTable& table : m_plan.refused)
            add(CheckKind::SmallNumbers, {table.why, table.request.kind}, Severity::Stops,
                fmt::format("A table cannot be made safe: {}.", withoutStop(table.why)),
                "Count fewer groups: leave by out, count themes only (level = \"themes\"), or take the table out.");
        auto entries = storage::loadReleases(m_study.parts().database);
        if (!entries) return fail(entries.error());
        m_entries = std::move(*entries);
        leaveOutRepeated();
        if (auto done = figures(); !done) return fail(done.error());
        if (auto done = quotes(); !done) return fail(done.error());
        return std::move(m_found);
    }

private:
    /// The same book handed out again tells nothing new: the last time stands for all.
    void leaveOutRepeated() {
        const auto isRepeated = [&](const LedgerEntry& entry) {
            return std::any_of(m_entries.begin(), m_entries.end(), [&](const LedgerEntry& later) {
                return entry.id < later.id && entry.audience == later.audience &&
                       std::any_of(entry.files.begin(), entry.files.end(), [&](const auto& file) {
                           return std::any_of(later.files.begin(), later.files.end(),
                                              [&](const auto& other) { return other.second == file.second; });
                       });
            });
        };
        std::vector<LedgerEntry> kept;
        std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(kept),
                     [&](const LedgerEntry& entry) { return !isRepeated(entry); });
        m_entries = std::move(kept);
    }

    void add(CheckKind kind, const std::vector<std::string>& parts, Severity severity, std::string what,
             std::string remedy, std::vector<FoundPlace> places = {}) {
        Finding finding;
        finding.key = findingKey(kind, parts);
        finding.kind = kind;
        finding.severity = severity;
        finding.what = std::move(what);
        finding.remedy = std::move(remedy);
        finding.places = std::move(places);
        m_found.push_back(std::move(finding));
    }

    static std::string withoutStop(std::string words) {
        while (!words.empty() && words.back() == '.')
            words.pop_back();
        return words;
    }

    Result<void> figures() {
        if (m_plan.figures.empty()) return {};
        std::vector<disclosure::PrintedFigures> earlier;
        for (const LedgerEntry& entry : m_entries) {
            const auto rows = storage::loadReleasedFigures(m_study.parts().database, entry.id);
            if (!rows) return fail(rows.error());
            disclosure::PrintedFigures& printed = earlier.emplace_back();
            for (const storage::LedgerFigure& row : *rows)
                printed.figures.push_back({row.counted, row.theme, row.grouped, row.value});
            // Where its profile is not to be read any more, less is known of what it hid.
            if (const auto read = release::readProfile(entry.profileText, entry.profile); read)
                printed.zeros = read->profile.zeros;
            else
                printed.zeros = Zeros::Masked;
        }
        const disclosure::PrintedFigures now{m_plan.figures, m_profile.zeros};
        // What the tables of this release tell without any other is nothing about other releases.
        const auto alone = disclosure::auditTogether(now, {}, m_profile.threshold);
        tellAlone(alone);
        if (std::all_of(earlier.begin(), earlier.end(), [](const auto& each) { return each.figures.empty(); }))
            return {};
        // Nor is what the earlier ones tell without this.
        auto known = alone;
        const disclosure::PrintedFigures last = earlier.back();
        const auto before = disclosure::auditTogether(last, {earlier.begin(), earlier.end() - 1}, m_profile.threshold);
        known.insert(known.end(), before.begin(), before.end());
        tellTogether(disclosure::auditTogether(now, earlier, m_profile.threshold), known);
        return {};
    }

    void tellAlone(const std::vector<Exposure>& exposures) {
        if (exposures.empty()) return;
        std::vector<std::string> words;
        for (const Exposure& exposure : exposures)
            words.push_back(inWords(exposure));
        add(CheckKind::SmallNumbers, words, Severity::Stops,
            fmt::format("The tables of this release, read together, give small numbers away: {}.", listed(words)),
            "Leave one of the tables out, or count the same codes and groups in each.");
    }

    void tellTogether(const std::vector<Exposure>& exposures, const std::vector<Exposure>& known) {
        std::map<std::pair<ExposureKind, std::size_t>, std::vector<std::string>> byRelease;
        for (const Exposure& exposure : exposures) {
            const bool ofOne =
                exposure.kind == ExposureKind::PrintedBefore || exposure.kind == ExposureKind::SmallDifference;
            if (ofOne || std::find(known.begin(), known.end(), exposure) == known.end())
                byRelease[{exposure.kind, ofOne ? exposure.earlier : m_entries.size()}].push_back(inWords(exposure));
        }
        for (const auto& [which, words] : byRelease)
            tell(which.first, which.second, words);
    }

    void tell(ExposureKind kind, std::size_t release, const std::vector<std::string>& words) {
        std::vector<std::string> parts = words;
        parts.push_back(release < m_entries.size() ? fmt::format("{}", m_entries[release].id.value) : "all");
        parts.push_back(fmt::format("{}", static_cast<int>(kind)));
        std::string what, remedy;
        switch (kind) {
        case ExposureKind::PrintedBefore:
            what = fmt::format("{} printed numbers that this release hides: {}.", nameOf(m_entries[release]),
                               listed(words));
            remedy = "Readers of both know them. Count in other groups, or accept it if the readers are others.";
            break;
        case ExposureKind::SmallDifference:
            what =
                fmt::format("Since {} these numbers differ by fewer than {} people, so that readers of both see what "
                            "those few said: {}.",
                            nameOf(m_entries[release]), m_profile.threshold, listed(words));
            remedy =
                "Wait until more people were asked, leave the table out, or accept it if nobody can know who came.";
            break;
        case ExposureKind::SmallRest:
            what =
                fmt::format("Beside the tables of earlier releases these are of all but fewer than {} people, who are "
                            "known by what is left: {}.",
                            m_profile.threshold, listed(words));
            remedy = "Count the same groups as before, or leave the table out.";
            break;
        case ExposureKind::WorkedOut:
            what = fmt::format("Together with the tables of earlier releases, hidden numbers can be worked out: {}.",
                               listed(words));
            remedy = "Count the same codes and groups as before, or leave the table out.";
            break;
        }
        add(CheckKind::Earlier, parts, Severity::Stops, std::move(what), std::move(remedy));
    }

    /// The same quote under two names: who has both releases knows that the two are one, wherever else they stand.
    Result<void> quotes() {
        if (m_plan.quotes.empty() || m_entries.empty()) return {};
        const auto rows = storage::loadReleasedQuotes(m_study.parts().database);
        if (!rows) return fail(rows.error());
        for (const LedgerEntry& entry : m_entries) {
            std::vector<FoundPlace> renamed, resigned;
            std::set<std::string> names, signatures;
            for (const LedgerQuote& before : *rows) {
                if (before.release != entry.id || before.words.empty()) continue;
                const LedgerQuote* now = sameQuote(before);
                if (!now) continue;
                if (const auto pair = otherName(before, *now); !pair.empty()) {
                    names.insert(pair);
                    renamed.push_back(placeOf(*now));
                } else if (before.attribution != now->attribution) {
                    signatures.insert(fmt::format("\"{}\" and now \"{}\"", before.attribution, now->attribution));
                    resigned.push_back(placeOf(*now));
                }
            }
            tellNames(entry, {names.begin(), names.end()}, std::move(renamed));
            tellSignatures(entry, {signatures.begin(), signatures.end()}, std::move(resigned));
        }
        return {};
    }

    [[nodiscard]] Severity severityFor(const LedgerEntry& entry) const {
        return text::fold(text::simplify(entry.audience)) == text::fold(text::simplify(m_profile.audience))
                   ? Severity::Stops
                   : Severity::Warns;
    }

    void tellNames(const LedgerEntry& entry, const std::vector<std::string>& names, std::vector<FoundPlace> places) {
        if (names.empty()) return;
        std::vector<std::string> parts = names;
        parts.push_back(fmt::format("{}", entry.id.value));
        const std::string count = countOf(places.size(), "quote stands", "quotes stand");
        add(CheckKind::Earlier, parts, severityFor(entry),
            fmt::format("{} under another name in {}: {}. Who has both knows that the two are one person, in all "
                        "their quotes.",
                        count, nameOf(entry), listed(names)),
            "Use the same names for the same readers (the same profile and seed), drop pseudonyms, or leave these "
            "quotes out.",
            std::move(places));
    }

    void tellSignatures(const LedgerEntry& entry, const std::vector<std::string>& pairs,
                        std::vector<FoundPlace> places) {
        if (pairs.empty()) return;
        std::vector<std::string> parts = pairs;
        parts.push_back(fmt::format("{}", entry.id.value));
        const std::string count = countOf(places.size(), "quote is", "quotes are");
        add(CheckKind::Earlier, parts, severityFor(entry),
            fmt::format("{} signed otherwise in {}: {}. Who has both knows all of it.", count, nameOf(entry),
                        listed(pairs)),
            "Sign them as before, or look whether all of it together would be published of these people.",
            std::move(places));
    }

    /// The quote of the queue, or one of the same words at the same place.
    [[nodiscard]] const LedgerQuote* sameQuote(const LedgerQuote& before) const {
        for (const LedgerQuote& now : m_plan.quotes)
            if (now.quote == before.quote || (now.passage == before.passage && now.saidHash == before.saidHash))
                return &now;
        return nullptr;
    }

    /// "Person 4 there, Evelyn here"; empty if nobody has two names.
    static std::string otherName(const LedgerQuote& before, const LedgerQuote& now) {
        for (const storage::LedgerSpeaker& one : before.speakers)
            for (const storage::LedgerSpeaker& other : now.speakers)
                if (one.participant == other.participant && !one.printed.empty() && !other.printed.empty() &&
                    one.printed != other.printed)
                    return fmt::format("{} there, {} here", one.printed, other.printed);
        return {};
    }

    [[nodiscard]] FoundPlace placeOf(const LedgerQuote& quote) const {
        for (const CheckedQuote& each : m_material.quotes())
            if (each.reviewed.id == quote.quote) return m_material.place(each);
        FoundPlace place;
        place.passage = quote.passage;
        place.quote = quote.quote;
        return place;
    }

    Study& m_study;
    const ReleaseProfile& m_profile;
    const Material& m_material;
    const BookPlan& m_plan;
    std::vector<LedgerEntry> m_entries;
    std::vector<Finding> m_found;
};

} // namespace

Result<CheckOutcome> checkReleasedBefore(Study& study, const Material& material) {
    CheckOutcome outcome;
    const auto plan = planBook(study, material.profile());
    if (!plan) {
        const ErrorKind kind = plan.error().kind;
        if (kind != ErrorKind::NotFound && kind != ErrorKind::Refused) return fail(plan.error());
        outcome.notices.push_back(
            fmt::format("Tables and earlier releases were not looked at: {}.", plan.error().message));
        return outcome;
    }
    auto findings = Releases(study, material, *plan).findings();
    if (!findings) return fail(findings.error());
    outcome.findings = std::move(*findings);
    return outcome;
}

} // namespace kenspeckle::study
