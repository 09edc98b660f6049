// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace app {

/// An option of a command, declared once for parsing and help.
struct OptionSpec
{
    /// How many values it takes, and whether it may stand several times.
    enum class Kind { Flag, One, Repeated, Many };

    std::string name;      ///< without the dashes
    std::string valueName; ///< as the help shows it; empty for flags
    std::string help;      ///< one sentence
    Kind kind = Kind::One;
    bool required = false;
};

struct PositionalSpec
{
    std::string name;
    std::string help;
    bool several = false; ///< the last one may stand more than once
};

/// What stood on the command line, checked against the command's declaration.
class Arguments
{
public:
    [[nodiscard]] const std::string& positional(std::size_t place) const { return m_positional.at(place); }
    [[nodiscard]] const std::vector<std::string>& positionals() const { return m_positional; }
    [[nodiscard]] bool has(const std::string& option) const { return m_options.contains(option); }
    [[nodiscard]] std::optional<std::string> text(const std::string& option) const;
    [[nodiscard]] std::vector<std::string> all(const std::string& option) const;
    /// InvalidInput naming the option when its value is no such number; none when it does not stand there.
    [[nodiscard]] optimizers::Result<std::optional<std::int64_t>> integer(const std::string& option,
                                                                          std::int64_t minimum) const;
    [[nodiscard]] optimizers::Result<std::optional<double>> number(const std::string& option, double minimum) const;

private:
    friend struct Command;
    std::vector<std::string> m_positional;
    std::map<std::string, std::vector<std::string>> m_options;
};

/// The exit codes of hone-cli.
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, Stopped = 3 };

/// One command of hone-cli: what it takes and what it does.
struct Command
{
    std::string name;
    std::string summary; ///< one line
    std::string description;
    std::vector<PositionalSpec> positionals;
    std::vector<OptionSpec> options;
    ExitCode (*run)(const Arguments&) = nullptr;

    /// InvalidInput: unknown or misused options, too few or too many arguments.
    [[nodiscard]] optimizers::Result<Arguments> parse(std::span<const std::string> words) const;
    /// What --help prints.
    [[nodiscard]] std::string help() const;
    [[nodiscard]] std::string usage() const;
};

/// The text broken into lines of at most 79 columns, each indented.
[[nodiscard]] std::string wrapped(const std::string& text, std::size_t indent);

} // namespace app
