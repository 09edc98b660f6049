// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_model.h"

#include "optimizers/core/random.h"
#include "optimizers/core/text.h"
#include "tests/support/fake_chat.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>

namespace support {

namespace {

using optimizers::asciiLowered;
using optimizers::fingerprint;
using optimizers::trimmed;

constexpr std::array<std::pair<const char*, const char*>, 60> opposites = {{
    {"hot", "cold"},          {"big", "small"},
    {"fast", "slow"},         {"happy", "sad"},
    {"up", "down"},           {"left", "right"},
    {"open", "closed"},       {"light", "dark"},
    {"early", "late"},        {"rich", "poor"},
    {"strong", "weak"},       {"young", "old"},
    {"high", "low"},          {"hard", "soft"},
    {"full", "empty"},        {"wet", "dry"},
    {"clean", "dirty"},       {"loud", "quiet"},
    {"thick", "thin"},        {"wide", "narrow"},
    {"deep", "shallow"},      {"near", "far"},
    {"first", "last"},        {"always", "never"},
    {"begin", "end"},         {"win", "lose"},
    {"buy", "sell"},          {"push", "pull"},
    {"give", "take"},         {"love", "hate"},
    {"laugh", "cry"},         {"arrive", "leave"},
    {"accept", "refuse"},     {"brave", "cowardly"},
    {"cheap", "expensive"},   {"difficult", "easy"},
    {"inside", "outside"},    {"day", "night"},
    {"north", "south"},       {"east", "west"},
    {"true", "false"},        {"alive", "dead"},
    {"ancient", "modern"},    {"asleep", "awake"},
    {"bitter", "sweet"},      {"blunt", "sharp"},
    {"careful", "careless"},  {"complex", "simple"},
    {"create", "destroy"},    {"forget", "remember"},
    {"friend", "enemy"},      {"generous", "stingy"},
    {"guilty", "innocent"},   {"heavy", "weightless"},
    {"increase", "decrease"}, {"junior", "senior"},
    {"odd", "even"},          {"permanent", "temporary"},
    {"polite", "rude"},       {"rough", "smooth"},
}};

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (const std::string_view line = trimmed(std::string_view(text).substr(begin, end - begin)); !line.empty())
            lines.emplace_back(asciiLowered(line));
        begin = end + 1;
    }
    return lines;
}

/// A line without a label such as "Input:" before it.
std::string unlabelled(const std::string& line)
{
    const std::size_t colon = line.find(": ");
    return colon == std::string::npos || colon > 12 ? line : std::string(trimmed(line.substr(colon + 2)));
}

double shareOf(std::string_view text)
{
    return static_cast<double>(fingerprint(text) >> 11U) * 0x1.0p-53;
}

} // namespace

FakeTask antonyms()
{
    FakeTask task;
    for (const auto& [word, opposite] : opposites) {
        task.answers.emplace(word, opposite);
        task.answers.emplace(opposite, word);
    }
    task.keywords = {"opposite", "antonym", "contrary"};
    return task;
}

FakeTask taskFromFile(const std::string& path, std::vector<std::string> keywords)
{
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    FakeTask task;
    task.keywords = std::move(keywords);
    for (std::string line; std::getline(file, line);)
        if (const std::size_t tab = line.find('\t'); tab != std::string::npos)
            task.answers[asciiLowered(trimmed(line.substr(0, tab)))] = trimmed(line.substr(tab + 1));
    return task;
}

double FakeModel::skill(bool named, int shown)
{
    return std::min(0.1 + (named ? 0.5 : 0.0) + 0.1 * std::min(shown, 4), 0.95);
}

std::string FakeModel::answer(const FakeRequest& request)
{
    const std::vector<optimizers::Message> messages = messagesOf(request);
    if (messages.empty())
        return {};
    std::string all;
    for (const optimizers::Message& message : messages)
        all += message.text + '\n';
    std::vector<std::string> lines = linesOf(all);
    // What stands behind the input is a cue such as "Output:".
    for (std::size_t behind = 0; behind < 2 && !lines.empty(); ++behind) {
        const std::string input = unlabelled(lines.back());
        lines.pop_back();
        if (m_task.answers.contains(input))
            return solve(input, lines);
    }
    const std::size_t seed = request.body.find("\"seed\":");
    return writeInstruction(all, seed == std::string::npos ? "" : request.body.substr(seed, 24));
}

std::string FakeModel::solve(const std::string& input, const std::vector<std::string>& before) const
{
    const bool named = std::ranges::any_of(before, [this](const std::string& line) {
        return std::ranges::any_of(m_task.keywords,
                                   [&](const std::string& word) { return line.find(word) != std::string::npos; });
    });
    return shareOf(input) < skill(named, examplesIn(before)) ? m_task.answers.at(input) : input;
}

int FakeModel::examplesIn(const std::vector<std::string>& lines) const
{
    int shown = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto known = m_task.answers.find(unlabelled(lines[i]));
        if (known != m_task.answers.end() && asciiLowered(known->second) == unlabelled(lines[i + 1]))
            ++shown;
    }
    return shown;
}

std::string FakeModel::writeInstruction(const std::string& prompt, const std::string& seed)
{
    static constexpr std::array<std::string_view, 8> openings = {
        "Read the input and", "For the given text,", "Your task is simple:", "Look at the word and", "Please",
        "Carefully",          "In one word,",        "Without explaining,"};
    static constexpr std::array<std::string_view, 6> vague = {
        "give a fitting reply", "answer as in the examples", "write what belongs to it", "respond briefly",
        "transform it",         "say what comes to mind"};
    int asked = 0;
    {
        const std::scoped_lock lock(m_mutex);
        asked = m_asked[prompt + seed]++;
    }
    optimizers::Rng rng(fingerprint(prompt + seed + std::to_string(asked)));
    std::string text(openings[rng.below(openings.size())]);
    // One writer in three understands the task.
    if (!m_task.keywords.empty() && rng.uniform() < 1.0 / 3)
        text += " name the " + m_task.keywords[rng.below(m_task.keywords.size())];
    else
        text += " " + std::string(vague[rng.below(vague.size())]);
    text += '.';
    return prompt.find("<instruction>") == std::string::npos ? text : "<instruction>" + text + "</instruction>";
}

} // namespace support
