// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/history.h"
#include "optimizers/run/run.h"

#include <cstddef>
#include <cstdint>

namespace optimizers {

/// What the search may spend before anything is known of the model: the whole budget less the calls of the final
/// comparison.
[[nodiscard]] Budget searchBudget(const RunLimits& limits, std::size_t testExamples);

/// What a search needs to know besides.
struct SearchNeeds
{
    std::size_t testExamples = 0;
    int concurrency = 1;         ///< requests in flight at most
    std::int64_t leastCalls = 0; ///< with fewer it cannot choose among anything, the draft's included
};

/// The same when the draft (trial 0) has shown what a call takes. Of tokens, money and minutes as much is kept back as
/// the final comparison will need, and what is left is said in calls too, because that is what searches plan by. An
/// estimate: later prompts are taken to need half as much again as the draft's.
[[nodiscard]] Budget searchBudget(const RunLimits& limits, const History& history, const SearchNeeds& needs);

} // namespace optimizers
