// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/release_profile.h"

namespace kenspeckle::cli {

namespace {

ExitCode print(const std::string& name, Console& console) {
    const auto profile = readProfile(name);
    if (!profile) return failed(console, profile.error());
    if (console.json)
        return printJson(console, {{"name", profile->name}, {"title", profile->title}, {"text", profile->bytes}});
    console.out << profile->bytes;
    return ExitCode::Done;
}

ExitCode list(Console& console) {
    const auto shipped = shippedProfiles();
    if (console.json) {
        Json array = Json::array();
        for (const ShippedProfile& each : shipped)
            array.push_back({{"name", each.name}, {"title", each.title}, {"file", each.file.string()}});
        return printJson(console, array);
    }
    Table table({{"Profile"}, {"Title"}, {"For"}});
    for (const ShippedProfile& each : shipped) {
        const auto profile = readProfile(each.file);
        if (profile) table.add({each.name, each.title, profile->audience});
    }
    table.print(console.out, console.width);
    if (shipped.empty())
        console.out << "None was found beside the program; is it installed whole?\n";
    else
        console.out << fmt::format("\nMake one your own:  ken profiles {} > mine.toml\n", shipped.front().name);
    return ExitCode::Done;
}

} // namespace

void addProfiles(CommandLine& line) {
    const auto name = std::make_shared<std::string>();
    line.add(kShare, "profiles", "The profiles of releases that come with the program, or the text of one")
        .file("profile", *name, "PROFILE", "Print this one, so that it can be copied; or check a .toml file of yours")
        .example("ken profiles steering-group > mine.toml")
        .example("ken profiles mine.toml --json")
        .runs([name](Console& console) { return name->empty() ? list(console) : print(*name, console); });
}

} // namespace kenspeckle::cli
