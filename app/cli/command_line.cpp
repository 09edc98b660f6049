// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;

namespace {

constexpr std::size_t lineWidth = 79;

template <typename Number>
Result<std::optional<Number>> numberFrom(const std::string& option, const std::optional<std::string>& text,
                                         Number minimum)
{
    if (!text)
        return std::nullopt;
    Number number{};
    const char* end = text->data() + text->size();
    const std::from_chars_result read = std::from_chars(text->data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end)
        return failure(ErrorKind::InvalidInput, "--" + option + " needs a number, not \"" + *text + "\"");
    if (!(number >= minimum) || !std::isfinite(static_cast<double>(number))) {
        std::ostringstream smallest;
        smallest << minimum;
        return failure(ErrorKind::InvalidInput, "--" + option + " must be at least " + smallest.str());
    }
    return number;
}

std::string shape(const OptionSpec& option)
{
    std::string text = "--" + option.name;
    if (option.kind != OptionSpec::Kind::Flag)
        text += " " + option.valueName;
    if (option.kind == OptionSpec::Kind::Many)
        text += "...";
    return text;
}

} // namespace

std::optional<std::string> Arguments::text(const std::string& option) const
{
    const auto found = m_options.find(option);
    if (found == m_options.end() || found->second.empty())
        return std::nullopt;
    return found->second.back();
}

std::vector<std::string> Arguments::all(const std::string& option) const
{
    const auto found = m_options.find(option);
    return found == m_options.end() ? std::vector<std::string>() : found->second;
}

Result<std::optional<std::int64_t>> Arguments::integer(const std::string& option, std::int64_t minimum) const
{
    return numberFrom(option, text(option), minimum);
}

Result<std::optional<double>> Arguments::number(const std::string& option, double minimum) const
{
    return numberFrom(option, text(option), minimum);
}

Result<Arguments> Command::parse(std::span<const std::string> words) const
{
    Arguments arguments;
    bool optionsOver = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--" && !optionsOver) {
            optionsOver = true;
            continue;
        }
        if (optionsOver || !word.starts_with("--")) {
            arguments.m_positional.push_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string option = word.substr(2, equals == std::string::npos ? equals : equals - 2);
        const auto spec = std::ranges::find(options, option, &OptionSpec::name);
        if (spec == options.end())
            return failure(ErrorKind::InvalidInput, name + " has no option --" + option);
        std::vector<std::string>& values = arguments.m_options[option];
        const bool inWord = equals != std::string::npos;
        if (!values.empty() && spec->kind == OptionSpec::Kind::One)
            return failure(ErrorKind::InvalidInput, "--" + option + " may stand only once");
        if (spec->kind == OptionSpec::Kind::Flag) {
            if (inWord)
                return failure(ErrorKind::InvalidInput, "--" + option + " takes no value");
            continue;
        }
        if (inWord)
            values.push_back(word.substr(equals + 1));
        else if (i + 1 < words.size())
            values.push_back(words[++i]);
        else
            return failure(ErrorKind::InvalidInput, "--" + option + " needs a value: " + shape(*spec));
        while (spec->kind == OptionSpec::Kind::Many && i + 1 < words.size() && !words[i + 1].starts_with("--"))
            values.push_back(words[++i]);
    }
    const bool several = !positionals.empty() && positionals.back().several;
    const std::size_t count = arguments.m_positional.size();
    if (count < positionals.size() || (count > positionals.size() && !several))
        return failure(ErrorKind::InvalidInput, "expected: " + usage());
    for (const OptionSpec& option : options) {
        if (option.required && !arguments.has(option.name))
            return failure(ErrorKind::InvalidInput, name + " needs " + shape(option));
    }
    return arguments;
}

std::string Command::usage() const
{
    std::string text = "hone-cli " + name;
    for (const PositionalSpec& positional : positionals)
        text += " " + positional.name + (positional.several ? "..." : "");
    for (const OptionSpec& option : options) {
        const std::string repeated = option.kind == OptionSpec::Kind::Repeated ? "..." : "";
        text += " " + (option.required ? shape(option) : "[" + shape(option) + "]") + repeated;
    }
    return text;
}

std::string Command::help() const
{
    std::string text = "NAME\n    hone-cli " + name + " - " + summary + "\n\nSYNOPSIS\n" + wrapped(usage(), 4) +
                       "\nDESCRIPTION\n" + wrapped(description, 4);
    if (!positionals.empty())
        text += "\nARGUMENTS\n";
    for (const PositionalSpec& positional : positionals)
        text += "    " + positional.name + (positional.several ? "..." : "") + "\n" + wrapped(positional.help, 8);
    if (!options.empty())
        text += "\nOPTIONS\n";
    for (const OptionSpec& option : options)
        text += "    " + shape(option) + "\n" + wrapped(option.help, 8);
    return text;
}

std::string wrapped(const std::string& text, std::size_t indent)
{
    std::istringstream lines(text);
    std::string result;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string row(indent, ' ');
        for (std::string word; words >> word;) {
            if (row.size() > indent && row.size() + 1 + word.size() > lineWidth) {
                result += row + "\n";
                row = std::string(indent, ' ');
            }
            row += (row.size() > indent ? " " : "") + word;
        }
        result += (row.size() > indent ? row : std::string()) + "\n";
    }
    return result;
}

} // namespace app
