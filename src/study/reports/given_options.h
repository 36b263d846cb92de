// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/report.h"
#include "kenspeckle/result.h"

namespace kenspeckle::study {

/// The options of one report, checked against what its kind declares; what was not given has its standard. Asking for a
/// key that the kind does not declare is a mistake of the program.
class GivenOptions {
public:
    /// Usage names the key and what would fit.
    [[nodiscard]] static Result<GivenOptions> of(const ReportKind& kind, const ReportRequest& request);

    /// The value as given; empty where there is none and no standard.
    [[nodiscard]] const std::string& text(const std::string& key) const;
    [[nodiscard]] const std::vector<std::string>& all(const std::string& key) const;
    [[nodiscard]] bool flag(const std::string& key) const;
    [[nodiscard]] int number(const std::string& key) const;
    [[nodiscard]] double real(const std::string& key) const;

    /// Names or paths as codes. NotFound as Codebook::resolve().
    [[nodiscard]] Result<std::vector<CodeId>> codes(Study& study, const std::string& key) const;
    [[nodiscard]] Result<std::vector<TranscriptId>> transcripts(Study& study, const std::string& key) const;
    [[nodiscard]] Result<std::vector<ParticipantId>> participants(Study& study, const std::string& key) const;
    /// "ATTRIBUTE=VALUE" as QuoteFilter::where.
    [[nodiscard]] std::map<std::string, std::vector<std::string>> conditions(const std::string& key) const;

private:
    std::map<std::string, std::vector<std::string>> m_values; ///< of every key declared
};

} // namespace kenspeckle::study
