// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/about.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/study.h"
#include "kenspeckle/version.h"
#include "storage/journal.h"
#include "study/parts.h"
#include "study/visibility.h"

namespace kenspeckle::study {

namespace {

/// The newest entry of the journal and when it was written, which is when the study became what it is.
Result<std::string> revisionOf(Study& study) {
    const auto revision = study.revision();
    if (!revision) return fail(revision.error());
    if (!*revision) return "none: nothing was done yet";
    const auto entry = storage::loadEntry(study.parts().database, *revision);
    if (!entry) return fail(entry.error());
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(entry->at.time_since_epoch()).count();
    return fmt::format("{} of {:%Y-%m-%d %H:%M:%S} UTC", revision->value,
                       fmt::gmtime(static_cast<std::time_t>(seconds)));
}

/// Whose codings were there to be read, where that is not everybody's.
Result<std::string> sightInWords(Study& study) {
    const auto sight = sightOf(study.parts());
    if (!sight) return fail(sight.error());
    if (sight->blind) return fmt::format("{} only, who works blind", sight->name.empty() ? study.coder() : sight->name);
    return sight->name.empty() ? "all coders" : fmt::format("{} only", sight->name);
}

} // namespace

Result<std::vector<std::pair<std::string, std::string>>> aboutReport(Study& study, const ReportKind& kind,
                                                                     const GivenOptions& options) {
    auto revision = revisionOf(study);
    if (!revision) return fail(revision.error());
    auto sight = sightInWords(study);
    if (!sight) return fail(sight.error());
    std::vector<std::pair<std::string, std::string>> about{{"Report", kind.title}};
    for (const ReportOption& option : kind.options)
        if (const auto& values = options.all(option.key); !values.empty())
            about.emplace_back(option.label, fmt::format("{}", fmt::join(values, "; ")));
    about.emplace_back("Codings in sight", std::move(*sight));
    about.emplace_back("Study", study.file().stem().string());
    about.emplace_back("Study revision", std::move(*revision));
    about.emplace_back("Program", "Kenspeckle " + programVersion());
    return about;
}

} // namespace kenspeckle::study
