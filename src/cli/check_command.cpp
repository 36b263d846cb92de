// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/checking.h"

namespace kenspeckle::cli {

namespace {

constexpr std::size_t kPlacesShown = 3;

struct Options {
    std::string study;
    std::string profile;
    std::string accept;
    std::string reason;
    std::string takeBack;
    bool allPlaces = false;
};

Result<ReleaseProfile> profileOf(const Options& options, Study& study) {
    return options.profile.empty() ? provisionalProfile(study) : readProfile(options.profile);
}

const char* severityWord(Severity severity) { return severity == Severity::Stops ? "stops" : "warns"; }

Json toJson(const FoundPlace& place) {
    Json json{{"transcript", place.transcript}};
    json["turn"] = place.turn == 0 ? Json(nullptr) : Json(place.turn);
    json["participant"] = place.participant;
    json["begin"] = place.passage ? Json(place.passage->range.begin.value) : Json(nullptr);
    json["end"] = place.passage ? Json(place.passage->range.end.value) : Json(nullptr);
    json["quote"] = idJson(place.quote);
    json["words"] = place.words;
    return json;
}

Json toJson(const Finding& finding) {
    Json places = Json::array();
    for (const FoundPlace& place : finding.places)
        places.push_back(toJson(place));
    return {{"key", finding.key},
            {"kind", checkKindWord(finding.kind)},
            {"severity", severityWord(finding.severity)},
            {"what", finding.what},
            {"remedy", finding.remedy},
            {"accepted", finding.accepted},
            {"places", std::move(places)}};
}

Json toJson(const CheckReport& report, const Options& options) {
    Json findings = Json::array();
    for (const Finding& finding : report.findings)
        findings.push_back(toJson(finding));
    return {{"profile", options.profile.empty() ? Json(nullptr) : Json(options.profile)},
            {"quotes", report.quotes},
            {"people", report.people},
            {"reviewed", report.reviewed},
            {"stopping", report.stopping()},
            {"notices", report.notices},
            {"findings", std::move(findings)}};
}

/// "Interview 3, turn 12, Karen: … said Fergus …"
std::string line(const FoundPlace& place) {
    std::string told = place.transcript;
    if (place.turn > 0) told += fmt::format(", turn {}", place.turn);
    if (!place.participant.empty()) told += ", " + place.participant;
    if (!place.words.empty()) told += (told.empty() ? "" : ": ") + place.words;
    return oneLine(told);
}

/// Whether the same must be done about both, so that it need be told once.
bool areMendedAlike(const Finding& a, const Finding* b) {
    return b && a.severity == b->severity && a.kind == b->kind && a.remedy == b->remedy && b->accepted.empty();
}

void print(const Finding& finding, const Finding* next, const Options& options, Console& console) {
    console.out << paragraphs(fmt::format("{}  {}: {}", finding.key, checkKindWord(finding.kind), finding.what), 2,
                              console.width);
    const std::size_t shown = options.allPlaces ? finding.places.size() : std::min(kPlacesShown, finding.places.size());
    for (std::size_t i = 0; i < shown; ++i)
        console.out << paragraphs("- " + line(finding.places[i]), 6, console.width);
    if (shown < finding.places.size())
        console.out << fmt::format("      - and {} more (--all-places)\n", finding.places.size() - shown);
    if (!finding.accepted.empty())
        console.out << paragraphs("Accepted: " + finding.accepted, 6, console.width);
    else if (!areMendedAlike(finding, next))
        console.out << paragraphs("=> " + finding.remedy, 4, console.width);
}

void print(const CheckReport& report, const Options& options, Console& console) {
    console.out << fmt::format(
        "Looked at {} of {}, by {}.\n", counted(report.quotes, report.reviewed ? "approved quote" : "coded passage"),
        counted(report.people, "person", "people"),
        options.profile.empty() ? "the rules of steering-group, as if every attribute were printed"
                                : "the rules of " + options.profile);
    for (const std::string& notice : report.notices)
        console.out << paragraphs(notice, 0, console.width);
    int warning = 0, accepted = 0;
    for (const Finding& finding : report.findings) {
        accepted += finding.accepted.empty() ? 0 : 1;
        warning += finding.accepted.empty() && finding.severity == Severity::Warns ? 1 : 0;
    }
    for (const Severity severity : {Severity::Stops, Severity::Warns}) {
        bool first = true;
        for (std::size_t i = 0; i < report.findings.size(); ++i) {
            const Finding& finding = report.findings[i];
            if (finding.severity != severity) continue;
            if (first)
                console.out << (severity == Severity::Stops ? "\nThese stop a release:\n" : "\nThese are warnings:\n");
            first = false;
            print(finding, i + 1 < report.findings.size() ? &report.findings[i + 1] : nullptr, options, console);
        }
    }
    console.out << fmt::format("\n{} {} a release, {}{}.\n", counted(report.stopping(), "finding"),
                               report.stopping() == 1 ? "stops" : "stop", counted(warning, "warning"),
                               accepted > 0 ? fmt::format(", {} accepted", accepted) : std::string());
}

/// The finding that a key, or its beginning, names.
Result<Finding> findingNamed(const CheckReport& report, const std::string& key) {
    const Finding* found = nullptr;
    for (const Finding& finding : report.findings) {
        if (finding.key.rfind(key, 0) != 0) continue;
        if (found)
            return fail(ErrorKind::Usage,
                        fmt::format("more than one finding begins with {}; give more of its key", key));
        found = &finding;
    }
    if (!found)
        return fail(ErrorKind::NotFound, fmt::format("the check finds nothing with the key {}; ken check lists what it "
                                                     "finds by this profile",
                                                     key));
    return *found;
}

ExitCode accept(const Options& options, const CheckReport& report, Study& study, Console& console) {
    const bool back = options.accept.empty();
    const auto finding = findingNamed(report, back ? options.takeBack : options.accept);
    if (!finding) return failed(console, finding.error());
    const auto done = acceptFinding(study, *finding, back ? std::string() : options.reason);
    if (!done) return failed(console, done.error());
    if (console.json) return printJson(console, {{"key", finding->key}, {"accepted", !back}});
    console.out << (back ? "No longer accepted: " : "Accepted: ") << oneLine(finding->what) << '\n';
    return ExitCode::Done;
}

ExitCode check(const Options& options, Study& study, Console& console) {
    if (!options.accept.empty() && !options.takeBack.empty())
        return misused(console, "give --accept or --take-back, not both");
    if (!options.accept.empty() && options.reason.find_first_not_of(" \t\n") == std::string::npos)
        return misused(console, "say with --reason why the finding is no danger");
    if (options.accept.empty() && !options.reason.empty()) return misused(console, "--reason belongs to --accept");
    const auto profile = profileOf(options, study);
    if (!profile) return failed(console, profile.error());
    const auto report = checkRelease(study, *profile);
    if (!report) return failed(console, report.error());
    if (!options.accept.empty() || !options.takeBack.empty()) return accept(options, *report, study, console);
    if (console.json)
        printJson(console, toJson(*report, options));
    else
        print(*report, options, console);
    return report->stopping() > 0 ? ExitCode::Refused : ExitCode::Done;
}

} // namespace

void addCheck(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kShare, "check", "What would make people in the quotes recognisable")
        .study(options->study)
        .file(
            "profile", options->profile, "PROFILE",
            "The rules of the release: a .toml file, or the name of one that comes with the program; without it, those "
            "of steering-group, as if every attribute but numbers and dates were printed")
        .text("--accept", options->accept, "KEY",
              "Say that this finding is no danger; the beginning of its key will do")
        .text("--reason", options->reason, "TEXT", "Why it is none; needed with --accept")
        .text("--take-back", options->takeBack, "KEY", "Say no longer that this finding is no danger")
        .flag("--all-places", options->allPlaces, "Show every place of a finding, not the first three")
        .changes()
        .example("ken check hubs.ken steering.toml")
        .example("ken check hubs.ken steering.toml --accept 3f2a --reason \"the town is in the title of the report\"")
        .note("Looks at the approved quotes, and at all coded passages while no quote is in review. Ends with 4 where "
              "something stops a release.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return check(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
