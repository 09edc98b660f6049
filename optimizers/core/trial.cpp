// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/trial.h"

#include <algorithm>
#include <array>

namespace optimizers {

namespace {

constexpr std::array<std::string_view, 7> outcomeClassNames = {"right",   "wrong",    "unparsable", "truncated",
                                                               "refused", "filtered", "failed"};

} // namespace

bool isScored(OutcomeClass outcomeClass)
{
    return outcomeClass != OutcomeClass::Filtered && outcomeClass != OutcomeClass::Failed;
}

std::string_view nameOf(OutcomeClass outcomeClass)
{
    return outcomeClassNames.at(static_cast<std::size_t>(outcomeClass));
}

std::optional<OutcomeClass> outcomeClassFrom(std::string_view name)
{
    const auto found = std::ranges::find(outcomeClassNames, name);
    if (found == outcomeClassNames.end())
        return std::nullopt;
    return static_cast<OutcomeClass>(found - outcomeClassNames.begin());
}

ShownText shownAnswer(const Outcome& outcome)
{
    return outcome.outcomeClass == OutcomeClass::Failed ? shownTextFrom(outcome.answer) : ShownText(outcome.answer);
}

const Outcome* Trial::outcomeOf(ExampleId example) const
{
    const auto found = std::ranges::find(outcomes, example, &Outcome::example);
    return found == outcomes.end() ? nullptr : &*found;
}

} // namespace optimizers
