// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <limits>
#include <map>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/arguments.h"
#include "text/decode.h"

namespace kenspeckle::cli {

namespace {

// CLI11 takes an argument in square brackets for a list and would split it; a transcript may well be called
// "[Interview 3]". Such arguments pass through CLI11 behind a character that no name begins with.
constexpr char kShield = '\x1D';

std::string shielded(const std::string& argument) {
    const bool bracketed = argument.size() >= 2 && argument.front() == '[' && argument.back() == ']';
    return bracketed ? kShield + argument : argument;
}

std::string unshielded(std::string argument) {
    if (!argument.empty() && argument.front() == kShield) argument.erase(0, 1);
    return argument;
}

constexpr const char* kFooter =
    "`ken COMMAND --help` tells about one command, with examples; `man ken` about all of them.\n"
    "Exit codes: 0 done, 1 done in part, 2 wrong usage, 3 not a study that can be opened, 4 refused.";

/// Help in our words: placeholders as given, and required options in the usage line.
class HelpFormatter : public CLI::Formatter {
public:
    HelpFormatter() {
        column_width(30);
        label("Positionals", "Arguments");
    }

    std::string make_usage(const CLI::App* app, std::string name) const override {
        std::string usage = "Usage: " + name;
        for (const CLI::Option* option : app->get_options())
            if (option->get_positional()) usage += ' ' + make_option_usage(option);
        for (const CLI::Option* option : app->get_options())
            if (option->nonpositional() && option->get_required())
                usage += ' ' + option->get_name() + ' ' + option->get_option_text();
        usage += app->get_subcommands([](const CLI::App*) { return true; }).empty() ? " [OPTIONS]" : " COMMAND";
        return '\n' + usage + '\n';
    }

    std::string make_option_usage(const CLI::Option* option) const override {
        std::string usage = option->get_name(true, false);
        if (option->get_allow_extra_args()) usage += "…";
        return option->get_required() ? usage : '[' + usage + ']';
    }

    std::string make_option_opts(const CLI::Option* option) const override {
        const std::string& text = option->get_option_text();
        return option->get_positional() || text.empty() ? std::string() : ' ' + text;
    }
};

bool isPositional(const std::string& names) { return names.front() != '-'; }

std::string wrongText(const std::string& value) {
    return text::firstInvalidByte(value) ? "is not UTF-8; type it again" : std::string();
}

std::string wrongFile(const std::string& value) { return value.empty() ? "is empty; name a file" : std::string(); }

std::vector<CLI::App*> commandsBelow(CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

/// Null for none.
CLI::App* commandBelow(CLI::App& app, const std::string& name) {
    for (CLI::App* command : commandsBelow(app))
        if (command->get_name() == name) return command;
    return nullptr;
}

template <class Value>
CLI::Option& addValue(CLI::App& app, const std::string& names, Value& value, const std::string& placeholder,
                      const std::string& description, Need need) {
    return *app.add_option(names, value, description)
                ->option_text(placeholder)
                ->required(need == Need::Required)
                ->transform(unshielded);
}

} // namespace

struct CommandLine::Parts {
    CLI::App app{"Thematic coding of interviews: search them, tag passages, report the themes.", "ken"};
    std::map<const CLI::App*, Action> actions;
    std::map<const CLI::App*, std::function<std::string()>> notes;
    std::map<const CLI::App*, std::pair<std::string, std::string>> implied; ///< ending and the command it stands for
    bool json = false;
    std::string coder;

    /// The arguments with the names of commands put in that an ending stands for.
    [[nodiscard]] std::vector<std::string> spelledOut(std::span<const std::string> arguments) {
        std::vector<std::string> whole(arguments.begin(), arguments.end());
        CLI::App* command = &app;
        for (std::size_t i = 0; i < whole.size() && command; ++i) {
            if (const auto meant = implied.find(command);
                meant != implied.end() && whole[i].ends_with(meant->second.first))
                whole.insert(whole.begin() + static_cast<std::ptrdiff_t>(i), meant->second.second);
            command = commandBelow(*command, whole[i]);
        }
        return whole;
    }
};

Command& Command::text(const std::string& names, std::string& value, const std::string& placeholder,
                       const std::string& description, Need need) {
    addValue(*m_app, names, value, placeholder, description, need).check(wrongText);
    return *this;
}

Command& Command::file(const std::string& names, std::string& value, const std::string& placeholder,
                       const std::string& description, Need need) {
    addValue(*m_app, names, value, placeholder, description, need).check(wrongFile);
    return *this;
}

Command& Command::list(const std::string& names, std::vector<std::string>& values, const std::string& placeholder,
                       const std::string& description, Need need) {
    addValue(*m_app, names, values, placeholder, description, need)
        .check(wrongText)
        ->allow_extra_args(isPositional(names));
    return *this;
}

Command& Command::files(const std::string& names, std::vector<std::string>& values, const std::string& placeholder,
                        const std::string& description, Need need) {
    addValue(*m_app, names, values, placeholder, description, need)
        .check(wrongFile)
        ->allow_extra_args(isPositional(names));
    return *this;
}

Command& Command::number(const std::string& names, std::optional<int>& value, const std::string& placeholder,
                         const std::string& description) {
    m_app->add_option(names, value, description)
        ->option_text(placeholder)
        ->check(CLI::Range(0, std::numeric_limits<int>::max()));
    return *this;
}

Command& Command::flag(const std::string& names, bool& value, const std::string& description) {
    m_app->add_flag(names, value, description);
    return *this;
}

Command& Command::choice(const std::string& names, std::string& value, const std::vector<std::string>& words,
                         const std::string& description) {
    m_app->add_option(names, value, description)
        ->option_text(fmt::format("{}", fmt::join(words, "|")))
        ->check(CLI::IsMember(words));
    return *this;
}

Command& Command::study(std::string& file) {
    return this->file("STUDY", file, "", "The study, a .ken file", Need::Required);
}

Command& Command::changes() {
    return text("--coder", m_line->m_parts->coder, "NAME", "Who does it; else KEN_CODER, else the login name");
}

Command& Command::example(const std::string& line) {
    const std::string before = m_app->get_footer();
    m_app->footer((before.empty() ? "Examples:" : before) + "\n  " + line);
    return *this;
}

Command& Command::note(const std::string& lines) {
    return note([lines] { return lines; });
}

Command& Command::note(std::function<std::string()> lines) {
    m_line->m_parts->notes[m_app] = std::move(lines);
    return *this;
}

Command& Command::runs(Action action) {
    m_app->add_flag("--json", m_line->m_parts->json, "Print one JSON document");
    m_line->m_parts->actions[m_app] = std::move(action);
    return *this;
}

Command& Command::standsFor(const std::string& ending, const std::string& name) {
    m_line->m_parts->implied[m_app] = {ending, name};
    return *this;
}

Command Command::below(const std::string& name, const std::string& description) {
    m_app->require_subcommand(1);
    CLI::App* app = m_app->add_subcommand(name, description)->group("Commands");
    app->footer(""); // which it took over from the command above
    return {*m_line, *app};
}

CommandLine::CommandLine(const std::string& version) : m_parts(std::make_unique<Parts>()) {
    CLI::App& app = m_parts->app;
    app.require_subcommand(1);
    app.formatter(std::make_shared<HelpFormatter>());
    app.set_help_flag("-h,--help", "Say how it is used, and stop");
    app.set_version_flag("--version", "ken " + version, "Say which version this is, and stop");
}

CommandLine::~CommandLine() = default;

Command CommandLine::add(const std::string& group, const std::string& name, const std::string& description) {
    return {*this, *m_parts->app.add_subcommand(name, description)->group(group)};
}

namespace {

/// What is wrong with the name of a command, if anything is: CLI11 would only say that it expected none.
std::string wrongName(CLI::App& root, std::span<const std::string> arguments) {
    CLI::App* app = &root;
    std::string path = "ken";
    for (const std::string& argument : arguments) {
        const auto commands = commandsBelow(*app);
        if (commands.empty() || (!argument.empty() && argument.front() == '-')) return {};
        CLI::App* found = commandBelow(*app, argument);
        if (!found) {
            std::vector<std::string> names;
            for (const CLI::App* command : commands)
                names.push_back(command->get_name());
            const auto near = nearest(argument, names);
            const std::string meant =
                near.empty() ? std::string() : fmt::format("; did you mean {}?", fmt::join(near, " or "));
            return fmt::format("{} has no command \"{}\"{} ({} --help lists them)", path, argument, meant, path);
        }
        app = found;
        path += ' ' + argument;
    }
    if (!commandsBelow(*app).empty()) return fmt::format("no command given ({} --help lists them)", path);
    return {};
}

} // namespace

ExitCode CommandLine::run(std::span<const std::string> typed, Console& console) {
    CLI::App& app = m_parts->app;
    const std::vector<std::string> arguments = m_parts->spelledOut(typed);
    if (const std::string wrong = wrongName(app, arguments); !wrong.empty()) return misused(console, wrong);
    const auto chosen = [&] {
        CLI::App* command = &app;
        while (!command->get_subcommands().empty())
            command = command->get_subcommands().front();
        return command;
    };
    try {
        std::vector<std::string> reversed; // as CLI11 wants them
        for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument)
            reversed.push_back(shielded(*argument));
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        app.footer(kFooter); // not before: commands take their footers over from the program
        CLI::App* command = chosen();
        if (const auto note = m_parts->notes.find(command); note != m_parts->notes.end())
            command->footer(command->get_footer() + "\n\n" + note->second());
        console.out << app.help();
        return ExitCode::Done;
    } catch (const CLI::CallForVersion& version) {
        console.out << version.what() << '\n';
        return ExitCode::Done;
    } catch (const CLI::ParseError& error) {
        std::string path;
        for (const CLI::App* command = chosen(); command; command = command->get_parent())
            path = command->get_name() + (path.empty() ? "" : " ") + path;
        return misused(console, fmt::format("{} ({} --help shows how)", error.what(), path));
    }
    console.json = m_parts->json;
    if (!m_parts->coder.empty()) console.coder = m_parts->coder;
    return m_parts->actions.at(chosen())(console);
}

} // namespace kenspeckle::cli
