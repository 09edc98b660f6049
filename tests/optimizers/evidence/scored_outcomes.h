// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"

#include <cstdint>
#include <span>
#include <vector>

/// Outcomes with these scores on the examples 0, 1, 2, …
inline std::vector<optimizers::Outcome> outcomesWith(std::span<const double> scores)
{
    std::vector<optimizers::Outcome> outcomes;
    for (const double score : scores) {
        optimizers::Outcome& outcome = outcomes.emplace_back();
        outcome.example = {static_cast<std::uint32_t>(outcomes.size() - 1)};
        outcome.outcomeClass = score == 1.0 ? optimizers::OutcomeClass::Right : optimizers::OutcomeClass::Wrong;
        outcome.score = score;
    }
    return outcomes;
}

/// `right` ones and then zeros, `count` in all.
inline std::vector<double> rightThenWrong(int right, int count)
{
    std::vector<double> scores(static_cast<std::size_t>(count), 0.0);
    for (std::size_t i = 0; i < static_cast<std::size_t>(right); ++i)
        scores[i] = 1.0;
    return scores;
}
