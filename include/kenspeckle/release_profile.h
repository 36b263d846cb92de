// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/report.h"
#include "kenspeckle/result.h"
#include "kenspeckle/small_numbers.h"

namespace kenspeckle {

/// What becomes of pseudonyms in a release.
enum class Pseudonyms : std::uint8_t {
    Shown,
    Renumbered, ///< "Person 7", drawn anew for each release from its seed
    Dropped,
};

/// An attribute that may stand beside quotes, and how it is made coarser first.
struct PublishedAttribute {
    std::string name;  ///< in the study
    std::string label; ///< for readers; empty: the name
    /// What is printed, to the values it stands for: "housing support organisation" → {"North Star Housing"}.
    std::map<std::string, std::vector<std::string>> types;
    std::vector<double>
        bands; ///< of numbers, lower edges, ascending: 18, 30, 45 → "under 18", "18 to 29", …, "45 and over"
    bool others = false; ///< values that `types` does not name are printed as they are; else left out
    bool operator==(const PublishedAttribute&) const = default;
};

/// The rules of one release, written down so that they can be kept: docs/user-guide.md describes the file.
struct ReleaseProfile {
    std::string name;         ///< of its file, without an ending
    std::string title;        ///< on the book
    std::string audience;     ///< who may read it: into the book and the ledger
    std::string date;         ///< as printed; empty: none
    std::string introduction; ///< paragraphs for the readers, Markdown

    bool quotes = true;
    int approvals = 1; ///< by different coders, before a quote may go out
    Pseudonyms pseudonyms = Pseudonyms::Shown;
    std::string attribution;                    ///< "{pseudonym}, {role}"; empty: pseudonym and the attributes below
    std::vector<PublishedAttribute> attributes; ///< that may stand with quotes
    bool unrecordedConsent = false;             ///< people whose consent is not recorded may be quoted
    int mostPerPerson = 0;                      ///< quotes of one person in one theme; 0: as many as there are

    std::string site;          ///< the attribute that names the place or service; never both with quotes and in tables
    bool siteInTables = false; ///< only without quotes and pseudonyms

    int threshold = 5; ///< participants: smaller numbers are masked
    Zeros zeros = Zeros::Shown;
    int speakersPerTheme = 3;          ///< a theme with quotes of fewer people is left out
    int speakersPerCombination = 3;    ///< fewer who share all published attributes: findings of CheckKind::Jigsaw
    std::vector<std::string> themes;   ///< names or paths of codes, in order; empty: every theme with approved quotes
    std::vector<ReportRequest> tables; ///< frequency and crosstab

    std::vector<std::string> organisations; ///< must not be named
    std::vector<std::string> places;        ///< must not be named
    std::vector<std::string> people;        ///< must not be named
    std::vector<std::string> allowed;       ///< words that are no names: "Naloxone"
    std::int64_t seed = 1;                  ///< of what is drawn: numbers of people, order within a theme
    std::string bytes;                      ///< the file itself, for the ledger
};

struct ShippedProfile {
    std::string name; ///< "steering-group"
    std::string title;
    std::filesystem::path file;
};

/// Those we ship: steering-group, public-report, site-feedback.
[[nodiscard]] std::vector<ShippedProfile> shippedProfiles();

/// Reads a profile: a TOML file, or the name of a shipped one. Invalid, with file and line, for what is no TOML, an
/// unknown key, or rules that contradict one another: quotes or pseudonyms beside the site in tables, a threshold below
/// 1. NotFound, naming the shipped ones.
[[nodiscard]] Result<ReleaseProfile> readProfile(const std::filesystem::path& fileOrName);

} // namespace kenspeckle
