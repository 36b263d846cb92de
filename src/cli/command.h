// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output.h"

namespace CLI {
class App;
}

namespace kenspeckle::cli {

enum class Need : std::uint8_t { Optional, Required };

/// What a command does once its arguments are read.
using Action = std::function<ExitCode(Console&)>;

class CommandLine;

/// The arguments of one command. Names that begin with a dash are options ("--code", "-o,--output"), others are
/// positional, in the order declared. Values are stored when the command line is read, so they must live as long as the
/// action.
class Command {
public:
    /// One value, UTF-8; given twice it is an error.
    Command& text(const std::string& names, std::string& value, const std::string& placeholder,
                  const std::string& description, Need need = Need::Optional);
    /// The name of a file or folder, in whatever bytes the system has it; not empty.
    Command& file(const std::string& names, std::string& value, const std::string& placeholder,
                  const std::string& description, Need need = Need::Optional);
    /// Positional: every further argument. Option: one value each time it is given.
    Command& list(const std::string& names, std::vector<std::string>& values, const std::string& placeholder,
                  const std::string& description, Need need = Need::Optional);
    /// A list of names of files and folders.
    Command& files(const std::string& names, std::vector<std::string>& values, const std::string& placeholder,
                   const std::string& description, Need need = Need::Optional);
    /// A whole number, not negative.
    Command& number(const std::string& names, std::optional<int>& value, const std::string& placeholder,
                    const std::string& description);
    Command& flag(const std::string& names, bool& value, const std::string& description);
    /// One of a few words.
    Command& choice(const std::string& names, std::string& value, const std::vector<std::string>& words,
                    const std::string& description);
    /// The study, first of the positional arguments.
    Command& study(std::string& file);
    /// For a command that changes the study: --coder.
    Command& changes();
    /// A line of the examples that --help ends with.
    Command& example(const std::string& line);
    /// What is said after the examples; a function is asked only when help is.
    Command& note(const std::string& lines);
    Command& note(std::function<std::string()> lines);
    Command& runs(Action action);
    /// Where the name of a command below this one is expected, an argument that ends so stands for that command and is
    /// its first argument: `ken report paper.toml` is `ken report all paper.toml`.
    Command& standsFor(const std::string& ending, const std::string& name);
    /// A command below this one: `ken codebook export`.
    [[nodiscard]] Command below(const std::string& name, const std::string& description);

private:
    friend class CommandLine;
    Command(CommandLine& line, CLI::App& app) : m_line(&line), m_app(&app) {}

    CommandLine* m_line;
    CLI::App* m_app;
};

/// All that can be typed after `ken`.
class CommandLine {
public:
    explicit CommandLine(const std::string& version);
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;
    ~CommandLine();

    /// Commands stand in the help under their group, in the order added.
    [[nodiscard]] Command add(const std::string& group, const std::string& name, const std::string& description);

    /// Reads the arguments (without the program's name) and runs the command they name; prints help, the version or one
    /// line about wrong usage where they ask for it. Once in the life of a CommandLine.
    [[nodiscard]] ExitCode run(std::span<const std::string> arguments, Console& console);

private:
    friend class Command;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace kenspeckle::cli
