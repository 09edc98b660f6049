// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace optimizers {

/// Whether an answer that the journal knew before counts as a call.
enum class KnownAnswers {
    Free,    ///< only calls that are sent count: nothing is paid for twice
    Counted, ///< every answer counts: runs that share answers have the same budget in whatever order they run
};

/// What a run may spend over all of its model roles together; an absent limit does not limit.
struct Budget
{
    std::optional<std::int64_t> calls;
    std::optional<std::int64_t> tokens; ///< input and output together
    std::optional<double> money;        ///< in the currency of the prices
    std::optional<double> minutes;      ///< of wall time while running
    KnownAnswers knownAnswers = KnownAnswers::Free;

    bool operator==(const Budget&) const = default;
};

/// What one model call used.
struct Usage
{
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    double money = 0.0;
    double seconds = 0.0;   ///< from first attempt to answer
    bool estimated = false; ///< the endpoint did not say; tokens are our estimate

    bool operator==(const Usage&) const = default;
};

/// What was spent so far. Answers from the cache cost nothing and are counted apart.
struct Spending
{
    std::int64_t calls = 0;
    std::int64_t cached = 0;
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    double money = 0.0;
    double seconds = 0.0; ///< wall time of the run, pauses left out

    [[nodiscard]] std::int64_t tokens() const { return inputTokens + outputTokens; }
    bool operator==(const Spending&) const = default;
};

/// The calls that count against the budget.
[[nodiscard]] inline std::int64_t countedCalls(const Budget& budget, const Spending& spent)
{
    return budget.knownAnswers == KnownAnswers::Counted ? spent.calls + spent.cached : spent.calls;
}

/// Calls that may still be made; none: not limited.
[[nodiscard]] inline std::optional<std::int64_t> remainingCalls(const Budget& budget, const Spending& spent)
{
    if (!budget.calls)
        return std::nullopt;
    return *budget.calls > spent.calls ? *budget.calls - spent.calls : 0;
}

} // namespace optimizers
