// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/withdrawing.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::string participant;
    std::string reason;
    bool yes = false;
};

Json toJson(const Withdrawal& withdrawal, bool done) {
    Json recall = Json::array();
    for (const RecalledRelease& release : withdrawal.recall)
        recall.push_back({{"release", idJson(release.id)},
                          {"title", release.title},
                          {"audience", release.audience},
                          {"made", isoTime(release.made)},
                          {"codes", release.codes}});
    return {{"done", done},
            {"participant", withdrawal.participant},
            {"transcripts", withdrawal.transcripts},
            {"groups", withdrawal.groups},
            {"turns", withdrawal.turns},
            {"codings", withdrawal.codings},
            {"quotes", withdrawal.quotes},
            {"memos", withdrawal.memos},
            {"summaries", withdrawal.summaries},
            {"places", withdrawal.places},
            {"journalEntries", withdrawal.entries},
            {"recall", std::move(recall)},
            {"notices", withdrawal.notices}};
}

void print(const Withdrawal& withdrawal, Console& console) {
    for (const std::string& name : withdrawal.transcripts)
        console.out << oneLine(fmt::format("  {}: the whole transcript", name)) << '\n';
    if (!withdrawal.groups.empty())
        console.out << oneLine(fmt::format("  {} in {}: their words", counted(withdrawal.turns, "turn"),
                                           fmt::join(withdrawal.groups, ", ")))
                    << '\n';
    for (const auto& [count, what] : {std::pair(withdrawal.codings, "coding"), std::pair(withdrawal.quotes, "quote"),
                                      std::pair(withdrawal.memos, "memo")})
        if (count > 0) console.out << "  " << counted(count, what) << '\n';
    if (withdrawal.summaries > 0) console.out << "  " << counted(withdrawal.summaries, "summary", "summaries") << '\n';
    if (withdrawal.places > 0)
        console.out << fmt::format("  their words in {} that other people wrote\n",
                                   counted(withdrawal.places, "note or definition", "notes and definitions"));
    if (withdrawal.entries > 0)
        console.out << fmt::format("  what {} of the journal changed\n",
                                   counted(withdrawal.entries, "entry", "entries"));
    if (withdrawal.recall.empty()) return;
    console.out << "Releases to be recalled:\n";
    for (const RecalledRelease& release : withdrawal.recall)
        console.out << oneLine(fmt::format("  {}, {}, for {}: {}", isoTime(release.made).substr(0, 10), release.title,
                                           release.audience.empty() ? "nobody named" : release.audience,
                                           fmt::join(release.codes, ", ")))
                    << '\n';
}

ExitCode run(const Options& options, Study& study, Console& console) {
    const auto id = findParticipant(study, options.participant);
    if (!id) return failed(console, id.error());
    const auto outcome = options.yes ? withdrawParticipant(study, *id, options.reason) : previewWithdrawal(study, *id);
    if (!outcome) return failed(console, outcome.error());
    for (const std::string& notice : outcome->notices)
        printError(console, notice);
    const ExitCode code = outcome->notices.empty() ? ExitCode::Done : ExitCode::InPart;
    if (console.json) {
        printJson(console, toJson(*outcome, options.yes));
        return code;
    }
    console.out << oneLine(options.yes ? fmt::format("{} is withdrawn. Gone for good:", outcome->participant)
                                       : fmt::format("If {} withdraws, this goes for good:", outcome->participant))
                << '\n';
    print(*outcome, console);
    if (options.yes)
        console.out << "Copies of the study, files written from it and backups still hold their words: remove them.\n";
    else
        console.out << "Nothing was changed. --yes does it: it cannot be undone, nor can anything done before it.\n";
    return code;
}

} // namespace

void addWithdraw(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kKeep, "withdraw", "Remove a participant who withdraws, and all they said, for good")
        .study(options->study)
        .text("--participant", options->participant, "NAME", "Who withdraws", Need::Required)
        .text("--reason", options->reason, "TEXT", "For the journal, without their name: \"letter of 3 March\"")
        .flag("--yes", options->yes, "Do it; else it is only said what would go")
        .changes()
        .example("ken withdraw hubs.ken --participant Evelyn")
        .example("ken withdraw hubs.ken --participant Evelyn --reason \"letter of 3 March\" --yes")
        .note("It reaches the texts, what stands on them, the journal, the ledger of releases, the file's free space\n"
              "and the search index. Copies of the study, files written from it and backups it does not reach.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return run(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
