// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/release_profile.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

enum class CheckKind : std::uint8_t {
    Consent,      ///< a person's consent forbids it
    Review,       ///< not approved, or different since
    Identifier,   ///< a name, number, address or date that is left in the words
    Attribution,  ///< one pseudonym with two values of one attribute
    Naming,       ///< an organisation or place named where the profile gives types
    Jigsaw,       ///< published attributes that fewer than k people share
    Isolation,    ///< quotes that together single out one person
    Distinctive,  ///< marked by hand
    Balance,      ///< one person is quoted too much, or a group not at all
    Theme,        ///< fewer speakers than the profile asks for
    SmallNumbers, ///< a table that cannot be made safe
    Earlier,      ///< with an earlier release it tells more than each alone
};

enum class Severity : std::uint8_t {
    Stops, ///< the release is refused until it is mended or accepted by name
    Warns,
};

/// Where a finding is.
struct FoundPlace {
    std::optional<Passage> passage; ///< the very words, where there are some
    QuoteId quote;                  ///< if it is in a quote of the queue
    std::string transcript;         ///< its name
    int turn = 0;                   ///< Turn::number; 0: none
    std::string participant;
    std::string words; ///< what stands there, with a few words around it
};

/// One thing that is wrong, in words.
struct Finding {
    std::string key; ///< by which it is accepted: the same again while the same is wrong in the same words
    CheckKind kind = CheckKind::Identifier;
    Severity severity = Severity::Stops;
    std::string what;   ///< a sentence: what is there and why it matters
    std::string remedy; ///< a sentence: what can be done
    std::vector<FoundPlace> places;
    std::string accepted; ///< why somebody accepted it, and who; empty if nobody has
};

struct CheckReport {
    std::vector<Finding> findings;    ///< those that stop first, then by kind and place
    std::vector<std::string> notices; ///< what could not be looked at, or not as well: whole sentences
    int quotes = 0;                   ///< looked at
    int people = 0;                   ///< quoted
    bool reviewed = false; ///< looked at were the approved quotes; else, as none is in review yet, all coded passages
    [[nodiscard]] int stopping() const; ///< that stop and are not accepted
};

/// Checks what a release by this profile would hold: the approved quotes; where no quote is in review yet, every coded
/// passage, as if it were quoted.
[[nodiscard]] Result<CheckReport> checkRelease(Study& study, const ReleaseProfile& profile);

/// For a study that has no profile yet: the shipped steering-group profile, as if every attribute but the site, numbers
/// and dates were printed as it is.
[[nodiscard]] Result<ReleaseProfile> provisionalProfile(Study& study);

/// Says that a finding is no danger, and why; an empty reason takes that back. Recorded, as one action. Refused for
/// kinds that nobody may wave through: Consent, Review, SmallNumbers.
[[nodiscard]] Result<void> acceptFinding(Study& study, const Finding& finding, const std::string& reason);

/// "identifier", "attribution", …
[[nodiscard]] std::string checkKindWord(CheckKind kind);

} // namespace kenspeckle
