// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/mistakes.h"

#include "optimizers/core/text.h"
#include "optimizers/search/writing.h"

#include <algorithm>

namespace optimizers {

namespace {

constexpr std::size_t longestShownAnswer = 300;
constexpr std::size_t longestCritique = 1500;

std::string shortenedAnswer(std::string_view text)
{
    text = trimmed(text);
    if (text.size() <= longestShownAnswer)
        return std::string(text);
    std::size_t end = longestShownAnswer;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + " ...";
}

} // namespace

std::vector<Mistake> mistakesOf(const Trial& trial, const TaskView& task)
{
    std::vector<Mistake> mistakes;
    for (const Example& example : task.validation()) {
        const Outcome* outcome = trial.outcomeOf(example.id);
        if (outcome != nullptr && isScored(outcome->outcomeClass) && outcome->outcomeClass != OutcomeClass::Right)
            mistakes.push_back({example, shortenedAnswer(outcome->answer)});
    }
    return mistakes;
}

std::vector<Mistake> drawn(const std::vector<Mistake>& mistakes, std::size_t count, Rng& rng)
{
    std::vector<Mistake> some;
    for (const std::size_t place : rng.sample(mistakes.size(), count))
        some.push_back(mistakes[place]);
    return some;
}

std::optional<std::string> parseCritique(std::string_view answer)
{
    const tl::expected<std::string, Rejection> text = parseInstruction(answer);
    if (!text || text->size() > longestCritique || isGarbage(*text))
        return std::nullopt;
    return *text;
}

} // namespace optimizers
