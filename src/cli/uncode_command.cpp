// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "kenspeckle/tagging.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> ids;
};

ExitCode untag(const Options& options, Study& study, Console& console) {
    std::vector<CodingId> ids;
    for (const std::string& text : options.ids) {
        const auto id = parseId(text);
        if (!id) return failed(console, id.error());
        ids.push_back({*id});
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (const auto removed = removeCodings(study, ids); !removed) return failed(console, removed.error());
    if (console.json) {
        Json removed = Json::array();
        for (const CodingId id : ids)
            removed.push_back(idJson(id));
        return printJson(console, {{"removed", std::move(removed)}});
    }
    console.out << fmt::format("Removed {}. `ken undo` brings {} back.\n",
                               counted(static_cast<std::int64_t>(ids.size()), "coding"),
                               ids.size() == 1 ? "it" : "them");
    return ExitCode::Done;
}

} // namespace

void addUncode(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kCode, "uncode", "Remove codings")
        .study(options->study)
        .list("ID", options->ids, "", "As `ken codings` lists them", Need::Required)
        .changes()
        .example("ken uncode hubs.ken 7533020152812044293")
        .note("All of them or, if one is not there, none; one action.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return untag(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
