// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/search_budget.h"

#include "optimizers/run/final_comparison.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace optimizers {

namespace {

/// What later calls take of the draft's: instructions grow, and exemplars are added.
constexpr double growth = 1.5;

/// What one call takes on average.
struct PerCall
{
    double tokens = 0.0;
    double money = 0.0;
    double minutes = 0.0; ///< of the run, whose calls are made side by side
};

std::optional<PerCall> perCall(const Trial& draft, int concurrency)
{
    PerCall sum;
    int count = 0;
    for (const Outcome& outcome : draft.outcomes) {
        if (!isScored(outcome.outcomeClass))
            continue;
        ++count;
        sum.tokens += static_cast<double>(outcome.usage.inputTokens + outcome.usage.outputTokens);
        sum.money += outcome.usage.money;
        sum.minutes += outcome.usage.seconds / 60.0 / std::max(concurrency, 1);
    }
    if (count == 0)
        return std::nullopt;
    const double share = growth / count;
    return PerCall{sum.tokens * share, sum.money * share, sum.minutes * share};
}

/// Takes the comparison's share off one of the budget's limits; returns the calls that the rest pays for.
template <typename Amount>
std::optional<std::int64_t> keepBack(std::optional<Amount>& limit, double perCall, std::int64_t comparison)
{
    if (!limit || !(perCall > 0.0))
        return std::nullopt;
    const double rest = std::max(0.0, static_cast<double>(*limit) - perCall * static_cast<double>(comparison));
    limit = static_cast<Amount>(rest);
    constexpr double most = 1e15; // what a budget without sense would buy
    return static_cast<std::int64_t>(std::min(std::floor(rest / perCall), most));
}

} // namespace

Budget searchBudget(const RunLimits& limits, std::size_t testExamples)
{
    Budget search = limits.budget;
    if (search.calls)
        search.calls = std::max<std::int64_t>(0, *search.calls - comparisonCalls(testExamples, limits.finalists));
    return search;
}

Budget searchBudget(const RunLimits& limits, const History& history, const SearchNeeds& needs)
{
    Budget search = searchBudget(limits, needs.testExamples);
    if (history.trials().empty())
        return search;
    const std::optional<PerCall> call = perCall(history.trials().front(), needs.concurrency);
    if (!call)
        return search;
    const std::int64_t comparison = comparisonCalls(needs.testExamples, limits.finalists);
    for (const std::optional<std::int64_t>& calls :
         {keepBack(search.tokens, call->tokens, comparison), keepBack(search.money, call->money, comparison),
          keepBack(search.minutes, call->minutes, comparison)}) {
        if (calls) {
            const std::int64_t bound = std::max(*calls, needs.leastCalls);
            search.calls = std::min(search.calls.value_or(bound), bound);
        }
    }
    return search;
}

} // namespace optimizers
